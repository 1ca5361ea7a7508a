/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-value-decoder.h"

#include "words/gw-dates.h"

/**
 * gw_value_decoder_new_error:
 * @tokens: the index of the file
 * @token: the value that does not fit
 * @code: the kind of error
 * @what: what was expected, marked with GW_FILE_WORD()
 *
 * Returns: (transfer full): an error that says what was expected and found
 */
GError *
gw_value_decoder_new_error (GwJsonTokens *tokens,
                            guint         token,
                            GwFileError   code,
                            const char   *what)
{
  gsize length;
  const char *raw = gw_json_tokens_get_raw (tokens, token, &length);
  g_autofree char *found = gw_file_excerpt (raw, (gssize) length, GW_FILE_EXCERPT_MAX);

  return gw_json_tokens_new_error (tokens, token, code, GW_N_ ("expected %s, found %s"), what, found, NULL);
}

static GError *
wrong_type (GwJsonTokens *tokens,
            guint         token,
            const char   *what)
{
  return gw_value_decoder_new_error (tokens, token, GW_FILE_ERROR_WRONG_TYPE, what);
}

static GError *
out_of_range (GwJsonTokens  *tokens,
              guint          token,
              const GwField *field)
{
  g_autofree char *low = g_strdup_printf ("%" G_GINT64_FORMAT, field->minimum);
  g_autofree char *high = g_strdup_printf ("%" G_GINT64_FORMAT, field->maximum);
  gsize length;
  const char *raw = gw_json_tokens_get_raw (tokens, token, &length);
  g_autofree char *found = gw_file_excerpt (raw, (gssize) length, GW_FILE_EXCERPT_MAX);

  return gw_json_tokens_new_error (tokens, token, GW_FILE_ERROR_OUT_OF_RANGE,
                                   GW_N_ ("expected %s to %s, found %s"), low, high, found, NULL);
}

static const GwJsonToken *
peek (GwJsonTokens *tokens,
      guint         token)
{
  return gw_json_tokens_peek (tokens, NULL) + token;
}

static gboolean
is_whole (GwJsonTokens *tokens,
          guint         token)
{
  return peek (tokens, token)->kind == GW_JSON_NUMBER && peek (tokens, token)->integer;
}

/* What follows a number in the text ends it, as a plan is an object. */
static gint64
read_integer (GwJsonTokens *tokens,
              guint         token)
{
  gsize length;

  return g_ascii_strtoll (gw_json_tokens_get_raw (tokens, token, &length), NULL, 10);
}

static void
read_text (GwJsonTokens *tokens,
           guint         token,
           GwValue      *value)
{
  g_autofree char *text = NULL;
  gsize length;
  const char *raw = gw_json_tokens_get_raw (tokens, token, &length);

  if (!peek (tokens, token)->escaped)
    {
      gw_value_init_text_of_length (value, raw + 1, length - 2);
      return;
    }
  text = gw_json_tokens_dup_string (tokens, token);
  gw_value_init_text (value, text);
}

static GError *
decode_text (GwJsonTokens  *tokens,
             guint          token,
             const GwField *field,
             GwValue       *value)
{
  if (peek (tokens, token)->kind != GW_JSON_STRING)
    return wrong_type (tokens, token, field->kind == GW_FIELD_DATE ? GW_FILE_WORD ("a date like 2026-11-23")
                                                                   : GW_FILE_WORD ("a text"));
  read_text (tokens, token, value);
  if (field->kind == GW_FIELD_DATE && value->type != GW_VALUE_UNSET && !gw_date_parse (value->text, NULL))
    return gw_value_decoder_new_error (tokens, token, GW_FILE_ERROR_OUT_OF_RANGE,
                                       GW_FILE_WORD ("a date like 2026-11-23"));
  return NULL;
}

static GError *
decode_any (GwJsonTokens *tokens,
            guint         token,
            GwValue      *value)
{
  gsize length;
  const char *raw = gw_json_tokens_get_raw (tokens, token, &length);
  g_autofree char *json = gw_json_compact (raw, length);

  gw_value_init_text (value, json);
  return NULL;
}

static GError *
decode_integer (GwJsonTokens  *tokens,
                guint          token,
                const GwField *field,
                GwValue       *value)
{
  gint64 integer;

  if (!is_whole (tokens, token))
    return wrong_type (tokens, token, GW_FILE_WORD ("a whole number"));
  integer = read_integer (tokens, token);
  if (integer < field->minimum || integer > field->maximum)
    return out_of_range (tokens, token, field);
  gw_value_init_integer (value, integer);
  return NULL;
}

static GError *
decode_number (GwJsonTokens *tokens,
               guint         token,
               GwValue      *value)
{
  gsize length;

  if (peek (tokens, token)->kind != GW_JSON_NUMBER)
    return wrong_type (tokens, token, GW_FILE_WORD ("a number"));
  /* there is no negative zero among the whole numbers */
  gw_value_init_number (value, is_whole (tokens, token)
                               ? (double) read_integer (tokens, token)
                               : g_ascii_strtod (gw_json_tokens_get_raw (tokens, token, &length), NULL));
  return NULL;
}

/* They rise: the limits of bands, each above the one before. */
static GError *
decode_integers (GwJsonTokens  *tokens,
                 guint          token,
                 const GwField *field,
                 GwValue       *value)
{
  g_autoptr(GArray) integers = g_array_new (FALSE, FALSE, sizeof (gint32));
  gint64 least = field->minimum;

  if (peek (tokens, token)->kind != GW_JSON_ARRAY)
    return wrong_type (tokens, token, GW_FILE_WORD ("a list"));
  for (guint child = token + 1; child < peek (tokens, token)->next; child = peek (tokens, child)->next)
    {
      gint64 integer = is_whole (tokens, child) ? read_integer (tokens, child) : G_MININT64;
      gint32 kept = (gint32) integer;

      if (integer == G_MININT64)
        return wrong_type (tokens, child, GW_FILE_WORD ("a whole number"));
      if (integer < least || integer > field->maximum)
        return gw_value_decoder_new_error (tokens, child, GW_FILE_ERROR_OUT_OF_RANGE,
                                           GW_FILE_WORD ("increasing numbers from 1 to 24"));
      g_array_append_val (integers, kept);
      least = integer + 1;
    }
  gw_value_init_integers (value, (const gint32 *) (gpointer) integers->data, integers->len);
  return NULL;
}

/**
 * gw_value_decoder_decode:
 * @tokens: the index of the file
 * @token: the value's token, not that of a null
 * @field: the field it is for, which holds a value
 * @value: (inout): an unset value; what was read
 *
 * Reads one value as its field is declared.
 *
 * Returns: (transfer full) (nullable): why it does not fit
 */
GError *
gw_value_decoder_decode (GwJsonTokens  *tokens,
                         guint          token,
                         const GwField *field,
                         GwValue       *value)
{
  switch (field->kind)
    {
    case GW_FIELD_TEXT:
    case GW_FIELD_LINES:
    case GW_FIELD_DATE:
    case GW_FIELD_CODE:
    case GW_FIELD_REF:
      return decode_text (tokens, token, field, value);
    case GW_FIELD_ANY:
      return decode_any (tokens, token, value);
    case GW_FIELD_LEVEL:
    case GW_FIELD_INTEGER:
      return decode_integer (tokens, token, field, value);
    case GW_FIELD_NUMBER:
      return decode_number (tokens, token, value);
    case GW_FIELD_INTEGERS:
      return decode_integers (tokens, token, field, value);
    case GW_FIELD_CHILD:
    case GW_FIELD_LIST:
    case GW_FIELD_RECORDS:
    default:
      g_assert_not_reached ();
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-text.h"

#include <math.h>
#include <string.h>

#include "edit/gw-edit-items.h"
#include "edit/gw-edit-plan.h"
#include "edit/gw-edit-private.h"
#include "plan/gw-ids.h"
#include "words/gw-dates.h"

/* Texts that become values, for the command line and tables: one reader for
 * all fields, by what is declared of them. */

/* How much of a wrong text a message repeats, in characters */
#define EXCERPT_LENGTH 60

G_DEFINE_QUARK (gw-edit-error-quark, gw_edit_error)

/* What a parser of one kind needs */
typedef struct
{
  GwPlan *plan;
  const GwField *field;
  GwWords *words;
} Context;

/**
 * gw_edit_make_excerpt:
 * @text: bytes from anywhere, such as an argument of a program
 *
 * Returns: (transfer full): its beginning, without anything that a terminal
 *   obeys or nobody sees: fit for a message of one line
 */
char *
gw_edit_make_excerpt (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *excerpt = g_string_new (NULL);
  guint length = 0;

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (++length > EXCERPT_LENGTH)
        {
          g_string_append (excerpt, "…");
          break;
        }
      g_string_append_unichar (excerpt, g_unichar_isprint (character) ? character : 0xfffd);
    }
  return g_string_free (excerpt, FALSE);
}

static gboolean
refuse (const Context  *context,
        const char     *expected,
        const char     *text,
        GError        **error)
{
  g_autofree char *excerpt = gw_edit_make_excerpt (text);
  g_autofree char *message = gw_words_format (context->words, "%s: expected %s, found “%s”",
                                              context->field->name, expected, excerpt);

  g_set_error_literal (error, GW_EDIT_ERROR, GW_EDIT_ERROR_INVALID_VALUE, message);
  return FALSE;
}

static gboolean
parse_text (const Context *context,
            const char    *text,
            GwValue       *value)
{
  g_autofree char *line = NULL;

  if (context->field->kind != GW_FIELD_LINES)
    line = gw_edit_make_one_line (text);
  gw_value_init_text (value, line != NULL ? line : text);
  return TRUE;
}

static gboolean
parse_date (const Context  *context,
            const char     *text,
            GwValue        *value,
            GError        **error)
{
  if (!gw_date_parse (text, NULL))
    return refuse (context, gw_words_get (context->words, "a date like 2026-11-23"), text, error);
  gw_value_init_text (value, text);
  return TRUE;
}

static gboolean
parse_integer (const Context  *context,
               const char     *text,
               GwValue        *value,
               GError        **error)
{
  const GwField *field = context->field;
  g_autofree char *minimum = NULL, *maximum = NULL, *expected = NULL;
  gint64 integer;

  if (g_ascii_string_to_signed (text, 10, field->minimum, field->maximum, &integer, NULL))
    {
      gw_value_init_integer (value, integer);
      return TRUE;
    }
  minimum = g_strdup_printf ("%" G_GINT64_FORMAT, field->minimum);
  maximum = g_strdup_printf ("%" G_GINT64_FORMAT, field->maximum);
  expected = gw_words_format (context->words, "%s to %s", minimum, maximum);
  return refuse (context, expected, text, error);
}

static gboolean
parse_number (const Context  *context,
              const char     *text,
              GwValue        *value,
              GError        **error)
{
  char *end;
  double number = g_ascii_strtod (text, &end);

  /* strtod() also reads hexadecimal, "inf" and "nan". */
  if (*end != '\0' || strspn (text, "0123456789+-.eE") != strlen (text) || !isfinite (number))
    return refuse (context, gw_words_get (context->words, "a number"), text, error);
  gw_value_init_number (value, number);
  return TRUE;
}

/* The limits of bands are the one value made of several numbers. */
static gboolean
parse_integers (const Context  *context,
                const char     *text,
                GwValue        *value,
                GError        **error)
{
  const GwField *field = context->field;
  g_auto(GStrv) parts = g_strsplit (text, ",", -1);
  gint32 integers[GW_N_BANDS - 1];
  gint64 last = field->minimum - 1;
  gsize n = 0;

  for (; parts[n] != NULL && n < G_N_ELEMENTS (integers); n++)
    {
      if (!g_ascii_string_to_signed (g_strstrip (parts[n]), 10, last + 1, field->maximum, &last, NULL))
        break;
      integers[n] = (gint32) last;
    }
  if (n < G_N_ELEMENTS (integers) || parts[n] != NULL)
    return refuse (context, gw_words_get (context->words, "increasing whole numbers such as 4,9,16"),
                   text, error);
  gw_value_init_integers (value, integers, n);
  return TRUE;
}

/* An id that is there; of people the name will do, as people write names. */
static gboolean
parse_reference (const Context  *context,
                 const char     *text,
                 GwValue        *value,
                 GError        **error)
{
  GwItem *item = gw_plan_find_typed (context->plan, text, context->field->item_type);
  g_autofree char *excerpt = NULL;
  g_autofree char *message = NULL;

  if (item == NULL && context->field->item_type == GW_TYPE_PERSON)
    item = GW_ITEM (gw_edit_find_person (context->plan, text));
  if (item != NULL)
    {
      gw_value_init_text (value, gw_item_get_id (item));
      return TRUE;
    }
  excerpt = gw_edit_make_excerpt (text);
  message = gw_words_format (context->words, "%s: the plan has no “%s”",
                             context->field->name, excerpt);
  g_set_error_literal (error, GW_EDIT_ERROR, GW_EDIT_ERROR_UNKNOWN_REFERENCE, message);
  return FALSE;
}

static gboolean
parse_by_kind (const Context  *context,
               const char     *text,
               GwValue        *value,
               GError        **error)
{
  switch (context->field->kind)
    {
    case GW_FIELD_TEXT:
    case GW_FIELD_LINES:
    case GW_FIELD_CODE:
      return parse_text (context, text, value);
    case GW_FIELD_DATE:
      return parse_date (context, text, value, error);
    case GW_FIELD_REF:
      return parse_reference (context, text, value, error);
    case GW_FIELD_LEVEL:
    case GW_FIELD_INTEGER:
      return parse_integer (context, text, value, error);
    case GW_FIELD_NUMBER:
      return parse_number (context, text, value, error);
    case GW_FIELD_INTEGERS:
      return parse_integers (context, text, value, error);
    case GW_FIELD_ANY:
    case GW_FIELD_CHILD:
    case GW_FIELD_LIST:
    case GW_FIELD_RECORDS:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
check_text (const Context  *context,
            const char     *text,
            GError        **error)
{
  const char *name = context->field->name;
  g_autofree char *message = NULL;

  if (!gw_edit_can_set_from_text (context->field))
    message = gw_words_format (context->words, "%s: cannot be set to text", name);
  if (message != NULL)
    {
      g_set_error_literal (error, GW_EDIT_ERROR, GW_EDIT_ERROR_NOT_EDITABLE, message);
      return FALSE;
    }
  if (strlen (text) > GW_EDIT_MAX_TEXT)
    message = gw_words_format (context->words, "%s: the text is longer than %d bytes",
                               name, GW_EDIT_MAX_TEXT);
  else if (!g_utf8_validate (text, -1, NULL))
    message = gw_words_format (context->words, "%s: the text is not UTF-8", name);
  if (message != NULL)
    g_set_error_literal (error, GW_EDIT_ERROR, GW_EDIT_ERROR_INVALID_TEXT, message);
  return message == NULL;
}

/**
 * gw_edit_can_set_from_text:
 * @field: a field
 *
 * Returns: whether a text can become its value: it holds no items, and it is
 *   not given once and for all, as numbers of risks and origins are
 */
gboolean
gw_edit_can_set_from_text (const GwField *field)
{
  g_return_val_if_fail (field != NULL, FALSE);

  if (gw_field_holds_items (field) || field->kind == GW_FIELD_ANY)
    return FALSE;
  return !g_str_equal (field->name, "origin") && !g_str_equal (field->name, "number");
}

/**
 * gw_edit_parse_value:
 * @plan: the plan, where references are looked up
 * @field: a field
 * @text: (nullable): what was written; %NULL and the empty text mean unset
 * @words: the language of errors
 * @value: (out caller-allocates): an uninitialised value, set on success
 * @error: return location for an error of [error@EditError]
 *
 * Reads a text as the value of a field. Dates are `YYYY-MM-DD`, decimals have
 * a point, several numbers are separated by commas, references are ids or the
 * names of people, codes are any word. One-line fields get spaces for line
 * breaks; of all but texts the spaces around are dropped.
 *
 * Returns: whether it is one
 */
gboolean
gw_edit_parse_value (GwPlan         *plan,
                     const GwField  *field,
                     const char     *text,
                     GwWords        *words,
                     GwValue        *value,
                     GError        **error)
{
  const Context context = { .plan = plan, .field = field, .words = words };
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (GW_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (field != NULL && words != NULL && value != NULL, FALSE);

  *value = (GwValue) GW_VALUE_INIT;
  if (!check_text (&context, text != NULL ? text : "", error))
    return FALSE;
  if (text != NULL && field->kind != GW_FIELD_TEXT && field->kind != GW_FIELD_LINES)
    text = stripped = g_strstrip (g_strdup (text));
  if (text == NULL || *text == '\0')
    return TRUE;
  return parse_by_kind (&context, text, value, error);
}

static char *
format_number (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  /* The shortest form that reads back the same */
  for (int digits = 15; digits < 17; digits++)
    {
      g_autofree char *format = g_strdup_printf ("%%.%dg", digits);

      g_ascii_formatd (buffer, sizeof buffer, format, number);
      if (g_ascii_strtod (buffer, NULL) == number)
        return g_strdup (buffer);
    }
  return g_strdup (g_ascii_dtostr (buffer, sizeof buffer, number));
}

static char *
format_integers (const GwValue *value)
{
  GString *text = g_string_new (NULL);
  gsize n;
  const gint32 *integers = gw_value_get_integers (value, &n);

  for (gsize i = 0; i < n; i++)
    g_string_append_printf (text, i > 0 ? ",%d" : "%d", integers[i]);
  return g_string_free (text, FALSE);
}

/**
 * gw_edit_format_value:
 * @field: a field that holds a value
 * @value: a value of it
 *
 * Returns: (transfer full): the text that reads back as @value; empty when it
 *   is unset
 */
char *
gw_edit_format_value (const GwField *field,
                      const GwValue *value)
{
  g_return_val_if_fail (field != NULL && value != NULL, NULL);

  switch (value->type)
    {
    case GW_VALUE_UNSET:
      return g_strdup ("");
    case GW_VALUE_TEXT:
      return g_strdup (value->text);
    case GW_VALUE_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
    case GW_VALUE_NUMBER:
      return format_number (value->number);
    case GW_VALUE_INTEGERS:
      return format_integers (value);
    default:
      g_assert_not_reached ();
    }
}

/**
 * gw_edit_set_value:
 * @history: a history
 * @item: (type GwItem): a live item of the plan
 * @index: one of its fields that hold a value
 * @value: what it becomes, from [func@edit_parse_value]
 *
 * Changes a value in a step of its own, or as part of the open one.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_edit_set_value (GwHistory     *history,
                   gpointer       item,
                   guint          index,
                   const GwValue *value)
{
  return gw_edit_type_value (history, item, index, value, 0);
}

/**
 * gw_edit_type_value:
 * @history: a history
 * @item: (type GwItem): a live item of the plan
 * @index: one of its fields that hold a value
 * @value: what it becomes, from [func@edit_parse_value]
 * @visit: from gw_history_new_visit(), 0 for none
 *
 * As gw_edit_set_value(), for what is typed: the commits of one visit to a
 * field are one step.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_edit_type_value (GwHistory     *history,
                    gpointer       item,
                    guint          index,
                    const GwValue *value,
                    guint          visit)
{
  const GwField *field = gw_item_get_field (item, index);
  GwValue copy;

  g_return_val_if_fail (GW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  gw_value_copy (value, &copy);
  gw_history_begin_visit (history, gw_edit_get_step_name (field), visit);
  gw_edit_write (history, item, field, &copy);
  return gw_history_end (history);
}

/**
 * gw_edit_set_from_text:
 * @history: a history
 * @item: (type GwItem): a live item of the plan
 * @field_name: the name of a field as in the file
 * @text: (nullable): what it shall be, see [func@edit_parse_value]
 * @words: the language of errors
 * @error: return location for an error of [error@EditError]
 *
 * Changes a field to what a text says.
 *
 * Returns: whether the text is a value of the field; also when the plan had
 *   that value already and there is no step
 */
gboolean
gw_edit_set_from_text (GwHistory   *history,
                       gpointer     item,
                       const char  *field_name,
                       const char  *text,
                       GwWords     *words,
                       GError     **error)
{
  const GwField *field;
  g_auto(GwValue) value = GW_VALUE_INIT;

  g_return_val_if_fail (GW_IS_HISTORY (history) && GW_IS_ITEM (item), FALSE);
  g_return_val_if_fail (field_name != NULL && words != NULL, FALSE);

  field = gw_item_class_find_field (GW_ITEM_GET_CLASS (item), field_name);
  if (field == NULL)
    {
      g_autofree char *excerpt = gw_edit_make_excerpt (field_name);
      g_autofree char *message = gw_words_format (words, "no field is called “%s”", excerpt);

      g_set_error_literal (error, GW_EDIT_ERROR, GW_EDIT_ERROR_UNKNOWN_FIELD, message);
      return FALSE;
    }
  if (!gw_edit_parse_value (gw_history_get_plan (history), field, text, words, &value, error))
    return FALSE;
  gw_edit_set_value (history, item, field->index, &value);
  return TRUE;
}

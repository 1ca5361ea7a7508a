/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-file-error.h"

#include <string.h>

/* The error keeps its sentence and arguments apart, since nothing in this
 * folder may translate: whoever shows the error puts it together again. */
typedef struct
{
  char   *file;
  guint   line;
  guint   column;
  char   *path;
  char   *sentence;
  GStrv   arguments;
} GwFileErrorPrivate;

static void
gw_file_error_private_init (GwFileErrorPrivate *priv)
{
  *priv = (GwFileErrorPrivate) { 0 };
}

static void
gw_file_error_private_copy (const GwFileErrorPrivate *source,
                            GwFileErrorPrivate       *target)
{
  target->file = g_strdup (source->file);
  target->line = source->line;
  target->column = source->column;
  target->path = g_strdup (source->path);
  target->sentence = g_strdup (source->sentence);
  target->arguments = g_strdupv (source->arguments);
}

static void
gw_file_error_private_clear (GwFileErrorPrivate *priv)
{
  g_clear_pointer (&priv->file, g_free);
  g_clear_pointer (&priv->path, g_free);
  g_clear_pointer (&priv->sentence, g_free);
  g_clear_pointer (&priv->arguments, g_strfreev);
}

G_DEFINE_EXTENDED_ERROR (GwFileError, gw_file_error)

/* Characters that a terminal obeys, that turn the direction of the text around
 * them, or that nobody can see. */
static gboolean
must_be_spelled_out (gunichar c)
{
  const GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT || type == G_UNICODE_LINE_SEPARATOR ||
         type == G_UNICODE_PARAGRAPH_SEPARATOR || !g_unichar_isdefined (c);
}

/**
 * gw_file_excerpt:
 * @text: text out of a file, in any encoding
 * @length: its length in bytes, or -1 when it ends with a null byte
 * @max: the most characters to keep, at least 1
 *
 * Makes text out of a file fit for a message on a terminal: one line, bounded,
 * control characters spelled as `\u001b`, bytes that are not UTF-8 as `\xff`.
 *
 * Returns: (transfer full): the excerpt, ending in `…` when it was cut
 */
char *
gw_file_excerpt (const char *text,
                 gssize      length,
                 guint       max)
{
  GString *excerpt = g_string_new (NULL);
  const char *end;
  guint n;

  g_return_val_if_fail (text != NULL && max > 0, NULL);

  end = text + (length < 0 ? (gssize) strlen (text) : length);
  for (n = 0; text < end && n < max; n++)
    {
      /* GLib takes a null byte for the end */
      gunichar c = *text != '\0' ? g_utf8_get_char_validated (text, end - text) : 0;

      if (c == (gunichar) -1 || c == (gunichar) -2)
        g_string_append_printf (excerpt, "\\x%02x", (guint8) *text++);
      else
        {
          if (must_be_spelled_out (c))
            g_string_append_printf (excerpt, "\\u%04x", c);
          else
            g_string_append_unichar (excerpt, c);
          text += g_unichar_to_utf8 (c, NULL);
        }
    }

  if (text < end)
    g_string_append (excerpt, "…");
  return g_string_free (excerpt, FALSE);
}

static const char *
translated (const char      *sentence,
            GwFileTranslate  translate,
            gpointer         data)
{
  return translate != NULL ? translate (sentence, data) : sentence;
}

static const char *
argument_text (const char      *argument,
               GwFileTranslate  translate,
               gpointer         data)
{
  const gsize length = strlen (GW_FILE_WORD_MARK);

  return strncmp (argument, GW_FILE_WORD_MARK, length) == 0 ? translated (argument + length, translate, data) : argument;
}

/* Which argument the conversion at @at asks for: `%s` the next one, `%2$s` the
 * second. Sets @end behind it. */
static gboolean
read_conversion (const char  *at,
                 guint       *next,
                 guint       *index,
                 const char **end)
{
  if (at[0] == '%' && at[1] == 's')
    {
      *index = (*next)++;
      *end = at + 2;
      return TRUE;
    }
  if (at[0] == '%' && at[1] >= '1' && at[1] <= '9' && at[2] == '$' && at[3] == 's')
    {
      *index = (guint) (at[1] - '1');
      *end = at + 4;
      return TRUE;
    }
  return FALSE;
}

/* Not printf: neither a translation nor a file may choose the conversions. */
static char *
fill_in (const char         *sentence,
         const char * const *arguments,
         GwFileTranslate     translate,
         gpointer            data)
{
  GString *text = g_string_new (NULL);
  guint n_arguments = g_strv_length ((GStrv) arguments);
  const char *at = translated (sentence, translate, data);
  guint next = 0;

  while (*at != '\0')
    {
      guint index;

      if (!read_conversion (at, &next, &index, &at))
        g_string_append_c (text, *at++);
      else if (index < n_arguments)
        g_string_append (text, argument_text (arguments[index], translate, data));
    }
  return g_string_free (text, FALSE);
}

static char *
with_place (const GwFileErrorPrivate *priv,
            const char               *reason)
{
  GString *text = g_string_new (NULL);

  if (priv->file != NULL)
    g_string_append_printf (text, "%s:", priv->file);
  if (priv->line > 0)
    g_string_append_printf (text, "%u:%u:", priv->line, priv->column);
  if (text->len > 0)
    g_string_append_c (text, ' ');
  if (priv->path != NULL)
    g_string_append_printf (text, "%s: ", priv->path);
  g_string_append (text, reason);
  return g_string_free (text, FALSE);
}

static char *
excerpt_or_null (const char *text)
{
  return text != NULL && *text != '\0' ? gw_file_excerpt (text, -1, 255) : NULL;
}

static GStrv
take_arguments (va_list list)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  const char *argument;

  while ((argument = va_arg (list, const char *)) != NULL)
    {
      if (g_str_has_prefix (argument, GW_FILE_WORD_MARK))
        g_strv_builder_add (builder, argument);
      else
        g_strv_builder_take (builder, gw_file_excerpt (argument, -1, GW_FILE_EXCERPT_MAX));
    }
  return g_strv_builder_end (builder);
}

/**
 * gw_file_error_new:
 * @code: the kind of error
 * @place: (nullable): where it is
 * @sentence: what is wrong, in English, marked with GW_N_(); `%s` and `%2$s`
 *   stand for the arguments, no other conversion is known
 * @...: the arguments, strings, ending with %NULL: our own words marked with
 *   GW_FILE_WORD(), everything else is passed through gw_file_excerpt()
 *
 * Makes an error whose message is `file:line:column: path: sentence` in English,
 * and which keeps the parts for gw_file_error_dup_text().
 *
 * Returns: (transfer full): the error
 */
GError *
gw_file_error_new (GwFileError        code,
                   const GwFilePlace *place,
                   const char        *sentence,
                   ...)
{
  va_list arguments;
  GError *error;

  va_start (arguments, sentence);
  error = gw_file_error_new_valist (code, place, sentence, arguments);
  va_end (arguments);
  return error;
}

/**
 * gw_file_error_new_valist: (skip)
 * @code: the kind of error
 * @place: (nullable): where it is
 * @sentence: what is wrong
 * @arguments: the arguments, ending with %NULL
 *
 * As gw_file_error_new().
 *
 * Returns: (transfer full): the error
 */
GError *
gw_file_error_new_valist (GwFileError        code,
                          const GwFilePlace *place,
                          const char        *sentence,
                          va_list            arguments)
{
  GError *error = g_error_new_literal (GW_FILE_ERROR, (int) code, "");
  GwFileErrorPrivate *priv = gw_file_error_get_private (error);

  g_return_val_if_fail (sentence != NULL, error);

  if (place != NULL)
    {
      priv->file = excerpt_or_null (place->file);
      priv->line = place->line;
      priv->column = place->column;
      priv->path = excerpt_or_null (place->path);
    }
  priv->sentence = g_strdup (sentence);
  priv->arguments = take_arguments (arguments);

  g_free (error->message);
  error->message = gw_file_error_dup_text (error, NULL, NULL);
  return error;
}

static GwFileErrorPrivate *
get_private (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  return error->domain == GW_FILE_ERROR ? gw_file_error_get_private (error) : NULL;
}

/**
 * gw_file_error_get_file:
 * @error: an error
 *
 * Returns: (nullable): the name of the file
 */
const char *
gw_file_error_get_file (const GError *error)
{
  GwFileErrorPrivate *priv = get_private (error);

  return priv != NULL ? priv->file : NULL;
}

/**
 * gw_file_error_get_line:
 * @error: an error
 *
 * Returns: the line, from 1, or 0 when @error concerns the file as a whole
 */
guint
gw_file_error_get_line (const GError *error)
{
  GwFileErrorPrivate *priv = get_private (error);

  return priv != NULL ? priv->line : 0;
}

/**
 * gw_file_error_get_column:
 * @error: an error
 *
 * Returns: the column in characters, from 1, or 0
 */
guint
gw_file_error_get_column (const GError *error)
{
  GwFileErrorPrivate *priv = get_private (error);

  return priv != NULL ? priv->column : 0;
}

/**
 * gw_file_error_get_path:
 * @error: an error
 *
 * Returns: (nullable): the path of the value, such as `risks[2].impact`
 */
const char *
gw_file_error_get_path (const GError *error)
{
  GwFileErrorPrivate *priv = get_private (error);

  return priv != NULL ? priv->path : NULL;
}

/**
 * gw_file_error_dup_reason:
 * @error: an error of any domain
 * @translate: (nullable) (scope call): looks a sentence up, or %NULL for English
 * @data: closure of @translate
 *
 * Puts together what is wrong, without the place.
 *
 * Returns: (transfer full): plain text, never markup
 */
char *
gw_file_error_dup_reason (const GError    *error,
                          GwFileTranslate  translate,
                          gpointer         data)
{
  GwFileErrorPrivate *priv = get_private (error);

  if (priv == NULL || priv->sentence == NULL)
    return g_strdup (error->message);
  return fill_in (priv->sentence, (const char * const *) priv->arguments, translate, data);
}

/**
 * gw_file_error_dup_text:
 * @error: an error of any domain
 * @translate: (nullable) (scope call): looks a sentence up, or %NULL for English
 * @data: closure of @translate
 *
 * Puts together `file:line:column: path: reason`, leaving out what is unknown.
 *
 * Returns: (transfer full): plain text, never markup
 */
char *
gw_file_error_dup_text (const GError    *error,
                        GwFileTranslate  translate,
                        gpointer         data)
{
  GwFileErrorPrivate *priv = get_private (error);
  g_autofree char *reason = gw_file_error_dup_reason (error, translate, data);

  return priv != NULL ? with_place (priv, reason) : g_steal_pointer (&reason);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/gw-format.h"

#include <string.h>

#include "words/gw-direction.h"

/*
 * Joins texts for people to read, as g_strdup_printf() does, and keeps the
 * direction of each to itself, see gw_direction_isolate(). All that is needed for
 * that are texts and whole numbers: %s, %d, %u and %%, numbered by a translation
 * or not.
 */

#define MOST_ARGUMENTS 9

/* What stands at a percent sign */
typedef struct
{
  guint argument; /* from 1; 0 if it is the next one */
  char kind;      /* s, d, u or % */
  const char *end;
} Conversion;

static Conversion
read_conversion (const char *percent)
{
  const char *p = percent + 1;
  Conversion conversion = { 0, '\0', NULL };

  if (g_ascii_isdigit (p[0]) && p[1] == '$')
    {
      conversion.argument = (guint) g_ascii_digit_value (p[0]);
      p += 2;
    }
  conversion.kind = *p;
  conversion.end = *p != '\0' ? p + 1 : p;
  return conversion;
}

/* The kind of each argument, in their order. Returns how many there are. */
static guint
list_kinds (const char *format,
            char       *kinds)
{
  guint n_arguments = 0;

  for (const char *p = strchr (format, '%'); p != NULL; p = strchr (p, '%'))
    {
      Conversion conversion = read_conversion (p);
      guint argument = conversion.argument;

      p = conversion.end;
      if (conversion.kind == '%')
        continue;
      if (argument == 0)
        argument = n_arguments + 1;
      g_return_val_if_fail (argument <= MOST_ARGUMENTS, 0);
      g_return_val_if_fail (conversion.kind == 's' || conversion.kind == 'd' || conversion.kind == 'u', 0);
      kinds[argument - 1] = conversion.kind;
      n_arguments = MAX (n_arguments, argument);
    }
  return n_arguments;
}

static char *
read_argument (char     kind,
               va_list *arguments)
{
  if (kind == 'd')
    return g_strdup_printf ("%d", va_arg (*arguments, int));
  if (kind == 'u')
    return g_strdup_printf ("%u", va_arg (*arguments, guint));
  return gw_direction_isolate (va_arg (*arguments, const char *));
}

static void
fill_in (GString    *text,
         const char *format,
         char      **arguments)
{
  guint next = 0;

  for (const char *percent = strchr (format, '%'); percent != NULL; percent = strchr (format, '%'))
    {
      const Conversion conversion = read_conversion (percent);

      g_string_append_len (text, format, percent - format);
      if (conversion.kind == '%')
        g_string_append_c (text, '%');
      else
        g_string_append (text, arguments[conversion.argument > 0 ? conversion.argument - 1 : next++]);
      format = conversion.end;
    }
  g_string_append (text, format);
}

/**
 * gw_format_list:
 * @format: texts and whole numbers, as for printf()
 * @list: them
 *
 * Returns: (transfer full): all of it, as gw_format() joins it
 */
char *
gw_format_list (const char *format,
                va_list    *list)
{
  char kinds[MOST_ARGUMENTS] = "";
  char *arguments[MOST_ARGUMENTS] = { NULL };
  g_autoptr(GString) text = g_string_new (NULL);
  guint n_arguments;

  g_return_val_if_fail (format != NULL && list != NULL, NULL);

  n_arguments = list_kinds (format, kinds);
  for (guint i = 0; i < n_arguments; i++)
    arguments[i] = read_argument (kinds[i], list);
  fill_in (text, format, arguments);
  for (guint i = 0; i < n_arguments; i++)
    g_free (arguments[i]);
  return gw_direction_anchor (text->str);
}

/**
 * gw_format:
 * @format: texts and whole numbers, as for printf()
 * @...: them
 *
 * Returns: (transfer full): all of it, with the direction of each text its own
 */
char *
gw_format (const char *format,
           ...)
{
  va_list list;
  char *text;

  g_return_val_if_fail (format != NULL, NULL);

  va_start (list, format);
  text = gw_format_list (format, &list);
  va_end (list);
  return text;
}

/**
 * gw_format_append:
 * @text: what stands before it
 * @format: texts and whole numbers, as for printf()
 * @...: them
 *
 * Appends them as gw_format() joins them.
 */
void
gw_format_append (GString    *text,
                  const char *format,
                  ...)
{
  g_autofree char *more = NULL;
  va_list list;

  g_return_if_fail (text != NULL);
  g_return_if_fail (format != NULL);

  va_start (list, format);
  more = gw_format_list (format, &list);
  va_end (list);
  g_string_append (text, more);
}

/**
 * gw_format_join:
 * @separator: what stands between two of them
 * @texts: (array zero-terminated=1): texts
 *
 * Returns: (transfer full): all of them, with the direction of each its own
 */
char *
gw_format_join (const char        *separator,
                const char *const *texts)
{
  g_autoptr(GString) joined = g_string_new (NULL);

  g_return_val_if_fail (separator != NULL, NULL);
  g_return_val_if_fail (texts != NULL, NULL);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autofree char *isolated = gw_direction_isolate (texts[i]);

      g_string_append (joined, i > 0 ? separator : "");
      g_string_append (joined, isolated);
    }
  return gw_direction_anchor (joined->str);
}

/**
 * gw_format_join_filled:
 * @separator: what stands between two of them
 * @texts: (array length=n_texts) (element-type utf8): texts, some of them %NULL or empty
 * @n_texts: how many
 *
 * Returns: (transfer full): those that say something, as gw_format_join() joins
 *   them; empty where none does
 */
char *
gw_format_join_filled (const char        *separator,
                       const char *const *texts,
                       guint              n_texts)
{
  g_autoptr(GPtrArray) filled = g_ptr_array_new_null_terminated (n_texts, NULL, TRUE);

  g_return_val_if_fail (texts != NULL, NULL);

  for (guint i = 0; i < n_texts; i++)
    if (texts[i] != NULL && *texts[i] != '\0')
      g_ptr_array_add (filled, (gpointer) texts[i]);
  return gw_format_join (separator, (const char *const *) filled->pdata);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/gw-file-name.h"

#include <string.h>

/* Controls, and what turns the direction of a name or hides in it: such a name
 * could show another ending than it has. */
static gboolean
is_unseen (gunichar c)
{
  return g_unichar_iscntrl (c) || c == 0xad || c == 0x061c || c == 0xfeff ||
         (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) ||
         (c >= 0x2060 && c <= 0x206f) || (c >= 0xfff9 && c <= 0xfffb) ||
         (c >= 0xe0000 && c <= 0xe007f);
}

/* No folder on any system that the file may travel to */
static gboolean
is_forbidden (gunichar c)
{
  return c < 0x80 && strchr ("/\\:*?\"<>|", (int) c) != NULL;
}

static void
append_safely (GString  *name,
               gunichar  c)
{
  if (g_unichar_isspace (c))
    c = ' ';
  else if (is_unseen (c))
    return;
  else if (is_forbidden (c))
    c = '-';

  /* No hidden file, no option of a command */
  if (name->len == 0 && (c == '.' || c == '-' || c == ' '))
    return;
  /* One space is enough, and .. is a folder */
  if ((c == ' ' || c == '.') && name->str[name->len - 1] == (char) c)
    return;
  g_string_append_unichar (name, c);
}

static void
cut (GString *name,
     gsize    max)
{
  if (name->len > max)
    g_string_truncate (name, (gsize) (g_utf8_find_prev_char (name->str, name->str + max + 1) - name->str));
  while (name->len > 0 && strchr (" .", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);
}

/**
 * gw_file_name_from_title:
 * @title: (nullable): any text, in UTF-8
 * @fallback: the name when nothing of @title is left
 * @extension: the ending, with its dot
 *
 * Makes a name for a file: one part of a path, without what hides, misleads or
 * is taken for an option, composed, and at most %GW_FILE_NAME_MAX bytes long,
 * cut between characters.
 *
 * Returns: (transfer full): the name with its ending
 */
char *
gw_file_name_from_title (const char *title,
                         const char *fallback,
                         const char *extension)
{
  g_autofree char *valid = NULL;
  g_autofree char *composed = NULL;
  GString *name;

  g_return_val_if_fail (fallback != NULL && *fallback != '\0', NULL);
  g_return_val_if_fail (extension != NULL && strlen (extension) < GW_FILE_NAME_MAX, NULL);

  name = g_string_new (NULL);
  valid = g_utf8_make_valid (title != NULL ? title : "", -1);
  composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    append_safely (name, g_utf8_get_char (p));

  cut (name, GW_FILE_NAME_MAX - strlen (extension));
  if (name->len == 0)
    g_string_assign (name, fallback);
  g_string_append (name, extension);
  return g_string_free (name, FALSE);
}

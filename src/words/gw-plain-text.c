/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/gw-plain-text.h"

/**
 * gw_character_is_hidden:
 * @character: a character
 *
 * Invisible characters turn text around or hide something. The joiners are
 * none of them: some scripts and emoji need them.
 *
 * Returns: whether it is one of them
 */
gboolean
gw_character_is_hidden (gunichar character)
{
  return (character >= 0x202a && character <= 0x202e) ||
         (character >= 0x2060 && character <= 0x206f) ||
         (character >= 0xfff9 && character <= 0xfffb) ||
         (character >= 0xe0000 && character <= 0xe007f) ||
         character == 0x200b || character == 0x200e || character == 0x200f ||
         character == 0x061c || character == 0xfeff || character == 0x00ad;
}

static gboolean
is_line_break (gunichar character)
{
  return character == '\n' || character == '\r' || character == '\v' || character == '\f' ||
         character == 0x85 || character == 0x2028 || character == 0x2029;
}

/* U+FFFE and the like, which XML does not take */
static gboolean
is_no_character (gunichar character)
{
  return (character & 0xfffe) == 0xfffe || (character >= 0xfdd0 && character <= 0xfdef);
}

/**
 * gw_plain_lines:
 * @text: (nullable): what somebody typed, in UTF-8
 *
 * Makes lines of plain characters, for formats that other programs read: lines
 * end in a line feed, tabs are spaces, controls and direction marks go.
 *
 * Returns: (transfer full): the lines
 */
char *
gw_plain_lines (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = text != NULL ? text : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (p[0] == '\r' && p[1] == '\n')
        continue;
      if (is_line_break (character))
        g_string_append_c (plain, '\n');
      else if (character == '\t')
        g_string_append_c (plain, ' ');
      else if (!g_unichar_iscntrl (character) && !gw_character_is_hidden (character) && !is_no_character (character))
        g_string_append_unichar (plain, character);
    }
  return g_string_free_and_steal (plain);
}

/**
 * gw_plain_line:
 * @text: (nullable): what somebody typed, in UTF-8
 *
 * Makes one line of plain characters, as gw_plain_lines() does: all white space
 * is one space, and there is none around it.
 *
 * Returns: (transfer full): the line
 */
char *
gw_plain_line (const char *text)
{
  g_autofree char *lines = gw_plain_lines (text);
  GString *line = g_string_new (NULL);
  gboolean space = FALSE;

  for (const char *p = lines; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_isspace (character))
        {
          space = line->len > 0;
          continue;
        }
      if (space)
        g_string_append_c (line, ' ');
      space = FALSE;
      g_string_append_unichar (line, character);
    }
  return g_string_free_and_steal (line);
}

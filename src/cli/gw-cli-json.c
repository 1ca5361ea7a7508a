/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-cli-json.h"

#include <stdio.h>

#include "words/gw-direction.h"
#include "words/gw-plain-text.h"

/**
 * gw_cli_write_text:
 * @writer: within an object
 * @name: the member
 * @text: (nullable): its text; %NULL leaves it out
 *
 * Writes a member.
 */
void
gw_cli_write_text (GwJsonWriter *writer,
                   const char   *name,
                   const char   *text)
{
  if (text == NULL)
    return;
  gw_json_writer_name (writer, name);
  gw_json_writer_string (writer, text);
}

/**
 * gw_cli_write_joined:
 * @writer: within an object
 * @name: the member
 * @text: a text joined of others
 *
 * Writes a member, without what keeps directions apart for the eye (see
 * gw_format()).
 */
void
gw_cli_write_joined (GwJsonWriter *writer,
                     const char   *name,
                     const char   *text)
{
  g_autofree char *bare = gw_direction_remove (text);

  gw_cli_write_text (writer, name, bare);
}

/**
 * gw_cli_write_count:
 * @writer: within an object
 * @name: the member
 * @count: its number
 *
 * Writes a member.
 */
void
gw_cli_write_count (GwJsonWriter *writer,
                    const char   *name,
                    gint64        count)
{
  gw_json_writer_name (writer, name);
  gw_json_writer_integer (writer, count);
}

/* --- What steers or hides */

static gboolean
is_to_escape (gunichar c)
{
  return (c >= 0x7f && g_unichar_iscntrl (c)) || gw_character_is_hidden (c);
}

static void
append_escape (GString  *text,
               gunichar  c)
{
  if (c < 0x10000)
    g_string_append_printf (text, "\\u%04x", c);
  else
    g_string_append_printf (text, "\\u%04x\\u%04x", 0xd7c0 + (c >> 10), 0xdc00 + (c & 0x3ff));
}

static gboolean
may_begin_one (guint8 byte)
{
  return byte == 0x7f || byte == 0xc2 || byte == 0xd8 || byte == 0xe2 || byte == 0xef || byte == 0xf3;
}

/* The first of them, or `end`. Most text has none, and hardly a byte that could
 * begin one. */
static const char *
find_to_escape (const char *text,
                const char *end)
{
  for (const char *p = text; p < end; p++)
    if (may_begin_one ((guint8) *p) && is_to_escape (g_utf8_get_char (p)))
      return p;
  return end;
}

/**
 * gw_cli_take_json:
 * @writer: a whole value, or several
 *
 * Finishes it. Characters that steer a terminal or hide in it are escaped, which
 * means the same to whoever reads it.
 *
 * Returns: (transfer full): the bytes, to be printed
 */
GBytes *
gw_cli_take_json (GwJsonWriter *writer)
{
  g_autoptr(GBytes) bytes = gw_json_writer_finish (writer);
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  const char *end = text + size;
  const char *found = find_to_escape (text, end);
  GString *escaped;

  if (found == end)
    return g_steal_pointer (&bytes);
  escaped = g_string_sized_new (size + 64);
  for (; found < end; text = g_utf8_next_char (found), found = find_to_escape (text, end))
    {
      g_string_append_len (escaped, text, found - text);
      append_escape (escaped, g_utf8_get_char (found));
    }
  g_string_append_len (escaped, text, end - text);
  return g_string_free_to_bytes (escaped);
}

/**
 * gw_cli_print_json:
 * @writer: a whole value
 *
 * Prints it: its escapes keep text from steering the terminal, and it is UTF-8
 * whatever the terminal is.
 */
void
gw_cli_print_json (GwJsonWriter *writer)
{
  g_autoptr(GBytes) bytes = gw_cli_take_json (writer);

  fwrite (g_bytes_get_data (bytes, NULL), 1, g_bytes_get_size (bytes), stdout);
}

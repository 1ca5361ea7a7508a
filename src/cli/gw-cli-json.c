/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-cli-json.h"

#include <stdio.h>

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
  g_autoptr(GBytes) bytes = gw_json_writer_finish (writer);

  fwrite (g_bytes_get_data (bytes, NULL), 1, g_bytes_get_size (bytes), stdout);
}

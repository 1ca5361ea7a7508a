/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json-reading.h"

#include <json-glib/json-glib.h>
#include <string.h>

const char json_sample[] =
  "{\n"
  "  \"format\": \"mlproj\",\n"
  "  \"version\": 1,\n"
  "  \"title\": \"고객 \\uc774\\ud0c8 \\\"방지\\\"\",\n"
  "  \"people\": [],\n"
  "  \"scales\": { \"bands\": [4, 9, 16], \"on\": true, \"off\": false, \"none\": null },\n"
  "  \"risks\": [\n"
  "    { \"id\": \"K3\", \"probability\": 4, \"weight\": -1.50e-3 },\n"
  "    {},\n"
  "    { \"id\": \"K7\", \"evidence\": [ { \"url\": \"https://example.com/a\" } ], \"impact\": 5 }\n"
  "  ]\n"
  "}\n";

GwJsonTokens *
json_check (const char  *text,
            gssize       length,
            GError     **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);

  return gw_json_check (bytes, "plan.mlproj", error);
}

GwJsonTokens *
json_check_valid (const char *text)
{
  g_autoptr(GError) error = NULL;
  GwJsonTokens *tokens = json_check (text, -1, &error);

  g_assert_no_error (error);
  g_assert_nonnull (tokens);
  return tokens;
}

gboolean
json_glib_takes (const char *text,
                 gsize       length)
{
  g_autoptr(JsonParser) parser = json_parser_new ();

  json_parser_set_strict (parser, TRUE);
  return json_parser_load_from_data (parser, text, length, NULL);
}

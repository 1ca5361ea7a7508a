/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz/fuzz.h"

#include <string.h>

#include "file/gw-json-check.h"
#include "lib/test-json.h"

/*
 * What the validator takes, json-glib takes when it is strict, and means the
 * same by it: nothing is changed in silence on the way into the tree.
 */

/* A value without its white space is the same value. */
static void
assert_compact (const char *text,
                gsize       length)
{
  g_autofree char *compact = gw_json_compact (text, length);
  g_autofree char *again = gw_json_compact (compact, strlen (compact));

  g_assert_cmpstr (compact, ==, again);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(JsonParser) parser = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GwJsonTokens) tokens = gw_json_check (bytes, "plan", &error);

  if (tokens == NULL)
    {
      fuzz_assert_told (error);
      return 0;
    }
  parser = json_parser_new ();
  json_parser_set_strict (parser, TRUE);
  json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), (gssize) size, &error);
  g_assert_no_error (error);
  test_json_assert_same (tokens, json_parser_get_root (parser));
  assert_compact ((const char *) data, size);
  return 0;
}

void
fuzz_list_seeds (GPtrArray *seeds)
{
  fuzz_add_text (seeds, "{\"a\\u00e9\\ud83d\\ude00\":[1,-0,2.5e-3,1E+2,9007199254740992,true,false,null,\"\\n\\\\\\/\"],"
                        "\n\t\"가\" : {}, \"\":[[],[{}]]}");
  fuzz_add_text (seeds, " [ \"\\ud800\", 1.0, 01, \"\\u0000\" ] ");
  fuzz_add_text (seeds, "{\"a\":1,\"b\":{\"a\":1},\"\\u0061\":2}");
  fuzz_add_text (seeds, "\xef\xbb\xbf[1]");
  fuzz_add_plans (seeds);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <string.h>

#include "file/gw-json-check.h"
#include "json-reading.h"
#include "lib/test-json.h"

/* The raw text of each token, taken alone, is a value with the same tokens. */
static void
test_raw_texts_parse_alone (void)
{
  g_autoptr(GwJsonTokens) tokens = json_check_valid (json_sample);
  guint n_tokens;
  const GwJsonToken *all = gw_json_tokens_peek (tokens, &n_tokens);
  guint i;

  g_assert_cmpuint (n_tokens, >, 30);
  for (i = 0; i < n_tokens; i++)
    {
      gsize length;
      const char *raw = gw_json_tokens_get_raw (tokens, i, &length);
      g_autoptr(GwJsonTokens) alone = json_check (raw, length, NULL);
      guint n_alone;

      g_assert_nonnull (alone);
      gw_json_tokens_peek (alone, &n_alone);
      if (all[i].kind == GW_JSON_NAME)
        g_assert_cmpuint (n_alone, ==, 1);
      else
        g_assert_cmpuint (n_alone, ==, all[i].next - i);
      g_assert_true (json_glib_takes (raw, length));
    }
}

static void
test_tokens_match_the_tree (void)
{
  g_autoptr(GwJsonTokens) tokens = json_check_valid (json_sample);
  g_autoptr(JsonParser) parser = json_parser_new ();
  guint n_tokens;

  g_assert_true (json_parser_load_from_data (parser, json_sample, -1, NULL));
  test_json_assert_same (tokens, json_parser_get_root (parser));
  g_assert_cmpuint (gw_json_tokens_peek (tokens, &n_tokens)[0].next, ==, n_tokens);
  g_assert_cmpuint (gw_json_tokens_find (tokens, 0, "absent"), ==, 0);
}

static void
test_tokens_know_their_place (void)
{
  g_autoptr(GwJsonTokens) tokens = json_check_valid (json_sample);
  guint title = gw_json_tokens_find (tokens, 0, "title");
  guint risks = gw_json_tokens_find (tokens, 0, "risks");
  const GwJsonToken *all = gw_json_tokens_peek (tokens, NULL);
  guint third = all[all[risks + 1].next].next;
  guint impact = gw_json_tokens_find (tokens, third, "impact");
  g_autofree char *path = gw_json_tokens_dup_path (tokens, impact);
  g_autofree char *name_path = gw_json_tokens_dup_path (tokens, impact - 1);
  g_autofree char *third_path = gw_json_tokens_dup_path (tokens, third);
  g_autofree char *root_path = gw_json_tokens_dup_path (tokens, 0);
  g_autoptr(GError) error = gw_json_tokens_new_error (tokens, impact, GW_FILE_ERROR_OUT_OF_RANGE,
                                                      GW_N_ ("expected %s to %s, found %s"), "1", "4", "5", NULL);
  guint line, column;

  g_assert_cmpstr (path, ==, "risks[2].impact");
  g_assert_cmpstr (name_path, ==, "risks[2].impact");
  g_assert_cmpstr (third_path, ==, "risks[2]");
  g_assert_cmpstr (root_path, ==, "");
  g_assert_cmpstr (error->message, ==, "plan.mlproj:10:81: risks[2].impact: expected 1 to 4, found 5");
  gw_json_tokens_get_place (tokens, title, &line, &column);
  g_assert_cmpuint (line, ==, 4);
  g_assert_cmpuint (column, ==, 12);
}

/* Columns count characters, not bytes. */
static void
test_columns_count_characters (void)
{
  g_autoptr(GwJsonTokens) tokens = json_check_valid ("[\"한글\", \"\xf0\x9f\x98\x80\", 1]");
  guint line, column;

  gw_json_tokens_get_place (tokens, 3, &line, &column);
  g_assert_cmpuint (line, ==, 1);
  g_assert_cmpuint (column, ==, 13);
}

static void
test_compact_keeps_tokens (void)
{
  g_autoptr(GwJsonTokens) tokens = json_check_valid (json_sample);
  g_autofree char *small = gw_json_compact (json_sample, strlen (json_sample));
  g_autofree char *again = gw_json_compact (small, strlen (small));
  g_autofree char *text = gw_json_compact (" [ 1.50 , \"a \\\" b\\\\\" , { \"c\" : null } ]\r\n", 41);
  g_autoptr(GwJsonTokens) small_tokens = json_check_valid (small);
  guint n_tokens, n_small_tokens;

  gw_json_tokens_peek (tokens, &n_tokens);
  gw_json_tokens_peek (small_tokens, &n_small_tokens);
  g_assert_cmpuint (n_tokens, ==, n_small_tokens);
  g_assert_null (strchr (small, '\n'));
  g_assert_cmpstr (small, ==, again);
  g_assert_cmpstr (text, ==, "[1.50,\"a \\\" b\\\\\",{\"c\":null}]");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/file/json-tokens/" name, function)
  ADD ("raw-texts-parse-alone", test_raw_texts_parse_alone);
  ADD ("match-the-tree", test_tokens_match_the_tree);
  ADD ("know-their-place", test_tokens_know_their_place);
  ADD ("columns-count-characters", test_columns_count_characters);
  ADD ("compact-keeps-tokens", test_compact_keeps_tokens);
#undef ADD

  return g_test_run ();
}

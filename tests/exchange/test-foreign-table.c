/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-import.h"
#include "exchange/gw-register-csv.h"

#include <string.h>

#include "file/gw-codec.h"
#include "lib/test-plans.h"
#include "lib/test-seed.h"
#include "table-fixture.h"

/* Tables that others have had: written anew, edited, broken, and long. */

/* --- What others do to a table on its way */

/* The same cells as another program writes them */
static GBytes *
rewrite (GBytes     *bytes,
         GwWords    *words,
         char        separator,
         const char *line_end,
         gboolean    quotes_all,
         const char *mark)
{
  g_autoptr(GString) text = g_string_new (mark);
  gsize size;
  const char *at = g_bytes_get_data (bytes, &size);
  gboolean quoted = FALSE;

  /* ours is CSV with commas and CRLF; cells that need it are quoted */
  for (const char *end = at + size, *c = at + 3; c < end; )
    {
      g_autoptr(GString) cell = g_string_new (NULL);

      for (quoted = *c == '"', c += quoted; c < end; c++)
        {
          if (quoted && c[0] == '"' && c[1] == '"')
            c++;
          else if (quoted && *c == '"')
            {
              c++;
              break;
            }
          else if (!quoted && (*c == ',' || *c == '\r'))
            break;
          g_string_append_c (cell, *c);
        }
      g_string_replace (cell, "\"", "\"\"", 0);
      if (quotes_all || strpbrk (cell->str, "\"\r\n,;\t") != NULL)
        g_string_append_printf (text, "\"%s\"", cell->str);
      else
        g_string_append (text, cell->str);
      if (*c == ',')
        g_string_append_c (text, separator);
      else
        g_string_append (text, line_end);
      c += *c == ',' ? 1 : 2;
    }
  return g_string_free_to_bytes (g_steal_pointer (&text));
}

static void
make_hostile (GwPlan *plan)
{
  static const char *const texts[] = {
    "=1+1", "+82 10", "-1", "@SUM(A1)", "'=x", "\tx", "\"q\", 'r'; s", "<b>&amp;</b>", "a\u202eb", "'", " x ", "4",
  };
  GwList *risks = gw_item_get_list (plan, GW_PLAN_RISKS);

  for (guint i = 0; i < gw_list_get_length (risks); i++)
    {
      test_set_text (gw_list_get (risks, i), GW_RISK_TITLE, texts[i % G_N_ELEMENTS (texts)]);
      test_set_text (gw_list_get (risks, i), GW_RISK_NOTE, "first\n\n=second; \"third\", \t end");
    }
}

static void
assert_unchanged (GwPlan  *plan,
                  GBytes  *bytes,
                  GwWords *words)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GwTableImport) import = gw_table_import_csv (plan, GW_TYPE_RISK, bytes, words, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (gw_table_import_count (import, GW_IMPORT_UNCHANGED), ==,
                    gw_list_get_length (gw_item_get_list (plan, GW_PLAN_RISKS)));
  g_assert_cmpuint (gw_table_import_count (import, GW_IMPORT_REFUSED), ==, 0);
}

static void
test_rewriting_changes_nothing (TableFixture  *fixture,
                                gconstpointer  data)
{
  static const struct { char separator; const char *line_end; gboolean quotes_all; const char *mark; } ways[] = {
    { ',', "\n", FALSE, "" }, { ',', "\r\n", TRUE, "" }, { ';', "\r\n", FALSE, "\xef\xbb\xbf" },
    { '\t', "\n", TRUE, "" }, { ';', "\r", FALSE, "" },
  };
  static const char *const languages[] = { "ko", "en" };

  for (gsize i = 0; i < G_N_ELEMENTS (languages) * 2; i++)
    {
      g_autoptr(GwPlan) plan = table_load_sample (languages[i / 2]);
      g_autoptr(GBytes) bytes = NULL;

      if (i % 2 == 1)
        make_hostile (plan);
      bytes = gw_register_export_csv (plan);
      for (gsize j = 0; j < G_N_ELEMENTS (ways); j++)
        {
          g_autoptr(GBytes) written = rewrite (bytes, fixture->words, ways[j].separator, ways[j].line_end,
                                               ways[j].quotes_all, ways[j].mark);

          assert_unchanged (plan, written, fixture->words);
        }
    }
}

static void
test_only_edits_differ (TableFixture  *fixture,
                        gconstpointer  data)
{
  g_autoptr(GwPlan) plan = table_load_sample ("ko");
  g_autoptr(GBytes) exported = gw_register_export_csv (plan);
  g_autoptr(GBytes) written = rewrite (exported, fixture->words, ',', "\n", FALSE, "");
  g_autoptr(GString) text = g_string_new_len (g_bytes_get_data (written, NULL), (gssize) g_bytes_get_size (written));
  g_autoptr(GBytes) edited = NULL;
  g_autoptr(GwTableImport) import = NULL;
  const char *title = gw_item_get_text (gw_plan_find (plan, "K7"), GW_RISK_TITLE);

  g_assert_cmpuint (g_string_replace (text, title, "고친 제목", 0), ==, 1);
  edited = g_string_free_to_bytes (g_steal_pointer (&text));
  import = gw_table_import_csv (plan, GW_TYPE_RISK, edited, fixture->words, NULL);
  g_assert_cmpuint (gw_table_import_count (import, GW_IMPORT_CHANGE), ==, 1);
  g_assert_cmpuint (gw_table_import_count (import, GW_IMPORT_UNCHANGED), ==, 11);
  for (guint i = 0; i < 12; i++)
    if (table_get_row (import, i)->kind == GW_IMPORT_CHANGE)
      {
        const GwImportChange *change = g_ptr_array_index (table_get_row (import, i)->changes, 0);

        g_assert_cmpuint (table_get_row (import, i)->changes->len, ==, 1);
        g_assert_cmpstr (change->before, ==, title);
        g_assert_cmpstr (change->after, ==, "고친 제목");
      }
}

/* --- Bounds */

static void
test_long_and_broken_titles_are_kept (TableFixture  *fixture,
                                      gconstpointer  data)
{
  g_autofree char *title = g_strnfill (10000, 'x');
  g_autofree char *table = g_strdup_printf ("title,note\n%s,long\n\"Two\nlines\",broken\n", title);
  g_autoptr(GwTableImport) import = table_import_text (fixture, table);
  GwList *risks = gw_item_get_list (fixture->plan, GW_PLAN_RISKS);

  g_assert_true (gw_table_import_apply (import, fixture->history));
  g_assert_cmpstr (gw_item_get_text (gw_list_get (risks, 3), GW_RISK_TITLE), ==, title);
  g_assert_cmpstr (gw_item_get_text (gw_list_get (risks, 4), GW_RISK_TITLE), ==, "Two lines");
  {
    g_autoptr(GwTableImport) again = table_import_text (fixture, table);

    g_assert_cmpuint (gw_table_import_count (again, GW_IMPORT_UNCHANGED), ==, 2);
  }
}

static void
test_large_tables_are_refused_at_once (TableFixture  *fixture,
                                       gconstpointer  data)
{
  g_autoptr(GBytes) bytes = g_bytes_new_take (g_malloc0 (GW_CSV_MAX_BYTES + 1), GW_CSV_MAX_BYTES + 1);
  g_autoptr(GError) error = NULL;

  g_assert_null (gw_table_import_csv (fixture->plan, GW_TYPE_RISK, bytes, fixture->words, &error));
  g_assert_error (error, GW_CSV_ERROR, GW_CSV_ERROR_TOO_LARGE);
}

static void
test_slices_are_the_whole (TableFixture  *fixture,
                           gconstpointer  data)
{
  g_autoptr(GString) text = g_string_new ("title,owner\n");
  g_autoptr(GwTable) table = NULL;
  g_autoptr(GwTableImport) import = NULL;
  GwList *risks = gw_item_get_list (fixture->plan, GW_PLAN_RISKS);
  guint n_slices = 1;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (text, "Risk %u,Person %u\n", i, i % 50);
  table = table_read (fixture, GW_TYPE_RISK, text->str);
  import = gw_table_import_new (fixture->plan, table, fixture->words, NULL);
  g_assert_cmpfloat (gw_table_import_get_fraction (import), ==, 0.0);
  while (gw_table_import_read (import, 0))
    n_slices++;
  g_assert_cmpuint (n_slices, >, 10);
  g_assert_cmpfloat (gw_table_import_get_fraction (import), ==, 1.0);
  g_assert_cmpuint (gw_table_import_count (import, GW_IMPORT_ADD), ==, 1000);
  while (gw_table_import_prepare (import, 0))
    g_assert_cmpuint (gw_list_get_length (risks), ==, 3);
  g_assert_true (gw_table_import_apply (import, fixture->history));
  g_assert_cmpuint (gw_list_get_length (risks), ==, 1003);
  g_assert_cmpint (gw_risk_get_number (gw_list_get (risks, 1002)), ==, 1003);
  g_assert_cmpuint (gw_list_get_length (gw_item_get_list (fixture->plan, GW_PLAN_PEOPLE)), ==, 52);
  g_assert_true (gw_history_undo (fixture->history));
  g_assert_false (gw_history_can_undo (fixture->history));
  g_assert_cmpuint (gw_list_get_length (risks), ==, 3);
}

/* --- Anything at all */

static GBytes *
encode (GwPlan *plan)
{
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (plan);

  return gw_codec_encode (snapshot);
}

static GBytes *
mutate (GBytes *bytes)
{
  static const char *const pieces[] = {
    "\"", ",", ";", "\n", "\r", "\t", "=", "'", "-", "5", "High", "상", "K1", "id", "title", "\xff", "\xb8", "<b>", "\u202e", "",
  };
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  GString *text = g_string_new_len (data, (gssize) size);

  for (int n = g_test_rand_int_range (1, 12); n > 0; n--)
    {
      gssize at = g_test_rand_int_range (0, (int) text->len);
      gssize length = g_test_rand_int_range (0, 40);

      if (g_test_rand_bit ())
        g_string_erase (text, at, MIN (length, (gssize) text->len - at));
      g_string_insert (text, at, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
    }
  if (g_test_rand_int_range (0, 20) == 0)
    text->str[g_test_rand_int_range (0, (int) text->len)] = '\0';
  return g_string_free_to_bytes (text);
}

static void
assert_levels_go_together (GwPlan *plan)
{
  GwList *risks = gw_item_get_list (plan, GW_PLAN_RISKS);

  for (guint i = 0; i < gw_list_get_length (risks); i++)
    g_assert_cmpint (gw_item_is_set (gw_list_get (risks, i), GW_RISK_PROBABILITY), ==,
                     gw_item_is_set (gw_list_get (risks, i), GW_RISK_IMPACT));
}

/* Whatever a table says: what is left is a valid plan, and undo takes it back
 * to the last byte. */
static void
test_any_table_leaves_a_valid_plan (TableFixture  *fixture,
                                    gconstpointer  data)
{
  g_autoptr(GwPlan) plan = table_load_sample ("ko");
  g_autoptr(GwHistory) history = gw_history_new (plan);
  g_autoptr(GBytes) exported = gw_register_export_csv (plan);
  g_autoptr(GBytes) before = encode (plan);

  for (guint i = 0; i < 400; i++)
    {
      g_autoptr(GBytes) mutated = mutate (exported);
      GType type = g_test_rand_int_range (0, 8) == 0 ? GW_TYPE_CHECK : GW_TYPE_RISK;
      g_autoptr(GError) error = NULL;
      g_autoptr(GwTableImport) import = gw_table_import_csv (plan, type, mutated, fixture->words, &error);
      g_autoptr(GBytes) after = NULL;
      g_autoptr(GwDecoded) decoded = NULL;
      g_autoptr(GBytes) undone = NULL;

      g_assert_true ((import == NULL) == (error != NULL));
      if (import == NULL || !gw_table_import_apply (import, history))
        continue;
      assert_levels_go_together (plan);
      after = encode (plan);
      decoded = gw_codec_decode (after, "after", GW_DECODE_DEFAULT, &error);
      g_assert_no_error (error);
      g_assert_true (gw_history_undo (history));
      undone = encode (plan);
      g_assert_true (g_bytes_equal (undone, before));
    }
}

#define ADD(clause, function) \
  g_test_add ("/exchange/foreign-table/" clause, TableFixture, NULL, table_set_up, function, table_tear_down)

int
main (int   argc,
      char *argv[])
{
  test_init_with_seed (&argc, &argv);

  ADD ("rewriting-changes-nothing", test_rewriting_changes_nothing);
  ADD ("only-edits-differ", test_only_edits_differ);
  ADD ("long-and-broken-titles-are-kept", test_long_and_broken_titles_are_kept);
  ADD ("large-tables-are-refused-at-once", test_large_tables_are_refused_at_once);
  ADD ("slices-are-the-whole", test_slices_are_the_whole);
  ADD ("any-table-leaves-a-valid-plan", test_any_table_leaves_a_valid_plan);

  return g_test_run ();
}

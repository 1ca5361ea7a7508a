/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-table.h"

#include <string.h>

#include "exchange/gw-csv.h"
#include "lib/test-hostile.h"
#include "lib/test-plans.h"
#include "plan/gw-evaluation.h"
#include "plan/gw-findings.h"
#include "table-fixture.h"

#define TODAY "2026-11-26"

static GPtrArray *
read_table (GwPlan      *plan,
            GwTableKind  kind,
            const char  *language,
            gboolean     in_words)
{
  g_autoptr(GwWords) words = gw_words_new (language);
  const GwTableOptions options = { words, in_words, TODAY };
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = gw_table_export_csv (plan, kind, &options, NULL, &error);
  GPtrArray *rows;

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), 3, "\xef\xbb\xbf", 3);
  rows = gw_csv_read (bytes, words, NULL, &error);
  g_assert_no_error (error);
  return rows;
}

static char *
join_row (GPtrArray *rows,
          guint      row)
{
  return g_strjoinv ("|", ((GwCsvRow *) g_ptr_array_index (rows, row))->cells);
}

static void
assert_row (GPtrArray  *rows,
            guint       row,
            const char *expected)
{
  g_autofree char *joined = join_row (rows, row);

  g_assert_cmpstr (joined, ==, expected);
}

static const char *
find_cell (GPtrArray  *rows,
           guint       row,
           const char *heading)
{
  const GwCsvRow *first = g_ptr_array_index (rows, 0);
  const GwCsvRow *cells = g_ptr_array_index (rows, row);

  g_assert_cmpuint (cells->n_cells, ==, first->n_cells);
  for (guint i = 0; i < first->n_cells; i++)
    if (g_str_equal (first->cells[i], heading))
      return cells->cells[i];
  g_error ("no column is called %s", heading);
}

static GwPlan *
plan_new (void)
{
  GwPlan *plan = test_plan_new ();
  GwItem *check = gw_plan_find (plan, "c000");
  GwItem *evaluation = test_add (plan, GW_PLAN_EVALUATIONS, "e1");

  test_add_person (plan, "p8", "Kim");
  test_set_text (check, GW_CHECK_STATE, "not-applicable");
  test_set_text (check, GW_CHECK_REASON, "=1+1");
  test_set_text (check, GW_CHECK_OWNER, "p8");
  test_set_text (evaluation, GW_EVALUATION_KIND, "quantitative");
  test_set_text (evaluation, GW_EVALUATION_METRIC, "F1");
  test_set_number (evaluation, GW_EVALUATION_VALUE, 0.1);
  test_set_number (evaluation, GW_EVALUATION_TARGET, 0.2);
  test_set_text (evaluation, GW_EVALUATION_BETTER, "lower");
  return plan;
}

static void
test_columns_follow_the_declaration (void)
{
  g_autoptr(GwPlan) plan = plan_new ();
  g_autoptr(GPtrArray) checks = read_table (plan, GW_TABLE_CHECKS, "ko", FALSE);
  g_autoptr(GPtrArray) evaluations = read_table (plan, GW_TABLE_EVALUATIONS, "ko", FALSE);

  assert_row (checks, 0, "id|stage|group|origin|question|expects|state|reason|answer|owner|owner_id|due|note");
  assert_row (evaluations, 0, "id|round|kind|on|metric|value|target|unit|better|segment|data|setting|rating|judgement|"
                              "by|by_id|objective|meets_target");
}

static void
test_codes_are_of_no_language (void)
{
  g_autoptr(GwPlan) plan = plan_new ();
  g_autoptr(GPtrArray) checks = read_table (plan, GW_TABLE_CHECKS, "ko", FALSE);
  g_autoptr(GPtrArray) evaluations = read_table (plan, GW_TABLE_EVALUATIONS, "ko", FALSE);

  g_assert_cmpstr (find_cell (checks, 1, "id"), ==, "c000");
  g_assert_cmpstr (find_cell (checks, 1, "state"), ==, "not-applicable");
  g_assert_cmpstr (find_cell (checks, 1, "reason"), ==, "=1+1");
  g_assert_cmpstr (find_cell (checks, 1, "owner"), ==, "Kim");
  g_assert_cmpstr (find_cell (checks, 1, "owner_id"), ==, "p8");
  g_assert_cmpstr (find_cell (evaluations, 1, "value"), ==, "0.1");
  g_assert_cmpstr (find_cell (evaluations, 1, "better"), ==, "lower");
  g_assert_cmpstr (find_cell (evaluations, 1, "meets_target"), ==, "yes");
}

static void
test_words_are_of_the_language (void)
{
  g_autoptr(GwPlan) plan = plan_new ();
  g_autoptr(GPtrArray) checks = read_table (plan, GW_TABLE_CHECKS, "ko", TRUE);
  g_autoptr(GPtrArray) risks = read_table (plan, GW_TABLE_REGISTER, "en", TRUE);

  assert_row (checks, 0, "ID|단계|묶음|질문|답변 방식|상태|근거|답변|담당자|기한|메모");
  g_assert_cmpstr (find_cell (checks, 1, "상태"), ==, "해당 없음");
  g_assert_cmpstr (find_cell (checks, 2, "상태"), ==, "미답변");
  g_assert_cmpstr (find_cell (risks, 1, "Band"), ==, "");
  g_assert_cmpstr (find_cell (risks, 2, "Band"), ==, "Medium");
  g_assert_cmpstr (find_cell (risks, 2, "State"), ==, "Open");
  g_assert_cmpstr (find_cell (risks, 1, "Probability"), ==, "");
}

static void
test_no_two_headings_are_the_same (void)
{
  static const char *const languages[] = { "en", "ko" };
  g_autoptr(GwPlan) plan = plan_new ();

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (guint kind = 0; kind < GW_N_TABLES; kind++)
      {
        g_autoptr(GPtrArray) rows = read_table (plan, kind, languages[i], TRUE);
        g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
        const GwCsvRow *heading = g_ptr_array_index (rows, 0);

        for (guint j = 0; j < heading->n_cells; j++)
          if (!g_hash_table_add (seen, heading->cells[j]))
            g_error ("%s: two columns are called %s", gw_table_kind_get_name (kind), heading->cells[j]);
      }
}

static void
test_findings_are_all_there (void)
{
  g_autoptr(GwPlan) plan = plan_new ();
  g_autoptr(GPtrArray) findings = gw_plan_get_findings (plan, TODAY);
  g_autoptr(GPtrArray) rows = read_table (plan, GW_TABLE_FINDINGS, "en", FALSE);
  g_autoptr(GPtrArray) words = read_table (plan, GW_TABLE_FINDINGS, "ko", TRUE);

  g_assert_cmpuint (findings->len, >, 3);
  g_assert_cmpuint (rows->len, ==, findings->len + 1);
  assert_row (words, 0, "긴급도|위치|담당자|확인 사항|할 일|제외");
  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *id = gw_finding_dup_id (g_ptr_array_index (findings, i));

      g_assert_cmpstr (find_cell (rows, i + 1, "id"), ==, id);
    }
}

/* Whatever somebody types comes back from the table as it was. */
static void
test_hostile_texts_come_back (void)
{
  g_autoptr(GwPlan) plan = test_hostile_plan_new ();
  g_autoptr(GPtrArray) risks = read_table (plan, GW_TABLE_REGISTER, "en", FALSE);
  g_autoptr(GPtrArray) checks = read_table (plan, GW_TABLE_CHECKS, "ko", TRUE);

  for (guint i = 0; i < test_hostile_get_n_texts (); i++)
    {
      g_assert_cmpstr (find_cell (risks, i + 1, "title"), ==, test_hostile_get_text (i));
      g_assert_cmpstr (find_cell (checks, i + 1, "답변"), ==, test_hostile_get_text (i));
    }
}

/* Looks at the first character of each cell, behind its quotation mark. */
static void
assert_no_formula (const char *text)
{
  gboolean quoted = FALSE;
  gboolean begins = TRUE;

  for (const char *c = text; *c != '\0'; c++)
    {
      if (begins)
        g_assert_null (strchr ("=+-@\t", c[*c == '"']));
      begins = !quoted && (*c == ',' || *c == '\n');
      if (*c == '"')
        quoted = !quoted;
    }
}

static void
test_no_cell_is_a_formula (void)
{
  g_autoptr(GwPlan) plan = test_hostile_plan_new ();
  g_autoptr(GwWords) words = gw_words_new ("en");

  for (guint kind = 0; kind < GW_N_TABLES; kind++)
    {
      const GwTableOptions options = { words, kind % 2 == 0, TODAY };
      g_autoptr(GBytes) bytes = gw_table_export_csv (plan, kind, &options, NULL, NULL);
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

      assert_no_formula (text + strlen ("\xef\xbb\xbf"));
    }
}

static void
test_cancelling_leaves_nothing (void)
{
  g_autoptr(GwPlan) plan = plan_new ();
  g_autoptr(GwWords) words = gw_words_new ("en");
  const GwTableOptions options = { words, FALSE, TODAY };
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GwProgress) progress = gw_progress_new (cancellable);
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (gw_table_export_csv (plan, GW_TABLE_CHECKS, &options, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* What was written for people is read back too, in either language. */
static void
test_nothing_changes_there_and_back (void)
{
  static const GwTableKind kinds[] = { GW_TABLE_REGISTER, GW_TABLE_CHECKS };
  static const char *const languages[] = { "ko", "en" };
  g_autoptr(GwPlan) plan = table_load_sample ("ko");

  for (guint i = 0; i < 8; i++)
    {
      g_autoptr(GwWords) words = gw_words_new (languages[i % 2]);
      const GwTableKind kind = kinds[i / 2 % 2];
      const GwTableOptions options = { words, i >= 4, TODAY };
      g_autoptr(GBytes) bytes = gw_table_export_csv (plan, kind, &options, NULL, NULL);
      g_autoptr(GError) error = NULL;
      g_autoptr(GwTableImport) import = gw_table_import_csv (plan, gw_table_kind_get_item_type (kind), bytes, words,
                                                             &error);
      g_autoptr(GPtrArray) items = gw_table_list_items (plan, kind);

      g_assert_no_error (error);
      g_assert_cmpuint (gw_table_import_count (import, GW_IMPORT_UNCHANGED), ==, items->len);
    }
}

static void
test_names_lead_to_tables (void)
{
  GwTableKind kind;

  for (guint i = 0; i < GW_N_TABLES; i++)
    {
      g_assert_true (gw_table_kind_parse (gw_table_kind_get_name (i), &kind));
      g_assert_cmpuint (kind, ==, i);
    }
  g_assert_false (gw_table_kind_parse ("people", &kind));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/table-export/columns-follow-the-declaration", test_columns_follow_the_declaration);
  g_test_add_func ("/exchange/table-export/codes-are-of-no-language", test_codes_are_of_no_language);
  g_test_add_func ("/exchange/table-export/words-are-of-the-language", test_words_are_of_the_language);
  g_test_add_func ("/exchange/table-export/no-two-headings-are-the-same", test_no_two_headings_are_the_same);
  g_test_add_func ("/exchange/table-export/findings-are-all-there", test_findings_are_all_there);
  g_test_add_func ("/exchange/table-export/hostile-texts-come-back", test_hostile_texts_come_back);
  g_test_add_func ("/exchange/table-export/no-cell-is-a-formula", test_no_cell_is_a_formula);
  g_test_add_func ("/exchange/table-export/cancelling-leaves-nothing", test_cancelling_leaves_nothing);
  g_test_add_func ("/exchange/table-export/nothing-changes-there-and-back", test_nothing_changes_there_and_back);
  g_test_add_func ("/exchange/table-export/names-lead-to-tables", test_names_lead_to_tables);
  return g_test_run ();
}

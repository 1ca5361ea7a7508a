/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-import.h"
#include "exchange/gw-register-csv.h"

#include <string.h>

#include "file/gw-codec.h"
#include "file/gw-template.h"
#include "lib/test-plans.h"
#include "table-fixture.h"

static void
assert_refused (TableFixture *fixture,
                const char   *text,
                guint         i,
                const char   *reason)
{
  g_autoptr(GwTableImport) import = table_import_text (fixture, text);

  g_assert_cmpint (table_get_row (import, i)->kind, ==, GW_IMPORT_REFUSED);
  g_assert_cmpstr (table_get_row (import, i)->reason, ==, reason);
}

static void
assert_unchanged (GwPlan *plan)
{
  g_autoptr(GBytes) bytes = gw_register_export_csv (plan);
  g_autoptr(GwWords) words = gw_words_new ("ko");
  g_autoptr(GError) error = NULL;
  g_autoptr(GwTableImport) import = gw_table_import_csv (plan, GW_TYPE_RISK, bytes, words, &error);
  g_autoptr(GwHistory) history = gw_history_new (plan);

  g_assert_no_error (error);
  g_assert_cmpuint (gw_table_import_count (import, GW_IMPORT_UNCHANGED), ==,
                    gw_list_get_length (gw_item_get_list (plan, GW_PLAN_RISKS)));
  g_assert_cmpuint (gw_table_import_get_rows (import)->len, ==,
                    gw_list_get_length (gw_item_get_list (plan, GW_PLAN_RISKS)));
  g_assert_cmpuint (gw_table_import_get_unknown_columns (import)->len, ==, 0);
  g_assert_false (gw_table_import_apply (import, history));
}

static void
test_columns_follow_the_declaration (TableFixture  *fixture,
                                     gconstpointer  data)
{
  g_autoptr(GBytes) bytes = gw_register_export_csv (fixture->plan);
  g_autoptr(GPtrArray) rows = gw_csv_read (bytes, fixture->words, NULL, NULL);
  const GwCsvRow *heading = g_ptr_array_index (rows, 0);
  g_autofree char *joined = g_strjoinv (" ", heading->cells);

  g_assert_cmpstr (joined, ==,
                   "id origin number title short description stage owner owner_id status closed_on closed_reason "
                   "probability impact placement_reason placed_by placed_by_id confidence residual_probability "
                   "residual_impact response response_plan due review_on note score band");
  g_assert_cmpuint (rows->len, ==, 4);
}

static void
test_missing_levels_stay_empty (TableFixture  *fixture,
                                gconstpointer  data)
{
  g_autoptr(GBytes) bytes = gw_register_export_csv (fixture->plan);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbf" "id,"));
  g_assert_nonnull (strstr (text, "\r\nK1,,1,Labels are noisy,,,,,,,,,,,,,,,,,,,,,,,\r\n"));
  g_assert_nonnull (strstr (text, "\r\nK2,,2,The model drifts,,,,,,,,,2,3,,,,,,,,,,,,6,medium\r\n"));
  g_assert_nonnull (strstr (text, ",4,5,,,,,3,4,,,,,,12,high\r\n"));
}

static void
test_round_trip_changes_nothing (TableFixture  *fixture,
                                 gconstpointer  data)
{
  GwItem *risk = gw_plan_find (fixture->plan, "K1");

  test_add_person (fixture->plan, "p3", "Data scientist");
  test_set_text (risk, GW_RISK_OWNER, "p3");
  test_set_text (risk, GW_RISK_PLACED_BY, "nobody any more");
  test_set_text (risk, GW_RISK_STAGE, "unknown");
  test_set_text (risk, GW_RISK_TITLE, "=HYPERLINK(\"https://example.com\"), 'quoted'; and, more");
  test_set_text (risk, GW_RISK_SHORT, "''@x");
  test_set_text (risk, GW_RISK_NOTE, "-one\r\n\"two\"\n\n\tthree\r");
  test_set_text (risk, GW_RISK_RESPONSE, "our own word");
  test_set_text (risk, GW_RISK_DUE, "not a date");
  test_set_level (risk, GW_RISK_PROBABILITY, 3);
  assert_unchanged (fixture->plan);
}

static void
test_sample_round_trip_changes_nothing (void)
{
  static const char *const languages[] = { "ko", "en" };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr(GBytes) bytes = gw_sample_get_bytes (languages[i]);
      g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "sample", GW_DECODE_DEFAULT, NULL);

      g_assert_cmpuint (gw_list_get_length (gw_item_get_list (decoded->plan, GW_PLAN_RISKS)), >, 5);
      assert_unchanged (decoded->plan);
    }
}

static void
test_import_is_one_step (TableFixture  *fixture,
                         gconstpointer  data)
{
  g_autoptr(GwTableImport) import =
    table_import_text (fixture, "id;title;probability;impact;owner;note\n"
                                "K1;Labels are wrong;4;5;도메인 전문가;\"a\r\nb\"\n"
                                ";The model drifts;;;;\n"
                                ";Something new;1;1;p1;\n"
                                "K9;Another;;;;\n");
  GwRisk *added;

  g_assert_cmpuint (gw_table_import_count (import, GW_IMPORT_CHANGE), ==, 2);
  g_assert_cmpuint (gw_table_import_count (import, GW_IMPORT_ADD), ==, 2);
  g_assert_cmpstr (table_get_text (fixture, "K1", GW_RISK_TITLE), ==, "Labels are noisy");
  g_assert_true (gw_table_import_apply (import, fixture->history));
  g_assert_cmpstr (gw_history_get_undo_name (fixture->history), ==, "import risks");
  g_assert_cmpstr (table_get_text (fixture, "K1", GW_RISK_TITLE), ==, "Labels are wrong");
  g_assert_cmpstr (table_get_text (fixture, "K1", GW_RISK_OWNER), ==, "p2");
  g_assert_cmpstr (table_get_text (fixture, "K1", GW_RISK_NOTE), ==, "a\nb");
  g_assert_cmpint (gw_item_get_integer (gw_plan_find (fixture->plan, "K1"), GW_RISK_IMPACT), ==, 5);
  g_assert_false (gw_risk_is_placed (gw_plan_find_typed (fixture->plan, "K2", GW_TYPE_RISK)));
  added = gw_plan_find_typed (fixture->plan, "K9", GW_TYPE_RISK);
  g_assert_cmpint (gw_risk_get_number (added), ==, 5);
  g_assert_false (gw_risk_is_placed (added));
  gw_history_undo (fixture->history);
  g_assert_false (gw_history_can_undo (fixture->history));
  g_assert_cmpuint (gw_list_get_length (gw_item_get_list (fixture->plan, GW_PLAN_RISKS)), ==, 3);
}

static void
test_changes_say_before_and_after (TableFixture  *fixture,
                                   gconstpointer  data)
{
  g_autoptr(GwTableImport) import =
    table_import_text (fixture, "id,probability,impact,owner,score,band,number,colour\n"
                                "K2,5,3,Data Scientist,99,low,42,red\nK3,04,5,,,,,\n");
  const GwImportRow *row = table_get_row (import, 0);
  const GwImportChange *change = g_ptr_array_index (row->changes, 0);

  g_assert_cmpint (row->kind, ==, GW_IMPORT_CHANGE);
  g_assert_cmpuint (row->line, ==, 2);
  g_assert_cmpstr (row->label, ==, "The model drifts");
  g_assert_cmpuint (row->changes->len, ==, 2);
  g_assert_cmpstr (change->column->field->name, ==, "owner");
  g_assert_cmpstr (change->value.text, ==, "p1");
  change = g_ptr_array_index (row->changes, 1);
  g_assert_cmpstr (change->column->field->name, ==, "probability");
  g_assert_cmpstr (change->before, ==, "2");
  g_assert_cmpstr (change->after, ==, "5");
  g_assert_cmpint (table_get_row (import, 1)->kind, ==, GW_IMPORT_UNCHANGED);
  g_assert_cmpuint (gw_table_import_get_unknown_columns (import)->len, ==, 1);
}

static void
test_missing_columns_leave_fields_alone (TableFixture  *fixture,
                                         gconstpointer  data)
{
  g_autoptr(GwTableImport) import = table_import_text (fixture, "id,note\nK3,Seen\nK2\n");

  g_assert_cmpuint (gw_table_import_count (import, GW_IMPORT_CHANGE), ==, 1);
  g_assert_cmpuint (gw_table_import_count (import, GW_IMPORT_UNCHANGED), ==, 1);
  gw_table_import_apply (import, fixture->history);
  g_assert_cmpint (gw_risk_get_score (gw_plan_find_typed (fixture->plan, "K3", GW_TYPE_RISK)), ==, 12);
  g_assert_cmpstr (table_get_text (fixture, "K3", GW_RISK_NOTE), ==, "Seen");
}

static void
test_wrong_rows_are_refused (TableFixture  *fixture,
                             gconstpointer  data)
{
  assert_refused (fixture, "id,probability,impact\nK2,9,3\n", 0, "Probability: expected 1 to 5, found “9”");
  assert_refused (fixture, "id,probability,impact\nK2,0,3\n", 0, "Probability: expected 1 to 5, found “0”");
  assert_refused (fixture, "id,probability,impact\nK2,,3\n", 0, "Probability and Impact go together");
  assert_refused (fixture, "id,residual_impact\nK2,3\n", 0, "Residual impact and Residual probability go together");
  assert_refused (fixture, "id,due\nK2,1.12.2026\n", 0, "Due: expected a date like 2026-11-23, found “1.12.2026”");
  assert_refused (fixture, "id,owner_id\nK2,nobody\n", 0, "Owner: the plan has no “nobody”");
  assert_refused (fixture, "id,owner,owner_id\nK2,Data scientist,p2\n", 0, "Owner: name and id belong to different people");
  assert_refused (fixture, "id,note\np1,x\n", 0, "“p1” is not a risk");
  assert_refused (fixture, "id,note\na b,x\n", 0, "“a b” cannot be an id");
  assert_refused (fixture, "id,note\nK9,x\n", 0, "a new risk needs a title");
  assert_refused (fixture, "id,note\n,x\n", 0, "there is neither an id nor a title");
  assert_refused (fixture, "id,note\nK1,x\nK1,y\n", 1, "an earlier row is about the same risk");
  assert_refused (fixture, "id,title\nK1,\n,Labels are noisy\n", 1, "an earlier row is about the same risk");
  assert_refused (fixture, "id,note\nK1,x,y\n", 0, "more cells than the first line has");
}

static void
test_refused_rows_do_not_stop_others (TableFixture  *fixture,
                                      gconstpointer  data)
{
  g_autoptr(GwTableImport) import = table_import_text (fixture, "id,impact,note\nK2,9,no\nK3,5,yes\n");

  g_assert_true (gw_table_import_apply (import, fixture->history));
  g_assert_null (table_get_text (fixture, "K2", GW_RISK_NOTE));
  g_assert_cmpstr (table_get_text (fixture, "K3", GW_RISK_NOTE), ==, "yes");
}

static void
test_doubtful_titles_need_an_id (TableFixture  *fixture,
                                 gconstpointer  data)
{
  test_add_risk (fixture->plan, "K8", 8, " Labels are noisy");
  assert_refused (fixture, "title,note\nLabels are noisy,x\n", 0,
                  "several risks have this title; an id is needed");
}

static void
test_doubtful_names_need_an_id (TableFixture  *fixture,
                                gconstpointer  data)
{
  test_add_person (fixture->plan, "p3", "Data scientist");
  assert_refused (fixture, "id,owner\nK1,Data scientist\n", 0,
                  "Owner: several people are called “Data scientist”");
  {
    g_autoptr(GwTableImport) import =
      table_import_text (fixture, "id,owner,owner_id\nK1,p3,\nK2,Data scientist,p1\nK3,,p3\n");

    gw_table_import_apply (import, fixture->history);
    g_assert_cmpstr (table_get_text (fixture, "K1", GW_RISK_OWNER), ==, "p3");
    g_assert_cmpstr (table_get_text (fixture, "K2", GW_RISK_OWNER), ==, "p1");
    g_assert_cmpstr (table_get_text (fixture, "K3", GW_RISK_OWNER), ==, "p3");
  }
}

static void
test_unknown_names_become_people (TableFixture  *fixture,
                                  gconstpointer  data)
{
  g_autoptr(GwTableImport) import =
    table_import_text (fixture, "id,owner,owner_id,placed_by\nK1, Mina Park ,zz,\nK2,mina park,,\nK3,,,Jun\n");
  g_autoptr(GPtrArray) names = gw_table_import_list_newcomers (import, G_MAXUINT);
  guint n_people = gw_list_get_length (gw_item_get_list (fixture->plan, GW_PLAN_PEOPLE));
  const GwImportChange *change = g_ptr_array_index (table_get_row (import, 0)->changes, 0);
  GwPerson *mina;

  g_assert_cmpuint (gw_table_import_count (import, GW_IMPORT_CHANGE), ==, 3);
  g_assert_cmpuint (names->len, ==, 2);
  g_assert_cmpstr (names->pdata[0], ==, "Mina Park");
  g_assert_cmpstr (names->pdata[1], ==, "Jun");
  g_assert_true (change->is_newcomer);
  g_assert_cmpstr (change->after, ==, "Mina Park");

  g_assert_true (gw_table_import_apply (import, fixture->history));
  g_assert_cmpuint (gw_list_get_length (gw_item_get_list (fixture->plan, GW_PLAN_PEOPLE)), ==, n_people + 2);
  mina = gw_plan_find_typed (fixture->plan, table_get_text (fixture, "K1", GW_RISK_OWNER), GW_TYPE_PERSON);
  g_assert_cmpstr (gw_item_get_text (mina, GW_PERSON_NAME), ==, "Mina Park");
  g_assert_cmpstr (table_get_text (fixture, "K2", GW_RISK_OWNER), ==, gw_item_get_id (mina));

  gw_history_undo (fixture->history);
  g_assert_false (gw_history_can_undo (fixture->history));
  g_assert_cmpuint (gw_list_get_length (gw_item_get_list (fixture->plan, GW_PLAN_PEOPLE)), ==, n_people);
}

static void
test_blank_names_are_nobody (TableFixture  *fixture,
                             gconstpointer  data)
{
  g_autoptr(GwTableImport) import = NULL;
  guint n_people = gw_list_get_length (gw_item_get_list (fixture->plan, GW_PLAN_PEOPLE));

  test_set_text (gw_plan_find (fixture->plan, "K1"), GW_RISK_OWNER, "p1");
  import = table_import_text (fixture, "id,owner\nK1,\t\nK2,\"\n\"\nK3,\u00a0\n");
  g_assert_cmpuint (gw_table_import_count (import, GW_IMPORT_CHANGE), ==, 1);
  g_assert_cmpuint (gw_table_import_count (import, GW_IMPORT_UNCHANGED), ==, 2);
  g_assert_true (gw_table_import_apply (import, fixture->history));
  g_assert_null (table_get_text (fixture, "K1", GW_RISK_OWNER));
  g_assert_cmpuint (gw_list_get_length (gw_item_get_list (fixture->plan, GW_PLAN_PEOPLE)), ==, n_people);
}

static void
test_edited_name_counts (TableFixture  *fixture,
                         gconstpointer  data)
{
  test_set_text (gw_plan_find (fixture->plan, "K1"), GW_RISK_OWNER, "p1");
  test_set_text (gw_plan_find (fixture->plan, "K2"), GW_RISK_OWNER, "p1");
  test_set_text (gw_plan_find (fixture->plan, "K3"), GW_RISK_OWNER, "p1");
  {
    g_autoptr(GwTableImport) import =
      table_import_text (fixture, "id,owner,owner_id\nK1,도메인 전문가,p1\nK2,,p1\nK3,Data scientist,p2\n");

    gw_table_import_apply (import, fixture->history);
    g_assert_cmpstr (table_get_text (fixture, "K1", GW_RISK_OWNER), ==, "p2");
    g_assert_null (table_get_text (fixture, "K2", GW_RISK_OWNER));
    g_assert_cmpstr (table_get_text (fixture, "K3", GW_RISK_OWNER), ==, "p2");
  }
}

static void
test_headings_must_name_risks (TableFixture  *fixture,
                               gconstpointer  data)
{
  static const struct { const char *text, *message; } cases[] = {
    { "", "the first line names neither id nor title" },
    { "note,owner\nx,y\n", "the first line names neither id nor title" },
    { "id, ID\nK1,K1\n", "the first line names id twice" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new (cases[i].text, strlen (cases[i].text));
      g_autoptr(GError) error = NULL;

      g_assert_null (gw_table_import_csv (fixture->plan, GW_TYPE_RISK, bytes, fixture->words, &error));
      g_assert_error (error, GW_CSV_ERROR, GW_CSV_ERROR_COLUMNS);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_risk_that_left_is_left_out (TableFixture  *fixture,
                                 gconstpointer  data)
{
  g_autoptr(GwTableImport) import = table_import_text (fixture, "id,note\nK1,x\nK2,y\n");

  gw_history_begin (fixture->history, "delete");
  gw_history_remove (fixture->history, gw_plan_find (fixture->plan, "K1"));
  gw_history_end (fixture->history);
  g_assert_true (gw_table_import_apply (import, fixture->history));
  g_assert_cmpstr (table_get_text (fixture, "K2", GW_RISK_NOTE), ==, "y");
  g_assert_cmpuint (gw_list_get_length (gw_item_get_list (fixture->plan, GW_PLAN_RISKS)), ==, 2);
}

static void
test_other_plan_takes_the_register (TableFixture  *fixture,
                                    gconstpointer  data)
{
  g_autoptr(GBytes) bytes = gw_register_export_csv (fixture->plan);
  g_autoptr(GwPlan) other = gw_plan_new ();
  g_autoptr(GwHistory) history = gw_history_new (other);
  g_autoptr(GwTableImport) import = gw_table_import_csv (other, GW_TYPE_RISK, bytes, fixture->words, NULL);

  g_assert_cmpuint (gw_table_import_count (import, GW_IMPORT_ADD), ==, 3);
  g_assert_true (gw_table_import_apply (import, history));
  g_assert_cmpint (gw_risk_get_score (gw_plan_find_typed (other, "K3", GW_TYPE_RISK)), ==, 12);
  g_assert_cmpint (gw_plan_count_risks (other).unplaced, ==, 1);
}

#define ADD(clause, function) \
  g_test_add ("/exchange/register/" clause, TableFixture, NULL, table_set_up, function, table_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("columns-follow-the-declaration", test_columns_follow_the_declaration);
  ADD ("missing-levels-stay-empty", test_missing_levels_stay_empty);
  ADD ("round-trip-changes-nothing", test_round_trip_changes_nothing);
  g_test_add_func ("/exchange/register/sample-round-trip-changes-nothing", test_sample_round_trip_changes_nothing);
  ADD ("import-is-one-step", test_import_is_one_step);
  ADD ("changes-say-before-and-after", test_changes_say_before_and_after);
  ADD ("missing-columns-leave-fields-alone", test_missing_columns_leave_fields_alone);
  ADD ("wrong-rows-are-refused", test_wrong_rows_are_refused);
  ADD ("refused-rows-do-not-stop-others", test_refused_rows_do_not_stop_others);
  ADD ("doubtful-titles-need-an-id", test_doubtful_titles_need_an_id);
  ADD ("doubtful-names-need-an-id", test_doubtful_names_need_an_id);
  ADD ("unknown-names-become-people", test_unknown_names_become_people);
  ADD ("blank-names-are-nobody", test_blank_names_are_nobody);
  ADD ("edited-name-counts", test_edited_name_counts);
  ADD ("headings-must-name-risks", test_headings_must_name_risks);
  ADD ("risk-that-left-is-left-out", test_risk_that_left_is_left_out);
  ADD ("other-plan-takes-the-register", test_other_plan_takes_the_register);

  return g_test_run ();
}

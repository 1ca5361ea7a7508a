/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-import.h"

#include <string.h>

#include "lib/test-plans.h"
#include "plan/gw-level.h"
#include "plan/gw-scales.h"
#include "plan/gw-unit-words.h"
#include "table-fixture.h"

/* Tables that others made: headings, values and encodings that are not ours. */

/* --- Headings */

static void
assert_columns (TableFixture *fixture,
                GType         type,
                const char   *heading,
                const char   *expected)
{
  g_autoptr(GwTable) table = table_read (fixture, type, heading);
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < gw_table_get_width (table); i++)
    {
      const GwTableColumn *column = gw_table_get_column (table, i);

      g_string_append_printf (names, "%s%s", i > 0 ? " " : "", column != NULL ? column->name : "-");
    }
  g_assert_cmpstr (names->str, ==, expected);
}

static void
test_headings_are_known_in_both_languages (TableFixture  *fixture,
                                           gconstpointer  data)
{
  assert_columns (fixture, GW_TYPE_RISK, "No.,Risk Title,Likelihood,Impact,Risk Owner,Status,Mitigation Plan,Due Date,Colour",
                  "number title probability impact owner status response_plan due -");
  assert_columns (fixture, GW_TYPE_RISK, "번호,리스크,발생 확률,영향도,담당자,상태,대응 방안,대응 계획,기한,비고",
                  "number title probability impact owner status response response_plan due note");
  assert_columns (fixture, GW_TYPE_RISK, "연번;위험 요인;발생가능성;심각도;잔여 발생확률;잔여 영향도;다음 검토일",
                  "number title probability impact residual_probability residual_impact review_on");
  assert_columns (fixture, GW_TYPE_CHECK, "id,stage,group,question,state,answer,owner,due",
                  "id stage group question state answer owner due");
  assert_columns (fixture, GW_TYPE_CHECK, "단계,점검 항목,완료 여부,답변,담당자,메모",
                  "stage question state answer owner note");
}

static void
test_first_of_like_headings_counts (TableFixture  *fixture,
                                    gconstpointer  data)
{
  assert_columns (fixture, GW_TYPE_RISK, "Name of risk,Risk,title", "- - title");
  assert_columns (fixture, GW_TYPE_RISK, "Risk,Risk title", "title -");
}

static void
test_heading_is_found_below_a_title (TableFixture  *fixture,
                                     gconstpointer  data)
{
  g_autoptr(GwTableImport) import = table_import_text (fixture, "Risk register,,\nAs of 2026-11-26,,\n\nRisk,Note,Owner\nNew one,x,\n");

  g_assert_cmpuint (gw_table_import_get_rows (import)->len, ==, 1);
  g_assert_cmpstr (table_get_row (import, 0)->label, ==, "New one");
  g_assert_cmpuint (table_get_row (import, 0)->number, ==, 5);
}

static void
test_columns_can_be_corrected (TableFixture  *fixture,
                               gconstpointer  data)
{
  g_autoptr(GwTable) table = table_read (fixture, GW_TYPE_RISK, "What,How bad,Risk\nFire,3,Old\n");
  g_autoptr(GError) error = NULL;
  g_autofree char *example = gw_table_dup_example (table, 0);

  g_assert_cmpstr (example, ==, "Fire");
  g_assert_true (gw_table_map (table, "what ", "title", fixture->words, &error));
  g_assert_cmpstr (gw_table_get_column (table, 0)->name, ==, "title");
  g_assert_null (gw_table_get_column (table, 2));
  g_assert_true (gw_table_map (table, "How bad", "impact", fixture->words, &error));
  g_assert_true (gw_table_map (table, "How bad", "", fixture->words, &error));
  g_assert_null (gw_table_get_column (table, 1));
  g_assert_no_error (error);
  g_assert_false (gw_table_map (table, "Where", "title", fixture->words, &error));
  g_assert_cmpstr (error->message, ==, "the table has no column “Where”");
  g_clear_error (&error);
  g_assert_false (gw_table_map (table, "What", "colour", fixture->words, &error));
  g_assert_cmpstr (error->message, ==, "no field is called “colour”");
}

/* --- Values */

static const GwImportRow *
import_level (TableFixture   *fixture,
              const char     *text,
              GwTableImport **import)
{
  g_autofree char *table = g_strdup_printf ("id;probability;impact\nK1;\"%s\";3\n", text);

  *import = table_import_text (fixture, table);
  return table_get_row (*import, 0);
}

static void
test_words_become_levels (TableFixture  *fixture,
                          gconstpointer  data)
{
  static const struct { const char *text; int level; } cases[] = {
    { "4", 4 }, { " 4 ", 4 }, { "4.0", 4 }, { "4.00", 4 }, { "4점", 4 }, { "4 - High", 4 }, { "높음(4)", 4 },
    { "High", 4 }, { "HIGH", 4 }, { "높음", 4 }, { "상", 4 }, { "H", 4 }, { "Likely", 4 }, { "중", 3 },
    { "Medium", 3 }, { "보통", 3 }, { "하", 2 }, { "low", 2 }, { "Unlikely", 2 }, { "매우 낮음", 1 }, { "Rare", 1 },
    { "매우 높음", 5 }, { "very high", 5 }, { "Almost certain", 5 }, { "심각", 5 }, { "Critical", 5 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GwTableImport) import = NULL;
      const GwImportRow *row = import_level (fixture, cases[i].text, &import);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (row->kind, ==, GW_IMPORT_CHANGE);
      g_assert_cmpint (((GwImportChange *) row->changes->pdata[0])->value.integer, ==, cases[i].level);
    }
}

static void
test_what_is_no_level_is_refused (TableFixture  *fixture,
                                  gconstpointer  data)
{
  static const char *const cases[] = {
    "0", "6", "45", "4.5", "4,5", "-4", "60%", "4 weeks", "maybe", "4/5", "1e0", "0x4", "４５", "=4", "💥",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GwTableImport) import = NULL;
      const GwImportRow *row = import_level (fixture, cases[i], &import);

      g_test_message ("%s", cases[i]);
      g_assert_cmpint (row->kind, ==, GW_IMPORT_REFUSED);
      g_assert_cmpuint (row->column, ==, 2);
    }
}

static void
test_nothing_unplaced_becomes_a_level (TableFixture  *fixture,
                                       gconstpointer  data)
{
  static const char *const cases[] = { "", " ", "-", "–", "TBD", "n/a", "미정", "미배치", "?" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *table = g_strdup_printf ("title;probability;impact\nNew %zu;%s;%s\n", i, cases[i], cases[i]);
      g_autoptr(GwTableImport) import = table_import_text (fixture, table);
      guint n = gw_list_get_length (gw_item_get_list (fixture->plan, GW_PLAN_RISKS));

      g_assert_true (gw_table_import_apply (import, fixture->history));
      g_assert_false (gw_risk_is_placed (gw_list_get (gw_item_get_list (fixture->plan, GW_PLAN_RISKS), n)));
      g_assert_false (gw_item_is_set (gw_list_get (gw_item_get_list (fixture->plan, GW_PLAN_RISKS), n), GW_RISK_IMPACT));
    }
}

static void
test_own_names_of_levels_count_first (TableFixture  *fixture,
                                      gconstpointer  data)
{
  GwScales *scales = test_add (fixture->plan, GW_PLAN_SCALES, NULL);

  test_set_text (test_add (scales, GW_SCALES_PROBABILITY, "1"), GW_LEVEL_LABEL, "Likely");
  {
    g_autoptr(GwTableImport) import = table_import_text (fixture, "id,probability,impact\nK1,likely,likely\n");
    const GwImportRow *row = table_get_row (import, 0);

    g_assert_cmpint (((GwImportChange *) row->changes->pdata[0])->value.integer, ==, 1);
    g_assert_cmpint (((GwImportChange *) row->changes->pdata[1])->value.integer, ==, 4);
  }
}

static void
assert_value (TableFixture *fixture,
              GType         type,
              const char   *column,
              const char   *text,
              const char   *expected)
{
  g_autofree char *table = g_strdup_printf ("id;%s\n%s;%s\n", column, type == GW_TYPE_RISK ? "K1" : "c000", text);
  g_autoptr(GwTableImport) import = table_import_typed (fixture, type, table);
  const GwImportRow *row = table_get_row (import, 0);

  g_test_message ("%s: %s", column, text);
  if (expected == NULL)
    {
      g_assert_cmpint (row->kind, ==, GW_IMPORT_REFUSED);
      return;
    }
  if (*expected == '\0')
    {
      g_assert_cmpint (row->kind, ==, GW_IMPORT_UNCHANGED);
      return;
    }
  g_assert_cmpint (row->kind, ==, GW_IMPORT_CHANGE);
  g_assert_cmpstr (((GwImportChange *) row->changes->pdata[0])->value.text, ==, expected);
}

static void
test_words_become_codes (TableFixture  *fixture,
                         gconstpointer  data)
{
  test_set_text (gw_plan_find (fixture->plan, "data"), GW_STAGE_TITLE, "데이터 준비");
  assert_value (fixture, GW_TYPE_RISK, "status", "Closed", "closed");
  assert_value (fixture, GW_TYPE_RISK, "상태", "완료", "closed");
  assert_value (fixture, GW_TYPE_RISK, "status", "In progress", "");
  assert_value (fixture, GW_TYPE_RISK, "response", "Mitigate", "reduce");
  assert_value (fixture, GW_TYPE_RISK, "대응 방안", "수용", "accept");
  assert_value (fixture, GW_TYPE_RISK, "confidence", "보통", "medium");
  assert_value (fixture, GW_TYPE_RISK, "stage", "데이터준비", "data");
  assert_value (fixture, GW_TYPE_RISK, "stage", "2. 데이터 준비", "data");
  assert_value (fixture, GW_TYPE_RISK, "stage", "2", "data");
  assert_value (fixture, GW_TYPE_RISK, "stage", "Operations", NULL);
  assert_value (fixture, GW_TYPE_RISK, "owner", "미정", "");
  assert_value (fixture, GW_TYPE_CHECK, "상태", "해당 없음", "not-applicable");
  assert_value (fixture, GW_TYPE_CHECK, "state", "Done", "answered");
}

/* Each word that is shown for a code, in both languages */
static void
test_our_own_words_are_read (TableFixture  *fixture,
                             gconstpointer  data)
{
  static const char *const columns[] = { "status", "response", "confidence", "state", "expects" };
  g_autoptr(GwWords) ko = gw_words_new ("ko");

  for (gsize i = 0; i < G_N_ELEMENTS (columns) * 2; i++)
    {
      GType type = i / 2 < 3 ? GW_TYPE_RISK : GW_TYPE_CHECK;
      g_autoptr(GTypeClass) klass = g_type_class_ref (type);
      const GwField *field = gw_item_class_find_field ((GwItemClass *) klass, columns[i / 2]);
      g_autofree char *all = gw_field_format_choices (field, i % 2 == 0 ? fixture->words : ko);
      g_auto(GStrv) words = g_strsplit (all, " / ", -1);
      guint n_codes = g_strv_length ((char **) field->codes), n_words = g_strv_length (words);

      for (guint j = 0; j < n_words; j++)
        assert_value (fixture, type, columns[i / 2], words[j], n_words > n_codes && j == 0 ? "" : field->codes[j - (n_words - n_codes)]);
    }
}

/* What is mistyped becomes no code of its own, and says what there is. */
static void
test_unknown_codes_are_refused (TableFixture  *fixture,
                                gconstpointer  data)
{
  static const struct { GType (*get_type) (void); const char *table; const char *reason; const char *korean; } cases[] = {
    { gw_check_get_type, "id,state\nc000,perhaps\n", "State: expected Open / Answered / Not applicable, found “perhaps”",
      "상태: 필요한 것: 미답변 / 답변 완료 / 해당 없음, 실제: “perhaps”" },
    { gw_risk_get_type, "id,status\nK1,Escalated\n", "State: expected Open / Closed, found “Escalated”",
      "상태: 필요한 것: 진행 중 / 종료, 실제: “Escalated”" },
  };
  g_autoptr(GwWords) ko = gw_words_new ("ko");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new (cases[i].table, strlen (cases[i].table));
      g_autoptr(GwTableImport) import = table_import_typed (fixture, cases[i].get_type (), cases[i].table);
      g_autoptr(GwTableImport) korean = gw_table_import_csv (fixture->plan, cases[i].get_type (), bytes, ko, NULL);

      g_assert_cmpstr (table_get_row (import, 0)->reason, ==, cases[i].reason);
      g_assert_cmpstr (table_get_row (korean, 0)->reason, ==, cases[i].korean);
      g_assert_cmpuint (table_get_row (import, 0)->column, ==, 2);
      g_assert_false (gw_table_import_apply (import, fixture->history));
    }
  assert_value (fixture, GW_TYPE_RISK, "response", "Hope", NULL);
  assert_value (fixture, GW_TYPE_RISK, "confidence", "90%", NULL);
  assert_value (fixture, GW_TYPE_CHECK, "expects", "money", NULL);
}

/* The plan of a newer version has codes of its own; its table changes nothing. */
static void
test_codes_of_the_plan_stay (TableFixture  *fixture,
                             gconstpointer  data)
{
  test_set_text (gw_plan_find (fixture->plan, "K1"), GW_RISK_RESPONSE, "postpone");
  assert_value (fixture, GW_TYPE_RISK, "response", "postpone", "");
  assert_value (fixture, GW_TYPE_RISK, "response", "avoid", "avoid");
}

static void
test_nothing_becomes_no_code (TableFixture  *fixture,
                              gconstpointer  data)
{
  static const char *const cases[] = { "-", "TBD", "미정", " ", "n/a" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_value (fixture, GW_TYPE_RISK, "response", cases[i], "");
      assert_value (fixture, GW_TYPE_RISK, "confidence", cases[i], "");
    }
  assert_value (fixture, GW_TYPE_CHECK, "state", "n/a", "not-applicable");
  assert_value (fixture, GW_TYPE_CHECK, "state", "-", "");
}

static void
test_dates_are_read_as_written (TableFixture  *fixture,
                                gconstpointer  data)
{
  assert_value (fixture, GW_TYPE_RISK, "due", "2026-1-5", "2026-01-05");
  assert_value (fixture, GW_TYPE_RISK, "due", "2026/11/23", "2026-11-23");
  assert_value (fixture, GW_TYPE_RISK, "due", "2026. 11. 23.", "2026-11-23");
  assert_value (fixture, GW_TYPE_RISK, "due", "2026년 11월 23일", "2026-11-23");
  assert_value (fixture, GW_TYPE_RISK, "due", "2026-11-23 00:00:00", "2026-11-23");
  assert_value (fixture, GW_TYPE_RISK, "due", "01/02/2026", NULL);
  assert_value (fixture, GW_TYPE_RISK, "due", "2026-02-30", NULL);
  assert_value (fixture, GW_TYPE_RISK, "due", "26-11-23", NULL);
  assert_value (fixture, GW_TYPE_RISK, "due", "soon", NULL);
}

/* --- Places */

static void
test_errors_say_where (TableFixture  *fixture,
                       gconstpointer  data)
{
  g_autoptr(GwTableImport) import =
    table_import_text (fixture, "id,note,impact,probability\nK1,\"a\nb\",3,4\n\nK2,x,9,3\nK3,x,3,4,more\n");
  g_autoptr(GwWords) ko = gw_words_new ("ko");
  g_autofree char *cell = gw_import_row_dup_place (table_get_row (import, 1), fixture->words);
  g_autofree char *korean = gw_import_row_dup_place (table_get_row (import, 1), ko);
  g_autofree char *row = gw_import_row_dup_place (table_get_row (import, 2), fixture->words);
  const GwImportRow far = { .number = 7, .column = 28 };
  g_autofree char *letters = gw_import_row_dup_place (&far, fixture->words);

  g_assert_cmpuint (table_get_row (import, 1)->line, ==, 5);
  g_assert_cmpstr (cell, ==, "Row 4, column C");
  g_assert_cmpstr (korean, ==, "4행 C열");
  g_assert_cmpstr (row, ==, "Row 5");
  g_assert_cmpstr (letters, ==, "Row 7, column AB");
}

/* --- Checks */

/* Nothing is there that another name could have been meant for. */
static void
test_stage_without_groups_gets_them (TableFixture  *fixture,
                                     gconstpointer  data)
{
  GwList *groups = gw_item_get_list (test_add (fixture->plan, GW_PLAN_STAGES, "training"), GW_STAGE_GROUPS);
  g_autoptr(GwTableImport) import =
    table_import_typed (fixture, GW_TYPE_CHECK,
                        "stage,group,question\n"
                        "3,,Who trains?\n"
                        "training,Law,Who asks?\n"
                        "3,law,Who signs?\n"
                        "3,,Who pays?\n"
                        ",Law,Who else?\n");

  g_assert_cmpint (table_get_row (import, 4)->kind, ==, GW_IMPORT_REFUSED);
  g_assert_true (gw_table_import_apply (import, fixture->history));
  g_assert_cmpuint (gw_list_get_length (groups), ==, 2);
  g_assert_cmpstr (gw_item_get_text (gw_list_get (groups, 0), GW_GROUP_TITLE), ==, "Checks");
  g_assert_cmpstr (gw_item_get_text (gw_list_get (groups, 1), GW_GROUP_TITLE), ==, "Law");
  for (guint i = 0; i < 2; i++)
    g_assert_cmpuint (gw_list_get_length (gw_item_get_list (gw_list_get (groups, i), GW_GROUP_CHECKS)), ==, 2);
  gw_history_undo (fixture->history);
  g_assert_cmpuint (gw_list_get_length (groups), ==, 0);
}

static void
test_checks_are_imported_likewise (TableFixture  *fixture,
                                   gconstpointer  data)
{
  g_autoptr(GwTableImport) import =
    table_import_typed (fixture, GW_TYPE_CHECK,
                        "id,group,question,answer,owner\n"
                        "c000,,c000,Yes,Data scientist\n"
                        ",,c001,No,Somebody new\n"
                        ",g10,Is it legal?,Asked,\n"
                        "K1,,x,,\n"
                        ",nowhere,Who pays?,,\n"
                        "c010,g10,c010,,\n");
  GwList *checks = gw_item_get_list (gw_plan_find (fixture->plan, "g10"), GW_GROUP_CHECKS);
  GwCheck *added;

  g_assert_cmpint (table_get_row (import, 0)->kind, ==, GW_IMPORT_CHANGE);
  g_assert_cmpint (table_get_row (import, 1)->kind, ==, GW_IMPORT_CHANGE);
  g_assert_cmpint (table_get_row (import, 2)->kind, ==, GW_IMPORT_ADD);
  g_assert_cmpstr (table_get_row (import, 3)->reason, ==, "“K1” is not a check");
  g_assert_cmpstr (table_get_row (import, 4)->reason, ==, "a new check needs a group or a stage of the plan");
  g_assert_cmpint (table_get_row (import, 5)->kind, ==, GW_IMPORT_UNCHANGED);

  g_assert_true (gw_table_import_apply (import, fixture->history));
  g_assert_cmpstr (gw_history_get_undo_name (fixture->history), ==, "import checks");
  g_assert_cmpstr (table_get_text (fixture, "c000", GW_CHECK_STATE), ==, "answered");
  g_assert_cmpstr (table_get_text (fixture, "c000", GW_CHECK_OWNER), ==, "p1");
  g_assert_cmpuint (gw_list_get_length (checks), ==, 4);
  added = gw_list_get (checks, 3);
  g_assert_cmpstr (gw_item_get_text (added, GW_CHECK_QUESTION), ==, "Is it legal?");
  g_assert_cmpint (gw_check_get_state (added), ==, GW_CHECK_ANSWERED);
  gw_history_undo (fixture->history);
  g_assert_false (gw_history_can_undo (fixture->history));
  g_assert_cmpuint (gw_list_get_length (checks), ==, 3);
}

#define ADD(clause, function) \
  g_test_add ("/exchange/table/" clause, TableFixture, NULL, table_set_up, function, table_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("headings-are-known-in-both-languages", test_headings_are_known_in_both_languages);
  ADD ("first-of-like-headings-counts", test_first_of_like_headings_counts);
  ADD ("heading-is-found-below-a-title", test_heading_is_found_below_a_title);
  ADD ("columns-can-be-corrected", test_columns_can_be_corrected);
  ADD ("words-become-levels", test_words_become_levels);
  ADD ("what-is-no-level-is-refused", test_what_is_no_level_is_refused);
  ADD ("nothing-unplaced-becomes-a-level", test_nothing_unplaced_becomes_a_level);
  ADD ("own-names-of-levels-count-first", test_own_names_of_levels_count_first);
  ADD ("words-become-codes", test_words_become_codes);
  ADD ("our-own-words-are-read", test_our_own_words_are_read);
  ADD ("unknown-codes-are-refused", test_unknown_codes_are_refused);
  ADD ("codes-of-the-plan-stay", test_codes_of_the_plan_stay);
  ADD ("nothing-becomes-no-code", test_nothing_becomes_no_code);
  ADD ("dates-are-read-as-written", test_dates_are_read_as_written);
  ADD ("errors-say-where", test_errors_say_where);
  ADD ("checks-are-imported-likewise", test_checks_are_imported_likewise);
  ADD ("stage-without-groups-gets-them", test_stage_without_groups_gets_them);

  return g_test_run ();
}

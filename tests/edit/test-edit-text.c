/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-text.h"

#include "lib/test-plans.h"
#include "lib/test-seed.h"
#include "plan/gw-evaluation.h"
#include "plan/gw-scales.h"

typedef struct
{
  GwPlan *plan;
  GwHistory *history;
  GwWords *words;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->plan = test_plan_new ();
  fixture->history = gw_history_new (fixture->plan);
  fixture->words = gw_words_new ("en");
  test_add (fixture->plan, GW_PLAN_EVALUATIONS, "e1");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gw_words_unref (fixture->words);
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->plan);
}

static void
assert_set (Fixture    *fixture,
            const char *id,
            const char *field,
            const char *text,
            const char *expected)
{
  GwItem *item = gw_plan_find (fixture->plan, id);
  const GwField *found = gw_item_class_find_field (GW_ITEM_GET_CLASS (item), field);
  g_autofree char *result = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (gw_edit_set_from_text (fixture->history, item, field, text, fixture->words, &error));
  g_assert_no_error (error);
  result = gw_edit_format_value (found, gw_item_get_value (item, found->index));
  g_assert_cmpstr (result, ==, expected);
}

static void
assert_refused (Fixture     *fixture,
                gpointer     item,
                const char  *field,
                const char  *text,
                GwEditError  code,
                const char  *message)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (gw_edit_set_from_text (fixture->history, item, field, text, fixture->words, &error));
  g_assert_error (error, GW_EDIT_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_every_kind_is_read (Fixture       *fixture,
                         gconstpointer  data)
{
  assert_set (fixture, "K1", "title", "a\nb", "a b");
  assert_set (fixture, "K1", "title", " spaces stay ", " spaces stay ");
  assert_set (fixture, "K1", "note", "a\nb", "a\nb");
  assert_set (fixture, "K1", "due", " 2026-11-23 ", "2026-11-23");
  assert_set (fixture, "K1", "response", "reduce", "reduce");
  assert_set (fixture, "K1", "response", "우리 말", "우리 말");
  assert_set (fixture, "K1", "probability", "4", "4");
  assert_set (fixture, "K1", "owner", "p1", "p1");
  assert_set (fixture, "K1", "owner", "도메인 전문가", "p2");
  assert_set (fixture, "K1", "stage", "data", "data");
  assert_set (fixture, "e1", "value", "-0.74", "-0.74");
  assert_set (fixture, "e1", "value", "1e3", "1000");
  assert_set (fixture, "e1", "value", "0.1", "0.1");
}

static void
test_empty_unsets (Fixture       *fixture,
                   gconstpointer  data)
{
  assert_set (fixture, "K2", "probability", "", "");
  assert_set (fixture, "K2", "title", NULL, "");
  g_assert_false (gw_item_is_set (gw_plan_find (fixture->plan, "K2"), GW_RISK_PROBABILITY));
  g_assert_false (gw_item_is_set (gw_plan_find (fixture->plan, "K2"), GW_RISK_TITLE));
}

static void
test_wrong_ones_are_refused (Fixture       *fixture,
                             gconstpointer  data)
{
  static const struct { const char *id, *field, *text, *message; } cases[] = {
    { "K1", "probability", "9", "probability: expected 1 to 5, found “9”" },
    { "K1", "probability", "0", "probability: expected 1 to 5, found “0”" },
    { "K1", "impact", "3.0", "impact: expected 1 to 5, found “3.0”" },
    { "K1", "impact", "high", "impact: expected 1 to 5, found “high”" },
    { "K1", "due", "23.11.2026", "due: expected a date like 2026-11-23, found “23.11.2026”" },
    { "K1", "due", "2026-02-29", "due: expected a date like 2026-11-23, found “2026-02-29”" },
    { "e1", "value", "0x10", "value: expected a number, found “0x10”" },
    { "e1", "value", "inf", "value: expected a number, found “inf”" },
    { "e1", "value", "1e999", "value: expected a number, found “1e999”" },
    { "e1", "value", "1,5", "value: expected a number, found “1,5”" },
    { "e1", "value", "-", "value: expected a number, found “-”" },
    { "K1", "due", "\033[2Jx\342\200\256",
      "due: expected a date like 2026-11-23, found “\357\277\275[2Jx\357\277\275”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (fixture, gw_plan_find (fixture->plan, cases[i].id), cases[i].field, cases[i].text,
                    GW_EDIT_ERROR_INVALID_VALUE, cases[i].message);
  g_assert_false (gw_history_can_undo (fixture->history));
}

static void
test_references_must_be_there (Fixture       *fixture,
                               gconstpointer  data)
{
  GwItem *risk = gw_plan_find (fixture->plan, "K1");

  assert_refused (fixture, risk, "owner", "Nobody", GW_EDIT_ERROR_UNKNOWN_REFERENCE,
                  "owner: the plan has no “Nobody”");
  assert_refused (fixture, risk, "owner", "K2", GW_EDIT_ERROR_UNKNOWN_REFERENCE,
                  "owner: the plan has no “K2”");
  assert_refused (fixture, risk, "stage", "p1", GW_EDIT_ERROR_UNKNOWN_REFERENCE,
                  "stage: the plan has no “p1”");
}

static void
test_bands_must_rise (Fixture       *fixture,
                      gconstpointer  data)
{
  static const char *const wrong[] = {
    "4,9", "4,9,16,20", "9,4,16", "4,4,16", "4,9,25", "0,9,16", "4;9;16", "4,,16",
  };
  GwItem *scales = test_add (fixture->plan, GW_PLAN_SCALES, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *message =
        g_strdup_printf ("bands: expected increasing whole numbers such as 4,9,16, found “%s”", wrong[i]);

      assert_refused (fixture, scales, "bands", wrong[i], GW_EDIT_ERROR_INVALID_VALUE, message);
    }
  g_assert_true (gw_edit_set_from_text (fixture->history, scales, "bands", "3, 8, 15", fixture->words, NULL));
  g_assert_cmpint (gw_plan_get_limits (fixture->plan).bands[1], ==, 8);
}

static void
test_what_cannot_be_set_says_so (Fixture       *fixture,
                                 gconstpointer  data)
{
  GwItem *risk = gw_plan_find (fixture->plan, "K1");

  assert_refused (fixture, risk, "colour", "red", GW_EDIT_ERROR_UNKNOWN_FIELD, "no field is called “colour”");
  /* an argument of a program is any bytes, here the beginning of a character */
  assert_refused (fixture, risk, "colour\xe3", "red", GW_EDIT_ERROR_UNKNOWN_FIELD,
                  "no field is called “colour\xef\xbf\xbd”");
  assert_refused (fixture, risk, "evidence", "x", GW_EDIT_ERROR_NOT_EDITABLE, "evidence: cannot be set to text");
  assert_refused (fixture, risk, "number", "7", GW_EDIT_ERROR_NOT_EDITABLE, "number: cannot be set to text");
  assert_refused (fixture, risk, "origin", "K7", GW_EDIT_ERROR_NOT_EDITABLE, "origin: cannot be set to text");
}

static void
test_text_is_bounded_utf8 (Fixture       *fixture,
                           gconstpointer  data)
{
  GwItem *risk = gw_plan_find (fixture->plan, "K1");
  g_autofree char *longest = g_strnfill (GW_EDIT_MAX_TEXT, 'a');
  g_autofree char *longer = g_strnfill (GW_EDIT_MAX_TEXT + 1, 'a');

  assert_refused (fixture, risk, "note", "\xff", GW_EDIT_ERROR_INVALID_TEXT, "note: the text is not UTF-8");
  assert_refused (fixture, risk, "note", longer, GW_EDIT_ERROR_INVALID_TEXT,
                  "note: the text is longer than 1048576 bytes");
  assert_set (fixture, "K1", "note", longest, longest);
}

static void
test_errors_are_in_the_given_language (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autoptr(GwWords) korean = gw_words_new ("ko");
  g_autoptr(GError) error = NULL;

  g_assert_false (gw_edit_set_from_text (fixture->history, gw_plan_find (fixture->plan, "K1"), "impact", "9",
                                         korean, &error));
  g_assert_cmpstr (error->message, ==, "impact: 필요한 것: 1~5, 실제: “9”");
}

static void
test_answer_from_text_answers (Fixture       *fixture,
                               gconstpointer  data)
{
  assert_set (fixture, "c000", "answer", "Yes", "Yes");
  g_assert_cmpint (gw_check_get_state (gw_plan_find_typed (fixture->plan, "c000", GW_TYPE_CHECK)), ==,
                   GW_CHECK_ANSWERED);
  gw_history_undo (fixture->history);
  g_assert_false (gw_history_can_undo (fixture->history));
}

static void
test_numbers_read_back_the_same (Fixture       *fixture,
                                 gconstpointer  data)
{
  const GwField *field = gw_item_get_field (gw_plan_find (fixture->plan, "e1"), GW_EVALUATION_VALUE);

  for (guint i = 0; i < 1000; i++)
    {
      double number = (g_test_rand_double () - 0.5) * (i % 2 == 0 ? 1.0 : 1e12);
      g_auto(GwValue) value = GW_VALUE_INIT, back = GW_VALUE_INIT;
      g_autofree char *text = NULL;

      gw_value_init_number (&value, number);
      text = gw_edit_format_value (field, &value);
      g_assert_true (gw_edit_parse_value (fixture->plan, field, text, fixture->words, &back, NULL));
      g_assert_true (gw_value_equal (&value, &back));
    }
}

#define ADD(clause, function) \
  g_test_add ("/edit/text/" clause, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  test_init_with_seed (&argc, &argv);

  ADD ("every-kind-is-read", test_every_kind_is_read);
  ADD ("empty-unsets", test_empty_unsets);
  ADD ("wrong-ones-are-refused", test_wrong_ones_are_refused);
  ADD ("references-must-be-there", test_references_must_be_there);
  ADD ("bands-must-rise", test_bands_must_rise);
  ADD ("what-cannot-be-set-says-so", test_what_cannot_be_set_says_so);
  ADD ("text-is-bounded-utf8", test_text_is_bounded_utf8);
  ADD ("errors-are-in-the-given-language", test_errors_are_in_the_given_language);
  ADD ("answer-from-text-answers", test_answer_from_text_answers);
  ADD ("numbers-read-back-the-same", test_numbers_read_back_the_same);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-template-store.h"

#include <string.h>

#include "edit/gw-edit-items.h"
#include "edit/gw-edit-language.h"
#include "file/gw-codec.h"
#include "file/gw-template-plan.h"
#include "file/gw-template.h"
#include "file/gw-wordings.h"
#include "lib/test-folder.h"
#include "lib/test-plans.h"
#include "plan/gw-check.h"
#include "plan/gw-group.h"
#include "plan/gw-scales.h"

#define TODAY "2026-11-26"

static GwPlan *
load_sample (const char *language)
{
  g_autoptr(GBytes) bytes = gw_sample_get_bytes (language);
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "sample", GW_DECODE_DEFAULT, NULL);

  return g_object_ref (decoded->plan);
}

static GBytes *
encode (GwPlan *plan)
{
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (plan);

  return gw_codec_encode (snapshot);
}

static void
collect_checks (GwItem   *item,
                gpointer  checks)
{
  /* conditions of decisions are checks as well */
  if (GW_IS_CHECK (item) && GW_IS_GROUP (gw_item_get_parent (item)))
    g_ptr_array_add (checks, item);
}

static GPtrArray *
list_checks (GwPlan *plan)
{
  GPtrArray *checks = g_ptr_array_new ();

  gw_item_visit (plan, collect_checks, checks);
  return checks;
}

static guint
count (GwPlan *plan,
       guint   index)
{
  return gw_list_get_length (gw_item_get_list (plan, index));
}

/* --- What a template keeps */

static void
test_template_keeps_what_is_asked (void)
{
  g_autoptr(GwPlan) plan = load_sample ("ko");
  g_autoptr(GwPlan) template = NULL;
  g_autoptr(GPtrArray) before = list_checks (plan);
  g_autoptr(GPtrArray) after = NULL;

  test_set_text (before->pdata[3], GW_CHECK_ORIGIN, NULL);
  test_set_text (before->pdata[3], GW_CHECK_QUESTION, "우리만의 질문인가?");
  template = gw_template_make_from_plan (plan, "회사 템플릿");
  after = list_checks (template);
  g_assert_cmpuint (after->len, ==, before->len);
  for (guint i = 0; i < after->len; i++)
    {
      g_assert_cmpstr (gw_item_get_id (after->pdata[i]), ==, gw_item_get_id (before->pdata[i]));
      g_assert_cmpstr (gw_item_get_text (after->pdata[i], GW_CHECK_ORIGIN), ==,
                       gw_item_get_text (before->pdata[i], GW_CHECK_ORIGIN));
      g_assert_cmpstr (gw_item_get_text (after->pdata[i], GW_CHECK_QUESTION), ==,
                       gw_item_get_text (before->pdata[i], GW_CHECK_QUESTION));
    }
  g_assert_cmpstr (gw_item_get_text (template, GW_PLAN_TITLE), ==, "회사 템플릿");
  g_assert_cmpstr (gw_item_get_id (template), !=, gw_item_get_id (plan));
  g_assert_nonnull (gw_item_get_child (template, GW_PLAN_SCALES));
}

static void
assert_only (GwItem     *item,
             gpointer    data)
{
  static const guint of_check[] = { GW_CHECK_STATE, GW_CHECK_REASON, GW_CHECK_ANSWER, GW_CHECK_OWNER, GW_CHECK_DUE,
                                    GW_CHECK_NOTE };
  static const guint of_risk[] = { GW_RISK_OWNER, GW_RISK_PROBABILITY, GW_RISK_IMPACT, GW_RISK_PLACEMENT_REASON,
                                   GW_RISK_RESIDUAL_PROBABILITY, GW_RISK_RESPONSE, GW_RISK_RESPONSE_PLAN,
                                   GW_RISK_DUE, GW_RISK_NOTE, GW_RISK_STATUS };

  for (gsize i = 0; GW_IS_CHECK (item) && i < G_N_ELEMENTS (of_check); i++)
    g_assert_false (gw_item_is_set (item, of_check[i]));
  for (gsize i = 0; GW_IS_RISK (item) && i < G_N_ELEMENTS (of_risk); i++)
    g_assert_false (gw_item_is_set (item, of_risk[i]));
}

static void
test_template_hands_no_answer_on (void)
{
  static const guint emptied[] = { GW_PLAN_PEOPLE, GW_PLAN_ROUNDS, GW_PLAN_EVALUATIONS, GW_PLAN_REVIEWS,
                                   GW_PLAN_DISMISSALS, GW_PLAN_CONFLICTS };
  g_autoptr(GwPlan) plan = load_sample ("ko");
  g_autoptr(GwPlan) template = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GwDecoded) decoded = NULL;
  g_autoptr(GError) error = NULL;

  test_set_text (gw_plan_find (plan, "K7"), GW_RISK_STATUS, "closed");
  template = gw_template_make_from_plan (plan, "T");
  gw_item_visit (template, assert_only, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (emptied); i++)
    g_assert_cmpuint (count (template, emptied[i]), ==, 0);
  g_assert_false (gw_item_is_set (template, GW_PLAN_SUMMARY));
  g_assert_false (gw_item_is_set (template, GW_PLAN_STARTED));
  g_assert_false (gw_item_is_set (template, GW_PLAN_OWNER));
  g_assert_null (gw_plan_find (template, "K7"));
  g_assert_cmpuint (count (template, GW_PLAN_RISKS), ==, count (plan, GW_PLAN_RISKS) - 1);
  g_assert_cmpint (gw_risk_get_number (gw_list_get (gw_item_get_list (template, GW_PLAN_RISKS), 0)), ==, 1);
  bytes = encode (template);
  decoded = gw_codec_decode (bytes, "template", GW_DECODE_DEFAULT, &error);
  g_assert_no_error (error);
}

static void
test_plan_begins_with_a_template (void)
{
  g_autoptr(GwPlan) sample = load_sample ("ko");
  g_autoptr(GwPlan) english = load_sample ("en");
  g_autoptr(GwPlan) plan = gw_template_begin_plan (sample, "en", "Next", TODAY);
  GwItem *own = gw_plan_find (plan, "D1");

  g_assert_cmpstr (gw_item_get_text (plan, GW_PLAN_TITLE), ==, "Next");
  g_assert_cmpstr (gw_item_get_text (plan, GW_PLAN_LANGUAGE), ==, "en");
  g_assert_cmpstr (gw_item_get_text (plan, GW_PLAN_STARTED), ==, TODAY);
  g_assert_cmpstr (gw_plan_get_round (plan), ==, "1");
  g_assert_cmpstr (gw_item_get_text (own, GW_CHECK_QUESTION), ==,
                   gw_item_get_text (gw_plan_find (english, "D1"), GW_CHECK_QUESTION));
}

/* --- Languages */

static void
assert_same_texts (GwPlan *a,
                   GwPlan *b)
{
  g_autoptr(GPtrArray) checks = list_checks (a);

  for (guint i = 0; i < checks->len; i++)
    {
      GwItem *other = gw_plan_find (b, gw_item_get_id (checks->pdata[i]));

      if (gw_item_is_set (checks->pdata[i], GW_CHECK_ORIGIN) && other != NULL)
        g_assert_cmpstr (gw_item_get_text (checks->pdata[i], GW_CHECK_QUESTION), ==,
                         gw_item_get_text (other, GW_CHECK_QUESTION));
    }
}

static void
test_language_switches_what_is_standard (void)
{
  g_autoptr(GwPlan) plan = load_sample ("ko");
  g_autoptr(GwPlan) english = load_sample ("en");
  g_autoptr(GwHistory) history = gw_history_new (plan);
  g_autoptr(GwWordings) wordings = gw_wordings_new ();
  g_autoptr(GBytes) before = encode (plan);
  g_autoptr(GBytes) back = NULL;
  g_autoptr(GBytes) undone = NULL;
  GwItem *check = gw_plan_find (plan, "D1");
  const char *answer = gw_item_get_text (check, GW_CHECK_ANSWER);

  g_assert_true (gw_edit_set_language (history, "en", gw_wordings_find, wordings));
  g_assert_cmpstr (gw_history_get_undo_name (history), ==, "switch language");
  g_assert_cmpstr (gw_item_get_text (plan, GW_PLAN_LANGUAGE), ==, "en");
  g_assert_cmpstr (gw_item_get_text (check, GW_CHECK_ANSWER), ==, answer);
  assert_same_texts (plan, english);
  g_assert_cmpstr (gw_item_get_text (gw_plan_find (plan, "data"), GW_STAGE_TITLE), ==,
                   gw_item_get_text (gw_plan_find (english, "data"), GW_STAGE_TITLE));
  g_assert_false (gw_edit_set_language (history, "en", gw_wordings_find, wordings));

  g_assert_true (gw_edit_set_language (history, "ko", gw_wordings_find, wordings));
  back = encode (plan);
  g_assert_true (g_bytes_equal (back, before));
  gw_history_undo (history);
  gw_history_undo (history);
  g_assert_false (gw_history_can_undo (history));
  undone = encode (plan);
  g_assert_true (g_bytes_equal (undone, before));
}

static void
test_own_wording_stays (void)
{
  g_autoptr(GwPlan) plan = load_sample ("ko");
  g_autoptr(GwHistory) history = gw_history_new (plan);
  g_autoptr(GwWordings) wordings = gw_wordings_new ();
  GwItem *check = gw_plan_find (plan, "D1");
  GwItem *other = gw_plan_find (plan, "D2");
  g_autofree char *borrowed = g_strdup (gw_item_get_text (other, GW_CHECK_QUESTION));

  gw_edit_set_text (history, check, GW_CHECK_QUESTION, "우리 데이터 세트가 있는가?");
  /* the words of another check are nothing standard for this one */
  gw_edit_set_text (history, gw_plan_find (plan, "D3"), GW_CHECK_QUESTION, borrowed);
  gw_edit_set_language (history, "en", gw_wordings_find, wordings);
  g_assert_cmpstr (gw_item_get_text (check, GW_CHECK_QUESTION), ==, "우리 데이터 세트가 있는가?");
  g_assert_cmpstr (gw_item_get_text (gw_plan_find (plan, "D3"), GW_CHECK_QUESTION), ==, borrowed);
  g_assert_cmpstr (gw_item_get_text (other, GW_CHECK_QUESTION), !=, borrowed);
}

/* --- The folder */

static void
test_templates_are_called_as_their_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("groundwork-templates-XXXXXX", NULL);
  g_autofree char *below = g_build_filename (folder, "templates", NULL);
  g_autoptr(GwPlan) plan = load_sample ("en");
  g_autoptr(GPtrArray) none = gw_template_store_list (below);
  g_autoptr(GPtrArray) names = NULL;
  g_autoptr(GPtrArray) after = NULL;
  g_autoptr(GwPlan) loaded = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *first = gw_template_store_save (below, "Company", plan, &error);
  g_autofree char *second = gw_template_store_save (below, "Company", plan, &error);
  g_autofree char *hostile = gw_template_store_save (below, "../../.x/<b>", plan, &error);
  g_autofree char *renamed = gw_template_store_rename (below, second, "Bank", &error);
  g_autofree char *taken = gw_template_store_rename (below, renamed, "Company", &error);
  g_autofree char *same = gw_template_store_rename (below, first, "Company", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpstr (first, ==, "Company");
  g_assert_cmpstr (second, ==, "Company 2");
  g_assert_null (strchr (hostile, '/'));
  g_assert_cmpstr (renamed, ==, "Bank");
  g_assert_cmpstr (taken, ==, "Company 2");
  g_assert_cmpstr (same, ==, "Company");
  names = gw_template_store_list (below);
  g_assert_cmpuint (names->len, ==, 3);
  loaded = gw_template_store_load (below, "Company", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gw_item_get_text (loaded, GW_PLAN_TITLE), ==, "Company");
  folder_remove (folder);
}

static void
test_removed_template_comes_back (void)
{
  g_autofree char *folder = g_dir_make_tmp ("groundwork-templates-XXXXXX", NULL);
  g_autoptr(GwPlan) plan = load_sample ("en");
  g_autoptr(GError) error = NULL;
  g_autofree char *name = gw_template_store_save (folder, "Company", plan, &error);
  g_autofree char *path = gw_template_store_get_path (folder, name);
  g_autofree char *text = NULL;
  g_autoptr(GBytes) bytes = gw_template_store_remove (folder, name, &error);
  gsize length;

  g_assert_no_error (error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (gw_template_store_restore (folder, name, bytes, &error));
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_assert_cmpmem (text, length, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_null (gw_template_store_remove (folder, "nowhere", &error));
  g_assert_nonnull (error);
  folder_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/templates/template-keeps-what-is-asked", test_template_keeps_what_is_asked);
  g_test_add_func ("/session/templates/template-hands-no-answer-on", test_template_hands_no_answer_on);
  g_test_add_func ("/session/templates/plan-begins-with-a-template", test_plan_begins_with_a_template);
  g_test_add_func ("/session/templates/language-switches-what-is-standard", test_language_switches_what_is_standard);
  g_test_add_func ("/session/templates/own-wording-stays", test_own_wording_stays);
  g_test_add_func ("/session/templates/templates-are-called-as-their-files", test_templates_are_called_as_their_files);
  g_test_add_func ("/session/templates/removed-template-comes-back", test_removed_template_comes_back);

  return g_test_run ();
}

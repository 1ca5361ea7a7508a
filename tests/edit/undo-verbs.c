/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "undo-verbs.h"

#include "edit/gw-edit-case.h"
#include "edit/gw-edit-checks.h"
#include "edit/gw-edit-conflicts.h"
#include "edit/gw-edit-decisions.h"
#include "edit/gw-edit-evaluations.h"
#include "edit/gw-edit-import.h"
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-language.h"
#include "edit/gw-edit-people.h"
#include "edit/gw-edit-plan.h"
#include "edit/gw-edit-risks.h"
#include "edit/gw-edit-rounds.h"
#include "edit/gw-edit-scales.h"
#include "edit/gw-edit-take.h"
#include "edit/gw-edit-text.h"
#include "lib/test-plans.h"
#include "plan/gw-basis.h"
#include "plan/gw-evaluation.h"
#include "plan/gw-item-copy.h"
#include "plan/gw-level.h"
#include "plan/gw-objective.h"
#include "plan/gw-scales.h"

#define TODAY "2026-11-23"

static gpointer
find (UndoRun    *run,
      const char *id)
{
  gpointer item = gw_plan_find (run->plan, id);

  g_assert_nonnull (item);
  return item;
}

static gpointer
get_nth (UndoRun *run,
         guint    list,
         guint    position)
{
  return gw_list_get (gw_item_get_list (run->plan, list), position);
}

static const char *
get_person (UndoRun *run,
            guint    position)
{
  return gw_item_get_id (get_nth (run, GW_PLAN_PEOPLE, position));
}

static GPtrArray *
pick (UndoRun    *run,
      const char *first,
      const char *second)
{
  GPtrArray *items = g_ptr_array_new ();

  g_ptr_array_add (items, find (run, first));
  g_ptr_array_add (items, find (run, second));
  return items;
}

static const GwField *
get_field (gpointer    item,
           const char *name)
{
  return gw_item_class_find_field (GW_ITEM_GET_CLASS (item), name);
}

/* --- Items */

static void
set_text (UndoRun *run)
{
  gw_edit_set_text (run->history, find (run, "D5"), GW_CHECK_ANSWER, "By hand.\nTwice.");
}

static void
type_text (UndoRun *run)
{
  guint visit = gw_history_new_visit (run->history);

  gw_edit_type_text (run->history, find (run, "K7"), GW_RISK_NOTE, "On", visit);
  gw_edit_type_text (run->history, find (run, "K7"), GW_RISK_NOTE, "On the way", visit);
}

static void
set_texts (UndoRun *run)
{
  g_autoptr(GPtrArray) risks = pick (run, "K7", "K9");

  gw_edit_set_texts (run->history, risks, "response", "transfer");
}

static void
set_owner (UndoRun *run)
{
  g_autoptr(GPtrArray) items = pick (run, "K7", "D5");

  gw_edit_set_owner (run->history, items, get_person (run, 0));
}

static void
set_new_owner (UndoRun *run)
{
  g_autoptr(GPtrArray) items = pick (run, "K7", "D5");

  gw_edit_set_new_owner (run->history, items, "Auditor");
}

static void
set_due (UndoRun *run)
{
  g_autoptr(GPtrArray) items = pick (run, "D5", "E2");

  gw_edit_set_due (run->history, items, "2026-12-24");
}

static void
delete (UndoRun *run)
{
  g_autoptr(GPtrArray) items = pick (run, "K1", "D1");

  gw_edit_delete (run->history, items);
}

static void
move (UndoRun *run)
{
  GwItem *other = gw_item_get_parent (find (run, "P1"));

  gw_edit_move (run->history, find (run, "D1"), gw_item_get_list (other, GW_GROUP_CHECKS), 2);
}

static void
set_from_text (UndoRun *run)
{
  g_autoptr(GwWords) words = gw_words_new ("en");

  g_assert_true (gw_edit_set_from_text (run->history, find (run, "K11"), "impact", "4", words, NULL));
}

static void
set_value (UndoRun *run)
{
  GwValue value = GW_VALUE_INIT;

  gw_value_init_number (&value, 0.24);
  gw_edit_set_value (run->history, get_nth (run, GW_PLAN_EVALUATIONS, 5), GW_EVALUATION_VALUE, &value);
}

static void
type_value (UndoRun *run)
{
  GwValue value = GW_VALUE_INIT;

  gw_value_init_number (&value, 0.24);
  gw_edit_type_value (run->history, get_nth (run, GW_PLAN_EVALUATIONS, 5), GW_EVALUATION_TARGET, &value,
                      gw_history_new_visit (run->history));
}

/* --- Checks, gates, rounds, reviews, evaluations */

static void
set_check_state (UndoRun *run)
{
  g_autoptr(GPtrArray) checks = pick (run, "D1", "D5");

  gw_edit_set_check_state (run->history, checks, GW_CHECK_NOT_APPLICABLE, "Not in this round");
}

static void
add_check (UndoRun *run)
{
  gw_edit_add_check (run->history, GW_GROUP (gw_item_get_parent (find (run, "P1"))), "Is it ours?");
}

static void
add_group (UndoRun *run)
{
  gw_edit_add_group (run->history, find (run, "data"), "Ours");
}

static void
add_evidence (UndoRun *run)
{
  gw_edit_add_evidence (run->history, find (run, "D1"), "Minutes", "https://example.com/");
}

static void
record_decision (UndoRun *run)
{
  g_autoptr(GPtrArray) conditions = g_ptr_array_new ();

  g_ptr_array_add (conditions, (gpointer) "A control group");
  gw_edit_record_decision (run->history, find (run, "data"), &(GwDecisionDraft) {
                             .outcome = GW_OUTCOME_CONDITIONAL, .by_name = "Auditor", .on = TODAY,
                             .reason = "Enough", .conditions = conditions });
}

static void
add_condition (UndoRun *run)
{
  GwDecision *decision = gw_plan_get_decision (run->plan, find (run, "problem"));

  gw_edit_add_condition (run->history, decision, "A control group");
}

static void
start_round (UndoRun *run)
{
  gw_edit_start_round (run->history, "Went well", FALSE, TODAY);
}

static void
record_review (UndoRun *run)
{
  gw_edit_record_review (run->history, &(GwReviewDraft) { .title = "December", .on = TODAY, .by_name = "Auditor",
                                                          .note = "Agreed", .next = "2026-12-24" });
}

static void
add_evaluation (UndoRun *run)
{
  gw_edit_add_evaluation (run->history, "qualitative", NULL, TODAY);
}

static void
repeat_evaluation (UndoRun *run)
{
  gw_edit_repeat_evaluation (run->history, get_nth (run, GW_PLAN_EVALUATIONS, 0), NULL, TODAY);
}

static void
set_objective (UndoRun *run)
{
  GwList *objectives = gw_item_get_list (gw_item_get_child (run->plan, GW_PLAN_CASE), GW_CASE_OBJECTIVES);

  gw_edit_set_objective (run->history, get_nth (run, GW_PLAN_EVALUATIONS, 2),
                         gw_item_get_id (gw_list_get (objectives, 0)));
}

static void
set_by (UndoRun *run)
{
  gw_edit_set_by (run->history, get_nth (run, GW_PLAN_EVALUATIONS, 2), NULL, "Auditor");
}

/* --- Risks and scales */

static void
place_risk (UndoRun *run)
{
  gw_edit_place_risk (run->history, find (run, "K11"), GW_PLACEMENT_INHERENT, (GwPosition) { 2, 3 });
}

static void
clear_place (UndoRun *run)
{
  gw_edit_clear_place (run->history, find (run, "K7"), GW_PLACEMENT_INHERENT);
}

static void
add_risk (UndoRun *run)
{
  gw_edit_add_risk (run->history, "A strike");
}

static void
add_known_risk (UndoRun *run)
{
  gw_edit_add_known_risk (run->history, "k26", "A strike");
}

static void
add_catalog_risks (UndoRun *run)
{
  g_autoptr(GwPlan) catalog = test_plan_new ();
  g_autoptr(GPtrArray) risks = g_ptr_array_new ();

  g_ptr_array_add (risks, gw_list_get (gw_item_get_list (catalog, GW_PLAN_RISKS), 0));
  gw_edit_add_catalog_risks (run->history, risks);
}

static void
add_drafts (UndoRun *run)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (drafts, gw_edit_draft (run->plan, GW_TYPE_RISK, "K1"));
  g_ptr_array_add (drafts, gw_edit_draft (run->plan, GW_TYPE_RISK, NULL));
  gw_history_begin (run->history, "import");
  gw_edit_add_drafts (run->history, gw_item_get_list (run->plan, GW_PLAN_RISKS), drafts);
  gw_history_end (run->history);
}

static const char *
find_wording (GwItem        *item,
              const GwField *field,
              const char    *language,
              gpointer       data)
{
  return GW_IS_RISK (item) && field->index == GW_RISK_TITLE ? "Switched" : NULL;
}

static void
set_language (UndoRun *run)
{
  gw_edit_set_language (run->history, "ko", find_wording, NULL);
}

static void
close_risk (UndoRun *run)
{
  g_autoptr(GPtrArray) risks = pick (run, "K1", "K11");

  gw_edit_close_risk (run->history, risks, "Gone", TODAY);
}

static void
renumber_risks (UndoRun *run)
{
  gw_history_begin (run->history, "twice");
  gw_history_set_integer (run->history, find (run, "K9"), GW_RISK_NUMBER, 1);
  gw_edit_renumber_risks (run->history);
  gw_history_end (run->history);
}

/* One step made before belongs to what is undone: so it is one step with it. */
static void
reopen_risk (UndoRun *run)
{
  g_autoptr(GPtrArray) risks = pick (run, "K1", "K11");

  gw_history_begin (run->history, "close and reopen");
  gw_edit_close_risk (run->history, risks, "Gone", TODAY);
  g_ptr_array_remove_index (risks, 0);
  gw_edit_reopen_risk (run->history, risks);
  gw_history_end (run->history);
}

static void
set_limits (UndoRun *run)
{
  gw_edit_set_limits (run->history, &(GwLimits) { .bands = { 3, 8, 14 }, .appetite = 6 });
}

static void
set_scales (UndoRun *run)
{
  const GwLimits limits = { .bands = { 3, 8, 14 }, .appetite = 6 };
  GwScalesDraft draft = { .limits = &limits };

  draft.meanings[0][4] = "nearly always";
  draft.meanings[1][0] = "";
  gw_edit_set_scales (run->history, &draft);
}

static void
ensure_level (UndoRun *run)
{
  GwScales *scales = gw_item_get_child (run->plan, GW_PLAN_SCALES);
  g_autoptr(GPtrArray) level = gw_edit_items_one (gw_list_get (gw_item_get_list (scales, GW_SCALES_IMPACT), 2));

  gw_history_begin (run->history, "anew");
  gw_edit_delete (run->history, level);
  gw_edit_ensure_level (run->history, TRUE, 3);
  gw_history_end (run->history);
}

/* --- The business case and people */

static void
ensure_case (UndoRun *run)
{
  g_autoptr(GPtrArray) kase = gw_edit_items_one (gw_item_get_child (run->plan, GW_PLAN_CASE));

  gw_history_begin (run->history, "anew");
  gw_edit_delete (run->history, kase);
  gw_edit_ensure_case (run->history);
  gw_history_end (run->history);
}

static void
set_case_text (UndoRun *run)
{
  gw_edit_set_case_text (run->history, GW_CASE_PROBLEM, "Another");
}

static void
set_case_value (UndoRun *run)
{
  GwValue value = GW_VALUE_INIT;

  gw_value_init_integer (&value, 24);
  gw_edit_set_case_value (run->history, GW_CASE_HORIZON_MONTHS, &value);
}

static void
add_objective (UndoRun *run)
{
  gw_edit_add_objective (run->history, "Fewer calls");
}

static void
add_constraint (UndoRun *run)
{
  gw_edit_add_constraint (run->history, "transparency");
}

static void
add_estimate (UndoRun *run)
{
  gw_edit_add_estimate (run->history, "cost");
}

static void
override_verdict (UndoRun *run)
{
  gw_edit_override_verdict (run->history, "hold", "The budget is frozen", NULL, "Auditor", TODAY);
}

static void
add_person (UndoRun *run)
{
  gw_edit_add_person (run->history, "Auditor", "stakeholder");
}

static void
replace_person (UndoRun *run)
{
  gw_edit_replace_person (run->history, get_nth (run, GW_PLAN_PEOPLE, 2), get_person (run, 1), TODAY);
}

static void
set_left (UndoRun *run)
{
  gw_edit_set_left (run->history, get_nth (run, GW_PLAN_PEOPLE, 2), TODAY);
}

static void
dismiss (UndoRun *run)
{
  gw_edit_dismiss (run->history, "above-appetite/K7", "3x4", "Agreed", get_person (run, 4), TODAY);
}

/* --- Taking over, and conflicts */

static void
add_conflict (UndoRun *run)
{
  gw_edit_add_conflict (run->history, &(GwConflictDraft) { .item = "K1", .field = "title", .kind = "both-changed" });
}

static void
take_unit (UndoRun *run)
{
  GwItem *risk = find (run, "K11");
  const GwField *first = get_field (risk, "probability");

  gw_edit_take_unit (run->history, risk, first, 2, find (run, "K7"));
}

static void
take_extra (UndoRun *run)
{
  gw_edit_take_extra (run->history, find (run, "K11"), "x-color", "[1,\"red\"]");
}

static void
take_item (UndoRun *run)
{
  g_autoptr(GwPlan) other = gw_plan_new ();
  GwRisk *theirs = test_add_risk (other, "theirs", 40, "Theirs");
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (theirs);
  g_autoptr(GwItem) risk = gw_item_new_from_snapshot (snapshot, FALSE);

  g_assert_true (gw_edit_take_item (run->history, gw_item_get_list (run->plan, GW_PLAN_RISKS), 3, risk));
}

#define VERB(name) { "gw_edit_" #name, name }

const UndoVerb undo_verbs[] = {
  VERB (add_catalog_risks), VERB (add_check), VERB (add_condition), VERB (add_conflict), VERB (add_constraint),
  VERB (add_drafts),
  VERB (add_estimate), VERB (add_evaluation), VERB (add_evidence), VERB (add_group), VERB (add_known_risk),
  VERB (add_objective), VERB (add_person), VERB (add_risk), VERB (clear_place), VERB (close_risk), VERB (delete),
  VERB (dismiss), VERB (ensure_case), VERB (ensure_level), VERB (move), VERB (override_verdict), VERB (place_risk),
  VERB (record_decision), VERB (record_review), VERB (renumber_risks), VERB (reopen_risk), VERB (repeat_evaluation),
  VERB (replace_person), VERB (set_by), VERB (set_case_text), VERB (set_case_value), VERB (set_check_state),
  VERB (set_due), VERB (set_from_text), VERB (set_language), VERB (set_left), VERB (set_limits), VERB (set_new_owner),
  VERB (set_scales),
  VERB (set_objective), VERB (set_owner), VERB (set_text), VERB (set_texts), VERB (set_value), VERB (start_round),
  VERB (take_extra), VERB (take_item), VERB (take_unit), VERB (type_text), VERB (type_value),
};

const guint n_undo_verbs = G_N_ELEMENTS (undo_verbs);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lib/test-edits.h"

#include "edit/gw-edit-case.h"
#include "edit/gw-edit-checks.h"
#include "edit/gw-edit-decisions.h"
#include "edit/gw-edit-evaluations.h"
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-people.h"
#include "edit/gw-edit-plan.h"
#include "edit/gw-edit-risks.h"
#include "edit/gw-edit-scales.h"
#include "edit/gw-edit-rounds.h"
#include "edit/gw-edit-text.h"
#include "lib/test-plans.h"

/* A number from 0 to `n` - 1 */
guint
test_edits_pick (TestEdits *self,
                 guint      n)
{
  return n > 0 ? (guint) g_rand_int_range (self->rand, 0, (gint32) n) : 0;
}

static const char *
pick_text (TestEdits *self)
{
  static const char *const texts[] = {
    NULL, "", "a", "Two\nlines", "드리프트 감지 기준을 둔다", "=1+1", "\"quoted\" \\ and\ttab", "R&D <b>",
    "2026-12-01", "p1",
  };

  return texts[test_edits_pick (self, G_N_ELEMENTS (texts))];
}

static void
collect_item (GwItem  *item,
              gpointer items)
{
  g_ptr_array_add (items, item);
}

static void
keep_type (TestEdits *self,
           GType      type)
{
  for (guint i = self->items->len; i > 0; i--)
    if (!g_type_is_a (G_OBJECT_TYPE (g_ptr_array_index (self->items, i - 1)), type))
      g_ptr_array_remove_index_fast (self->items, i - 1);
}

static GwPlan *
get_plan (TestEdits *self)
{
  return gw_history_get_plan (self->history);
}

/* A random item of a class, NULL when there is none */
static gpointer
pick_item (TestEdits *self,
           GType      type)
{
  g_ptr_array_set_size (self->items, 0);
  gw_item_visit (get_plan (self), collect_item, self->items);
  keep_type (self, type);
  return self->items->len > 0 ? g_ptr_array_index (self->items, test_edits_pick (self, self->items->len)) : NULL;
}

/* A few random items of a class, some of them twice */
static GPtrArray *
pick_items (TestEdits *self,
            GType      type)
{
  GPtrArray *items = g_ptr_array_new ();

  for (guint n = test_edits_pick (self, 4) + 1; n > 0; n--)
    {
      gpointer item = pick_item (self, type);

      if (item != NULL && item != get_plan (self))
        g_ptr_array_add (items, item);
    }
  return items;
}

static const char *
pick_person (TestEdits *self)
{
  GwItem *person = test_edits_pick (self, 3) > 0 ? pick_item (self, GW_TYPE_PERSON) : NULL;

  return person != NULL ? gw_item_get_id (person) : NULL;
}

static gboolean
may_add_risk (TestEdits *self)
{
  return gw_list_get_length (gw_item_get_list (get_plan (self), GW_PLAN_RISKS)) < self->max_risks;
}

/* --- What a plan says */

static void
edit_field (TestEdits *self)
{
  GwItem *item = pick_item (self, GW_TYPE_ITEM);
  GwItemClass *klass = GW_ITEM_GET_CLASS (item);
  guint index = test_edits_pick (self, gw_item_class_get_n_fields (klass));
  g_autofree char *level = g_strdup_printf ("%u", test_edits_pick (self, 6));
  const char *name = gw_item_class_get_field (klass, index)->name;

  gw_edit_set_from_text (self->history, item, name, test_edits_pick (self, 2) == 0 ? level : pick_text (self),
                         self->words, NULL);
}

static void
type_words (TestEdits *self)
{
  GwItem *item = pick_item (self, test_edits_pick (self, 2) == 0 ? GW_TYPE_CHECK : GW_TYPE_RISK);

  if (test_edits_pick (self, 4) == 0)
    self->visit = gw_history_new_visit (self->history);
  if (item != NULL)
    gw_edit_type_text (self->history, item, GW_IS_CHECK (item) ? GW_CHECK_ANSWER : GW_RISK_NOTE,
                       pick_text (self), self->visit);
}

/* One line of many becomes another, as when somebody corrects a word. */
static void
change_line (TestEdits *self)
{
  GwItem *risk = pick_item (self, GW_TYPE_RISK);
  const char *text = risk != NULL ? gw_item_get_text (risk, GW_RISK_NOTE) : NULL;
  g_auto(GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;
  g_autofree char *joined = NULL;
  guint line;

  if (text == NULL)
    return;
  line = test_edits_pick (self, g_strv_length (lines));
  g_free (lines[line]);
  lines[line] = g_strdup_printf ("line %u, %u", line, g_rand_int (self->rand));
  joined = g_strjoinv ("\n", lines);
  gw_edit_set_text (self->history, risk, GW_RISK_NOTE, joined);
}

static void
place (TestEdits *self)
{
  const GwPosition position = { (int) test_edits_pick (self, GW_LEVELS) + 1,
                                (int) test_edits_pick (self, GW_LEVELS) + 1 };
  GwRisk *risk = pick_item (self, GW_TYPE_RISK);

  if (risk == NULL)
    return;
  if (test_edits_pick (self, 4) > 0)
    gw_edit_place_risk (self->history, risk, test_edits_pick (self, 2), position);
  else
    gw_edit_clear_place (self->history, risk, test_edits_pick (self, 2));
}

static void
set_states (TestEdits *self)
{
  g_autoptr(GPtrArray) checks = pick_items (self, GW_TYPE_CHECK);
  GwCheckState state = test_edits_pick (self, 3);

  gw_edit_set_check_state (self->history, checks, state,
                           state == GW_CHECK_NOT_APPLICABLE ? pick_text (self) : NULL);
}

static void
set_several (TestEdits *self)
{
  g_autoptr(GPtrArray) items = pick_items (self, GW_TYPE_ITEM);
  g_autoptr(GPtrArray) risks = pick_items (self, GW_TYPE_RISK);

  switch (test_edits_pick (self, 6))
    {
    case 0:
      gw_edit_set_owner (self->history, items, pick_person (self));
      break;
    case 1:
      gw_edit_set_new_owner (self->history, items,
                             test_edits_pick (self, 2) == 0 ? "Data Scientist" : "Somebody new");
      break;
    case 2:
      gw_edit_set_due (self->history, items, test_edits_pick (self, 2) == 0 ? "2026-12-01" : NULL);
      break;
    case 3:
      gw_edit_close_risk (self->history, risks, pick_text (self), "2026-11-23");
      break;
    case 4:
      gw_edit_reopen_risk (self->history, risks);
      break;
    default:
      gw_edit_set_texts (self->history, risks, "response", pick_text (self));
    }
}

static void
set_scales (TestEdits *self)
{
  const GwLimits limits = {
    .bands = { 1 + (int) test_edits_pick (self, 5), 6 + (int) test_edits_pick (self, 5),
               11 + (int) test_edits_pick (self, 14) },
    .appetite = (int) test_edits_pick (self, 26),
  };

  if (test_edits_pick (self, 2) == 0)
    gw_edit_set_limits (self->history, &limits);
  else
    gw_edit_ensure_level (self->history, test_edits_pick (self, 2) == 0, 1 + (int) test_edits_pick (self, 5));
}

static void
change_case (TestEdits *self)
{
  static const guint fields[] = { GW_CASE_PROBLEM, GW_CASE_SIMPLER_SOLUTION_NOTE };

  switch (test_edits_pick (self, 4))
    {
    case 0:
      gw_edit_set_case_text (self->history, fields[test_edits_pick (self, 2)], pick_text (self));
      break;
    case 1:
      gw_edit_add_objective (self->history, pick_text (self));
      break;
    case 2:
      gw_edit_add_estimate (self->history, test_edits_pick (self, 2) == 0 ? "cost" : "benefit");
      break;
    default:
      gw_edit_override_verdict (self->history, "hold", pick_text (self), pick_person (self), NULL, "2026-11-23");
    }
}

/* --- What a plan has */

static void
add (TestEdits *self)
{
  GwGroup *group = pick_item (self, GW_TYPE_GROUP);
  GwStage *stage = pick_item (self, GW_TYPE_STAGE);
  GwItem *owner = pick_item (self, test_edits_pick (self, 2) == 0 ? GW_TYPE_CHECK : GW_TYPE_RISK);
  const char *text = pick_text (self);

  switch (test_edits_pick (self, 5))
    {
    case 0:
      if (may_add_risk (self))
        gw_edit_add_risk (self->history, text);
      break;
    case 1:
      if (group != NULL)
        gw_edit_add_check (self->history, group, text);
      break;
    case 2:
      if (stage != NULL)
        gw_edit_add_group (self->history, stage, text);
      break;
    case 3:
      if (owner != NULL)
        gw_edit_add_evidence (self->history, owner, text, "https://example.com/");
      break;
    default:
      gw_edit_add_person (self->history, text, "sme");
    }
}

static void
add_from_catalog (TestEdits *self)
{
  g_autoptr(GwPlan) catalog = test_plan_new ();
  g_autoptr(GPtrArray) risks = g_ptr_array_new ();
  GwList *list = gw_item_get_list (catalog, GW_PLAN_RISKS);

  for (guint i = 0; i < gw_list_get_length (list); i++)
    g_ptr_array_add (risks, gw_list_get (list, i));
  if (may_add_risk (self))
    gw_edit_add_catalog_risks (self->history, risks);
}

static void
delete (TestEdits *self)
{
  static const guint n_classes = 6;
  const GType classes[] = { GW_TYPE_RISK, GW_TYPE_RISK, GW_TYPE_CHECK, GW_TYPE_GROUP, GW_TYPE_LINK, GW_TYPE_ITEM };
  g_autoptr(GPtrArray) items = pick_items (self, classes[test_edits_pick (self, n_classes)]);

  gw_edit_delete (self->history, items);
}

static void
move (TestEdits *self)
{
  GwItem *check = pick_item (self, GW_TYPE_CHECK);
  GwItem *risk = pick_item (self, GW_TYPE_RISK);
  GwGroup *group = pick_item (self, GW_TYPE_GROUP);
  GwGroup *other = pick_item (self, GW_TYPE_GROUP);
  GwStage *stage = pick_item (self, GW_TYPE_STAGE);

  switch (test_edits_pick (self, 3))
    {
    case 0:
      if (risk != NULL)
        gw_edit_move (self->history, risk, gw_item_get_parent_list (risk), test_edits_pick (self, 6));
      break;
    case 1:
      if (check != NULL && group != NULL)
        gw_edit_move (self->history, check, gw_item_get_list (group, GW_GROUP_CHECKS), test_edits_pick (self, 5));
      break;
    default:
      if (other != NULL && stage != NULL)
        gw_edit_move (self->history, other, gw_item_get_list (stage, GW_STAGE_GROUPS), test_edits_pick (self, 5));
    }
}

/* --- What was decided, and who did */

static void
decide (TestEdits *self)
{
  GwStage *stage = pick_item (self, GW_TYPE_STAGE);
  const GwDecisionDraft draft = {
    .outcome = GW_OUTCOME_GO,
    .by = pick_person (self),
    .on = "2026-11-23",
    .reason = pick_text (self),
  };

  if (stage != NULL)
    gw_edit_record_decision (self->history, stage, &draft);
}

static void
record (TestEdits *self)
{
  const GwReviewDraft draft = {
    .title = pick_text (self),
    .on = "2026-11-23",
    .by = pick_person (self),
    .next = test_edits_pick (self, 2) == 0 ? "2026-12-23" : NULL,
  };

  switch (test_edits_pick (self, 6))
    {
    case 0:
      gw_edit_start_round (self->history, pick_text (self), test_edits_pick (self, 2) == 0, "2026-11-23");
      break;
    case 1:
    case 2:
      gw_edit_add_evaluation (self->history, "quantitative", "1", "2026-11-23");
      break;
    default:
      gw_edit_record_review (self->history, &draft);
    }
}

static void
change_people (TestEdits *self)
{
  GwPerson *person = pick_item (self, GW_TYPE_PERSON);
  const char *other = pick_person (self);
  GwRisk *risk = pick_item (self, GW_TYPE_RISK);
  g_autofree char *finding = risk != NULL ? g_strconcat ("no-owner/", gw_item_get_id (risk), NULL) : NULL;

  if (finding != NULL && test_edits_pick (self, 2) == 0)
    gw_edit_dismiss (self->history, finding, "1", pick_text (self), other, "2026-11-23");
  else if (person != NULL && test_edits_pick (self, 2) == 0)
    gw_edit_set_left (self->history, person, "2026-11-23");
  else if (person != NULL && g_strcmp0 (other, gw_item_get_id (person)) != 0)
    gw_edit_replace_person (self->history, person, other, "2026-11-23");
}

static const GwExtra *
find_extra (GPtrArray  *extras,
            const char *name)
{
  for (guint i = 0; extras != NULL && i < extras->len; i++)
    if (g_str_equal (((GwExtra *) g_ptr_array_index (extras, i))->name, name))
      return g_ptr_array_index (extras, i);
  return NULL;
}

/* A member of a later version or of somebody's own tool comes or changes. */
static void
change_unknown (TestEdits *self)
{
  static const char *const names[] = { "\"mood\"", "\"x-color\"", "\"메모\"" };
  GwItem *item = pick_item (self, GW_TYPE_ITEM);
  GPtrArray *before = gw_block_get_extras (gw_item_get_block (item));
  const char *name = names[test_edits_pick (self, G_N_ELEMENTS (names))];
  g_autofree char *json = g_strdup_printf ("[%u,\"s\"]", test_edits_pick (self, 100));
  g_autoptr(GPtrArray) extras = gw_extras_new ();
  const GwExtra *same = find_extra (before, name);

  for (guint i = 0; before != NULL && i < before->len; i++)
    {
      const GwExtra *extra = g_ptr_array_index (before, i);

      gw_extras_add (extras, extra->after, extra->name, extra == same ? json : extra->json);
    }
  if (same == NULL)
    gw_extras_add (extras, -1, name, json);
  gw_history_begin (self->history, "change unknown member");
  gw_history_set_extras (self->history, item, extras);
  gw_history_end (self->history);
}

/* Makes one edit; it may turn out to change nothing. */
void
test_edits_make (TestEdits *self)
{
  static void (*const verbs[]) (TestEdits *) = {
    edit_field, edit_field, type_words, type_words, change_line, change_line, place, place, place, add, add, add,
    add_from_catalog, delete, delete, move, move, set_states, set_several, set_scales, change_case, decide, record,
    change_people, change_unknown,
  };

  verbs[test_edits_pick (self, G_N_ELEMENTS (verbs))] (self);
}

void
test_edits_init (TestEdits *self,
                 GwHistory *history,
                 GRand     *rand,
                 guint      max_risks)
{
  *self = (TestEdits) { history, rand, max_risks, gw_words_new ("en"), g_ptr_array_new (), 0 };
}

void
test_edits_clear (TestEdits *self)
{
  gw_words_unref (self->words);
  g_ptr_array_unref (self->items);
}

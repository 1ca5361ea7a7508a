/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-checks.h"
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-plan.h"
#include "edit/gw-edit-risks.h"
#include "edit/gw-edit-text.h"
#include "file/gw-codec.h"
#include "lib/test-plans.h"

/*
 * Whatever a user does, undoing all of it gives the plan of before, byte for
 * byte, and redoing all of it the plan of after; so does each step between.
 * GLib prints the seed; --seed repeats a run. The quick run makes fewer
 * sequences than `-m slow`.
 */
#define N_EDITS     50
#define N_QUICK     100
#define N_SLOW      1000
#define MAX_RISKS   40

typedef struct
{
  GwPlan *plan;
  GwHistory *history;
  GwWords *words;
  GPtrArray *items;             /* all live items, collected before each edit */
  GHashTable *states;           /* step → bytes of the plan after it */
  guint visit;
} Run;

static guint
pick (guint n)
{
  return n > 0 ? (guint) g_test_rand_int_range (0, (gint32) n) : 0;
}

static const char *
pick_text (void)
{
  static const char *const texts[] = {
    NULL, "", "a", "Two\nlines", "드리프트 감지 기준을 둔다", "=1+1", "\"quoted\" \\ and\ttab", "R&D <b>",
    "2026-12-01", "p1",
  };

  return texts[pick (G_N_ELEMENTS (texts))];
}

static void
collect_item (GwItem  *item,
              gpointer items)
{
  g_ptr_array_add (items, item);
}

static void
keep_type (Run   *run,
           GType  type)
{
  for (guint i = run->items->len; i > 0; i--)
    if (!g_type_is_a (G_OBJECT_TYPE (g_ptr_array_index (run->items, i - 1)), type))
      g_ptr_array_remove_index_fast (run->items, i - 1);
}

/* A random item of a class, NULL when there is none */
static gpointer
pick_item (Run   *run,
           GType  type)
{
  g_ptr_array_set_size (run->items, 0);
  gw_item_visit (run->plan, collect_item, run->items);
  keep_type (run, type);
  return run->items->len > 0 ? g_ptr_array_index (run->items, pick (run->items->len)) : NULL;
}

/* A few random items of a class, some of them twice */
static GPtrArray *
pick_items (Run   *run,
            GType  type)
{
  GPtrArray *items = g_ptr_array_new ();

  for (guint n = pick (4) + 1; n > 0; n--)
    {
      gpointer item = pick_item (run, type);

      if (item != NULL && item != run->plan)
        g_ptr_array_add (items, item);
    }
  return items;
}

static void
edit_field (Run *run)
{
  GwItem *item = pick_item (run, GW_TYPE_ITEM);
  GwItemClass *klass = GW_ITEM_GET_CLASS (item);
  guint index = pick (gw_item_class_get_n_fields (klass));
  g_autofree char *level = g_strdup_printf ("%u", pick (6));
  const char *name = gw_item_class_get_field (klass, index)->name;

  gw_edit_set_from_text (run->history, item, name, pick (2) == 0 ? level : pick_text (), run->words, NULL);
}

static void
type_words (Run *run)
{
  GwItem *item = pick_item (run, pick (2) == 0 ? GW_TYPE_CHECK : GW_TYPE_RISK);
  guint index = GW_IS_CHECK (item) ? GW_CHECK_ANSWER : GW_RISK_NOTE;

  if (pick (4) == 0)
    run->visit = gw_history_new_visit (run->history);
  if (item != NULL)
    gw_edit_type_text (run->history, item, index, pick_text (), run->visit);
}

static void
place (Run *run)
{
  const GwPosition position = { (int) pick (GW_LEVELS) + 1, (int) pick (GW_LEVELS) + 1 };
  GwRisk *risk = pick_item (run, GW_TYPE_RISK);

  if (risk == NULL)
    return;
  if (pick (4) > 0)
    gw_edit_place_risk (run->history, risk, pick (2), position);
  else
    gw_edit_clear_place (run->history, risk, pick (2));
}

static void
add (Run *run)
{
  GwGroup *group = pick_item (run, GW_TYPE_GROUP);
  GwStage *stage = pick_item (run, GW_TYPE_STAGE);
  GwCheck *check = pick_item (run, GW_TYPE_CHECK);
  const char *text = pick_text ();

  switch (pick (5))
    {
    case 0:
      if (gw_list_get_length (gw_item_get_list (run->plan, GW_PLAN_RISKS)) < MAX_RISKS)
        gw_edit_add_risk (run->history, text);
      break;
    case 1:
      if (group != NULL)
        gw_edit_add_check (run->history, group, text);
      break;
    case 2:
      if (stage != NULL)
        gw_edit_add_group (run->history, stage, text);
      break;
    case 3:
      if (check != NULL)
        gw_edit_add_evidence (run->history, check, text, "https://example.com/");
      break;
    default:
      gw_edit_add_person (run->history, text, "sme");
    }
}

static void
add_from_catalog (Run *run)
{
  g_autoptr(GwPlan) catalog = test_plan_new ();
  g_autoptr(GPtrArray) risks = g_ptr_array_new ();
  GwList *list = gw_item_get_list (catalog, GW_PLAN_RISKS);

  for (guint i = 0; i < gw_list_get_length (list); i++)
    g_ptr_array_add (risks, gw_list_get (list, i));
  if (gw_list_get_length (gw_item_get_list (run->plan, GW_PLAN_RISKS)) < MAX_RISKS)
    gw_edit_add_catalog_risks (run->history, risks);
}

static void
delete (Run *run)
{
  g_autoptr(GPtrArray) items = pick_items (run, pick (3) == 0 ? GW_TYPE_ITEM : GW_TYPE_RISK);

  gw_edit_delete (run->history, items);
}

static void
move (Run *run)
{
  GwItem *item = pick_item (run, GW_TYPE_CHECK);
  GwItem *risk = pick_item (run, GW_TYPE_RISK);
  GwGroup *group = pick_item (run, GW_TYPE_GROUP);

  if (pick (2) == 0 && risk != NULL)
    gw_edit_move (run->history, risk, gw_item_get_parent_list (risk), pick (6));
  else if (item != NULL && group != NULL)
    gw_edit_move (run->history, item, gw_item_get_list (group, GW_GROUP_CHECKS), pick (5));
}

static void
set_states (Run *run)
{
  g_autoptr(GPtrArray) checks = pick_items (run, GW_TYPE_CHECK);
  GwCheckState state = pick (3);

  gw_edit_set_check_state (run->history, checks, state,
                           state == GW_CHECK_NOT_APPLICABLE ? pick_text () : NULL);
}

static void
set_several (Run *run)
{
  g_autoptr(GPtrArray) items = pick_items (run, GW_TYPE_ITEM);
  g_autoptr(GPtrArray) risks = pick_items (run, GW_TYPE_RISK);

  switch (pick (6))
    {
    case 0:
      gw_edit_set_owner (run->history, items, pick (2) == 0 ? "p1" : NULL);
      break;
    case 1:
      gw_edit_set_new_owner (run->history, items, pick (2) == 0 ? "Data Scientist" : "Somebody new");
      break;
    case 2:
      gw_edit_set_due (run->history, items, pick (2) == 0 ? "2026-12-01" : NULL);
      break;
    case 3:
      gw_edit_close_risk (run->history, risks, pick_text (), "2026-11-23");
      break;
    case 4:
      gw_edit_reopen_risk (run->history, risks);
      break;
    default:
      gw_edit_set_texts (run->history, risks, "response", pick_text ());
    }
}

static void
set_scales (Run *run)
{
  const GwLimits limits = {
    .bands = { 1 + (int) pick (5), 6 + (int) pick (5), 11 + (int) pick (14) },
    .appetite = (int) pick (26),
  };

  if (pick (2) == 0)
    gw_edit_set_limits (run->history, &limits);
  else
    gw_edit_ensure_level (run->history, pick (2) == 0, 1 + (int) pick (5));
}

static void
edit (Run   *run,
      guint  depth);

/* Several verbs as one step; sometimes the user thinks better of it. */
static void
edit_nested (Run   *run,
             guint  depth)
{
  gw_history_begin (run->history, "nested");
  for (guint n = pick (4); n > 0; n--)
    edit (run, depth + 1);
  if (depth == 0 && pick (4) == 0)
    gw_history_cancel (run->history);
  else
    gw_history_end (run->history);
}

static void
edit (Run   *run,
      guint  depth)
{
  static void (*const verbs[]) (Run *) = {
    edit_field, type_words, type_words, place, place, add, add_from_catalog, delete, move, set_states,
    set_several, set_scales,
  };
  guint which = pick (G_N_ELEMENTS (verbs) + 3);

  if (which < G_N_ELEMENTS (verbs))
    verbs[which] (run);
  else if (which == G_N_ELEMENTS (verbs) && depth < 2)
    edit_nested (run, depth);
  else if (depth == 0 && which == G_N_ELEMENTS (verbs) + 1)
    gw_history_undo (run->history);
  else if (depth == 0)
    gw_history_redo (run->history);
}

static GBytes *
encode (Run *run)
{
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (run->plan);

  return gw_codec_encode (snapshot);
}

/* The state after a step is new, or the same as whenever the plan was there. */
static void
assert_state (Run *run)
{
  gpointer step = GUINT_TO_POINTER (gw_history_get_step (run->history));
  GBytes *expected = g_hash_table_lookup (run->states, step);
  g_autoptr(GBytes) bytes = encode (run);

  if (expected == NULL)
    g_hash_table_insert (run->states, step, g_steal_pointer (&bytes));
  else
    g_assert_true (g_bytes_equal (bytes, expected));
}

static void
assert_indexed (GwItem  *item,
                gpointer count)
{
  GwPlan *plan = GW_PLAN (gw_item_get_root (item));

  if (GW_ITEM_GET_CLASS (item)->id_scope != GW_ID_PLAN)
    return;
  g_assert_true (gw_plan_find (plan, gw_item_get_id (item)) == item);
}

static void
run_sequence (void)
{
  Run run = { .plan = test_plan_new (), .words = gw_words_new ("en"), .items = g_ptr_array_new () };

  run.history = gw_history_new (run.plan);
  run.states = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_bytes_unref);
  assert_state (&run);
  for (guint i = 0; i < N_EDITS; i++)
    {
      edit (&run, 0);
      if (pick (10) == 0)
        gw_history_mark_saved (run.history, gw_history_get_step (run.history));
      assert_state (&run);
    }
  while (gw_history_redo (run.history))
    assert_state (&run);
  while (gw_history_undo (run.history))
    assert_state (&run);
  gw_item_visit (run.plan, assert_indexed, NULL);
  while (gw_history_redo (run.history))
    assert_state (&run);
  gw_item_visit (run.plan, assert_indexed, NULL);

  g_hash_table_unref (run.states);
  g_ptr_array_unref (run.items);
  gw_words_unref (run.words);
  g_assert_finalize_object (run.history);
  g_assert_finalize_object (run.plan);
}

static void
test_undo_and_redo_give_every_state_back (void)
{
  guint n = g_test_slow () ? N_SLOW : N_QUICK;

  for (guint i = 0; i < n; i++)
    run_sequence ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edit/random/undo-and-redo-give-every-state-back", test_undo_and_redo_give_every_state_back);

  return g_test_run ();
}

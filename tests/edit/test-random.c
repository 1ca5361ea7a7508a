/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-codec.h"
#include "lib/test-edits.h"
#include "lib/test-plans.h"
#include "lib/test-seed.h"

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
  GRand *rand;
  TestEdits edits;
  GHashTable *states;           /* step → bytes of the plan after it */
} Run;

static guint
pick (Run   *run,
      guint  n)
{
  return test_edits_pick (&run->edits, n);
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
  for (guint n = pick (run, 4); n > 0; n--)
    edit (run, depth + 1);
  if (depth == 0 && pick (run, 4) == 0)
    gw_history_cancel (run->history);
  else
    gw_history_end (run->history);
}

static void
edit (Run   *run,
      guint  depth)
{
  guint which = pick (run, 15);

  if (which < 12)
    test_edits_make (&run->edits);
  else if (which == 12 && depth < 2)
    edit_nested (run, depth);
  else if (depth == 0 && which == 13)
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
  Run run = { .plan = test_plan_new (), .rand = g_rand_new_with_seed ((guint32) g_test_rand_int ()) };

  run.history = gw_history_new (run.plan);
  test_edits_init (&run.edits, run.history, run.rand, MAX_RISKS);
  run.states = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_bytes_unref);
  assert_state (&run);
  for (guint i = 0; i < N_EDITS; i++)
    {
      edit (&run, 0);
      if (pick (&run, 10) == 0)
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
  test_edits_clear (&run.edits);
  g_rand_free (run.rand);
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
  test_init_with_seed (&argc, &argv);

  g_test_add_func ("/edit/random/undo-and-redo-give-every-state-back", test_undo_and_redo_give_every_state_back);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz/fuzz.h"

#include "file/gw-codec.h"
#include "lib/test-edits.h"
#include "lib/test-merges.h"

/*
 * Three plans from one input: a small one, and what two people make of it. Each
 * edit is three bytes: the first says whose it is, the others are the seed
 * of what it is, so that edits can be cut out, moved and crossed over one by one.
 * Nothing is lost, nothing is nobody's, the result is valid, the sides may
 * swap, and doing it again changes nothing.
 */

#define EDIT_SIZE 3
#define MOST_EDITS 24

static GBytes *base;

static void
set_up (void)
{
  g_autoptr(GwPlan) plan = NULL;

  if (base != NULL)
    return;
  plan = fuzz_plan_new ("en", 2);
  base = fuzz_plan_encode (plan);
}

static void
make_edits (TestPair      *pair,
            const uint8_t *data,
            size_t         size)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (0);
  TestEdits sides[2];

  test_edits_init (&sides[0], pair->ours, rand, 12);
  test_edits_init (&sides[1], pair->theirs, rand, 12);
  for (size_t i = 0; i + EDIT_SIZE <= size && i < MOST_EDITS * EDIT_SIZE; i += EDIT_SIZE)
    {
      const guint32 seed = data[i + 1] | (guint32) data[i + 2] << 8 | (guint32) (data[i] >> 1) << 16;

      g_rand_set_seed (rand, seed);
      /* new ids are made from the common source; no two of a plan may be the same */
      g_random_set_seed (seed << 6 ^ (guint32) i);
      test_edits_make (&sides[data[i] & 1]);
    }
  test_edits_clear (&sides[0]);
  test_edits_clear (&sides[1]);
  test_pair_note_edits (pair);
}

static void
assert_same (GwSnapshot *a,
             GwSnapshot *b)
{
  g_autoptr(GBytes) left = gw_codec_encode (a);
  g_autoptr(GBytes) right = gw_codec_encode (b);

  g_assert_true (g_bytes_equal (left, right));
}

/* Whoever is ours, the same is told of. */
static void
assert_sides_may_swap (TestPair   *pair,
                       GwSnapshot *ours,
                       GwSnapshot *theirs)
{
  g_autoptr(GwMerge) merge = gw_merge_new (pair->base, ours, theirs);
  g_autoptr(GwMerge) swapped = gw_merge_new (pair->base, theirs, ours);

  g_assert_cmpuint (merge->clashes->len, ==, swapped->clashes->len);
  g_assert_cmpuint (merge->moved->len, ==, swapped->moved->len);
  g_assert_cmpuint (merge->reordered->len, ==, swapped->reordered->len);
}

static void
assert_no_edits (GwSnapshot *pair_base,
                 GwSnapshot *ours,
                 GwSnapshot *theirs)
{
  g_autoptr(GwMerge) merge = gw_merge_new (pair_base, ours, theirs);

  g_assert_cmpuint (merge->edits->len, ==, 0);
  g_assert_cmpuint (merge->clashes->len, ==, 0);
}

static void
assert_valid (GwSnapshot *merged)
{
  g_autoptr(GBytes) bytes = gw_codec_encode (merged);
  g_autoptr(GwSnapshot) loaded = test_merge_load (bytes);

  assert_same (loaded, merged);
  g_assert_cmpuint (test_plan_count_duplicates (merged), ==, 0);
}

static void
check (TestPair *pair)
{
  g_autoptr(GwSnapshot) ours = test_history_get_state (pair->ours);
  g_autoptr(GwSnapshot) theirs = test_history_get_state (pair->theirs);
  g_autoptr(GwMerge) merge = test_pair_merge (pair, theirs);
  g_autoptr(GwSnapshot) merged = test_history_get_state (pair->ours);
  g_autoptr(GHashTable) cells = test_pair_get_cells (pair);
  g_autoptr(GwSnapshot) undone = NULL;

  assert_valid (merged);
  g_assert_cmpuint (test_pair_count_lost (pair, cells, merge), ==, 0);
  assert_sides_may_swap (pair, ours, theirs);
  assert_no_edits (pair->base, ours, pair->base);
  assert_no_edits (pair->base, ours, ours);
  assert_no_edits (theirs, merged, theirs);
  if (!gw_snapshot_equal (ours, merged))
    gw_history_undo (pair->ours);
  undone = test_history_get_state (pair->ours);
  assert_same (undone, ours);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  TestPair pair;

  set_up ();
  test_pair_open (&pair, base);
  make_edits (&pair, data, size);
  check (&pair);
  test_pair_clear (&pair);
  return 0;
}

void
fuzz_list_seeds (GPtrArray *seeds)
{
  for (guint i = 0; i < 32; i++)
    {
      const guint n_edits = 2 + i % 7;
      guint8 seed[8 * EDIT_SIZE];

      for (guint j = 0; j < n_edits * EDIT_SIZE; j++)
        seed[j] = (guint8) (i * 37 + j * 101 + (j % EDIT_SIZE == 0 ? j / EDIT_SIZE : 0));
      fuzz_add_seed (seeds, g_bytes_new (seed, n_edits * EDIT_SIZE));
    }
}

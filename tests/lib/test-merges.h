/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Random pairs of edits of one plan, and what has to hold when they are merged. */

#include "compare/gw-merge.h"
#include "edit/gw-history.h"
#include "lib/test-cells.h"

G_BEGIN_DECLS

typedef struct
{
  GBytes *bytes;                /* of the plan before both */
  GwSnapshot *base;             /* loaded by itself, as from another file */
  GwHistory *ours;
  GwHistory *theirs;
  GwSnapshot *our_start;        /* what is left of it is shared with ours */
  GwSnapshot *their_start;
  GHashTable *our_cells;
  GHashTable *their_cells;
} TestPair;

/* What went wrong in a merge of two changes that do not meet */
typedef struct
{
  guint n_false;                /* conflicts */
  guint n_lost;                 /* cells that are not as one side made them, orders that are not */
  guint n_duplicates;
  guint n_invalid;
} TestFaults;

GBytes     *test_merge_make_base       (GRand           *rand,
                                        guint            n_risks);
GwSnapshot *test_merge_load            (GBytes          *bytes);
void        test_pair_open             (TestPair        *self,
                                        GBytes          *bytes);
void        test_pair_note_edits       (TestPair        *self);
void        test_pair_init             (TestPair        *self,
                                        GBytes          *bytes,
                                        GRand           *rand,
                                        guint            n_ours,
                                        guint            n_theirs,
                                        gboolean         apart);
void        test_pair_clear            (TestPair        *self);
GwSnapshot *test_history_get_state     (GwHistory       *history);
GwMerge    *test_pair_merge            (TestPair        *self,
                                        GwSnapshot      *theirs);
GHashTable *test_pair_get_cells        (TestPair        *self);
guint       test_pair_count_lost       (TestPair        *self,
                                        GHashTable      *cells,
                                        GwMerge         *merge);
guint       test_pair_count_misplaced  (TestPair        *self,
                                        GwSnapshot      *ours,
                                        GwSnapshot      *merged);
guint       test_plan_count_duplicates (GwSnapshot      *plan);
TestFaults  test_pair_check            (TestPair        *self);

G_END_DECLS

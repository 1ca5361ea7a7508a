/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Random edits of a plan, by the verbs that the app uses. */

#include "edit/gw-history.h"
#include "words/gw-words.h"

G_BEGIN_DECLS

typedef struct
{
  GwHistory *history;           /* borrowed */
  GRand *rand;                  /* borrowed */
  guint max_risks;
  GwWords *words;
  GPtrArray *items;             /* all live items, collected before each edit */
  guint visit;
} TestEdits;

void  test_edits_init  (TestEdits *self,
                        GwHistory *history,
                        GRand     *rand,
                        guint      max_risks);
void  test_edits_clear (TestEdits *self);
guint test_edits_pick  (TestEdits *self,
                        guint      n);
void  test_edits_make  (TestEdits *self);

G_END_DECLS

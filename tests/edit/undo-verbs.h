/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Each verb of edit/ once, on the sample plan. */

#include "edit/gw-history.h"

G_BEGIN_DECLS

typedef struct
{
  GwPlan *plan;
  GwHistory *history;
} UndoRun;

/**
 * UndoVerb:
 * @name: of the function
 * @make: calls it, so that it changes the plan by one step
 */
typedef struct
{
  const char *name;
  void (*make) (UndoRun *run);
} UndoVerb;

extern const UndoVerb undo_verbs[];
extern const guint n_undo_verbs;

G_END_DECLS

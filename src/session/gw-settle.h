/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compare/gw-unit.h"
#include "edit/gw-history.h"
#include "plan/gw-conflict.h"

G_BEGIN_DECLS

/**
 * GwSettle:
 * @GW_SETTLE_MINE: what the plan says stays
 * @GW_SETTLE_THEIRS: what the other version says
 * @GW_SETTLE_BASE: what both had before
 *
 * How a conflict is settled.
 */
typedef enum
{
  GW_SETTLE_MINE,
  GW_SETTLE_THEIRS,
  GW_SETTLE_BASE,
} GwSettle;

/**
 * GwConflictKind:
 * @GW_CONFLICT_UNKNOWN: of another version of the program, or damaged
 * @GW_CONFLICT_BOTH_CHANGED: both sides changed one unit differently
 * @GW_CONFLICT_DELETED_HERE: deleted here, changed there
 * @GW_CONFLICT_DELETED_THERE: changed here, deleted there
 *
 * What a conflict is about.
 */
typedef enum
{
  GW_CONFLICT_UNKNOWN,
  GW_CONFLICT_BOTH_CHANGED,
  GW_CONFLICT_DELETED_HERE,
  GW_CONFLICT_DELETED_THERE,
} GwConflictKind;

/**
 * GwConflictSides:
 * @kind: what it is about
 * @item: (nullable): the item of the plan
 * @unit: the unit that both changed; its fields are zero when it is not known
 * @extra: (nullable): the name of an unknown member that both changed
 * @theirs: (nullable): an item of no plan that has their unit set, or all that
 *   they have of a deleted item; %NULL when it cannot be read or is no more
 * @base: (nullable): the same for what both had before
 * @list: (nullable): where the deleted item would stand again
 * @position: at which place
 * @can_take_theirs: whether %GW_SETTLE_THEIRS is possible
 * @can_take_base: whether %GW_SETTLE_BASE is possible
 *
 * What a conflict says, read from what it has kept. A file may say anything
 * here: what makes no sense can only be kept as it is.
 */
typedef struct
{
  GwConflictKind kind;
  GwItem *item;
  GwUnit unit;
  const char *extra;
  GwItem *theirs;
  GwItem *base;
  GwList *list;
  guint position;
  gboolean can_take_theirs;
  gboolean can_take_base;
} GwConflictSides;

GwConflictSides *gw_conflict_sides_new  (GwHistory       *history,
                                         GwConflict      *conflict);
void             gw_conflict_sides_free (GwConflictSides *self);
gboolean         gw_settle_conflict     (GwHistory       *history,
                                         GwConflict      *conflict,
                                         GwSettle         side);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwConflictSides, gw_conflict_sides_free)

G_END_DECLS

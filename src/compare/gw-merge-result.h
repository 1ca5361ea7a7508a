/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compare/gw-plan-edit.h"
#include "compare/gw-unit.h"

G_BEGIN_DECLS

/**
 * GwClashKind:
 * @GW_CLASH_BOTH_CHANGED: both sides changed one unit differently
 * @GW_CLASH_DELETED_HERE: ours deleted what theirs changed
 * @GW_CLASH_DELETED_THERE: theirs deleted what ours changed
 *
 * What a merge cannot decide.
 */
typedef enum
{
  GW_CLASH_BOTH_CHANGED,
  GW_CLASH_DELETED_HERE,
  GW_CLASH_DELETED_THERE,
} GwClashKind;

/**
 * GwClash:
 * @kind: what it is about
 * @key: the item
 * @unit: the unit, of %GW_CLASH_BOTH_CHANGED; its fields are zero when it is
 *   about an unknown member
 * @extra: (nullable): the name of that unknown member, as its token
 * @base: (nullable): the item before both changes
 * @theirs: (nullable): the item as they have it
 * @list: (nullable): which list of its owner it stood in there
 * @owner: (nullable): the key of that owner
 * @after: (nullable): what it stood after
 *
 * A clash: our value stays, and this tells what the other one was.
 */
typedef struct
{
  GwClashKind kind;
  char *key;
  GwUnit unit;
  char *extra;
  GwSnapshot *base;
  GwSnapshot *theirs;
  const GwField *list;
  char *owner;
  char *after;
} GwClash;

/**
 * GwMerge:
 * @edits: (element-type GwPlanEdit): what to do to ours
 * @clashes: (element-type GwClash): what could not be decided
 * @reordered: (element-type utf8): owner and name of each list that both sides
 *   have ordered differently; our order stays
 * @moved: (element-type utf8): keys of the items that both sides have moved to
 *   different places; ours stays
 *
 * What a merge has come to.
 */
typedef struct
{
  GPtrArray *edits;
  GPtrArray *clashes;
  GPtrArray *reordered;
  GPtrArray *moved;
} GwMerge;

GwMerge *gw_merge_result_new (void);
void     gw_merge_free       (GwMerge *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwMerge, gw_merge_free)

G_END_DECLS

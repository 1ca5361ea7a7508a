/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/gw-history.h"
#include "plan/gw-conflict.h"

G_BEGIN_DECLS

/**
 * GwConflictDraft:
 * @item: the item it is about, by id or path
 * @field: (nullable): the unit, when both sides changed one
 * @kind: a code of conflicts
 * @from: (nullable): where the other version came from
 * @list: (nullable): the list the item stood in there
 * @after: (nullable): what it stood after
 * @base: (nullable): compact JSON: the value before
 * @theirs: (nullable): compact JSON: their value
 *
 * A conflict about to be written down.
 */
typedef struct
{
  const char *item;
  const char *field;
  const char *kind;
  const char *from;
  const char *list;
  const char *after;
  const char *base;
  const char *theirs;
} GwConflictDraft;

GwConflict *gw_edit_add_conflict   (GwHistory             *history,
                                    const GwConflictDraft *draft);
guint       gw_edit_renumber_risks (GwHistory             *history);

G_END_DECLS

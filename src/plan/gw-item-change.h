/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"
#include "plan/gw-record-scope.h"

G_BEGIN_DECLS

/**
 * GwItemChangeKind:
 * @GW_ITEM_ADDED: it was not there then
 * @GW_ITEM_REMOVED: it is not there now
 * @GW_ITEM_CHANGED: some of its units have another value
 *
 * How an item differs between two times.
 */
typedef enum
{
  GW_ITEM_ADDED,
  GW_ITEM_REMOVED,
  GW_ITEM_CHANGED,
} GwItemChangeKind;

/**
 * GwItemChange:
 * @kind: how it differs
 * @then: (nullable): the earlier copy, %NULL when it was added
 * @now: (nullable): the later one, %NULL when it was removed
 * @units: (element-type GwField): the first field of each unit that changed
 *
 * The difference of one item.
 */
typedef struct
{
  GwItemChangeKind kind;
  GwItem *then;
  GwItem *now;
  GPtrArray *units;
} GwItemChange;

GPtrArray *gw_item_changes_new     (void);
void       gw_item_changes_compare (GPtrArray  *changes,
                                    gpointer    then,
                                    gpointer    now,
                                    GwFieldSet  fields);
void       gw_item_changes_add     (GPtrArray  *changes,
                                    gpointer    now);
void       gw_item_changes_remove  (GPtrArray  *changes,
                                    gpointer    then);

G_END_DECLS

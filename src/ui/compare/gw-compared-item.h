/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compare/gw-difference.h"
#include "plan/gw-item.h"

G_BEGIN_DECLS

/**
 * GwComparedKind:
 * @GW_COMPARED_ADDED: on the right only
 * @GW_COMPARED_REMOVED: on the left only
 * @GW_COMPARED_CHANGED: it says something else
 * @GW_COMPARED_MOVED: it stands elsewhere, and may say something else
 *
 * How an item differs.
 */
typedef enum
{
  GW_COMPARED_ADDED,
  GW_COMPARED_REMOVED,
  GW_COMPARED_CHANGED,
  GW_COMPARED_MOVED,
} GwComparedKind;

#define GW_N_COMPARED_KINDS (GW_COMPARED_MOVED + 1)

#define GW_TYPE_COMPARED_ITEM (gw_compared_item_get_type ())
G_DECLARE_FINAL_TYPE (GwComparedItem, gw_compared_item, GW, COMPARED_ITEM, GObject)

/**
 * GwComparedItem:
 * @heading: (nullable): of a heading, its text; nothing else is set then
 * @kind: how it differs
 * @section: the part of the plan that it belongs to
 * @left: (nullable): the item on the left
 * @right: (nullable): the item on the right
 * @units: (element-type GwUnit): the units that differ
 * @extras: (element-type utf8): the names of unknown members that do
 * @elsewhere: whether it has another owner
 * @n_within: how many items have come or gone with it
 * @difference: (nullable): what can be taken over
 * @possible: whether that is possible now
 *
 * A row of a comparison. It is made once and never changes.
 */
struct _GwComparedItem
{
  GObject parent_instance;

  char *heading;
  GwComparedKind kind;
  char *section;
  GwItem *left;
  GwItem *right;
  GArray *units;
  GPtrArray *extras;
  gboolean elsewhere;
  guint n_within;
  const GwItemDifference *difference;
  gboolean possible;
};

GwComparedItem *gw_compared_item_new         (GwComparedKind  kind,
                                              const char     *section,
                                              gpointer        left,
                                              gpointer        right);
GwComparedItem *gw_compared_item_new_heading (const char     *text);
char           *gw_compared_item_dup_label   (GwComparedItem *self);
const char     *gw_compared_kind_get_word    (GwComparedKind  kind);
const char     *gw_compared_kind_get_sign    (GwComparedKind  kind);

G_END_DECLS

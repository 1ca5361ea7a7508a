/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-conflict.h"

/**
 * GwConflict:
 *
 * What a merge could not decide; our value stays until it is settled.
 */
struct _GwConflict
{
  GwItem parent_instance;
};

G_DEFINE_FINAL_TYPE (GwConflict, gw_conflict, GW_TYPE_ITEM)

static const char *const kind_codes[] = {
  "both-changed",
  "deleted-here",
  "deleted-there",
  "order",
  NULL,
};

static void
declare_fields (GwItemClass *klass)
{
  gw_item_class_set_name (klass, "conflict", GW_ID_PLAN);
  gw_item_class_add_text (klass, GW_CONFLICT_ITEM, "item");
  gw_item_class_add_text (klass, GW_CONFLICT_FIELD, "field");
  gw_item_class_add_code (klass, GW_CONFLICT_KIND, "kind", kind_codes);
  gw_item_class_add_text (klass, GW_CONFLICT_FROM, "from");
  gw_item_class_add_text (klass, GW_CONFLICT_LIST, "list");
  gw_item_class_add_text (klass, GW_CONFLICT_AFTER, "after");
  gw_item_class_add_any (klass, GW_CONFLICT_BASE, "base");
  gw_item_class_add_any (klass, GW_CONFLICT_THEIRS, "theirs");
}

static void
gw_conflict_class_init (GwConflictClass *klass)
{
  declare_fields (GW_ITEM_CLASS (klass));
}

static void
gw_conflict_init (GwConflict *self)
{
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-group.h"

#include "plan/gw-check.h"

/**
 * GwGroup:
 *
 * Checks of a stage that belong together.
 */
struct _GwGroup
{
  GwItem parent_instance;
};

G_DEFINE_FINAL_TYPE (GwGroup, gw_group, GW_TYPE_ITEM)

static void
declare_fields (GwItemClass *klass)
{
  gw_item_class_set_name (klass, "group", GW_ID_PLAN);
  gw_item_class_add_code (klass, GW_GROUP_ORIGIN, "origin", NULL);
  gw_item_class_add_text (klass, GW_GROUP_TITLE, "title");
  gw_item_class_add_list (klass, GW_GROUP_CHECKS, "checks", GW_TYPE_CHECK);
}

static void
gw_group_class_init (GwGroupClass *klass)
{
  declare_fields (GW_ITEM_CLASS (klass));
}

static void
gw_group_init (GwGroup *self)
{
}

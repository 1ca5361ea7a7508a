/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-level.h"

/**
 * GwLevel:
 *
 * One of the five levels of an axis, with what it means in this plan.
 */
struct _GwLevel
{
  GwItem parent_instance;
};

G_DEFINE_FINAL_TYPE (GwLevel, gw_level, GW_TYPE_ITEM)

static void
declare_fields (GwItemClass *klass)
{
  gw_item_class_set_name (klass, "level", GW_ID_LIST);
  gw_item_class_add_text (klass, GW_LEVEL_LABEL, "label");
  gw_item_class_add_lines (klass, GW_LEVEL_MEANING, "meaning");
}

static void
gw_level_class_init (GwLevelClass *klass)
{
  declare_fields (GW_ITEM_CLASS (klass));
}

static void
gw_level_init (GwLevel *self)
{
}

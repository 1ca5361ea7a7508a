/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-dismissal.h"

#include "plan/gw-person.h"

/**
 * GwDismissal:
 *
 * A finding that somebody has put aside, with the reason.
 */
struct _GwDismissal
{
  GwItem parent_instance;
};

G_DEFINE_FINAL_TYPE (GwDismissal, gw_dismissal, GW_TYPE_ITEM)

static void
declare_fields (GwItemClass *klass)
{
  gw_item_class_set_name (klass, "dismissal", GW_ID_PLAN);
  gw_item_class_add_lines (klass, GW_DISMISSAL_REASON, "reason");
  gw_item_class_add_ref (klass, GW_DISMISSAL_BY, "by", GW_TYPE_PERSON);
  gw_item_class_add_date (klass, GW_DISMISSAL_ON, "on");
  gw_item_class_add_text (klass, GW_DISMISSAL_SEEN, "seen");
}

static void
gw_dismissal_class_init (GwDismissalClass *klass)
{
  declare_fields (GW_ITEM_CLASS (klass));
}

static void
gw_dismissal_init (GwDismissal *self)
{
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-link.h"

/**
 * GwLink:
 *
 * A piece of evidence: an address and what stands behind it.
 */
struct _GwLink
{
  GwItem parent_instance;
};

G_DEFINE_FINAL_TYPE (GwLink, gw_link, GW_TYPE_ITEM)

static void
declare_fields (GwItemClass *klass)
{
  gw_item_class_set_name (klass, "link", GW_ID_PLAN);
  gw_item_class_add_text (klass, GW_LINK_TITLE, "title");
  gw_item_class_add_text (klass, GW_LINK_URL, "url");
}

static void
gw_link_class_init (GwLinkClass *klass)
{
  declare_fields (GW_ITEM_CLASS (klass));
}

static void
gw_link_init (GwLink *self)
{
}

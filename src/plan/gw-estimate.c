/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-estimate.h"

/**
 * GwEstimate:
 *
 * A cost or a benefit, estimated as a range per period.
 */
struct _GwEstimate
{
  GwItem parent_instance;
};

G_DEFINE_FINAL_TYPE (GwEstimate, gw_estimate, GW_TYPE_ITEM)

static const char *const kind_codes[] = { "cost", "benefit", NULL };
static const char *const per_codes[] = { "once", "month", "quarter", "year", NULL };

static void
declare_fields (GwItemClass *klass)
{
  gw_item_class_set_name (klass, "estimate", GW_ID_PLAN);
  gw_item_class_add_code (klass, GW_ESTIMATE_KIND, "kind", kind_codes);
  gw_item_class_add_text (klass, GW_ESTIMATE_TITLE, "title");
  gw_item_class_add_number (klass, GW_ESTIMATE_LOW, "low");
  gw_item_class_add_number (klass, GW_ESTIMATE_HIGH, "high");
  gw_item_class_add_code (klass, GW_ESTIMATE_PER, "per", per_codes);
  gw_item_class_add_lines (klass, GW_ESTIMATE_NOTE, "note");
  gw_item_class_set_unit (klass, "range", GW_ESTIMATE_LOW, GW_ESTIMATE_PER);
}

static void
gw_estimate_class_init (GwEstimateClass *klass)
{
  declare_fields (GW_ITEM_CLASS (klass));
}

static void
gw_estimate_init (GwEstimate *self)
{
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-scales.h"

#include "plan/gw-level.h"

/**
 * GwScales:
 *
 * How risks are judged in this plan: what the levels mean, where the bands end, the appetite.
 */
struct _GwScales
{
  GwItem parent_instance;
};

G_DEFINE_FINAL_TYPE (GwScales, gw_scales, GW_TYPE_ITEM)

static void
declare_fields (GwItemClass *klass)
{
  gw_item_class_set_name (klass, "scales", GW_ID_NONE);
  gw_item_class_add_code (klass, GW_SCALES_ORIGIN, "origin", NULL);
  gw_item_class_add_integers (klass, GW_SCALES_BANDS, "bands", 1, 24);
  gw_item_class_add_integer (klass, GW_SCALES_APPETITE, "appetite", 1, 25);
  gw_item_class_add_records (klass, GW_SCALES_PROBABILITY, "probability", GW_TYPE_LEVEL);
  gw_item_class_add_records (klass, GW_SCALES_IMPACT, "impact", GW_TYPE_LEVEL);
}

static void
gw_scales_class_init (GwScalesClass *klass)
{
  declare_fields (GW_ITEM_CLASS (klass));
}

static void
gw_scales_init (GwScales *self)
{
}

/**
 * gw_scales_get_limits:
 * @self: (nullable): the scales of a plan, %NULL when it has none
 *
 * Returns: what scores mean: the plan's bands, or the standard ones where it
 *   does not say; no appetite where none is settled
 */
GwLimits
gw_scales_get_limits (GwScales *self)
{
  GwLimits limits = GW_LIMITS_STANDARD;
  const gint32 *bands;
  gsize n_bands;

  if (self == NULL)
    return limits;
  bands = gw_value_get_integers (gw_item_get_value (self, GW_SCALES_BANDS), &n_bands);
  if (n_bands == GW_N_BANDS - 1)
    for (gsize i = 0; i < n_bands; i++)
      limits.bands[i] = bands[i];
  limits.appetite = (int) gw_item_get_integer (self, GW_SCALES_APPETITE);
  return limits;
}

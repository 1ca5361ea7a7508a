/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/overview/gw-band-tiles.h"

#include "plan/gw-movement.h"
#include "ui/overview/gw-band-tile.h"

/**
 * GwBandTiles:
 *
 * The counts of risks, from critical to low, and of those not placed; on two
 * lines where the letters are too large for one.
 */
struct _GwBandTiles
{
  AdwBin parent_instance;

  /* Owned */
  GtkSizeGroup *widths;

  /* Borrowed: by band, the ones not placed first */
  GwBandTile *tiles[GW_N_BANDS + 1];
};

G_DEFINE_FINAL_TYPE (GwBandTiles, gw_band_tiles, ADW_TYPE_BIN)

static void
add_tile (GwBandTiles *self,
          AdwWrapBox  *box,
          GwBand       band)
{
  GtkWidget *tile = gw_band_tile_new (band);

  adw_wrap_box_append (box, tile);
  gtk_size_group_add_widget (self->widths, tile);
  self->tiles[band] = GW_BAND_TILE (tile);
}

static void
gw_band_tiles_finalize (GObject *object)
{
  GwBandTiles *self = GW_BAND_TILES (object);

  g_clear_object (&self->widths);

  G_OBJECT_CLASS (gw_band_tiles_parent_class)->finalize (object);
}

static void
gw_band_tiles_class_init (GwBandTilesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_band_tiles_finalize;
}

static void
gw_band_tiles_init (GwBandTiles *self)
{
  AdwWrapBox *box = ADW_WRAP_BOX (adw_wrap_box_new ());

  adw_wrap_box_set_child_spacing (box, 6);
  adw_wrap_box_set_line_spacing (box, 6);
  adw_wrap_box_set_justify (box, ADW_JUSTIFY_FILL);
  adw_wrap_box_set_justify_last_line (box, TRUE);
  self->widths = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  for (int band = GW_BAND_CRITICAL; band >= GW_BAND_LOW; band--)
    add_tile (self, box, (GwBand) band);
  add_tile (self, box, GW_BAND_NONE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
}

static gboolean
has_changed (const GwRiskCounts *now,
             const GwRiskCounts *then)
{
  gboolean changed = now->unplaced != then->unplaced;

  for (guint i = 0; i < GW_N_BANDS; i++)
    changed = changed || now->bands[i] != then->bands[i];
  return changed;
}

/**
 * gw_band_tiles_update:
 * @self: the tiles
 * @plan: a plan
 *
 * Shows the counts of the plan, and how they differ from its last review.
 */
void
gw_band_tiles_update (GwBandTiles *self,
                      GwPlan      *plan)
{
  GwRiskCounts counts = gw_plan_count_risks (plan);
  GwLimits limits = gw_plan_get_limits (plan);
  GwReview *review = gw_plan_get_last_review (plan);
  GwRiskCounts then = review != NULL ? gw_review_count_risks (review, &limits) : counts;

  g_return_if_fail (GW_IS_BAND_TILES (self));

  gw_band_tile_set (self->tiles[GW_BAND_NONE], counts.unplaced,
                    (int) counts.unplaced - (int) then.unplaced, 0, 0);
  for (int band = GW_BAND_LOW; band <= GW_BAND_CRITICAL; band++)
    {
      int low, high;

      gw_limits_get_range (&limits, (GwBand) band, &low, &high);
      gw_band_tile_set (self->tiles[band], counts.bands[band - GW_BAND_LOW],
                        (int) counts.bands[band - GW_BAND_LOW] - (int) then.bands[band - GW_BAND_LOW],
                        low, high);
    }
  for (int band = GW_BAND_NONE; band <= GW_BAND_CRITICAL; band++)
    gw_band_tile_set_with_change (self->tiles[band], has_changed (&counts, &then));
}

/**
 * gw_band_tiles_set_narrow:
 * @self: the tiles
 * @narrow: whether there is little room
 *
 * Makes tiles as wide as their words need, where there is no room for all to
 * be as wide as the widest.
 */
void
gw_band_tiles_set_narrow (GwBandTiles *self,
                          gboolean     narrow)
{
  g_return_if_fail (GW_IS_BAND_TILES (self));

  gtk_size_group_set_mode (self->widths, narrow ? GTK_SIZE_GROUP_NONE : GTK_SIZE_GROUP_HORIZONTAL);
}

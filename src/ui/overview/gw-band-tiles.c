/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/overview/gw-band-tiles.h"

#include "plan/gw-movement.h"
#include "ui/overview/gw-band-tile.h"

/**
 * GwBandTiles:
 *
 * The counts of risks, from critical to low, and of those not placed.
 */
struct _GwBandTiles
{
  AdwBin parent_instance;

  /* Borrowed: by band, the ones not placed first */
  GwBandTile *tiles[GW_N_BANDS + 1];
};

G_DEFINE_FINAL_TYPE (GwBandTiles, gw_band_tiles, ADW_TYPE_BIN)

static void
add_tile (GwBandTiles *self,
          GtkBox      *box,
          GwBand       band)
{
  GtkWidget *tile = gw_band_tile_new (band);

  gtk_widget_set_hexpand (tile, TRUE);
  gtk_box_append (box, tile);
  self->tiles[band] = GW_BAND_TILE (tile);
}

static void
gw_band_tiles_class_init (GwBandTilesClass *klass)
{
}

static void
gw_band_tiles_init (GwBandTiles *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (int band = GW_BAND_CRITICAL; band >= GW_BAND_LOW; band--)
    add_tile (self, GTK_BOX (box), (GwBand) band);
  add_tile (self, GTK_BOX (box), GW_BAND_NONE);
  adw_bin_set_child (ADW_BIN (self), box);
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

  gtk_box_set_homogeneous (GTK_BOX (adw_bin_get_child (ADW_BIN (self))), !narrow);
  for (int band = GW_BAND_NONE; band <= GW_BAND_CRITICAL; band++)
    gw_band_tile_set_narrow (self->tiles[band], narrow);
}

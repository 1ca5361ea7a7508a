/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-risk-board-private.h"

#include <glib/gi18n.h>

#include "ui/widgets/gw-labels.h"

/* What is on its way: the chip at the pointer or at its cell, and a caption
 * with the place it would go to. Both are made once and moved by frames. */

#define LIFT 1.25               /* the chip on its way against one at rest */
#define PADDING 6

static char *
dup_caption (GwRiskBoard   *self,
             GwBoardTarget  target)
{
  GwPosition position = target.position;
  int score = gw_position_get_score (position);

  if (target.place == GW_PLACE_TRAY)
    return g_strdup (_("Return to Tray"));

  return g_strdup_printf ("%d × %d = %d %s", position.probability, position.impact, score,
                          gw_ui_band_label (gw_limits_get_band (&self->limits, score)));
}

static void
ensure_caption (GwRiskBoard   *self,
                GwBoardTarget  target)
{
  g_autofree char *text = NULL;

  if (self->caption != NULL)
    return;

  text = dup_caption (self, target);
  self->caption = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
}

static double
get_held_size (GwRiskBoard *self)
{
  return gw_matrix_layout_get_chip_size (&self->layout) * LIFT;
}

static void
ensure_held (GwRiskBoard *self)
{
  g_autoptr(GtkSnapshot) snapshot = NULL;
  GwMark mark = { .kind = GW_CHIP_SOLID };

  if (self->held != NULL)
    return;

  snapshot = gtk_snapshot_new ();
  mark.risk = gw_board_drag_get_risk (self->drag);
  mark.number = gw_risk_get_number (mark.risk);
  gw_board_paint_chip (snapshot, &mark, get_held_size (self), GW_CHIP_SELECTED | GW_CHIP_LIFTED);
  self->held = gtk_snapshot_to_node (snapshot);
}

static GwRect
get_target_rect (GwRiskBoard   *self,
                 GwBoardTarget  target)
{
  graphene_rect_t tray;

  if (target.place == GW_PLACE_CELL)
    return gw_matrix_layout_get_cell (&self->layout, target.position);
  if (!gtk_widget_compute_bounds (GTK_WIDGET (self->tray), GTK_WIDGET (self), &tray))
    return (GwRect) { 0 };

  return (GwRect) { tray.origin.x, tray.origin.y, tray.size.width, tray.size.height };
}

static GwPoint
get_held_center (GwRiskBoard   *self,
                 GwBoardTarget  target)
{
  GwRect rect;

  if (gw_board_drag_get_state (self->drag) == GW_BOARD_DRAGGING)
    return (GwPoint) { self->pointer.x + self->grip.x, self->pointer.y + self->grip.y };

  rect = get_target_rect (self, target);
  return gw_rect_get_center (&rect);
}

static void
snapshot_chip (GwRiskBoard   *self,
               GtkSnapshot   *snapshot,
               GwBoardTarget  target)
{
  GwPoint center = get_held_center (self, target);
  double size = get_held_size (self);

  ensure_held (self);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (center.x - size / 2),
                                                          (float) (center.y - size / 2)));
  gtk_snapshot_append_node (snapshot, self->held);
  gtk_snapshot_restore (snapshot);
}

static GdkRGBA
to_rgba (GwColor color)
{
  return (GdkRGBA) { (float) color.red, (float) color.green, (float) color.blue, (float) color.alpha };
}

static void
append_box (GtkSnapshot           *snapshot,
            const graphene_rect_t *box,
            const GdkRGBA         *color)
{
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, box, PADDING);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, color, box);
  gtk_snapshot_pop (snapshot);
}

/* Above the place, below it where there is no room above. */
static void
snapshot_caption (GwRiskBoard   *self,
                  GtkSnapshot   *snapshot,
                  GwBoardTarget  target)
{
  const GwPalette *palette = gw_drawing_get_style ().palette;
  GdkRGBA ground = to_rgba (palette->text);
  GdkRGBA text = to_rgba (palette->paper);
  GwRect rect = get_target_rect (self, target);
  int width, height;
  double x, y;

  ensure_caption (self, target);
  pango_layout_get_pixel_size (self->caption, &width, &height);
  x = rect.x + (rect.width - width) / 2;
  x = CLAMP (x, PADDING, MAX (gtk_widget_get_width (GTK_WIDGET (self)) - width - PADDING, PADDING));
  y = rect.y - height - 2 * PADDING;
  if (y < PADDING)
    y = rect.y + rect.height + 2 * PADDING;

  append_box (snapshot, &GRAPHENE_RECT_INIT ((float) x - PADDING, (float) y - PADDING / 2.0f,
                                             (float) width + 2 * PADDING, (float) height + PADDING), &ground);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, self->caption, &text);
  gtk_snapshot_restore (snapshot);
}

void
gw_risk_board_snapshot_held (GwRiskBoard *self,
                             GtkSnapshot *snapshot)
{
  GwBoardTarget target;

  if (!gw_board_drag_is_holding (self->drag))
    return;

  target = gw_board_drag_get_target (self->drag);
  snapshot_chip (self, snapshot, target);
  if (target.place != GW_PLACE_NOWHERE)
    snapshot_caption (self, snapshot, target);
}

/* What was painted for the place that was aimed at */
void
gw_risk_board_forget_target (GwRiskBoard *self)
{
  g_clear_pointer (&self->highlight, gsk_render_node_unref);
  g_clear_object (&self->caption);
}

void
gw_risk_board_forget_held (GwRiskBoard *self)
{
  g_clear_pointer (&self->held, gsk_render_node_unref);
  gw_risk_board_forget_target (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-risk-board-private.h"

/* The picture of what does not move, painted once, and what lies on it. */

/* What the frame around a cell needs beyond it */
#define HIGHLIGHT_MARGIN 4

/* A chip without room lies in the stack of its cell. */
static GwPoint
get_center (GwRiskBoard *self,
            GHashTable  *chips,
            GwRisk      *risk,
            GwPosition   position)
{
  GtkWidget *widget = g_hash_table_lookup (chips, risk);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  if (widget == NULL || !gtk_widget_get_child_visible (widget))
    widget = GTK_WIDGET (self->stacks[gw_risk_board_cell_to_index (position)]);
  if (!gtk_widget_compute_bounds (widget, GTK_WIDGET (self), &bounds))
    return (GwPoint) { 0, 0 };

  return (GwPoint) { bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height / 2 };
}

static void
paint_arrow (GwRiskBoard       *self,
             cairo_t           *cr,
             const GwDrawStyle *style,
             GwRisk            *risk)
{
  GwPosition from, to;
  GwArrow arrow;
  guint index;

  if (!gw_matrix_model_find (self->model, risk, TRUE, &from, &index) ||
      !gw_matrix_model_find (self->model, risk, FALSE, &to, &index))
    return;
  if (gw_arrow_init (&arrow, get_center (self, self->ghosts, risk, from),
                     get_center (self, self->chips, risk, to),
                     gw_matrix_layout_get_chip_size (&self->layout)))
    gw_arrow_paint (cr, style, &arrow, self->layout.options.scale);
}

/* Of the risks that can be seen where they stand, and of the selected one: an
 * arrow from one stack to another would say nothing. */
static void
paint_arrows (GwRiskBoard       *self,
              cairo_t           *cr,
              const GwDrawStyle *style)
{
  GwRisk *selected = gw_risk_selection_get_risk (self->selection);
  GHashTableIter iter;
  gpointer risk, chip;

  g_hash_table_iter_init (&iter, self->chips);
  while (g_hash_table_iter_next (&iter, &risk, &chip))
    {
      if (risk == selected || gtk_widget_get_child_visible (chip))
        paint_arrow (self, cr, style, risk);
    }
}

static void
paint_picture (cairo_t  *cr,
               gpointer  data)
{
  GwRiskBoard *self = data;
  GwDrawStyle style = gw_drawing_get_style ();

  gw_matrix_paint_static (cr, &style, &self->layout, &self->limits);
  gw_matrix_paint_legend (cr, &style, &self->limits, self->legend.x, self->legend.y, self->legend.width,
                          &self->layout.options);
  if (self->view == GW_MATRIX_VIEW_BOTH || self->view == GW_MATRIX_VIEW_SINCE)
    paint_arrows (self, cr, &style);
  gw_matrix_paint_texts (cr, &style, &self->layout, self->axes, &self->limits);
}

static graphene_rect_t
get_highlight_bounds (GwRiskBoard *self,
                      GwPosition   position)
{
  GwRect cell = gw_matrix_layout_get_cell (&self->layout, position);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) cell.x, (float) cell.y,
                                               (float) cell.width, (float) cell.height);

  graphene_rect_inset (&bounds, -HIGHLIGHT_MARGIN, -HIGHLIGHT_MARGIN);

  return bounds;
}

static void
ensure_highlight (GwRiskBoard *self,
                  GwPosition   position)
{
  g_autoptr(GtkSnapshot) snapshot = NULL;
  graphene_rect_t bounds;
  GwDrawStyle style;
  cairo_t *cr;

  if (self->highlight != NULL)
    return;

  snapshot = gtk_snapshot_new ();
  style = gw_drawing_get_style ();
  bounds = get_highlight_bounds (self, position);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  gw_matrix_paint_highlight (cr, &style, &self->layout, position);
  cairo_destroy (cr);
  self->highlight = gtk_snapshot_to_node (snapshot);
}

static void
snapshot_highlight (GwRiskBoard *self,
                    GtkSnapshot *snapshot)
{
  GwBoardTarget target = gw_risk_board_get_target (self);

  if (target.place != GW_PLACE_CELL)
    return;

  ensure_highlight (self, target.position);
  gtk_snapshot_append_node (snapshot, self->highlight);
}

/* The matrix and the legend, which follow each other */
static GwRect
get_picture_area (GwRiskBoard *self)
{
  GwRect area = self->layout.area;

  area.height = self->legend.y + self->legend.height - area.y;

  return area;
}

void
gw_risk_board_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  GwRiskBoard *self = GW_RISK_BOARD (widget);
  GwRect area = get_picture_area (self);

  if (self->picture == NULL)
    self->picture = gw_board_new_picture (widget, area, paint_picture, self);
  gtk_snapshot_append_texture (snapshot, self->picture,
                               &GRAPHENE_RECT_INIT ((float) area.x, (float) area.y,
                                                    (float) area.width, (float) area.height));
  snapshot_highlight (self, snapshot);
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->layer), snapshot);
  gw_risk_board_snapshot_held (self, snapshot);
}

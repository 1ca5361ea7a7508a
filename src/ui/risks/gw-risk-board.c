/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-risk-board.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plan/gw-level.h"
#include "plan/gw-scales.h"
#include "ui/risks/gw-risk-board-private.h"
#include "ui/widgets/gw-css-class.h"
#include "ui/widgets/gw-ui-words.h"

/**
 * GwRiskBoard:
 *
 * The matrix and the tray in one widget, so that one gesture and one set of
 * keys moves risks between them.
 *
 * It is painted in layers, from below: the picture of what never moves
 * (colours, labels, staircase, arrows), the highlight of the cell aimed at, the
 * #GwBoardLayer with a child for each risk, and the chip that is on its way.
 * A frame of a drag paints only the last and reuses the others. At most
 * %GW_MATRIX_MAX_CHIPS chips exist a cell, however many risks lie there.
 *
 * In right-to-left languages the labels change sides, but both axes still run
 * from left to right and upwards: the matrix looks like the printed one, and
 * arrow keys go where they point.
 */
enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwRiskBoard, gw_risk_board, GTK_TYPE_WIDGET)

GwPosition
gw_risk_board_index_to_cell (guint index)
{
  return (GwPosition) { GW_LEVELS - (int) index / GW_LEVELS, 1 + (int) index % GW_LEVELS };
}

guint
gw_risk_board_cell_to_index (GwPosition position)
{
  return (guint) ((GW_LEVELS - position.probability) * GW_LEVELS + position.impact - 1);
}

GwBoardAxes
gw_risk_board_get_axes (GwRiskBoard *self)
{
  return (GwBoardAxes) { .swapped = self->swapped, .tray_above = self->narrow };
}

static void
plan_changed_cb (GwRiskBoard *self,
                 GwItem      *item)
{
  if (GW_IS_PLAN (item) || GW_IS_RISK (item) || GW_IS_SCALES (item) || GW_IS_LEVEL (item))
    gw_risk_board_queue_refresh (self);
}

static void
selection_changed_cb (GwRiskBoard *self)
{
  if (self->refresh_id == 0)
    gw_risk_board_update_chips (self);
}

static void
look_changed_cb (GwRiskBoard *self)
{
  g_clear_object (&self->picture);
  gw_risk_board_forget_target (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
gw_risk_board_dispose (GObject *object)
{
  GwRiskBoard *self = GW_RISK_BOARD (object);
  GtkWidget *child;

  /* What is taken down beside it may still change the selection. */
  if (self->history != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->selection, self);
      g_signal_handlers_disconnect_by_data (gw_history_get_plan (self->history), self);
    }
  gw_risk_board_forget_coming (self);
  g_clear_pointer (&self->chips, g_hash_table_unref);
  g_clear_pointer (&self->ghosts, g_hash_table_unref);
  self->menu = NULL;
  self->list = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (gw_risk_board_parent_class)->dispose (object);
}

static void
gw_risk_board_finalize (GObject *object)
{
  GwRiskBoard *self = GW_RISK_BOARD (object);

  g_clear_object (&self->picture);
  gw_risk_board_forget_held (self);
  g_clear_pointer (&self->model, gw_matrix_model_free);
  g_clear_pointer (&self->tray_marks, g_array_unref);
  g_clear_pointer (&self->axes, gw_matrix_axes_free);
  gw_board_drag_free (self->drag);
  g_clear_object (&self->since);
  g_clear_object (&self->selection);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (gw_risk_board_parent_class)->finalize (object);
}

static void
gw_risk_board_class_init (GwRiskBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gw_risk_board_dispose;
  object_class->finalize = gw_risk_board_finalize;

  /**
   * GwRiskBoard::activated:
   * @self: a board
   * @risk: the risk that was activated
   *
   * The user wants to see more of @risk than the board shows.
   */
  signals[SIGNAL_ACTIVATED] =
    g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, GW_TYPE_RISK);

  widget_class->get_request_mode = gw_risk_board_get_request_mode;
  widget_class->measure = gw_risk_board_measure;
  widget_class->size_allocate = gw_risk_board_size_allocate;
  widget_class->snapshot = gw_risk_board_snapshot;
  widget_class->focus = gw_risk_board_move_focus;
  widget_class->grab_focus = gw_risk_board_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "riskboard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  gw_risk_board_install_actions (widget_class);
}

static void
add_headers (GwRiskBoard *self)
{
  for (int i = 0; i < GW_LEVELS; i++)
    {
      self->row_headers[i] = gw_board_header_new (TRUE, i + 1);
      gtk_widget_set_parent (GTK_WIDGET (self->row_headers[i]), GTK_WIDGET (self->layer));
      self->column_headers[i] = gw_board_header_new (FALSE, i + 1);
      gtk_widget_set_parent (GTK_WIDGET (self->column_headers[i]), GTK_WIDGET (self->layer));
    }
}

/* The pointer's way from what the signs mean to where that is settled; keys have the menu. */
static void
add_legend (GwRiskBoard *self)
{
  self->legend_button = g_object_new (GTK_TYPE_BUTTON,
                                      "action-name", "win.levels",
                                      "tooltip-text", _("Levels and Bands"),
                                      "focusable", FALSE,
                                      NULL);
  gtk_widget_add_css_class (self->legend_button, "flat");
  gtk_widget_add_css_class (self->legend_button, "gw-legend");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->legend_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Levels and Bands"), -1);
  gtk_widget_set_parent (self->legend_button, GTK_WIDGET (self->layer));
}

static void
add_children (GwRiskBoard *self)
{
  GtkWidget *layer;

  self->layer = gw_board_layer_new ();
  layer = GTK_WIDGET (self->layer);
  gtk_widget_set_parent (layer, GTK_WIDGET (self));
  add_headers (self);
  add_legend (self);
  for (guint i = 0; i < GW_N_CELLS; i++)
    {
      GwPosition position = gw_risk_board_index_to_cell (i);

      self->cells[i] = gw_board_cell_new (position);
      gtk_widget_set_parent (GTK_WIDGET (self->cells[i]), layer);
      self->stacks[i] = gw_risk_stack_new (position);
      g_signal_connect_swapped (self->stacks[i], "clicked", G_CALLBACK (gw_risk_board_open_stack), self);
      gtk_widget_set_parent (GTK_WIDGET (self->stacks[i]), layer);
    }

  self->tray = gw_risk_tray_new ();
  g_signal_connect_swapped (gw_risk_tray_get_stack (self->tray), "clicked",
                            G_CALLBACK (gw_risk_board_open_stack), self);
  gtk_widget_set_parent (GTK_WIDGET (self->tray), layer);
}

static void
gw_risk_board_init (GwRiskBoard *self)
{
  self->view = GW_MATRIX_VIEW_BOTH;
  self->enlarged = 1;
  self->editable = TRUE;
  self->drag = gw_board_drag_new ();
  self->chips = g_hash_table_new (NULL, NULL);
  self->ghosts = g_hash_table_new (NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Risk matrix"), -1);

  add_children (self);
  gw_risk_board_add_gestures (self);
  gw_risk_board_add_keys (self);

  gw_drawing_watch (GTK_WIDGET (self), G_CALLBACK (look_changed_cb));
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (look_changed_cb), NULL);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (look_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * gw_risk_board_new:
 * @history: the history of the plan
 * @selection: the selection that is shown and set
 *
 * Creates a board of the plan's open risks.
 *
 * Returns: (transfer floating): the board
 */
GwRiskBoard *
gw_risk_board_new (GwHistory       *history,
                   GwRiskSelection *selection)
{
  GwRiskBoard *self;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (GW_IS_RISK_SELECTION (selection), NULL);

  self = g_object_new (GW_TYPE_RISK_BOARD, NULL);
  self->history = g_object_ref (history);
  self->selection = g_object_ref (selection);
  g_signal_connect_object (gw_history_get_plan (history), "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::risk", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gw_risk_board_refresh (self);

  return self;
}

void
gw_risk_board_activate_risk (GwRiskBoard *self,
                             GwRisk      *risk)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, risk);
}

/**
 * gw_risk_board_set_view:
 * @self: a board
 * @view: which places are shown and set
 *
 * Changes the view.
 */
void
gw_risk_board_set_view (GwRiskBoard *self,
                        GwMatrixView  view)
{
  g_return_if_fail (GW_IS_RISK_BOARD (self));

  if (self->view == view)
    return;

  gw_risk_board_cancel (self);
  self->view = view;
  if (self->history != NULL)
    gw_risk_board_refresh (self);
}

/**
 * gw_risk_board_set_since:
 * @self: a board
 * @review: (nullable): a review of the plan
 *
 * Says since when %GW_MATRIX_VIEW_SINCE shows movement.
 */
void
gw_risk_board_set_since (GwRiskBoard *self,
                         GwReview    *review)
{
  g_return_if_fail (GW_IS_RISK_BOARD (self));

  if (g_set_object (&self->since, review) && self->view == GW_MATRIX_VIEW_SINCE)
    {
      gw_risk_board_cancel (self);
      gw_risk_board_refresh (self);
    }
}

/**
 * gw_risk_board_set_swapped:
 * @self: a board
 * @swapped: whether the probability runs to the right and the impact upwards
 *
 * Swaps the axes, or puts them back.
 */
void
gw_risk_board_set_swapped (GwRiskBoard *self,
                           gboolean     swapped)
{
  g_return_if_fail (GW_IS_RISK_BOARD (self));

  if (self->swapped == swapped)
    return;

  self->swapped = swapped;
  gw_risk_board_update_headers (self);
  look_changed_cb (self);
}

/**
 * gw_risk_board_set_narrow:
 * @self: a board
 * @narrow: whether the tray is a strip above the matrix
 *
 * Lays the board out for a narrow window, or for a wide one.
 */
void
gw_risk_board_set_narrow (GwRiskBoard *self,
                          gboolean     narrow)
{
  g_return_if_fail (GW_IS_RISK_BOARD (self));

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  gw_risk_tray_set_strip (self->tray, narrow);
  look_changed_cb (self);
}

/**
 * gw_risk_board_set_enlarged:
 * @self: a board
 * @factor: 1 for the usual size; else how large at most
 *
 * Draws chips and labels larger, as far as there is room, and names the risks
 * in cells that can hold their names, to be read from afar.
 */
void
gw_risk_board_set_enlarged (GwRiskBoard *self,
                            double       factor)
{
  g_return_if_fail (GW_IS_RISK_BOARD (self));
  g_return_if_fail (factor > 0);

  self->enlarged = factor;
  gw_set_css_class (GTK_WIDGET (self), "enlarged", factor > 1);
  look_changed_cb (self);
}

/**
 * gw_risk_board_set_editable:
 * @self: a board
 * @editable: whether risks can be moved
 *
 * Lets risks be moved, or only be looked at.
 */
void
gw_risk_board_set_editable (GwRiskBoard *self,
                            gboolean     editable)
{
  g_return_if_fail (GW_IS_RISK_BOARD (self));

  if (self->editable == editable)
    return;

  gw_risk_board_cancel (self);
  self->editable = editable;
  gw_risk_tray_set_editable (self->tray, editable);
  gw_risk_board_update_chips (self);
}

/**
 * gw_risk_board_get_chip:
 * @self: a board
 * @risk: a risk
 *
 * Returns: (transfer none) (nullable): the widget of @risk: its chip where it
 *   stands; %NULL when it has none of its own
 */
GtkWidget *
gw_risk_board_get_chip (GwRiskBoard *self,
                        GwRisk      *risk)
{
  GtkWidget *chip;

  g_return_val_if_fail (GW_IS_RISK_BOARD (self), NULL);

  chip = g_hash_table_lookup (self->chips, risk);

  return chip != NULL ? chip : (GtkWidget *) gw_risk_tray_find (self->tray, risk);
}

/**
 * gw_risk_board_focus_risk:
 * @self: a board
 * @risk: a risk
 *
 * Moves the focus to @risk and scrolls to it. The selected risk always has a
 * chip, so that it can be found.
 *
 * Returns: whether it is on the board
 */
gboolean
gw_risk_board_focus_risk (GwRiskBoard *self,
                          GwRisk      *risk)
{
  GtkWidget *chip = gw_risk_board_get_chip (self, risk);

  return chip != NULL && gtk_widget_grab_focus (chip);
}

/**
 * gw_risk_board_get_target:
 * @self: a board
 *
 * Returns: where the risk that is held would go; nowhere when none is held
 */
GwBoardTarget
gw_risk_board_get_target (GwRiskBoard *self)
{
  g_return_val_if_fail (GW_IS_RISK_BOARD (self), ((GwBoardTarget) { GW_PLACE_NOWHERE }));

  if (!gw_board_drag_is_holding (self->drag))
    return (GwBoardTarget) { GW_PLACE_NOWHERE };
  return gw_board_drag_get_target (self->drag);
}

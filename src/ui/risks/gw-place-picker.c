/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-place-picker.h"

#include <glib/gi18n.h>

#include "ui/risks/gw-risk-labels.h"
#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-toast.h"
#include "words/gw-format.h"

/**
 * GwPlacePicker:
 *
 * A small matrix to choose a cell of: arrows walk, Enter places. It makes the
 * step itself and then says that it is done.
 */
struct _GwPlacePicker
{
  GtkWidget parent_instance;

  /* Owned */
  GwHistory *history;
  GwRisk *risk;
  GwPlacement placement;

  /* Children */
  GtkWidget *box;
  GtkWidget *readout;
  GtkWidget *cells[GW_LEVELS][GW_LEVELS];       /* by probability, impact */
};

enum
{
  SIGNAL_DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwPlacePicker, gw_place_picker, GTK_TYPE_WIDGET)

static GwPosition
get_place (GwPlacePicker *self)
{
  return self->placement == GW_PLACEMENT_RESIDUAL ? gw_risk_get_residual (self->risk)
                                                  : gw_risk_get_inherent (self->risk);
}

static GwPosition
get_cell_place (GtkWidget *cell)
{
  int value = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (cell), "place"));

  return (GwPosition) { value / 10, value % 10 };
}

static void
toast_place (GwPlacePicker *self,
             GwPosition     before,
             GwPosition     place)
{
  const char *label = gw_risk_get_label (self->risk);
  g_autofree char *title = NULL;

  if (gw_position_is_placed (before))
    title = gw_format (_("“%s” moved to probability %d, impact %d"), label,
                       place.probability, place.impact);
  else
    title = gw_format (_("“%s” placed at probability %d, impact %d"), label,
                       place.probability, place.impact);
  gw_toast_step (GTK_WIDGET (self), self->history, title);
}

static void
cell_clicked_cb (GwPlacePicker *self,
                 GtkWidget     *cell)
{
  GwPosition before = get_place (self);
  GwPosition place = get_cell_place (cell);

  if (gw_edit_place_risk (self->history, self->risk, self->placement, place))
    toast_place (self, before, place);
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

static void
clear_clicked_cb (GwPlacePicker *self)
{
  const char *label = gw_risk_get_label (self->risk);
  g_autofree char *title = NULL;

  if (self->placement == GW_PLACEMENT_INHERENT)
    title = gw_format (_("“%s” returned to the tray"), label);
  else
    title = gw_format (_("Residual position of “%s” cleared"), label);
  if (gw_edit_clear_place (self->history, self->risk, self->placement))
    gw_toast_step (GTK_WIDGET (self), self->history, title);
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

static void
show_readout (GwPlacePicker *self,
              GwPosition     place)
{
  GwPlan *plan = gw_history_get_plan (self->history);
  GwLimits limits = gw_plan_get_limits (plan);
  int score = gw_position_get_score (place);
  g_autofree char *text = NULL;

  if (!gw_position_is_placed (place))
    {
      gtk_label_set_text (GTK_LABEL (self->readout), _("Unplaced"));
      return;
    }
  text = g_strdup_printf ("%d×%d  %d %s", place.probability, place.impact, score,
                          gw_ui_band_label (gw_limits_get_band (&limits, score)));
  gtk_label_set_text (GTK_LABEL (self->readout), text);
}

static void
cell_reached_cb (GtkEventController *controller)
{
  GtkWidget *cell = gtk_event_controller_get_widget (controller);
  GtkWidget *picker = gtk_widget_get_ancestor (cell, GW_TYPE_PLACE_PICKER);

  show_readout (GW_PLACE_PICKER (picker), get_cell_place (cell));
}

static void
watch_cell (GtkWidget *cell)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (focus, "enter", G_CALLBACK (cell_reached_cb), NULL);
  g_signal_connect (motion, "enter", G_CALLBACK (cell_reached_cb), NULL);
  gtk_widget_add_controller (cell, focus);
  gtk_widget_add_controller (cell, motion);
}

static GtkWidget *
create_cell (GwPlacePicker *self,
             GwPosition     place)
{
  static const char *const classes[] = { "band-none", "band-low", "band-medium", "band-high", "band-critical" };
  GwPlan *plan = gw_history_get_plan (self->history);
  GwLimits limits = gw_plan_get_limits (plan);
  int score = gw_position_get_score (place);
  g_autofree char *text = g_strdup_printf ("%d", score);
  g_autofree char *name = gw_risk_labels_name_place (plan, place);
  GtkWidget *cell = gtk_button_new_with_label (text);

  gtk_widget_add_css_class (cell, "place-cell");
  gtk_widget_add_css_class (cell, classes[gw_limits_get_band (&limits, score)]);
  if (gw_position_equal (place, get_place (self)))
    gtk_widget_add_css_class (cell, "current");
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (cell), "place", GINT_TO_POINTER (place.probability * 10 + place.impact));
  g_signal_connect_swapped (cell, "clicked", G_CALLBACK (cell_clicked_cb), self);
  watch_cell (cell);
  return cell;
}

static GtkWidget *
create_axis_label (GwPlacePicker *self,
                   gboolean       of_impact,
                   int            level)
{
  GwPlan *plan = gw_history_get_plan (self->history);
  g_autofree char *text = g_strdup_printf ("%d", level);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_tooltip_text (label, gw_risk_labels_get_level_word (plan, of_impact, level));
  return label;
}

static GtkWidget *
create_grid (GwPlacePicker *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 3);
  gtk_widget_set_halign (grid, GTK_ALIGN_CENTER);
  for (int p = 1; p <= GW_LEVELS; p++)
    {
      gtk_grid_attach (GTK_GRID (grid), create_axis_label (self, FALSE, p), 0, GW_LEVELS - p, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), create_axis_label (self, TRUE, p), p, GW_LEVELS, 1, 1);
      for (int i = 1; i <= GW_LEVELS; i++)
        {
          self->cells[p - 1][i - 1] = create_cell (self, (GwPosition) { p, i });
          gtk_grid_attach (GTK_GRID (grid), self->cells[p - 1][i - 1], i, GW_LEVELS - p, 1, 1);
        }
    }
  return grid;
}

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_clear_button (GwPlacePicker *self)
{
  GtkWidget *button = gtk_button_new_with_label (self->placement == GW_PLACEMENT_INHERENT
                                                 ? _("Return to Tray") : _("Clear"));

  gtk_widget_set_sensitive (button, gw_position_is_placed (get_place (self)));
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clear_clicked_cb), self);
  return button;
}

static void
fill (GwPlacePicker *self)
{
  GtkBox *box = GTK_BOX (self->box);
  g_autofree char *axes = gw_format ("%s × %s", _("Probability"), _("Impact"));

  gtk_box_append (box, create_label (self->placement == GW_PLACEMENT_INHERENT
                                     ? _("Inherent risk (before response)")
                                     : _("Residual risk (after response)"), "heading"));
  gtk_box_append (box, create_label (axes, "caption"));
  gtk_box_append (box, create_grid (self));
  self->readout = create_label (NULL, "numeric");
  gtk_box_append (box, self->readout);
  gtk_box_append (box, create_clear_button (self));
  show_readout (self, get_place (self));
}

static void
gw_place_picker_dispose (GObject *object)
{
  GwPlacePicker *self = GW_PLACE_PICKER (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->history);
  g_clear_object (&self->risk);

  G_OBJECT_CLASS (gw_place_picker_parent_class)->dispose (object);
}

static void
gw_place_picker_class_init (GwPlacePickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gw_place_picker_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "placepicker");

  /**
   * GwPlacePicker::done:
   * @self: the picker
   *
   * A cell has been chosen, or the place cleared.
   */
  signals[SIGNAL_DONE] =
    g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
gw_place_picker_init (GwPlacePicker *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * gw_place_picker_new:
 * @history: the history of the plan
 * @risk: the risk to place
 * @placement: which of its positions; the residual one needs an inherent one
 *
 * Returns: (transfer floating): a picker that shows where @risk lies
 */
GwPlacePicker *
gw_place_picker_new (GwHistory   *history,
                     GwRisk      *risk,
                     GwPlacement  placement)
{
  GwPlacePicker *self;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (GW_IS_RISK (risk), NULL);

  self = g_object_new (GW_TYPE_PLACE_PICKER, NULL);
  self->history = g_object_ref (history);
  self->risk = g_object_ref (risk);
  self->placement = placement;
  fill (self);
  return self;
}

/**
 * gw_place_picker_start:
 * @self: a picker that is shown
 *
 * Moves the focus to the cell of the risk, or to the middle.
 */
void
gw_place_picker_start (GwPlacePicker *self)
{
  GwPosition place;

  g_return_if_fail (GW_IS_PLACE_PICKER (self));

  place = get_place (self);
  if (!gw_position_is_placed (place) && self->placement == GW_PLACEMENT_RESIDUAL)
    place = gw_risk_get_inherent (self->risk);
  if (!gw_position_is_placed (place))
    place = (GwPosition) { 3, 3 };
  gtk_widget_grab_focus (self->cells[place.probability - 1][place.impact - 1]);
}

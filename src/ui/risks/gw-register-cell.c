/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-register-cell.h"

#include <glib/gi18n.h>

#include "ui/risks/gw-register-editor.h"
#include "ui/risks/gw-risk-labels.h"
#include "ui/widgets/gw-change-row.h"
#include "ui/widgets/gw-css-class.h"
#include "ui/widgets/gw-tooltip.h"

/**
 * GwRegisterCell:
 *
 * One cell of the register. It reads the plan directly when it is told to, and
 * holds an editor in place of its text while it is edited.
 */
struct _GwRegisterCell
{
  GtkWidget parent_instance;

  /* Owned */
  GwHistory *history;
  GwRisk *risk;

  /* Children */
  GtkWidget *content;           /* the label, or the box around label and pill */
  GtkWidget *label;
  GtkWidget *pill;              /* for places only */
  GtkWidget *editor;            /* while it is edited */

  /* Borrowed */
  GwRiskMovements *movements;

  GwRegisterColumn column;
  guint idle_id;
  gboolean watching;            /* it has been edited before */
};

enum
{
  SIGNAL_EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwRegisterCell, gw_register_cell, GTK_TYPE_WIDGET)

static gboolean
is_place (GwRegisterCell *self)
{
  return self->column == GW_COLUMN_INHERENT || self->column == GW_COLUMN_RESIDUAL;
}

static gboolean
is_date (GwRegisterCell *self)
{
  return self->column == GW_COLUMN_DUE || self->column == GW_COLUMN_REVIEW_ON;
}

static void
show_overdue (GwRegisterCell *self,
              const char     *date,
              const char     *today)
{
  gboolean overdue = *date != '\0' && strcmp (date, today) < 0 && !gw_risk_is_closed (self->risk);

  gw_set_css_class (self->label, "overdue", overdue);
  gw_ui_set_tooltip (self->label, overdue ? _("Overdue") : NULL);
}

static void
show_place (GwRegisterCell *self,
            gboolean        compact)
{
  GwPlan *plan = gw_history_get_plan (self->history);
  GwPosition place = gw_register_column_get_place (self->column, self->risk);
  g_autofree char *name = gw_risk_labels_name_place (plan, place);

  gw_band_pill_set_place (self->pill, plan, place);
  gtk_widget_set_visible (self->label, !compact);
  gw_ui_set_tooltip (self->content, gw_position_is_placed (place) ? name : NULL);
}

static void
escape_cb (GwRegisterCell *self)
{
  gw_register_cell_finish (self, FALSE, GW_CELL_STAY);
}

/* In the bubble phase, so that an input method sees its keys first. */
static gboolean
key_pressed_cb (GwRegisterCell  *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;

  if (self->editor == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Escape:
      escape_cb (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_ISO_Left_Tab:
      gw_register_cell_finish (self, TRUE, shift || keyval == GDK_KEY_ISO_Left_Tab
                               ? GW_CELL_PREVIOUS : GW_CELL_NEXT);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* A popover that closes leaves nothing with the focus for a moment, and a
 * window that goes to the back keeps it. */
static gboolean
finish_left (gpointer data)
{
  GwRegisterCell *self = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->idle_id = 0;
  if (root != NULL && focus == NULL)
    gtk_widget_grab_focus (self->editor);
  else if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gw_register_cell_finish (self, TRUE, GW_CELL_LEFT);
  return G_SOURCE_REMOVE;
}

/* What was typed is kept at once; the editor goes later, as a widget must not
 * while the focus is moving. A popover says itself when it is closed. */
static void
focus_left_cb (GwRegisterCell *self)
{
  if (self->editor == NULL || GTK_IS_POPOVER (self->editor))
    return;
  gw_register_editor_commit (self->editor);
  if (self->idle_id == 0)
    self->idle_id = g_idle_add (finish_left, self);
}

static void
editor_done_cb (GtkWidget *editor,
                gpointer   data)
{
  gw_register_cell_finish (data, TRUE, GW_CELL_STAY);
}

static void
watch_editor (GwRegisterCell *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  self->watching = TRUE;
}

static void
gw_register_cell_dispose (GObject *object)
{
  GwRegisterCell *self = GW_REGISTER_CELL (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_pointer (&self->editor, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->risk);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (gw_register_cell_parent_class)->dispose (object);
}

static void
gw_register_cell_class_init (GwRegisterCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gw_register_cell_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "registercell");

  /**
   * GwRegisterCell::edited:
   * @self: the cell
   * @step: (type GwCellStep): where to go on
   *
   * The editor has gone, with or without a change.
   */
  signals[SIGNAL_EDITED] =
    g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
gw_register_cell_init (GwRegisterCell *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
}

/* A register makes cells by the thousand, so each has what it needs and no more. */
static void
add_content (GwRegisterCell *self)
{
  self->content = self->label;
  if (is_place (self))
    {
      self->content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      self->pill = gw_band_pill_new ();
      gtk_box_append (GTK_BOX (self->content), self->label);
      gtk_box_append (GTK_BOX (self->content), self->pill);
    }
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
}

static void
shape (GwRegisterCell *self)
{
  GtkLabel *label = GTK_LABEL (self->label);

  if (is_place (self))
    gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_NONE);
  if (self->column == GW_COLUMN_RISK || self->column == GW_COLUMN_STAGE || self->column == GW_COLUMN_OWNER)
    gtk_label_set_width_chars (label, 10);
  if (is_place (self) || is_date (self) || self->column == GW_COLUMN_NUMBER)
    gtk_widget_add_css_class (self->label, "numeric");
}

/**
 * gw_register_cell_new:
 * @history: the history of the plan
 * @movements: what has become of the risks; must outlive the cell's last refresh
 * @column: what the cell shows
 *
 * Returns: (transfer floating): an empty cell
 */
GwRegisterCell *
gw_register_cell_new (GwHistory        *history,
                      GwRiskMovements  *movements,
                      GwRegisterColumn  column)
{
  GwRegisterCell *self;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  self = g_object_new (GW_TYPE_REGISTER_CELL, NULL);
  self->history = g_object_ref (history);
  self->movements = movements;
  self->column = column;
  add_content (self);
  shape (self);
  return self;
}

/**
 * gw_register_cell_get_column:
 * @self: a cell
 *
 * Returns: what it shows
 */
GwRegisterColumn
gw_register_cell_get_column (GwRegisterCell *self)
{
  g_return_val_if_fail (GW_IS_REGISTER_CELL (self), GW_COLUMN_NUMBER);

  return self->column;
}

/**
 * gw_register_cell_get_risk:
 * @self: a cell
 *
 * Returns: (transfer none) (nullable): the risk of its row
 */
GwRisk *
gw_register_cell_get_risk (GwRegisterCell *self)
{
  g_return_val_if_fail (GW_IS_REGISTER_CELL (self), NULL);

  return self->risk;
}

/**
 * gw_register_cell_set_risk:
 * @self: a cell
 * @risk: (nullable): the risk of its row
 *
 * Changes the row it stands in. What was being edited is kept.
 */
void
gw_register_cell_set_risk (GwRegisterCell *self,
                           GwRisk         *risk)
{
  g_return_if_fail (GW_IS_REGISTER_CELL (self));

  if (self->risk == risk)
    return;
  gw_register_cell_finish (self, TRUE, GW_CELL_LEFT);
  g_set_object (&self->risk, risk);
}

/**
 * gw_register_cell_refresh:
 * @self: a cell
 * @today: the date of today
 * @compact: whether there is little room: a score then stands without its place
 *
 * Reads the plan again.
 */
void
gw_register_cell_refresh (GwRegisterCell *self,
                          const char     *today,
                          gboolean        compact)
{
  GwPlan *plan;
  g_autofree char *text = NULL;

  g_return_if_fail (GW_IS_REGISTER_CELL (self));

  if (self->risk == NULL)
    return;
  plan = gw_history_get_plan (self->history);
  text = self->column == GW_COLUMN_MOVEMENT
         ? gw_ui_movement_text (gw_risk_movements_get (self->movements, self->risk))
         : gw_register_column_get_text (self->column, plan, self->risk);
  gtk_label_set_text (GTK_LABEL (self->label), text != NULL ? text : "");
  gw_set_css_class (self->label, "dimmed", gw_risk_is_closed (self->risk));
  if (self->pill != NULL)
    show_place (self, compact);
  if (is_date (self))
    show_overdue (self, text != NULL ? text : "", today);
  if (self->column == GW_COLUMN_RISK)
    gw_ui_set_tooltip (self->label, gw_item_get_text (self->risk, GW_RISK_TITLE));
}

/**
 * gw_register_cell_edit:
 * @self: a cell
 *
 * Puts an editor into its place and moves the focus there.
 *
 * Returns: whether the cell can be edited
 */
gboolean
gw_register_cell_edit (GwRegisterCell *self)
{
  g_return_val_if_fail (GW_IS_REGISTER_CELL (self), FALSE);

  /* of a risk that has left the plan, the row is about to go */
  if (self->risk == NULL || gw_item_get_parent_list (self->risk) == NULL ||
      !gw_register_column_is_editable (self->column))
    return FALSE;
  if (self->editor != NULL)
    return TRUE;
  self->editor = gw_register_editor_new (self->history, self->risk, self->column,
                                         editor_done_cb, self);
  if (!self->watching)
    watch_editor (self);
  gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
  gtk_widget_set_opacity (self->content, GTK_IS_POPOVER (self->editor) ? 1 : 0);
  gw_register_editor_start (self->editor);
  return TRUE;
}

/**
 * gw_register_cell_is_editing:
 * @self: a cell
 *
 * Returns: whether it holds an editor now
 */
gboolean
gw_register_cell_is_editing (GwRegisterCell *self)
{
  g_return_val_if_fail (GW_IS_REGISTER_CELL (self), FALSE);

  return self->editor != NULL;
}

/**
 * gw_register_cell_finish:
 * @self: a cell
 * @keep: whether what was typed goes into the plan
 * @step: where it goes on
 *
 * Takes the editor away. Does nothing without one.
 */
void
gw_register_cell_finish (GwRegisterCell *self,
                         gboolean        keep,
                         GwCellStep      step)
{
  GtkWidget *editor;

  g_return_if_fail (GW_IS_REGISTER_CELL (self));

  /* Taking the editor away moves the focus, which comes back to here. */
  g_clear_handle_id (&self->idle_id, g_source_remove);
  editor = g_steal_pointer (&self->editor);
  if (editor == NULL)
    return;
  if (keep)
    gw_register_editor_commit (editor);
  gtk_widget_set_opacity (self->content, 1);
  if (step != GW_CELL_LEFT)
    gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (self)));
  gtk_widget_unparent (editor);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0, (int) step);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-risk-register-private.h"

/*
 * The rows of the register: how keys and the pointer begin and end the editing
 * of a cell.
 */

typedef struct
{
  GwRiskRegister *self;
  GwRisk *risk;
  GwRegisterColumn column;
} LaterEdit;

/* --- From cell to cell */

static gboolean
edit_cell (GwRiskRegister *self,
           GwRegisterCell *cell)
{
  if (cell == NULL || !self->editable || !gw_register_cell_edit (cell))
    return FALSE;
  self->editing = cell;
  return TRUE;
}

static GtkWidget *
step_in_row (GtkWidget *slot,
             gboolean   back)
{
  return back ? gtk_widget_get_prev_sibling (slot) : gtk_widget_get_next_sibling (slot);
}

/* The next cell of the row that can be edited and is shown */
static GwRegisterCell *
find_next_cell (GwRegisterCell *cell,
                gboolean        back)
{
  GtkWidget *slot = gtk_widget_get_parent (GTK_WIDGET (cell));

  while ((slot = step_in_row (slot, back)) != NULL)
    {
      GtkWidget *child = gtk_widget_get_first_child (slot);

      if (GW_IS_REGISTER_CELL (child) && gtk_widget_get_visible (slot) &&
          gw_register_column_is_editable (gw_register_cell_get_column (GW_REGISTER_CELL (child))))
        return GW_REGISTER_CELL (child);
    }
  return NULL;
}

static void
focus_row_after (GwRiskRegister *self,
                 GwRegisterCell *cell,
                 gboolean        back)
{
  guint position;

  if (!gw_selection_link_find_position (self->link, gw_register_cell_get_risk (cell), &position))
    return;
  if (back ? position == 0 : position + 1 >= g_list_model_get_n_items (G_LIST_MODEL (self->model)))
    {
      gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (cell)));
      return;
    }
  gtk_column_view_scroll_to (self->view, back ? position - 1 : position + 1, NULL,
                             GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
}

/* A cell has lost its editor: goes on to where it said. */
void
gw_risk_register_cell_edited (GwRiskRegister *self,
                              int             step,
                              GwRegisterCell *cell)
{
  gboolean back = step == GW_CELL_PREVIOUS;
  GwRegisterCell *next;

  if (self->editing == cell)
    self->editing = NULL;
  if (step == GW_CELL_NEXT || step == GW_CELL_PREVIOUS)
    {
      next = find_next_cell (cell, back);
      if (next != NULL)
        edit_cell (self, next);
      else
        focus_row_after (self, cell, back);
    }
  if (self->stale)
    gw_risk_register_follow_later (self);
}

/* --- Finding cells */

static GwRegisterCell *
find_in_row (GtkWidget        *row,
             GwRegisterColumn  column)
{
  for (GtkWidget *slot = gtk_widget_get_first_child (row); slot != NULL;
       slot = gtk_widget_get_next_sibling (slot))
    {
      GtkWidget *child = gtk_widget_get_first_child (slot);

      if (GW_IS_REGISTER_CELL (child) &&
          (column == GW_N_COLUMNS || gw_register_cell_get_column (GW_REGISTER_CELL (child)) == column))
        return GW_REGISTER_CELL (child);
    }
  return NULL;
}

/* The cell that a widget belongs to; of a row the one of a column */
GwRegisterCell *
gw_risk_register_find_cell (GwRiskRegister   *self,
                            GtkWidget        *widget,
                            GwRegisterColumn  column)
{
  GtkWidget *cell;
  GtkWidget *child;

  if (widget == NULL || !gtk_widget_is_ancestor (widget, GTK_WIDGET (self->view)))
    return NULL;
  cell = gtk_widget_get_ancestor (widget, GW_TYPE_REGISTER_CELL);
  if (cell == NULL)
    {
      child = gtk_widget_get_first_child (widget);
      if (child != NULL && GW_IS_REGISTER_CELL (child))
        cell = child;
    }
  if (cell == NULL)
    return find_in_row (widget, column);
  return GW_REGISTER_CELL (cell);
}

static GwRegisterCell *
find_focused (GwRiskRegister   *self,
              GwRegisterColumn  column)
{
  return self->root != NULL
         ? gw_risk_register_find_cell (self, gtk_root_get_focus (self->root), column) : NULL;
}

/* --- Editing */

/* The cell with the focus; of a row, or where nothing can be edited, the name */
void
gw_risk_register_edit_focused (GwRiskRegister *self)
{
  GwRegisterCell *cell = find_focused (self, GW_COLUMN_RISK);
  GwRisk *risk = gw_risk_selection_get_risk (self->selection);

  if (cell == NULL && risk != NULL)
    {
      gw_risk_register_edit_later (self, risk, GW_COLUMN_RISK);
      return;
    }
  if (cell != NULL && !gw_register_column_is_editable (gw_register_cell_get_column (cell)))
    cell = find_in_row (gtk_widget_get_parent (gtk_widget_get_parent (GTK_WIDGET (cell))),
                        GW_COLUMN_RISK);
  edit_cell (self, cell);
}

static void
later_edit_free (gpointer data)
{
  LaterEdit *later = data;

  g_object_unref (later->risk);
  g_free (later);
}

static GwRegisterCell *
find_bound_cell (GwRiskRegister   *self,
                 GwRisk           *risk,
                 GwRegisterColumn  column)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    if (gw_register_cell_get_risk (cell) == risk && gw_register_cell_get_column (cell) == column)
      return cell;
  return NULL;
}

static gboolean
edit_now (gpointer data)
{
  LaterEdit *later = data;

  later->self->edit_id = 0;
  edit_cell (later->self, find_bound_cell (later->self, later->risk, later->column));
  return G_SOURCE_REMOVE;
}

/* After the order has followed and the row is there. */
void
gw_risk_register_edit_later (GwRiskRegister   *self,
                             GwRisk           *risk,
                             GwRegisterColumn  column)
{
  LaterEdit *later = g_new (LaterEdit, 1);

  *later = (LaterEdit) { self, g_object_ref (risk), column };
  gtk_column_view_column_set_visible (self->columns[column], TRUE);
  gw_risk_register_show_risk (self, risk);
  g_clear_handle_id (&self->edit_id, g_source_remove);
  self->edit_id = g_idle_add_full (G_PRIORITY_LOW, edit_now, later, later_edit_free);
}

/* --- Keys and pointer */

static gboolean
key_pressed_cb (GwRiskRegister  *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (self->editing != NULL)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Menu || (keyval == GDK_KEY_F10 && modifiers == GDK_SHIFT_MASK))
    {
      gw_risk_register_popup_menu (self, gtk_root_get_focus (self->root), -1, -1);
      return GDK_EVENT_STOP;
    }
  if (modifiers != 0)
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_F2:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (find_focused (self, GW_COLUMN_RISK) == NULL)
        return GDK_EVENT_PROPAGATE;
      gw_risk_register_edit_focused (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      gtk_widget_activate_action (GTK_WIDGET (self), "register.delete", NULL);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static GtkWidget *
pick (GwRiskRegister *self,
      double          x,
      double          y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);

  while (widget != NULL && widget != GTK_WIDGET (self->view) &&
         gw_risk_register_find_cell (self, widget, GW_N_COLUMNS) == NULL)
    widget = gtk_widget_get_parent (widget);
  return widget;
}

static void
pressed_cb (GwRiskRegister  *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *gesture)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  GwRegisterCell *cell = gw_risk_register_find_cell (self, pick (self, x, y), GW_COLUMN_RISK);
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  if (cell == NULL || cell == self->editing)
    return;
  if (event != NULL && gdk_event_triggers_context_menu (event))
    {
      gw_risk_register_popup_menu (self, GTK_WIDGET (cell), x, y);
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    }
  else if (button == GDK_BUTTON_PRIMARY && n_press == 2 && edit_cell (self, cell))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

void
gw_risk_register_init_keys (GwRiskRegister *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
}

static void
select_row_of (GwRiskRegister *self,
               GwRegisterCell *cell)
{
  GwRisk *risk = gw_register_cell_get_risk (cell);

  if (risk != NULL && !gw_risk_selection_is_selected (self->selection, risk))
    gw_risk_selection_set_risk (self->selection, risk);
}

/* The menu of the selected risks, at a place of the view or below a widget */
void
gw_risk_register_popup_menu (GwRiskRegister *self,
                             GtkWidget      *at,
                             double          x,
                             double          y)
{
  GwRegisterCell *cell = gw_risk_register_find_cell (self, at, GW_COLUMN_RISK);
  graphene_point_t point = GRAPHENE_POINT_INIT (x, y);
  GtkWidget *from = GTK_WIDGET (self->view);
  GdkRectangle area;

  if (cell == NULL)
    return;
  select_row_of (self, cell);
  if (x < 0)
    {
      from = GTK_WIDGET (cell);
      point = GRAPHENE_POINT_INIT (0, gtk_widget_get_height (from));
    }
  if (!gtk_widget_compute_point (from, GTK_WIDGET (self), &point, &point))
    return;
  area = (GdkRectangle) { (int) point.x, (int) point.y, 1, 1 };
  /* Its items are made when they are first seen. */
  if (gtk_popover_menu_get_menu_model (self->menu) == NULL)
    gtk_popover_menu_set_menu_model (self->menu, self->menu_model);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &area);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

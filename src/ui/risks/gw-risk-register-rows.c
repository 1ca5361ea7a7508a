/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-config.h"

#include <glib/gi18n.h>

#include "ui/risks/gw-risk-labels.h"
#include "ui/risks/gw-risk-register-private.h"

/*
 * The rows of the register: how its columns make cells, and how keys and the
 * pointer begin and end the editing of one.
 */

typedef struct
{
  GwRiskRegister *self;
  GwRisk *risk;
  GwRegisterColumn column;
} LaterEdit;

/* --- Cells */

static GwRegisterColumn
get_factory_column (GtkListItemFactory *factory)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "gw-column"));
}

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

  if (!gw_risk_register_find_position (self, gw_register_cell_get_risk (cell), &position))
    return;
  if (back ? position == 0 : position + 1 >= g_list_model_get_n_items (G_LIST_MODEL (self->model)))
    {
      gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (cell)));
      return;
    }
  gtk_column_view_scroll_to (self->view, back ? position - 1 : position + 1, NULL,
                             GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
}

static void
cell_edited_cb (GwRiskRegister *self,
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

static void
cell_setup_cb (GtkListItemFactory *factory,
               GtkColumnViewCell  *item,
               GwRiskRegister     *self)
{
  GwRegisterCell *cell = gw_register_cell_new (self->history, get_factory_column (factory));

  g_signal_connect_object (cell, "edited", G_CALLBACK (cell_edited_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_cell_set_child (item, GTK_WIDGET (cell));
  gtk_column_view_cell_set_focusable (item, TRUE);
}

static void
cell_bind_cb (GtkListItemFactory *factory,
              GtkColumnViewCell  *item,
              GwRiskRegister     *self)
{
  GwRegisterCell *cell = GW_REGISTER_CELL (gtk_column_view_cell_get_child (item));

  gw_register_cell_set_risk (cell, gtk_column_view_cell_get_item (item));
  gw_register_cell_refresh (cell, self->today);
  g_hash_table_add (self->cells, cell);
}

static void
cell_unbind_cb (GtkListItemFactory *factory,
                GtkColumnViewCell  *item,
                GwRiskRegister     *self)
{
  GwRegisterCell *cell = GW_REGISTER_CELL (gtk_column_view_cell_get_child (item));

  g_hash_table_remove (self->cells, cell);
  gw_register_cell_set_risk (cell, NULL);
}

static GtkListItemFactory *
create_factory (GwRiskRegister   *self,
                GwRegisterColumn  column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), "gw-column", GUINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (cell_setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (cell_bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (cell_unbind_cb), self, 0);
  return factory;
}

static void
row_bind_cb (GtkListItemFactory *factory,
             GtkColumnViewRow   *row,
             GwRiskRegister     *self)
{
  g_autofree char *name = gw_risk_labels_name_risk (gw_history_get_plan (self->history),
                                                    gtk_column_view_row_get_item (row));

  gtk_column_view_row_set_accessible_label (row, name);
}

/* --- Columns */

static GMenuModel *
create_header_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < GW_N_COLUMNS; i++)
    {
      g_autofree char *action = g_strdup_printf ("columns.%s", gw_register_column_get_id (i));

      /* the names are what the risks are known by */
      if (i != GW_COLUMN_RISK)
        g_menu_append (menu, gw_register_column_get_title (i), action);
    }
  return G_MENU_MODEL (menu);
}

static void
add_column (GwRiskRegister     *self,
            GwRegisterColumn    index,
            GMenuModel         *header_menu,
            GSimpleActionGroup *actions)
{
  GwPlan *plan = gw_history_get_plan (self->history);
  GtkColumnViewColumn *column =
    gtk_column_view_column_new (gw_register_column_get_title (index), create_factory (self, index));
  g_autoptr(GtkSorter) sorter = gw_register_column_new_sorter (index, plan);
  g_autoptr(GPropertyAction) action =
    g_property_action_new (gw_register_column_get_id (index), column, "visible");

  gtk_column_view_column_set_id (column, gw_register_column_get_id (index));
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, index == GW_COLUMN_RISK);
  gtk_column_view_column_set_header_menu (column, header_menu);
  gtk_column_view_append_column (self->view, column);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  self->columns[index] = column;
}

/* In a narrow register only the columns that matter most are shown. */
static void
hide_below (GwRiskRegister         *self,
            const char             *condition,
            const GwRegisterColumn *hidden,
            guint                   n_hidden)
{
  AdwBreakpoint *breakpoint = adw_breakpoint_new (adw_breakpoint_condition_parse (condition));
  g_auto(GValue) invisible = G_VALUE_INIT;

  g_value_init (&invisible, G_TYPE_BOOLEAN);
  for (guint i = 0; i < n_hidden; i++)
    adw_breakpoint_add_setter (breakpoint, G_OBJECT (self->columns[hidden[i]]), "visible", &invisible);
  adw_breakpoint_bin_add_breakpoint (self->bin, breakpoint);
}

static void
init_breakpoints (GwRiskRegister *self)
{
  static const GwRegisterColumn hidden[] = {
    GW_COLUMN_STAGE, GW_COLUMN_REVIEW_ON, GW_COLUMN_STATUS, GW_COLUMN_DUE, GW_COLUMN_RESPONSE,
    GW_COLUMN_OWNER,
  };

  hide_below (self, "max-width: 940sp", hidden, 3);
  hide_below (self, "max-width: 680sp", hidden, 5);
  hide_below (self, "max-width: 500sp", hidden, 6);
}

void
gw_risk_register_init_columns (GwRiskRegister *self)
{
  g_autoptr(GMenuModel) header_menu = create_header_menu ();
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr(GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  for (guint i = 0; i < GW_N_COLUMNS; i++)
    add_column (self, i, header_menu, actions);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns", G_ACTION_GROUP (actions));
  init_breakpoints (self);
  g_signal_connect_object (rows, "bind", G_CALLBACK (row_bind_cb), self, 0);
  gtk_column_view_set_row_factory (self->view, rows);
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
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &area);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

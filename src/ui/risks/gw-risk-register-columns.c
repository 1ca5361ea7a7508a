/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-risk-labels.h"
#include "ui/risks/gw-risk-register-private.h"

/*
 * The columns of the register: how they make cells, and which are shown where
 * there is little room.
 */

/* --- Cells */

static GwRegisterColumn
get_factory_column (GtkListItemFactory *factory)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "gw-column"));
}

static void
cell_setup_cb (GtkListItemFactory *factory,
               GtkColumnViewCell  *item,
               GwRiskRegister     *self)
{
  GwRegisterCell *cell = gw_register_cell_new (self->history, get_factory_column (factory));

  g_signal_connect_object (cell, "edited", G_CALLBACK (gw_risk_register_cell_edited), self,
                           G_CONNECT_SWAPPED);
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
  gw_register_cell_refresh (cell, self->today, self->compact);
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
static AdwBreakpoint *
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
  return breakpoint;
}

static void
set_compact (GwRiskRegister *self,
             gboolean        compact)
{
  self->compact = compact;
  gw_risk_register_refresh_cells (self);
}

static void
narrow_applied_cb (GwRiskRegister *self)
{
  set_compact (self, TRUE);
}

static void
narrow_unapplied_cb (GwRiskRegister *self)
{
  set_compact (self, FALSE);
}

static void
init_breakpoints (GwRiskRegister *self)
{
  static const GwRegisterColumn hidden[] = {
    GW_COLUMN_STAGE, GW_COLUMN_REVIEW_ON, GW_COLUMN_STATUS, GW_COLUMN_DUE, GW_COLUMN_RESPONSE,
    GW_COLUMN_OWNER,
  };
  g_auto(GValue) invisible = G_VALUE_INIT;
  AdwBreakpoint *narrow;

  hide_below (self, "max-width: 940sp", hidden, 3);
  hide_below (self, "max-width: 680sp", hidden, 5);
  narrow = hide_below (self, "max-width: 500sp", hidden, 6);
  g_value_init (&invisible, G_TYPE_BOOLEAN);
  adw_breakpoint_add_setter (narrow, G_OBJECT (self->bar_label), "visible", &invisible);
  g_signal_connect_object (narrow, "apply", G_CALLBACK (narrow_applied_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (narrow, "unapply", G_CALLBACK (narrow_unapplied_cb), self,
                           G_CONNECT_SWAPPED);
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

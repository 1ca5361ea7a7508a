/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-risk-labels.h"
#include "ui/risks/gw-risk-register-private.h"

/*
 * The columns of the register: how they make cells, and how much room there is
 * for them.
 */

/* --- Cells */

static GwRegisterColumn
get_factory_column (GtkListItemFactory *factory)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "gw-column"));
}

/* Of thousands of cells no closure is kept by the register: each costs as many
 * looks as there are others. */
static void
cell_edited_cb (GwRegisterCell *cell,
                int             step)
{
  GtkWidget *self = gtk_widget_get_ancestor (GTK_WIDGET (cell), GW_TYPE_RISK_REGISTER);

  if (self != NULL)
    gw_risk_register_cell_edited (GW_RISK_REGISTER (self), step, cell);
}

static void
cell_setup_cb (GtkListItemFactory *factory,
               GtkColumnViewCell  *item,
               GwRiskRegister     *self)
{
  GwRegisterCell *cell = gw_register_cell_new (self->history, self->movements, get_factory_column (factory));

  g_signal_connect (cell, "edited", G_CALLBACK (cell_edited_cb), NULL);
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
  g_hash_table_add (self->rows, gtk_column_view_row_get_item (row));
}

static void
row_unbind_cb (GtkListItemFactory *factory,
               GtkColumnViewRow   *row,
               GwRiskRegister     *self)
{
  g_hash_table_remove (self->rows, gtk_column_view_row_get_item (row));
}

/* --- Columns */

static void
add_column (GwRiskRegister   *self,
            GwRegisterColumn  index,
            GMenuModel       *header_menu)
{
  GtkColumnViewColumn *column =
    gtk_column_view_column_new (gw_register_column_get_title (index), create_factory (self, index));
  /* only says that there can be one: the order makes its own keys */
  g_autoptr(GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (NULL, NULL, NULL));

  gtk_column_view_column_set_id (column, gw_register_column_get_id (index));
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, index == GW_COLUMN_RISK);
  gtk_column_view_column_set_header_menu (column, header_menu);
  gtk_column_view_append_column (self->view, column);
  self->columns[index] = column;
}

/* --- Room */

static void
set_room (GwRiskRegister *self,
          guint           n_without_room,
          gboolean        compact)
{
  gw_risk_register_set_room (self, n_without_room, compact);
  gw_risk_register_refresh_cells (self);
}

static void
wide_cb (GwRiskRegister *self)
{
  set_room (self, 0, FALSE);
}

static void
medium_cb (GwRiskRegister *self)
{
  set_room (self, 3, FALSE);
}

static void
small_cb (GwRiskRegister *self)
{
  set_room (self, 5, FALSE);
}

/* As beside the board in a large window: what the risks are called comes first. */
static void
smaller_cb (GwRiskRegister *self)
{
  set_room (self, 6, FALSE);
}

static void
narrow_cb (GwRiskRegister *self)
{
  set_room (self, 6, TRUE);
}

/* Of breakpoints that fit, the last one counts: one goes before the next comes. */
static void
add_breakpoint (GwRiskRegister *self,
                const char     *condition,
                GCallback       applied)
{
  AdwBreakpoint *breakpoint = adw_breakpoint_new (adw_breakpoint_condition_parse (condition));

  g_signal_connect_object (breakpoint, "apply", applied, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (breakpoint, "unapply", G_CALLBACK (wide_cb), self, G_CONNECT_SWAPPED);
  adw_breakpoint_bin_add_breakpoint (self->bin, breakpoint);
}

static void
init_breakpoints (GwRiskRegister *self)
{
  /* the name of a risk has some 200 pixels at each */
  add_breakpoint (self, "max-width: 1100sp", G_CALLBACK (medium_cb));
  add_breakpoint (self, "max-width: 820sp", G_CALLBACK (small_cb));
  add_breakpoint (self, "max-width: 680sp", G_CALLBACK (smaller_cb));
  add_breakpoint (self, "max-width: 500sp", G_CALLBACK (narrow_cb));
}

void
gw_risk_register_init_columns (GwRiskRegister *self)
{
  g_autoptr(GMenuModel) header_menu = gw_risk_register_new_header_menu ();
  g_autoptr(GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  for (guint i = 0; i < GW_N_COLUMNS; i++)
    add_column (self, i, header_menu);
  gw_risk_register_init_layout (self);
  init_breakpoints (self);
  g_signal_connect_object (rows, "bind", G_CALLBACK (row_bind_cb), self, 0);
  g_signal_connect_object (rows, "unbind", G_CALLBACK (row_unbind_cb), self, 0);
  gtk_column_view_set_row_factory (self->view, rows);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-import-columns.h"

#include <glib/gi18n.h>

#include "exchange/gw-import-headings.h"

/**
 * GwImportColumns:
 *
 * What each column of a table means: guessed from its heading, and to be
 * corrected. No two columns mean the same; who takes a meaning takes it away
 * from the other one.
 */
struct _GwImportColumns
{
  AdwBin parent_instance;

  gboolean changed;
  gboolean is_showing;

  /* Owned */
  GwTable *table;
  GPtrArray *meanings;          /* of GwTableColumn; the first is NULL: left out */
  GtkStringList *words;         /* the same, for people */
  GPtrArray *rows;              /* of AdwComboRow, borrowed from the page */
};

G_DEFINE_FINAL_TYPE (GwImportColumns, gw_import_columns, ADW_TYPE_BIN)

#define POSITION_KEY "gw-position"

static guint
find_meaning (GwImportColumns     *self,
              const GwTableColumn *column)
{
  guint i = 0;

  return g_ptr_array_find (self->meanings, column, &i) ? i : 0;
}

static void
show_meanings (GwImportColumns *self)
{
  self->is_showing = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      AdwComboRow *row = g_ptr_array_index (self->rows, i);
      guint position = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), POSITION_KEY));

      adw_combo_row_set_selected (row, find_meaning (self, gw_table_get_column (self->table, position)));
    }
  self->is_showing = FALSE;
}

static void
chosen_cb (GwImportColumns *self,
           GParamSpec      *pspec,
           AdwComboRow     *row)
{
  guint position = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), POSITION_KEY));
  guint chosen = adw_combo_row_get_selected (row);

  if (self->is_showing || chosen >= self->meanings->len)
    return;
  gw_table_set_column (self->table, position, g_ptr_array_index (self->meanings, chosen));
  self->changed = TRUE;
  show_meanings (self);
}

/* What is only read needs no choice of its own: leaving it out is the same. */
static gboolean
can_be_chosen (const GwTableColumn *column)
{
  return column->kind != GW_TABLE_COLUMN_FIXED && column->kind != GW_TABLE_COLUMN_SCORE &&
         column->kind != GW_TABLE_COLUMN_BAND;
}

static void
list_meanings (GwImportColumns *self)
{
  GPtrArray *columns = gw_table_get_columns (self->table);

  g_ptr_array_add (self->meanings, NULL);
  gtk_string_list_append (self->words, C_("column", "Left out"));
  for (guint i = 0; i < columns->len; i++)
    {
      const GwTableColumn *column = g_ptr_array_index (columns, i);

      if (!can_be_chosen (column))
        continue;
      g_ptr_array_add (self->meanings, (gpointer) column);
      gtk_string_list_append (self->words, _(gw_table_column_get_word (column)));
    }
}

static GtkWidget *
new_row (GwImportColumns *self,
         guint            position)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autofree char *example = gw_table_dup_example (self->table, position);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gw_table_get_heading (self->table, position));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), example);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (self->words));
  g_object_set_data (G_OBJECT (row), POSITION_KEY, GUINT_TO_POINTER (position));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  return row;
}

static void
fill (GwImportColumns *self)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_description (group, _("What each column of the table means"));
  for (guint i = 0; i < gw_table_get_width (self->table); i++)
    if (gw_table_get_heading (self->table, i)[0] != '\0')
      adw_preferences_group_add (group, new_row (self, i));
  adw_preferences_page_add (page, group);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (page));
}

static void
gw_import_columns_dispose (GObject *object)
{
  GwImportColumns *self = GW_IMPORT_COLUMNS (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->meanings, g_ptr_array_unref);
  g_clear_object (&self->words);
  g_clear_pointer (&self->table, gw_table_unref);

  G_OBJECT_CLASS (gw_import_columns_parent_class)->dispose (object);
}

static void
gw_import_columns_class_init (GwImportColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_import_columns_dispose;
}

static void
gw_import_columns_init (GwImportColumns *self)
{
  self->rows = g_ptr_array_new ();
  self->meanings = g_ptr_array_new ();
  self->words = gtk_string_list_new (NULL);
}

/**
 * gw_import_columns_set_table:
 * @self: columns without a table
 * @table: a table
 *
 * Shows the columns of a table, once.
 */
void
gw_import_columns_set_table (GwImportColumns *self,
                             GwTable         *table)
{
  g_return_if_fail (GW_IS_IMPORT_COLUMNS (self) && self->table == NULL);

  self->table = gw_table_ref (table);
  list_meanings (self);
  fill (self);
  show_meanings (self);
}

/**
 * gw_import_columns_take_changed:
 * @self: columns
 *
 * Returns: whether a meaning was changed since this was asked last
 */
gboolean
gw_import_columns_take_changed (GwImportColumns *self)
{
  gboolean changed = self->changed;

  self->changed = FALSE;
  return changed;
}

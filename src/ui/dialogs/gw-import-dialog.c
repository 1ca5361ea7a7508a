/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-import-dialog.h"

#include "gw-config.h"

#include <glib/gi18n.h>

#include "ui/dialogs/gw-dialog-toast.h"
#include "ui/dialogs/gw-import-item.h"

/**
 * GwImportDialog:
 *
 * Shows what importing a table would do, before it is done: each risk that
 * comes or changes, field by field, and each row that cannot be taken, with
 * the reason. Importing is one step.
 */
struct _GwImportDialog
{
  AdwDialog parent_instance;

  /* Owned */
  GwHistory *history;
  GwTableImport *import;

  /* Template */
  GtkWidget *apply;
  GtkLabel *counts;
  GtkLabel *newcomers;
  GtkLabel *unknown;
  GtkStack *stack;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (GwImportDialog, gw_import_dialog, ADW_TYPE_DIALOG)

static guint
count_imported (GwImportDialog *self)
{
  return gw_table_import_count (self->import, GW_IMPORT_ADD) +
         gw_table_import_count (self->import, GW_IMPORT_CHANGE);
}

static void
cancel_cb (GwImportDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
apply_cb (GwImportDialog *self)
{
  guint n_imported = count_imported (self);
  g_autofree char *title = g_strdup_printf (ngettext ("%d risk imported", "%d risks imported",
                                                      n_imported), (int) n_imported);

  if (gw_table_import_apply (self->import, self->history))
    gw_dialog_toast_step (GTK_WIDGET (self), self->history, title);
  adw_dialog_close (ADW_DIALOG (self));
}

/* --- Rows */

static GtkWidget *
append_label (GtkWidget  *box,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
row_setup_cb (GwImportDialog *self,
              GtkListItem    *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  append_label (box, "caption-heading");
  append_label (box, "body");
  append_label (box, "caption");
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
row_bind_cb (GwImportDialog *self,
             GtkListItem    *item)
{
  GtkWidget *kind = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *label = gtk_widget_get_next_sibling (kind);
  GtkWidget *details = gtk_widget_get_next_sibling (label);
  GwImportItem *row = gtk_list_item_get_item (item);
  g_autofree char *text = gw_import_item_dup_details (row);

  gtk_label_set_text (GTK_LABEL (kind), gw_import_kind_get_word (gw_import_item_get_kind (row)));
  gtk_label_set_text (GTK_LABEL (label), gw_import_item_get_label (row));
  gtk_label_set_text (GTK_LABEL (details), text);
  gtk_widget_remove_css_class (kind, "error");
  gtk_widget_remove_css_class (kind, "accent");
  gtk_widget_add_css_class (kind, gw_import_item_get_kind (row) == GW_IMPORT_REFUSED ? "error" : "accent");
}

static void
append_rows (GwImportDialog *self,
             GListStore     *store,
             GwImportKind    kind)
{
  GPtrArray *rows = gw_table_import_get_rows (self->import);

  for (guint i = 0; i < rows->len; i++)
    {
      GwImportRow *row = g_ptr_array_index (rows, i);
      g_autoptr(GwImportItem) item = row->kind == kind ? gw_import_item_new (row) : NULL;

      if (item != NULL)
        g_list_store_append (store, item);
    }
}

static void
init_list (GwImportDialog *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GListStore *store = g_list_store_new (GW_TYPE_IMPORT_ITEM);
  g_autoptr(GtkNoSelection) model = NULL;

  append_rows (self, store, GW_IMPORT_REFUSED);
  append_rows (self, store, GW_IMPORT_ADD);
  append_rows (self, store, GW_IMPORT_CHANGE);
  if (g_list_model_get_n_items (G_LIST_MODEL (store)) == 0)
    gtk_stack_set_visible_child_name (self->stack, "none");
  model = gtk_no_selection_new (G_LIST_MODEL (store));
  g_signal_connect_object (factory, "setup", G_CALLBACK (row_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (row_bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
}

/* --- What it amounts to */

static void
show_counts (GwImportDialog *self)
{
  GString *text = g_string_new (NULL);

  for (guint kind = 0; kind < GW_N_IMPORT_KINDS; kind++)
    g_string_append_printf (text, "%s%s %u", kind > 0 ? " · " : "", gw_import_kind_get_word (kind),
                            gw_table_import_count (self->import, kind));
  gtk_label_set_text (self->counts, text->str);
  gtk_widget_set_sensitive (self->apply, count_imported (self) > 0);
  g_string_free (text, TRUE);
}

static char *
join (GPtrArray *names)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? ", " : "", (char *) names->pdata[i]);
  return g_string_free (joined, FALSE);
}

static void
show_newcomers (GwImportDialog *self)
{
  g_autoptr(GPtrArray) newcomers = gw_table_import_list_newcomers (self->import);
  g_autofree char *names = join (newcomers);
  /* Translators: names of people whom the plan does not know yet. */
  g_autofree char *text = g_strdup_printf (_("New participants: %s"), names);

  gtk_label_set_text (self->newcomers, text);
  gtk_widget_set_visible (GTK_WIDGET (self->newcomers), newcomers->len > 0);
}

static void
show_unknown (GwImportDialog *self)
{
  GPtrArray *columns = gw_table_import_get_unknown_columns (self->import);
  g_autofree char *names = join (columns);
  /* Translators: columns of the table that the plan has no field for. */
  g_autofree char *text = g_strdup_printf (_("Columns left out: %s"), names);

  gtk_label_set_text (self->unknown, text);
  gtk_widget_set_visible (GTK_WIDGET (self->unknown), columns->len > 0);
}

/* --- Life */

static void
gw_import_dialog_dispose (GObject *object)
{
  GwImportDialog *self = GW_IMPORT_DIALOG (object);

  /* The dialog leaves its child behind */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_IMPORT_DIALOG);
  g_clear_pointer (&self->import, gw_table_import_free);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (gw_import_dialog_parent_class)->dispose (object);
}

static void
gw_import_dialog_class_init (GwImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_import_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, GW_RESOURCE_PREFIX "/ui/dialogs/gw-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GwImportDialog, apply);
  gtk_widget_class_bind_template_child (widget_class, GwImportDialog, counts);
  gtk_widget_class_bind_template_child (widget_class, GwImportDialog, newcomers);
  gtk_widget_class_bind_template_child (widget_class, GwImportDialog, unknown);
  gtk_widget_class_bind_template_child (widget_class, GwImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GwImportDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
gw_import_dialog_init (GwImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_import_dialog_new:
 * @history: the history of the plan
 * @import: (transfer full): what importing a table would do
 *
 * Returns: (transfer floating): a dialog that shows it and does it
 */
AdwDialog *
gw_import_dialog_new (GwHistory        *history,
                      GwTableImport *import)
{
  GwImportDialog *self;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (import != NULL, NULL);

  self = g_object_new (GW_TYPE_IMPORT_DIALOG, NULL);
  self->history = g_object_ref (history);
  self->import = import;
  init_list (self);
  show_counts (self);
  show_newcomers (self);
  show_unknown (self);
  return ADW_DIALOG (self);
}

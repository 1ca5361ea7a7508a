/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-import-dialog.h"

#include "gw-config.h"

#include <glib/gi18n.h>

#include "exchange/gw-import.h"
#include "plan/gw-check.h"
#include "session/gw-table-load.h"
#include "ui/dialogs/gw-dialog-toast.h"
#include "ui/dialogs/gw-file-dialogs.h"
#include "ui/dialogs/gw-import-columns.h"
#include "ui/dialogs/gw-import-list.h"
#include "ui/dialogs/gw-import-row-view.h"
#include "ui/dialogs/gw-import-summary.h"
#include "ui/widgets/gw-ui-words.h"

/* How long the main loop is held at a time, in microseconds: half of what a
 * frame can spare */
#define SLICE 4000

/* Below this many rows there is nothing to wait for */
#define FEW_ROWS 200

/**
 * GwImportDialog:
 *
 * Shows what importing a table would do, before it is done: each item that
 * comes or changes, field by field, to be taken or left out, and each row that
 * cannot be taken, with the reason. What the columns mean can be corrected on a
 * page of its own. Reading goes on beside the main loop; until the one step at
 * the end, the plan knows nothing of it.
 */
struct _GwImportDialog
{
  AdwDialog parent_instance;

  GType type;
  guint idle;

  /* Owned */
  GwHistory *history;
  GCancellable *cancellable;
  GFile *file;
  GwTable *table;
  GwTableImport *import;
  GwImportList *rows;           /* of it, once it was read */

  /* Template */
  AdwNavigationView *navigation;
  AdwNavigationPage *preview;
  GwImportColumns *columns;
  AdwActionRow *columns_row;
  AdwStatusPage *nothing;
  AdwStatusPage *refusal;
  GtkWidget *choose;
  GtkWidget *apply;
  GtkWidget *head;
  GtkLabel *counts;
  GtkLabel *newcomers;
  GtkLabel *busy_label;
  GtkProgressBar *progress;
  GtkStack *stack;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (GwImportDialog, gw_import_dialog, ADW_TYPE_DIALOG)

/* --- What it amounts to */

static void
show_newcomers (GwImportDialog *self)
{
  g_autofree char *text = gw_import_summary_dup_newcomers (self->import);

  gtk_label_set_text (self->newcomers, text);
  gtk_widget_set_visible (GTK_WIDGET (self->newcomers), gw_table_import_count_newcomers (self->import) > 0);
}

static void
count_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GwImportDialog *self = GW_IMPORT_DIALOG (widget);

  gtk_widget_action_set_enabled (widget, "import.apply", gw_table_import_count_taken (self->import) > 0);
  show_newcomers (self);
}

static void
show_list (GwImportDialog *self)
{
  g_autoptr(GtkNoSelection) model = NULL;

  g_clear_object (&self->rows);
  self->rows = gw_import_list_new (self->import);
  model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > 0 ? "list" : "none");
  adw_status_page_set_title (self->nothing, gw_table_get_n_rows (self->table) > 0 ? _("No Differences")
                                                                                  : _("The Table Has No Rows"));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
}

static void
show_import (GwImportDialog *self)
{
  g_autofree char *counts = gw_import_summary_dup_counts (self->import);
  g_autofree char *columns = gw_import_summary_dup_columns (self->import);

  gtk_widget_set_visible (self->head, TRUE);
  gtk_label_set_text (self->counts, counts);
  gtk_widget_set_visible (GTK_WIDGET (self->counts), *counts != '\0');
  adw_action_row_set_subtitle (self->columns_row, columns);
  show_list (self);
  count_action (GTK_WIDGET (self), NULL, NULL);
}

/* --- Work beside the main loop */

/* The import outlives the dialog while it is taken apart, once nobody waits for anything. */
static gboolean
shrink_cb (gpointer import)
{
  if (gw_table_import_shrink (import, g_get_monotonic_time () + SLICE))
    return G_SOURCE_CONTINUE;
  gw_table_import_free (import);
  return G_SOURCE_REMOVE;
}

static void
drop_import (GwImportDialog *self)
{
  GwTableImport *import = g_steal_pointer (&self->import);

  if (import != NULL && gw_table_import_get_rows (import)->len > FEW_ROWS)
    g_idle_add_full (G_PRIORITY_LOW, shrink_cb, import, NULL);
  else
    g_clear_pointer (&import, gw_table_import_free);
}

static void
show_busy (GwImportDialog *self,
           const char     *sentence)
{
  gtk_label_set_text (self->busy_label, sentence);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_widget_set_visible (self->head, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.apply", FALSE);
  gtk_stack_set_visible_child_name (self->stack, "busy");
}

static void
run_idle (GwImportDialog *self,
          GSourceFunc     function)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  self->idle = g_idle_add (function, self);
}

static gboolean
show_import_cb (gpointer data)
{
  GwImportDialog *self = data;

  self->idle = 0;
  show_import (self);
  return G_SOURCE_REMOVE;
}

/* Showing them has a turn of its own. */
static gboolean
read_rows_cb (gpointer data)
{
  GwImportDialog *self = data;

  if (gw_table_import_read (self->import, g_get_monotonic_time () + SLICE))
    {
      gtk_progress_bar_set_fraction (self->progress, gw_table_import_get_fraction (self->import));
      return G_SOURCE_CONTINUE;
    }
  self->idle = 0;
  run_idle (self, show_import_cb);
  return G_SOURCE_REMOVE;
}

static void
finish (GwImportDialog *self)
{
  guint n_taken = gw_table_import_count_taken (self->import);
  gboolean is_check = self->type == GW_TYPE_CHECK;
  const char *format = is_check ? ngettext ("%d check imported", "%d checks imported", n_taken)
                                : ngettext ("%d risk imported", "%d risks imported", n_taken);
  g_autofree char *title = g_strdup_printf (format, (int) n_taken);

  if (gw_table_import_apply (self->import, self->history))
    gw_dialog_toast_step (GTK_WIDGET (self), self->history, title);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static gboolean
prepare_rows_cb (gpointer data)
{
  GwImportDialog *self = data;

  if (gw_table_import_prepare (self->import, g_get_monotonic_time () + SLICE))
    {
      gtk_progress_bar_set_fraction (self->progress, gw_table_import_get_prepared (self->import));
      return G_SOURCE_CONTINUE;
    }
  self->idle = 0;
  finish (self);
  return G_SOURCE_REMOVE;
}

static void
apply_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GwImportDialog *self = GW_IMPORT_DIALOG (widget);

  if (gw_table_import_get_rows (self->import)->len <= FEW_ROWS)
    {
      finish (self);
      return;
    }
  gw_import_list_stop (self->rows);
  show_busy (self, _("Importing…"));
  run_idle (self, prepare_rows_cb);
}

/* --- Columns */

static const char *
get_question (GwImportDialog *self)
{
  if (gw_table_get_width (self->table) == 0)
    return _("The Table Is Empty");
  return self->type == GW_TYPE_CHECK ? _("Which Column Has the Questions?") : _("Which Column Names the Risks?");
}

/* What the table says about itself is not enough to tell its rows apart. */
static void
ask_for_columns (GwImportDialog *self,
                 const GError   *error)
{
  g_autofree char *escaped = g_markup_escape_text (error->message, -1);
  const gboolean is_empty = gw_table_get_width (self->table) == 0;

  adw_status_page_set_title (self->refusal, get_question (self));
  adw_status_page_set_description (self->refusal, is_empty ? NULL : escaped);
  gtk_widget_set_visible (self->choose, !is_empty);
  gtk_widget_set_visible (self->head, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "columns");
}

static void
begin_reading (GwImportDialog *self)
{
  g_autoptr(GError) error = NULL;

  gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->rows);
  drop_import (self);
  show_busy (self, _("Comparing the table with the plan…"));
  self->import = gw_table_import_new (gw_history_get_plan (self->history), self->table, gw_ui_words (), &error);
  if (self->import == NULL)
    ask_for_columns (self, error);
  else
    run_idle (self, read_rows_cb);
}

static void
columns_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  adw_navigation_view_push_by_tag (GW_IMPORT_DIALOG (widget)->navigation, "columns");
}

static void
columns_left_cb (GwImportDialog *self)
{
  if (gw_import_columns_take_changed (self->columns))
    begin_reading (self);
}

/* --- The file */

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GwImportDialog) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GwTable) table = gw_table_load_finish (result, &error);
  GtkWidget *parent;

  if (table != NULL && !g_cancellable_is_cancelled (self->cancellable))
    gw_import_dialog_set_table (self, table);
  if (table != NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  parent = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  adw_dialog_present (gw_open_error_dialog_new (self->file, error), parent);
  adw_dialog_force_close (ADW_DIALOG (self));
}

/* --- Life */

static void
row_setup_cb (GtkListItemFactory *factory,
              GtkListItem        *item)
{
  gtk_list_item_set_child (item, gw_import_row_view_new ());
  gtk_list_item_set_activatable (item, FALSE);
}

static void
row_bind_cb (GtkListItemFactory *factory,
             GtkListItem        *item)
{
  gw_import_row_view_set_item (GW_IMPORT_ROW_VIEW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
init_list (GwImportDialog *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (row_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (row_bind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
}

static void
stop (GwImportDialog *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  g_cancellable_cancel (self->cancellable);
}

static void
gw_import_dialog_closed (AdwDialog *dialog)
{
  stop (GW_IMPORT_DIALOG (dialog));
}

static void
gw_import_dialog_dispose (GObject *object)
{
  GwImportDialog *self = GW_IMPORT_DIALOG (object);

  stop (self);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  /* The dialog leaves its child behind */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->rows);
  drop_import (self);
  g_clear_pointer (&self->table, gw_table_unref);
  g_clear_object (&self->file);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (gw_import_dialog_parent_class)->dispose (object);
}

static void
gw_import_dialog_finalize (GObject *object)
{
  g_object_unref (GW_IMPORT_DIALOG (object)->cancellable);

  G_OBJECT_CLASS (gw_import_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, GwImportDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, GwImportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, GwImportDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, GwImportDialog, columns_row);
  gtk_widget_class_bind_template_child (widget_class, GwImportDialog, nothing);
  gtk_widget_class_bind_template_child (widget_class, GwImportDialog, refusal);
  gtk_widget_class_bind_template_child (widget_class, GwImportDialog, choose);
  gtk_widget_class_bind_template_child (widget_class, GwImportDialog, apply);
  gtk_widget_class_bind_template_child (widget_class, GwImportDialog, head);
  gtk_widget_class_bind_template_child (widget_class, GwImportDialog, counts);
  gtk_widget_class_bind_template_child (widget_class, GwImportDialog, newcomers);
  gtk_widget_class_bind_template_child (widget_class, GwImportDialog, busy_label);
  gtk_widget_class_bind_template_child (widget_class, GwImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, GwImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GwImportDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, columns_left_cb);
}

static void
gw_import_dialog_class_init (GwImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_import_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = gw_import_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->closed = gw_import_dialog_closed;
  g_type_ensure (GW_TYPE_IMPORT_COLUMNS);
  gtk_widget_class_set_template_from_resource (
    widget_class, GW_RESOURCE_PREFIX "/ui/dialogs/gw-import-dialog.ui");
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "import.apply", NULL, apply_action);
  gtk_widget_class_install_action (widget_class, "import.columns", NULL, columns_action);
  gtk_widget_class_install_action (widget_class, "import.count", NULL, count_action);
}

static void
gw_import_dialog_init (GwImportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  init_list (self);
  show_busy (self, _("Reading the table…"));
}

/**
 * gw_import_dialog_new:
 * @history: the history of the plan
 * @type: what the rows are about, %GW_TYPE_RISK or %GW_TYPE_CHECK
 *
 * Returns: (transfer floating): a dialog that waits for a table
 */
AdwDialog *
gw_import_dialog_new (GwHistory *history,
                      GType      type)
{
  GwImportDialog *self;
  const char *title = type == GW_TYPE_CHECK ? _("Import Checks") : _("Import Risks");

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  self = g_object_new (GW_TYPE_IMPORT_DIALOG, "title", title, NULL);
  self->history = g_object_ref (history);
  self->type = type;
  adw_navigation_page_set_title (self->preview, title);
  return ADW_DIALOG (self);
}

/**
 * gw_import_dialog_set_table:
 * @self: a dialog without a table
 * @table: the table
 *
 * Finds out what importing the table would do, and shows it.
 */
void
gw_import_dialog_set_table (GwImportDialog *self,
                            GwTable        *table)
{
  g_return_if_fail (GW_IS_IMPORT_DIALOG (self) && self->table == NULL);

  self->table = gw_table_ref (table);
  gw_import_columns_set_table (self->columns, table);
  begin_reading (self);
}

/**
 * gw_import_dialog_load:
 * @self: a dialog without a table, which is shown
 * @file: the file of the table
 *
 * Reads a table and shows what importing it would do. When it cannot be read,
 * the dialog says why and goes.
 */
void
gw_import_dialog_load (GwImportDialog *self,
                       GFile          *file)
{
  g_return_if_fail (GW_IS_IMPORT_DIALOG (self) && G_IS_FILE (file));

  g_set_object (&self->file, file);
  gw_table_load_async (file, self->type, gw_ui_words (), self->cancellable, loaded_cb, g_object_ref (self));
}

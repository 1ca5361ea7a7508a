/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-import-file.h"

#include <glib/gi18n.h>

#include "plan/gw-check.h"
#include "ui/dialogs/gw-import-dialog.h"

/* Which table to import. */

typedef struct
{
  GtkWidget *from;
  GwHistory *history;
  GType type;
} Job;

static void
job_free (Job *job)
{
  g_object_unref (job->from);
  g_object_unref (job->history);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static GtkFileDialog *
new_dialog (const char *title)
{
  static const char *const suffixes[] = { "csv", "tsv", "txt" };
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr(GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, _("Tables (CSV)"));
  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  return dialog;
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(Job) job = data;
  g_autoptr(GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  AdwDialog *dialog;

  if (file == NULL)
    return;
  dialog = gw_import_dialog_new (job->history, job->type);
  adw_dialog_present (dialog, job->from);
  gw_import_dialog_load (GW_IMPORT_DIALOG (dialog), file);
}

/**
 * gw_import_file_ask:
 * @from: a widget of the window
 * @history: the history of the plan
 * @type: what the rows are about, %GW_TYPE_RISK or %GW_TYPE_CHECK
 *
 * Asks for a file and shows what importing it would do.
 */
void
gw_import_file_ask (GtkWidget *from,
                    GwHistory *history,
                    GType      type)
{
  g_autoptr(GtkFileDialog) dialog = new_dialog (type == GW_TYPE_CHECK ? _("Import Checks") : _("Import Register"));
  GtkRoot *root = gtk_widget_get_root (from);
  Job *job = g_new (Job, 1);

  *job = (Job) { g_object_ref (from), g_object_ref (history), type };
  gtk_file_dialog_open (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, chosen_cb, job);
}

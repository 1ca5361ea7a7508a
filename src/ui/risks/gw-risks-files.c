/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-risks-files.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/dialogs/gw-file-dialogs.h"
#include "ui/dialogs/gw-import-file.h"
#include "ui/export/gw-export-file.h"
#include "ui/export/gw-export-task.h"
#include "ui/widgets/gw-toast.h"
#include "ui/widgets/gw-today.h"
#include "words/gw-file-name.h"
#include "words/gw-format.h"

/* The register as a CSV file, out and back. */

/* A file on its way: for whom, and what is written. */
typedef struct
{
  GtkWidget *from;
  GwHistory *history;
  GFile *file;
  GBytes *bytes;
} Job;

static Job *
job_new (GtkWidget *from,
         GwHistory *history)
{
  Job *job = g_new0 (Job, 1);

  job->from = g_object_ref (from);
  job->history = g_object_ref (history);

  return job;
}

static void
job_free (Job *job)
{
  g_clear_object (&job->from);
  g_clear_object (&job->history);
  g_clear_object (&job->file);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static GtkWindow *
get_window (Job *job)
{
  GtkRoot *root = gtk_widget_get_root (job->from);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static GtkFileDialog *
new_dialog (const char *title)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr(GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, _("CSV files"));
  gtk_file_filter_add_suffix (filter, "csv");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));

  return dialog;
}

static char *
dup_shown_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return g_filename_display_name (base != NULL ? base : "");
}

static void
save_chosen_cb (Job        *job,
                const char *response)
{
  if (g_strcmp0 (response, "save-as") == 0)
    gw_risks_files_export (job->from, job->history);
}

static void
free_job_cb (gpointer  job,
             GClosure *closure)
{
  job_free (job);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(Job) job = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = dup_shown_name (job->file);
  g_autofree char *title = gw_format (_("Exported to “%s”"), name);
  AdwDialog *dialog;

  if (gw_export_task_write_finish (job->file, result, &error))
    {
      gw_toast_plain (job->from, title);
      return;
    }

  dialog = gw_save_error_dialog_new (job->file, error);
  g_signal_connect_data (dialog, "response", G_CALLBACK (save_chosen_cb),
                         job_new (job->from, job->history), free_job_cb, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, job->from);
}

static void
export_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr(Job) job = data;
  g_autofree char *today = gw_today ();
  const GwOutputRequest request = { .format = GW_FORMAT_CSV, .sheet = "register", .today = today };
  g_autoptr(GFile) file = NULL;

  file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  if (file == NULL)
    return;

  job->file = gw_export_file_add_ending (file, gw_format_get_ending (GW_FORMAT_CSV));
  gw_export_task_write_async (gw_history_get_plan (job->history), &request, job->file, NULL, NULL, written_cb, job);
  g_steal_pointer (&job);
}

/**
 * gw_risks_files_export:
 * @from: a widget of the window
 * @history: the history of the plan
 *
 * Asks for a file and writes the register to it.
 */
void
gw_risks_files_export (GtkWidget *from,
                       GwHistory *history)
{
  g_autoptr(GtkFileDialog) dialog = new_dialog (_("Export Register"));
  const char *title = gw_item_get_text (gw_history_get_plan (history), GW_PLAN_TITLE);
  g_autofree char *name = gw_file_name_from_title (title, _("Risk register"), ".csv");
  Job *job = job_new (from, history);

  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, get_window (job), NULL, export_chosen_cb, job);
}

/**
 * gw_risks_files_import:
 * @from: a widget of the window
 * @history: the history of the plan
 *
 * Asks for a file and shows what importing it would do.
 */
void
gw_risks_files_import (GtkWidget *from,
                       GwHistory *history)
{
  gw_import_file_ask (from, history, GW_TYPE_RISK);
}

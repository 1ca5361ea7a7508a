/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/print/gw-print-pdf.h"

#include <glib/gi18n.h>

#include "draw/gw-export.h"
#include "session/gw-export-job.h"
#include "ui/export/gw-export-file.h"
#include "words/gw-file-name.h"

#define EXTENSION ".pdf"

/* What the worker thread needs; the sheet is its alone. */
typedef struct
{
  GwSheet *sheet;
  GwPaper paper;
} Source;

static void
source_free (gpointer data)
{
  Source *source = data;

  g_object_unref (source->sheet);
  g_free (source);
}

static GBytes *
make_pdf (gpointer   data,
          GError   **error)
{
  Source *source = data;

  gw_sheet_paginate (source->sheet, &source->paper, NULL);
  return gw_export_pdf (source->sheet, error);
}

static void
file_written_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr(GTask) task = data;
  GError *error = NULL;

  if (gw_export_job_run_finish (G_FILE (object), result, &error))
    g_task_return_pointer (task, g_object_ref (object), g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
write_file (GTask *task,
            GFile *file)
{
  const GwPaper *paper = g_task_get_task_data (task);
  Source *source = g_new (Source, 1);

  *source = (Source) { g_object_ref (g_task_get_source_object (task)), *paper };
  gw_export_job_run_async (file, make_pdf, source, source_free, g_task_get_cancellable (task), file_written_cb,
                           g_object_ref (task));
}

static void
file_chosen_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr(GTask) task = data;
  g_autoptr(GFile) chosen = NULL;
  g_autoptr(GFile) file = NULL;
  GError *error = NULL;

  chosen = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);
  file = chosen != NULL ? gw_export_file_add_ending (chosen, "pdf") : NULL;
  if (file != NULL)
    write_file (task, file);
  else
    g_task_return_error (task, error);
}

static GtkFileFilter *
create_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("PDF files"));
  gtk_file_filter_add_suffix (filter, "pdf");
  return filter;
}

static GTask *
create_task (GwSheet             *sheet,
             const GwPaper       *paper,
             GAsyncReadyCallback  callback,
             gpointer             data)
{
  GTask *task = g_task_new (sheet, NULL, callback, data);

  g_task_set_source_tag (task, gw_print_pdf_save_async);
  g_task_set_task_data (task, g_memdup2 (paper, sizeof *paper), g_free);
  return task;
}

/**
 * gw_print_pdf_save_async:
 * @sheet: a sheet, which nobody may use until this is done
 * @paper: what it is drawn on
 * @parent: (nullable): the window that asks
 * @folder: (nullable): where the plan lies
 * @callback: called when it is done
 * @data: passed along
 *
 * Asks for a file, suggesting a name, and writes the sheet into it as PDF.
 */
void
gw_print_pdf_save_async (GwSheet             *sheet,
                         const GwPaper       *paper,
                         GtkWindow           *parent,
                         GFile               *folder,
                         GAsyncReadyCallback  callback,
                         gpointer             data)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr(GtkFileFilter) filter = create_filter ();
  g_autofree char *name = NULL;

  g_return_if_fail (GW_IS_SHEET (sheet));
  g_return_if_fail (paper != NULL);

  name = gw_file_name_from_title (gw_sheet_get_title (sheet), _("Risk matrix"), EXTENSION);
  gtk_file_dialog_set_title (dialog, _("Export as PDF"));
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_set_initial_name (dialog, name);
  if (folder != NULL)
    gtk_file_dialog_set_initial_folder (dialog, folder);
  gtk_file_dialog_save (dialog, parent, NULL, file_chosen_cb, create_task (sheet, paper, callback, data));
}

/**
 * gw_print_pdf_write_async:
 * @sheet: a sheet, which nobody may use until this is done
 * @paper: what it is drawn on
 * @file: where to; replaced when it exists
 * @callback: called when it is done
 * @data: passed along
 *
 * Writes the sheet as PDF, in another thread.
 */
void
gw_print_pdf_write_async (GwSheet             *sheet,
                          const GwPaper       *paper,
                          GFile               *file,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (GW_IS_SHEET (sheet));
  g_return_if_fail (paper != NULL && G_IS_FILE (file));

  task = create_task (sheet, paper, callback, data);
  write_file (task, file);
}

/**
 * gw_print_pdf_save_finish:
 * @sheet: the sheet
 * @result: what the callback got
 * @error: return location for an error; %GTK_DIALOG_ERROR_DISMISSED when no
 *   file was chosen
 *
 * Returns: (transfer full) (nullable): the file that was written
 */
GFile *
gw_print_pdf_save_finish (GwSheet       *sheet,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, sheet), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

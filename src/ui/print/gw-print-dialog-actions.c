/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/print/gw-print-dialog-private.h"

#include <glib/gi18n.h>

#include "file/gw-file-error.h"
#include "ui/print/gw-print-job.h"
#include "ui/print/gw-print-pdf.h"
#include "ui/widgets/gw-alert.h"
#include "ui/widgets/gw-toast.h"
#include "words/gw-format.h"

/* What the print dialog does: print, and make a PDF. */

/* --- Errors */

static const char *
translate (const char *sentence,
           gpointer    data)
{
  return gettext (sentence);
}

static void
show_error (GwPrintDialog *self,
            const char    *heading,
            const GError  *error)
{
  g_autofree char *body = error->domain == GW_FILE_ERROR
                          ? gw_file_error_dup_text (error, translate, NULL) : g_strdup (error->message);
  AdwAlertDialog *alert = gw_alert_new_notice (heading, body);

  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (self));
}

/* --- Actions */

static void
keep_choices (GwPrintDialog     *self,
              GtkPrintOperation *operation)
{
  g_set_object (&self->options->settings, gtk_print_operation_get_print_settings (operation));
  g_set_object (&self->options->page_setup, gtk_print_operation_get_default_page_setup (operation));
  gw_print_dialog_take_choices (self);
}

static void
printing_done_cb (GtkPrintOperation       *operation,
                  GtkPrintOperationResult  result,
                  GwPrintDialog           *self)
{
  g_autoptr(GError) error = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.print", TRUE);
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    {
      keep_choices (self, operation);
      if (gw_print_job_was_preview (operation))
        gw_print_dialog_update_preview (self);
      else
        adw_dialog_close (ADW_DIALOG (self));
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      show_error (self, _("Could Not Print"), error);
    }
}

/* An operation that runs later tells its errors by “done” as well. */
static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GwPrintDialog *self = GW_PRINT_DIALOG (widget);
  g_autoptr(GwSheet) sheet = gw_print_dialog_create_sheet (self);
  g_autoptr(GtkPrintOperation) operation = gw_print_job_new (sheet, self->options);
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_widget_action_set_enabled (widget, "print.print", FALSE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (printing_done_cb), self, G_CONNECT_DEFAULT);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(GwPrintDialog) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = gw_print_pdf_save_finish (GW_SHEET (source), result, &error);
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.export", TRUE);
  if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;
  if (file == NULL)
    {
      show_error (self, _("Could Not Export"), error);
      return;
    }
  base = g_file_get_basename (file);
  name = g_filename_display_name (base);
  title = gw_format (_("Exported to “%s”"), name);
  gw_toast_file (GTK_WIDGET (self->preview), file, title);
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GwPrintDialog *self = GW_PRINT_DIALOG (widget);
  g_autoptr(GwSheet) sheet = gw_print_dialog_create_sheet (self);
  GFile *file = gw_document_get_file (self->document);
  g_autoptr(GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  GtkRoot *root = gtk_widget_get_root (widget);
  GwPaper paper;

  gtk_widget_action_set_enabled (widget, "print.export", FALSE);
  gw_print_paper_from_setup (self->options->page_setup, &paper);
  gw_print_pdf_save_async (sheet, &paper, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, folder, exported_cb,
                           g_object_ref (self));
}

void
gw_print_dialog_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "print.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "print.export", NULL, export_action);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/export/gw-export-file.h"

#include <glib/gi18n.h>

#include "ui/export/gw-export-labels.h"
#include "words/gw-file-name.h"

/**
 * gw_export_file_dialog_new:
 * @document: a plan
 * @format: a format
 * @sheet: one of its sheets
 *
 * Returns: (transfer full): a dialog that asks where to, beside the plan and
 *   named after it unless the user says otherwise
 */
GtkFileDialog *
gw_export_file_dialog_new (GwDocument *document,
                           GwFormat    format,
                           const char *sheet)
{
  const char *title = gw_item_get_text (gw_document_get_plan (document), GW_PLAN_TITLE);
  GFile *file = gw_document_get_file (document);
  g_autofree char *ending = g_strconcat (".", gw_format_get_ending (format), NULL);
  g_autofree char *name = gw_file_name_from_title (title, gw_export_sheet_label (sheet), ending);
  g_autoptr(GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();
  GtkFileDialog *dialog = gtk_file_dialog_new ();

  gtk_file_filter_set_name (filter, gw_export_format_label (format));
  gtk_file_filter_add_suffix (filter, gw_format_get_ending (format));
  gtk_file_dialog_set_title (dialog, _("Export"));
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_set_initial_name (dialog, name);
  if (folder != NULL)
    gtk_file_dialog_set_initial_folder (dialog, folder);
  return dialog;
}

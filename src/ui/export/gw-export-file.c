/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/export/gw-export-file.h"

#include <string.h>

#include <glib/gi18n.h>

#include "session/gw-portal-file.h"
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

static gboolean
has_ending (const char *name,
            const char *ending)
{
  const char *dot = strrchr (name, '.');

  return dot != NULL && g_ascii_strcasecmp (dot + 1, ending) == 0;
}

/**
 * gw_export_file_add_ending:
 * @file: a file that was chosen
 * @ending: what the names of its format end with, without the dot
 *
 * The chooser asks before it takes a name that exists, but not for the one that
 * a name gets with its ending: where that exists the name stays as it was typed,
 * and where only the chosen one can be written.
 *
 * Returns: (transfer full): the file to write
 */
GFile *
gw_export_file_add_ending (GFile      *file,
                           const char *ending)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr(GFile) folder = g_file_get_parent (file);
  g_autofree char *full = g_strconcat (name, ".", ending, NULL);
  g_autoptr(GFile) ended = NULL;

  if (folder == NULL || has_ending (name, ending) || gw_portal_file_is_lent (file))
    return g_object_ref (file);
  ended = g_file_get_child (folder, full);
  return g_object_ref (g_file_query_exists (ended, NULL) ? file : ended);
}

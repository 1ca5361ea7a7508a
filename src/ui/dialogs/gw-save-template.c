/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-save-template.h"

#include <glib/gi18n.h>

#include "session/gw-template-store.h"
#include "ui/dialogs/gw-file-dialogs.h"
#include "ui/widgets/gw-alert.h"
#include "ui/widgets/gw-toast.h"
#include "ui/widgets/gw-trimmed.h"
#include "words/gw-format.h"

/* Keeping a plan as a template: what it is called, and what it will have. */

typedef struct
{
  GwPlan *plan;
  char *folder;
  GtkWidget *from;
  GtkEditable *name;            /* borrowed from the dialog */
} Job;

static void
job_free (gpointer  data,
          GClosure *closure)
{
  Job *job = data;

  g_object_unref (job->plan);
  g_object_unref (job->from);
  g_free (job->folder);
  g_free (job);
}

static char *
dup_title (GtkEditable *name)
{
  return gw_dup_trimmed (name);
}

static void
save (Job *job)
{
  g_autofree char *title = dup_title (job->name);
  g_autoptr(GError) error = NULL;
  g_autofree char *name = gw_template_store_save (job->folder, title, job->plan, &error);
  g_autofree char *path = gw_template_store_get_path (job->folder, title);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autofree char *said = name != NULL ? gw_format (_("Template “%s” saved"), name) : NULL;

  if (name != NULL)
    gw_toast_plain (job->from, said);
  else
    adw_dialog_present (gw_template_error_dialog_new (file, error), job->from);
}

static void
response_cb (Job        *job,
             const char *response)
{
  if (g_strcmp0 (response, "save") == 0)
    save (job);
}

static void
name_changed_cb (AdwAlertDialog *dialog,
                 GtkEditable    *name)
{
  g_autofree char *title = dup_title (name);

  adw_alert_dialog_set_response_enabled (dialog, "save", *title != '\0');
}

static GtkWidget *
new_name_row (GwPlan *plan)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = adw_entry_row_new ();
  const char *title = gw_item_get_text (plan, GW_PLAN_TITLE);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Name"));
  gtk_editable_set_text (GTK_EDITABLE (row), title != NULL ? title : "");
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return list;
}

/**
 * gw_save_template_dialog_new:
 * @plan: a plan
 * @folder: where the user's templates lie
 * @from: a widget of the window, where it is told that it was done
 *
 * Returns: (transfer floating): a dialog that keeps the plan as a template
 */
AdwDialog *
gw_save_template_dialog_new (GwPlan     *plan,
                             const char *folder,
                             GtkWidget  *from)
{
  AdwAlertDialog *dialog =
    gw_alert_new (_("Save as Template"),
                  _("Stages, checks, the wording of open risks, levels and bands are kept. Answers, positions, "
                    "responses, dates, people, reviews, rounds and decisions are left out."));
  GtkWidget *list = new_name_row (plan);
  GtkEditable *name = GTK_EDITABLE (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  Job *job = g_new (Job, 1);

  *job = (Job) { g_object_ref (plan), g_strdup (folder), g_object_ref (from), name };
  adw_alert_dialog_set_extra_child (dialog, list);
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "save", _("_Save"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "save");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_dialog_set_focus (ADW_DIALOG (dialog), GTK_WIDGET (name));
  g_signal_connect_object (name, "changed", G_CALLBACK (name_changed_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), job, job_free, G_CONNECT_SWAPPED);
  name_changed_cb (dialog, name);
  return ADW_DIALOG (dialog);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-file-dialogs.h"

#include <glib/gi18n.h>

#include "file/gw-file-error.h"
#include "ui/widgets/gw-alert.h"
#include "words/gw-format.h"

static const char *
translate (const char *sentence,
           gpointer    data)
{
  return gettext (sentence);
}

static char *
dup_error_text (const GError *error)
{
  return error->domain == GW_FILE_ERROR
         ? gw_file_error_dup_text (error, translate, NULL) : g_strdup (error->message);
}

static char *
dup_file_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base != NULL ? base : "");

  return gw_file_excerpt (name, -1, GW_FILE_EXCERPT_MAX);
}

/* The file is named once: before a place in it, or by itself */
static char *
dup_body (GFile        *file,
          const GError *error)
{
  g_autofree char *name = dup_file_name (file);
  g_autofree char *reason = NULL;

  if (gw_file_error_get_line (error) > 0)
    return dup_error_text (error);
  reason = gw_file_error_dup_reason (error, translate, NULL);
  return gw_format ("“%s”\n\n%s", name, reason);
}

/* A value that does not fit can be left out; a broken file cannot be mended */
static gboolean
can_be_repaired (const GError *error)
{
  return g_error_matches (error, GW_FILE_ERROR, GW_FILE_ERROR_OUT_OF_RANGE) ||
         g_error_matches (error, GW_FILE_ERROR, GW_FILE_ERROR_WRONG_TYPE) ||
         g_error_matches (error, GW_FILE_ERROR, GW_FILE_ERROR_DUPLICATE_ID);
}

/**
 * gw_open_error_dialog_new:
 * @file: the file
 * @error: why it could not be opened
 *
 * Says why. Where values do not fit it offers the response `repair`.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
gw_open_error_dialog_new (GFile        *file,
                          const GError *error)
{
  g_autofree char *name = dup_file_name (file);
  g_autofree char *where = dup_body (file, error);
  g_autofree char *body = NULL;
  AdwAlertDialog *dialog;

  if (g_error_matches (error, GW_FILE_ERROR, GW_FILE_ERROR_NOT_A_PLAN))
    body = gw_format (_("“%s” is not a plan."), name);
  else if (can_be_repaired (error))
    body = gw_format ("%s\n\n%s", where,
                      _("The file stays as it is. A copy can be opened without the values that do not fit."));
  else
    body = g_steal_pointer (&where);

  dialog = gw_alert_new_notice (_("Could Not Open File"), body);
  if (can_be_repaired (error))
    adw_alert_dialog_add_response (dialog, "repair", _("Open a Copy _Without Them…"));
  return ADW_DIALOG (dialog);
}

/* A text view, as labels in a scrolled window do not wrap reliably. */
static GtkWidget *
make_list (GPtrArray *lines)
{
  g_autoptr(GString) text = g_string_new (NULL);
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  for (guint i = 0; i < lines->len; i++)
    gw_format_append (text, "%s%s", i > 0 ? "\n" : "", (const char *) lines->pdata[i]);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text->str, (int) text->len);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_monospace (GTK_TEXT_VIEW (view), TRUE);
  gtk_text_view_set_pixels_below_lines (GTK_TEXT_VIEW (view), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Values that do not fit"), -1);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 120);
  gtk_widget_add_css_class (scrolled, "card");
  return scrolled;
}

/**
 * gw_left_out_dialog_new:
 * @left_out: (element-type utf8): what does not fit, a message a value
 *
 * Names each value that a copy would go without, with the response `open`.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
gw_left_out_dialog_new (GPtrArray *left_out)
{
  g_autofree char *body = NULL;
  AdwAlertDialog *dialog;

  body = g_strdup_printf (ngettext ("%d value does not fit and is left out. The file stays as it is.",
                                    "%d values do not fit and are left out. The file stays as it is.",
                                    left_out->len), (int) left_out->len);
  dialog = gw_alert_new (_("Open a Copy?"), body);
  adw_alert_dialog_set_extra_child (dialog, make_list (left_out));
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "open", _("_Open a Copy"), NULL);
  adw_alert_dialog_set_default_response (dialog, "open");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  return ADW_DIALOG (dialog);
}

/**
 * gw_save_error_dialog_new:
 * @file: where to
 * @error: why it could not be saved
 *
 * Says why, with the response `save-as`.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
gw_save_error_dialog_new (GFile        *file,
                          const GError *error)
{
  g_autofree char *body = dup_body (file, error);
  AdwAlertDialog *dialog = gw_alert_new_notice (_("Could Not Save"), body);

  adw_alert_dialog_add_response (dialog, "save-as", _("Save _As…"));
  adw_alert_dialog_set_default_response (dialog, "save-as");
  return ADW_DIALOG (dialog);
}

/**
 * gw_template_error_dialog_new:
 * @file: the template
 * @error: why it could not be written, called otherwise or removed
 *
 * A template has its place, so there is no other one to offer.
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
gw_template_error_dialog_new (GFile        *file,
                              const GError *error)
{
  g_autofree char *body = dup_body (file, error);

  return ADW_DIALOG (gw_alert_new_notice (_("Could Not Save"), body));
}

/**
 * gw_export_error_dialog_new:
 * @file: what was to be written
 * @error: why it was not
 *
 * Says why.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
gw_export_error_dialog_new (GFile        *file,
                            const GError *error)
{
  g_autofree char *body = dup_body (file, error);

  return ADW_DIALOG (gw_alert_new_notice (_("Could Not Export"), body));
}

static AdwAlertDialog *
make_changed_dialog (GFile      *file,
                     const char *sentence)
{
  g_autofree char *name = dup_file_name (file);
  g_autofree char *body = gw_format ("“%s”\n\n%s", name, sentence);
  AdwAlertDialog *dialog = gw_alert_new (_("The File Was Changed by Another Program"), body);

  adw_alert_dialog_add_response (dialog, "cancel", _("_Cancel"));
  adw_alert_dialog_set_close_response (dialog, "cancel");
  return dialog;
}

static void
add_merge (AdwAlertDialog *dialog)
{
  adw_alert_dialog_add_response (dialog, "merge", _("Compare and _Merge"));
  adw_alert_dialog_set_response_appearance (dialog, "merge", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "merge");
}

/**
 * gw_changed_on_disk_dialog_new:
 * @file: the file
 * @can_merge: whether it is the plan's own, which can be merged
 *
 * Says that somebody else wrote the file that is to be saved, with the responses
 * `copy`, `overwrite` and perhaps `merge`.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
gw_changed_on_disk_dialog_new (GFile    *file,
                               gboolean  can_merge)
{
  AdwAlertDialog *dialog =
    make_changed_dialog (file, can_merge ? _("Compare and merge, save a copy, or overwrite it.")
                                         : _("Save a copy, or overwrite it."));

  adw_alert_dialog_add_responses (dialog, "overwrite", _("_Overwrite"), "copy", _("_Save a Copy…"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "overwrite", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "copy");
  if (can_merge)
    add_merge (dialog);
  return ADW_DIALOG (dialog);
}

/**
 * gw_foreign_dialog_new:
 * @file: the file of a plan with unsaved changes
 *
 * Asks what becomes of both versions, with the responses `copy`, `mine` and
 * `merge`.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
gw_foreign_dialog_new (GFile *file)
{
  AdwAlertDialog *dialog =
    make_changed_dialog (file, _("This plan has unsaved changes as well. Merging keeps what both have changed. "
                                 "Keeping yours replaces the file when you save."));

  adw_alert_dialog_add_responses (dialog, "copy", _("_Save a Copy…"), "mine", _("_Keep Mine"), NULL);
  add_merge (dialog);
  return ADW_DIALOG (dialog);
}

/**
 * gw_close_dialog_new:
 * @title: what the plan is called
 *
 * Asks what to do with changes, with the responses `cancel`, `discard` and
 * `save`.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
gw_close_dialog_new (const char *title)
{
  g_autofree char *body = gw_format ("“%s”\n\n%s", title,
                                     _("Changes that are not saved will be lost."));
  AdwAlertDialog *dialog = gw_alert_new (_("Save Changes?"), body);

  adw_alert_dialog_add_responses (dialog,
                                  "cancel", _("_Cancel"),
                                  "discard", _("_Discard"),
                                  "save", _("_Save"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "save");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  return ADW_DIALOG (dialog);
}

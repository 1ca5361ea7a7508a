/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-found-dialogs.h"

#include <glib/gi18n.h>

#include "ui/dialogs/gw-found-list.h"
#include "ui/widgets/gw-alert.h"
#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-ui-words.h"
#include "words/gw-dates.h"

/**
 * gw_found_work_dup_label:
 * @work: what was left behind
 *
 * Returns: (transfer full): what the plan is called
 */
char *
gw_found_work_dup_label (GwFoundWork *work)
{
  if (gw_found_work_is_newer (work))
    return g_strdup (_("Unsaved Work"));
  if (!gw_found_work_is_readable (work))
    return g_strdup (_("Damaged Recovery Copy"));
  return g_strdup (gw_ui_title_label (gw_found_work_get_title (work)));
}

/**
 * gw_found_work_dup_time:
 * @work: what was left behind
 *
 * Returns: (transfer full): when it was kept, which must be known
 */
char *
gw_found_work_dup_time (GwFoundWork *work)
{
  g_autoptr(GDateTime) when = g_date_time_new_from_unix_local (gw_found_work_get_time (work));
  g_autofree char *day = g_date_time_format (when, "%Y-%m-%d");
  g_autofree char *date = gw_date_format (gw_ui_words (), day, GW_DATE_FORM_LONG);
  g_autofree char *time = g_date_time_format (when, "%H:%M");

  return g_strdup_printf ("%s %s", date, time);
}

static void
add_count (GString     *text,
           GwFoundWork *work,
           guint        flags,
           const char  *format)
{
  guint n = 0;

  for (guint flag = 1; flag <= flags; flag <<= 1)
    if ((flags & flag) != 0)
      n += gw_found_work_count (work, flag);
  if (n == 0)
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append_printf (text, format, (int) n);
}

/**
 * gw_found_work_dup_counts:
 * @work: what was left behind
 *
 * Returns: (transfer full): what differs from the file, in short
 */
char *
gw_found_work_dup_counts (GwFoundWork *work)
{
  g_autoptr(GString) text = g_string_new (NULL);

  if (gw_found_work_is_newer (work))
    return g_strdup (_("A newer Groundwork has left it behind, and can restore it"));
  if (!gw_found_work_is_readable (work))
    return g_strdup (_("It can no longer be read"));
  add_count (text, work, GW_DIFFERENCE_ADDED, _("%d added"));
  add_count (text, work, GW_DIFFERENCE_CHANGED, _("%d changed"));
  add_count (text, work, GW_DIFFERENCE_MOVED | GW_DIFFERENCE_REORDERED, _("%d moved"));
  add_count (text, work, GW_DIFFERENCE_REMOVED, _("%d removed"));
  if (text->len == 0)
    return g_strdup (gw_found_work_get_file (work) == NULL ? _("Never saved") : _("Its file is gone"));
  return g_strdup (text->str);
}

/**
 * gw_found_work_dup_damage:
 * @work: what was left behind
 *
 * Returns: (transfer full) (nullable): what had to be skipped, if anything
 */
char *
gw_found_work_dup_damage (GwFoundWork *work)
{
  guint n = gw_found_work_get_n_damaged (work);

  if (n == 0 || !gw_found_work_is_readable (work))
    return NULL;
  return g_strdup_printf (ngettext ("%d newer copy is damaged and was skipped.",
                                    "%d newer copies are damaged and were skipped.", n), (int) n);
}

static char *
dup_promise (GwFoundWork *work)
{
  g_autofree char *time = NULL;

  if (gw_found_work_get_time (work) == 0)
    return g_strdup (_("Groundwork did not close properly. Unsaved changes can be restored."));
  time = gw_found_work_dup_time (work);
  return g_strdup_printf (_("Groundwork did not close properly. Changes of %s can be restored."), time);
}

static char *
dup_body (GwFoundWork *work)
{
  g_autofree char *counts = gw_found_work_dup_counts (work);
  g_autofree char *damage = gw_found_work_dup_damage (work);
  g_autofree char *text = dup_promise (work);

  return g_strdup_printf ("%s\n\n%s%s%s", text, counts, damage != NULL ? "\n" : "", damage != NULL ? damage : "");
}

/**
 * gw_found_work_dialog_new:
 * @work: what was left behind, and can be read
 *
 * Offers it, and names what differs, with the responses `later`, `discard` and `restore`.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
gw_found_work_dialog_new (GwFoundWork *work)
{
  g_autofree char *body = dup_body (work);
  AdwAlertDialog *dialog = gw_alert_new (_("Unsaved Work Was Found"), body);

  adw_alert_dialog_set_extra_child (dialog, gw_found_list_new (work));
  adw_alert_dialog_add_responses (dialog,
                                  "later", _("_Not Now"),
                                  "discard", _("_Discard"),
                                  "restore", _("_Restore"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (dialog, "restore", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "restore");
  adw_alert_dialog_set_close_response (dialog, "later");
  return ADW_DIALOG (dialog);
}

/**
 * gw_discard_work_dialog_new:
 * @work: what was left behind
 *
 * Asks whether to remove it, with the responses `cancel` and `discard`.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
gw_discard_work_dialog_new (GwFoundWork *work)
{
  g_autofree char *label = gw_found_work_dup_label (work);
  g_autofree char *counts = gw_found_work_dup_counts (work);
  g_autofree char *body = g_strdup_printf ("“%s”\n%s\n\n%s", label, counts, _("This cannot be undone."));
  AdwAlertDialog *dialog = gw_alert_new (_("Discard Unsaved Work?"), body);

  adw_alert_dialog_set_extra_child (dialog, gw_found_list_new (work));
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "discard", _("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "cancel");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  return ADW_DIALOG (dialog);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/findings/gw-dismiss-dialog.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-items.h"
#include "edit/gw-edit-people.h"
#include "gw-config.h"
#include "ui/widgets/gw-alert.h"
#include "ui/widgets/gw-alert-items.h"
#include "ui/widgets/gw-me.h"
#include "ui/widgets/gw-today.h"
#include "ui/widgets/gw-trimmed.h"
#include "ui/widgets/gw-ui-words.h"
#include "words/gw-format.h"

/**
 * GwDismissDialog:
 *
 * Asks why nothing has to be done about a finding and puts it aside. Without a
 * reason it stays: somebody else will ask.
 */
struct _GwDismissDialog
{
  AdwAlertDialog parent_instance;

  /* Owned */
  GwHistory *history;
  GwFinding *finding;

  /* Template */
  AdwEntryRow *reason;
};

G_DEFINE_FINAL_TYPE (GwDismissDialog, gw_dismiss_dialog, ADW_TYPE_ALERT_DIALOG)

static char *
dup_reason (GwDismissDialog *self)
{
  return gw_dup_trimmed (self->reason);
}

static void
reason_changed_cb (GwDismissDialog *self)
{
  g_autofree char *reason = dup_reason (self);

  gw_alert_allow (ADW_ALERT_DIALOG (self), *reason != '\0');
}

static void
gw_dismiss_dialog_response (AdwAlertDialog *dialog,
                            const char     *response)
{
  GwDismissDialog *self = GW_DISMISS_DIALOG (dialog);
  g_autofree char *id = gw_finding_dup_id (self->finding);
  g_autofree char *reason = dup_reason (self);
  g_autofree char *today = gw_today ();

  if (g_str_equal (response, "dismiss"))
    gw_edit_dismiss (self->history, id, gw_finding_get_seen (self->finding), reason,
                     gw_me_find (gw_history_get_plan (self->history)), today);
}

static void
gw_dismiss_dialog_dispose (GObject *object)
{
  GwDismissDialog *self = GW_DISMISS_DIALOG (object);

  g_clear_object (&self->history);
  g_clear_object (&self->finding);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_DISMISS_DIALOG);

  G_OBJECT_CLASS (gw_dismiss_dialog_parent_class)->dispose (object);
}

static void
gw_dismiss_dialog_class_init (GwDismissDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_dismiss_dialog_dispose;
  ADW_ALERT_DIALOG_CLASS (klass)->response = gw_dismiss_dialog_response;
  gtk_widget_class_set_template_from_resource (
    widget_class, GW_RESOURCE_PREFIX "/ui/findings/gw-dismiss-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GwDismissDialog, reason);
  gtk_widget_class_bind_template_callback (widget_class, reason_changed_cb);
}

static void
gw_dismiss_dialog_init (GwDismissDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_alert_wrap (ADW_ALERT_DIALOG (self));
}

/**
 * gw_dismiss_dialog_new:
 * @history: the history of the plan
 * @finding: a finding of the plan
 *
 * Returns: (transfer floating): a dialog that puts it aside
 */
AdwDialog *
gw_dismiss_dialog_new (GwHistory *history,
                       GwFinding *finding)
{
  GwDismissDialog *self;
  g_autofree char *sentence = NULL;
  g_autofree char *place = NULL;
  g_autofree char *body = NULL;
  g_autoptr(GPtrArray) items = NULL;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (GW_IS_FINDING (finding), NULL);

  self = g_object_new (GW_TYPE_DISMISS_DIALOG, NULL);
  self->history = g_object_ref (history);
  self->finding = g_object_ref (finding);
  sentence = gw_finding_format (finding, gw_ui_words ());
  place = gw_finding_dup_place (finding, gw_ui_words ());
  body = gw_format ("%s\n%s\n\n%s", sentence, place,
                          _("It comes back by itself when its value changes."));
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (self), body);
  items = gw_edit_items_one (gw_finding_get_item (finding));
  gw_alert_follow (ADW_ALERT_DIALOG (self), history, items, "dismiss");
  return ADW_DIALOG (self);
}

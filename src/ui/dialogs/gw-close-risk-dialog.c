/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-close-risk-dialog.h"

#include "gw-config.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-items.h"
#include "edit/gw-edit-risks.h"
#include "ui/dialogs/gw-dialog-toast.h"
#include "ui/widgets/gw-alert.h"
#include "ui/widgets/gw-alert-items.h"
#include "ui/widgets/gw-today.h"
#include "ui/widgets/gw-trimmed.h"
#include "words/gw-format.h"

/**
 * GwCloseRiskDialog:
 *
 * Asks why risks are no longer watched and closes them, as one step. Without
 * a reason nothing is closed: it is what people look for later.
 */
struct _GwCloseRiskDialog
{
  AdwAlertDialog parent_instance;

  /* Owned */
  GwHistory *history;
  GPtrArray *risks;

  /* Template */
  AdwEntryRow *reason;
};

G_DEFINE_FINAL_TYPE (GwCloseRiskDialog, gw_close_risk_dialog, ADW_TYPE_ALERT_DIALOG)

static char *
dup_reason (GwCloseRiskDialog *self)
{
  return gw_dup_trimmed (self->reason);
}

static void
reason_changed_cb (GwCloseRiskDialog *self)
{
  g_autofree char *reason = dup_reason (self);

  gw_alert_allow (ADW_ALERT_DIALOG (self), *reason != '\0');
}

static void
toast_closed (GwCloseRiskDialog *self,
              GPtrArray         *risks)
{
  g_autofree char *title = NULL;

  if (risks->len == 1)
    title = gw_format (_("“%s” closed"), gw_risk_get_label (risks->pdata[0]));
  else
    title = g_strdup_printf (ngettext ("%d risk closed", "%d risks closed", risks->len), (int) risks->len);
  gw_dialog_toast_step (GTK_WIDGET (self), self->history, title);
}

static void
gw_close_risk_dialog_response (AdwAlertDialog *dialog,
                               const char     *response)
{
  GwCloseRiskDialog *self = GW_CLOSE_RISK_DIALOG (dialog);
  g_autoptr(GPtrArray) risks = gw_edit_items_still_there (gw_history_get_plan (self->history), self->risks);
  g_autofree char *reason = dup_reason (self);
  g_autofree char *today = gw_today ();

  if (g_str_equal (response, "close-risk") && gw_edit_close_risk (self->history, risks, reason, today))
    toast_closed (self, risks);
}

static void
gw_close_risk_dialog_dispose (GObject *object)
{
  GwCloseRiskDialog *self = GW_CLOSE_RISK_DIALOG (object);

  g_clear_object (&self->history);
  g_clear_pointer (&self->risks, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_CLOSE_RISK_DIALOG);

  G_OBJECT_CLASS (gw_close_risk_dialog_parent_class)->dispose (object);
}

static void
gw_close_risk_dialog_class_init (GwCloseRiskDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_close_risk_dialog_dispose;
  ADW_ALERT_DIALOG_CLASS (klass)->response = gw_close_risk_dialog_response;
  gtk_widget_class_set_template_from_resource (
    widget_class, GW_RESOURCE_PREFIX "/ui/dialogs/gw-close-risk-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GwCloseRiskDialog, reason);
  gtk_widget_class_bind_template_callback (widget_class, reason_changed_cb);
}

static void
gw_close_risk_dialog_init (GwCloseRiskDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_alert_wrap (ADW_ALERT_DIALOG (self));
}

static void
describe (GwCloseRiskDialog *self)
{
  g_autofree char *body = NULL;

  if (self->risks->len == 1)
    body = gw_format ("“%s”", gw_risk_get_label (self->risks->pdata[0]));
  else
    body = g_strdup_printf (ngettext ("%d risk", "%d risks", self->risks->len),
                            (int) self->risks->len);
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (self), body);
}

/**
 * gw_close_risk_dialog_new:
 * @history: the history of the plan
 * @risks: (element-type GwRisk): open risks of the plan
 *
 * Returns: (transfer floating): a dialog that closes them
 */
AdwDialog *
gw_close_risk_dialog_new (GwHistory *history,
                          GPtrArray *risks)
{
  GwCloseRiskDialog *self;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (risks != NULL, NULL);

  self = g_object_new (GW_TYPE_CLOSE_RISK_DIALOG, NULL);
  self->history = g_object_ref (history);
  self->risks = g_ptr_array_ref (risks);
  describe (self);
  gw_alert_follow (ADW_ALERT_DIALOG (self), history, risks, "close-risk");
  return ADW_DIALOG (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/case/gw-verdict-dialog.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-case.h"
#include "gw-config.h"
#include "plan/gw-verdict.h"
#include "ui/case/gw-verdict-look.h"
#include "ui/widgets/gw-alert.h"
#include "ui/widgets/gw-owner-button.h"
#include "ui/widgets/gw-text-limit.h"
#include "ui/widgets/gw-today.h"
#include "ui/widgets/gw-trimmed.h"

/**
 * GwVerdictDialog:
 *
 * Asks for another verdict than the plan comes to. Without a reason and a name
 * none is set: both are what people look for later.
 */
struct _GwVerdictDialog
{
  AdwAlertDialog parent_instance;

  /* Owned */
  GwHistory *history;
  char *new_name;               /* of who is not in the plan yet */

  /* Template */
  AdwComboRow *verdict;
  AdwEntryRow *reason;
  GwOwnerButton *by;
};

G_DEFINE_FINAL_TYPE (GwVerdictDialog, gw_verdict_dialog, ADW_TYPE_ALERT_DIALOG)

static char *
dup_reason (GwVerdictDialog *self)
{
  return gw_dup_trimmed (self->reason);
}

static void
changed_cb (GwVerdictDialog *self)
{
  g_autofree char *reason = dup_reason (self);
  const gboolean named = self->new_name != NULL || gw_owner_button_get_person (self->by) != NULL;

  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (self), "set", *reason != '\0' && named);
}

static void
chosen_cb (GwVerdictDialog *self,
           const char      *person,
           const char      *new_name)
{
  g_set_str (&self->new_name, new_name);
  g_object_set (self->by, "placeholder", new_name, NULL);
  gw_field_button_set_value (GW_FIELD_BUTTON (self->by), person);
  changed_cb (self);
}

static void
gw_verdict_dialog_response (AdwAlertDialog *dialog,
                            const char     *response)
{
  GwVerdictDialog *self = GW_VERDICT_DIALOG (dialog);
  const GwVerdictCode code = adw_combo_row_get_selected (self->verdict);
  g_autofree char *reason = dup_reason (self);
  g_autofree char *today = gw_today ();

  if (!g_str_equal (response, "set"))
    return;
  gw_edit_override_verdict (self->history, gw_verdict_code_get_name (code), reason,
                            gw_owner_button_get_person (self->by), self->new_name, today);
}

static void
gw_verdict_dialog_dispose (GObject *object)
{
  GwVerdictDialog *self = GW_VERDICT_DIALOG (object);

  g_clear_object (&self->history);
  g_clear_pointer (&self->new_name, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_VERDICT_DIALOG);

  G_OBJECT_CLASS (gw_verdict_dialog_parent_class)->dispose (object);
}

static void
gw_verdict_dialog_class_init (GwVerdictDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_verdict_dialog_dispose;
  ADW_ALERT_DIALOG_CLASS (klass)->response = gw_verdict_dialog_response;
  g_type_ensure (GW_TYPE_OWNER_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/case/gw-verdict-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GwVerdictDialog, verdict);
  gtk_widget_class_bind_template_child (widget_class, GwVerdictDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, GwVerdictDialog, by);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
gw_verdict_dialog_init (GwVerdictDialog *self)
{
  g_autoptr(GtkStringList) words = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gw_alert_wrap (ADW_ALERT_DIALOG (self));
  for (guint i = 0; i < GW_N_VERDICTS; i++)
    gtk_string_list_append (words, gw_verdict_get_label (i));
  adw_combo_row_set_model (self->verdict, G_LIST_MODEL (words));
}

/* What was said before is where a change begins. */
static void
show_present (GwVerdictDialog *self)
{
  GwPlan *plan = gw_history_get_plan (self->history);
  g_autoptr(GwVerdict) verdict = gw_plan_get_verdict (plan);
  GwCase *kase = gw_item_get_child (plan, GW_PLAN_CASE);
  g_autofree char *beginning =
    kase != NULL ? gw_text_limit (gw_item_get_text (kase, GW_CASE_VERDICT_REASON), GW_TEXT_LIMIT) : NULL;

  adw_combo_row_set_selected (self->verdict, gw_verdict_get_effective (verdict));
  if (!gw_verdict_get_override (verdict, NULL))
    return;
  /* One that is too long to be shown is not begun from. */
  if (gw_item_is_set (kase, GW_CASE_VERDICT_REASON) && beginning == NULL)
    {
      g_autofree char *reason = g_strdup (gw_item_get_text (kase, GW_CASE_VERDICT_REASON));

      gtk_editable_set_text (GTK_EDITABLE (self->reason), g_strdelimit (reason, "\r\n", ' '));
    }
  gw_field_button_set_value (GW_FIELD_BUTTON (self->by), gw_item_get_text (kase, GW_CASE_VERDICT_BY));
  changed_cb (self);
}

/**
 * gw_verdict_dialog_new:
 * @history: the history of the plan
 *
 * Returns: (transfer floating): a dialog that asks for another verdict on it
 */
AdwDialog *
gw_verdict_dialog_new (GwHistory *history)
{
  GwVerdictDialog *self;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  self = g_object_new (GW_TYPE_VERDICT_DIALOG, NULL);
  self->history = g_object_ref (history);
  gw_field_button_bind (GW_FIELD_BUTTON (self->by), history, NULL);
  show_present (self);
  /* Whoever was chosen may leave the plan. */
  g_signal_connect_object (gw_history_get_plan (history), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}

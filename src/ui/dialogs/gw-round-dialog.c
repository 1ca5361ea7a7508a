/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-round-dialog.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-rounds.h"
#include "gw-config.h"
#include "plan/gw-round-checks.h"
#include "ui/dialogs/gw-dialog-toast.h"
#include "ui/widgets/gw-alert.h"
#include "ui/widgets/gw-text-area.h"
#include "ui/widgets/gw-today.h"

/**
 * GwRoundDialog:
 *
 * Asks what the round that ends has brought, and starts the next as one step.
 */
struct _GwRoundDialog
{
  AdwAlertDialog parent_instance;

  /* Owned */
  GwHistory *history;

  /* Template */
  GtkLabel *summary_label;
  GwTextArea *summary;
  GtkCheckButton *keep;
};

G_DEFINE_FINAL_TYPE (GwRoundDialog, gw_round_dialog, ADW_TYPE_ALERT_DIALOG)

static GtkTextBuffer *
get_buffer (GwRoundDialog *self)
{
  return gtk_text_view_get_buffer (gw_text_area_get_view (self->summary));
}

static char *
dup_summary (GwRoundDialog *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, TRUE);
}

static void
gw_round_dialog_response (AdwAlertDialog *dialog,
                          const char     *response)
{
  GwRoundDialog *self = GW_ROUND_DIALOG (dialog);
  g_autofree char *summary = dup_summary (self);
  g_autofree char *today = gw_today ();
  g_autofree char *title = NULL;
  GwRound *round;

  if (!g_str_equal (response, "start"))
    return;
  round = gw_edit_start_round (self->history, summary, gtk_check_button_get_active (self->keep), today);
  title = g_strdup_printf (_("Round %d started"), gw_round_get_number (round));
  gw_dialog_toast_step (GTK_WIDGET (self), self->history, title);
}

static void
gw_round_dialog_dispose (GObject *object)
{
  GwRoundDialog *self = GW_ROUND_DIALOG (object);

  g_clear_object (&self->history);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_ROUND_DIALOG);

  G_OBJECT_CLASS (gw_round_dialog_parent_class)->dispose (object);
}

static void
gw_round_dialog_class_init (GwRoundDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_round_dialog_dispose;
  ADW_ALERT_DIALOG_CLASS (klass)->response = gw_round_dialog_response;
  g_type_ensure (GW_TYPE_TEXT_AREA);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/dialogs/gw-round-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GwRoundDialog, summary_label);
  gtk_widget_class_bind_template_child (widget_class, GwRoundDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, GwRoundDialog, keep);
}

static void
gw_round_dialog_init (GwRoundDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_alert_wrap (ADW_ALERT_DIALOG (self));
}

/* The round may have a summary already: what it is meant to bring. */
static void
show_summary (GwRoundDialog *self,
              GwPlan        *plan,
              int            number)
{
  GwList *rounds = gw_item_get_list (plan, GW_PLAN_ROUNDS);
  guint length = gw_list_get_length (rounds);
  const char *text = length > 0 ? gw_item_get_text (gw_list_get (rounds, length - 1), GW_ROUND_SUMMARY) : NULL;
  g_autofree char *label = g_strdup_printf (_("Summary of round %d"), number);

  gtk_label_set_label (self->summary_label, label);
  g_object_set (self->summary, "label", label, NULL);
  gtk_text_buffer_set_text (get_buffer (self), text != NULL ? text : "", -1);
}

/**
 * gw_round_dialog_new:
 * @history: the history of the plan
 *
 * Returns: (transfer floating): a dialog that starts the next round
 */
AdwDialog *
gw_round_dialog_new (GwHistory *history)
{
  GwRoundDialog *self;
  GwPlan *plan;
  int number;
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  plan = gw_history_get_plan (history);
  number = gw_round_id_parse (gw_plan_get_round (plan));
  heading = g_strdup_printf (_("Start Round %d?"), gw_plan_get_next_round (plan));
  body = g_strdup_printf (_("The checks of stages 2–6 open again. The answers of round %d stay in the history."),
                          number);
  self = g_object_new (GW_TYPE_ROUND_DIALOG, NULL);
  self->history = g_object_ref (history);
  adw_alert_dialog_set_heading (ADW_ALERT_DIALOG (self), heading);
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (self), body);
  show_summary (self, plan, number);
  return ADW_DIALOG (self);
}

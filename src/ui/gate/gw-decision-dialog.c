/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/gate/gw-decision-dialog.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-decisions.h"
#include "gw-config.h"
#include "plan/gw-plan.h"
#include "plan/gw-verdict.h"
#include "ui/dialogs/gw-dialog-toast.h"
#include "ui/widgets/gw-alert.h"
#include "ui/widgets/gw-date-button.h"
#include "ui/widgets/gw-outcome.h"
#include "ui/widgets/gw-owner-button.h"
#include "ui/widgets/gw-text-area.h"
#include "ui/widgets/gw-today.h"
#include "ui/widgets/gw-ui-words.h"
#include "words/gw-format.h"

/**
 * GwDecisionDialog:
 *
 * Asks what is decided on a stage: what, by whom, when and why, and under which
 * conditions. It says what is still open and never forbids anything.
 */
struct _GwDecisionDialog
{
  AdwDialog parent_instance;

  /* Owned */
  GwHistory *history;
  GwStage *stage;
  char *new_name;               /* of who is not in the plan yet */
  GPtrArray *lines;             /* borrowed entries, one a condition */

  GwOutcome outcome;

  /* Template */
  AdwToolbarView *view;
  AdwWindowTitle *title;
  AdwPreferencesGroup *outcomes;
  GwOwnerButton *by;
  GwDateButton *on;
  GwTextArea *reason;
  AdwPreferencesGroup *conditions;
};

G_DEFINE_FINAL_TYPE (GwDecisionDialog, gw_decision_dialog, ADW_TYPE_DIALOG)

static const char *const meanings[GW_N_OUTCOMES] = {
  NULL,
  N_("The next stage may begin."),
  N_("It may begin, but conditions have to be fulfilled."),
  N_("It waits until an open point is settled."),
  N_("The project ends here."),
};

#define OUTCOME_KEY "gw-outcome"

/* --- Outcomes */

static void
outcome_toggled_cb (GwDecisionDialog *self,
                    GtkCheckButton   *button)
{
  if (!gtk_check_button_get_active (button))
    return;
  self->outcome = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), OUTCOME_KEY));
  gtk_widget_set_visible (GTK_WIDGET (self->conditions), self->outcome == GW_OUTCOME_CONDITIONAL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "decision.record", TRUE);
}

static GtkWidget *
add_outcome (GwDecisionDialog *self,
             GwOutcome         outcome,
             GtkWidget        *group)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *icon = gtk_image_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gw_ui_outcome_label (outcome));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), gettext (meanings[outcome]));
  gw_ui_show_outcome_choice (GTK_IMAGE (icon), outcome);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), (GtkCheckButton *) group);
  g_object_set_data (G_OBJECT (button), OUTCOME_KEY, GUINT_TO_POINTER (outcome));
  g_signal_connect_object (button, "toggled", G_CALLBACK (outcome_toggled_cb), self, G_CONNECT_SWAPPED);
  /* The first prefix stands last */
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->outcomes, row);
  return button;
}

static void
add_outcomes (GwDecisionDialog *self)
{
  GtkWidget *group = NULL;

  for (GwOutcome outcome = GW_OUTCOME_GO; outcome < GW_N_OUTCOMES; outcome++)
    {
      GtkWidget *button = add_outcome (self, outcome, group);

      if (group == NULL)
        {
          group = button;
          adw_dialog_set_focus (ADW_DIALOG (self), button);
        }
    }
}

/* --- What stands open */

static guint
count_open (GwStage *stage)
{
  GwCheckCounts counts = gw_stage_count_checks (stage);

  return gw_check_counts_get_open (&counts);
}

static char *
dup_open (GwDecisionDialog *self)
{
  guint n_open = count_open (self->stage);

  if (n_open == 0)
    return g_strdup (_("All answered"));
  return g_strdup_printf (ngettext ("%d check is open", "%d checks are open", n_open), (int) n_open);
}

static char *
dup_above (GwDecisionDialog *self)
{
  GwPlan *plan = gw_history_get_plan (self->history);
  GwLimits limits = gw_plan_get_limits (plan);
  guint n_above = gw_plan_count_above (plan, &limits);

  if (n_above == 0)
    return g_strdup (_("No risk is above the appetite"));
  return g_strdup_printf (ngettext ("%d risk is above the appetite", "%d risks are above the appetite", n_above),
                          (int) n_above);
}

/* The gate of the stage that happens once also decides on the business case. */
static char *
dup_verdict (GwDecisionDialog *self)
{
  g_autoptr(GwVerdict) verdict = gw_plan_get_verdict (gw_history_get_plan (self->history));
  const char *word = gw_verdict_code_get_word (gw_verdict_get_effective (verdict));

  return gw_format ("%s: %s", _("Verdict"), gw_words_get (gw_ui_words (), word));
}

static void
describe (GwDecisionDialog *self)
{
  g_autofree char *checks = dup_open (self);
  g_autofree char *risks = dup_above (self);
  g_autofree char *verdict = gw_stage_is_in_ring (self->stage) ? NULL : dup_verdict (self);
  g_autofree char *text = g_strjoin (" · ", checks, risks, verdict, NULL);
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  const char *title = gw_item_get_text (self->stage, GW_STAGE_TITLE);

  adw_window_title_set_subtitle (self->title, title != NULL ? title : "");
  adw_preferences_group_set_description (self->outcomes, escaped);
}

/* --- Conditions */

static GtkWidget *
add_line (GwDecisionDialog *self)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "use-markup", FALSE, NULL);
  g_autofree char *title = g_strdup_printf (_("Condition %d"), (int) self->lines->len + 1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (self->conditions, row);
  g_ptr_array_add (self->lines, row);
  return row;
}

static void
add_condition_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  gtk_widget_grab_focus (add_line (GW_DECISION_DIALOG (widget)));
}

static GPtrArray *
dup_conditions (GwDecisionDialog *self)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; self->outcome == GW_OUTCOME_CONDITIONAL && i < self->lines->len; i++)
    g_ptr_array_add (texts, g_strdup (gtk_editable_get_text (self->lines->pdata[i])));
  return texts;
}

/* --- Recording */

static void
by_chosen_cb (GwDecisionDialog *self,
              const char       *person,
              const char       *new_name)
{
  g_set_str (&self->new_name, new_name);
  g_object_set (self->by, "placeholder", new_name, NULL);
  gw_field_button_set_value (GW_FIELD_BUTTON (self->by), person);
}

static void
on_chosen_cb (GwDecisionDialog *self,
              const char       *date)
{
  if (date != NULL)
    gw_field_button_set_value (GW_FIELD_BUTTON (self->on), date);
}

static char *
dup_reason (GwDecisionDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (gw_text_area_get_view (self->reason));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/* What was written can still be copied. */
static void
tell_gone (GwDecisionDialog *self)
{
  AdwAlertDialog *alert =
    gw_alert_new_notice (_("This Stage Is No Longer in the Plan"),
                         _("Nothing was recorded. Copy what you have written if you still need it."));

  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (self));
}

static void
record_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GwDecisionDialog *self = GW_DECISION_DIALOG (widget);
  g_autofree char *reason = dup_reason (self);
  g_autoptr(GPtrArray) conditions = dup_conditions (self);
  GwDecisionDraft draft = {
    .outcome = self->outcome,
    .by = gw_owner_button_get_person (self->by),
    .by_name = self->new_name,
    .on = gw_field_button_get_value (GW_FIELD_BUTTON (self->on)),
    .reason = reason,
    .conditions = conditions,
  };

  if (gw_owner_button_tell_gone (self->by))
    return;
  if (gw_edit_record_decision (self->history, self->stage, &draft) == NULL)
    {
      tell_gone (self);
      return;
    }
  gw_dialog_toast_step (widget, self->history, _("Decision recorded"));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* --- Class */

static void
gw_decision_dialog_dispose (GObject *object)
{
  GwDecisionDialog *self = GW_DECISION_DIALOG (object);

  /* A dialog keeps its child beyond its end unless it is taken away */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  g_clear_object (&self->history);
  g_clear_object (&self->stage);

  G_OBJECT_CLASS (gw_decision_dialog_parent_class)->dispose (object);
}

static void
gw_decision_dialog_finalize (GObject *object)
{
  GwDecisionDialog *self = GW_DECISION_DIALOG (object);

  g_free (self->new_name);
  g_ptr_array_unref (self->lines);

  G_OBJECT_CLASS (gw_decision_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GW_TYPE_OWNER_BUTTON);
  g_type_ensure (GW_TYPE_DATE_BUTTON);
  g_type_ensure (GW_TYPE_TEXT_AREA);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/gate/gw-decision-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GwDecisionDialog, view);
  gtk_widget_class_bind_template_child (widget_class, GwDecisionDialog, title);
  gtk_widget_class_bind_template_child (widget_class, GwDecisionDialog, outcomes);
  gtk_widget_class_bind_template_child (widget_class, GwDecisionDialog, by);
  gtk_widget_class_bind_template_child (widget_class, GwDecisionDialog, on);
  gtk_widget_class_bind_template_child (widget_class, GwDecisionDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, GwDecisionDialog, conditions);
  gtk_widget_class_bind_template_callback (widget_class, by_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);
}

static void
gw_decision_dialog_class_init (GwDecisionDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gw_decision_dialog_dispose;
  object_class->finalize = gw_decision_dialog_finalize;
  gtk_widget_class_install_action (widget_class, "decision.record", NULL, record_action);
  gtk_widget_class_install_action (widget_class, "decision.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "decision.add-condition", NULL, add_condition_action);
  bind_template (widget_class);
}

static void
gw_decision_dialog_init (GwDecisionDialog *self)
{
  self->lines = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "decision.record", FALSE);
}

/**
 * gw_decision_dialog_new:
 * @history: the history of the plan
 * @stage: a stage of the plan
 *
 * Returns: (transfer floating): a dialog that records a decision on the stage
 */
AdwDialog *
gw_decision_dialog_new (GwHistory *history,
                        GwStage   *stage)
{
  GwDecisionDialog *self;
  g_autofree char *today = gw_today ();

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (GW_IS_STAGE (stage), NULL);

  self = g_object_new (GW_TYPE_DECISION_DIALOG, NULL);
  self->history = g_object_ref (history);
  self->stage = g_object_ref (stage);
  gw_field_button_bind (GW_FIELD_BUTTON (self->by), history, NULL);
  gw_field_button_set_value (GW_FIELD_BUTTON (self->on), today);
  add_outcomes (self);
  add_line (self);
  describe (self);
  return ADW_DIALOG (self);
}

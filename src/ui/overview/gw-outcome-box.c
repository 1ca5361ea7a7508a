/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/overview/gw-outcome-box.h"

#include <glib/gi18n.h>

#include "plan/gw-basis.h"
#include "plan/gw-case-answer.h"
#include "plan/gw-verdict.h"
#include "ui/case/gw-verdict-look.h"
#include "ui/overview/gw-lead-row.h"
#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-outcome.h"
#include "ui/widgets/gw-ui-words.h"
#include "words/gw-dates.h"
#include "words/gw-format.h"

/**
 * GwOutcomeBox:
 *
 * What the plan has come to: the verdict with its first reason, and the gate
 * decisions that stand, those shaken by later changes marked.
 */
struct _GwOutcomeBox
{
  AdwBin parent_instance;

  /* Borrowed: the child */
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (GwOutcomeBox, gw_outcome_box, ADW_TYPE_BIN)

static GtkWidget *
make_icon (void)
{
  return g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

/* The first reason, and what the case comes to a year */
static char *
dup_verdict_subtitle (GwPlan                *plan,
                      const GwVerdictReason *reason)
{
  GwCase *kase = gw_item_get_child (plan, GW_PLAN_CASE);
  g_autofree char *sentence = gw_verdict_reason_dup (reason);
  g_autofree char *money = kase != NULL ? gw_case_dup_yearly_text (kase, gw_ui_words ()) : NULL;

  return g_strconcat (sentence, money != NULL ? "\n" : NULL, money, NULL);
}

static void
add_verdict (GwOutcomeBox *self,
             GwPlan       *plan)
{
  g_autoptr(GwVerdict) verdict = gw_plan_get_verdict (plan);
  GwVerdictCode code = gw_verdict_get_effective (verdict);
  const GwVerdictReason *reason = gw_verdict_get_reason (verdict, 0);
  g_autofree char *subtitle = dup_verdict_subtitle (plan, reason);
  GtkWidget *row = gw_lead_row_new (gw_verdict_get_label (code), subtitle,
                                    reason->item != NULL ? (gpointer) reason->item : (gpointer) plan, reason->field);
  GtkWidget *icon = make_icon ();

  gw_verdict_show (GTK_IMAGE (icon), code);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 5);
  gtk_list_box_append (self->list, row);
}

static char *
dup_decision_title (GwStage    *stage,
                    GwDecision *decision)
{
  const char *word = gw_outcome_get_word (gw_decision_get_outcome (decision));

  /* Translators: the number of a stage, what was decided at its gate */
  return gw_format (_("Stage %d gate: %s"), (int) gw_stage_get_number (stage),
                    word != NULL ? gw_words_get (gw_ui_words (), word) : "–");
}

static char *
dup_decision_subtitle (GwPlan     *plan,
                       GwDecision *decision)
{
  const char *on = gw_item_get_text (decision, GW_DECISION_ON);
  const char *by = gw_item_get_text (decision, GW_DECISION_BY);
  g_autofree char *person = by != NULL ? gw_ui_person_label (plan, by) : NULL;
  g_autofree char *date = on != NULL ? gw_date_format (gw_ui_words (), on, GW_DATE_FORM_LONG) : NULL;

  return gw_format ("%s%s%s", person != NULL ? person : "", person != NULL && date != NULL ? " · " : "",
                    date != NULL ? date : "");
}

static void
mark_stale (AdwActionRow *row,
            const char   *subtitle)
{
  g_autofree char *text = gw_format ("%s · %s", subtitle, _("Changed since the decision"));

  adw_action_row_set_subtitle (row, text);
}

/* The mark of what was decided; that of a change where there was one since, as in the sidebar */
static GtkWidget *
make_decision_icon (GwDecision *decision)
{
  GtkWidget *icon = make_icon ();

  if (!gw_decision_is_stale (decision))
    {
      gw_ui_show_outcome (GTK_IMAGE (icon), decision);
      return icon;
    }
  gtk_image_set_from_icon_name (GTK_IMAGE (icon), "gw-changed-symbolic");
  gtk_widget_add_css_class (icon, "warning");
  return icon;
}

static void
add_decision (GwOutcomeBox *self,
              GwPlan       *plan,
              GwStage      *stage)
{
  GwDecision *decision = gw_plan_get_decision (plan, stage);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  GtkWidget *row;

  if (decision == NULL)
    return;
  title = dup_decision_title (stage, decision);
  subtitle = dup_decision_subtitle (plan, decision);
  row = gw_lead_row_new (title, subtitle, decision, NULL);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_decision_icon (decision));
  if (gw_decision_is_stale (decision))
    mark_stale (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_append (self->list, row);
}

static void
gw_outcome_box_class_init (GwOutcomeBoxClass *klass)
{
}

static void
gw_outcome_box_init (GwOutcomeBox *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Verdict"), -1);
  self->list = GTK_LIST_BOX (list);
  adw_bin_set_child (ADW_BIN (self), list);
}

/**
 * gw_outcome_box_update:
 * @self: a box
 * @plan: a plan
 *
 * Shows what the plan has come to.
 */
void
gw_outcome_box_update (GwOutcomeBox *self,
                       GwPlan       *plan)
{
  GwList *stages = gw_item_get_list (plan, GW_PLAN_STAGES);

  g_return_if_fail (GW_IS_OUTCOME_BOX (self));

  gtk_list_box_remove_all (self->list);
  add_verdict (self, plan);
  for (guint i = 0; i < gw_list_get_length (stages); i++)
    add_decision (self, plan, gw_list_get (stages, i));
}

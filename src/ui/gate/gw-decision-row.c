/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/gate/gw-decision-row.h"

#include <glib/gi18n.h>

#include "gw-config.h"
#include "plan/gw-check.h"
#include "plan/gw-plan.h"
#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-outcome.h"
#include "ui/widgets/gw-ui-words.h"
#include "words/gw-dates.h"
#include "words/gw-format.h"

/**
 * GwDecisionRow:
 *
 * A gate decision as it was taken: what, by whom, when and why.
 */
struct _GwDecisionRow
{
  GtkListBoxRow parent_instance;

  /* Owned */
  GwDecision *decision;

  /* Template */
  GtkImage *icon;
  GtkLabel *outcome;
  GtkLabel *meta;
  GtkLabel *reason;
  GtkLabel *conditions;
  GtkWidget *delete;
};

G_DEFINE_FINAL_TYPE (GwDecisionRow, gw_decision_row, GTK_TYPE_LIST_BOX_ROW)

static void
append (GString    *text,
        const char *part)
{
  if (part != NULL && *part != '\0')
    gw_format_append (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static char *
dup_meta (GwDecision *decision)
{
  GwItem *plan = gw_item_get_root (decision);
  const char *on = gw_item_get_text (decision, GW_DECISION_ON);
  g_autofree char *by = gw_ui_person_label (GW_PLAN (plan), gw_item_get_text (decision, GW_DECISION_BY));
  g_autofree char *date = on != NULL ? gw_date_format (gw_ui_words (), on, GW_DATE_FORM_LONG) : NULL;
  const char *id = gw_item_get_text (decision, GW_DECISION_ROUND);
  g_autofree char *round = id != NULL ? gw_ui_round_label (id) : NULL;
  GString *text = g_string_new (NULL);

  append (text, by);
  append (text, date);
  append (text, round);
  return g_string_free_and_steal (text);
}

/* Where conditions have no rows of their own: with a tick before those that
 * are fulfilled. */
static char *
dup_conditions (GwDecision *decision)
{
  GwList *conditions = gw_item_get_list (decision, GW_DECISION_CONDITIONS);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < gw_list_get_length (conditions); i++)
    {
      GwCheck *condition = gw_list_get (conditions, i);
      const char *question = gw_item_get_text (condition, GW_CHECK_QUESTION);

      gw_format_append (text, "%s%s %s", i > 0 ? "\n" : "",
                        gw_check_get_state (condition) == GW_CHECK_OPEN ? "–" : "✓",
                        question != NULL ? question : "");
    }
  return g_string_free_and_steal (text);
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* The parts are labels that no one can focus, so the row says them all; and of
 * several buttons to delete, each names its decision. */
static void
update_accessible (GwDecisionRow *self,
                   const char    *meta)
{
  const char *outcome = gw_ui_decision_label (self->decision);
  const char *reason = gw_item_get_text (self->decision, GW_DECISION_REASON);
  g_autofree char *name = *meta != '\0' ? gw_format ("%s · %s", outcome, meta) : g_strdup (outcome);
  g_autofree char *button = gw_format ("%s: %s", _("Delete Decision"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason != NULL ? reason : "",
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->delete), GTK_ACCESSIBLE_PROPERTY_LABEL, button, -1);
}

static void
delete_clicked_cb (GwDecisionRow *self)
{
  if (self->decision != NULL && gw_item_get_id (GW_ITEM (self->decision)) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "gate.delete", "s", gw_item_get_id (self->decision));
}

static void
gw_decision_row_dispose (GObject *object)
{
  g_clear_object (&GW_DECISION_ROW (object)->decision);
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_DECISION_ROW);

  G_OBJECT_CLASS (gw_decision_row_parent_class)->dispose (object);
}

static void
gw_decision_row_class_init (GwDecisionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_decision_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/gate/gw-decision-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GwDecisionRow, icon);
  gtk_widget_class_bind_template_child (widget_class, GwDecisionRow, outcome);
  gtk_widget_class_bind_template_child (widget_class, GwDecisionRow, meta);
  gtk_widget_class_bind_template_child (widget_class, GwDecisionRow, reason);
  gtk_widget_class_bind_template_child (widget_class, GwDecisionRow, conditions);
  gtk_widget_class_bind_template_child (widget_class, GwDecisionRow, delete);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
}

static void
gw_decision_row_init (GwDecisionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_decision_row_new:
 *
 * Returns: (transfer floating): a row of no decision yet
 */
GtkWidget *
gw_decision_row_new (void)
{
  return g_object_new (GW_TYPE_DECISION_ROW, NULL);
}

/**
 * gw_decision_row_bind:
 * @self: a row
 * @decision: a decision of a plan
 * @editable: whether it may be deleted
 *
 * Shows a decision as it is now, without its conditions.
 */
void
gw_decision_row_bind (GwDecisionRow *self,
                      GwDecision    *decision,
                      gboolean       editable)
{
  g_autofree char *meta = NULL;

  g_return_if_fail (GW_IS_DECISION_ROW (self));
  g_return_if_fail (GW_IS_DECISION (decision));

  g_set_object (&self->decision, decision);
  meta = dup_meta (decision);
  gw_ui_show_outcome (self->icon, decision);
  gtk_label_set_label (self->outcome, gw_ui_decision_label (decision));
  show_text (self->meta, meta);
  show_text (self->reason, gw_item_get_text (decision, GW_DECISION_REASON));
  show_text (self->conditions, NULL);
  update_accessible (self, meta);
  gtk_widget_set_visible (self->delete, editable);
}

/**
 * gw_decision_row_show_conditions:
 * @self: a row of a decision
 *
 * Tells the conditions as well, with whether they are fulfilled.
 */
void
gw_decision_row_show_conditions (GwDecisionRow *self)
{
  g_autofree char *conditions = NULL;

  g_return_if_fail (GW_IS_DECISION_ROW (self) && self->decision != NULL);

  conditions = dup_conditions (self->decision);
  show_text (self->conditions, conditions);
}

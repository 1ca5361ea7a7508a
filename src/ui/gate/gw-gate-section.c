/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/gate/gw-gate-section.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-decisions.h"
#include "edit/gw-edit-items.h"
#include "gw-config.h"
#include "plan/gw-basis.h"
#include "ui/gate/gw-condition-row.h"
#include "ui/gate/gw-decision-dialog.h"
#include "ui/gate/gw-decision-row.h"
#include "ui/gate/gw-gate-changes.h"
#include "ui/gate/gw-stage-gate.h"
#include "ui/widgets/gw-toast.h"

/**
 * GwGateSection:
 *
 * The gate of a stage: the decision that stands, whether what it was based on
 * still holds, its conditions, and the decisions before it.
 */
struct _GwGateSection
{
  GwStagePart parent_instance;

  /* Owned */
  GPtrArray *conditions;        /* borrowed rows */
  GPtrArray *earlier;           /* borrowed rows */

  /* Template */
  GtkWidget *again;
  GtkWidget *blank;
  GtkWidget *first;
  GtkListBox *list;
  GwDecisionRow *current;
  GwGateChanges *changes;
  GtkEditable *add;
  GtkWidget *past;
  AdwExpanderRow *history;
};

G_DEFINE_FINAL_TYPE (GwGateSection, gw_gate_section, GW_TYPE_STAGE_PART)

static GwStage *
get_stage (GwGateSection *self)
{
  return gw_stage_gate_get_stage (gw_stage_part_get_item (GW_STAGE_PART (self)));
}

static GwPlan *
get_plan (GwGateSection *self)
{
  return gw_stage_context_get_plan (gw_stage_part_get_context (GW_STAGE_PART (self)));
}

static GwDecision *
get_decision (GwGateSection *self)
{
  GwRound *round = gw_stage_context_get_round (gw_stage_part_get_context (GW_STAGE_PART (self)));
  const char *id = round != NULL ? gw_item_get_id (round) : gw_plan_get_round (get_plan (self));

  return gw_plan_find_decision (get_plan (self), get_stage (self), id);
}

static gboolean
is_editable (GwGateSection *self)
{
  return gw_stage_context_get_editable (gw_stage_part_get_context (GW_STAGE_PART (self)));
}

/* --- Conditions */

static gboolean
has_rows_of (GwGateSection *self,
             GwList        *conditions)
{
  guint n = conditions != NULL ? gw_list_get_length (conditions) : 0;

  if (self->conditions->len != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (gw_condition_row_get_condition (self->conditions->pdata[i]) != gw_list_get (conditions, i))
      return FALSE;
  return TRUE;
}

static void
clear_conditions (GwGateSection *self)
{
  for (guint i = 0; i < self->conditions->len; i++)
    gtk_list_box_remove (self->list, self->conditions->pdata[i]);
  g_ptr_array_set_size (self->conditions, 0);
}

/* After the decision and what has changed, before where one is added. */
static void
fill_conditions (GwGateSection *self,
                 GwList        *conditions)
{
  clear_conditions (self);
  for (guint i = 0; conditions != NULL && i < gw_list_get_length (conditions); i++)
    {
      GtkWidget *row = gw_condition_row_new (gw_stage_part_get_history (GW_STAGE_PART (self)),
                                             gw_list_get (conditions, i));

      gtk_list_box_insert (self->list, row, (int) i + 2);
      g_ptr_array_add (self->conditions, row);
    }
}

/* Rows stay as long as they can: somebody may be in one of them. */
static void
update_conditions (GwGateSection *self,
                   GwDecision    *decision)
{
  GwList *list = decision != NULL ? gw_item_get_list (decision, GW_DECISION_CONDITIONS) : NULL;
  gboolean expected = decision != NULL && (gw_list_get_length (list) > 0 ||
                                           gw_decision_get_outcome (decision) == GW_OUTCOME_CONDITIONAL);

  if (!has_rows_of (self, list))
    fill_conditions (self, list);
  for (guint i = 0; i < self->conditions->len; i++)
    gw_condition_row_set_editable (self->conditions->pdata[i], is_editable (self));
  gtk_widget_set_visible (GTK_WIDGET (self->add), expected && is_editable (self));
}

static void
condition_typed_cb (GwGateSection *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (self->add));
  GwDecision *decision = get_decision (self);

  gtk_editable_set_text (self->add, "");
  if (decision != NULL)
    gw_edit_add_condition (gw_stage_part_get_history (GW_STAGE_PART (self)), decision, text);
}

/* --- Earlier decisions */

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (gw_item_get_text (*(gpointer *) b, GW_DECISION_ON),
                    gw_item_get_text (*(gpointer *) a, GW_DECISION_ON));
}

/* The last one first */
static GPtrArray *
list_earlier (GwGateSection *self,
              GwDecision    *current)
{
  GwList *decisions = gw_item_get_list (get_stage (self), GW_STAGE_DECISIONS);
  GPtrArray *earlier = g_ptr_array_new ();

  for (guint i = gw_list_get_length (decisions); i > 0; i--)
    if (gw_list_get (decisions, i - 1) != (gpointer) current)
      g_ptr_array_add (earlier, gw_list_get (decisions, i - 1));
  g_ptr_array_sort (earlier, compare_dates);
  return earlier;
}

static void
clear_earlier (GwGateSection *self)
{
  for (guint i = 0; i < self->earlier->len; i++)
    adw_expander_row_remove (self->history, self->earlier->pdata[i]);
  g_ptr_array_set_size (self->earlier, 0);
}

static void
update_earlier (GwGateSection *self,
                GwDecision    *current)
{
  g_autoptr(GPtrArray) decisions = list_earlier (self, current);
  g_autofree char *title = g_strdup_printf (_("Earlier Decisions (%d)"), (int) decisions->len);

  clear_earlier (self);
  for (guint i = 0; i < decisions->len; i++)
    {
      GtkWidget *row = gw_decision_row_new ();

      gw_decision_row_bind (GW_DECISION_ROW (row), decisions->pdata[i], is_editable (self));
      gw_decision_row_show_conditions (GW_DECISION_ROW (row));
      adw_expander_row_add_row (self->history, row);
      g_ptr_array_add (self->earlier, row);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->history), title);
  gtk_widget_set_visible (self->past, decisions->len > 0);
}

/* --- Actions */

static void
decide_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GwGateSection *self = GW_GATE_SECTION (widget);

  adw_dialog_present (gw_decision_dialog_new (gw_stage_part_get_history (GW_STAGE_PART (self)),
                                              get_stage (self)),
                      widget);
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GwStagePart *part = GW_STAGE_PART (widget);
  GwHistory *history = gw_stage_part_get_history (part);
  GwDecision *decision = gw_plan_find_typed (gw_history_get_plan (history),
                                             g_variant_get_string (parameter, NULL), GW_TYPE_DECISION);
  g_autoptr(GPtrArray) items = decision != NULL ? gw_edit_items_one (decision) : NULL;

  if (items != NULL && gw_edit_delete (history, items))
    gw_toast_step (widget, history, _("Decision deleted"));
}

/* --- Class */

static void
gw_gate_section_update (GwStagePart *part)
{
  GwGateSection *self = GW_GATE_SECTION (part);
  GwDecision *decision = get_decision (self);
  gboolean editable = is_editable (self);

  if (decision != NULL)
    gw_decision_row_bind (self->current, decision, editable);
  gw_gate_changes_bind (self->changes, decision);
  update_conditions (self, decision);
  update_earlier (self, decision);
  gtk_widget_set_visible (self->again, decision != NULL && editable);
  gtk_widget_set_visible (self->first, editable);
  gtk_widget_set_visible (self->blank, decision == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->list), decision != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "gate.decide", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "gate.delete", editable);
}

static GwItem *
gw_gate_section_get_plan_item (GwStagePart *part)
{
  return gw_stage_part_get_item (part) != NULL ? GW_ITEM (get_stage (GW_GATE_SECTION (part))) : NULL;
}

/* What was typed is not lost. */
static void
gw_gate_section_leave (GwStagePart *part)
{
  if (gw_stage_part_get_item (part) != NULL)
    condition_typed_cb (GW_GATE_SECTION (part));
}

static void
gw_gate_section_finalize (GObject *object)
{
  GwGateSection *self = GW_GATE_SECTION (object);

  g_ptr_array_unref (self->conditions);
  g_ptr_array_unref (self->earlier);

  G_OBJECT_CLASS (gw_gate_section_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GW_TYPE_DECISION_ROW);
  g_type_ensure (GW_TYPE_GATE_CHANGES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/gate/gw-gate-section.ui");
  gtk_widget_class_bind_template_child (widget_class, GwGateSection, again);
  gtk_widget_class_bind_template_child (widget_class, GwGateSection, blank);
  gtk_widget_class_bind_template_child (widget_class, GwGateSection, first);
  gtk_widget_class_bind_template_child (widget_class, GwGateSection, list);
  gtk_widget_class_bind_template_child (widget_class, GwGateSection, current);
  gtk_widget_class_bind_template_child (widget_class, GwGateSection, changes);
  gtk_widget_class_bind_template_child (widget_class, GwGateSection, add);
  gtk_widget_class_bind_template_child (widget_class, GwGateSection, past);
  gtk_widget_class_bind_template_child (widget_class, GwGateSection, history);
  gtk_widget_class_bind_template_callback (widget_class, condition_typed_cb);
}

static void
gw_gate_section_class_init (GwGateSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GwStagePartClass *part_class = GW_STAGE_PART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gw_gate_section_finalize;
  part_class->update = gw_gate_section_update;
  part_class->leave = gw_gate_section_leave;
  part_class->get_plan_item = gw_gate_section_get_plan_item;
  gtk_widget_class_install_action (widget_class, "gate.decide", NULL, decide_action);
  gtk_widget_class_install_action (widget_class, "gate.delete", "s", delete_action);
  bind_template (widget_class);
}

static void
gw_gate_section_init (GwGateSection *self)
{
  self->conditions = g_ptr_array_new ();
  self->earlier = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

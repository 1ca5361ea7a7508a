/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/evaluations/gw-evaluation-editor.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-evaluations.h"
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-text.h"
#include "gw-config.h"
#include "plan/gw-case.h"
#include "plan/gw-objective.h"
#include "ui/evaluations/gw-evaluation-labels.h"
#include "ui/widgets/gw-css-class.h"
#include "ui/widgets/gw-date-button.h"
#include "ui/widgets/gw-evidence-box.h"
#include "ui/widgets/gw-id-choice.h"
#include "ui/widgets/gw-owner-button.h"
#include "ui/widgets/gw-text-area.h"
#include "ui/widgets/gw-text-field.h"
#include "ui/widgets/gw-toggles.h"
#include "ui/widgets/gw-typing.h"

/* The toggle that says nothing */
#define UNSET "unset"

/**
 * GwEvaluationEditor:
 *
 * All that can be said about an evaluation, below its card. It exists only
 * while the card is open.
 */
struct _GwEvaluationEditor
{
  AdwBin parent_instance;

  /* Owned */
  GwHistory *history;
  GwEvaluation *evaluation;

  gboolean updating;            /* choices follow the plan */

  /* Template */
  GtkWidget *measurement;
  GwTextField *metric;
  GwTextField *value;
  GwTextField *target;
  GwTextField *unit;
  GtkWidget *wrong;
  AdwToggleGroup *better;
  AdwToggleGroup *setting;
  GwTextField *segment;
  GwTextField *data;
  GtkWidget *rating_box;
  AdwToggleGroup *rating;
  GtkLabel *judgement_label;
  GwTextArea *judgement;
  GwFieldButton *by;
  GwFieldButton *on;
  GtkWidget *objective_box;
  GtkDropDown *objective;
  GwEvidenceBox *evidence;
};

G_DEFINE_FINAL_TYPE (GwEvaluationEditor, gw_evaluation_editor, ADW_TYPE_BIN)

/* --- What is shown */

/* Where nothing is said higher is better, see gw_evaluation_misses_target(). */
static void
show_toggles (GwEvaluationEditor *self)
{
  const char *better = gw_item_get_text (self->evaluation, GW_EVALUATION_BETTER);
  const char *setting = gw_item_get_text (self->evaluation, GW_EVALUATION_SETTING);
  g_autofree char *rating =
    g_strdup_printf ("%d", (int) gw_item_get_integer (self->evaluation, GW_EVALUATION_RATING));

  gw_toggles_choose (self->better, better != NULL ? better : "higher");
  gw_toggles_choose (self->setting, setting != NULL ? setting : UNSET);
  gw_toggles_choose (self->rating, rating);
}

static char *
name_objective (GwObjective *objective)
{
  const char *text = gw_item_get_text (objective, GW_OBJECTIVE_STATEMENT);

  if (text == NULL)
    text = gw_item_get_text (objective, GW_OBJECTIVE_METRIC);
  return g_strdup (text != NULL ? text : gw_item_get_id (objective));
}

/* One that has gone is shown as it is, and can still be exchanged. */
static void
show_objectives (GwEvaluationEditor *self)
{
  GwPlan *plan = gw_history_get_plan (self->history);
  GwItem *kase = gw_item_get_child (plan, GW_PLAN_CASE);
  GwList *objectives = kase != NULL ? gw_item_get_list (kase, GW_CASE_OBJECTIVES) : NULL;
  const char *chosen = gw_item_get_text (self->evaluation, GW_EVALUATION_OBJECTIVE);
  GPtrArray *labels = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (labels, g_strdup (_("No Objective")));
  g_ptr_array_add (ids, NULL);
  for (guint i = 0; objectives != NULL && i < gw_list_get_length (objectives); i++)
    {
      g_ptr_array_add (labels, name_objective (gw_list_get (objectives, i)));
      g_ptr_array_add (ids, g_strdup (gw_item_get_id (gw_list_get (objectives, i))));
    }
  if (chosen != NULL && gw_plan_find_typed (plan, chosen, GW_TYPE_OBJECTIVE) == NULL)
    {
      g_ptr_array_add (labels, g_strdup (chosen));
      g_ptr_array_add (ids, g_strdup (chosen));
    }
  gtk_widget_set_visible (self->objective_box, labels->len > 1);
  gw_id_choice_fill (self->objective, labels, ids);
  gw_id_choice_set (self->objective, chosen);
}

static void
update (GwEvaluationEditor *self)
{
  gboolean measured = gw_evaluation_is_measured (self->evaluation);
  const char *label = measured ? _("Remarks") : _("Judgment");

  self->updating = TRUE;
  gtk_widget_set_visible (self->measurement, measured);
  gtk_widget_set_visible (self->rating_box, !measured);
  gtk_label_set_label (self->judgement_label, label);
  g_object_set (self->judgement, "label", label, NULL);
  show_toggles (self);
  show_objectives (self);
  gw_field_button_set_value (self->by, gw_item_get_text (self->evaluation, GW_EVALUATION_BY));
  gw_field_button_set_value (self->on, gw_item_get_text (self->evaluation, GW_EVALUATION_ON));
  self->updating = FALSE;
}

static gboolean
is_wrong (GwTextField *field)
{
  return gw_typing_is_wrong (gw_typing_get (GTK_WIDGET (field)));
}

static void
mark_wrong (GwTextField *field)
{
  gboolean wrong = is_wrong (field);

  gw_set_css_class (GTK_WIDGET (field), "error", wrong);
  gtk_accessible_update_state (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
wrong_changed_cb (GwEvaluationEditor *self)
{
  mark_wrong (self->value);
  mark_wrong (self->target);
  gtk_widget_set_visible (self->wrong, is_wrong (self->value) || is_wrong (self->target));
}

/* --- What is chosen */

static void
toggle_chosen_cb (AdwToggleGroup     *group,
                  GParamSpec         *pspec,
                  GwEvaluationEditor *self)
{
  guint field = group == self->better ? GW_EVALUATION_BETTER : GW_EVALUATION_SETTING;
  const char *name = adw_toggle_group_get_active_name (group);

  if (!self->updating && self->evaluation != NULL)
    gw_edit_set_text (self->history, self->evaluation, field, g_strcmp0 (name, UNSET) != 0 ? name : NULL);
}

static void
rating_chosen_cb (GwEvaluationEditor *self)
{
  const char *name = adw_toggle_group_get_active_name (self->rating);
  int rating = name != NULL ? (int) g_ascii_strtoll (name, NULL, 10) : 0;
  g_auto(GwValue) value = GW_VALUE_INIT;

  if (self->updating || self->evaluation == NULL)
    return;
  if (rating > 0)
    gw_value_init_integer (&value, rating);
  gw_edit_set_value (self->history, self->evaluation, GW_EVALUATION_RATING, &value);
}

static void
by_chosen_cb (GwEvaluationEditor *self,
              const char         *person,
              const char         *new_name)
{
  gw_edit_set_by (self->history, self->evaluation, person, new_name);
}

static void
date_chosen_cb (GwEvaluationEditor *self,
                const char         *date)
{
  gw_edit_set_text (self->history, self->evaluation, GW_EVALUATION_ON, date);
}

static void
objective_chosen_cb (GwEvaluationEditor *self)
{
  if (!self->updating && self->evaluation != NULL)
    gw_edit_set_objective (self->history, self->evaluation, gw_id_choice_get (self->objective));
}

/* --- Class */

/* What is still to be said comes first. */
static gboolean
gw_evaluation_editor_grab_focus (GtkWidget *widget)
{
  GwEvaluationEditor *self = GW_EVALUATION_EDITOR (widget);

  if (!gw_evaluation_is_measured (self->evaluation))
    return gtk_widget_grab_focus (GTK_WIDGET (self->judgement));
  if (gw_item_is_set (self->evaluation, GW_EVALUATION_METRIC))
    return gtk_widget_grab_focus (GTK_WIDGET (self->value));
  return gtk_widget_grab_focus (GTK_WIDGET (self->metric));
}

static void
gw_evaluation_editor_dispose (GObject *object)
{
  GwEvaluationEditor *self = GW_EVALUATION_EDITOR (object);

  g_clear_object (&self->evaluation);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (gw_evaluation_editor_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (GW_TYPE_TEXT_FIELD);
  g_type_ensure (GW_TYPE_TEXT_AREA);
  g_type_ensure (GW_TYPE_OWNER_BUTTON);
  g_type_ensure (GW_TYPE_DATE_BUTTON);
  g_type_ensure (GW_TYPE_EVIDENCE_BOX);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationEditor, measurement);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationEditor, metric);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationEditor, value);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationEditor, target);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationEditor, unit);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationEditor, wrong);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationEditor, better);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationEditor, setting);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationEditor, segment);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationEditor, data);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationEditor, rating_box);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationEditor, rating);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationEditor, judgement_label);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationEditor, judgement);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationEditor, by);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationEditor, on);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationEditor, objective_box);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationEditor, objective);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationEditor, evidence);
}

static void
gw_evaluation_editor_class_init (GwEvaluationEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_evaluation_editor_dispose;
  widget_class->grab_focus = gw_evaluation_editor_grab_focus;

  ensure_types ();
  gtk_widget_class_set_template_from_resource (
    widget_class, GW_RESOURCE_PREFIX "/ui/evaluations/gw-evaluation-editor.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, toggle_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, rating_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, by_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, objective_chosen_cb);
}

static void
gw_evaluation_editor_init (GwEvaluationEditor *self)
{
  GwTextField *numbers[2];

  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_id_choice_init (self->objective);
  numbers[0] = self->value;
  numbers[1] = self->target;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_signal_connect_object (gw_typing_get (GTK_WIDGET (numbers[i])), "wrong-changed",
                             G_CALLBACK (wrong_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
bind_fields (GwEvaluationEditor *self)
{
  const struct
  {
    GwTextField *field;
    guint index;
  } fields[] = {
    { self->metric, GW_EVALUATION_METRIC }, { self->value, GW_EVALUATION_VALUE },
    { self->target, GW_EVALUATION_TARGET }, { self->unit, GW_EVALUATION_UNIT },
    { self->segment, GW_EVALUATION_SEGMENT }, { self->data, GW_EVALUATION_DATA },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    gw_text_field_bind (fields[i].field, self->history, self->evaluation, fields[i].index);
  gw_text_area_bind (self->judgement, self->history, self->evaluation, GW_EVALUATION_JUDGEMENT);
  gw_evidence_box_bind (self->evidence, self->history, self->evaluation);
  gw_field_button_bind (self->by, self->history, NULL);
  gw_field_button_bind (self->on, self->history, NULL);
}

/**
 * gw_evaluation_editor_new:
 * @history: the history of the plan
 * @evaluation: an evaluation
 *
 * Returns: (transfer floating): an editor for it
 */
GtkWidget *
gw_evaluation_editor_new (GwHistory    *history,
                          GwEvaluation *evaluation)
{
  GwEvaluationEditor *self;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (GW_IS_EVALUATION (evaluation), NULL);

  self = g_object_new (GW_TYPE_EVALUATION_EDITOR, NULL);
  self->history = g_object_ref (history);
  self->evaluation = g_object_ref (evaluation);
  bind_fields (self);
  update (self);
  g_signal_connect_object (evaluation, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * gw_evaluation_editor_set_editable:
 * @self: an editor
 * @editable: whether the plan may be edited
 */
void
gw_evaluation_editor_set_editable (GwEvaluationEditor *self,
                                   gboolean            editable)
{
  GtkWidget *choices[6];
  GtkEditable *fields[6];

  g_return_if_fail (GW_IS_EVALUATION_EDITOR (self));

  fields[0] = GTK_EDITABLE (self->metric);
  fields[1] = GTK_EDITABLE (self->value);
  fields[2] = GTK_EDITABLE (self->target);
  fields[3] = GTK_EDITABLE (self->unit);
  fields[4] = GTK_EDITABLE (self->segment);
  fields[5] = GTK_EDITABLE (self->data);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    gtk_editable_set_editable (fields[i], editable);
  choices[0] = GTK_WIDGET (self->better);
  choices[1] = GTK_WIDGET (self->setting);
  choices[2] = GTK_WIDGET (self->rating);
  choices[3] = GTK_WIDGET (self->by);
  choices[4] = GTK_WIDGET (self->on);
  choices[5] = GTK_WIDGET (self->objective);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    gtk_widget_set_sensitive (choices[i], editable);
  g_object_set (self->judgement, "editable", editable, NULL);
  g_object_set (self->evidence, "editable", editable, NULL);
}

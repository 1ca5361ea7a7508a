/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/evaluations/gw-evaluations-section.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-evaluations.h"
#include "gw-config.h"
#include "ui/evaluations/gw-evaluation-column.h"
#include "ui/evaluations/gw-metric-view.h"
#include "ui/evaluations/gw-stage-evaluations.h"
#include "ui/widgets/gw-columns.h"
#include "ui/widgets/gw-id-choice.h"
#include "ui/widgets/gw-today.h"
#include "ui/widgets/gw-ui-words.h"

/**
 * GwEvaluationsSection:
 *
 * The evaluations of a round: each metric over time, then what was measured
 * beside what experts judged.
 */
struct _GwEvaluationsSection
{
  GwStagePart parent_instance;

  /* Owned */
  GSignalGroup *item;

  gboolean updating;            /* the choice of rounds follows */

  /* Template */
  GtkDropDown *rounds;
  GtkWidget *empty;
  GtkWidget *add_buttons;
  GtkWidget *plots;
  GtkWidget *columns;
  GwEvaluationColumn *quantitative;
  GwEvaluationColumn *qualitative;
};

G_DEFINE_FINAL_TYPE (GwEvaluationsSection, gw_evaluations_section, GW_TYPE_STAGE_PART)

/* More plots than that are no overview. */
#define N_PLOTS 8

static GwStageContext *
get_context (GwEvaluationsSection *self)
{
  return gw_stage_part_get_context (GW_STAGE_PART (self));
}

static GwPlan *
get_plan (GwEvaluationsSection *self)
{
  return gw_stage_context_get_plan (get_context (self));
}

static GwStageEvaluations *
get_evaluations (GwEvaluationsSection *self)
{
  return gw_stage_part_get_item (GW_STAGE_PART (self));
}

/* --- Rounds */

static char *
name_round (const char *id)
{
  gint64 number = g_ascii_strtoll (id, NULL, 10);

  return number > 0 ? g_strdup_printf (_("Round %d"), (int) number) : g_strdup (id);
}

/* The first is the current one, whichever that is. */
static void
show_rounds (GwEvaluationsSection *self)
{
  GwList *rounds = gw_item_get_list (get_plan (self), GW_PLAN_ROUNDS);
  guint n_rounds = gw_list_get_length (rounds);
  const char *current = gw_plan_get_round (get_plan (self));
  const char *shown = gw_stage_evaluations_get_round (get_evaluations (self));
  GPtrArray *labels = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (labels, name_round (current));
  g_ptr_array_add (ids, NULL);
  for (guint i = n_rounds; i > 1; i--)
    {
      const char *id = gw_item_get_id (gw_list_get (rounds, i - 2));

      g_ptr_array_add (labels, name_round (id));
      g_ptr_array_add (ids, g_strdup (id));
    }
  self->updating = TRUE;
  gw_id_choice_fill (self->rounds, labels, ids);
  gw_id_choice_set (self->rounds, g_strcmp0 (shown, current) == 0 ? NULL : shown);
  self->updating = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->rounds), n_rounds > 1);
}

static void
round_chosen_cb (GwEvaluationsSection *self)
{
  if (!self->updating && get_evaluations (self) != NULL)
    gw_stage_evaluations_set_round (get_evaluations (self), gw_id_choice_get (self->rounds));
}

/* --- What is shown */

static void
show_plots (GwEvaluationsSection *self)
{
  const char *round = gw_stage_evaluations_get_round (get_evaluations (self));
  g_autofree char *today = gw_today ();
  g_autoptr(GPtrArray) plots = gw_metric_plots_new (get_plan (self), round, gw_ui_words (), today);
  GtkWidget *old;

  while ((old = gtk_widget_get_first_child (self->plots)) != NULL)
    gtk_widget_unparent (old);
  for (guint i = 0; plots->len > 0 && i < N_PLOTS; i++)
    {
      GtkWidget *view = gw_metric_view_new (g_ptr_array_steal_index (plots, 0));

      gtk_widget_add_css_class (view, "gw-metric");
      gtk_widget_insert_before (view, self->plots, NULL);
    }
  gtk_widget_set_visible (self->plots, gtk_widget_get_first_child (self->plots) != NULL);
}

static void
gw_evaluations_section_update (GwStagePart *part)
{
  GwEvaluationsSection *self = GW_EVALUATIONS_SECTION (part);
  gboolean editable = gw_stage_context_get_editable (get_context (self));
  guint n;

  g_signal_group_set_target (self->item, get_evaluations (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "evaluations.add", editable);
  show_rounds (self);
  show_plots (self);
  n = gw_evaluation_column_show (self->quantitative, "quantitative", get_context (self), get_evaluations (self));
  n += gw_evaluation_column_show (self->qualitative, "qualitative", get_context (self), get_evaluations (self));
  gtk_widget_set_visible (self->empty, n == 0);
  gtk_widget_set_visible (self->add_buttons, editable);
  gtk_widget_set_visible (self->columns, n > 0);
}

static void
gw_evaluations_section_plan_changed (GwStagePart *part,
                                     GwItem      *item)
{
  /* What changes most says nothing about evaluations. */
  if (!GW_IS_CHECK (item) && !GW_IS_RISK (item))
    GW_STAGE_PART_CLASS (gw_evaluations_section_parent_class)->plan_changed (part, item);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  GwEvaluationsSection *self = GW_EVALUATIONS_SECTION (widget);
  const char *round = gw_stage_evaluations_get_round (get_evaluations (self));
  const char *kind = g_variant_get_string (parameter, NULL);
  g_autofree char *today = gw_today ();

  gw_stage_evaluations_show (get_evaluations (self),
                             gw_edit_add_evaluation (gw_stage_part_get_history (GW_STAGE_PART (self)),
                                                     kind, round, today));
}

static void
gw_evaluations_section_dispose (GObject *object)
{
  g_clear_object (&GW_EVALUATIONS_SECTION (object)->item);

  G_OBJECT_CLASS (gw_evaluations_section_parent_class)->dispose (object);
}

static void
gw_evaluations_section_class_init (GwEvaluationsSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_evaluations_section_dispose;
  GW_STAGE_PART_CLASS (klass)->update = gw_evaluations_section_update;
  GW_STAGE_PART_CLASS (klass)->plan_changed = gw_evaluations_section_plan_changed;

  gtk_widget_class_install_action (widget_class, "evaluations.add", "s", add_action);

  g_type_ensure (GW_TYPE_COLUMNS);
  g_type_ensure (GW_TYPE_EVALUATION_COLUMN);
  gtk_widget_class_set_template_from_resource (
    widget_class, GW_RESOURCE_PREFIX "/ui/evaluations/gw-evaluations-section.ui");
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationsSection, rounds);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationsSection, empty);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationsSection, add_buttons);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationsSection, plots);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationsSection, columns);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationsSection, quantitative);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationsSection, qualitative);
  gtk_widget_class_bind_template_callback (widget_class, round_chosen_cb);
}

static void
gw_evaluations_section_init (GwEvaluationsSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_id_choice_init (self->rounds);
  self->item = g_signal_group_new (GW_TYPE_STAGE_EVALUATIONS);
  g_signal_group_connect_swapped (self->item, "changed", G_CALLBACK (gw_stage_part_update), self);
}

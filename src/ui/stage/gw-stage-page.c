/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/stage/gw-stage-page-private.h"

#include <glib/gi18n.h>

#include "gw-config.h"
#include "plan/gw-decision.h"
#include "session/gw-guide.h"
#include "ui/stage/gw-stage-deeds.h"
#include "ui/stage/gw-stage-row.h"
#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-ui-words.h"
#include "words/gw-dates.h"
#include "words/gw-format.h"

/**
 * GwStagePage:
 *
 * A stage: what it is for, and its checks in their groups, answered in place.
 * Several can be selected and changed at once.
 */

typedef enum
{
  PROP_GUIDE = 1,
} GwStagePageProperty;

static GParamSpec *properties[PROP_GUIDE + 1];

/* The toggles of the stage that holds the business case */
#define CASE_PART "case"
#define CHECKS_PART "checks"

G_DEFINE_FINAL_TYPE (GwStagePage, gw_stage_page, GW_TYPE_PLAN_PAGE)

/* --- What is shown */

static GwHistory *
get_history (GwStagePage *self)
{
  return gw_plan_page_get_history (GW_PLAN_PAGE (self));
}

static gboolean
shows_case (GwStagePage *self)
{
  return self->case_page != NULL &&
         g_strcmp0 (adw_toggle_group_get_active_name (self->parts), CASE_PART) == 0;
}

/* Without any there is nothing to filter or to select. */
static gboolean
has_checks (GwStagePage *self)
{
  return gw_stage_rows_get_n_checks (self->rows) > 0 || gw_stage_rows_is_filtered (self->rows);
}

static void
update_stack (GwStagePage *self)
{
  const char *name = "rows";
  const gboolean in_case = shows_case (self);

  if (in_case)
    name = "case";
  else if (gw_stage_rows_get_n_checks (self->rows) == 0 && gw_stage_rows_is_filtered (self->rows))
    name = "nothing";
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (self->filter_clamp, !in_case && has_checks (self));
}

static void
part_chosen_cb (GwStagePage *self)
{
  if (self->rows == NULL)
    return;
  gw_stage_context_set_expanded (self->context, NULL);
  update_stack (self);
}

static void
context_changed_cb (GwStagePage *self)
{
  gboolean selecting = gw_stage_context_get_selecting (self->context);
  gboolean editable = gw_stage_context_get_editable (self->context);

  gtk_toggle_button_set_active (self->select, selecting);
  gtk_widget_set_visible (GTK_WIDGET (self->select), editable);
  adw_toolbar_view_set_reveal_bottom_bars (self->toolbar_view, selecting);
  if (self->case_page != NULL)
    gw_case_page_set_editable (self->case_page, editable);
}

static void
filter_changed_cb (GwStagePage *self)
{
  gw_stage_context_set_expanded (self->context, NULL);
  gw_stage_rows_set_filter (self->rows, gw_filter_bar_get_filter (self->filters));
  gw_stage_rows_set_owner (self->rows, gw_filter_bar_get_owner (self->filters),
                           gw_filter_bar_get_person (self->filters));
  update_stack (self);
}

/* --- Actions */

static void
select_toggled_cb (GwStagePage *self)
{
  if (self->context != NULL)
    gw_stage_context_set_selecting (self->context, gtk_toggle_button_get_active (self->select));
}

static void
select_to_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GwStagePage *self = GW_STAGE_PAGE (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  GwCheck *to = gw_plan_find_typed (gw_stage_context_get_plan (self->context), id, GW_TYPE_CHECK);
  GwCheck *anchor = gw_stage_context_get_anchor (self->context);
  g_autoptr(GPtrArray) checks = NULL;

  if (to == NULL || !gw_stage_context_get_editable (self->context))
    return;
  checks = gw_stage_rows_dup_checks (self->rows, anchor != NULL ? anchor : to, to);
  gw_stage_context_select_all (self->context, checks);
  gw_stage_context_select (self->context, to, TRUE);
}

static void
select_all_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  GwStagePage *self = GW_STAGE_PAGE (widget);
  g_autoptr(GPtrArray) checks = gw_stage_rows_dup_checks (self->rows, NULL, NULL);

  if (gw_stage_context_get_editable (self->context))
    gw_stage_context_select_all (self->context, checks);
}

static void
show_all_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  gw_filter_bar_clear (GW_STAGE_PAGE (widget)->filters);
}

static void
show_gate_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GwStagePage *self = GW_STAGE_PAGE (widget);

  adw_toggle_group_set_active_name (self->parts, CHECKS_PART);
  gw_filter_bar_clear (self->filters);
  gw_stage_page_focus_item (self, gw_stage_rows_get_gate (self->rows));
}

/* --- Leading to an item */

static void
show_evaluation (GwStagePage  *self,
                 GwEvaluation *evaluation)
{
  GwStageEvaluations *evaluations = gw_stage_rows_get_evaluations (self->rows);

  if (evaluations == NULL)
    return;
  if (gw_stage_rows_is_filtered (self->rows))
    gw_filter_bar_clear (self->filters);
  gw_stage_page_focus_item (self, evaluations);
  gw_stage_evaluations_show (evaluations, evaluation);
}

static GwEvaluation *
find_evaluation (GwItem *item)
{
  while (item != NULL && !GW_IS_EVALUATION (item))
    item = gw_item_get_parent (item);
  return (GwEvaluation *) item;
}

/* What has no row of its own is in that of its owner. */
static gpointer
get_row_of (GwStagePage *self,
            GwItem      *item)
{
  gpointer row = NULL;

  for (; item != NULL; item = gw_item_get_parent (item))
    {
      if (GW_IS_DECISION (item))
        return gw_stage_rows_get_gate (self->rows);
      if (row == NULL && (GW_IS_CHECK (item) || GW_IS_GROUP (item) || GW_IS_STAGE (item)))
        row = item;
    }
  return row;
}

static void
show_row (GwStagePage *self,
          gpointer     row)
{
  guint position;

  if (row == NULL)
    return;
  if (!gw_stage_rows_find (self->rows, row, &position))
    gw_filter_bar_clear (self->filters);
  if (GW_IS_CHECK (row))
    gw_stage_context_set_expanded (self->context, row);
  gw_stage_page_focus_item (self, row);
}

/* Whatever is on the page or below it: a group, a check, its evidence, a
 * decision; or what the page holds besides: an evaluation, a part of the
 * business case. A check opens, whatever the filter is. */
static void
gw_stage_page_show_item (GwPlanPage    *page,
                         GwItem        *item,
                         const GwField *field)
{
  GwStagePage *self = GW_STAGE_PAGE (page);

  if (self->case_page != NULL && gw_case_page_shows (item, field))
    {
      adw_toggle_group_set_active_name (self->parts, CASE_PART);
      gw_case_page_show_item (self->case_page, item, field);
      return;
    }
  adw_toggle_group_set_active_name (self->parts, CHECKS_PART);
  if (find_evaluation (item) != NULL)
    show_evaluation (self, find_evaluation (item));
  else
    show_row (self, get_row_of (self, item));
}

/* --- Class */

static void
gw_stage_page_editable_changed (GwPlanPage *page,
                                gboolean    editable)
{
  gw_stage_context_set_editable (GW_STAGE_PAGE (page)->context, editable);
}

static void
gw_stage_page_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  GwStagePage *self = GW_STAGE_PAGE (object);

  switch ((GwStagePageProperty) prop_id)
    {
    case PROP_GUIDE:
      g_value_set_string (value, gw_stage_context_get_guide (self->context));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_stage_page_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  GwStagePage *self = GW_STAGE_PAGE (object);

  switch ((GwStagePageProperty) prop_id)
    {
    case PROP_GUIDE:
      gw_stage_context_set_guide (self->context, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_stage_page_dispose (GObject *object)
{
  GwStagePage *self = GW_STAGE_PAGE (object);

  /* Rows unbind while there is still a context. */
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  G_OBJECT_CLASS (gw_stage_page_parent_class)->dispose (object);

  g_clear_object (&self->wanted);
  g_clear_object (&self->rows);
  g_clear_object (&self->context);
  g_clear_object (&self->stage);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "stage.select-to", "s", select_to_action);
  gtk_widget_class_install_action (widget_class, "stage.select-all", NULL, select_all_action);
  gtk_widget_class_install_action (widget_class, "stage.show-gate", NULL, show_gate_action);
  gtk_widget_class_install_action (widget_class, "stage.show-all", NULL, show_all_action);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GW_TYPE_FILTER_BAR);
  g_type_ensure (GW_TYPE_SELECTION_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/stage/gw-stage-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GwStagePage, toolbar_view);
  gtk_widget_class_bind_template_child (widget_class, GwStagePage, parts);
  gtk_widget_class_bind_template_child (widget_class, GwStagePage, case_bin);
  gtk_widget_class_bind_template_child (widget_class, GwStagePage, filter_clamp);
  gtk_widget_class_bind_template_child (widget_class, GwStagePage, banner);
  gtk_widget_class_bind_template_child (widget_class, GwStagePage, filters);
  gtk_widget_class_bind_template_child (widget_class, GwStagePage, select);
  gtk_widget_class_bind_template_child (widget_class, GwStagePage, stack);
  gtk_widget_class_bind_template_child (widget_class, GwStagePage, list);
  gtk_widget_class_bind_template_child (widget_class, GwStagePage, selection_bar);
  gtk_widget_class_bind_template_callback (widget_class, part_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, select_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, gw_stage_page_activate_row);
  gtk_widget_class_bind_template_callback (widget_class, gw_stage_page_press_key);
}

static void
gw_stage_page_class_init (GwStagePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gw_stage_page_get_property;
  object_class->set_property = gw_stage_page_set_property;
  object_class->dispose = gw_stage_page_dispose;
  GW_PLAN_PAGE_CLASS (klass)->editable_changed = gw_stage_page_editable_changed;
  GW_PLAN_PAGE_CLASS (klass)->show_item = gw_stage_page_show_item;

  properties[PROP_GUIDE] = g_param_spec_string ("guide", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  install_actions (GTK_WIDGET_CLASS (klass));
  gw_stage_page_add_keys (GTK_WIDGET_CLASS (klass));
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
gw_stage_page_init (GwStagePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_up_list (GwStagePage *self)
{
  g_autoptr(GtkListItemFactory) factory = gw_stage_row_factory_new (self->context);
  g_autoptr(GtkNoSelection) model =
    gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));

  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
}

/* What is done once holds the business case as well as its checks. */
static void
set_up_case (GwStagePage *self)
{
  if (gw_stage_is_in_ring (self->stage))
    return;
  self->case_page = GW_CASE_PAGE (gw_case_page_new (get_history (self)));
  adw_bin_set_child (self->case_bin, GTK_WIDGET (self->case_page));
  gtk_widget_set_visible (GTK_WIDGET (self->parts), TRUE);
  adw_toggle_group_set_active_name (self->parts, CASE_PART);
}

/* What round it is */
static void
show_round (GwStagePage *self,
            GwRound     *round)
{
  const char *closed = gw_item_get_text (round, GW_ROUND_CLOSED);
  g_autofree char *label = gw_ui_round_label (gw_item_get_id (round));
  g_autofree char *date = closed != NULL ? gw_date_format (gw_ui_words (), closed, GW_DATE_FORM_LONG) : NULL;
  g_autofree char *title = date != NULL
    /* Translators: a round such as "Round 1", and the date on which it was closed */
    ? gw_format (_("%1$s · closed %2$s · read only"), label, date)
    : gw_format (_("%s · read only"), label);

  adw_banner_set_title (self->banner, title);
  adw_banner_set_revealed (self->banner, TRUE);
}

static void
set_up_context (GwStagePage *self,
                GwRound     *round)
{
  g_autofree char *guide = gw_guide_dup (gw_plan_page_get_plan (GW_PLAN_PAGE (self)), self->stage);

  self->context = gw_stage_context_new (get_history (self));
  gw_stage_context_set_round (self->context, round);
  gw_stage_context_set_guide (self->context,
                              round != NULL ? gw_item_get_text (round, GW_ROUND_SUMMARY) : guide);
  if (round != NULL)
    show_round (self, round);
}

/**
 * gw_stage_page_new:
 * @history: the history of the plan
 * @stage: a stage of the plan
 * @round: (nullable): an earlier round, to look at what it has kept; %NULL for
 *   the plan as it is now
 *
 * Returns: (transfer floating): a page for the stage
 */
GwStagePage *
gw_stage_page_new (GwHistory *history,
                   GwStage   *stage,
                   GwRound   *round)
{
  GwStagePage *self;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (GW_IS_STAGE (stage), NULL);

  self = g_object_new (GW_TYPE_STAGE_PAGE, "history", history, NULL);
  self->stage = g_object_ref (stage);
  set_up_context (self, round);
  self->rows = gw_stage_rows_new (stage, self->context);
  gw_filter_bar_bind (self->filters, history);
  gw_selection_bar_set_context (self->selection_bar, self->context);
  set_up_list (self);
  set_up_case (self);

  g_signal_connect_object (self->context, "changed", G_CALLBACK (context_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "items-changed", G_CALLBACK (update_stack), self,
                           G_CONNECT_SWAPPED);
  context_changed_cb (self);
  update_stack (self);
  return self;
}

/**
 * gw_stage_page_get_stage:
 * @self: a stage page
 *
 * Returns: (transfer none): the stage it shows
 */
GwStage *
gw_stage_page_get_stage (GwStagePage *self)
{
  g_return_val_if_fail (GW_IS_STAGE_PAGE (self), NULL);

  return self->stage;
}

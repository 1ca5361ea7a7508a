/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-sidebar-row.h"

#include <glib/gi18n.h>

#include "gw-config.h"

#include "plan/gw-basis.h"
#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-outcome.h"
#include "ui/widgets/gw-tooltip.h"
#include "ui/widgets/gw-ui-words.h"
#include "ui/window/gw-place.h"
#include "ui/window/gw-progress-ring.h"
#include "words/gw-format.h"

/**
 * GwSidebarRow:
 *
 * A page of the plan in the sidebar, with where it stands.
 */
struct _GwSidebarRow
{
  GtkListBoxRow parent_instance;

  /* Owned */
  GwPlan *plan;
  char *place;

  /* Template */
  GtkImage *icon;
  GwProgressRing *ring;
  GtkLabel *title;
  GtkImage *outcome;
  GtkWidget *stale;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (GwSidebarRow, gw_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static GwStage *
get_stage (GwSidebarRow *self)
{
  return gw_place_parse (self->plan, self->place, NULL);
}

static GwRound *
get_round (GwSidebarRow *self)
{
  GwRound *round;

  gw_place_parse (self->plan, self->place, &round);
  return round;
}

static const char *
get_round_id (GwSidebarRow *self)
{
  GwRound *round = get_round (self);

  return round != NULL ? gw_item_get_id (round) : gw_plan_get_round (self->plan);
}

static void
set_accessible_name (GwSidebarRow *self,
                     const char   *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_decision (GwSidebarRow *self,
                 GwDecision   *decision)
{
  gw_ui_show_outcome (self->outcome, decision);
  gtk_widget_set_visible (self->stale, decision != NULL && gw_decision_is_stale (decision));
}

static void
update_stage (GwSidebarRow *self,
              GwStage      *stage,
              const char   *title)
{
  GwRound *round = get_round (self);
  GwCheckCounts counts = round != NULL ? gw_round_count_checks (round, stage) : gw_stage_count_checks (stage);
  g_autofree char *count = gw_check_counts_format_short (&counts);
  g_autofree char *answered = gw_check_counts_format (&counts, gw_ui_words ());
  GwDecision *decision = gw_plan_find_decision (self->plan, stage, get_round_id (self));
  g_autofree char *state = gw_ui_decision_state (decision);
  g_autofree char *tip = gw_format ("%s\n%s · %s", title, answered, state);
  /* Translators: the numbers: stage, answered, all; the last text is the gate decision */
  g_autofree char *name = gw_format (_("Stage %1$d, %2$s: %3$d of %4$d checks answered, %5$s"),
                                     (int) gw_stage_get_number (stage), title,
                                     (int) counts.answered,
                                     (int) gw_check_counts_get_applicable (&counts), state);

  gw_progress_ring_set (self->ring, gw_check_counts_get_share (&counts));
  gtk_label_set_label (self->count, count);
  update_decision (self, decision);
  gw_ui_set_tooltip (GTK_WIDGET (self), tip);
  set_accessible_name (self, name);
}

static void
update_risks (GwSidebarRow *self,
              const char   *title)
{
  GwRiskCounts counts = gw_plan_count_risks (self->plan);
  int open = (int) (counts.total - counts.closed);
  g_autofree char *count = g_strdup_printf ("%d", open);
  g_autofree char *risks = g_strdup_printf (ngettext ("%d risk", "%d risks", (gulong) open), open);
  g_autofree char *unplaced = g_strdup_printf (_("Unplaced (%d)"), (int) counts.unplaced);
  g_autofree char *tip = gw_format ("%s · %s", risks, unplaced);
  g_autofree char *name = gw_format ("%s: %s", title, tip);

  gtk_label_set_label (self->count, counts.total > 0 ? count : "");
  gw_ui_set_tooltip (GTK_WIDGET (self), tip);
  set_accessible_name (self, name);
}

static void
update_reviews (GwSidebarRow *self,
                const char   *title)
{
  int length = (int) gw_list_get_length (gw_item_get_list (self->plan, GW_PLAN_REVIEWS));
  g_autofree char *count = g_strdup_printf ("%d", length);
  g_autofree char *tip = g_strdup_printf (ngettext ("%d review", "%d reviews", (gulong) length), length);
  g_autofree char *name = gw_format ("%s: %s", title, tip);

  gtk_label_set_label (self->count, length > 0 ? count : "");
  gw_ui_set_tooltip (GTK_WIDGET (self), tip);
  set_accessible_name (self, name);
}

/**
 * gw_sidebar_row_update:
 * @self: a row
 *
 * Shows the plan as it is now.
 */
void
gw_sidebar_row_update (GwSidebarRow *self)
{
  g_autofree char *title = NULL;
  GwStage *stage;

  g_return_if_fail (GW_IS_SIDEBAR_ROW (self));

  title = gw_place_dup_title (self->plan, self->place);
  gtk_label_set_label (self->title, title);
  stage = get_stage (self);
  if (stage != NULL)
    update_stage (self, stage, title);
  else if (g_strcmp0 (self->place, GW_PLACE_RISKS) == 0)
    update_risks (self, title);
  else if (g_strcmp0 (self->place, GW_PLACE_REVIEWS) == 0)
    update_reviews (self, title);
  else
    set_accessible_name (self, title);
}

static const char *
get_icon (const char *place)
{
  if (g_str_equal (place, GW_PLACE_RISKS))
    return "gw-matrix-symbolic";
  return g_str_equal (place, GW_PLACE_REVIEWS) ? "document-open-recent-symbolic" : "gw-overview-symbolic";
}

static void
gw_sidebar_row_finalize (GObject *object)
{
  GwSidebarRow *self = GW_SIDEBAR_ROW (object);

  g_clear_object (&self->plan);
  g_clear_pointer (&self->place, g_free);

  G_OBJECT_CLASS (gw_sidebar_row_parent_class)->finalize (object);
}

static void
gw_sidebar_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_SIDEBAR_ROW);

  G_OBJECT_CLASS (gw_sidebar_row_parent_class)->dispose (object);
}

static void
gw_sidebar_row_class_init (GwSidebarRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gw_sidebar_row_dispose;
  object_class->finalize = gw_sidebar_row_finalize;

  g_type_ensure (GW_TYPE_PROGRESS_RING);
  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/window/gw-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GwSidebarRow, icon);
  gtk_widget_class_bind_template_child (widget_class, GwSidebarRow, ring);
  gtk_widget_class_bind_template_child (widget_class, GwSidebarRow, title);
  gtk_widget_class_bind_template_child (widget_class, GwSidebarRow, outcome);
  gtk_widget_class_bind_template_child (widget_class, GwSidebarRow, stale);
  gtk_widget_class_bind_template_child (widget_class, GwSidebarRow, count);
}

static void
gw_sidebar_row_init (GwSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_sidebar_row_new:
 * @plan: a plan
 * @place: the name of one of its pages
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
gw_sidebar_row_new (GwPlan     *plan,
                    const char *place)
{
  GwSidebarRow *self;
  gboolean is_stage;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);
  g_return_val_if_fail (place != NULL, NULL);

  self = g_object_new (GW_TYPE_SIDEBAR_ROW, NULL);
  self->plan = g_object_ref (plan);
  self->place = g_strdup (place);
  is_stage = get_stage (self) != NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->ring), is_stage);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), !is_stage);
  gtk_image_set_from_icon_name (self->icon, get_icon (place));
  gw_sidebar_row_update (self);
  return GTK_WIDGET (self);
}

/**
 * gw_sidebar_row_get_place:
 * @self: a row
 *
 * Returns: (transfer none): the name of its page
 */
const char *
gw_sidebar_row_get_place (GwSidebarRow *self)
{
  g_return_val_if_fail (GW_IS_SIDEBAR_ROW (self), NULL);

  return self->place;
}

/**
 * gw_sidebar_row_dup_heading:
 * @self: a row
 *
 * Returns: (transfer full) (nullable): what it stands under: the round for the
 *   stages of the ring
 */
char *
gw_sidebar_row_dup_heading (GwSidebarRow *self)
{
  GwStage *stage;

  g_return_val_if_fail (GW_IS_SIDEBAR_ROW (self), NULL);

  stage = get_stage (self);
  if (stage == NULL || !gw_stage_is_in_ring (stage))
    return NULL;
  return gw_ui_round_label (get_round_id (self));
}

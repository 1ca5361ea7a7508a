/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/overview/gw-overview-page.h"

#include <glib/gi18n.h>

#include "gw-config.h"

#include "plan/gw-agenda.h"
#include "ui/overview/gw-agenda-row.h"
#include "ui/overview/gw-band-tiles.h"
#include "ui/findings/gw-findings-box.h"
#include "ui/overview/gw-changes-box.h"
#include "ui/overview/gw-outcome-box.h"
#include "ui/overview/gw-process-view.h"
#include "ui/widgets/gw-day.h"
#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-list-rows.h"
#include "ui/widgets/gw-more-button.h"
#include "ui/widgets/gw-text-area.h"
#include "ui/widgets/gw-today.h"
#include "ui/widgets/gw-turn.h"

/* How far ahead dates are shown, how many at first, and how many more at a time */
#define DAYS_AHEAD 28
#define FIRST_DATES 8
#define MORE_DATES 50

/* A window of at most this size shows the verdict and nothing below it at first. */
#define MOST_WIDTH 1120
#define MOST_HEIGHT 800

/**
 * GwOverviewPage:
 *
 * The plan at a glance: what it is about, where its stages stand, its risks by
 * band, and what comes up.
 */
struct _GwOverviewPage
{
  GwPlanPage parent_instance;

  /* Owned */
  GwAgenda *agenda;             /* while dates are looked for */

  guint most_dates;
  guint first_new;              /* index of the date that gets the focus; 0 for none */
  guint update_id;
  guint next_part;              /* while an update is under way */

  /* Template */
  GwTextArea *title_field;
  GwTextArea *summary_area;
  GwProcessView *process;
  GwOutcomeBox *outcome;
  GtkWidget *risks_part;
  GtkWidget *work_part;
  GwFindingsBox *findings;
  GwChangesBox *changes;
  GwBandTiles *tiles;
  GtkLabel *total_label;
  GtkListBox *worst_list;
  AdwActionRow *worst_row;
  GtkListBox *date_list;
  GtkButton *more_button;
};

G_DEFINE_FINAL_TYPE (GwOverviewPage, gw_overview_page, GW_TYPE_PLAN_PAGE)

static GwPlan *
get_plan (GwOverviewPage *self)
{
  return gw_plan_page_get_plan (GW_PLAN_PAGE (self));
}

static gboolean
update_total (GwOverviewPage *self)
{
  GwRiskCounts counts = gw_plan_count_risks (get_plan (self));
  g_autofree char *text = g_strdup_printf (_("Total %d = placed %d + unplaced %d + closed %d"),
                                           (int) counts.total, (int) counts.placed,
                                           (int) counts.unplaced, (int) counts.closed);

  gtk_label_set_label (self->total_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->total_label), counts.total > 0);
  return FALSE;
}

static char *
dup_worst_subtitle (GwOverviewPage *self,
                    GwRisk         *risk)
{
  GwPosition position = gw_risk_get_current (risk);
  g_autofree char *score = g_strdup_printf (_("Score %d: probability %d × impact %d"),
                                            gw_risk_get_score (risk), position.probability,
                                            position.impact);
  g_autofree char *owner = gw_ui_owner_label (get_plan (self), gw_item_get_text (risk, GW_RISK_OWNER));

  return g_strdup_printf ("%s · %s · %s", gw_ui_band_label (gw_plan_get_band (get_plan (self), risk)),
                          score, owner != NULL ? owner : _("No Owner"));
}

static const char *
get_word_for_no_worst (GwOverviewPage *self)
{
  return gw_plan_count_risks (get_plan (self)).total > 0 ? _("No risk has been placed yet.")
                                                         : _("The plan has no risks.");
}

static gboolean
update_worst (GwOverviewPage *self)
{
  GwRisk *risk = gw_plan_get_worst_risk (get_plan (self));
  g_autofree char *subtitle = risk != NULL ? dup_worst_subtitle (self, risk) : NULL;
  const char *title = risk != NULL ? gw_item_get_text (risk, GW_RISK_TITLE)
                                   : get_word_for_no_worst (self);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->worst_row), title != NULL ? title : "");
  adw_action_row_set_subtitle (self->worst_row, subtitle != NULL ? subtitle : "");
  return FALSE;
}

static void
show_more (GwOverviewPage *self,
           guint           n_dates)
{
  guint more = n_dates > self->most_dates ? MIN (n_dates - self->most_dates, MORE_DATES) : 0;

  gw_more_button_show (self->more_button, more);
}

static GtkWidget *
make_date (gpointer data)
{
  return gw_agenda_row_new ();
}

static void
show_dates (GwOverviewPage *self,
            GPtrArray      *entries)
{
  g_autofree char *today = gw_today ();

  gw_ui_set_n_rows (self->date_list, entries->len, make_date, NULL);
  for (guint i = 0; i < entries->len; i++)
    gw_agenda_row_show (GTK_WIDGET (gtk_list_box_get_row_at_index (self->date_list, (int) i)), get_plan (self),
                        g_ptr_array_index (entries, i), today);
}

/* The button may go: whoever pressed it goes on with the first date that came */
static void
focus_first_new (GwOverviewPage *self)
{
  GtkListBoxRow *row = self->first_new > 0 ? gtk_list_box_get_row_at_index (self->date_list, (int) self->first_new)
                                           : NULL;

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  self->first_new = 0;
}

/* Looked for over turns of the main loop; see parts */
static gboolean
update_dates (GwOverviewPage *self)
{
  g_autofree char *today = gw_today ();
  g_autoptr(GPtrArray) entries = NULL;
  guint n_dates;

  if (self->agenda == NULL)
    self->agenda = gw_agenda_new (get_plan (self), today, DAYS_AHEAD, self->most_dates);
  if (gw_agenda_step (self->agenda, gw_turn_end ()))
    return TRUE;
  entries = gw_agenda_end (self->agenda, &n_dates);
  g_clear_pointer (&self->agenda, gw_agenda_free);
  show_dates (self, entries);
  focus_first_new (self);
  show_more (self, n_dates);
  return FALSE;
}

static gboolean
sum_up (GwOverviewPage *self)
{
  return gw_plan_sum_up (get_plan (self), gw_turn_end ());
}

static gboolean
update_outcome (GwOverviewPage *self)
{
  gw_outcome_box_update (self->outcome, get_plan (self));
  return FALSE;
}

static gboolean
update_findings (GwOverviewPage *self)
{
  gw_findings_box_set_history (self->findings, gw_plan_page_get_history (GW_PLAN_PAGE (self)));
  return FALSE;
}

static gboolean
update_changes (GwOverviewPage *self)
{
  return gw_changes_box_update (self->changes, get_plan (self), gw_turn_end ());
}

static gboolean
update_tiles (GwOverviewPage *self)
{
  gw_band_tiles_update (self->tiles, get_plan (self));
  return FALSE;
}

/* Each may look at all of the plan, and says whether it has to go on: all of a
 * large plan would keep the main loop. */
static gboolean (*const parts[]) (GwOverviewPage *self) = {
  sum_up,         update_outcome, update_findings, update_changes,
  update_tiles,   update_total,   update_worst,    update_dates,
};

static void
show_parts (GwOverviewPage *self)
{
  gtk_widget_set_visible (self->risks_part, TRUE);
  gtk_widget_set_visible (self->work_part, TRUE);
}

static gboolean
update_idle_cb (gpointer data)
{
  GwOverviewPage *self = data;

  if (parts[self->next_part] (self) || ++self->next_part < G_N_ELEMENTS (parts))
    return G_SOURCE_CONTINUE;
  self->update_id = 0;
  show_parts (self);
  return G_SOURCE_REMOVE;
}

/* What lies below the edge of the window is left until the first frame is shown. */
static gboolean
reaches_below (GwOverviewPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int width = -1, height = -1;

  if (!GTK_IS_WINDOW (root) || gtk_window_is_maximized (GTK_WINDOW (root)))
    return FALSE;
  gtk_window_get_default_size (GTK_WINDOW (root), &width, &height);
  return width > 0 && width <= MOST_WIDTH && height > 0 && height <= MOST_HEIGHT;
}

static void
update (GwOverviewPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    while (parts[i] (self))
      ;
  show_parts (self);
}

static void
gw_overview_page_root (GtkWidget *widget)
{
  GwOverviewPage *self = GW_OVERVIEW_PAGE (widget);

  GTK_WIDGET_CLASS (gw_overview_page_parent_class)->root (widget);
  if (gtk_widget_get_visible (self->risks_part))
    return;
  if (!reaches_below (self))
    update (self);
  else if (self->update_id == 0)
    self->update_id = g_idle_add (update_idle_cb, self);
}

static void
plan_changed_cb (GwOverviewPage *self)
{
  self->next_part = 0;
  g_clear_pointer (&self->agenda, gw_agenda_free);
  gw_changes_box_stop (self->changes);
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_idle_cb, self);
}

static void
show_more_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GwOverviewPage *self = GW_OVERVIEW_PAGE (widget);

  self->first_new = self->most_dates;
  self->most_dates += MORE_DATES;
  plan_changed_cb (self);
}

static void
row_activated_cb (GwOverviewPage *self,
                  GtkListBoxRow  *row)
{
  GwRisk *worst = gw_plan_get_worst_risk (get_plan (self));
  const char *id = gw_agenda_row_get_id (GTK_WIDGET (row));

  if ((GtkWidget *) row == GTK_WIDGET (self->worst_row))
    id = worst != NULL ? gw_item_get_id (worst) : NULL;
  if (id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-item", "s", id);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", "risks");
}

static void
gw_overview_page_constructed (GObject *object)
{
  GwOverviewPage *self = GW_OVERVIEW_PAGE (object);
  GwHistory *history = gw_plan_page_get_history (GW_PLAN_PAGE (self));
  GwPlan *plan = get_plan (self);

  G_OBJECT_CLASS (gw_overview_page_parent_class)->constructed (object);

  gw_text_area_bind (self->title_field, history, plan, GW_PLAN_TITLE);
  gw_text_area_bind (self->summary_area, history, plan, GW_PLAN_SUMMARY);
  gw_process_view_set_plan (self->process, plan);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  gw_day_follow (self, G_CALLBACK (plan_changed_cb));
  update_outcome (self);
}

static void
gw_overview_page_dispose (GObject *object)
{
  GwOverviewPage *self = GW_OVERVIEW_PAGE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer (&self->agenda, gw_agenda_free);
  G_OBJECT_CLASS (gw_overview_page_parent_class)->dispose (object);
}

/* A title of some words keeps to one line */
static void
narrow_cb (GwOverviewPage *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->title_field), "title-1");
  gtk_widget_add_css_class (GTK_WIDGET (self->title_field), "title-3");
  gw_band_tiles_set_narrow (self->tiles, TRUE);
}

static void
wide_cb (GwOverviewPage *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->title_field), "title-3");
  gtk_widget_add_css_class (GTK_WIDGET (self->title_field), "title-1");
  gw_band_tiles_set_narrow (self->tiles, FALSE);
}

/* What has no page of its own leads to the top, where the plan is described. */
static void
gw_overview_page_show_item (GwPlanPage    *page,
                            GwItem        *item,
                            const GwField *field)
{
  GwOverviewPage *self = GW_OVERVIEW_PAGE (page);
  const gboolean summary = GW_IS_PLAN (item) && field != NULL && field->index == GW_PLAN_SUMMARY;

  gtk_widget_grab_focus (summary ? GTK_WIDGET (self->summary_area) : GTK_WIDGET (self->title_field));
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GW_TYPE_TEXT_AREA);
  g_type_ensure (GW_TYPE_PROCESS_VIEW);
  g_type_ensure (GW_TYPE_BAND_TILES);
  g_type_ensure (GW_TYPE_OUTCOME_BOX);
  g_type_ensure (GW_TYPE_FINDINGS_BOX);
  g_type_ensure (GW_TYPE_CHANGES_BOX);

  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/overview/gw-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GwOverviewPage, title_field);
  gtk_widget_class_bind_template_child (widget_class, GwOverviewPage, summary_area);
  gtk_widget_class_bind_template_child (widget_class, GwOverviewPage, process);
  gtk_widget_class_bind_template_child (widget_class, GwOverviewPage, outcome);
  gtk_widget_class_bind_template_child (widget_class, GwOverviewPage, risks_part);
  gtk_widget_class_bind_template_child (widget_class, GwOverviewPage, work_part);
  gtk_widget_class_bind_template_child (widget_class, GwOverviewPage, findings);
  gtk_widget_class_bind_template_child (widget_class, GwOverviewPage, changes);
  gtk_widget_class_bind_template_child (widget_class, GwOverviewPage, tiles);
  gtk_widget_class_bind_template_child (widget_class, GwOverviewPage, total_label);
  gtk_widget_class_bind_template_child (widget_class, GwOverviewPage, worst_list);
  gtk_widget_class_bind_template_child (widget_class, GwOverviewPage, worst_row);
  gtk_widget_class_bind_template_child (widget_class, GwOverviewPage, date_list);
  gtk_widget_class_bind_template_child (widget_class, GwOverviewPage, more_button);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
}

static void
gw_overview_page_class_init (GwOverviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = gw_overview_page_constructed;
  object_class->dispose = gw_overview_page_dispose;
  GTK_WIDGET_CLASS (klass)->root = gw_overview_page_root;
  GW_PLAN_PAGE_CLASS (klass)->show_item = gw_overview_page_show_item;

  bind_template (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "overview.show-more", NULL, show_more_action);
}

static void
gw_overview_page_init (GwOverviewPage *self)
{
  self->most_dates = FIRST_DATES;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_overview_page_new:
 * @history: the history of a plan
 *
 * Returns: (transfer floating): the overview of the plan
 */
GwOverviewPage *
gw_overview_page_new (GwHistory *history)
{
  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  return g_object_new (GW_TYPE_OVERVIEW_PAGE, "history", history, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/overview/gw-changes-box.h"

#include <glib/gi18n.h>

#include "plan/gw-movement.h"
#include "ui/widgets/gw-change-row.h"
#include "ui/widgets/gw-list-rows.h"
#include "ui/widgets/gw-ui-words.h"
#include "words/gw-dates.h"
#include "words/gw-format.h"

/* How many changes are shown; the page of the reviews has them all */
#define MAX_ROWS 8

/* How many risks are looked at before the clock is */
#define RISKS_AT_A_TIME 64

/**
 * GwChangesBox:
 *
 * What has become of the plan since its last review, stage by stage. Without a
 * review there is nothing to show, and the box is hidden.
 */
struct _GwChangesBox
{
  AdwBin parent_instance;

  /* Owned, while changes are looked for */
  GwReviewChanges *search;
  GPtrArray *first;             /* those that will be shown */

  guint ranks[MAX_ROWS + 1];    /* of those */
  guint n_changes;

  /* Borrowed: below the child */
  GtkLabel *heading;
  GtkListBox *list;
  GtkButton *all;
};

G_DEFINE_FINAL_TYPE (GwChangesBox, gw_changes_box, ADW_TYPE_BIN)

static GtkListBox *
make_list (void)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *nothing = gtk_label_new (_("Nothing has changed since."));

  gtk_widget_set_margin_top (nothing, 18);
  gtk_widget_set_margin_bottom (nothing, 18);
  gtk_widget_add_css_class (nothing, "dimmed");
  gtk_list_box_set_placeholder (GTK_LIST_BOX (list), nothing);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  return GTK_LIST_BOX (list);
}

static void
gw_changes_box_dispose (GObject *object)
{
  gw_changes_box_stop (GW_CHANGES_BOX (object));

  G_OBJECT_CLASS (gw_changes_box_parent_class)->dispose (object);
}

static void
gw_changes_box_class_init (GwChangesBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_changes_box_dispose;
}

static void
gw_changes_box_init (GwChangesBox *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->heading = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "heading");
  self->list = make_list ();
  self->all = g_object_new (GTK_TYPE_BUTTON, "label", _("Show All Changes"), "halign", GTK_ALIGN_START,
                            "action-name", "win.show-page", NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->all), "s", "reviews");
  gtk_widget_add_css_class (GTK_WIDGET (self->all), "flat");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->heading));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->all));
  adw_bin_set_child (ADW_BIN (self), box);
}

static gboolean
is_about_risk (const GwItemChange *change)
{
  return GW_IS_RISK (change->now != NULL ? change->now : change->then);
}

/* What has been removed has no stage any more. */
static guint
get_rank (GwPlan             *plan,
          const GwItemChange *change)
{
  GwStage *stage = gw_change_get_stage (plan, change);

  if (stage != NULL)
    return gw_stage_get_number (stage);
  return is_about_risk (change) ? G_MAXUINT : G_MAXUINT - 1;
}

/* Those of one stage stay in the order in which they are found. Of many only
 * the first are kept: nobody sees the rest here. */
static void
keep_first (GwChangesBox *self,
            GwPlan       *plan,
            GPtrArray    *found)
{
  self->n_changes += found->len;
  for (guint i = 0; i < found->len; )
    {
      const guint rank = get_rank (plan, g_ptr_array_index (found, i));
      guint place = self->first->len;

      for (; place > 0 && self->ranks[place - 1] > rank; place--)
        self->ranks[place] = self->ranks[place - 1];
      self->ranks[place] = rank;
      if (place < MAX_ROWS)
        g_ptr_array_insert (self->first, (int) place, g_ptr_array_steal_index (found, i));
      else
        i++;
      if (self->first->len > MAX_ROWS)
        g_ptr_array_set_size (self->first, MAX_ROWS);
    }
}

static gboolean
look_on (GwChangesBox *self,
         GwPlan       *plan,
         gint64        until)
{
  g_autoptr(GPtrArray) found = gw_item_changes_new ();
  gboolean more;

  do
    {
      more = gw_review_changes_step (self->search, found, RISKS_AT_A_TIME);
      keep_first (self, plan, found);
      g_ptr_array_set_size (found, 0);
    }
  while (more && g_get_monotonic_time () < until);
  return more;
}

static const char *
get_stage_title (GwPlan             *plan,
                 const GwItemChange *change)
{
  GwStage *stage = gw_change_get_stage (plan, change);
  const char *title = stage != NULL ? gw_item_get_text (stage, GW_STAGE_TITLE) : NULL;

  if (title == NULL)
    return is_about_risk (change) ? _("Risks") : _("Checks");
  return title;
}

static void
add_rows (GwChangesBox *self,
          GwPlan       *plan,
          GPtrArray    *changes)
{
  const char *last = NULL;

  for (guint i = 0; i < changes->len; i++)
    {
      const char *title = get_stage_title (plan, g_ptr_array_index (changes, i));

      if (g_strcmp0 (title, last) != 0)
        gtk_list_box_append (self->list, gw_change_heading_new (title));
      gtk_list_box_append (self->list, gw_change_row_new (plan, g_ptr_array_index (changes, i), GW_CHANGE_BRIEF));
      last = title;
    }
}

static void
update_heading (GwChangesBox *self,
                GwReview     *review)
{
  const char *on = gw_item_get_text (review, GW_REVIEW_ON);
  g_autofree char *date = on != NULL ? gw_date_format (gw_ui_words (), on, GW_DATE_FORM_LONG) : NULL;
  g_autofree char *text = gw_format (_("Since the Review of %s"), date != NULL ? date : "–");

  gtk_label_set_label (self->heading, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
begin (GwChangesBox *self,
       GwReview     *review)
{
  self->search = gw_review_changes_new (review);
  self->first = gw_item_changes_new ();
  self->n_changes = 0;
}

static void
show (GwChangesBox *self,
      GwPlan       *plan,
      GwReview     *review)
{
  update_heading (self, review);
  gw_ui_remove_rows (self->list, 0);
  add_rows (self, plan, self->first);
  gtk_widget_set_visible (GTK_WIDGET (self->all), self->n_changes > MAX_ROWS);
}

/**
 * gw_changes_box_stop:
 * @self: a box
 *
 * Forgets what an update has found so far, as the plan has changed.
 */
void
gw_changes_box_stop (GwChangesBox *self)
{
  g_return_if_fail (GW_IS_CHANGES_BOX (self));

  g_clear_pointer (&self->search, gw_review_changes_free);
  g_clear_pointer (&self->first, g_ptr_array_unref);
}

/**
 * gw_changes_box_update:
 * @self: a box
 * @plan: a plan
 * @until: the monotonic time when to stop
 *
 * Shows what has changed since the last review of the plan; in a large one only
 * once it was called often enough.
 *
 * Returns: whether there is more to look at
 */
gboolean
gw_changes_box_update (GwChangesBox *self,
                       GwPlan       *plan,
                       gint64        until)
{
  GwReview *review = gw_plan_get_last_review (plan);

  g_return_val_if_fail (GW_IS_CHANGES_BOX (self), FALSE);

  gtk_widget_set_visible (GTK_WIDGET (self), review != NULL);
  if (review == NULL)
    return FALSE;
  if (self->search == NULL)
    begin (self, review);
  if (look_on (self, plan, until))
    return TRUE;
  show (self, plan, review);
  gw_changes_box_stop (self);
  return FALSE;
}

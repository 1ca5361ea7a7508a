/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/reviews/gw-reviews-page.h"

#include "gw-config.h"
#include "plan/gw-movement.h"
#include "ui/reviews/gw-review-details.h"
#include "ui/reviews/gw-review-row.h"
#include "ui/widgets/gw-later.h"
#include "ui/widgets/gw-more-button.h"

/**
 * GwReviewsPage:
 *
 * The reviews of the plan, the latest first, with how many risks there were in
 * each band, and what has changed since the selected one.
 */
struct _GwReviewsPage
{
  GwPlanPage parent_instance;

  /* Owned */
  GPtrArray *columns;           /* of GtkSizeGroup */

  guint first;                  /* review that has a row */
  guint n_rows;                 /* as many of those that follow have one at most */
  gboolean narrow;
  gboolean filling;
  gboolean stale;               /* changed while nobody saw it */
  GwLater refresh;

  /* Template */
  AdwBreakpoint *narrow_breakpoint;
  GtkStack *stack;
  GtkButton *earlier;
  GtkListBox *list;
  GtkButton *later;
  GwReviewDetails *details;
};

/* Rows at first, and how many come at a time: each costs half a millisecond */
#define STEP 10

/* The heading, and the plan as it is now */
#define N_ABOVE 2

G_DEFINE_FINAL_TYPE (GwReviewsPage, gw_reviews_page, GW_TYPE_PLAN_PAGE)

static GwHistory *
get_history (GwReviewsPage *self)
{
  return gw_plan_page_get_history (GW_PLAN_PAGE (self));
}

static GwPlan *
get_plan (GwReviewsPage *self)
{
  return gw_plan_page_get_plan (GW_PLAN_PAGE (self));
}

static GwReviewRow *
get_row (GwReviewsPage *self,
         int            index)
{
  return (GwReviewRow *) gtk_list_box_get_row_at_index (self->list, index);
}

static GwReviewRow *
find_row (GwReviewsPage *self,
          GwReview      *review)
{
  GwReviewRow *row;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    if (review != NULL && gw_review_row_get_review (row) == review)
      return row;
  return NULL;
}

static void
add_row (GwReviewsPage *self,
         GtkWidget     *row)
{
  gw_review_row_set_narrow (GW_REVIEW_ROW (row), self->narrow);
  gtk_list_box_append (self->list, row);
}

static void
select_row (GwReviewsPage *self,
            GwReviewRow   *row)
{
  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
  gw_review_details_show (self->details, get_history (self), gw_review_row_get_review (row));
}

static void
make_rows (GwReviewsPage *self,
           GPtrArray     *reviews,
           guint          end)
{
  gtk_list_box_remove_all (self->list);
  add_row (self, gw_review_row_new_heading (self->columns));
  add_row (self, gw_review_row_new (get_plan (self), NULL, self->columns));
  for (guint i = self->first; i < end; i++)
    add_row (self, gw_review_row_new (get_plan (self), g_ptr_array_index (reviews, i), self->columns));
}

static gboolean
has_rows_of (GwReviewsPage *self,
             GPtrArray     *reviews,
             guint          end)
{
  for (guint i = self->first; i < end; i++)
    {
      GwReviewRow *row = get_row (self, (int) (i - self->first) + N_ABOVE);

      if (row == NULL || gw_review_row_get_review (row) != g_ptr_array_index (reviews, i))
        return FALSE;
    }
  return get_row (self, 0) != NULL && get_row (self, (int) (end - self->first) + N_ABOVE) == NULL;
}

static void
update_rows (GwReviewsPage *self)
{
  GwReviewRow *row;

  for (int i = 1; (row = get_row (self, i)) != NULL; i++)
    gw_review_row_update (row, get_plan (self));
}

/* Where so many have gone that none of the stretch is left, it begins anew. */
static void
fill_rows (GwReviewsPage *self,
           GPtrArray     *reviews)
{
  guint end;

  if (self->first >= reviews->len)
    self->first = 0;
  end = MIN (self->first + self->n_rows, reviews->len);
  if (has_rows_of (self, reviews, end))
    update_rows (self);
  else
    make_rows (self, reviews, end);
  gw_more_button_show (self->earlier, MIN (self->first, STEP));
  gw_more_button_show (self->later, MIN (reviews->len - end, STEP));
}

/* What was selected stays selected, with the focus if it had that; so does what has
 * no row. */
static void
fill (GwReviewsPage *self)
{
  g_autoptr(GPtrArray) reviews = gw_plan_list_reviews (get_plan (self));
  GwReview *shown = gw_review_details_get_review (self->details);
  GwReviewRow *row = find_row (self, shown);
  gboolean focused = row != NULL && gtk_widget_has_focus (GTK_WIDGET (row));

  self->filling = TRUE;
  fill_rows (self, reviews);
  row = find_row (self, shown);
  if (row == NULL && reviews->len > 0 && !g_ptr_array_find (reviews, shown, NULL))
    row = get_row (self, N_ABOVE);
  if (row != NULL)
    select_row (self, row);
  if (focused && row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  self->filling = FALSE;
  gtk_stack_set_visible_child_name (self->stack, reviews->len > 0 ? "reviews" : "empty");
}

static void
update (GwReviewsPage *self)
{
  self->stale = FALSE;
  fill (self);
  gw_review_details_update (self->details);
}

/* A page that nobody sees waits until it is shown. */
static void
plan_changed_cb (GwReviewsPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gw_later_queue (&self->refresh);
  else
    self->stale = TRUE;
}

static void
set_stretch (GwReviewsPage *self,
             guint          first,
             guint          n_rows)
{
  self->first = first;
  self->n_rows = n_rows;
  fill (self);
}

static void
earlier_clicked_cb (GwReviewsPage *self)
{
  const guint n_more = MIN (self->first, STEP);

  set_stretch (self, self->first - n_more, self->n_rows + n_more);
}

static void
later_clicked_cb (GwReviewsPage *self)
{
  set_stretch (self, self->first, self->n_rows + STEP);
}

static void
row_selected_cb (GwReviewsPage *self,
                 GtkListBoxRow *row)
{
  if (!self->filling && row != NULL)
    gw_review_details_show (self->details, get_history (self), gw_review_row_get_review (GW_REVIEW_ROW (row)));
}

static void
set_narrow (GwReviewsPage *self,
            gboolean       narrow)
{
  GwReviewRow *row;

  self->narrow = narrow;
  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    gw_review_row_set_narrow (row, narrow);
}

static void
narrowed_cb (GwReviewsPage *self)
{
  set_narrow (self, TRUE);
}

static void
widened_cb (GwReviewsPage *self)
{
  set_narrow (self, FALSE);
}

static void
gw_reviews_page_map (GtkWidget *widget)
{
  GwReviewsPage *self = GW_REVIEWS_PAGE (widget);

  GTK_WIDGET_CLASS (gw_reviews_page_parent_class)->map (widget);
  if (self->stale)
    update (self);
}

/* Returns: (nullable): its row, made if it has none yet */
static GwReviewRow *
show_row (GwReviewsPage *self,
          GwReview      *review)
{
  g_autoptr(GPtrArray) reviews = gw_plan_list_reviews (get_plan (self));
  guint position;

  if (!g_ptr_array_find (reviews, review, &position))
    return NULL;
  if (position < self->first || position >= self->first + self->n_rows)
    set_stretch (self, position - position % STEP, STEP);
  return find_row (self, review);
}

/* Selects the review and gives it the focus. */
static void
gw_reviews_page_show_item (GwPlanPage    *page,
                           GwItem        *item,
                           const GwField *field)
{
  GwReviewsPage *self = GW_REVIEWS_PAGE (page);
  GwReviewRow *row = GW_IS_REVIEW (item) ? show_row (self, GW_REVIEW (item)) : NULL;

  if (row == NULL)
    return;
  select_row (self, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
gw_reviews_page_dispose (GObject *object)
{
  GwReviewsPage *self = GW_REVIEWS_PAGE (object);

  gw_later_stop (&self->refresh);
  g_clear_pointer (&self->columns, g_ptr_array_unref);

  G_OBJECT_CLASS (gw_reviews_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GW_TYPE_REVIEW_DETAILS);

  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/reviews/gw-reviews-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GwReviewsPage, narrow_breakpoint);
  gtk_widget_class_bind_template_child (widget_class, GwReviewsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GwReviewsPage, earlier);
  gtk_widget_class_bind_template_child (widget_class, GwReviewsPage, list);
  gtk_widget_class_bind_template_child (widget_class, GwReviewsPage, later);
  gtk_widget_class_bind_template_child (widget_class, GwReviewsPage, details);
  gtk_widget_class_bind_template_callback (widget_class, earlier_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, later_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
gw_reviews_page_class_init (GwReviewsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gw_reviews_page_dispose;
  widget_class->map = gw_reviews_page_map;
  GW_PLAN_PAGE_CLASS (klass)->show_item = gw_reviews_page_show_item;

  bind_template (widget_class);
}

static void
gw_reviews_page_init (GwReviewsPage *self)
{
  gw_later_init (&self->refresh, G_PRIORITY_DEFAULT_IDLE, (GSourceOnceFunc) update, self);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->n_rows = STEP;
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < GW_REVIEW_ROW_COLUMNS; i++)
    g_ptr_array_add (self->columns, gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL));
  g_signal_connect_object (self->narrow_breakpoint, "apply", G_CALLBACK (narrowed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->narrow_breakpoint, "unapply", G_CALLBACK (widened_cb), self, G_CONNECT_SWAPPED);
}

/**
 * gw_reviews_page_new:
 * @history: the history of a plan
 *
 * Returns: (transfer floating): the page of its reviews
 */
GwReviewsPage *
gw_reviews_page_new (GwHistory *history)
{
  GwReviewsPage *self;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  self = g_object_new (GW_TYPE_REVIEWS_PAGE, "history", history, NULL);
  g_signal_connect_object (get_plan (self), "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  fill (self);
  return self;
}

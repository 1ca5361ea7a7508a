/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/reviews/gw-review-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "gw-config.h"

#include "plan/gw-movement.h"
#include "ui/widgets/gw-css-class.h"
#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-ui-words.h"
#include "words/gw-dates.h"
#include "words/gw-format.h"

/**
 * GwReviewRow:
 *
 * A review, or the plan as it is now, with how many risks there were in each
 * band. Rows with the same columns form a table; its heading is a row too.
 */
struct _GwReviewRow
{
  GtkListBoxRow parent_instance;

  /* Owned */
  GwReview *review;             /* NULL: now, or the heading */
  GPtrArray *columns;

  /* Template */
  GtkBox *titles;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkBox *counts;

  gboolean heading;
};

static const char *const band_classes[GW_N_BANDS] = { "band-low", "band-medium", "band-high", "band-critical" };

G_DEFINE_FINAL_TYPE (GwReviewRow, gw_review_row, GTK_TYPE_LIST_BOX_ROW)

static GwBand
get_band (guint column)
{
  return column < GW_N_BANDS ? (GwBand) (GW_BAND_CRITICAL - (int) column) : GW_BAND_NONE;
}

static const char *
get_heading (guint column)
{
  return column == GW_REVIEW_ROW_COLUMNS - 1 ? _("Closed") : gw_ui_band_label (get_band (column));
}

static guint
get_count (const GwRiskCounts *counts,
           guint               column)
{
  if (column < GW_N_BANDS)
    return counts->bands[get_band (column) - GW_BAND_LOW];
  return column == GW_N_BANDS ? counts->unplaced : counts->closed;
}

static GtkWidget *
add_cell (GwReviewRow *self,
          guint        column,
          const char  *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "ellipsize", PANGO_ELLIPSIZE_END,
                                   "halign", GTK_ALIGN_CENTER, "hexpand", TRUE, NULL);
  GtkWidget *cell = adw_bin_new ();

  gtk_widget_add_css_class (label, "numeric");
  adw_bin_set_child (ADW_BIN (cell), label);
  gtk_size_group_add_widget (g_ptr_array_index (self->columns, column), cell);
  gtk_box_append (self->counts, cell);
  return label;
}

static GtkLabel *
get_cell (GwReviewRow *self,
          guint        column)
{
  GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self->counts));

  while (column-- > 0)
    cell = gtk_widget_get_next_sibling (cell);
  return GTK_LABEL (adw_bin_get_child (ADW_BIN (cell)));
}

static void
show_count (GtkLabel   *cell,
            guint       count,
            const char *text)
{
  gtk_label_set_label (cell, text);
  gw_set_css_class (GTK_WIDGET (cell), "dimmed", count == 0);
}

static void
show_counts (GwReviewRow        *self,
             const GwRiskCounts *counts)
{
  g_autoptr(GString) name = g_string_new (gtk_label_get_text (self->title));
  const char *subtitle = gtk_label_get_text (self->subtitle);

  if (*subtitle != '\0')
    gw_format_append (name, ", %s", subtitle);
  for (guint i = 0; i < GW_REVIEW_ROW_COLUMNS; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", get_count (counts, i));

      show_count (get_cell (self, i), get_count (counts, i), text);
      gw_format_append (name, ", %s %s", get_heading (i), text);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str, -1);
}

static char *
dup_facts (GwPlan   *plan,
           GwReview *review)
{
  const char *round = gw_item_get_text (review, GW_REVIEW_ROUND);
  g_autofree char *date = gw_date_format (gw_ui_words (), gw_item_get_text (review, GW_REVIEW_ON), GW_DATE_FORM_LONG);
  g_autofree char *by = gw_ui_person_label (plan, gw_item_get_text (review, GW_REVIEW_BY));
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (date != NULL)
    g_ptr_array_add (parts, g_steal_pointer (&date));
  if (round != NULL)
    g_ptr_array_add (parts, g_strdup_printf (_("Round %d"), (int) g_ascii_strtoll (round, NULL, 10)));
  if (by != NULL)
    g_ptr_array_add (parts, g_steal_pointer (&by));
  g_ptr_array_add (parts, NULL);
  return gw_format_join (" · ", (const char *const *) parts->pdata);
}

static void
gw_review_row_dispose (GObject *object)
{
  GwReviewRow *self = GW_REVIEW_ROW (object);

  g_clear_object (&self->review);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_REVIEW_ROW);

  G_OBJECT_CLASS (gw_review_row_parent_class)->dispose (object);
}

static void
gw_review_row_class_init (GwReviewRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_review_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/reviews/gw-review-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GwReviewRow, titles);
  gtk_widget_class_bind_template_child (widget_class, GwReviewRow, title);
  gtk_widget_class_bind_template_child (widget_class, GwReviewRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, GwReviewRow, counts);
}

static void
gw_review_row_init (GwReviewRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GwReviewRow *
create (GPtrArray *columns)
{
  GwReviewRow *self = g_object_new (GW_TYPE_REVIEW_ROW, NULL);

  self->columns = g_ptr_array_ref (columns);
  return self;
}

/**
 * gw_review_row_new:
 * @plan: a plan
 * @review: (nullable): one of its reviews, %NULL for the plan as it is now
 * @columns: (element-type GtkSizeGroup): make the numbers stand below each
 *   other
 *
 * Returns: (transfer floating): a row for it, as the plan is now
 */
GtkWidget *
gw_review_row_new (GwPlan    *plan,
                   GwReview  *review,
                   GPtrArray *columns)
{
  GwReviewRow *self;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);

  self = create (columns);
  g_set_object (&self->review, review);
  for (guint i = 0; i < GW_REVIEW_ROW_COLUMNS; i++)
    add_cell (self, i, "");
  gw_review_row_update (self, plan);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), review != NULL);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), review != NULL);
  return GTK_WIDGET (self);
}

/**
 * gw_review_row_update:
 * @self: a row that is no heading
 * @plan: the plan
 *
 * Shows the same anew, as the plan is now.
 */
void
gw_review_row_update (GwReviewRow *self,
                      GwPlan      *plan)
{
  const char *title;
  g_autofree char *facts = NULL;
  GwRiskCounts counts;
  GwLimits limits;

  g_return_if_fail (GW_IS_REVIEW_ROW (self) && !self->heading);
  g_return_if_fail (GW_IS_PLAN (plan));

  limits = gw_plan_get_limits (plan);
  counts = self->review != NULL ? gw_review_count_risks (self->review, &limits) : gw_plan_count_risks (plan);
  title = self->review != NULL ? gw_item_get_text (self->review, GW_REVIEW_TITLE) : _("Now");
  facts = self->review != NULL ? dup_facts (plan, self->review) : g_strdup ("");
  gtk_label_set_label (self->title, title != NULL ? title : _("Review"));
  gtk_label_set_label (self->subtitle, facts);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), *facts != '\0');
  show_counts (self, &counts);
}

/**
 * gw_review_row_new_heading:
 * @columns: (element-type GtkSizeGroup): make the numbers stand below each
 *   other
 *
 * Returns: (transfer floating): a row that says what the numbers are
 */
GtkWidget *
gw_review_row_new_heading (GPtrArray *columns)
{
  GwReviewRow *self = create (columns);

  self->heading = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->title), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), FALSE);
  for (guint i = 0; i < GW_REVIEW_ROW_COLUMNS; i++)
    {
      GtkWidget *cell = add_cell (self, i, get_heading (i));

      gtk_widget_add_css_class (cell, "band-pill");
      if (i < GW_N_BANDS)
        gtk_widget_add_css_class (cell, band_classes[GW_N_BANDS - 1 - i]);
    }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  return GTK_WIDGET (self);
}

/**
 * gw_review_row_get_review:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): its review
 */
GwReview *
gw_review_row_get_review (GwReviewRow *self)
{
  g_return_val_if_fail (GW_IS_REVIEW_ROW (self), NULL);

  return self->review;
}

/* Beside a long title the numbers give way only where there is no other room for them. */
static void
set_yielding (GwReviewRow *self,
              gboolean     yielding)
{
  for (GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self->counts)); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    gtk_label_set_ellipsize (GTK_LABEL (adw_bin_get_child (ADW_BIN (cell))),
                             yielding ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
}

/**
 * gw_review_row_set_narrow:
 * @self: a row
 * @narrow: whether the numbers stand below the title
 *
 * Lays it out for a narrow window.
 */
void
gw_review_row_set_narrow (GwReviewRow *self,
                          gboolean     narrow)
{
  GtkWidget *box;

  g_return_if_fail (GW_IS_REVIEW_ROW (self));

  /* Bound by the template it would be unparented twice. */
  box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (box),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (box), narrow ? 6 : 12);
  gtk_widget_set_visible (GTK_WIDGET (self->titles), !(narrow && self->heading));
  gtk_box_set_spacing (self->counts, narrow ? 0 : 6);
  set_yielding (self, narrow);
  gw_set_css_class (GTK_WIDGET (self->counts), "caption", narrow);
}

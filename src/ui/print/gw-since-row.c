/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/print/gw-since-row.h"

#include <glib/gi18n.h>

#include "ui/widgets/gw-ui-words.h"
#include "words/gw-dates.h"
#include "words/gw-format.h"

/**
 * GwSinceRow:
 *
 * The review since which movement is shown: the last one, whichever that will
 * be, or a certain one; where that is a choice, none. Hidden while there is none.
 */
struct _GwSinceRow
{
  AdwComboRow parent_instance;

  /* Owned */
  GPtrArray *ids; /* of the reviews, in the order of the choices; %NULL first */
};

G_DEFINE_FINAL_TYPE (GwSinceRow, gw_since_row, ADW_TYPE_COMBO_ROW)

static void
gw_since_row_finalize (GObject *object)
{
  g_ptr_array_unref (GW_SINCE_ROW (object)->ids);

  G_OBJECT_CLASS (gw_since_row_parent_class)->finalize (object);
}

static void
gw_since_row_class_init (GwSinceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_since_row_finalize;
}

static void
gw_since_row_init (GwSinceRow *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
}

static char *
dup_label (GwReview *review)
{
  const char *title = gw_item_get_text (review, GW_REVIEW_TITLE);
  g_autofree char *date = gw_date_format (gw_ui_words (), gw_item_get_text (review, GW_REVIEW_ON), GW_DATE_FORM_LONG);

  return title != NULL ? gw_format ("%s · %s", date, title) : g_steal_pointer (&date);
}

static void
add_reviews (GwSinceRow    *self,
             GPtrArray     *reviews,
             GtkStringList *names)
{
  for (guint i = 0; i < reviews->len; i++)
    {
      GwReview *review = g_ptr_array_index (reviews, i);

      g_ptr_array_add (self->ids, g_strdup (gw_item_get_id (review)));
      gtk_string_list_take (names, dup_label (review));
    }
}

static void
fill (GwSinceRow *self,
      GwPlan     *plan,
      const char *review,
      gboolean    may_be_none)
{
  g_autoptr(GPtrArray) reviews = gw_plan_list_reviews (plan);
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = may_be_none ? 1 : 0;

  g_ptr_array_set_size (self->ids, 0);
  if (may_be_none)
    {
      g_ptr_array_add (self->ids, g_strdup (""));
      /* Translators: no movement is shown. */
      gtk_string_list_append (names, C_("movement", "None"));
    }
  g_ptr_array_add (self->ids, NULL);
  gtk_string_list_append (names, _("Last Review"));
  add_reviews (self, reviews, names);
  for (guint i = 0; i < self->ids->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->ids, i), review) == 0)
      selected = i;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), selected);
  gtk_widget_set_visible (GTK_WIDGET (self), reviews->len > 0);
}

/**
 * gw_since_row_fill:
 * @self: a row
 * @plan: the plan
 * @review: (nullable): the id of the review that is chosen, %NULL for the last
 *   one
 *
 * Offers the reviews of a plan. An id that is none of them counts as the last.
 */
void
gw_since_row_fill (GwSinceRow *self,
                   GwPlan     *plan,
                   const char *review)
{
  g_return_if_fail (GW_IS_SINCE_ROW (self) && GW_IS_PLAN (plan));

  fill (self, plan, review, FALSE);
}

/**
 * gw_since_row_fill_optional:
 * @self: a row
 * @plan: the plan
 * @review: (nullable): the id of the review that is chosen, %NULL for the last
 *   one, empty for none
 *
 * Offers the reviews of a plan, and to show no movement.
 */
void
gw_since_row_fill_optional (GwSinceRow *self,
                            GwPlan     *plan,
                            const char *review)
{
  g_return_if_fail (GW_IS_SINCE_ROW (self) && GW_IS_PLAN (plan));

  fill (self, plan, review, TRUE);
}

/**
 * gw_since_row_find_review:
 * @self: a row
 * @plan: the plan
 *
 * Returns: (transfer none) (nullable): the review that is chosen
 */
GwReview *
gw_since_row_find_review (GwSinceRow *self,
                          GwPlan     *plan)
{
  const char *id = gw_since_row_get_id (self);

  return id != NULL ? gw_plan_find_typed (plan, id, GW_TYPE_REVIEW) : gw_plan_get_last_review (plan);
}

/**
 * gw_since_row_get_id:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the id of the review that is chosen,
 *   %NULL for the last one, empty for none
 */
const char *
gw_since_row_get_id (GwSinceRow *self)
{
  const guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  g_return_val_if_fail (GW_IS_SINCE_ROW (self), NULL);

  return selected < self->ids->len ? g_ptr_array_index (self->ids, selected) : NULL;
}

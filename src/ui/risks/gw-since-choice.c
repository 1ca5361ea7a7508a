/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-since-choice.h"

#include <glib/gi18n.h>

#include "ui/widgets/gw-id-choice.h"

/**
 * GwSinceChoice:
 *
 * Chooses the review since which movement is shown: the last one, whichever
 * that is, or a certain one.
 */
struct _GwSinceChoice
{
  AdwBin parent_instance;

  /* Owned */
  GwPlan *plan;

  /* Borrowed: the child */
  GtkDropDown *drop_down;

  GwReview *review;             /* for comparing only */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwSinceChoice, gw_since_choice, ADW_TYPE_BIN)

static void
fill (GwSinceChoice *self)
{
  g_autoptr(GPtrArray) reviews = gw_plan_list_reviews (self->plan);
  GPtrArray *labels = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (labels, g_strdup (_("Since Last Review")));
  g_ptr_array_add (ids, NULL);
  for (guint i = 0; i < reviews->len; i++)
    {
      const char *title = gw_item_get_text (reviews->pdata[i], GW_REVIEW_TITLE);
      const char *on = gw_item_get_text (reviews->pdata[i], GW_REVIEW_ON);

      g_ptr_array_add (labels, g_strdup (title != NULL ? title : on != NULL ? on : _("Review")));
      g_ptr_array_add (ids, g_strdup (gw_item_get_id (reviews->pdata[i])));
    }
  gw_id_choice_fill (self->drop_down, labels, ids);
}

static void
tell (GwSinceChoice *self)
{
  GwReview *review = gw_since_choice_get_review (self);

  if (self->review == review)
    return;
  self->review = review;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
plan_changed_cb (GwSinceChoice *self,
                 GwItem        *item)
{
  if (!GW_IS_PLAN (item) && !GW_IS_REVIEW (item))
    return;
  fill (self);
  tell (self);
}

static void
gw_since_choice_dispose (GObject *object)
{
  g_clear_object (&GW_SINCE_CHOICE (object)->plan);

  G_OBJECT_CLASS (gw_since_choice_parent_class)->dispose (object);
}

static void
gw_since_choice_class_init (GwSinceChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_since_choice_dispose;

  /**
   * GwSinceChoice::changed:
   * @self: the choice
   *
   * Another review is meant, or none is there any more.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
gw_since_choice_init (GwSinceChoice *self)
{
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gw_id_choice_init (self->drop_down);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Review to compare with"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->drop_down));
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
}

/**
 * gw_since_choice_set_plan:
 * @self: a choice without a plan
 * @plan: the plan of the reviews
 *
 * Gives it its plan, once.
 */
void
gw_since_choice_set_plan (GwSinceChoice *self,
                          GwPlan        *plan)
{
  g_return_if_fail (GW_IS_SINCE_CHOICE (self) && self->plan == NULL);
  g_return_if_fail (GW_IS_PLAN (plan));

  self->plan = g_object_ref (plan);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  fill (self);
  self->review = gw_since_choice_get_review (self);
}

/**
 * gw_since_choice_get_review:
 * @self: a choice
 *
 * Returns: (transfer none) (nullable): the review that is meant; %NULL when the
 *   plan has none
 */
GwReview *
gw_since_choice_get_review (GwSinceChoice *self)
{
  const char *id;

  g_return_val_if_fail (GW_IS_SINCE_CHOICE (self), NULL);

  id = gw_id_choice_get (self->drop_down);
  if (self->plan == NULL)
    return NULL;
  return id != NULL ? gw_plan_find_typed (self->plan, id, GW_TYPE_REVIEW) : gw_plan_get_last_review (self->plan);
}

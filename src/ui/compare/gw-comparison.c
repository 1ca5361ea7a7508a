/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/compare/gw-comparison.h"

#include <glib/gi18n.h>

#include "plan/gw-movement.h"
#include "plan/gw-item-change.h"
#include "session/gw-take-over.h"
#include "ui/compare/gw-item-lines.h"
#include "ui/widgets/gw-later.h"

/**
 * GwComparison:
 *
 * How the plan differs from another version, as rows. It follows the plan. The
 * earlier one of the two stands on the left; what is taken over comes from the
 * other version, on whichever side it stands.
 */
struct _GwComparison
{
  GObject parent_instance;

  /* Owned */
  GwHistory *history;
  GwPlan *other;                /* NULL when it is a review */
  GwReview *review;
  char *name;
  GwDifference *difference;
  GPtrArray *items;             /* GwComparedItem, in the order of the plan */

  gboolean earlier;             /* the other version is the earlier one */
  GwLater later;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwComparison, gw_comparison, G_TYPE_OBJECT)

static GwPlan *
get_plan (GwComparison *self)
{
  return gw_history_get_plan (self->history);
}

/* --- Versions of the whole plan */

static GwComparedKind
get_kind (GwComparison           *self,
          const GwItemDifference *difference)
{
  if (difference->flags & (GW_DIFFERENCE_ADDED | GW_DIFFERENCE_REMOVED))
    return ((difference->flags & GW_DIFFERENCE_ADDED) != 0) != self->earlier ? GW_COMPARED_ADDED
                                                                             : GW_COMPARED_REMOVED;
  if (difference->flags & (GW_DIFFERENCE_MOVED | GW_DIFFERENCE_REORDERED))
    return GW_COMPARED_MOVED;
  return GW_COMPARED_CHANGED;
}

static GwItem *
find_side (GwPlan       *plan,
           const GwNode *node)
{
  return node != NULL ? gw_plan_find_place (plan, node->key) : NULL;
}

static GwComparedItem *
make_item (GwComparison           *self,
           const GwItemDifference *difference)
{
  GwItem *mine = find_side (get_plan (self), difference->then);
  GwItem *theirs = find_side (self->other, difference->now);
  g_autofree char *section = gw_ui_item_section (theirs != NULL ? theirs : mine);
  GwComparedItem *item = gw_compared_item_new (get_kind (self, difference), section,
                                               self->earlier ? theirs : mine, self->earlier ? mine : theirs);

  g_array_append_vals (item->units, difference->units->data, difference->units->len);
  for (guint i = 0; i < difference->extras->len; i++)
    g_ptr_array_add (item->extras, g_strdup (g_ptr_array_index (difference->extras, i)));
  item->elsewhere = (difference->flags & GW_DIFFERENCE_MOVED) != 0;
  item->difference = difference;
  item->possible = gw_take_over_is_possible (self->history, self->difference, difference);
  return item;
}

/* What has come or gone with its owner is told with it: it follows it. */
static void
compare_plans (GwComparison *self)
{
  g_autoptr(GwSnapshot) mine = gw_item_get_snapshot (get_plan (self));
  g_autoptr(GwSnapshot) theirs = gw_item_get_snapshot (self->other);
  GwComparedItem *owner = NULL;

  self->difference = gw_difference_new (mine, theirs);
  for (guint i = 0; i < gw_difference_get_n_items (self->difference); i++)
    {
      const GwItemDifference *difference = gw_difference_get_item (self->difference, i);

      if ((difference->flags & GW_DIFFERENCE_WITHIN) == 0)
        g_ptr_array_add (self->items, make_item (self, difference));
      else if (owner != NULL)
        owner->n_within++;
      if ((difference->flags & (GW_DIFFERENCE_ADDED | GW_DIFFERENCE_REMOVED)) != 0 &&
          (difference->flags & GW_DIFFERENCE_WITHIN) == 0)
        owner = g_ptr_array_index (self->items, self->items->len - 1);
    }
}

/* --- What a review has kept */

static GwComparedKind
get_change_kind (const GwItemChange *change)
{
  switch (change->kind)
    {
    case GW_ITEM_ADDED:
      return GW_COMPARED_ADDED;
    case GW_ITEM_REMOVED:
      return GW_COMPARED_REMOVED;
    case GW_ITEM_CHANGED:
    default:
      return GW_COMPARED_CHANGED;
    }
}

static void
add_change (GwComparison       *self,
            const GwItemChange *change)
{
  g_autofree char *section = gw_ui_item_section (change->now != NULL ? change->now : change->then);
  GwComparedItem *item = gw_compared_item_new (get_change_kind (change), section, change->then, change->now);

  for (guint i = 0; i < change->units->len; i++)
    {
      const GwField *field = g_ptr_array_index (change->units, i);
      GwUnit unit;

      if (gw_unit_find (GW_ITEM_GET_CLASS (change->now), field->unit, &unit))
        g_array_append_val (item->units, unit);
    }
  g_ptr_array_add (self->items, item);
}

static void
compare_review (GwComparison *self)
{
  g_autoptr(GPtrArray) changes = gw_review_get_changes (self->review);

  for (guint i = 0; i < changes->len; i++)
    add_change (self, g_ptr_array_index (changes, i));
}

/* --- */

static void
update (GwComparison *self)
{
  g_ptr_array_set_size (self->items, 0);
  g_clear_pointer (&self->difference, gw_difference_free);
  if (self->other != NULL)
    compare_plans (self);
  else if (gw_item_get_parent_list (self->review) != NULL)
    compare_review (self);
}

static void
update_again (GwComparison *self)
{
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
plan_changed_cb (GwComparison *self)
{
  gw_later_queue (&self->later);
}

static void
gw_comparison_dispose (GObject *object)
{
  GwComparison *self = GW_COMPARISON (object);

  gw_later_stop (&self->later);
  g_ptr_array_set_size (self->items, 0);
  g_clear_pointer (&self->difference, gw_difference_free);
  g_clear_object (&self->review);
  g_clear_object (&self->other);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (gw_comparison_parent_class)->dispose (object);
}

static void
gw_comparison_finalize (GObject *object)
{
  GwComparison *self = GW_COMPARISON (object);

  g_ptr_array_unref (self->items);
  g_free (self->name);

  G_OBJECT_CLASS (gw_comparison_parent_class)->finalize (object);
}

static void
gw_comparison_class_init (GwComparisonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gw_comparison_dispose;
  object_class->finalize = gw_comparison_finalize;

  /**
   * GwComparison::changed:
   *
   * The rows are others now.
   */
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gw_comparison_init (GwComparison *self)
{
  gw_later_init (&self->later, G_PRIORITY_DEFAULT_IDLE, (GSourceOnceFunc) update_again, self);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

static GwComparison *
comparison_new (GwHistory  *history,
                GwPlan     *other,
                GwReview   *review,
                const char *name,
                gboolean    earlier)
{
  GwComparison *self = g_object_new (GW_TYPE_COMPARISON, NULL);

  self->history = g_object_ref (history);
  g_set_object (&self->other, other);
  g_set_object (&self->review, review);
  self->name = g_strdup (name);
  self->earlier = earlier;
  g_signal_connect_object (get_plan (self), "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
  return self;
}

/**
 * gw_comparison_new:
 * @history: the history of the plan
 * @other: another version of it, or another plan
 * @name: what that is called
 * @earlier: whether it is known to be an earlier version
 *
 * Returns: (transfer full): how they differ
 */
GwComparison *
gw_comparison_new (GwHistory  *history,
                   GwPlan     *other,
                   const char *name,
                   gboolean    earlier)
{
  g_return_val_if_fail (GW_IS_HISTORY (history) && GW_IS_PLAN (other) && name != NULL, NULL);

  return comparison_new (history, other, NULL, name, earlier);
}

/**
 * gw_comparison_new_review:
 * @history: the history of the plan
 * @review: one of its reviews
 * @name: what that is called
 *
 * A review has kept only parts, so nothing can be taken over from it.
 *
 * Returns: (transfer full): what has changed since
 */
GwComparison *
gw_comparison_new_review (GwHistory  *history,
                          GwReview   *review,
                          const char *name)
{
  g_return_val_if_fail (GW_IS_HISTORY (history) && GW_IS_REVIEW (review) && name != NULL, NULL);

  return comparison_new (history, NULL, review, name, TRUE);
}

/**
 * gw_comparison_get_history:
 * @self: a comparison
 *
 * Returns: (transfer none): the history of the plan
 */
GwHistory *
gw_comparison_get_history (GwComparison *self)
{
  g_return_val_if_fail (GW_IS_COMPARISON (self), NULL);

  return self->history;
}

/**
 * gw_comparison_get_other:
 * @self: a comparison
 *
 * Returns: (transfer none) (nullable): the other version, %NULL of a review
 */
GwPlan *
gw_comparison_get_other (GwComparison *self)
{
  g_return_val_if_fail (GW_IS_COMPARISON (self), NULL);

  return self->other;
}

/**
 * gw_comparison_get_items:
 * @self: a comparison
 *
 * Returns: (transfer none) (element-type GwComparedItem): the rows, good until
 *   it changes; those of one section follow each other
 */
GPtrArray *
gw_comparison_get_items (GwComparison *self)
{
  g_return_val_if_fail (GW_IS_COMPARISON (self), NULL);

  return self->items;
}

/**
 * gw_comparison_get_left_name:
 * @self: a comparison
 *
 * Returns: (transfer none): what stands on the left
 */
const char *
gw_comparison_get_left_name (GwComparison *self)
{
  g_return_val_if_fail (GW_IS_COMPARISON (self), NULL);

  return self->earlier ? self->name : _("This Plan");
}

/**
 * gw_comparison_get_right_name:
 * @self: a comparison
 *
 * Returns: (transfer none): what stands on the right
 */
const char *
gw_comparison_get_right_name (GwComparison *self)
{
  g_return_val_if_fail (GW_IS_COMPARISON (self), NULL);

  return self->earlier ? _("This Plan") : self->name;
}

/**
 * gw_comparison_is_earlier:
 * @self: a comparison
 *
 * Returns: whether the other version is known to be an earlier one
 */
gboolean
gw_comparison_is_earlier (GwComparison *self)
{
  g_return_val_if_fail (GW_IS_COMPARISON (self), FALSE);

  return self->earlier;
}

/**
 * gw_comparison_can_take_over:
 * @self: a comparison
 *
 * Returns: whether there is a whole version to take over from
 */
gboolean
gw_comparison_can_take_over (GwComparison *self)
{
  g_return_val_if_fail (GW_IS_COMPARISON (self), FALSE);

  return self->other != NULL;
}

/**
 * gw_comparison_take_over:
 * @self: a comparison
 * @items: (element-type GwComparedItem): some of its rows, in their order
 *
 * Makes the plan like the other version there, as one step.
 *
 * Returns: how many could be taken over
 */
guint
gw_comparison_take_over (GwComparison *self,
                         GPtrArray    *items)
{
  g_autoptr(GPtrArray) differences = g_ptr_array_new ();

  g_return_val_if_fail (GW_IS_COMPARISON (self) && items != NULL, 0);

  /* The plan has changed since: the rows tell of what is no more */
  if (gw_later_is_queued (&self->later))
    return 0;
  for (guint i = 0; i < items->len; i++)
    {
      GwComparedItem *item = g_ptr_array_index (items, i);

      if (item->difference != NULL)
        g_ptr_array_add (differences, (gpointer) item->difference);
    }
  return self->difference != NULL ? gw_take_over (self->history, self->difference, differences) : 0;
}

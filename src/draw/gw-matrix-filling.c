/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-matrix-model-private.h"

/* How a model is made of a plan: at once, or bit by bit where there are very
 * many risks. */

#define N_AT_ONCE 256           /* risks between two looks at the clock */

static void
add_places (GwMatrixModel  *self,
            GwRisk         *risk,
            GwMovementKind  movement)
{
  const GwPlaces places = { .movement = movement };

  g_array_append_val (self->all_places, places);
  g_hash_table_insert (self->places, risk, GUINT_TO_POINTER (self->all_places->len));
}

static void
add_mark (GwMatrixModel *self,
          GwRisk        *risk,
          GwPosition     position,
          GwChipKind     kind)
{
  GwPlaces *places = gw_matrix_model_find_places (self, risk);
  GwMark mark = { risk, gw_risk_get_number (risk), position, kind, places->movement };
  GArray **cell = &self->cells[gw_matrix_model_get_cell_index (position)];

  if (*cell == NULL)
    *cell = g_array_new (FALSE, FALSE, sizeof (GwMark));
  g_array_append_val (*cell, mark);
  if (kind == GW_CHIP_GHOST)
    places->ghost = position;
  else
    places->chip = position;
}

/* Returns: whether the risk has a place in the view */
static gboolean
place_risk (GwMatrixModel *self,
            GwRisk        *risk)
{
  GwPosition inherent = gw_risk_get_inherent (risk);
  GwPosition current = gw_risk_get_current (risk);
  gboolean settled = gw_position_is_placed (gw_risk_get_residual (risk));
  gboolean has_inherent = gw_position_is_placed (inherent);

  if (self->view == GW_MATRIX_VIEW_INHERENT)
    {
      if (has_inherent)
        add_mark (self, risk, inherent, GW_CHIP_SOLID);
      return has_inherent;
    }
  if (!gw_position_is_placed (current))
    return FALSE;
  add_mark (self, risk, current, settled ? GW_CHIP_SOLID : GW_CHIP_DASHED);
  if (self->view == GW_MATRIX_VIEW_BOTH && has_inherent && !gw_position_equal (inherent, current))
    add_mark (self, risk, inherent, GW_CHIP_GHOST);
  return TRUE;
}

/* What was closed or taken back to the tray leaves its ghost alone. */
static void
add_past (GwMatrixModel *self,
          GwRisk        *risk,
          GwMovement     movement)
{
  if (gw_position_is_placed (movement.from) && movement.kind != GW_MOVEMENT_NONE &&
      (gw_risk_is_closed (risk) || !gw_position_equal (movement.from, movement.to)))
    add_mark (self, risk, movement.from, GW_CHIP_GHOST);
}

static GwMovement
get_movement (GwMatrixModel *self,
              GwRisk        *risk)
{
  const char *id = gw_item_get_id (risk);

  if (self->then == NULL || id == NULL)
    return (GwMovement) { GW_MOVEMENT_NONE };
  return gw_movement_between (g_hash_table_lookup (self->then, id), risk);
}

static void
add_risk (GwMatrixModel *self,
          GwRisk        *risk)
{
  GPtrArray *list = self->closed;
  GwMovement movement = get_movement (self, risk);

  add_places (self, risk, movement.kind);
  if (!gw_risk_is_closed (risk))
    list = place_risk (self, risk) ? self->placed : self->unplaced;
  add_past (self, risk, movement);
  g_ptr_array_add (list, g_object_ref (risk));
}

/* What was deleted since leaves its ghost, as what was closed. */
static void
add_removed (GwMatrixModel *self,
             GwRisk        *risk)
{
  add_places (self, risk, GW_MOVEMENT_REMOVED);
  if (gw_position_is_placed (gw_risk_get_current (risk)))
    add_mark (self, risk, gw_risk_get_current (risk), GW_CHIP_GHOST);
}

static int
compare_risks (GwRisk *a,
               GwRisk *b)
{
  int first = gw_risk_get_number (a), second = gw_risk_get_number (b);

  if (first != second)
    return first < second ? -1 : 1;
  return g_strcmp0 (gw_item_get_id (a), gw_item_get_id (b));
}

/**
 * gw_risk_compare_numbers:
 * @a: (type GwRisk): a risk, behind a pointer as in an array
 * @b: (type GwRisk): another
 *
 * Orders risks by number; for g_ptr_array_sort().
 *
 * Returns: less than 0 when @a comes first
 */
int
gw_risk_compare_numbers (gconstpointer a,
                         gconstpointer b)
{
  return compare_risks (*(GwRisk *const *) a, *(GwRisk *const *) b);
}

/* Ghosts come last, so that chips lie at the same place with and without */
static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const GwMark *first = a, *second = b;
  gboolean first_ghost = first->kind == GW_CHIP_GHOST;
  gboolean second_ghost = second->kind == GW_CHIP_GHOST;

  if (first_ghost != second_ghost)
    return first_ghost ? 1 : -1;
  if (first->number != second->number)
    return first->number < second->number ? -1 : 1;
  return compare_risks (first->risk, second->risk);
}

/* Risks mostly lie by number already, and to see that is quicker than to sort */
static gboolean
is_in_order (gconstpointer first,
             guint         n_items,
             gsize         size,
             GCompareFunc  compare)
{
  const char *item = first;

  for (guint i = 1; i < n_items; i++, item += size)
    if (compare (item, item + size) > 0)
      return FALSE;
  return TRUE;
}

static void
sort_risks (GPtrArray *risks)
{
  if (!is_in_order (risks->pdata, risks->len, sizeof (gpointer), gw_risk_compare_numbers))
    g_ptr_array_sort (risks, gw_risk_compare_numbers);
}

static void
sort_marks (GArray *marks)
{
  if (!is_in_order (marks->data, marks->len, sizeof (GwMark), compare_marks))
    g_array_sort (marks, compare_marks);
}

/* Returns: whether there is more to sort */
static gboolean
sort_some (GwMatrixModel *self)
{
  const guint i = self->n_sorted++;

  if (i < G_N_ELEMENTS (self->cells))
    {
      if (self->cells[i] != NULL)
        sort_marks (self->cells[i]);
      return TRUE;
    }
  sort_risks (i == G_N_ELEMENTS (self->cells) ? self->placed
              : i == G_N_ELEMENTS (self->cells) + 1 ? self->unplaced : self->closed);
  return i < G_N_ELEMENTS (self->cells) + 2;
}

static void
add_some (GwMatrixModel *self)
{
  const guint end = MIN (self->n_added + N_AT_ONCE, gw_list_get_length (self->risks));

  for (; self->n_added < end; self->n_added++)
    add_risk (self, gw_list_get (self->risks, self->n_added));
}

/**
 * gw_matrix_model_begin:
 * @plan: a plan
 * @view: which positions
 * @review: (nullable): one of its reviews, for %GW_MATRIX_VIEW_SINCE
 *
 * Returns: (transfer full): an empty model, to be filled by
 *   [func@matrix_model_fill] before it is asked for anything
 */
GwMatrixModel *
gw_matrix_model_begin (GwPlan       *plan,
                       GwMatrixView  view,
                       GwReview     *review)
{
  GwMatrixModel *self = g_new0 (GwMatrixModel, 1);

  self->view = view;
  self->then = review != NULL ? gw_review_get_risks (review) : NULL;
  self->risks = gw_item_get_list (plan, GW_PLAN_RISKS);
  self->places = g_hash_table_new (NULL, NULL);
  self->all_places = g_array_sized_new (FALSE, FALSE, sizeof (GwPlaces), gw_list_get_length (self->risks));
  self->placed = g_ptr_array_new_with_free_func (g_object_unref);
  self->unplaced = g_ptr_array_new_with_free_func (g_object_unref);
  self->closed = g_ptr_array_new_with_free_func (g_object_unref);
  self->removed = review != NULL ? gw_review_list_removed (review)
                                 : g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->removed->len; i++)
    add_removed (self, g_ptr_array_index (self->removed, i));
  return self;
}

/**
 * gw_matrix_model_fill:
 * @self: where risks lie
 * @until: the monotonic time when to stop; %G_MAXINT64 for never
 *
 * Goes on to look at the risks of the plan, which must not have changed since it
 * was begun.
 *
 * Returns: whether there is more to look at
 */
gboolean
gw_matrix_model_fill (GwMatrixModel *self,
                      gint64         until)
{
  gboolean more = TRUE;

  while (more && g_get_monotonic_time () < until)
    {
      if (self->n_added < gw_list_get_length (self->risks))
        add_some (self);
      else
        more = sort_some (self);
    }
  if (!more)
    g_clear_pointer (&self->then, g_hash_table_unref);
  return more;
}

static GwMatrixModel *
create (GwPlan       *plan,
        GwMatrixView  view,
        GwReview     *review)
{
  GwMatrixModel *self = gw_matrix_model_begin (plan, view, review);

  gw_matrix_model_fill (self, G_MAXINT64);
  return self;
}

/**
 * gw_matrix_model_new:
 * @plan: a plan
 * @view: which positions
 *
 * Returns: (transfer full): where the risks lie at present
 */
GwMatrixModel *
gw_matrix_model_new (GwPlan       *plan,
                     GwMatrixView  view)
{
  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);

  return create (plan, view, NULL);
}

/**
 * gw_matrix_model_new_since:
 * @plan: a plan
 * @review: (nullable): one of its reviews
 *
 * Returns: (transfer full): where the risks lie at present, with ghosts where
 *   they lay at the review and what has become of them
 */
GwMatrixModel *
gw_matrix_model_new_since (GwPlan   *plan,
                           GwReview *review)
{
  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);

  return create (plan, GW_MATRIX_VIEW_SINCE, review);
}

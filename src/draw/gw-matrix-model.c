/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-matrix-model.h"

/* Where a risk stands, also when it has moved on since */
typedef struct
{
  GwPosition chip;
  GwPosition ghost;
  GwMovementKind movement;
} Places;

struct _GwMatrixModel
{
  /* Owned */
  GHashTable *places; /* GwRisk → Places */
  GArray *cells[GW_LEVELS * GW_LEVELS]; /* of GwMark; NULL when empty */
  GPtrArray *placed;
  GPtrArray *unplaced;
  GPtrArray *closed;
  GPtrArray *removed; /* of the review, no longer in the plan */
  GHashTable *then;  /* by id, what a review says; NULL outside that view */

  GwMatrixView view;
};

static guint
get_cell_index (GwPosition position)
{
  return (guint) ((position.probability - 1) * GW_LEVELS + position.impact - 1);
}

static void
add_mark (GwMatrixModel *self,
          GwRisk        *risk,
          GwPosition     position,
          GwChipKind     kind)
{
  Places *places = g_hash_table_lookup (self->places, risk);
  GwMark mark = { risk, gw_risk_get_number (risk), position, kind, places->movement };
  GArray **cell = &self->cells[get_cell_index (position)];

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
  Places *places = g_new0 (Places, 1);

  places->movement = movement.kind;
  g_hash_table_insert (self->places, risk, places);
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
  Places *places = g_new0 (Places, 1);

  places->movement = GW_MOVEMENT_REMOVED;
  g_hash_table_insert (self->places, risk, places);
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

static GwMatrixModel *
create (GwPlan       *plan,
        GwMatrixView  view,
        GwReview     *review)
{
  g_autoptr(GHashTable) then = review != NULL ? gw_review_get_risks (review) : NULL;
  GwMatrixModel *self = g_new0 (GwMatrixModel, 1);
  GwList *risks;

  self->view = view;
  self->then = then;
  self->places = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->placed = g_ptr_array_new_with_free_func (g_object_unref);
  self->unplaced = g_ptr_array_new_with_free_func (g_object_unref);
  self->closed = g_ptr_array_new_with_free_func (g_object_unref);
  self->removed = review != NULL ? gw_review_list_removed (review)
                                 : g_ptr_array_new_with_free_func (g_object_unref);

  risks = gw_item_get_list (plan, GW_PLAN_RISKS);
  for (guint i = 0; i < gw_list_get_length (risks); i++)
    add_risk (self, gw_list_get (risks, i));
  for (guint i = 0; i < self->removed->len; i++)
    add_removed (self, g_ptr_array_index (self->removed, i));

  sort_risks (self->placed);
  sort_risks (self->unplaced);
  sort_risks (self->closed);
  for (guint i = 0; i < G_N_ELEMENTS (self->cells); i++)
    if (self->cells[i] != NULL)
      sort_marks (self->cells[i]);
  self->then = NULL;
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

/**
 * gw_matrix_model_free:
 * @self: (transfer full): where risks lie
 */
void
gw_matrix_model_free (GwMatrixModel *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->cells); i++)
    g_clear_pointer (&self->cells[i], g_array_unref);
  g_hash_table_unref (self->places);
  g_ptr_array_unref (self->placed);
  g_ptr_array_unref (self->unplaced);
  g_ptr_array_unref (self->closed);
  g_ptr_array_unref (self->removed);
  g_free (self);
}

/**
 * gw_matrix_model_get_view:
 * @self: where risks lie
 *
 * Returns: which positions it shows
 */
GwMatrixView
gw_matrix_model_get_view (const GwMatrixModel *self)
{
  return self->view;
}

/**
 * gw_matrix_model_get_marks:
 * @self: where risks lie
 * @position: a placed position
 * @n_marks: (out): how many there are
 *
 * Returns: (array length=n_marks) (transfer none) (nullable): the chips of a
 *   cell by number, ghosts last
 */
const GwMark *
gw_matrix_model_get_marks (const GwMatrixModel *self,
                           GwPosition           position,
                           guint               *n_marks)
{
  GArray *cell;

  *n_marks = 0;
  g_return_val_if_fail (gw_position_is_placed (position), NULL);

  cell = self->cells[get_cell_index (position)];
  if (cell == NULL)
    return NULL;
  *n_marks = cell->len;
  return (const GwMark *) cell->data;
}

/**
 * gw_matrix_model_count_ghosts:
 * @self: where risks lie
 * @position: a placed position
 *
 * Returns: how many of the marks of the cell say where a risk lay before
 */
guint
gw_matrix_model_count_ghosts (const GwMatrixModel *self,
                              GwPosition           position)
{
  guint n_marks, n_ghosts = 0;
  const GwMark *marks = gw_matrix_model_get_marks (self, position, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    n_ghosts += marks[i].kind == GW_CHIP_GHOST;
  return n_ghosts;
}

/**
 * gw_matrix_model_find:
 * @self: where risks lie
 * @risk: a risk
 * @ghost: whether its ghost is looked for
 * @position: (out): the cell
 * @index: (out): which mark of the cell
 *
 * Returns: whether the risk has such a mark
 */
gboolean
gw_matrix_model_find (const GwMatrixModel *self,
                      GwRisk              *risk,
                      gboolean             ghost,
                      GwPosition          *position,
                      guint               *index)
{
  const Places *places = g_hash_table_lookup (self->places, risk);
  const GwMark *marks;
  guint n_marks;

  *position = (GwPosition) { 0, 0 };
  if (places != NULL)
    *position = ghost ? places->ghost : places->chip;
  if (!gw_position_is_placed (*position))
    return FALSE;
  marks = gw_matrix_model_get_marks (self, *position, &n_marks);
  for (*index = 0; *index < n_marks; (*index)++)
    if (marks[*index].risk == risk && (marks[*index].kind == GW_CHIP_GHOST) == ghost)
      return TRUE;
  return FALSE;
}

/**
 * gw_matrix_model_get_movement:
 * @self: where risks lie
 * @risk: a risk
 *
 * Returns: what has become of the risk since the review
 */
GwMovementKind
gw_matrix_model_get_movement (const GwMatrixModel *self,
                              GwRisk              *risk)
{
  const Places *places = g_hash_table_lookup (self->places, risk);

  return places != NULL ? places->movement : GW_MOVEMENT_NONE;
}

/**
 * gw_matrix_model_get_movements:
 * @self: where risks lie
 *
 * Returns: which movements there are on the matrix: bit n is the kind n
 */
guint
gw_matrix_model_get_movements (const GwMatrixModel *self)
{
  guint movements = 0;

  for (guint i = 0; i < G_N_ELEMENTS (self->cells); i++)
    for (guint j = 0; self->cells[i] != NULL && j < self->cells[i]->len; j++)
      movements |= 1u << g_array_index (self->cells[i], GwMark, j).movement;
  return movements & ~(1u << GW_MOVEMENT_NONE);
}

/**
 * gw_mark_is_past:
 * @mark: a mark
 *
 * Returns: whether it says where a risk lay at a review, which nobody can change
 */
gboolean
gw_mark_is_past (const GwMark *mark)
{
  return mark->kind == GW_CHIP_GHOST && mark->movement != GW_MOVEMENT_NONE;
}

/**
 * gw_mark_is_gone:
 * @mark: a mark
 *
 * Returns: whether its risk is no longer in the plan: what the review has kept
 *   of it can be looked at, and nothing else
 */
gboolean
gw_mark_is_gone (const GwMark *mark)
{
  return mark->movement == GW_MOVEMENT_REMOVED;
}

/**
 * gw_mark_get_badge:
 * @mark: a mark
 *
 * A ghost bears a badge only where the risk has left the matrix: else the chip
 * at the end of the arrow does.
 *
 * Returns: the movement to paint on it
 */
GwMovementKind
gw_mark_get_badge (const GwMark *mark)
{
  if (mark->kind != GW_CHIP_GHOST || mark->movement == GW_MOVEMENT_CLOSED ||
      mark->movement == GW_MOVEMENT_UNPLACED || gw_mark_is_gone (mark))
    return mark->movement;
  return GW_MOVEMENT_NONE;
}

/**
 * gw_matrix_model_get_placed:
 * @self: where risks lie
 *
 * Returns: (transfer none) (element-type GwRisk): the risks with a mark, by
 *   number
 */
GPtrArray *
gw_matrix_model_get_placed (const GwMatrixModel *self)
{
  return self->placed;
}

/**
 * gw_matrix_model_get_unplaced:
 * @self: where risks lie
 *
 * Returns: (transfer none) (element-type GwRisk): the open risks without, by
 *   number
 */
GPtrArray *
gw_matrix_model_get_unplaced (const GwMatrixModel *self)
{
  return self->unplaced;
}

/**
 * gw_matrix_model_get_closed:
 * @self: where risks lie
 *
 * Returns: (transfer none) (element-type GwRisk): the closed risks, by number
 */
GPtrArray *
gw_matrix_model_get_closed (const GwMatrixModel *self)
{
  return self->closed;
}

/**
 * gw_matrix_model_get_removed:
 * @self: where risks lie
 *
 * Returns: (transfer none) (element-type GwRisk): what the review has kept of
 *   the risks that were open then and are no longer in the plan, by number;
 *   none outside that view
 */
GPtrArray *
gw_matrix_model_get_removed (const GwMatrixModel *self)
{
  return self->removed;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-matrix-model-private.h"

/*
 * gw_matrix_model_find_places:
 * @self: where risks lie
 * @risk: a risk
 *
 * Returns: (transfer none) (nullable): where it stands, good until the next is
 *   added
 */
GwPlaces *
gw_matrix_model_find_places (const GwMatrixModel *self,
                             GwRisk              *risk)
{
  const guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, risk));

  return index > 0 ? &g_array_index (self->all_places, GwPlaces, index - 1) : NULL;
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
  g_array_unref (self->all_places);
  g_clear_pointer (&self->then, g_hash_table_unref);
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

  cell = self->cells[gw_matrix_model_get_cell_index (position)];
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
  const GwPlaces *places = gw_matrix_model_find_places (self, risk);
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
  const GwPlaces *places = gw_matrix_model_find_places (self, risk);

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

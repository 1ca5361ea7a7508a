/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-board-marks.h"

/* What the board does with the marks of the matrix: which place moving one
 * sets, and which of many are shown. */

/**
 * gw_mark_get_placement:
 * @mark: a mark, or that of an unplaced risk
 * @view: the view it is shown in
 *
 * Tells which position of its risk is set by moving it. From the tray it is
 * always the inherent one; else that of the view, and in both of them a ghost
 * stands for the inherent place and the other chip for the residual one. The
 * ghost of a review stands for nothing that can be set.
 *
 * Returns: the position
 */
GwPlacement
gw_mark_get_placement (const GwMark *mark,
                       GwMatrixView  view)
{
  if (!gw_position_is_placed (mark->position) || view == GW_MATRIX_VIEW_INHERENT ||
      (mark->kind == GW_CHIP_GHOST && !gw_mark_is_past (mark)))
    return GW_PLACEMENT_INHERENT;

  return GW_PLACEMENT_RESIDUAL;
}

/**
 * gw_mark_can_clear:
 * @mark: a mark, or that of an unplaced risk
 *
 * Tells whether it stands for a place that is settled: not in the tray, and not
 * dashed at the place before the response.
 *
 * Returns: whether that can be cleared
 */
gboolean
gw_mark_can_clear (const GwMark *mark)
{
  return gw_position_is_placed (mark->position) && mark->kind != GW_CHIP_DASHED && !gw_mark_is_past (mark);
}

/**
 * gw_board_marks_choose:
 * @marks: (array length=n_marks) (nullable): the marks of a cell or the tray
 * @n_marks: how many
 * @room: how many chips there is room for
 * @selected: (nullable): the selected risk
 *
 * Chooses what is shown when not all have room: the first ones, and in place of
 * the last of them that of the selected risk, so that it can be seen, dragged
 * and carried wherever it lies.
 *
 * Returns: (transfer container) (element-type GwMark): the chosen ones
 */
GPtrArray *
gw_board_marks_choose (const GwMark *marks,
                       guint         n_marks,
                       guint         room,
                       GwRisk       *selected)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < n_marks && i < room; i++)
    g_ptr_array_add (chosen, (gpointer) &marks[i]);

  for (guint i = chosen->len; i < n_marks && chosen->len > 0; i++)
    {
      if (marks[i].risk == selected && marks[i].kind != GW_CHIP_GHOST)
        g_ptr_array_index (chosen, chosen->len - 1) = (gpointer) &marks[i];
    }

  return chosen;
}

/**
 * gw_board_marks_new_tray:
 * @model: where the risks lie
 *
 * Returns: (transfer full) (element-type GwMark): marks without a position, of
 *   the risks that have no place in the view
 */
GArray *
gw_board_marks_new_tray (const GwMatrixModel *model)
{
  GPtrArray *risks = gw_matrix_model_get_unplaced (model);
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (GwMark));

  for (guint i = 0; i < risks->len; i++)
    {
      GwRisk *risk = g_ptr_array_index (risks, i);
      GwMark mark = { .risk = risk, .number = gw_risk_get_number (risk) };

      g_array_append_val (marks, mark);
    }

  return marks;
}

/**
 * gw_board_marks_has_risk:
 * @model: where the risks lie
 * @risk: a risk
 *
 * Returns: whether it is on the board, on the matrix or in the tray
 */
gboolean
gw_board_marks_has_risk (const GwMatrixModel *model,
                         GwRisk              *risk)
{
  return g_ptr_array_find (gw_matrix_model_get_placed (model), risk, NULL) ||
         g_ptr_array_find (gw_matrix_model_get_unplaced (model), risk, NULL);
}

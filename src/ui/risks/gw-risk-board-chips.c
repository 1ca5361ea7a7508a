/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-risk-board-private.h"

/* Which chips exist: those of the model that may have room, and the selected
 * one wherever it lies. A chip that stays is the same widget, so that it keeps
 * the focus while its risk moves. */

static void
chip_clicked_cb (GwRiskChip  *chip,
                 GwRiskBoard *self)
{
  gw_risk_selection_set_risk (self->selection, gw_risk_chip_get_mark (chip)->risk);
}

static GwRiskChip *
take_chip (GwRiskBoard        *self,
           GHashTable         *old,
           const GwMark *mark,
           GtkWidget          *after)
{
  gpointer chip = NULL;

  if (!g_hash_table_steal_extended (old, mark->risk, NULL, &chip))
    {
      chip = gw_risk_chip_new (FALSE);
      g_signal_connect (chip, "clicked", G_CALLBACK (chip_clicked_cb), self);
    }
  if (gtk_widget_get_prev_sibling (chip) != after)
    gtk_widget_insert_after (chip, GTK_WIDGET (self->layer), after);

  return chip;
}

/* Chips stand after their cell, for who walks the tree with a screen reader. */
static void
update_cell (GwRiskBoard *self,
             guint        index,
             GHashTable  *old_chips,
             GHashTable  *old_ghosts)
{
  GwPosition position = gw_risk_board_index_to_cell (index);
  GwRisk *selected = gw_risk_selection_get_risk (self->selection);
  guint n_marks;
  const GwMark *marks = gw_matrix_model_get_marks (self->model, position, &n_marks);
  g_autoptr(GPtrArray) chosen = gw_board_marks_choose (marks, n_marks, GW_MATRIX_MAX_CHIPS, selected);
  GtkWidget *after = GTK_WIDGET (self->cells[index]);

  for (guint i = 0; i < chosen->len; i++)
    {
      const GwMark *mark = g_ptr_array_index (chosen, i);
      gboolean ghost = mark->kind == GW_CHIP_GHOST;
      GwRiskChip *chip = take_chip (self, ghost ? old_ghosts : old_chips, mark, after);

      gw_risk_chip_set_mark (chip, mark, &self->limits);
      gw_risk_chip_set_selected (chip, mark->risk == selected);
      g_hash_table_insert (ghost ? self->ghosts : self->chips, mark->risk, chip);
      after = GTK_WIDGET (chip);
    }

  gw_board_cell_update (self->cells[index], self->axes,
                        n_marks - gw_matrix_model_count_ghosts (self->model, position));
}

static void
unparent_all (GHashTable *chips)
{
  GHashTableIter iter;
  gpointer chip;

  g_hash_table_iter_init (&iter, chips);
  while (g_hash_table_iter_next (&iter, NULL, &chip))
    gtk_widget_unparent (chip);
}

static void
update_matrix (GwRiskBoard *self)
{
  g_autoptr(GHashTable) old_chips = g_steal_pointer (&self->chips);
  g_autoptr(GHashTable) old_ghosts = g_steal_pointer (&self->ghosts);

  self->chips = g_hash_table_new (NULL, NULL);
  self->ghosts = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < GW_N_CELLS; i++)
    update_cell (self, i, old_chips, old_ghosts);

  unparent_all (old_chips);
  unparent_all (old_ghosts);
}

static void
connect_tray (GwRiskBoard *self)
{
  g_autoptr(GPtrArray) items = gw_risk_tray_get_items (self->tray);

  for (guint i = 0; i < items->len; i++)
    {
      GtkWidget *item = g_ptr_array_index (items, i);

      if (GW_IS_RISK_CHIP (item) &&
          g_signal_handler_find (item, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, chip_clicked_cb, NULL) == 0)
        g_signal_connect (item, "clicked", G_CALLBACK (chip_clicked_cb), self);
    }
}

/* The levels change sides with their axis. */
void
gw_risk_board_update_headers (GwRiskBoard *self)
{
  for (int i = 0; i < GW_LEVELS; i++)
    {
      gw_board_header_update (self->row_headers[i], self->axes,
                              self->swapped ? GW_AXIS_IMPACT : GW_AXIS_PROBABILITY);
      gw_board_header_update (self->column_headers[i], self->axes,
                              self->swapped ? GW_AXIS_PROBABILITY : GW_AXIS_IMPACT);
    }
}

/* What is shown of the model: fewer chips than risks, and the selection. */
void
gw_risk_board_update_chips (GwRiskBoard *self)
{
  GwList *risks = gw_item_get_list (gw_history_get_plan (self->history), GW_PLAN_RISKS);
  GtkWidget *focus = gw_risk_board_get_focus (self);
  g_autoptr(GwRisk) focused = NULL;

  if (GW_IS_RISK_CHIP (focus))
    focused = g_object_ref (gw_risk_chip_get_mark (GW_RISK_CHIP (focus))->risk);

  update_matrix (self);
  gw_risk_tray_update (self->tray, self->tray_marks, gw_risk_selection_get_risk (self->selection), &self->limits,
                       gw_list_get_length (risks) > 0);
  connect_tray (self);

  /* A chip that went from the tray to the matrix is another widget. */
  if (focused != NULL && gw_risk_board_get_focus (self) == NULL)
    gw_risk_board_focus_risk (self, focused);
  gw_risk_board_update_held (self);
  gw_risk_board_update_actions (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
gw_risk_board_update_held (GwRiskBoard *self)
{
  GwRisk *held = gw_board_drag_is_holding (self->drag) ? gw_board_drag_get_risk (self->drag) : NULL;
  gboolean ghost = FALSE;
  GHashTableIter iter;
  gpointer chip;

  if (held != NULL)
    ghost = gw_board_drag_get_placement (self->drag) == GW_PLACEMENT_INHERENT &&
            g_hash_table_contains (self->ghosts, held);

  g_hash_table_iter_init (&iter, self->chips);
  while (g_hash_table_iter_next (&iter, NULL, &chip))
    gw_risk_chip_set_lifted (chip, !ghost && held != NULL && gw_risk_chip_get_mark (chip)->risk == held);
  g_hash_table_iter_init (&iter, self->ghosts);
  while (g_hash_table_iter_next (&iter, NULL, &chip))
    gw_risk_chip_set_lifted (chip, ghost && gw_risk_chip_get_mark (chip)->risk == held);

  gw_board_layer_set_still (self->layer, held != NULL);
  gw_risk_tray_set_held (self->tray, held);
  gw_risk_tray_set_target (self->tray, held != NULL &&
                                       gw_board_drag_get_target (self->drag).place == GW_PLACE_TRAY);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

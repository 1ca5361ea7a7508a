/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

#include "board-fixture.h"
#include "edit/gw-edit-items.h"
#include "file/gw-codec.h"
#include "ui/risks/gw-board-cell.h"
#include "ui/risks/gw-risk-chip.h"
#include "ui/risks/gw-risk-stack.h"
#include "ui/risks/gw-risk-tray.h"

static GtkWidget *
find_ghost (BoardFixture *fixture)
{
  GtkWidget *chip;

  for (guint i = 0; (chip = ui_find_child (GTK_WIDGET (fixture->board), GW_TYPE_RISK_CHIP, i)) != NULL; i++)
    {
      if (gw_risk_chip_get_mark (GW_RISK_CHIP (chip))->kind == GW_CHIP_GHOST)
        return chip;
    }
  return NULL;
}

static void
assert_position (GwPosition position,
                 int        probability,
                 int        impact)
{
  g_assert_cmpint (position.probability, ==, probability);
  g_assert_cmpint (position.impact, ==, impact);
}

#define assert_inherent(fixture, index, probability, impact) \
  assert_position (gw_risk_get_inherent (board_get_risk (fixture, index)), probability, impact)
#define assert_residual(fixture, index, probability, impact) \
  assert_position (gw_risk_get_residual (board_get_risk (fixture, index)), probability, impact)

static char *
dump (BoardFixture *fixture)
{
  g_autoptr(GwSnapshot) snapshot = gw_snapshot_new (GW_ITEM (fixture->ui.plan));
  g_autoptr(GBytes) bytes = gw_codec_encode (snapshot);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_same (BoardFixture *fixture,
             const char   *before)
{
  g_autofree char *after = dump (fixture);

  g_assert_cmpstr (after, ==, before);
  g_assert_false (gw_history_can_undo (fixture->ui.history));
}

static void
test_drag_is_one_step (BoardFixture *fixture,
                       gconstpointer data)
{
  guint step = gw_history_get_step (fixture->ui.history);
  g_autofree char *before = dump (fixture);

  board_drag (fixture, board_get_chip (fixture, 0), board_find_cell (fixture, 4, 5));
  assert_inherent (fixture, 0, 4, 5);
  g_assert_cmpuint (gw_history_get_step (fixture->ui.history), !=, step);
  g_assert_true (gw_risk_selection_get_risk (fixture->selection) == board_get_risk (fixture, 0));
  g_assert_nonnull (board_get_chip (fixture, 0));
  g_assert_cmpint (gw_risk_chip_get_mark (GW_RISK_CHIP (board_get_chip (fixture, 0)))->position.impact, ==, 5);

  g_assert_true (gw_history_undo (fixture->ui.history));
  board_settle (fixture);
  assert_same (fixture, before);
  g_assert_cmpint (gw_risk_chip_get_mark (GW_RISK_CHIP (board_get_chip (fixture, 0)))->position.impact, ==, 0);
}

static void
test_escape_puts_back (BoardFixture *fixture,
                       gconstpointer data)
{
  g_autofree char *before = dump (fixture);

  board_drag_by (fixture, board_get_center (fixture, board_get_chip (fixture, 0)), board_get_center (fixture, board_find_cell (fixture, 2, 2)));
  g_assert_cmpint (gw_risk_board_get_target (fixture->board).place, ==, GW_PLACE_CELL);
  board_press (fixture, GDK_KEY_Escape);
  g_assert_cmpint (gw_risk_board_get_target (fixture->board).place, ==, GW_PLACE_NOWHERE);
  board_let_go (fixture);
  assert_same (fixture, before);

  gtk_widget_grab_focus (board_get_chip (fixture, 0));
  board_press (fixture, GDK_KEY_space);
  board_press (fixture, GDK_KEY_Right);
  board_press (fixture, GDK_KEY_Escape);
  board_press (fixture, GDK_KEY_Tab);
  assert_same (fixture, before);
}

static void
test_same_cell_and_outside_change_nothing (BoardFixture *fixture,
                                           gconstpointer data)
{
  GwPoint from = board_get_center (fixture, board_get_chip (fixture, 1));
  g_autofree char *before = dump (fixture);

  board_drag_by (fixture, from, (GwPoint) { -40, -40 });
  board_let_go (fixture);
  assert_same (fixture, before);

  board_drag_by (fixture, from, (GwPoint) { from.x + 30, from.y });
  board_let_go (fixture);
  assert_same (fixture, before);

  /* Less than the threshold is a click. */
  board_drag_by (fixture, from, (GwPoint) { from.x + 5, from.y });
  g_assert_cmpint (gw_risk_board_get_target (fixture->board).place, ==, GW_PLACE_NOWHERE);
  board_let_go (fixture);
  assert_same (fixture, before);
}

static void
test_keys_carry (BoardFixture *fixture,
                 gconstpointer data)
{
  g_assert_true (gtk_widget_grab_focus (board_get_chip (fixture, 2)));
  board_press (fixture, GDK_KEY_Return);
  assert_position (gw_risk_board_get_target (fixture->board).position, 3, 3);
  board_press (fixture, GDK_KEY_Up);
  board_press (fixture, GDK_KEY_Right);
  board_press (fixture, GDK_KEY_Right);
  board_press (fixture, GDK_KEY_Right);
  assert_inherent (fixture, 2, 0, 0);
  board_press (fixture, GDK_KEY_space);
  assert_inherent (fixture, 2, 4, 5);

  /* It has kept the focus, and can be taken back beyond the lower edge. */
  board_press (fixture, GDK_KEY_space);
  for (int i = 0; i < 4; i++)
    board_press (fixture, GDK_KEY_Down);
  g_assert_cmpint (gw_risk_board_get_target (fixture->board).place, ==, GW_PLACE_TRAY);
  board_press (fixture, GDK_KEY_Return);
  assert_inherent (fixture, 2, 0, 0);
  g_assert_true (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (fixture->board))) == board_get_chip (fixture, 2));
}

static void
test_axes_swap (BoardFixture *fixture,
                gconstpointer data)
{
  gw_risk_board_set_swapped (fixture->board, TRUE);
  board_settle (fixture);
  g_assert_true (gtk_widget_grab_focus (board_get_chip (fixture, 0)));
  board_press (fixture, GDK_KEY_space);
  board_press (fixture, GDK_KEY_Up);
  board_press (fixture, GDK_KEY_Left);
  board_press (fixture, GDK_KEY_Left);
  board_press (fixture, GDK_KEY_space);
  assert_inherent (fixture, 0, 1, 4);

  board_drag (fixture, board_get_chip (fixture, 1), board_find_cell (fixture, 2, 5));
  assert_inherent (fixture, 1, 2, 5);
}

static void
test_views_set_their_place (BoardFixture *fixture,
                            gconstpointer data)
{
  board_place (fixture, board_get_risk (fixture, 0), GW_PLACEMENT_INHERENT, 4, 4);

  gw_risk_board_set_view (fixture->board, GW_MATRIX_VIEW_RESIDUAL);
  board_settle (fixture);
  g_assert_cmpint (gw_risk_chip_get_mark (GW_RISK_CHIP (board_get_chip (fixture, 0)))->kind, ==, GW_CHIP_DASHED);
  board_drag (fixture, board_get_chip (fixture, 0), board_find_cell (fixture, 2, 3));
  assert_inherent (fixture, 0, 4, 4);
  assert_residual (fixture, 0, 2, 3);

  gw_risk_board_set_view (fixture->board, GW_MATRIX_VIEW_INHERENT);
  board_settle (fixture);
  board_drag (fixture, board_get_chip (fixture, 0), board_find_cell (fixture, 5, 4));
  assert_inherent (fixture, 0, 5, 4);
  assert_residual (fixture, 0, 2, 3);
}

static void
test_both_sets_what_is_dragged (BoardFixture *fixture,
                                gconstpointer data)
{
  board_place (fixture, board_get_risk (fixture, 0), GW_PLACEMENT_INHERENT, 4, 4);
  board_place (fixture, board_get_risk (fixture, 0), GW_PLACEMENT_RESIDUAL, 2, 2);

  gw_risk_board_set_view (fixture->board, GW_MATRIX_VIEW_BOTH);
  board_settle (fixture);
  board_drag (fixture, find_ghost (fixture), board_find_cell (fixture, 5, 5));
  assert_inherent (fixture, 0, 5, 5);
  assert_residual (fixture, 0, 2, 2);
  board_drag (fixture, board_get_chip (fixture, 0), board_find_cell (fixture, 1, 1));
  assert_inherent (fixture, 0, 5, 5);
  assert_residual (fixture, 0, 1, 1);

  board_drag (fixture, board_get_chip (fixture, 1), board_find_cell (fixture, 3, 3));
  assert_inherent (fixture, 1, 3, 3);
  assert_residual (fixture, 1, 0, 0);
}

static void
test_tray_clears_both (BoardFixture *fixture,
                       gconstpointer data)
{
  board_place (fixture, board_get_risk (fixture, 0), GW_PLACEMENT_INHERENT, 4, 4);
  board_place (fixture, board_get_risk (fixture, 0), GW_PLACEMENT_RESIDUAL, 2, 2);
  board_drag (fixture, board_get_chip (fixture, 0), ui_find_child (GTK_WIDGET (fixture->board), GW_TYPE_RISK_TRAY, 0));
  assert_inherent (fixture, 0, 0, 0);
  assert_residual (fixture, 0, 0, 0);
}

static void
test_delete_clears_what_the_view_shows (BoardFixture *fixture,
                                        gconstpointer data)
{
  board_place (fixture, board_get_risk (fixture, 0), GW_PLACEMENT_INHERENT, 4, 4);
  board_place (fixture, board_get_risk (fixture, 0), GW_PLACEMENT_RESIDUAL, 2, 2);

  gw_risk_board_set_view (fixture->board, GW_MATRIX_VIEW_RESIDUAL);
  board_settle (fixture);
  gtk_widget_grab_focus (board_get_chip (fixture, 0));
  board_press (fixture, GDK_KEY_Delete);
  assert_inherent (fixture, 0, 4, 4);
  assert_residual (fixture, 0, 0, 0);

  /* The dashed chip stands for a place that is not there. */
  board_press (fixture, GDK_KEY_Delete);
  assert_inherent (fixture, 0, 4, 4);

  gw_risk_board_set_view (fixture->board, GW_MATRIX_VIEW_INHERENT);
  board_settle (fixture);
  gtk_widget_grab_focus (board_get_chip (fixture, 0));
  board_press (fixture, GDK_KEY_Delete);
  assert_inherent (fixture, 0, 0, 0);
}

static guint
count_shown (BoardFixture *fixture,
             GType         type)
{
  GtkWidget *child;
  guint n = 0;

  for (guint i = 0; (child = ui_find_child (GTK_WIDGET (fixture->board), type, i)) != NULL; i++)
    {
      if (gtk_widget_get_mapped (child))
        n++;
    }
  return n;
}

static void
add_risks (BoardFixture *fixture,
           guint         n_risks,
           GwPosition    position)
{
  gw_history_begin (fixture->ui.history, "many");
  for (guint i = 0; i < n_risks; i++)
    {
      GwRisk *risk = gw_edit_add_risk (fixture->ui.history, "One of many");

      if (gw_position_is_placed (position))
        gw_edit_place_risk (fixture->ui.history, risk, GW_PLACEMENT_INHERENT, position);
    }
  gw_history_end (fixture->ui.history);
  board_settle (fixture);
}

static void
test_cell_stacks_beyond_nine (BoardFixture *fixture,
                              gconstpointer data)
{
  guint before = count_shown (fixture, GW_TYPE_RISK_CHIP);
  GwRisk *last;

  gw_risk_board_set_view (fixture->board, GW_MATRIX_VIEW_INHERENT);
  add_risks (fixture, 5000, (GwPosition) { 3, 3 });
  g_assert_cmpuint (count_shown (fixture, GW_TYPE_RISK_CHIP), ==, before + GW_MATRIX_MAX_CHIPS - 1);
  g_assert_cmpuint (count_shown (fixture, GW_TYPE_RISK_STACK), ==, 1);

  /* What is chosen from the stack can be seen and taken up. */
  last = board_get_risk (fixture, 5003);
  g_assert_null (gw_risk_board_get_chip (fixture->board, last));
  gw_risk_selection_set_risk (fixture->selection, last);
  board_settle (fixture);
  g_assert_true (gw_risk_board_focus_risk (fixture->board, last));
  board_press (fixture, GDK_KEY_space);
  board_press (fixture, GDK_KEY_Up);
  board_press (fixture, GDK_KEY_space);
  assert_position (gw_risk_get_inherent (last), 4, 3);
}

static void
test_tray_counts_the_rest (BoardFixture *fixture,
                           gconstpointer data)
{
  add_risks (fixture, 5000, (GwPosition) { 0, 0 });
  g_assert_cmpuint (count_shown (fixture, GW_TYPE_RISK_CHIP), ==, GW_RISK_TRAY_ROOM);
  g_assert_cmpuint (count_shown (fixture, GW_TYPE_RISK_STACK), ==, 1);
}

static void
test_tray_says_when_empty (BoardFixture *fixture,
                           gconstpointer data)
{
  g_assert_null (ui_find_label (GTK_WIDGET (fixture->board), "Every Risk Is Placed"));
  for (guint i = 0; i < 4; i++)
    board_place (fixture, board_get_risk (fixture, i), GW_PLACEMENT_INHERENT, 1, (int) i + 1);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (fixture->board), "Every Risk Is Placed"));
}

static void
test_read_only_does_not_move (BoardFixture *fixture,
                              gconstpointer data)
{
  g_autofree char *before = dump (fixture);

  gw_risk_board_set_editable (fixture->board, FALSE);
  board_drag (fixture, board_get_chip (fixture, 0), board_find_cell (fixture, 4, 5));
  gtk_widget_grab_focus (board_get_chip (fixture, 0));
  board_press (fixture, GDK_KEY_space);
  board_press (fixture, GDK_KEY_space);
  board_press (fixture, GDK_KEY_Delete);
  assert_same (fixture, before);
}

static void
test_arrows_walk_and_select (BoardFixture *fixture,
                             gconstpointer data)
{
  board_place (fixture, board_get_risk (fixture, 0), GW_PLACEMENT_INHERENT, 3, 2);
  board_place (fixture, board_get_risk (fixture, 1), GW_PLACEMENT_INHERENT, 3, 2);
  board_place (fixture, board_get_risk (fixture, 2), GW_PLACEMENT_INHERENT, 3, 4);

  gtk_widget_grab_focus (board_get_chip (fixture, 0));
  board_press (fixture, GDK_KEY_Right);
  g_assert_true (gw_risk_selection_get_risk (fixture->selection) == board_get_risk (fixture, 1));
  board_press (fixture, GDK_KEY_Right);
  g_assert_true (gtk_widget_has_focus (board_find_cell (fixture, 3, 3)));
  board_press (fixture, GDK_KEY_Right);
  g_assert_true (gtk_widget_has_focus (board_get_chip (fixture, 2)));
  for (int i = 0; i < 3; i++)
    board_press (fixture, GDK_KEY_Down);
  g_assert_true (gw_risk_selection_get_risk (fixture->selection) == board_get_risk (fixture, 3));
}

static void
test_closed_risk_leaves (BoardFixture *fixture,
                         gconstpointer data)
{
  g_autoptr(GPtrArray) risks = gw_edit_items_one (board_get_risk (fixture, 0));

  g_assert_nonnull (board_get_chip (fixture, 0));
  gw_edit_close_risk (fixture->ui.history, risks, "Settled", "2026-11-23");
  board_settle (fixture);
  g_assert_null (board_get_chip (fixture, 0));
}

static void
test_deleted_risk_is_dropped (BoardFixture *fixture,
                              gconstpointer data)
{
  g_autoptr(GPtrArray) risks = gw_edit_items_one (board_get_risk (fixture, 0));

  gtk_widget_grab_focus (board_get_chip (fixture, 0));
  board_press (fixture, GDK_KEY_space);
  g_assert_cmpint (gw_risk_board_get_target (fixture->board).place, ==, GW_PLACE_CELL);
  gw_edit_delete (fixture->ui.history, risks);
  board_settle (fixture);
  g_assert_cmpint (gw_risk_board_get_target (fixture->board).place, ==, GW_PLACE_NOWHERE);
  board_press (fixture, GDK_KEY_space);
  g_assert_false (gw_risk_is_placed (risks->pdata[0]));
}

#define board_test(path, test) g_test_add ("/ui/board/" path, BoardFixture, NULL, board_set_up, test, board_tear_down)

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  board_test ("drag-is-one-step", test_drag_is_one_step);
  board_test ("escape-puts-back", test_escape_puts_back);
  board_test ("same-cell-and-outside-change-nothing", test_same_cell_and_outside_change_nothing);
  board_test ("keys-carry", test_keys_carry);
  board_test ("axes-swap", test_axes_swap);
  board_test ("views-set-their-place", test_views_set_their_place);
  board_test ("both-sets-what-is-dragged", test_both_sets_what_is_dragged);
  board_test ("tray-clears-both", test_tray_clears_both);
  board_test ("delete-clears-what-the-view-shows", test_delete_clears_what_the_view_shows);
  board_test ("cell-stacks-beyond-nine", test_cell_stacks_beyond_nine);
  board_test ("tray-counts-the-rest", test_tray_counts_the_rest);
  board_test ("tray-says-when-empty", test_tray_says_when_empty);
  board_test ("read-only-does-not-move", test_read_only_does_not_move);
  board_test ("arrows-walk-and-select", test_arrows_walk_and_select);
  board_test ("closed-risk-leaves", test_closed_risk_leaves);
  board_test ("deleted-risk-is-dropped", test_deleted_risk_is_dropped);

  return g_test_run ();
}

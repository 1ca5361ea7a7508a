/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

#include "edit/gw-edit-items.h"
#include "file/gw-codec.h"
#include "ui-fixture.h"
#include "ui/risks/gw-board-cell.h"
#include "ui/risks/gw-board-layer.h"
#include "ui/risks/gw-risk-board.h"
#include "ui/risks/gw-risk-chip.h"
#include "ui/risks/gw-risk-stack.h"
#include "ui/risks/gw-risk-tray.h"

/* The four risks of a new plan lie in the tray; the board is shown. */
typedef struct
{
  UiFixture ui;
  GwRiskSelection *selection;
  GwRiskBoard *board;
  GtkGesture *gesture;
  GtkEventController *keys;
} Fixture;

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

/* Places change with the next frame. */
static void
settle (Fixture *fixture)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture->board));
  gboolean painted = FALSE;
  gulong handler;

  ui_settle ();
  handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &painted);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT | GDK_FRAME_CLOCK_PHASE_PAINT);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

static GtkEventController *
find_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type)
        return controller;
    }
  g_assert_not_reached ();
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  ui_fixture_set_up (&fixture->ui, data);
  fixture->selection = gw_risk_selection_new (fixture->ui.plan);
  fixture->board = gw_risk_board_new (fixture->ui.history, fixture->selection);
  fixture->gesture = GTK_GESTURE (find_controller (GTK_WIDGET (fixture->board), GTK_TYPE_GESTURE_DRAG));
  fixture->keys = find_controller (GTK_WIDGET (fixture->board), GTK_TYPE_EVENT_CONTROLLER_KEY);
  gtk_widget_set_size_request (GTK_WIDGET (fixture->board), 800, 800);
  ui_fixture_show (&fixture->ui, GTK_WIDGET (fixture->board));
  settle (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->selection);
  ui_fixture_tear_down (&fixture->ui, data);
}

static GwRisk *
get_risk (Fixture *fixture,
          guint    index)
{
  return gw_list_get (gw_item_get_list (fixture->ui.plan, GW_PLAN_RISKS), index);
}

static void
place (Fixture     *fixture,
       GwRisk      *risk,
       GwPlacement  placement,
       int          probability,
       int          impact)
{
  gw_edit_place_risk (fixture->ui.history, risk, placement, (GwPosition) { probability, impact });
  settle (fixture);
}

static GwPoint
get_center (Fixture   *fixture,
            GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_nonnull (widget);
  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->board), &bounds));

  return (GwPoint) { bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height / 2 };
}

static GtkWidget *
find_cell (Fixture *fixture,
           int      probability,
           int      impact)
{
  return ui_find_child (GTK_WIDGET (fixture->board), GW_TYPE_BOARD_CELL,
                        (guint) ((GW_LEVELS - probability) * GW_LEVELS + impact - 1));
}

static GtkWidget *
find_ghost (Fixture *fixture)
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
drag_by (Fixture *fixture,
         GwPoint  from,
         GwPoint  to)
{
  g_signal_emit_by_name (fixture->gesture, "drag-begin", from.x, from.y);
  g_signal_emit_by_name (fixture->gesture, "drag-update", (to.x - from.x) / 2, (to.y - from.y) / 2);
  g_signal_emit_by_name (fixture->gesture, "drag-update", to.x - from.x, to.y - from.y);
}

static void
let_go (Fixture *fixture)
{
  g_signal_emit_by_name (fixture->gesture, "drag-end", 0.0, 0.0);
  settle (fixture);
}

static void
drag (Fixture   *fixture,
      GtkWidget *from,
      GtkWidget *to)
{
  drag_by (fixture, get_center (fixture, from), get_center (fixture, to));
  let_go (fixture);
}

static void
press (Fixture *fixture,
       guint    keyval)
{
  gboolean handled;

  g_signal_emit_by_name (fixture->keys, "key-pressed", keyval, 0, 0, &handled);
  settle (fixture);
}

static GtkWidget *
get_chip (Fixture *fixture,
          guint    index)
{
  return gw_risk_board_get_chip (fixture->board, get_risk (fixture, index));
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
  assert_position (gw_risk_get_inherent (get_risk (fixture, index)), probability, impact)
#define assert_residual(fixture, index, probability, impact) \
  assert_position (gw_risk_get_residual (get_risk (fixture, index)), probability, impact)

static char *
dump (Fixture *fixture)
{
  g_autoptr(GwSnapshot) snapshot = gw_snapshot_new (GW_ITEM (fixture->ui.plan));
  g_autoptr(GBytes) bytes = gw_codec_encode (snapshot);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_same (Fixture    *fixture,
             const char *before)
{
  g_autofree char *after = dump (fixture);

  g_assert_cmpstr (after, ==, before);
  g_assert_false (gw_history_can_undo (fixture->ui.history));
}

static void
test_drag_is_one_step (Fixture       *fixture,
                       gconstpointer  data)
{
  guint step = gw_history_get_step (fixture->ui.history);
  g_autofree char *before = dump (fixture);

  drag (fixture, get_chip (fixture, 0), find_cell (fixture, 4, 5));
  assert_inherent (fixture, 0, 4, 5);
  g_assert_cmpuint (gw_history_get_step (fixture->ui.history), !=, step);
  g_assert_true (gw_risk_selection_get_risk (fixture->selection) == get_risk (fixture, 0));
  g_assert_nonnull (get_chip (fixture, 0));
  g_assert_cmpint (gw_risk_chip_get_mark (GW_RISK_CHIP (get_chip (fixture, 0)))->position.impact, ==, 5);

  g_assert_true (gw_history_undo (fixture->ui.history));
  settle (fixture);
  assert_same (fixture, before);
  g_assert_cmpint (gw_risk_chip_get_mark (GW_RISK_CHIP (get_chip (fixture, 0)))->position.impact, ==, 0);
}

static void
test_escape_puts_back (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *before = dump (fixture);

  drag_by (fixture, get_center (fixture, get_chip (fixture, 0)), get_center (fixture, find_cell (fixture, 2, 2)));
  g_assert_cmpint (gw_risk_board_get_target (fixture->board).place, ==, GW_PLACE_CELL);
  press (fixture, GDK_KEY_Escape);
  g_assert_cmpint (gw_risk_board_get_target (fixture->board).place, ==, GW_PLACE_NOWHERE);
  let_go (fixture);
  assert_same (fixture, before);

  gtk_widget_grab_focus (get_chip (fixture, 0));
  press (fixture, GDK_KEY_space);
  press (fixture, GDK_KEY_Right);
  press (fixture, GDK_KEY_Escape);
  press (fixture, GDK_KEY_Tab);
  assert_same (fixture, before);
}

/* What the layer of chips looks like to the renderer, in words */
static char *
dump_layer (Fixture *fixture)
{
  GtkWidget *layer = ui_find_child (GTK_WIDGET (fixture->board), GW_TYPE_BOARD_LAYER, 0);
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (layer);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  g_autoptr(GBytes) bytes = NULL;

  gdk_paintable_snapshot (paintable, snapshot, 800, 800);
  node = gtk_snapshot_free_to_node (snapshot);
  bytes = gsk_render_node_serialize (node);
  gsk_render_node_unref (node);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_drag_paints_one_picture (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autofree char *at_rest = NULL;
  g_autofree char *dragged = NULL;

  place (fixture, get_risk (fixture, 0), GW_PLACEMENT_INHERENT, 3, 3);
  at_rest = dump_layer (fixture);
  g_assert_nonnull (strstr (at_rest, "cairo {"));
  g_assert_null (strstr (at_rest, "texture {"));

  drag_by (fixture, get_center (fixture, get_chip (fixture, 0)), get_center (fixture, find_cell (fixture, 1, 5)));
  settle (fixture);
  dragged = dump_layer (fixture);
  g_assert_null (strstr (dragged, "cairo {"));
  g_assert_nonnull (strstr (dragged, "texture {"));

  let_go (fixture);
  g_free (dragged);
  dragged = dump_layer (fixture);
  g_assert_null (strstr (dragged, "texture {"));
}

static void
test_same_cell_and_outside_change_nothing (Fixture       *fixture,
                                           gconstpointer  data)
{
  GwPoint from = get_center (fixture, get_chip (fixture, 1));
  g_autofree char *before = dump (fixture);

  drag_by (fixture, from, (GwPoint) { -40, -40 });
  let_go (fixture);
  assert_same (fixture, before);

  drag_by (fixture, from, (GwPoint) { from.x + 30, from.y });
  let_go (fixture);
  assert_same (fixture, before);

  /* Less than the threshold is a click. */
  drag_by (fixture, from, (GwPoint) { from.x + 5, from.y });
  g_assert_cmpint (gw_risk_board_get_target (fixture->board).place, ==, GW_PLACE_NOWHERE);
  let_go (fixture);
  assert_same (fixture, before);
}

static void
test_keys_carry (Fixture       *fixture,
                 gconstpointer  data)
{
  g_assert_true (gtk_widget_grab_focus (get_chip (fixture, 2)));
  press (fixture, GDK_KEY_Return);
  assert_position (gw_risk_board_get_target (fixture->board).position, 3, 3);
  press (fixture, GDK_KEY_Up);
  press (fixture, GDK_KEY_Right);
  press (fixture, GDK_KEY_Right);
  press (fixture, GDK_KEY_Right);
  assert_inherent (fixture, 2, 0, 0);
  press (fixture, GDK_KEY_space);
  assert_inherent (fixture, 2, 4, 5);

  /* It has kept the focus, and can be taken back beyond the lower edge. */
  press (fixture, GDK_KEY_space);
  for (int i = 0; i < 4; i++)
    press (fixture, GDK_KEY_Down);
  g_assert_cmpint (gw_risk_board_get_target (fixture->board).place, ==, GW_PLACE_TRAY);
  press (fixture, GDK_KEY_Return);
  assert_inherent (fixture, 2, 0, 0);
  g_assert_true (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (fixture->board))) == get_chip (fixture, 2));
}

static void
test_axes_swap (Fixture       *fixture,
                gconstpointer  data)
{
  gw_risk_board_set_swapped (fixture->board, TRUE);
  settle (fixture);
  g_assert_true (gtk_widget_grab_focus (get_chip (fixture, 0)));
  press (fixture, GDK_KEY_space);
  press (fixture, GDK_KEY_Up);
  press (fixture, GDK_KEY_Left);
  press (fixture, GDK_KEY_Left);
  press (fixture, GDK_KEY_space);
  assert_inherent (fixture, 0, 1, 4);

  drag (fixture, get_chip (fixture, 1), find_cell (fixture, 2, 5));
  assert_inherent (fixture, 1, 2, 5);
}

static void
test_views_set_their_place (Fixture       *fixture,
                            gconstpointer  data)
{
  place (fixture, get_risk (fixture, 0), GW_PLACEMENT_INHERENT, 4, 4);

  gw_risk_board_set_view (fixture->board, GW_MATRIX_VIEW_RESIDUAL);
  settle (fixture);
  g_assert_cmpint (gw_risk_chip_get_mark (GW_RISK_CHIP (get_chip (fixture, 0)))->kind, ==, GW_CHIP_DASHED);
  drag (fixture, get_chip (fixture, 0), find_cell (fixture, 2, 3));
  assert_inherent (fixture, 0, 4, 4);
  assert_residual (fixture, 0, 2, 3);

  gw_risk_board_set_view (fixture->board, GW_MATRIX_VIEW_INHERENT);
  settle (fixture);
  drag (fixture, get_chip (fixture, 0), find_cell (fixture, 5, 4));
  assert_inherent (fixture, 0, 5, 4);
  assert_residual (fixture, 0, 2, 3);
}

static void
test_both_sets_what_is_dragged (Fixture       *fixture,
                                gconstpointer  data)
{
  place (fixture, get_risk (fixture, 0), GW_PLACEMENT_INHERENT, 4, 4);
  place (fixture, get_risk (fixture, 0), GW_PLACEMENT_RESIDUAL, 2, 2);

  gw_risk_board_set_view (fixture->board, GW_MATRIX_VIEW_BOTH);
  settle (fixture);
  drag (fixture, find_ghost (fixture), find_cell (fixture, 5, 5));
  assert_inherent (fixture, 0, 5, 5);
  assert_residual (fixture, 0, 2, 2);
  drag (fixture, get_chip (fixture, 0), find_cell (fixture, 1, 1));
  assert_inherent (fixture, 0, 5, 5);
  assert_residual (fixture, 0, 1, 1);

  drag (fixture, get_chip (fixture, 1), find_cell (fixture, 3, 3));
  assert_inherent (fixture, 1, 3, 3);
  assert_residual (fixture, 1, 0, 0);
}

static void
test_tray_clears_both (Fixture       *fixture,
                       gconstpointer  data)
{
  place (fixture, get_risk (fixture, 0), GW_PLACEMENT_INHERENT, 4, 4);
  place (fixture, get_risk (fixture, 0), GW_PLACEMENT_RESIDUAL, 2, 2);
  drag (fixture, get_chip (fixture, 0), ui_find_child (GTK_WIDGET (fixture->board), GW_TYPE_RISK_TRAY, 0));
  assert_inherent (fixture, 0, 0, 0);
  assert_residual (fixture, 0, 0, 0);
}

static void
test_delete_clears_what_the_view_shows (Fixture       *fixture,
                                        gconstpointer  data)
{
  place (fixture, get_risk (fixture, 0), GW_PLACEMENT_INHERENT, 4, 4);
  place (fixture, get_risk (fixture, 0), GW_PLACEMENT_RESIDUAL, 2, 2);

  gw_risk_board_set_view (fixture->board, GW_MATRIX_VIEW_RESIDUAL);
  settle (fixture);
  gtk_widget_grab_focus (get_chip (fixture, 0));
  press (fixture, GDK_KEY_Delete);
  assert_inherent (fixture, 0, 4, 4);
  assert_residual (fixture, 0, 0, 0);

  /* The dashed chip stands for a place that is not there. */
  press (fixture, GDK_KEY_Delete);
  assert_inherent (fixture, 0, 4, 4);

  gw_risk_board_set_view (fixture->board, GW_MATRIX_VIEW_INHERENT);
  settle (fixture);
  gtk_widget_grab_focus (get_chip (fixture, 0));
  press (fixture, GDK_KEY_Delete);
  assert_inherent (fixture, 0, 0, 0);
}

static guint
count_shown (Fixture *fixture,
             GType    type)
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
add_risks (Fixture    *fixture,
           guint       n_risks,
           GwPosition  position)
{
  gw_history_begin (fixture->ui.history, "many");
  for (guint i = 0; i < n_risks; i++)
    {
      GwRisk *risk = gw_edit_add_risk (fixture->ui.history, "One of many");

      if (gw_position_is_placed (position))
        gw_edit_place_risk (fixture->ui.history, risk, GW_PLACEMENT_INHERENT, position);
    }
  gw_history_end (fixture->ui.history);
  settle (fixture);
}

static void
test_cell_stacks_beyond_nine (Fixture       *fixture,
                              gconstpointer  data)
{
  guint before = count_shown (fixture, GW_TYPE_RISK_CHIP);
  GwRisk *last;

  gw_risk_board_set_view (fixture->board, GW_MATRIX_VIEW_INHERENT);
  add_risks (fixture, 5000, (GwPosition) { 3, 3 });
  g_assert_cmpuint (count_shown (fixture, GW_TYPE_RISK_CHIP), ==, before + GW_MATRIX_MAX_CHIPS - 1);
  g_assert_cmpuint (count_shown (fixture, GW_TYPE_RISK_STACK), ==, 1);

  /* What is chosen from the stack can be seen and taken up. */
  last = get_risk (fixture, 5003);
  g_assert_null (gw_risk_board_get_chip (fixture->board, last));
  gw_risk_selection_set_risk (fixture->selection, last);
  settle (fixture);
  g_assert_true (gw_risk_board_focus_risk (fixture->board, last));
  press (fixture, GDK_KEY_space);
  press (fixture, GDK_KEY_Up);
  press (fixture, GDK_KEY_space);
  assert_position (gw_risk_get_inherent (last), 4, 3);
}

static void
test_tray_counts_the_rest (Fixture       *fixture,
                           gconstpointer  data)
{
  add_risks (fixture, 5000, (GwPosition) { 0, 0 });
  g_assert_cmpuint (count_shown (fixture, GW_TYPE_RISK_CHIP), ==, GW_RISK_TRAY_ROOM);
  g_assert_cmpuint (count_shown (fixture, GW_TYPE_RISK_STACK), ==, 1);
}

static void
test_tray_says_when_empty (Fixture       *fixture,
                           gconstpointer  data)
{
  g_assert_null (ui_find_label (GTK_WIDGET (fixture->board), "Every Risk Is Placed"));
  for (guint i = 0; i < 4; i++)
    place (fixture, get_risk (fixture, i), GW_PLACEMENT_INHERENT, 1, (int) i + 1);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (fixture->board), "Every Risk Is Placed"));
}

static void
test_read_only_does_not_move (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autofree char *before = dump (fixture);

  gw_risk_board_set_editable (fixture->board, FALSE);
  drag (fixture, get_chip (fixture, 0), find_cell (fixture, 4, 5));
  gtk_widget_grab_focus (get_chip (fixture, 0));
  press (fixture, GDK_KEY_space);
  press (fixture, GDK_KEY_space);
  press (fixture, GDK_KEY_Delete);
  assert_same (fixture, before);
}

static void
test_arrows_walk_and_select (Fixture       *fixture,
                             gconstpointer  data)
{
  place (fixture, get_risk (fixture, 0), GW_PLACEMENT_INHERENT, 3, 2);
  place (fixture, get_risk (fixture, 1), GW_PLACEMENT_INHERENT, 3, 2);
  place (fixture, get_risk (fixture, 2), GW_PLACEMENT_INHERENT, 3, 4);

  gtk_widget_grab_focus (get_chip (fixture, 0));
  press (fixture, GDK_KEY_Right);
  g_assert_true (gw_risk_selection_get_risk (fixture->selection) == get_risk (fixture, 1));
  press (fixture, GDK_KEY_Right);
  g_assert_true (gtk_widget_has_focus (find_cell (fixture, 3, 3)));
  press (fixture, GDK_KEY_Right);
  g_assert_true (gtk_widget_has_focus (get_chip (fixture, 2)));
  for (int i = 0; i < 3; i++)
    press (fixture, GDK_KEY_Down);
  g_assert_true (gw_risk_selection_get_risk (fixture->selection) == get_risk (fixture, 3));
}

static void
test_closed_risk_leaves (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr(GPtrArray) risks = gw_edit_items_one (get_risk (fixture, 0));

  g_assert_nonnull (get_chip (fixture, 0));
  gw_edit_close_risk (fixture->ui.history, risks, "Settled", "2026-11-23");
  settle (fixture);
  g_assert_null (get_chip (fixture, 0));
}

static void
test_deleted_risk_is_dropped (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr(GPtrArray) risks = gw_edit_items_one (get_risk (fixture, 0));

  gtk_widget_grab_focus (get_chip (fixture, 0));
  press (fixture, GDK_KEY_space);
  g_assert_cmpint (gw_risk_board_get_target (fixture->board).place, ==, GW_PLACE_CELL);
  gw_edit_delete (fixture->ui.history, risks);
  settle (fixture);
  g_assert_cmpint (gw_risk_board_get_target (fixture->board).place, ==, GW_PLACE_NOWHERE);
  press (fixture, GDK_KEY_space);
  g_assert_false (gw_risk_is_placed (risks->pdata[0]));
}

#define board_test(path, test) g_test_add ("/ui/board/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  board_test ("drag-is-one-step", test_drag_is_one_step);
  board_test ("escape-puts-back", test_escape_puts_back);
  board_test ("drag-paints-one-picture", test_drag_paints_one_picture);
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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

#include "board-fixture.h"
#include "plan/gw-level.h"
#include "plan/gw-scales.h"
#include "ui/risks/gw-board-header.h"
#include "ui/risks/gw-board-layer.h"

/* What the layer of chips looks like to the renderer, in words */
static char *
dump_layer (BoardFixture *fixture)
{
  GtkWidget *layer = ui_find_child (GTK_WIDGET (fixture->board), GW_TYPE_BOARD_LAYER, 0);

  return ui_dup_painting (layer, 800, 800);
}

static void
test_drag_paints_one_picture (BoardFixture *fixture,
                              gconstpointer data)
{
  g_autofree char *at_rest = NULL;
  g_autofree char *dragged = NULL;

  board_place (fixture, board_get_risk (fixture, 0), GW_PLACEMENT_INHERENT, 3, 3);
  at_rest = dump_layer (fixture);
  g_assert_nonnull (strstr (at_rest, "cairo {"));
  g_assert_null (strstr (at_rest, "texture {"));

  board_drag_by (fixture, board_get_center (fixture, board_get_chip (fixture, 0)), board_get_center (fixture, board_find_cell (fixture, 1, 5)));
  board_settle (fixture);
  dragged = dump_layer (fixture);
  g_assert_null (strstr (dragged, "cairo {"));
  g_assert_nonnull (strstr (dragged, "texture {"));

  board_let_go (fixture);
  g_free (dragged);
  dragged = dump_layer (fixture);
  g_assert_null (strstr (dragged, "texture {"));
}

static GtkWidget *
find_header (BoardFixture *fixture,
             const char   *tooltip)
{
  GtkWidget *header;

  for (guint i = 0; (header = ui_find_child (GTK_WIDGET (fixture->board), GW_TYPE_BOARD_HEADER, i)) != NULL; i++)
    {
      if (g_strcmp0 (gtk_widget_get_tooltip_text (header), tooltip) == 0)
        return header;
    }
  return NULL;
}

static void
test_headers_say_what_levels_mean (BoardFixture *fixture,
                                   gconstpointer data)
{
  static const char probability[] = "Probability 1: Very low, up to 5%";
  GtkWidget *header = find_header (fixture, probability);
  GwPoint center, cell = board_get_center (fixture, board_find_cell (fixture, 1, 5));

  g_assert_nonnull (header);
  gtk_test_accessible_assert_role (header, GTK_ACCESSIBLE_ROLE_ROW_HEADER);
  gtk_test_accessible_assert_property (header, GTK_ACCESSIBLE_PROPERTY_LABEL, probability);
  center = board_get_center (fixture, header);
  g_assert_cmpfloat_with_epsilon (center.y, cell.y, 1);
  g_assert_true (gtk_widget_pick (GTK_WIDGET (fixture->board), center.x, center.y, GTK_PICK_DEFAULT) == header);

  gw_risk_board_set_swapped (fixture->board, TRUE);
  board_settle (fixture);
  header = find_header (fixture, probability);
  gtk_test_accessible_assert_role (header, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
}

#define look_test(path, test) \
  g_test_add ("/ui/board-look/" path, BoardFixture, NULL, board_set_up, test, board_tear_down)

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  look_test ("drag-paints-one-picture", test_drag_paints_one_picture);
  look_test ("headers-say-what-levels-mean", test_headers_say_what_levels_mean);

  return g_test_run ();
}

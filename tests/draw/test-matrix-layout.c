/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-matrix-layout.h"

#include <math.h>

static const GwRect area = { 10, 20, 600, 480 };

static void
each_layout (void (*check) (const GwMatrixLayout *layout))
{
  for (int i = 0; i < 16; i++)
    {
      GwMatrixOptions options = {
        .scale = i & 8 ? 0.6 : 1, .swap = (i & 1) != 0, .rtl = (i & 2) != 0, .compact = (i & 4) != 0,
      };
      GwMatrixLayout layout;

      gw_matrix_layout_init (&layout, area, &options);
      check (&layout);
    }
}

static void
check_inside (const GwMatrixLayout *layout)
{
  for (int probability = 1; probability <= GW_LEVELS; probability++)
    for (int impact = 1; impact <= GW_LEVELS; impact++)
      {
        GwRect cell = gw_matrix_layout_get_cell (layout, (GwPosition) { probability, impact });

        g_assert_cmpfloat (cell.x, >=, area.x);
        g_assert_cmpfloat (cell.y, >=, area.y);
        g_assert_cmpfloat (cell.x + cell.width, <=, area.x + area.width + 1e-6);
        g_assert_cmpfloat (cell.y + cell.height, <=, area.y + area.height + 1e-6);
        g_assert_cmpfloat (cell.width, >=, 24);
        g_assert_cmpfloat (cell.height, >=, 24);
      }
}

static void
test_cells_lie_inside (void)
{
  each_layout (check_inside);
}

static void
check_hit (const GwMatrixLayout *layout)
{
  static const double shares[] = { 0.01, 0.5, 0.99 };

  for (int probability = 1; probability <= GW_LEVELS; probability++)
    for (int impact = 1; impact <= GW_LEVELS; impact++)
      for (int i = 0; i < 9; i++)
        {
          GwPosition position = { probability, impact };
          GwRect cell = gw_matrix_layout_get_cell (layout, position);
          GwPosition hit = gw_matrix_layout_hit (layout, cell.x + cell.width * shares[i % 3],
                                                 cell.y + cell.height * shares[i / 3]);

          g_assert_true (gw_position_equal (hit, position));
        }
  g_assert_false (gw_position_is_placed (gw_matrix_layout_hit (layout, layout->grid.x - 1, layout->grid.y + 5)));
  g_assert_false (gw_position_is_placed (gw_matrix_layout_hit (layout, layout->grid.x + 5, layout->grid.y - 1)));
  g_assert_false (gw_position_is_placed (gw_matrix_layout_hit (layout, area.x + 5, area.y + area.height - 1)));
}

static void
test_hit_finds_cell (void)
{
  each_layout (check_hit);
}

static void
test_high_is_on_top (void)
{
  GwMatrixOptions options = { .scale = 1 };
  GwMatrixLayout layout;
  GwRect low, high;

  gw_matrix_layout_init (&layout, area, &options);
  low = gw_matrix_layout_get_cell (&layout, (GwPosition) { .probability = 1, .impact = 1 });
  high = gw_matrix_layout_get_cell (&layout, (GwPosition) { .probability = 5, .impact = 2 });
  g_assert_cmpfloat (high.y, <, low.y);
  g_assert_cmpfloat (high.x, >, low.x);

  options.swap = TRUE;
  gw_matrix_layout_init (&layout, area, &options);
  high = gw_matrix_layout_get_cell (&layout, (GwPosition) { .probability = 1, .impact = 5 });
  g_assert_cmpfloat (high.y, ==, layout.grid.y);
  g_assert_cmpfloat (high.x, ==, layout.grid.x);
}

static void
test_rtl_moves_labels_only (void)
{
  GwMatrixOptions options = { .scale = 1, .rtl = TRUE };
  GwMatrixLayout layout;
  GwRect first, last;

  gw_matrix_layout_init (&layout, area, &options);
  first = gw_matrix_layout_get_cell (&layout, (GwPosition) { 1, 1 });
  last = gw_matrix_layout_get_cell (&layout, (GwPosition) { 1, 5 });
  g_assert_cmpfloat (layout.row_labels.x, >=, last.x + last.width);
  g_assert_cmpfloat (last.x, >, first.x);
}

static void
test_minimum_can_be_hit (void)
{
  GwMatrixOptions options = { .scale = 1, .compact = TRUE };
  GwMatrixLayout layout;
  double width, height;

  gw_matrix_layout_get_minimum (&options, &width, &height);
  g_assert_cmpfloat (width, <=, 300);
  gw_matrix_layout_init (&layout, (GwRect) { 0, 0, width, height }, &options);
  g_assert_cmpfloat (layout.cell_width, >=, 24);
  g_assert_cmpfloat (layout.cell_height, >=, 24);
}

/* Even-odd: how often the line crosses the way from the cell to the upper
 * right corner; the line is closed by the left and lower border. */
static gboolean
is_above (const GwMatrixLayout *layout,
          const GwPoint        *points,
          guint                 n_points,
          GwPoint               point)
{
  for (guint i = 1; i < n_points; i++)
    if (points[i].x == points[i - 1].x &&
        MIN (points[i].y, points[i - 1].y) <= point.y && point.y < MAX (points[i].y, points[i - 1].y))
      return point.x > points[i].x;
  /* No upright part in this row: all of it lies on one side. */
  return point.y < points[0].y;
}

static void
check_stairs (const GwMatrixLayout *layout,
              int                   appetite)
{
  GwLimits limits = { .bands = { 4, 9, 16 }, .appetite = appetite };
  GwPoint points[GW_MATRIX_MAX_STAIRS];
  guint n_points = gw_matrix_layout_get_staircase (layout, &limits, points);

  g_assert_cmpuint (n_points, >=, 2);
  g_assert_cmpuint (n_points, <=, GW_MATRIX_MAX_STAIRS);
  for (guint i = 1; i < n_points; i++)
    g_assert_true ((points[i].x == points[i - 1].x && points[i].y > points[i - 1].y) ||
                   (points[i].y == points[i - 1].y && points[i].x > points[i - 1].x));
  for (int probability = 1; probability <= GW_LEVELS; probability++)
    for (int impact = 1; impact <= GW_LEVELS; impact++)
      {
        GwPosition position = { probability, impact };
        GwRect cell = gw_matrix_layout_get_cell (layout, position);

        g_assert_cmpint (is_above (layout, points, n_points, gw_rect_get_center (&cell)), ==,
                         gw_limits_is_above (&limits, gw_position_get_score (position)));
      }
}

static void
check_staircases (const GwMatrixLayout *layout)
{
  GwLimits limits = { .bands = { 4, 9, 16 }, .appetite = 0 };
  GwPoint points[GW_MATRIX_MAX_STAIRS];

  g_assert_cmpuint (gw_matrix_layout_get_staircase (layout, &limits, points), ==, 0);
  limits.appetite = 25;
  g_assert_cmpuint (gw_matrix_layout_get_staircase (layout, &limits, points), ==, 0);
  for (int appetite = 1; appetite < 25; appetite++)
    check_stairs (layout, appetite);
}

static void
test_staircase_parts_cells (void)
{
  each_layout (check_staircases);
}

static void
check_corners (const GwMatrixLayout *layout)
{
  GwPoint corner[3];

  for (int probability = 1; probability <= GW_LEVELS; probability++)
    for (int impact = 1; impact <= GW_LEVELS; impact++)
      {
        GwPosition position = { probability, impact };
        GwRect cell = gw_matrix_layout_get_cell (layout, position);

        g_assert_cmpint (gw_matrix_layout_get_corner (layout, position, corner), ==, impact == 5);
        for (int i = 0; i < 3 && impact == 5; i++)
          {
            g_assert_cmpfloat (corner[i].x, >, cell.x);
            g_assert_cmpfloat (corner[i].x, <, cell.x + cell.width);
            g_assert_cmpfloat (corner[i].y, >, cell.y);
            g_assert_cmpfloat (corner[i].y, <, cell.y + cell.height);
          }
      }
}

static void
test_corner_marks_impact_5 (void)
{
  each_layout (check_corners);
}

static void
check_chips (const GwMatrixLayout *layout)
{
  double diameter = gw_matrix_layout_get_chip_size (layout);
  GwRect room = gw_matrix_layout_get_chip_area (layout, (GwPosition) { 2, 3 });
  GwSlots slots;

  for (guint n = 0; n < 40; n++)
    {
      guint n_slots;

      gw_matrix_layout_place_chips (layout, (GwPosition) { 2, 3 }, n, diameter, GW_MATRIX_MAX_CHIPS, &slots);
      n_slots = slots.n_chips + (slots.n_stacked > 0);
      g_assert_cmpuint (slots.n_chips + slots.n_stacked, ==, n);
      g_assert_cmpuint (n_slots, <=, GW_MATRIX_MAX_CHIPS);
      g_assert_cmpuint (slots.n_stacked, !=, 1);
      for (guint i = 0; i < n_slots; i++)
        {
          g_assert_true (gw_rect_contains (&room, slots.centers[i].x, slots.centers[i].y));
          for (guint j = 0; j < i; j++)
            g_assert_cmpfloat (hypot (slots.centers[i].x - slots.centers[j].x, slots.centers[i].y - slots.centers[j].y),
                               >=, diameter);
        }
    }
}

static void
test_chips_do_not_touch (void)
{
  each_layout (check_chips);
}

/* In a meeting all is larger, and a low window leaves little for a cell: 16 for a
 * line of words at the scale of the screen. */
static void
test_large_chips_leave_the_score_free (void)
{
  const GwRect low = { 0, 0, 900, 430 };
  GwMatrixOptions options = { .scale = 1.6 };
  GwMatrixLayout layout;
  GwRect cell;
  GwSlots slots;
  double diameter;

  gw_matrix_layout_init (&layout, low, &options);
  cell = gw_matrix_layout_get_cell (&layout, (GwPosition) { 2, 3 });
  g_assert_cmpfloat (cell.height, <, 64);
  diameter = gw_matrix_layout_get_chip_size (&layout);
  gw_matrix_layout_place_chips (&layout, (GwPosition) { 2, 3 }, 3, diameter, GW_MATRIX_MAX_CHIPS, &slots);
  g_assert_cmpfloat (diameter, >=, 24);
  g_assert_cmpfloat (slots.centers[0].y - diameter / 2, >=, cell.y);
  g_assert_cmpfloat (slots.centers[0].y + diameter / 2, <=, cell.y + cell.height - 15 * options.scale + 0.1);
}

static void
test_arrow_ends_at_edges (void)
{
  GwPoint from = { 100, 100 };
  GwArrow arrow;

  g_assert_false (gw_arrow_init (&arrow, from, (GwPoint) { 110, 105 }, 26));
  for (int degrees = 0; degrees < 360; degrees += 15)
    {
      GwPoint to = { 100 + 80 * cos (degrees * G_PI / 180), 100 + 80 * sin (degrees * G_PI / 180) };

      g_assert_true (gw_arrow_init (&arrow, from, to, 26));
      g_assert_cmpfloat_with_epsilon (hypot (arrow.start.x - from.x, arrow.start.y - from.y), 13, 1e-6);
      g_assert_cmpfloat_with_epsilon (hypot (arrow.end.x - to.x, arrow.end.y - to.y), 13, 1e-6);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/matrix-layout/cells-lie-inside", test_cells_lie_inside);
  g_test_add_func ("/draw/matrix-layout/hit-finds-cell", test_hit_finds_cell);
  g_test_add_func ("/draw/matrix-layout/high-is-on-top", test_high_is_on_top);
  g_test_add_func ("/draw/matrix-layout/rtl-moves-labels-only", test_rtl_moves_labels_only);
  g_test_add_func ("/draw/matrix-layout/minimum-can-be-hit", test_minimum_can_be_hit);
  g_test_add_func ("/draw/matrix-layout/staircase-parts-cells", test_staircase_parts_cells);
  g_test_add_func ("/draw/matrix-layout/corner-marks-impact-5", test_corner_marks_impact_5);
  g_test_add_func ("/draw/matrix-layout/chips-do-not-touch", test_chips_do_not_touch);
  g_test_add_func ("/draw/matrix-layout/large-chips-leave-the-score-free", test_large_chips_leave_the_score_free);
  g_test_add_func ("/draw/matrix-layout/arrow-ends-at-edges", test_arrow_ends_at_edges);
  return g_test_run ();
}

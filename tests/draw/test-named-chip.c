/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-named-chip.h"

static const GwRect area = { 10, 20, 1200, 800 };

static GwMatrixLayout
lay_out (double scale)
{
  GwMatrixLayout layout;

  gw_matrix_layout_init (&layout, area, &(GwMatrixOptions) { .scale = scale });
  return layout;
}

static gboolean
lies_inside (const GwRect *inner,
             const GwRect *outer)
{
  return inner->x >= outer->x - 1e-6 && inner->x + inner->width <= outer->x + outer->width + 1e-6 &&
         inner->y >= outer->y - 1e-6 && inner->y + inner->height <= outer->y + outer->height + 1e-6;
}

static void
test_lie_one_below_the_other (void)
{
  GwMatrixLayout layout = lay_out (1.6);
  GwRect cell = gw_matrix_layout_get_chip_area (&layout, (GwPosition) { 2, 3 });
  GwRect rects[GW_NAMED_CHIP_MOST];

  for (guint n = 1; n <= 2; n++)
    for (guint i = 0; gw_named_chip_place (&layout, (GwPosition) { 2, 3 }, n, rects) && i < n; i++)
      {
        g_assert_true (lies_inside (&rects[i], &cell));
        if (i > 0)
          g_assert_cmpfloat (rects[i].y, >, rects[i - 1].y + rects[i - 1].height);
      }
  g_assert_true (gw_named_chip_place (&layout, (GwPosition) { 2, 3 }, 2, rects));
}

static gboolean
overlap (const GwRect *a,
         const GwRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

/* As in a meeting on a wide screen: three do not fit one below the other. */
static void
test_stand_in_columns_where_the_cell_is_wide (void)
{
  for (int rtl = 0; rtl < 2; rtl++)
    for (guint n = 3; n <= GW_NAMED_CHIP_MOST; n++)
      {
        GwMatrixLayout layout;
        GwRect cell, rects[GW_NAMED_CHIP_MOST];

        gw_matrix_layout_init (&layout, (GwRect) { 0, 0, 1200, 620 }, &(GwMatrixOptions) { .scale = 1.6, .rtl = rtl });
        cell = gw_matrix_layout_get_chip_area (&layout, (GwPosition) { 2, 3 });
        g_assert_true (gw_named_chip_place (&layout, (GwPosition) { 2, 3 }, n, rects));
        g_assert_cmpfloat (rects[0].y, ==, rects[1].y);
        g_assert_true ((rects[1].x < rects[0].x) == rtl);
        for (guint i = 0; i < n; i++)
          {
            g_assert_true (lies_inside (&rects[i], &cell));
            for (guint j = 0; j < i; j++)
              g_assert_false (overlap (&rects[i], &rects[j]));
          }
      }
}

static void
test_need_room_for_all (void)
{
  GwMatrixLayout layout = lay_out (1.6);
  GwRect rects[GW_NAMED_CHIP_MOST];

  g_assert_false (gw_named_chip_place (&layout, (GwPosition) { 1, 1 }, 0, rects));
  g_assert_false (gw_named_chip_place (&layout, (GwPosition) { 1, 1 }, GW_NAMED_CHIP_MOST + 1, rects));

  gw_matrix_layout_init (&layout, (GwRect) { 0, 0, 400, 400 }, &(GwMatrixOptions) { .scale = 1, .compact = TRUE });
  g_assert_false (gw_named_chip_place (&layout, (GwPosition) { 1, 1 }, 1, rects));
}

/* Where the chips of a cell are higher than its width allows, they give way */
static void
test_fit_cells_that_are_narrow (void)
{
  GwMatrixLayout layout;
  GwRect cell, rects[GW_NAMED_CHIP_MOST];

  gw_matrix_layout_init (&layout, (GwRect) { 0, 0, 760, 900 }, &(GwMatrixOptions) { .scale = 1.6 });
  cell = gw_matrix_layout_get_chip_area (&layout, (GwPosition) { 2, 3 });
  g_assert_true (gw_named_chip_place (&layout, (GwPosition) { 2, 3 }, 1, rects));
  g_assert_true (lies_inside (&rects[0], &cell));
  g_assert_cmpfloat (rects[0].height, <, gw_matrix_layout_get_chip_size (&layout));
}

static double
get_width (const char *title,
           const char *language)
{
  g_autoptr(GwWords) words = gw_words_new (language);
  GwDrawStyle style = { gw_palette_get (GW_PALETTE_LIGHT), words, NULL };
  GwNamedChip chip = { .number = 7, .title = title };

  return gw_named_chip_get_width (&chip, &style, 40, 200);
}

static void
test_are_as_wide_as_their_title (void)
{
  g_assert_cmpfloat (get_width ("Late", "en"), <, get_width ("Lock-in by X", "en"));
  g_assert_cmpfloat (get_width ("지연", "ko"), <, get_width ("데이터 접근 지연", "ko"));
  g_assert_cmpfloat (get_width ("A title that goes on and on and on and on and on and on", "en"), <=, 200);
  g_assert_cmpfloat (get_width ("", "en"), >=, 40);
}

/* Whether the number's disc, the only dark ground, is in the left half */
static gboolean
is_dark_on_the_left (gboolean rtl)
{
  g_autoptr(GwWords) words = gw_words_new ("en");
  GwDrawStyle style = { gw_palette_get (GW_PALETTE_LIGHT), words, NULL };
  GwNamedChip chip = { .number = 1, .title = "", .rtl = rtl };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 120, 40);
  cairo_t *cr = cairo_create (surface);
  const guchar *pixels;
  gboolean dark;

  gw_named_chip_paint (&chip, cr, &style, (GwRect) { 0, 0, 120, 40 });
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = cairo_image_surface_get_data (surface);
  dark = pixels[20 * cairo_image_surface_get_stride (surface) + 4 * 9] < 128;
  cairo_surface_destroy (surface);
  return dark;
}

static void
test_number_begins_the_line (void)
{
  g_assert_true (is_dark_on_the_left (FALSE));
  g_assert_false (is_dark_on_the_left (TRUE));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/named-chip/lie-one-below-the-other", test_lie_one_below_the_other);
  g_test_add_func ("/draw/named-chip/fit-cells-that-are-narrow", test_fit_cells_that_are_narrow);
  g_test_add_func ("/draw/named-chip/stand-in-columns-where-the-cell-is-wide", test_stand_in_columns_where_the_cell_is_wide);
  g_test_add_func ("/draw/named-chip/need-room-for-all", test_need_room_for_all);
  g_test_add_func ("/draw/named-chip/are-as-wide-as-their-title", test_are_as_wide_as_their_title);
  g_test_add_func ("/draw/named-chip/number-begins-the-line", test_number_begins_the_line);
  return g_test_run ();
}

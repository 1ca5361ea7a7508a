/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-process-picture.h"

#include <math.h>

#include "draw-plans.h"
#include "draw/gw-process-private.h"
#include "draw/gw-text.h"

static GwProcessPicture *
make_picture (const char *language)
{
  g_autoptr(GwPlan) plan = draw_plan_new_sample (language);
  g_autoptr(GwWords) words = gw_words_new (language);

  return gw_process_picture_new (plan, words);
}

static void
paint (GwProcessPicture *picture,
       const char       *language,
       GwPaletteKind     kind,
       int               width)
{
  g_autoptr(GwWords) words = gw_words_new (language);
  GwDrawStyle style = { gw_palette_get (kind), words, NULL };
  const char *folder = g_getenv ("GROUNDWORK_PICTURES");
  int height = (int) gw_process_picture_get_height (picture, width, 1);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, style.palette->paper.red, style.palette->paper.green, style.palette->paper.blue);
  cairo_paint (cr);
  gw_process_picture_paint (picture, cr, &style, 3, 2);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  if (folder != NULL)
    {
      g_autofree char *path = g_strdup_printf ("%s/process-%s-%d-%d.png", folder, language, kind, width);

      cairo_surface_write_to_png (surface, path);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
check_nodes (GwProcessPicture *picture,
             GwRect            area)
{
  int n_nodes = (int) gw_process_picture_get_n_nodes (picture);

  for (int i = 0; i < n_nodes; i++)
    {
      GwRect bounds = gw_process_picture_get_bounds (picture, i);
      GwPoint center = gw_rect_get_center (&bounds);

      g_assert_cmpint (gw_process_picture_hit (picture, center.x, center.y), ==, i);
      g_assert_cmpfloat (bounds.width, >=, 24);
      g_assert_cmpfloat (bounds.x, >=, area.x);
      g_assert_cmpfloat (bounds.y, >=, area.y);
      g_assert_cmpfloat (bounds.x + bounds.width, <=, area.x + area.width + 1e-6);
      g_assert_cmpfloat (bounds.y + bounds.height, <=, area.y + area.height + 1e-6);
      for (int j = 0; j < i; j++)
        {
          GwRect other = gw_process_picture_get_bounds (picture, j);

          g_assert_false (gw_rect_overlaps (&bounds, &other));
        }
    }
  g_assert_cmpint (gw_process_picture_hit (picture, area.x - 5, area.y), ==, GW_PROCESS_NONE);
}

static void
test_nodes_fit_any_width (void)
{
  g_autoptr(GwProcessPicture) picture = make_picture ("en");

  g_assert_cmpuint (gw_process_picture_get_n_nodes (picture), ==, 6);
  for (int width = 280; width < 1400; width += 40)
    for (int rtl = 0; rtl < 2; rtl++)
      {
        GwRect area = { 10, 20, width, gw_process_picture_get_height (picture, width, 1) };

        g_test_message ("width %d", width);
        gw_process_picture_allocate (picture, area, 1, rtl);
        check_nodes (picture, area);
      }
}

/* Each corner of each line of a title lies within its ring. */
static void
assert_lies_in_ring (const GwProcessNode *node,
                     const GwDrawStyle   *style,
                     double               scale,
                     double               size,
                     GwRect               room)
{
  const GwPoint center = gw_rect_get_center (&node->bounds);
  const GwTextForm form = { size, TRUE, GW_TEXT_CENTER, GW_PROCESS_LINES };
  g_autoptr(PangoLayout) title = gw_text_new (style, &form, node->title, room.width);
  double height;

  g_assert_true (gw_text_is_whole (title));
  gw_text_get_size (title, NULL, &height);
  height += GW_PROCESS_COUNT_SIZE * 1.5 * scale;
  for (int i = 0; i < pango_layout_get_line_count (title); i++)
    {
      PangoRectangle line, start;
      double x, top;

      pango_layout_line_get_extents (pango_layout_get_line_readonly (title, i), NULL, &line);
      pango_layout_index_to_pos (title, pango_layout_get_line_readonly (title, i)->start_index, &start);
      x = room.x + (double) start.x / PANGO_SCALE - center.x;
      top = room.y + (room.height - height) / 2 + (double) start.y / PANGO_SCALE - center.y;
      g_assert_cmpfloat (hypot (x, top), <, node->bounds.width / 2 - GW_PROCESS_ARC * scale);
      g_assert_cmpfloat (hypot (x + (double) line.width / PANGO_SCALE, top), <, node->bounds.width / 2 - GW_PROCESS_ARC * scale);
    }
}

static void
test_titles_lie_in_their_rings (void)
{
  static const char *const languages[] = { "ko", "en" };
  static const struct { int width; double scale; } rooms[] = {
    { 320, 1 }, { 480, 1 }, { 620, 1 }, { 720, 1 }, { 915, 1 }, { 1200, 1 }, { 336, 2 }, { 900, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (languages) * G_N_ELEMENTS (rooms); i++)
    {
      const char *language = languages[i % 2];
      const double width = rooms[i / 2].width, scale = rooms[i / 2].scale;
      g_autoptr(GwWords) words = gw_words_new (language);
      g_autoptr(GwProcessPicture) picture = make_picture (language);
      GwDrawStyle style = { gw_palette_get (GW_PALETTE_LIGHT), words, NULL };
      const GwProcessNode *ring[GW_PROCESS_MAX_RING];
      guint n_ring;

      gw_process_picture_allocate (picture,
                                   (GwRect) { 0, 0, width, gw_process_picture_get_height (picture, width, scale) },
                                   scale, FALSE);
      n_ring = gw_process_picture_get_ring (picture, ring, G_N_ELEMENTS (ring));
      gw_process_fit_update (picture->fit, ring, n_ring, &style, picture->scale);
      for (guint j = 0; j < n_ring; j++)
        assert_lies_in_ring (ring[j], &style, picture->scale, picture->fit->size,
                             gw_process_fit_get_room (picture->fit, ring[j], j));
    }
}

/* What was found for another place or language does not count. */
static void
test_titles_are_found_anew (void)
{
  static const struct { int width; const char *language; } rooms[] = {
    { 320, "en" }, { 915, "en" }, { 320, "en" }, { 320, "ko" }, { 915, "ko" },
  };
  g_autoptr(GwProcessPicture) kept = make_picture ("en");

  for (gsize i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      const GwRect area = { 0, 0, rooms[i].width, gw_process_picture_get_height (kept, rooms[i].width, 1) };
      g_autoptr(GwWords) words = gw_words_new (rooms[i].language);
      g_autoptr(GwProcessPicture) fresh = make_picture ("en");
      GwDrawStyle style = { gw_palette_get (GW_PALETTE_LIGHT), words, NULL };
      GwProcessPicture *pictures[] = { kept, fresh };

      for (gsize j = 0; j < G_N_ELEMENTS (pictures); j++)
        {
          const GwProcessNode *ring[GW_PROCESS_MAX_RING];
          guint n_ring = gw_process_picture_get_ring (pictures[j], ring, G_N_ELEMENTS (ring));

          gw_process_picture_allocate (pictures[j], area, 1, FALSE);
          gw_process_fit_update (pictures[j]->fit, ring, n_ring, &style, pictures[j]->scale);
        }
      g_assert_cmpfloat (kept->fit->size, ==, fresh->fit->size);
      g_assert_cmpmem (kept->fit->widths, sizeof kept->fit->widths, fresh->fit->widths, sizeof fresh->fit->widths);
    }
}

static void
test_rtl_mirrors (void)
{
  g_autoptr(GwProcessPicture) picture = make_picture ("en");
  GwRect area = { 0, 0, 900, 320 };
  double centers[6];

  gw_process_picture_allocate (picture, area, 1, FALSE);
  for (int i = 0; i < 6; i++)
    {
      GwRect bounds = gw_process_picture_get_bounds (picture, i);

      centers[i] = gw_rect_get_center (&bounds).x;
    }
  g_assert_cmpfloat (centers[0], <, centers[1]);
  gw_process_picture_allocate (picture, area, 1, TRUE);
  for (int i = 0; i < 6; i++)
    {
      GwRect bounds = gw_process_picture_get_bounds (picture, i);

      g_assert_cmpfloat_with_epsilon (gw_rect_get_center (&bounds).x, area.width - centers[i], 1e-6);
    }
}

static void
test_node_says_what_it_shows (void)
{
  g_autoptr(GwProcessPicture) picture = make_picture ("ko");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_cmpstr (gw_process_picture_get_stage (picture, 1), ==, "data");
  g_assert_cmpint (gw_process_picture_find (picture, "monitoring"), ==, 5);
  g_assert_cmpint (gw_process_picture_find (picture, "nowhere"), ==, GW_PROCESS_NONE);
  g_assert_null (gw_process_picture_describe (picture, GW_PROCESS_NONE));

  before = gw_process_picture_describe (picture, 1);
  g_assert_true (g_str_has_prefix (before, "2단계 데이터 탐색 및 전처리: "));
  gw_process_picture_set_stale (picture, "data", TRUE);
  after = gw_process_picture_describe (picture, 1);
  g_assert_true (g_str_has_suffix (after, "결정 이후 변경됨"));
}

static void
assert_differs (GwProcessPicture *picture)
{
  g_autoptr(GwProcessPicture) other = make_picture ("ko");

  g_assert_false (gw_process_picture_equal (picture, other));
  g_assert_false (gw_process_picture_tells_same (picture, other, 1));
  g_assert_true (gw_process_picture_tells_same (picture, other, 0));
}

static void
test_tells_what_has_changed (void)
{
  g_autoptr(GwProcessPicture) picture = make_picture ("ko");
  g_autoptr(GwProcessPicture) other = make_picture ("ko");
  GwProcessNode *node = &g_array_index (picture->nodes, GwProcessNode, 1);
  const GwProcessNode before = *node;

  g_assert_true (gw_process_picture_equal (picture, other));
  g_assert_false (gw_process_picture_equal (picture, NULL));
  g_assert_false (gw_process_picture_tells_same (picture, other, GW_PROCESS_NONE));

  /* where it was painted does not matter */
  gw_process_picture_allocate (picture, (GwRect) { 0, 0, 700, 300 }, 1, FALSE);
  g_assert_true (gw_process_picture_equal (picture, other));

  node->counts.answered++;
  assert_differs (picture);
  *node = before;
  node->title = (char *) "Another";
  assert_differs (picture);
  *node = before;
  node->stale = !node->stale;
  assert_differs (picture);
  *node = before;
  g_array_set_size (other->nodes, 5);
  g_assert_false (gw_process_picture_equal (picture, other));
  g_assert_false (gw_process_picture_tells_same (picture, other, 5));
}

static void
test_sample_is_painted (void)
{
  static const char *const languages[] = { "ko", "en" };
  static const int widths[] = { 340, 680, 1000 };

  for (int i = 0; i < 12; i++)
    {
      g_autoptr(GwProcessPicture) picture = make_picture (languages[i % 2]);
      int width = widths[i / 2 % 3];
      double height = gw_process_picture_get_height (picture, width, 1);

      gw_process_picture_set_stale (picture, "data", TRUE);
      gw_process_picture_allocate (picture, (GwRect) { 0, 0, width, height }, 1, FALSE);
      paint (picture, languages[i % 2], i / 6 == 0 ? GW_PALETTE_LIGHT : GW_PALETTE_DARK, width);
    }
}

static void
test_empty_plan_is_painted (void)
{
  g_autoptr(GwPlan) plan = draw_plan_new_empty ();
  g_autoptr(GwWords) words = gw_words_new ("en");
  g_autoptr(GwProcessPicture) picture = gw_process_picture_new (plan, words);

  gw_process_picture_allocate (picture, (GwRect) { 0, 0, 800, 320 }, 1, FALSE);
  paint (picture, "en", GW_PALETTE_LIGHT, 800);
  g_assert_cmpint (gw_process_picture_hit (picture, 400, 160), ==, GW_PROCESS_NONE);
}

/* Returns: the middle of the rows in which something is painted there, in pixels */
static double
find_middle_of_ink (cairo_surface_t *surface,
                    GwRect           room)
{
  const guint32 *pixels = (const guint32 *) (gconstpointer) cairo_image_surface_get_data (surface);
  const int stride = cairo_image_surface_get_stride (surface) / 4;
  const guint32 paper = pixels[(int) room.y * stride + (int) room.x];
  int first = -1, last = -1;

  for (int y = (int) room.y; y < (int) (room.y + room.height); y++)
    for (int x = (int) room.x; x < (int) (room.x + room.width); x++)
      if (pixels[y * stride + x] != paper)
        {
          first = first < 0 ? y : first;
          last = y;
        }
  return (first + last + 1) / 2.0;
}

/* A title without a count below it stands in the middle of its ring. */
static void
test_title_alone_stands_in_the_middle (void)
{
  g_autoptr(GwWords) words = gw_words_new ("en");
  GwDrawStyle style = { gw_palette_get (GW_PALETTE_LIGHT), words, NULL };
  g_autoptr(GwProcessPicture) picture = make_picture ("en");
  const int node = gw_process_picture_find (picture, "deployment");
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 900, 400);
  cairo_t *cr = cairo_create (surface);
  GwPoint center;
  GwRect bounds;

  g_array_index (picture->nodes, GwProcessNode, node).counts = (GwCheckCounts) { 0 };
  gw_process_picture_allocate (picture, (GwRect) { 0, 0, 900, 400 }, 1, FALSE);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  gw_process_picture_paint (picture, cr, &style, GW_PROCESS_NONE, GW_PROCESS_NONE);
  cairo_surface_flush (surface);
  bounds = gw_process_picture_get_bounds (picture, node);
  center = gw_rect_get_center (&bounds);
  g_assert_cmpfloat_with_epsilon (
    find_middle_of_ink (surface, (GwRect) { center.x - bounds.width / 4, center.y - bounds.height / 4,
                                            bounds.width / 2, bounds.height / 2 }), center.y, 3);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* What follows on the page stands below the last caption, not below an empty stretch */
static void
test_narrow_picture_is_as_high_as_it_is_full (void)
{
  g_autoptr(GwProcessPicture) picture = make_picture ("en");

  for (double width = 280; width < 640; width += 40)
    {
      double height = gw_process_picture_get_height (picture, width, 1);
      double lowest = 0;

      gw_process_picture_allocate (picture, (GwRect) { 0, 0, width, height }, 1, FALSE);
      for (int node = 0; node < (int) gw_process_picture_get_n_nodes (picture); node++)
        {
          GwRect bounds = gw_process_picture_get_bounds (picture, node);

          lowest = MAX (lowest, bounds.y + bounds.height);
        }
      g_assert_cmpfloat_with_epsilon (lowest + 20 * picture->scale, height, 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/process-picture/nodes-fit-any-width", test_nodes_fit_any_width);
  g_test_add_func ("/draw/process-picture/titles-lie-in-their-rings", test_titles_lie_in_their_rings);
  g_test_add_func ("/draw/process-picture/titles-are-found-anew", test_titles_are_found_anew);
  g_test_add_func ("/draw/process-picture/rtl-mirrors", test_rtl_mirrors);
  g_test_add_func ("/draw/process-picture/node-says-what-it-shows", test_node_says_what_it_shows);
  g_test_add_func ("/draw/process-picture/tells-what-has-changed", test_tells_what_has_changed);
  g_test_add_func ("/draw/process-picture/sample-is-painted", test_sample_is_painted);
  g_test_add_func ("/draw/process-picture/empty-plan-is-painted", test_empty_plan_is_painted);
  g_test_add_func ("/draw/process-picture/title-alone-stands-in-the-middle", test_title_alone_stands_in_the_middle);
  g_test_add_func ("/draw/process-picture/narrow-picture-is-as-high-as-it-is-full",
                   test_narrow_picture_is_as_high_as_it_is_full);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-range-picture.h"

#include "draw-plans.h"
#include "plan/gw-estimate.h"

static GwRangePicture *
make_picture (const char *language)
{
  g_autoptr(GwPlan) plan = draw_plan_new_sample (language);
  g_autoptr(GwWords) words = gw_words_new (language);

  return gw_range_picture_new (gw_item_get_child (plan, GW_PLAN_CASE), words);
}

static cairo_surface_t *
paint (GwRangePicture *picture,
       const char     *language,
       GwPaletteKind   kind,
       int             width)
{
  g_autoptr(GwWords) words = gw_words_new (language);
  GwDrawStyle style = { gw_palette_get (kind), words, NULL };
  const char *folder = g_getenv ("GROUNDWORK_PICTURES");
  int height = (int) gw_range_picture_get_height (picture, 1);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, style.palette->paper.red, style.palette->paper.green, style.palette->paper.blue);
  cairo_paint (cr);
  gw_range_picture_allocate (picture, (GwRect) { 0, 0, width, height }, 1, FALSE);
  gw_range_picture_paint (picture, cr, &style);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  if (folder != NULL)
    {
      g_autofree char *path = g_strdup_printf ("%s/range-%s-%d-%d.png", folder, language, kind, width);

      cairo_surface_write_to_png (surface, path);
    }
  return surface;
}

static void
check_lanes (GwRangePicture *picture,
             GwRect          area)
{
  GwRect rects[4];

  for (int i = 0; i < GW_N_RANGE_LANES; i++)
    {
      rects[2 * i] = gw_range_picture_get_bar (picture, i);
      rects[2 * i + 1] = gw_range_picture_get_caption (picture, i);
    }
  for (int i = 0; i < 4; i++)
    {
      GwPoint center = gw_rect_get_center (&rects[i]);

      g_assert_cmpint (gw_range_picture_hit (picture, center.x, center.y), ==, i / 2);
      g_assert_cmpfloat (rects[i].width, >, 0);
      g_assert_cmpfloat (rects[i].x, >=, area.x);
      g_assert_cmpfloat (rects[i].x + rects[i].width, <=, area.x + area.width);
      g_assert_cmpfloat (rects[i].y + rects[i].height, <=, area.y + area.height);
      for (int j = 0; j < i; j++)
        g_assert_false (gw_rect_overlaps (&rects[i], &rects[j]));
    }
  g_assert_cmpint (gw_range_picture_hit (picture, area.x - 1, area.y), ==, GW_RANGE_NONE);
}

static void
test_lanes_fit_any_width (void)
{
  g_autoptr(GwRangePicture) picture = make_picture ("en");

  for (int width = 240; width < 1400; width += 40)
    for (int rtl = 0; rtl < 2; rtl++)
      {
        GwRect area = { 10, 20, width, gw_range_picture_get_height (picture, 1) };

        gw_range_picture_allocate (picture, area, 1, rtl);
        check_lanes (picture, area);
      }
}

/* 210 to 480 against 260 to 340 million, on one scale from nought */
static void
test_bars_are_true_to_scale (void)
{
  g_autoptr(GwRangePicture) picture = make_picture ("en");
  GwRect benefit, cost;

  gw_range_picture_allocate (picture, (GwRect) { 0, 0, 1016, 140 }, 1, FALSE);
  benefit = gw_range_picture_get_bar (picture, GW_RANGE_BENEFIT);
  cost = gw_range_picture_get_bar (picture, GW_RANGE_COST);
  g_assert_cmpfloat_with_epsilon (benefit.width / cost.width, (480 - 210) / (340 - 260.0), 1e-6);
  g_assert_cmpfloat_with_epsilon ((benefit.x - 8) / (cost.x - 8), 210 / 260.0, 1e-6);
}

static void
test_rtl_mirrors (void)
{
  g_autoptr(GwRangePicture) picture = make_picture ("en");
  GwRect area = { 0, 0, 600, 140 };
  GwRect before, after;

  gw_range_picture_allocate (picture, area, 1, FALSE);
  before = gw_range_picture_get_bar (picture, GW_RANGE_COST);
  gw_range_picture_allocate (picture, area, 1, TRUE);
  after = gw_range_picture_get_bar (picture, GW_RANGE_COST);
  g_assert_cmpfloat_with_epsilon (after.x + after.width, area.width - before.x, 1e-6);
}

static void
assert_description (const char *language,
                    const char *text)
{
  g_autoptr(GwRangePicture) picture = make_picture (language);
  g_autofree char *description = gw_range_picture_describe (picture);

  g_assert_cmpstr (description, ==, text);
}

static void
test_description_says_the_figures (void)
{
  assert_description ("en", "Over 12 months: benefit KRW\u00a0210–480\u00a0million, cost KRW\u00a0260–340\u00a0million");
  assert_description ("ko", "12개월 동안: 편익 2.1~4.8억\u00a0원, 비용 2.6~3.4억\u00a0원");
}

static void
test_missing_side_is_said (void)
{
  g_autoptr(GwPlan) plan = draw_plan_new_sample ("en");
  g_autoptr(GwWords) words = gw_words_new ("en");
  GwCase *kase = gw_item_get_child (plan, GW_PLAN_CASE);
  GwList *estimates = gw_item_get_list (kase, GW_CASE_ESTIMATES);
  g_autoptr(GwRangePicture) picture = NULL;
  g_autofree char *description = NULL;

  for (guint i = 0; i < gw_list_get_length (estimates); i++)
    draw_plan_set_text (gw_list_get (estimates, i), GW_ESTIMATE_KIND, "cost");
  picture = gw_range_picture_new (kase, words);
  description = gw_range_picture_describe (picture);
  g_assert_false (gw_range_picture_is_empty (picture));
  g_assert_true (g_str_has_prefix (description, "Over 12 months: benefit Not estimated yet, "));
  cairo_surface_destroy (paint (picture, "en", GW_PALETTE_LIGHT, 600));
  g_assert_cmpfloat (gw_range_picture_get_bar (picture, GW_RANGE_BENEFIT).width, ==, 0);
}

static void
test_plan_without_a_case_is_empty (void)
{
  g_autoptr(GwWords) words = gw_words_new ("en");
  g_autoptr(GwRangePicture) picture = gw_range_picture_new (NULL, words);

  g_assert_true (gw_range_picture_is_empty (picture));
  cairo_surface_destroy (paint (picture, "en", GW_PALETTE_LIGHT, 600));
}

static void
test_sample_is_painted (void)
{
  static const char *const languages[] = { "ko", "en" };
  static const int widths[] = { 300, 560, 820 };

  for (int i = 0; i < 12; i++)
    {
      g_autoptr(GwRangePicture) picture = make_picture (languages[i % 2]);

      cairo_surface_destroy (paint (picture, languages[i % 2],
                                    i / 6 == 0 ? GW_PALETTE_LIGHT : GW_PALETTE_DARK, widths[i / 2 % 3]));
    }
}

static double
average (cairo_surface_t *surface,
         GwRect           rect)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);
  const int stride = cairo_image_surface_get_stride (surface);
  double sum = 0;
  guint n = 0;

  for (int y = (int) rect.y + 2; y < (int) (rect.y + rect.height) - 2; y++)
    for (int x = (int) rect.x + 8; x < (int) (rect.x + rect.width) - 8; x++, n++)
      {
        const guint32 pixel = *(const guint32 *) (const void *) (data + y * stride + x * 4);

        g_assert_cmpuint (pixel >> 16 & 0xff, ==, pixel & 0xff);
        sum += pixel & 0xff;
      }
  return sum / n;
}

/* On a grey copy the two bars are still told apart. */
static void
test_greys_differ (void)
{
  g_autoptr(GwRangePicture) picture = make_picture ("en");
  cairo_surface_t *surface = paint (picture, "en", GW_PALETTE_PRINT_GREY, 700);
  double benefit = average (surface, gw_range_picture_get_bar (picture, GW_RANGE_BENEFIT));
  double cost = average (surface, gw_range_picture_get_bar (picture, GW_RANGE_COST));

  g_assert_cmpfloat (cost - benefit, >, 60);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/range-picture/lanes-fit-any-width", test_lanes_fit_any_width);
  g_test_add_func ("/draw/range-picture/bars-are-true-to-scale", test_bars_are_true_to_scale);
  g_test_add_func ("/draw/range-picture/rtl-mirrors", test_rtl_mirrors);
  g_test_add_func ("/draw/range-picture/description-says-the-figures", test_description_says_the_figures);
  g_test_add_func ("/draw/range-picture/missing-side-is-said", test_missing_side_is_said);
  g_test_add_func ("/draw/range-picture/plan-without-a-case-is-empty", test_plan_without_a_case_is_empty);
  g_test_add_func ("/draw/range-picture/sample-is-painted", test_sample_is_painted);
  g_test_add_func ("/draw/range-picture/greys-differ", test_greys_differ);
  return g_test_run ();
}

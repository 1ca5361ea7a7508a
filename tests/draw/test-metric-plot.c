/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-metric-private.h"

#include <string.h>

#include "draw-plans.h"
#include "plan/gw-evaluation.h"
#include "plan/gw-item-write.h"

#define HOSTILE "<b>R&D</b>\n\u202e"

static GPtrArray *
make_sample_plots (const char *language,
                   const char *round)
{
  g_autoptr(GwPlan) plan = draw_plan_new_sample (language);
  g_autoptr(GwWords) words = gw_words_new (language);

  return gw_metric_plots_new (plan, round, words, "2026-11-23");
}

static void
set_number (gpointer item,
            guint    field,
            double   number)
{
  GwValue value;

  gw_value_init_number (&value, number);
  gw_item_take_value (item, gw_item_get_field (item, field), &value);
}

static GwEvaluation *
add_value (GwPlan     *plan,
           const char *metric,
           const char *on,
           double      number)
{
  g_autoptr(GwEvaluation) evaluation = g_object_new (GW_TYPE_EVALUATION, NULL);

  gw_list_append (gw_item_get_list (plan, GW_PLAN_EVALUATIONS), evaluation);
  draw_plan_set_text (evaluation, GW_EVALUATION_METRIC, metric);
  draw_plan_set_text (evaluation, GW_EVALUATION_ON, on);
  set_number (evaluation, GW_EVALUATION_VALUE, number);
  return evaluation;
}

static void
paint (const GwMetricPlot *plot,
       const char         *language,
       GwPaletteKind       kind,
       int                 width)
{
  g_autoptr(GwWords) words = gw_words_new (language);
  GwDrawStyle style = { gw_palette_get (kind), words, NULL };
  const char *folder = g_getenv ("GROUNDWORK_PICTURES");
  int height = (int) gw_metric_plot_get_height (plot, 1);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, style.palette->paper.red, style.palette->paper.green, style.palette->paper.blue);
  cairo_paint (cr);
  gw_metric_plot_paint (plot, cr, &style, (GwRect) { 8, 0, width - 16, height }, 1, FALSE);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  if (folder != NULL)
    {
      g_autofree char *path = g_strdup_printf ("%s/metric-%s-%d-%d.png", folder, language, kind, width);

      cairo_surface_write_to_png (surface, path);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_description_says_every_figure (void)
{
  g_autoptr(GPtrArray) plots = make_sample_plots ("en", NULL);
  g_autoptr(GPtrArray) korean = make_sample_plots ("ko", NULL);
  g_autofree char *text = NULL;
  g_autofree char *korean_text = NULL;

  g_assert_cmpuint (plots->len, ==, 1);
  text = gw_metric_plot_describe (plots->pdata[0]);
  g_assert_cmpstr (text, ==,
                   "Precision in the top 10%\n"
                   "26 August 2026: 16%, misses the target of 24%\n"
                   "7 September 2026: 21%, misses the target of 24%\n"
                   "9 November 2026: 19%, misses the target of 20%\n"
                   "18 November 2026: 23%, misses the target of 24%");
  korean_text = gw_metric_plot_describe (korean->pdata[0]);
  g_assert_nonnull (strstr (korean_text, "\n2026년 11월 18일: 23%(목표값 24% 미달)"));
}

static void
test_round_chooses_its_metrics (void)
{
  g_autoptr(GPtrArray) second = make_sample_plots ("en", "2");
  g_autoptr(GPtrArray) third = make_sample_plots ("en", "3");

  /* Each shows what was measured in the other rounds too. */
  g_assert_cmpuint (second->len, ==, 1);
  g_assert_cmpuint (gw_metric_plot_get_n_points (second->pdata[0]), ==, 4);
  g_assert_cmpuint (third->len, ==, 0);
}

static void
test_points_run_by_date_and_value (void)
{
  g_autoptr(GwPlan) plan = draw_plan_new_empty ();
  g_autoptr(GwWords) words = gw_words_new ("en");
  g_autoptr(GPtrArray) plots = NULL;
  const GwRect area = { 10, 20, 400, 160 };
  GwPoint points[3];

  add_value (plan, "F1", "2026-03-01", 0.7);
  add_value (plan, " f1 ", "2026-01-01", 0.5);
  add_value (plan, "F1", "2026-02-01", 0.6);
  plots = gw_metric_plots_new (plan, NULL, words, "2026-11-23");
  g_assert_cmpuint (plots->len, ==, 1);
  for (guint i = 0; i < 3; i++)
    {
      points[i] = gw_metric_plot_get_point (plots->pdata[0], i, area, 1, FALSE);
      g_assert_true (gw_rect_contains (&area, points[i].x, points[i].y));
    }
  g_assert_true (points[0].x < points[1].x && points[1].x < points[2].x);
  g_assert_true (points[0].y > points[1].y && points[1].y > points[2].y);
  g_assert_cmpfloat (gw_metric_plot_get_point (plots->pdata[0], 0, area, 1, TRUE).x, >,
                     gw_metric_plot_get_point (plots->pdata[0], 2, area, 1, TRUE).x);
}

static void
test_segments_and_units_are_metrics_of_their_own (void)
{
  g_autoptr(GwPlan) plan = draw_plan_new_empty ();
  g_autoptr(GwWords) words = gw_words_new ("en");
  g_autoptr(GPtrArray) plots = NULL;

  add_value (plan, "F1", "2026-03-01", 0.7);
  draw_plan_set_text (add_value (plan, "F1", "2026-03-01", 0.6), GW_EVALUATION_SEGMENT, "New");
  draw_plan_set_text (add_value (plan, "F1", "2026-03-01", 60), GW_EVALUATION_UNIT, "%");
  plots = gw_metric_plots_new (plan, NULL, words, "2026-11-23");
  g_assert_cmpuint (plots->len, ==, 3);
  g_assert_cmpstr (gw_metric_plot_get_title (plots->pdata[1]), ==, "F1 · New");
}

static void
test_what_has_no_place_is_left_out (void)
{
  g_autoptr(GwPlan) plan = draw_plan_new_empty ();
  g_autoptr(GwWords) words = gw_words_new ("en");
  g_autoptr(GPtrArray) plots = NULL;

  add_value (plan, NULL, "2026-03-01", 1);
  add_value (plan, "F1", NULL, 1);
  draw_plan_set_text (add_value (plan, "F1", "2026-03", 1), GW_EVALUATION_SEGMENT, "half a date");
  plots = gw_metric_plots_new (plan, NULL, words, "2026-11-23");
  g_assert_cmpuint (plots->len, ==, 0);
}

static void
test_odd_plots_paint (void)
{
  g_autoptr(GwPlan) plan = draw_plan_new_empty ();
  g_autoptr(GwWords) words = gw_words_new ("en");
  g_autoptr(GPtrArray) plots = NULL;

  add_value (plan, HOSTILE, "2026-03-01", 1.7e308);
  add_value (plan, HOSTILE, "2026-03-01", -1.7e308);
  add_value (plan, "one", "2026-03-01", 5);
  plots = gw_metric_plots_new (plan, NULL, words, "2026-11-23");
  g_assert_cmpuint (plots->len, ==, 2);
  for (guint i = 0; i < plots->len; i++)
    for (int width = 20; width < 200; width += 60)
      paint (plots->pdata[i], "en", GW_PALETTE_LIGHT, width);
}

/* What is painted in a strip along the lower edge, where the dates are */
static GBytes *
paint_dates (const GwMetricPlot *plot,
             gboolean            rtl)
{
  g_autoptr(GwWords) words = gw_words_new ("en");
  GwDrawStyle style = { gw_palette_get (GW_PALETTE_LIGHT), words, NULL };
  int height = (int) gw_metric_plot_get_height (plot, 1);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 400, height);
  cairo_t *cr = cairo_create (surface);
  int stride = cairo_image_surface_get_stride (surface);
  GBytes *strip;

  gw_metric_plot_paint (plot, cr, &style, (GwRect) { 0, 0, 400, height }, 1, rtl);
  cairo_surface_flush (surface);
  strip = g_bytes_new (cairo_image_surface_get_data (surface) + stride * (height - 12), (gsize) stride * 12);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return strip;
}

/* Without a target both sides are equally wide: only the dates can differ */
static void
test_dates_stand_below_their_values (void)
{
  g_autoptr(GwPlan) plan = draw_plan_new_empty ();
  g_autoptr(GwWords) words = gw_words_new ("en");
  g_autoptr(GPtrArray) plots = NULL;
  g_autoptr(GBytes) left_to_right = NULL;
  g_autoptr(GBytes) right_to_left = NULL;

  add_value (plan, "F1", "2026-01-11", 0.5);
  add_value (plan, "F1", "2026-03-28", 0.5);
  plots = gw_metric_plots_new (plan, NULL, words, "2026-11-23");
  left_to_right = paint_dates (plots->pdata[0], FALSE);
  right_to_left = paint_dates (plots->pdata[0], TRUE);
  g_assert_false (g_bytes_equal (left_to_right, right_to_left));
}

/* Whether anything is painted in a box of @surface */
static gboolean
has_ink (cairo_surface_t *surface,
         int              left,
         int              top,
         int              width,
         int              height)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);
  const int stride = cairo_image_surface_get_stride (surface);

  for (int y = top; y < top + height; y++)
    for (int x = left; x < left + width; x++)
      if (data[y * stride + 4 * x + 3] != 0)
        return TRUE;
  return FALSE;
}

/* The second value is below its target, as all are, but both lines go down from it. */
static void
test_peaks_are_said_above (void)
{
  g_autoptr(GPtrArray) plots = make_sample_plots ("en", NULL);
  g_autoptr(GwWords) words = gw_words_new ("en");
  GwDrawStyle style = { gw_palette_get (GW_PALETTE_LIGHT), words, NULL };
  const GwRect area = { 0, 0, 336, gw_metric_plot_get_height (plots->pdata[0], 1) };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 336, (int) area.height);
  cairo_t *cr = cairo_create (surface);
  GwPoint peak = gw_metric_plot_get_point (plots->pdata[0], 1, area, 1, FALSE);
  GwPoint first = gw_metric_plot_get_point (plots->pdata[0], 0, area, 1, FALSE);

  gw_metric_plot_paint (plots->pdata[0], cr, &style, area, 1, FALSE);
  cairo_surface_flush (surface);
  g_assert_true (has_ink (surface, (int) peak.x - 8, (int) peak.y - 18, 16, 8));
  g_assert_false (has_ink (surface, (int) peak.x, (int) peak.y + 12, 12, 8));
  g_assert_true (has_ink (surface, (int) first.x - 8, (int) first.y + 10, 16, 8));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* --- What is said where */

static GArray *
place_labels (const GwMetricPlot *plot,
              const char         *language,
              double              width,
              double              scale,
              gboolean            rtl)
{
  g_autoptr(GwWords) words = gw_words_new (language);
  GwDrawStyle style = { gw_palette_get (GW_PALETTE_LIGHT), words, NULL };
  const GwRect area = { 0, 0, width, gw_metric_plot_get_height (plot, scale) };
  GwMetricBrush brush = gw_metric_brush_new (plot, area, scale, rtl);

  brush.style = &style;
  return gw_metric_brush_place_labels (&brush);
}

static const GwMetricLabel *
find_label (GArray     *labels,
            const char *text)
{
  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (g_array_index (labels, GwMetricLabel, i).text, text))
      return &g_array_index (labels, GwMetricLabel, i);
  return NULL;
}

static void
assert_clear (GArray *labels)
{
  for (guint i = 0; i < labels->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const GwMetricLabel *a = &g_array_index (labels, GwMetricLabel, i);
        const GwMetricLabel *b = &g_array_index (labels, GwMetricLabel, j);

        if (gw_rect_overlaps (&a->rect, &b->rect))
          g_error ("“%s” and “%s” cover each other", a->text, b->text);
      }
}

/* The target of the sample is 24, then 20, and 24 again. */
static void
test_each_target_is_said (void)
{
  static const char *const words[][2] = { { "Target 24%", "Target 20%" }, { "목표 24%", "목표 20%" } };

  for (guint i = 0; i < 4; i++)
    {
      const char *language = i % 2 == 0 ? "en" : "ko";
      g_autoptr(GPtrArray) plots = make_sample_plots (language, NULL);
      g_autoptr(GArray) labels = place_labels (plots->pdata[0], language, 336, 1, i >= 2);
      const GwMetricLabel *first = find_label (labels, words[i % 2][0]), *second = find_label (labels, words[i % 2][1]);

      g_assert_nonnull (first);
      g_assert_nonnull (second);
      g_assert_cmpfloat (second->rect.y, >, first->rect.y);
      g_assert_cmpint (second->rect.x > first->rect.x, ==, i < 2);
    }
}

static void
test_names_of_rounds_are_clear (void)
{
  g_autoptr(GPtrArray) plots = make_sample_plots ("en", NULL);
  g_autoptr(GArray) labels = place_labels (plots->pdata[0], "en", 336, 1, FALSE);
  const GwMetricLabel *round = find_label (labels, "Round 1");

  g_assert_cmpfloat (find_label (labels, "Target 24%")->rect.y, >=, round->rect.y + round->rect.height + 4);
}

/* Values up and down, of two rounds, and another target now and then */
static GwPlan *
new_wild_plan (guint32 seed)
{
  g_autoptr(GRand) chance = g_rand_new_with_seed (seed);
  GwPlan *plan = draw_plan_new_empty ();
  double target = 50;

  for (int month = 1; month <= 12; month++)
    for (int day = 1; day < 28; day += g_rand_int_range (chance, 3, 28))
      {
        g_autofree char *on = g_strdup_printf ("2026-%02d-%02d", month, day);
        GwEvaluation *evaluation = add_value (plan, "F1", on, g_rand_int_range (chance, 0, 100));

        if (g_rand_int_range (chance, 0, 6) == 0)
          target = g_rand_int_range (chance, 0, 100);
        set_number (evaluation, GW_EVALUATION_TARGET, target);
        draw_plan_set_text (evaluation, GW_EVALUATION_BETTER, "higher");
        draw_plan_set_text (evaluation, GW_EVALUATION_ROUND, month < 7 ? "1" : "2");
      }
  return plan;
}

static void
test_nothing_is_said_over_another (void)
{
  g_autoptr(GwWords) words = gw_words_new ("en");
  guint n_targets = 0;

  for (int i = 0; i < 400; i++)
    {
      g_autoptr(GwPlan) plan = new_wild_plan ((guint32) i);
      g_autoptr(GPtrArray) plots = gw_metric_plots_new (plan, NULL, words, "2026-11-23");
      g_autoptr(GArray) labels = place_labels (plots->pdata[0], "en", 260 + i, i % 2 == 0 ? 1 : 1.6, i % 3 == 0);

      assert_clear (labels);
      for (guint j = 0; j < labels->len; j++)
        n_targets += g_array_index (labels, GwMetricLabel, j).saying == GW_METRIC_SAYS_TARGET;
    }
  g_assert_cmpuint (n_targets, >, 500);
}

static void
test_sample_paints_for_every_place (void)
{
  const char *const languages[] = { "en", "ko" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr(GPtrArray) plots = make_sample_plots (languages[i], NULL);

      for (GwPaletteKind kind = 0; kind < GW_N_PALETTES; kind++)
        paint (plots->pdata[0], languages[i], kind, 400);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draw/metric-plot/description-says-every-figure", test_description_says_every_figure);
  g_test_add_func ("/draw/metric-plot/round-chooses-its-metrics", test_round_chooses_its_metrics);
  g_test_add_func ("/draw/metric-plot/points-run-by-date-and-value", test_points_run_by_date_and_value);
  g_test_add_func ("/draw/metric-plot/segments-and-units-are-metrics-of-their-own",
                   test_segments_and_units_are_metrics_of_their_own);
  g_test_add_func ("/draw/metric-plot/what-has-no-place-is-left-out", test_what_has_no_place_is_left_out);
  g_test_add_func ("/draw/metric-plot/odd-plots-paint", test_odd_plots_paint);
  g_test_add_func ("/draw/metric-plot/dates-stand-below-their-values", test_dates_stand_below_their_values);
  g_test_add_func ("/draw/metric-plot/peaks-are-said-above", test_peaks_are_said_above);
  g_test_add_func ("/draw/metric-plot/each-target-is-said", test_each_target_is_said);
  g_test_add_func ("/draw/metric-plot/names-of-rounds-are-clear", test_names_of_rounds_are_clear);
  g_test_add_func ("/draw/metric-plot/nothing-is-said-over-another", test_nothing_is_said_over_another);
  g_test_add_func ("/draw/metric-plot/sample-paints-for-every-place", test_sample_paints_for_every_place);

  return g_test_run ();
}

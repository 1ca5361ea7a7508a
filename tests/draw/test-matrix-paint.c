/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-matrix-figure.h"

#include <math.h>

#include "draw-plans.h"
#include "draw/gw-movement-sign.h"

#define WIDTH 640
#define HEIGHT 560

/* What a palette and a language make of the sample; kept when asked for by
 * GROUNDWORK_PICTURES, to be looked at. */
static cairo_surface_t *
paint_sample (const char    *language,
              GwPaletteKind  kind,
              GwMatrixView   view)
{
  g_autoptr(GwPlan) plan = draw_plan_new_sample (language);
  g_autoptr(GwWords) words = gw_words_new (language);
  g_autoptr(GwMatrixModel) model = gw_matrix_model_new (plan, view);
  g_autoptr(GwMatrixAxes) axes = gw_matrix_axes_new (plan, words);
  g_autoptr(GwMatrixFigure) figure = NULL;
  GwDrawStyle style = { gw_palette_get (kind), words, NULL };
  GwLimits limits = gw_plan_get_limits (plan);
  GwMatrixLayout layout;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  gw_matrix_layout_init (&layout, (GwRect) { 10, 10, 620, 480 }, &(GwMatrixOptions) { .scale = 1 });
  figure = gw_matrix_figure_new (&layout, model, 8);
  cairo_set_source_rgb (cr, style.palette->paper.red, style.palette->paper.green, style.palette->paper.blue);
  cairo_paint (cr);
  gw_matrix_figure_paint (figure, cr, &style, axes, &limits);
  gw_matrix_paint_legend (cr, &style, &limits, 10, 500, 620, &(GwMatrixOptions) { .scale = 1 });
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  return surface;
}

static void
keep (cairo_surface_t *surface,
      const char      *name)
{
  const char *folder = g_getenv ("GROUNDWORK_PICTURES");
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;
  path = g_strdup_printf ("%s/%s.png", folder, name);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
}

/* Whether anything is painted between two columns of a legend 600 wide */
static gboolean
legend_inks (gboolean rtl,
             int      from,
             int      to)
{
  g_autoptr(GwWords) words = gw_words_new ("en");
  GwDrawStyle style = { gw_palette_get (GW_PALETTE_LIGHT), words, NULL };
  GwLimits limits = GW_LIMITS_STANDARD;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 600, 100);
  cairo_t *cr = cairo_create (surface);
  gboolean inks = FALSE;

  gw_matrix_paint_legend (cr, &style, &limits, 0, 0, 600, &(GwMatrixOptions) { .scale = 1, .rtl = rtl });
  cairo_surface_flush (surface);
  for (int i = 0; i < 100 * (to - from); i++)
    {
      const guchar *row = cairo_image_surface_get_data (surface) +
                          cairo_image_surface_get_stride (surface) * (i % 100);

      inks = inks || row[4 * (from + i / 100) + 3] > 0;
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return inks;
}

static void
test_legend_begins_where_text_does (void)
{
  g_assert_true (legend_inks (FALSE, 0, 20));
  g_assert_false (legend_inks (FALSE, 580, 600));
  g_assert_true (legend_inks (TRUE, 580, 600));
  g_assert_false (legend_inks (TRUE, 0, 20));
}

static void
test_sample_is_painted (void)
{
  static const char *const names[GW_N_PALETTES] = { "light", "dark", "contrast", "contrast-dark", "print", "grey" };

  for (int i = 0; i < GW_N_PALETTES * 2; i++)
    {
      const char *language = i % 2 == 0 ? "ko" : "en";
      g_autofree char *name = g_strdup_printf ("matrix-%s-%s", names[i / 2], language);
      cairo_surface_t *surface = paint_sample (language, i / 2, GW_MATRIX_VIEW_BOTH);

      keep (surface, name);
      cairo_surface_destroy (surface);
    }
}

/* The mean lightness of the pixels of a cell */
static double
measure_cell (GwPaletteKind kind,
              GwPosition    position)
{
  g_autoptr(GwWords) words = gw_words_new ("en");
  GwDrawStyle style = { gw_palette_get (kind), words, NULL };
  GwLimits limits = GW_LIMITS_STANDARD;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  GwMatrixLayout layout;
  GwRect cell;
  double sum = 0;
  guint n = 0;

  gw_matrix_layout_init (&layout, (GwRect) { 0, 0, WIDTH, HEIGHT }, &(GwMatrixOptions) { .scale = 1 });
  gw_matrix_paint_static (cr, &style, &layout, &limits);
  gw_matrix_paint_texts (cr, &style, &layout, NULL, &limits);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  cell = gw_matrix_layout_get_chip_area (&layout, position);
  for (int y = (int) cell.y + 12; y < cell.y + cell.height; y++)
    for (int x = (int) cell.x; x < cell.x + cell.width - 12; x++, n++)
      {
        const guint32 *row = (const guint32 *) (cairo_image_surface_get_data (surface) +
                                                y * cairo_image_surface_get_stride (surface));
        GwColor color = { (row[x] >> 16 & 255) / 255.0, (row[x] >> 8 & 255) / 255.0, (row[x] & 255) / 255.0, 1 };

        sum += gw_color_get_lightness (color);
      }
  cairo_surface_destroy (surface);
  return sum / n;
}

static void
test_grey_copy_tells_bands_apart (void)
{
  static const GwPosition cells[GW_N_BANDS] = { { 1, 2 }, { 2, 3 }, { 3, 4 }, { 5, 4 } };

  for (int kind = 0; kind < GW_N_PALETTES; kind++)
    for (int band = 1; band < GW_N_BANDS; band++)
      {
        double step = measure_cell (kind, cells[band - 1]) - measure_cell (kind, cells[band]);

        g_test_message ("palette %d, band %d: %.1f darker", kind, band, step);
        g_assert_cmpfloat (step, >=, 8);
      }
}

static const guint32 *
get_row (cairo_surface_t *surface,
         double           y)
{
  return (const guint32 *) (cairo_image_surface_get_data (surface) +
                            (int) y * cairo_image_surface_get_stride (surface));
}

/* Whether anything is written at the lower edge of a cell, in that part of its width */
static gboolean
is_written (cairo_surface_t      *surface,
            const GwMatrixLayout *layout,
            GwPosition            position,
            double                from,
            double                to)
{
  GwRect cell = gw_matrix_layout_get_cell (layout, position);
  guint32 fill = get_row (surface, cell.y + cell.height / 2)[(int) (cell.x + cell.width / 2)];

  for (double y = cell.y + cell.height - 12; y < cell.y + cell.height - 4; y++)
    for (double x = cell.x + from * cell.width; x < cell.x + to * cell.width; x++)
      if (get_row (surface, y)[(int) x] != fill)
        return TRUE;
  return FALSE;
}

/* How many cells name their band in a matrix of that size; each says its score */
static guint
count_words (const char *language,
             int         width,
             int         height)
{
  g_autoptr(GwWords) words = gw_words_new (language);
  GwDrawStyle style = { gw_palette_get (GW_PALETTE_LIGHT), words, NULL };
  GwLimits limits = GW_LIMITS_STANDARD;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  GwMatrixLayout layout;
  guint n_words = 0;

  gw_matrix_layout_init (&layout, (GwRect) { 0, 0, width, height }, &(GwMatrixOptions) { .scale = 1, .compact = TRUE });
  gw_matrix_paint_static (cr, &style, &layout, &limits);
  gw_matrix_paint_texts (cr, &style, &layout, NULL, &limits);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int probability = 1; probability <= GW_LEVELS; probability++)
    for (int impact = 1; impact <= GW_LEVELS; impact++)
      {
        GwPosition position = { probability, impact };

        g_assert_true (is_written (surface, &layout, position, 0.6, 0.95));
        n_words += is_written (surface, &layout, position, 0.1, 0.35);
      }
  cairo_surface_destroy (surface);
  return n_words;
}

static void
test_all_cells_name_their_band_or_none (void)
{
  for (int width = 260; width <= 600; width += 20)
    {
      guint n_words = count_words ("en", width, 300);

      g_test_message ("%d wide: %u words", width, n_words);
      g_assert_true (n_words == 0 || n_words == GW_LEVELS * GW_LEVELS);
    }
  g_assert_cmpuint (count_words ("en", 260, 300), ==, 0);
  g_assert_cmpuint (count_words ("en", 600, 300), ==, GW_LEVELS * GW_LEVELS);
}

/* A chip in a low cell would lie on the name. */
static void
test_low_cells_do_not_name_their_band (void)
{
  g_assert_cmpuint (count_words ("ko", 400, 170), ==, 0);
  g_assert_cmpuint (count_words ("ko", 400, 300), ==, GW_LEVELS * GW_LEVELS);
}

/* A risk that has gone across three cells, or has always been where it is */
static cairo_surface_t *
paint_way (gboolean        moved,
           GwMatrixLayout *layout)
{
  g_autoptr(GwPlan) plan = draw_plan_new_empty ();
  g_autoptr(GwWords) words = gw_words_new ("en");
  g_autoptr(GwMatrixModel) model = NULL;
  g_autoptr(GwMatrixFigure) figure = NULL;
  GwDrawStyle style = { gw_palette_get (GW_PALETTE_LIGHT), words, NULL };
  GwLimits limits = GW_LIMITS_STANDARD;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  draw_plan_add_risk (plan, 1, "one", (GwPosition) { moved ? 1 : 5, 3 }, (GwPosition) { 5, 3 });
  model = gw_matrix_model_new (plan, GW_MATRIX_VIEW_BOTH);
  gw_matrix_layout_init (layout, (GwRect) { 0, 0, WIDTH, HEIGHT }, &(GwMatrixOptions) { .scale = 1 });
  figure = gw_matrix_figure_new (layout, model, 8);
  gw_matrix_figure_paint (figure, cr, &style, NULL, &limits);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  keep (surface, moved ? "matrix-way" : "matrix-no-way");
  return surface;
}

static gboolean
is_near (guint32 pixel,
         GwColor color)
{
  return fabs ((pixel >> 16 & 255) / 255.0 - color.red) < 0.25 &&
         fabs ((pixel >> 8 & 255) / 255.0 - color.green) < 0.25 &&
         fabs ((pixel & 255) / 255.0 - color.blue) < 0.25;
}

/* How many pixels the arrow of paint_way() changes at the lower edge of the
 * cells that it runs through: where band and score are inked, and elsewhere */
static void
count_struck (guint *n_ink,
              guint *n_elsewhere)
{
  const GwColor ink = gw_palette_get (GW_PALETTE_LIGHT)->band_text[0];
  GwMatrixLayout layout;
  cairo_surface_t *plain = paint_way (FALSE, &layout), *struck = paint_way (TRUE, &layout);

  *n_ink = *n_elsewhere = 0;
  for (int probability = 2; probability < GW_LEVELS; probability++)
    {
      GwRect cell = gw_matrix_layout_get_cell (&layout, (GwPosition) { probability, 3 });

      for (double y = cell.y + cell.height - 15; y < cell.y + cell.height - 3; y++)
        for (double x = cell.x + 3; x < cell.x + cell.width - 3; x++)
          if (get_row (plain, y)[(int) x] != get_row (struck, y)[(int) x])
            *(is_near (get_row (plain, y)[(int) x], ink) ? n_ink : n_elsewhere) += 1;
    }
  cairo_surface_destroy (plain);
  cairo_surface_destroy (struck);
}

static void
test_arrows_run_below_words (void)
{
  guint n_ink, n_elsewhere;

  count_struck (&n_ink, &n_elsewhere);
  g_assert_cmpuint (n_ink, ==, 0);
  g_assert_cmpuint (n_elsewhere, >, 0);
}

/* As many chips as the screen shows in a cell, and a stack of the others */
static void
paint_full_cell (cairo_t              *cr,
                 const GwDrawStyle    *style,
                 const GwMatrixLayout *layout,
                 GwPosition            position)
{
  double diameter = gw_matrix_layout_get_chip_size (layout);
  GwSlots slots;

  gw_matrix_layout_place_chips (layout, position, 40, diameter, GW_MATRIX_MAX_CHIPS, &slots);
  for (guint i = 0; i < slots.n_chips; i++)
    {
      gw_chip_paint (cr, style, slots.centers[i], diameter, 188, GW_CHIP_SOLID, GW_CHIP_NORMAL);
      if (layout->options.movements != 0)
        gw_movement_badge_paint (cr, style, slots.centers[i], diameter, GW_MOVEMENT_NEW);
    }
  gw_chip_paint_stack (cr, style, slots.centers[slots.n_chips], diameter, "+34", GW_CHIP_SOLID, GW_CHIP_NORMAL);
}

static guint
count_ink (cairo_surface_t *surface,
           GwRect           cell,
           gboolean        *is_inked)
{
  const GwColor ink = gw_palette_get (GW_PALETTE_LIGHT)->band_text[GW_BAND_MEDIUM - GW_BAND_LOW];
  guint n_covered = 0, n = 0;

  cairo_surface_flush (surface);
  for (double y = cell.y + cell.height - 17; y < cell.y + cell.height - 1; y++)
    for (double x = cell.x + 3; x < cell.x + cell.width - 3; x++, n++)
      {
        const gboolean inked = is_near (get_row (surface, y)[(int) x], ink);

        n_covered += is_inked[n] && !inked;
        is_inked[n] = inked;
      }
  return n_covered;
}

/* How much of what is written in a cell is covered when it is full of chips */
static guint
count_covered (const char           *language,
               const GwMatrixLayout *layout)
{
  g_autoptr(GwWords) words = gw_words_new (language);
  GwDrawStyle style = { gw_palette_get (GW_PALETTE_LIGHT), words, NULL };
  GwLimits limits = GW_LIMITS_STANDARD;
  const GwPosition position = { 2, 4 };
  GwRect cell = gw_matrix_layout_get_cell (layout, position);
  g_autofree gboolean *is_inked = g_new0 (gboolean, (gsize) cell.width * 17);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) layout->area.width,
                                                         (int) layout->area.height);
  cairo_t *cr = cairo_create (surface);
  guint n_covered;

  gw_matrix_paint_static (cr, &style, layout, &limits);
  gw_matrix_paint_texts (cr, &style, layout, NULL, &limits);
  count_ink (surface, cell, is_inked);
  paint_full_cell (cr, &style, layout, position);
  n_covered = count_ink (surface, cell, is_inked);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return n_covered;
}

static void
test_chips_cover_nothing_written (void)
{
  for (int height = 290; height < 800; height += 23)
    for (int i = 0; i < 4; i++)
      {
        GwMatrixOptions options = { .scale = 1, .compact = (i & 1) != 0, .movements = i & 2 ? 1 << GW_MOVEMENT_NEW : 0 };
        GwMatrixLayout layout;
        guint n_covered;

        gw_matrix_layout_init (&layout, (GwRect) { 0, 0, i & 1 ? 330 : 900, height }, &options);
        n_covered = count_covered (height % 2 == 0 ? "en" : "ko", &layout);
        g_test_message ("%d high, way %d: %u pixels", height, i, n_covered);
        g_assert_cmpuint (n_covered, ==, 0);
      }
}

static GwMatrixFigure *
make_figure (GwMatrixModel *model)
{
  GwMatrixLayout layout;

  gw_matrix_layout_init (&layout, (GwRect) { 0, 0, 380, 330 }, &(GwMatrixOptions) { .scale = 0.7 });
  return gw_matrix_figure_new (&layout, model, 6);
}

static void
test_full_cell_prints_count (void)
{
  g_autoptr(GwPlan) plan = draw_plan_new_empty ();

  for (int i = 1; i <= 31; i++)
    {
      g_autoptr(GwMatrixModel) model = NULL;
      g_autoptr(GwMatrixFigure) figure = NULL;

      draw_plan_add_risk (plan, i, "one of many", (GwPosition) { 4, 4 }, (GwPosition) { 2, 3 });
      model = gw_matrix_model_new (plan, GW_MATRIX_VIEW_BOTH);
      figure = make_figure (model);
      if (i <= 9)
        g_assert_false (gw_matrix_figure_has_counts (figure));
      if (i >= 30)
        g_assert_true (gw_matrix_figure_is_counted (figure, (GwPosition) { 2, 3 }));
      g_assert_false (gw_matrix_figure_is_counted (figure, (GwPosition) { 4, 4 }));
      g_assert_cmpfloat (gw_chip_get_number_size (gw_matrix_figure_get_diameter (figure), i), >=, 6 - 1e-9);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/matrix-paint/sample-is-painted", test_sample_is_painted);
  g_test_add_func ("/draw/matrix-paint/grey-copy-tells-bands-apart", test_grey_copy_tells_bands_apart);
  g_test_add_func ("/draw/matrix-paint/legend-begins-where-text-does", test_legend_begins_where_text_does);
  g_test_add_func ("/draw/matrix-paint/all-cells-name-their-band-or-none", test_all_cells_name_their_band_or_none);
  g_test_add_func ("/draw/matrix-paint/low-cells-do-not-name-their-band", test_low_cells_do_not_name_their_band);
  g_test_add_func ("/draw/matrix-paint/arrows-run-below-words", test_arrows_run_below_words);
  g_test_add_func ("/draw/matrix-paint/chips-cover-nothing-written", test_chips_cover_nothing_written);
  g_test_add_func ("/draw/matrix-paint/full-cell-prints-count", test_full_cell_prints_count);
  return g_test_run ();
}

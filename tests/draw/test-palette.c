/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-palette.h"

#include <string.h>

#define ENOUGH 4.5
/* Outlines and arcs are no text: WCAG 1.4.11 */
#define ENOUGH_FOR_SHAPES 3.0

enum
{
  LOOK_LIGHT,
  LOOK_DARK,
  LOOK_CONTRAST,
  LOOK_CONTRAST_DARK,
  LOOK_PAPER,
  N_LOOKS
};

static const GwPalette *
get_look (GwPaletteChoice choice,
          int             look)
{
  if (look == LOOK_PAPER)
    return gw_palette_get (gw_palette_choice_on_paper (choice));
  return gw_palette_get (gw_palette_choice_on_screen (choice, look == LOOK_DARK || look == LOOK_CONTRAST_DARK,
                                                      look == LOOK_CONTRAST || look == LOOK_CONTRAST_DARK));
}

static void
test_contrast_is_computed (void)
{
  GwColor black = { 0, 0, 0, 1 }, white = { 1, 1, 1, 1 }, grey = { 0.5, 0.5, 0.5, 1 };

  g_assert_cmpfloat_with_epsilon (gw_color_get_contrast (black, white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (gw_color_get_contrast (grey, grey), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (gw_color_get_lightness (white), 100, 1e-6);
  g_assert_cmpfloat_with_epsilon (gw_color_get_lightness (black), 0, 1e-6);
  g_assert_cmpfloat_with_epsilon (gw_color_get_lightness (grey), 53.4, 0.1);
}

static void
check_cells (const GwPalette *palette)
{
  for (int i = 0; i < GW_N_BANDS; i++)
    {
      GwColor text = palette->band_text[i], fill = palette->band_fill[i];

      g_assert_cmpfloat (gw_color_get_contrast (text, fill), >=, ENOUGH);
      if (palette->band_hatch[i].alpha > 0)
        g_assert_cmpfloat (gw_color_get_contrast (text, palette->band_hatch[i]), >=, ENOUGH);
      /* a chip on it stands out by its face or by its outline */
      g_assert_cmpfloat (MAX (gw_color_get_contrast (palette->chip_fill, fill),
                              gw_color_get_contrast (palette->chip_line, fill)), >=, ENOUGH);
      g_assert_cmpfloat (gw_color_get_contrast (palette->mark[i], palette->band_fill[i]), >=, ENOUGH_FOR_SHAPES);
    }
}

static void
test_text_is_readable (void)
{
  for (int kind = 0; kind < GW_N_PALETTES; kind++)
    {
      const GwPalette *palette = gw_palette_get (kind);

      g_test_message ("palette %d", kind);
      check_cells (palette);
      g_assert_cmpfloat (gw_color_get_contrast (palette->text, palette->paper), >=, ENOUGH);
      g_assert_cmpfloat (gw_color_get_contrast (palette->muted, palette->paper), >=, ENOUGH);
      g_assert_cmpfloat (gw_color_get_contrast (palette->settled, palette->paper), >=, ENOUGH);
      g_assert_cmpfloat (gw_color_get_contrast (palette->warning, palette->paper), >=, ENOUGH);
      g_assert_cmpfloat (gw_color_get_contrast (palette->error, palette->paper), >=, ENOUGH);
      g_assert_cmpfloat (gw_color_get_contrast (palette->chip_text, palette->chip_fill), >=, ENOUGH);
      g_assert_cmpfloat (gw_color_get_contrast (palette->ghost_text, palette->ghost_fill), >=, ENOUGH);
    }
}

static void
test_shapes_are_visible (void)
{
  for (int kind = 0; kind < GW_N_PALETTES; kind++)
    {
      const GwPalette *palette = gw_palette_get (kind);

      g_test_message ("palette %d", kind);
      g_assert_cmpfloat (gw_color_get_contrast (palette->chip_line, palette->chip_fill), >=, ENOUGH_FOR_SHAPES);
      g_assert_cmpfloat (gw_color_get_contrast (palette->ghost_line, palette->ghost_fill), >=, ENOUGH_FOR_SHAPES);
      g_assert_cmpfloat (gw_color_get_contrast (palette->selected, palette->paper), >=, ENOUGH_FOR_SHAPES);
      g_assert_cmpfloat (gw_color_get_contrast (palette->started, palette->paper), >=, ENOUGH_FOR_SHAPES);
      g_assert_cmpfloat (gw_color_get_contrast (palette->track, palette->paper), >=, ENOUGH_FOR_SHAPES);
      g_assert_cmpfloat (gw_color_get_contrast (palette->appetite, palette->appetite_halo), >=, ENOUGH);
    }
}

static void
test_ramp_falls_in_lightness (void)
{
  for (int kind = 0; kind < GW_N_PALETTES; kind++)
    {
      const GwPalette *palette = gw_palette_get (kind);

      for (int i = 1; i < GW_N_BANDS; i++)
        {
          double step = gw_color_get_lightness (palette->band_fill[i - 1]) -
                        gw_color_get_lightness (palette->band_fill[i]);

          g_test_message ("palette %d, band %d: %.1f", kind, i, step);
          g_assert_cmpfloat (step, >=, 10);
        }
    }
}

static void
test_grey_has_no_colour (void)
{
  for (int look = 0; look < N_LOOKS; look++)
    {
      const GwPalette *palette = get_look (GW_PALETTE_CHOICE_GREY, look);
      const double *channels = (const double *) palette;

      g_test_message ("look %d", look);
      for (gsize i = 0; i < offsetof (GwPalette, line) / sizeof (double); i += 4)
        {
          g_assert_cmpfloat (channels[i], ==, channels[i + 1]);
          g_assert_cmpfloat (channels[i], ==, channels[i + 2]);
        }
    }
}

/* Each way to look at a plan has colours of its own, whatever is preferred; only
 * who prefers more contrast has it already when the desktop asks for it too. */
static void
test_each_choice_has_its_colours (void)
{
  for (int look = 0; look < N_LOOKS; look++)
    {
      const GwPalette *palette = get_look (GW_PALETTE_CHOICE_DEFAULT, look);
      const GwPalette *strong = get_look (GW_PALETTE_CHOICE_HIGH_CONTRAST, look);

      g_test_message ("look %d", look);
      g_assert_true ((palette == strong) == (look == LOOK_CONTRAST || look == LOOK_CONTRAST_DARK));
      g_assert_cmpfloat (strong->line, >=, palette->line);
      g_assert_true (palette != get_look (GW_PALETTE_CHOICE_GREY, look));
      for (int other = 0; other < look; other++)
        g_assert_true (palette != get_look (GW_PALETTE_CHOICE_DEFAULT, other));
    }
}

static void
test_choices_have_names (void)
{
  for (int choice = 0; choice < GW_N_PALETTE_CHOICES; choice++)
    g_assert_cmpint (gw_palette_choice_parse (gw_palette_choice_get_name (choice)), ==, choice);
  g_assert_cmpint (gw_palette_choice_parse ("purple"), ==, GW_PALETTE_CHOICE_DEFAULT);
  g_assert_cmpint (gw_palette_choice_parse (NULL), ==, GW_PALETTE_CHOICE_DEFAULT);
}

static void
test_hatch_marks_upper_bands_on_paper (void)
{
  static const GwPaletteKind kinds[] = { GW_PALETTE_PRINT, GW_PALETTE_PRINT_HIGH_CONTRAST,
                                          GW_PALETTE_PRINT_GREY };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const GwPalette *palette = gw_palette_get (kinds[i]);

      g_assert_cmpfloat (palette->band_hatch[0].alpha, ==, 0);
      g_assert_cmpfloat (palette->band_hatch[1].alpha, ==, 0);
      g_assert_cmpfloat (palette->band_hatch[2].alpha, ==, 1);
      g_assert_cmpfloat (palette->band_hatch[3].alpha, ==, 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/palette/contrast-is-computed", test_contrast_is_computed);
  g_test_add_func ("/draw/palette/text-is-readable", test_text_is_readable);
  g_test_add_func ("/draw/palette/shapes-are-visible", test_shapes_are_visible);
  g_test_add_func ("/draw/palette/ramp-falls-in-lightness", test_ramp_falls_in_lightness);
  g_test_add_func ("/draw/palette/grey-has-no-colour", test_grey_has_no_colour);
  g_test_add_func ("/draw/palette/each-choice-has-its-colours", test_each_choice_has_its_colours);
  g_test_add_func ("/draw/palette/choices-have-names", test_choices_have_names);
  g_test_add_func ("/draw/palette/hatch-marks-upper-bands-on-paper", test_hatch_marks_upper_bands_on_paper);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-palette.h"

#include <math.h>

/*
 * The ramp falls in lightness from low to critical, so that it is read in the
 * right order by everybody and on a grey copy: ColorBrewer's YlOrRd, L* 98,
 * 85, 70, 37. Green to red is not ordered and is avoided.
 */

#define RGB(hex) { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0, 1 }
#define NONE { 0, 0, 0, 0 }

#define BLACK RGB (0x000000)
#define WHITE RGB (0xffffff)

#define LIGHT_RAMP { RGB (0xffffb2), RGB (0xfecc5c), RGB (0xfd8d3c), RGB (0xb10026) }
#define DARK_RAMP { RGB (0xd6d28c), RGB (0xbe9440), RGB (0xa85620), RGB (0x78001c) }
#define GREY_RAMP { RGB (0xfafafa), RGB (0xd6d6d6), RGB (0xababab), RGB (0x575757) }
#define DARK_GREY_RAMP { RGB (0xd6d6d6), RGB (0xa0a0a0), RGB (0x6c6c6c), RGB (0x3a3a3a) }
#define NO_HATCH { NONE, NONE, NONE, NONE }

/* High contrast, in colour and in grey, on screen and on paper */
#define BLACK_ON_WHITE \
    .paper = WHITE, .text = BLACK, .cell_line = BLACK, \
    .band_text = { BLACK, BLACK, BLACK, WHITE }, .mark = { BLACK, BLACK, BLACK, WHITE }, \
    .appetite = BLACK, .appetite_halo = WHITE, .arrow = BLACK, .arrow_halo = WHITE, \
    .chip_fill = WHITE, .chip_text = BLACK, .chip_line = BLACK, .ghost_text = RGB (0x2a2a2a), .ghost_line = BLACK
#define WHITE_ON_BLACK \
    .text = WHITE, .cell_line = WHITE, \
    .band_text = { BLACK, BLACK, WHITE, WHITE }, .mark = { BLACK, BLACK, WHITE, WHITE }, \
    .appetite = WHITE, .appetite_halo = BLACK, .arrow = WHITE, .arrow_halo = BLACK, \
    .chip_fill = BLACK, .chip_text = WHITE, .chip_line = WHITE, .ghost_text = WHITE, .ghost_line = WHITE

static const GwPalette palettes[GW_N_PALETTES] = {
  [GW_PALETTE_LIGHT] = {
    .paper = RGB (0xfafafb), .text = RGB (0x1e1e22), .muted = RGB (0x5e5c64), .grid = RGB (0xc8c8cc),
    .band_fill = LIGHT_RAMP, .band_text = { BLACK, BLACK, BLACK, WHITE }, .band_hatch = NO_HATCH,
    .cell_line = { 0, 0, 0, 0.16 },
    .appetite = RGB (0x1a1a1a), .appetite_halo = { 1, 1, 1, 0.8 },
    .mark = { RGB (0x3a3a3a), RGB (0x3a3a3a), RGB (0x2a2a2a), WHITE },
    .chip_fill = WHITE, .chip_text = RGB (0x1a1a1a), .chip_line = RGB (0x2e2e32),
    .ghost_fill = RGB (0xececec), .ghost_text = RGB (0x5a5a5a), .ghost_line = RGB (0x6a6a6a),
    .arrow = RGB (0x2e2e32), .arrow_halo = { 1, 1, 1, 0.75 }, .selected = RGB (0x1c71d8),
    .shade = RGB (0xdedde0), .track = RGB (0x8b8a90),
    .started = RGB (0x0461be), .settled = RGB (0x007c3d), .warning = RGB (0x905400), .error = RGB (0xc30000),
    .line = 1.5,
  },
  [GW_PALETTE_DARK] = {
    .paper = RGB (0x222226), .text = RGB (0xf2f2f4), .muted = RGB (0xb4b2ba), .grid = RGB (0x55555c),
    .band_fill = DARK_RAMP, .band_text = { BLACK, BLACK, WHITE, WHITE }, .band_hatch = NO_HATCH,
    .cell_line = { 1, 1, 1, 0.16 },
    .appetite = WHITE, .appetite_halo = { 0, 0, 0, 0.8 },
    .mark = { RGB (0x2a2a2a), RGB (0x1a1a1a), WHITE, WHITE },
    .chip_fill = RGB (0x202024), .chip_text = WHITE, .chip_line = RGB (0xf2f2f4),
    .ghost_fill = RGB (0x4a4a50), .ghost_text = RGB (0xd6d6da), .ghost_line = RGB (0xb4b4ba),
    .arrow = RGB (0xf2f2f4), .arrow_halo = { 0, 0, 0, 0.65 }, .selected = RGB (0x62a0ea),
    .shade = RGB (0x45454c), .track = RGB (0x75757c),
    .started = RGB (0x81d0ff), .settled = RGB (0x78e9ab), .warning = RGB (0xffc252), .error = RGB (0xff938c),
    .line = 1.5,
  },
  [GW_PALETTE_HIGH_CONTRAST] = {
    BLACK_ON_WHITE,
    .muted = RGB (0x3d3846), .grid = RGB (0x3d3846),
    .band_fill = LIGHT_RAMP, .band_hatch = { NONE, NONE, RGB (0xd9691a), RGB (0x7c0019) },
    .ghost_fill = RGB (0xe0e0e0), .selected = RGB (0x0b4aa2),
    .shade = RGB (0xc0bfbc), .track = RGB (0x77767b),
    .started = RGB (0x0b4aa2), .settled = RGB (0x0a5c31), .warning = RGB (0x6b3d00), .error = RGB (0x8f0000),
    .line = 2,
  },
  [GW_PALETTE_HIGH_CONTRAST_DARK] = {
    WHITE_ON_BLACK,
    .paper = RGB (0x101012), .muted = RGB (0xdeddda), .grid = RGB (0xdeddda),
    .band_fill = DARK_RAMP, .band_hatch = { NONE, NONE, RGB (0x843f12), RGB (0x4a000f) },
    .ghost_fill = RGB (0x3a3a3e), .selected = RGB (0x99c1f1),
    .shade = RGB (0x5e5c64), .track = RGB (0x8a888e),
    .started = RGB (0x99c1f1), .settled = RGB (0x8ff0a4), .warning = RGB (0xffcf6b), .error = RGB (0xffb0aa),
    .line = 2,
  },
  [GW_PALETTE_GREY] = {
    .paper = RGB (0xfafafa), .text = RGB (0x1e1e1e), .muted = RGB (0x5c5c5c), .grid = RGB (0xc8c8c8),
    .band_fill = GREY_RAMP, .band_text = { BLACK, BLACK, BLACK, WHITE },
    .band_hatch = { NONE, NONE, RGB (0x969696), RGB (0x383838) },
    .cell_line = { 0, 0, 0, 0.3 },
    .appetite = RGB (0x1a1a1a), .appetite_halo = WHITE,
    .mark = { RGB (0x3a3a3a), RGB (0x3a3a3a), RGB (0x2a2a2a), WHITE },
    .chip_fill = WHITE, .chip_text = RGB (0x1a1a1a), .chip_line = RGB (0x2a2a2a),
    .ghost_fill = RGB (0xececec), .ghost_text = RGB (0x555555), .ghost_line = RGB (0x646464),
    .arrow = RGB (0x2a2a2a), .arrow_halo = { 1, 1, 1, 0.85 }, .selected = BLACK,
    .shade = RGB (0xdedede), .track = RGB (0x8b8b8b),
    .started = RGB (0x5c5c5c), .settled = RGB (0x242424), .warning = RGB (0x404040), .error = BLACK,
    .line = 1.5,
  },
  [GW_PALETTE_GREY_DARK] = {
    .paper = RGB (0x222222), .text = RGB (0xf2f2f2), .muted = RGB (0xb4b4b4), .grid = RGB (0x585858),
    .band_fill = DARK_GREY_RAMP, .band_text = { BLACK, BLACK, WHITE, WHITE },
    .band_hatch = { NONE, NONE, RGB (0x565656), RGB (0x242424) },
    .cell_line = { 1, 1, 1, 0.3 },
    .appetite = WHITE, .appetite_halo = BLACK,
    .mark = { RGB (0x2a2a2a), RGB (0x1a1a1a), WHITE, WHITE },
    .chip_fill = RGB (0x1e1e1e), .chip_text = WHITE, .chip_line = RGB (0xf2f2f2),
    .ghost_fill = RGB (0x4a4a4a), .ghost_text = RGB (0xdadada), .ghost_line = RGB (0xb8b8b8),
    .arrow = RGB (0xf2f2f2), .arrow_halo = { 0, 0, 0, 0.75 }, .selected = WHITE,
    .shade = RGB (0x464646), .track = RGB (0x757575),
    .started = RGB (0xb4b4b4), .settled = RGB (0xeaeaea), .warning = WHITE, .error = WHITE,
    .line = 1.5,
  },
  [GW_PALETTE_HIGH_CONTRAST_GREY] = {
    BLACK_ON_WHITE,
    .muted = RGB (0x3a3a3a), .grid = RGB (0x3a3a3a),
    .band_fill = GREY_RAMP, .band_hatch = { NONE, NONE, RGB (0x8e8e8e), RGB (0x303030) },
    .ghost_fill = RGB (0xe0e0e0), .selected = BLACK,
    .shade = RGB (0xc0c0c0), .track = RGB (0x767676),
    .started = RGB (0x404040), .settled = BLACK, .warning = BLACK, .error = BLACK,
    .line = 2,
  },
  [GW_PALETTE_HIGH_CONTRAST_GREY_DARK] = {
    WHITE_ON_BLACK,
    .paper = RGB (0x101010), .muted = RGB (0xdedede), .grid = RGB (0xdedede),
    .band_fill = DARK_GREY_RAMP, .band_hatch = { NONE, NONE, RGB (0x4c4c4c), RGB (0x1c1c1c) },
    .ghost_fill = RGB (0x3a3a3a), .selected = WHITE,
    .shade = RGB (0x5e5e5e), .track = RGB (0x8a8a8a),
    .started = RGB (0xcccccc), .settled = WHITE, .warning = WHITE, .error = WHITE,
    .line = 2,
  },
  [GW_PALETTE_PRINT] = {
    .paper = WHITE, .text = RGB (0x1a1a1a), .muted = RGB (0x555555), .grid = RGB (0xcccccc),
    .band_fill = LIGHT_RAMP, .band_text = { BLACK, BLACK, BLACK, WHITE },
    .band_hatch = { NONE, NONE, RGB (0xe2752a), RGB (0x8c001e) },
    .cell_line = { 0, 0, 0, 0.25 },
    .appetite = BLACK, .appetite_halo = { 1, 1, 1, 0.9 },
    .mark = { BLACK, BLACK, BLACK, WHITE },
    .chip_fill = WHITE, .chip_text = BLACK, .chip_line = BLACK,
    .ghost_fill = RGB (0xededed), .ghost_text = RGB (0x5a5a5a), .ghost_line = RGB (0x6a6a6a),
    .arrow = RGB (0x222222), .arrow_halo = { 1, 1, 1, 0.75 }, .selected = BLACK,
    .shade = RGB (0xdddddd), .track = RGB (0x8c8c8c),
    .started = RGB (0x0461be), .settled = RGB (0x007c3d), .warning = RGB (0x905400), .error = RGB (0xc30000),
    .line = 1.2,
  },
  [GW_PALETTE_PRINT_HIGH_CONTRAST] = {
    BLACK_ON_WHITE,
    .muted = RGB (0x303030), .grid = RGB (0x606060),
    .band_fill = LIGHT_RAMP, .band_hatch = { NONE, NONE, RGB (0xd9691a), RGB (0x7c0019) },
    .ghost_fill = RGB (0xe4e4e4), .selected = BLACK,
    .shade = RGB (0xc0c0c0), .track = RGB (0x777777),
    .started = RGB (0x0b4aa2), .settled = RGB (0x0a5c31), .warning = RGB (0x6b3d00), .error = RGB (0x8f0000),
    .line = 1.6,
  },
  [GW_PALETTE_PRINT_GREY] = {
    .paper = WHITE, .text = BLACK, .muted = RGB (0x505050), .grid = RGB (0xcccccc),
    .band_fill = GREY_RAMP, .band_text = { BLACK, BLACK, BLACK, WHITE },
    .band_hatch = { NONE, NONE, RGB (0x8e8e8e), RGB (0x303030) },
    .cell_line = { 0, 0, 0, 0.4 },
    .appetite = BLACK, .appetite_halo = WHITE,
    .mark = { BLACK, BLACK, BLACK, WHITE },
    .chip_fill = WHITE, .chip_text = BLACK, .chip_line = BLACK,
    .ghost_fill = RGB (0xededed), .ghost_text = RGB (0x505050), .ghost_line = RGB (0x606060),
    .arrow = RGB (0x222222), .arrow_halo = { 1, 1, 1, 0.85 }, .selected = BLACK,
    .shade = RGB (0xdddddd), .track = RGB (0x8c8c8c),
    .started = RGB (0x707070), .settled = RGB (0x202020), .warning = RGB (0x404040), .error = BLACK,
    .line = 1.2,
  },
};

/**
 * gw_palette_get:
 * @kind: where the drawing appears
 *
 * Returns: (transfer none): its colours
 */
const GwPalette *
gw_palette_get (GwPaletteKind kind)
{
  g_return_val_if_fail (kind < GW_N_PALETTES, &palettes[GW_PALETTE_LIGHT]);

  return &palettes[kind];
}

/* In the order of GwPaletteChoice */
static const char *const choices[GW_N_PALETTE_CHOICES] = { "default", "high-contrast", "grey" };

/**
 * gw_palette_choice_parse:
 * @name: (nullable): `default`, `high-contrast` or `grey`
 *
 * Returns: the choice of that name; the default for any other
 */
GwPaletteChoice
gw_palette_choice_parse (const char *name)
{
  for (guint i = 0; i < GW_N_PALETTE_CHOICES; i++)
    if (g_strcmp0 (choices[i], name) == 0)
      return (GwPaletteChoice) i;
  return GW_PALETTE_CHOICE_DEFAULT;
}

/**
 * gw_palette_choice_get_name:
 * @choice: a choice
 *
 * Returns: (transfer none): its name in settings
 */
const char *
gw_palette_choice_get_name (GwPaletteChoice choice)
{
  g_return_val_if_fail (choice < GW_N_PALETTE_CHOICES, NULL);

  return choices[choice];
}

/**
 * gw_palette_choice_on_screen:
 * @choice: what the user prefers
 * @dark: whether the window is dark
 * @high_contrast: whether the desktop asks for more contrast
 *
 * Returns: which colours a window draws with
 */
GwPaletteKind
gw_palette_choice_on_screen (GwPaletteChoice choice,
                             gboolean        dark,
                             gboolean        high_contrast)
{
  if (choice == GW_PALETTE_CHOICE_GREY)
    return high_contrast ? dark ? GW_PALETTE_HIGH_CONTRAST_GREY_DARK : GW_PALETTE_HIGH_CONTRAST_GREY
                         : dark ? GW_PALETTE_GREY_DARK : GW_PALETTE_GREY;
  if (choice == GW_PALETTE_CHOICE_HIGH_CONTRAST || high_contrast)
    return dark ? GW_PALETTE_HIGH_CONTRAST_DARK : GW_PALETTE_HIGH_CONTRAST;
  return dark ? GW_PALETTE_DARK : GW_PALETTE_LIGHT;
}

/**
 * gw_palette_choice_on_paper:
 * @choice: what the user prefers
 *
 * Returns: which colours a sheet is drawn with
 */
GwPaletteKind
gw_palette_choice_on_paper (GwPaletteChoice choice)
{
  switch (choice)
    {
    case GW_PALETTE_CHOICE_HIGH_CONTRAST:
      return GW_PALETTE_PRINT_HIGH_CONTRAST;
    case GW_PALETTE_CHOICE_GREY:
      return GW_PALETTE_PRINT_GREY;
    case GW_PALETTE_CHOICE_DEFAULT:
    default:
      return GW_PALETTE_PRINT;
    }
}

static double
linearize (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

/**
 * gw_color_get_luminance:
 * @color: an opaque colour
 *
 * Returns: its relative luminance as WCAG 2 defines it, 0 to 1
 */
double
gw_color_get_luminance (GwColor color)
{
  return 0.2126 * linearize (color.red) + 0.7152 * linearize (color.green) + 0.0722 * linearize (color.blue);
}

/**
 * gw_color_get_lightness:
 * @color: an opaque colour
 *
 * Returns: its lightness L* in CIE 1976, 0 to 100
 */
double
gw_color_get_lightness (GwColor color)
{
  double y = gw_color_get_luminance (color);

  return y <= 216.0 / 24389.0 ? y * 24389.0 / 27.0 : 116.0 * cbrt (y) - 16.0;
}

/**
 * gw_color_get_contrast:
 * @a: an opaque colour
 * @b: another
 *
 * Returns: their contrast as WCAG 2 defines it, 1 to 21; text needs 4.5
 */
double
gw_color_get_contrast (GwColor a,
                       GwColor b)
{
  double first = gw_color_get_luminance (a) + 0.05;
  double second = gw_color_get_luminance (b) + 0.05;

  return MAX (first, second) / MIN (first, second);
}

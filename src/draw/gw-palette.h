/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-matrix.h"

G_BEGIN_DECLS

/**
 * GwColor:
 * @red: 0 to 1
 * @green: 0 to 1
 * @blue: 0 to 1
 * @alpha: 0 to 1
 *
 * A colour in sRGB.
 */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} GwColor;

/**
 * GwPaletteKind:
 * @GW_PALETTE_LIGHT: on a light window
 * @GW_PALETTE_DARK: on a dark window
 * @GW_PALETTE_HIGH_CONTRAST: on a light window, for who asks for more contrast
 * @GW_PALETTE_HIGH_CONTRAST_DARK: the same on a dark window
 * @GW_PALETTE_GREY: on a light window, without colours
 * @GW_PALETTE_GREY_DARK: the same on a dark window
 * @GW_PALETTE_HIGH_CONTRAST_GREY: on a light window, without colours, for who
 *   asks for more contrast
 * @GW_PALETTE_HIGH_CONTRAST_GREY_DARK: the same on a dark window
 * @GW_PALETTE_PRINT: on white paper
 * @GW_PALETTE_PRINT_HIGH_CONTRAST: on white paper, for who asks for more contrast
 * @GW_PALETTE_PRINT_GREY: on white paper, without colours
 *
 * Where a drawing appears.
 */
typedef enum
{
  GW_PALETTE_LIGHT,
  GW_PALETTE_DARK,
  GW_PALETTE_HIGH_CONTRAST,
  GW_PALETTE_HIGH_CONTRAST_DARK,
  GW_PALETTE_GREY,
  GW_PALETTE_GREY_DARK,
  GW_PALETTE_HIGH_CONTRAST_GREY,
  GW_PALETTE_HIGH_CONTRAST_GREY_DARK,
  GW_PALETTE_PRINT,
  GW_PALETTE_PRINT_HIGH_CONTRAST,
  GW_PALETTE_PRINT_GREY,
} GwPaletteKind;

#define GW_N_PALETTES (GW_PALETTE_PRINT_GREY + 1)

/**
 * GwPaletteChoice:
 * @GW_PALETTE_CHOICE_DEFAULT: as the desktop has it
 * @GW_PALETTE_CHOICE_HIGH_CONTRAST: strong lines and hatched upper bands
 * @GW_PALETTE_CHOICE_GREY: nothing is told by a colour
 *
 * What a user prefers, on every screen and sheet of paper.
 */
typedef enum
{
  GW_PALETTE_CHOICE_DEFAULT,
  GW_PALETTE_CHOICE_HIGH_CONTRAST,
  GW_PALETTE_CHOICE_GREY,
} GwPaletteChoice;

#define GW_N_PALETTE_CHOICES (GW_PALETTE_CHOICE_GREY + 1)

/**
 * GwPalette:
 * @paper: what the drawing stands on
 * @text: text on it
 * @muted: less important text on it
 * @grid: thin lines on it
 * @band_fill: cells by band, from low to critical; lighter is lower
 * @band_text: text on those cells
 * @band_hatch: lines over those cells; transparent where there are none
 * @cell_line: the outline of a cell
 * @appetite: the staircase
 * @appetite_halo: around the staircase, so that it stands out on any cell
 * @mark: the corner that says impact 5, by band
 * @chip_fill: a risk where it lies
 * @chip_text: its number
 * @chip_line: its outline
 * @ghost_fill: a risk where it lay before the response
 * @ghost_text: its number
 * @ghost_line: its outline
 * @arrow: from there to here
 * @arrow_halo: around the arrow
 * @selected: around what is selected, focused or aimed at
 * @shade: an area that is to stand out a little from the paper
 * @track: the ring that a progress arc closes
 * @started: the arc of a stage at work
 * @settled: the arc of a stage without open checks, and text that all is well
 * @warning: text that something needs a look, on the paper
 * @error: text that something failed or is stopped
 * @line: width of a normal outline
 *
 * The colours of a drawing.
 */
typedef struct
{
  GwColor paper;
  GwColor text;
  GwColor muted;
  GwColor grid;
  GwColor band_fill[GW_N_BANDS];
  GwColor band_text[GW_N_BANDS];
  GwColor band_hatch[GW_N_BANDS];
  GwColor cell_line;
  GwColor appetite;
  GwColor appetite_halo;
  GwColor mark[GW_N_BANDS];
  GwColor chip_fill;
  GwColor chip_text;
  GwColor chip_line;
  GwColor ghost_fill;
  GwColor ghost_text;
  GwColor ghost_line;
  GwColor arrow;
  GwColor arrow_halo;
  GwColor selected;
  GwColor shade;
  GwColor track;
  GwColor started;
  GwColor settled;
  GwColor warning;
  GwColor error;
  double line;
} GwPalette;

const GwPalette *gw_palette_get              (GwPaletteKind    kind);

GwPaletteChoice  gw_palette_choice_parse     (const char      *name);
const char      *gw_palette_choice_get_name  (GwPaletteChoice  choice);
GwPaletteKind    gw_palette_choice_on_screen (GwPaletteChoice  choice,
                                              gboolean         dark,
                                              gboolean         high_contrast);
GwPaletteKind    gw_palette_choice_on_paper  (GwPaletteChoice  choice);

double           gw_color_get_luminance      (GwColor          color);
double           gw_color_get_lightness      (GwColor          color);
double           gw_color_get_contrast       (GwColor          a,
                                              GwColor          b);

G_END_DECLS

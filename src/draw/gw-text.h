/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "draw/gw-geometry.h"
#include "draw/gw-palette.h"
#include "words/gw-words.h"

G_BEGIN_DECLS

/* The Korean font is named, since the locale would choose a Japanese one */
#define GW_DRAW_FAMILIES "Adwaita Sans, Noto Sans CJK KR, sans"

/**
 * GwDrawStyle:
 * @palette: the colours
 * @words: the words, and so the language
 * @families: (nullable): font families, %NULL for %GW_DRAW_FAMILIES
 *
 * How a drawing looks and which language it speaks.
 */
typedef struct
{
  const GwPalette *palette;
  GwWords *words;
  const char *families;
} GwDrawStyle;

/**
 * GwTextAlign:
 * @GW_TEXT_START: left, in right-to-left text right
 * @GW_TEXT_CENTER: in the middle
 * @GW_TEXT_END: right, in right-to-left text left
 *
 * Where text stands in its rectangle.
 */
typedef enum
{
  GW_TEXT_START,
  GW_TEXT_CENTER,
  GW_TEXT_END,
} GwTextAlign;

/**
 * GwTextForm:
 * @size: of the font, in the units of the drawing
 * @bold: whether bold
 * @align: where the lines stand
 * @lines: how many lines at most, the last one cut with an ellipsis; 0 for any
 *   number
 *
 * How a text is set.
 */
typedef struct
{
  double size;
  gboolean bold;
  GwTextAlign align;
  int lines;
} GwTextForm;

char        *gw_text_clean    (const char        *text,
                               gsize              n_most);
char        *gw_text_clean_joined
                              (const char        *text,
                               gsize              n_most);

PangoLayout *gw_text_new      (const GwDrawStyle *style,
                               const GwTextForm  *form,
                               const char        *text,
                               double             width);
double       gw_text_measure  (const GwDrawStyle *style,
                               const GwTextForm  *form,
                               const char        *text);
void         gw_text_get_size (PangoLayout       *layout,
                               double            *width,
                               double            *height);
gboolean     gw_text_is_whole (PangoLayout       *layout);
void         gw_text_paint    (PangoLayout       *layout,
                               cairo_t           *cr,
                               double             x,
                               double             y);
void         gw_text_paint_in (cairo_t           *cr,
                               const GwDrawStyle *style,
                               const GwTextForm  *form,
                               const char        *text,
                               GwRect             rect);

G_END_DECLS

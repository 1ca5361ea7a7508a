/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "draw/gw-matrix-model.h"
#include "draw/gw-paper.h"
#include "draw/gw-text.h"

G_BEGIN_DECLS

/**
 * GwSheetKind:
 * @GW_SHEET_MATRIX: the risk matrix, and all risks beside it
 * @GW_SHEET_REGISTER: the risk register, a table over pages
 * @GW_SHEET_STATUS: where the plan stands, on one page
 * @GW_SHEET_PLAN: all of the plan, with a table of contents
 *
 * What can be printed of a plan.
 */
typedef enum
{
  GW_SHEET_MATRIX,
  GW_SHEET_REGISTER,
  GW_SHEET_STATUS,
  GW_SHEET_PLAN,
} GwSheetKind;

#define GW_N_SHEETS (GW_SHEET_PLAN + 1)

/**
 * GwSheetOptions:
 * @words: the language of the sheet
 * @today: the date on it, `YYYY-MM-DD`
 * @file_name: (nullable): the name of the file, for the foot
 * @revision: (nullable): the revision of the plan, for the foot
 * @families: (nullable): font families, %NULL for %GW_DRAW_FAMILIES
 * @view: which positions the matrix shows
 * @since: (nullable): the review that %GW_MATRIX_VIEW_SINCE and the status are
 *   about, %NULL for the last one
 * @swap: whether the axes are swapped
 * @palette: which colours the user prefers
 *
 * What a sheet shows; copied.
 */
typedef struct
{
  GwWords *words;
  const char *today;
  const char *file_name;
  const char *revision;
  const char *families;
  GwMatrixView view;
  GwReview *since;
  gboolean swap;
  GwPaletteChoice palette;
} GwSheetOptions;

/**
 * GwSheetHeading:
 * @title: the heading, borrowed from the sheet
 * @level: 0 for a sheet, 1 for a chapter of it, 2 for a part of that
 * @page: where it stands, from 0
 *
 * A heading that somebody may want to go to.
 */
typedef struct
{
  const char *title;
  guint level;
  guint page;
} GwSheetHeading;

#define GW_TYPE_SHEET (gw_sheet_get_type ())
G_DECLARE_FINAL_TYPE (GwSheet, gw_sheet, GW, SHEET, GObject)

GwSheet    *gw_sheet_new          (GwPlan               *plan,
                                   GwSheetKind           kind,
                                   const GwSheetOptions *options);
GwSheet    *gw_sheet_new_several  (GwPlan               *plan,
                                   const GwSheetKind    *kinds,
                                   guint                 n_kinds,
                                   const GwSheetOptions *options);
gboolean    gw_sheet_paginate     (GwSheet              *self,
                                   const GwPaper        *paper,
                                   GCancellable         *cancellable);
guint       gw_sheet_get_n_pages  (GwSheet              *self);
void        gw_sheet_get_size     (GwSheet              *self,
                                   double               *width,
                                   double               *height);
const char *gw_sheet_get_title    (GwSheet              *self);
const char *gw_sheet_get_today    (GwSheet              *self);
const char *gw_sheet_get_language (GwSheet              *self);
GArray     *gw_sheet_get_headings (GwSheet              *self);
void        gw_sheet_draw_page    (GwSheet              *self,
                                   cairo_t              *cr,
                                   guint                 page);

const char *gw_sheet_kind_get_name  (GwSheetKind  kind);
GwSheetKind gw_sheet_kind_from_name (const char  *name);

G_END_DECLS

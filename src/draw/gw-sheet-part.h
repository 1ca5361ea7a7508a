/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-flow.h"

G_BEGIN_DECLS

/*
 * A part of a sheet that has to do with the room there is: a heading, texts, a
 * picture, and rows of which as many are shown as fit; how many more there are
 * is said below them. Private to the sheets.
 */
typedef struct _GwSheetPart GwSheetPart;

GwSheetPart *gw_sheet_part_new         (GwWords            *words,
                                        char               *heading);
void         gw_sheet_part_free        (GwSheetPart        *self);
void         gw_sheet_part_add_text    (GwSheetPart        *self,
                                        GwFlowLook          look,
                                        char               *text);
void         gw_sheet_part_set_figure  (GwSheetPart        *self,
                                        GwFlowFigure        figure);
void         gw_sheet_part_set_columns (GwSheetPart        *self,
                                        const GwFlowColumn *columns,
                                        guint               n_columns);
void         gw_sheet_part_take_row    (GwSheetPart        *self,
                                        char              **cells);
void         gw_sheet_part_add_picture (GwSheetPart        *self,
                                        GwFlowFigure        picture);

void         gw_sheet_part_lay_out     (GwSheetPart        *self,
                                        const GwDrawStyle  *style,
                                        double              size,
                                        double              width);
double       gw_sheet_part_get_height  (GwSheetPart        *self);
guint        gw_sheet_part_count_rows  (GwSheetPart        *self);
guint        gw_sheet_part_count_more  (GwSheetPart        *self);
gboolean     gw_sheet_part_drop_row    (GwSheetPart        *self);
gboolean     gw_sheet_part_add_back    (GwSheetPart        *self);
void         gw_sheet_part_paint       (GwSheetPart        *self,
                                        cairo_t            *cr,
                                        const GwDrawStyle  *style,
                                        double              x,
                                        double              y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwSheetPart, gw_sheet_part_free)

G_END_DECLS

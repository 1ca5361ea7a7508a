/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-sheet-data.h"

G_BEGIN_DECLS

/* What lies where on the pages of a sheet. Private to the sheets. */
typedef struct _GwSheetPages GwSheetPages;

GwSheetPages *gw_sheet_pages_new        (const GwSheetData *data,
                                         const GwDrawStyle *style,
                                         gboolean           swap,
                                         GwRect             first,
                                         GwRect             further,
                                         GCancellable      *cancellable);
void          gw_sheet_pages_free       (GwSheetPages      *self);
guint         gw_sheet_pages_get_length (GwSheetPages      *self);
void          gw_sheet_pages_paint      (GwSheetPages      *self,
                                         cairo_t           *cr,
                                         guint              page);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-sheet.h"
#include "session/gw-document.h"
#include "ui/print/gw-print-options.h"

G_BEGIN_DECLS

typedef struct _GwSheetOrder GwSheetOrder;

GwSheetOrder *gw_sheet_order_new         (GwDocument           *document,
                                          const GwPrintOptions *options,
                                          const char           *revision);
void          gw_sheet_order_free        (GwSheetOrder         *self);
GwSheet      *gw_sheet_order_make        (GwSheetOrder         *self,
                                          GwPlan               *plan);
void          gw_sheet_order_make_async  (GwSheetOrder         *self,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              data);
GwSheet      *gw_sheet_order_make_finish (GAsyncResult         *result,
                                          GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwSheetOrder, gw_sheet_order_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/gw-import-table.h"

G_BEGIN_DECLS

void     gw_table_load_async  (GFile                *file,
                               GType                 type,
                               GwWords              *words,
                               GCancellable         *cancellable,
                               GAsyncReadyCallback   callback,
                               gpointer              data);
GwTable *gw_table_load_finish (GAsyncResult         *result,
                               GError              **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-snapshot.h"
#include "session/gw-document.h"

G_BEGIN_DECLS

void     gw_document_merge_async  (GwDocument           *self,
                                   GwSnapshot           *base,
                                   GwSnapshot           *theirs,
                                   const char           *from,
                                   GAsyncReadyCallback   callback,
                                   gpointer              data);
gboolean gw_document_merge_finish (GwDocument           *self,
                                   GAsyncResult         *result,
                                   guint                *n_clashes);
gboolean gw_document_merge_has_changed
                                  (GwDocument           *self,
                                   GAsyncResult         *result);
guint    gw_document_merge_count_kept
                                  (GwDocument           *self,
                                   GAsyncResult         *result);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/gw-document.h"
#include "session/gw-versions.h"

G_BEGIN_DECLS

#define GW_TYPE_RETURNED_COPY (gw_returned_copy_get_type ())
G_DECLARE_FINAL_TYPE (GwReturnedCopy, gw_returned_copy, GW, RETURNED_COPY, GObject)

GwReturnedCopy *gw_returned_copy_new          (GwDocument           *document,
                                               GwDocument           *copy,
                                               GwStateFolder        *state);
GwDocument     *gw_returned_copy_get_document (GwReturnedCopy       *self);
GwDocument     *gw_returned_copy_get_copy     (GwReturnedCopy       *self);
gboolean        gw_returned_copy_is_same_plan (GwReturnedCopy       *self);
gboolean        gw_returned_copy_is_looking   (GwReturnedCopy       *self);
GPtrArray      *gw_returned_copy_get_versions (GwReturnedCopy       *self);
int             gw_returned_copy_get_base     (GwReturnedCopy       *self);
void            gw_returned_copy_choose_base  (GwReturnedCopy       *self,
                                               int                   base);
guint           gw_returned_copy_get_n_theirs (GwReturnedCopy       *self);
guint           gw_returned_copy_get_n_mine   (GwReturnedCopy       *self);
guint           gw_returned_copy_get_n_clashes (GwReturnedCopy      *self);
gboolean        gw_returned_copy_can_merge    (GwReturnedCopy       *self);
void            gw_returned_copy_merge_async  (GwReturnedCopy       *self,
                                               GAsyncReadyCallback   callback,
                                               gpointer              data);
gboolean        gw_returned_copy_merge_finish (GwReturnedCopy       *self,
                                               GAsyncResult         *result,
                                               guint                *n_clashes);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compare/gw-difference.h"
#include "session/gw-recovery.h"

G_BEGIN_DECLS

#define GW_TYPE_FOUND_WORK (gw_found_work_get_type ())
G_DECLARE_FINAL_TYPE (GwFoundWork, gw_found_work, GW, FOUND_WORK, GObject)

void        gw_found_work_list_async     (GwStateFolder        *state,
                                          GAsyncReadyCallback   callback,
                                          gpointer              data);
GPtrArray  *gw_found_work_list_finish    (GAsyncResult         *result);

GFile      *gw_found_work_get_file       (GwFoundWork          *self);
const char *gw_found_work_get_title      (GwFoundWork          *self);
gint64      gw_found_work_get_time       (GwFoundWork          *self);
gboolean    gw_found_work_is_readable    (GwFoundWork          *self);
gboolean    gw_found_work_is_newer       (GwFoundWork          *self);
guint       gw_found_work_get_n_damaged  (GwFoundWork          *self);
guint       gw_found_work_count          (GwFoundWork          *self,
                                          GwDifferenceFlags     flag);
const GwDifference *
            gw_found_work_get_difference (GwFoundWork          *self);
GwItem     *gw_found_work_find_item      (GwFoundWork          *self,
                                          const GwItemDifference *item);
gboolean    gw_found_work_belongs_to     (GwFoundWork          *self,
                                          GwDocument           *document);

void        gw_found_work_restore_async  (GwFoundWork          *self,
                                          GwDocument           *document,
                                          GAsyncReadyCallback   callback,
                                          gpointer              data);
GwDocument *gw_found_work_restore_finish (GwFoundWork          *self,
                                          GAsyncResult         *result);
void        gw_found_work_hand_over      (GwFoundWork          *self,
                                          GwRecovery           *recovery);
void        gw_found_work_discard        (GwFoundWork          *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"

G_BEGIN_DECLS

/**
 * GwSnapshot:
 *
 * The state of an item and all below it at one time. It never changes and may
 * be read from any thread.
 */
typedef struct _GwSnapshot GwSnapshot;

GwSnapshot    *gw_item_get_snapshot   (gpointer          item);

GwSnapshot    *gw_snapshot_new        (GwItem           *item);
GwSnapshot    *gw_snapshot_ref        (GwSnapshot       *self);
void           gw_snapshot_unref      (GwSnapshot       *self);
GwItemClass   *gw_snapshot_get_class  (const GwSnapshot *self);
const char    *gw_snapshot_get_id     (const GwSnapshot *self);
const GwBlock *gw_snapshot_get_block  (const GwSnapshot *self);
const GwValue *gw_snapshot_get_value  (const GwSnapshot *self,
                                       guint             index);
guint          gw_snapshot_get_length (const GwSnapshot *self,
                                       guint             index);
GwSnapshot    *gw_snapshot_get_item   (const GwSnapshot *self,
                                       guint             index,
                                       guint             position);
gboolean       gw_snapshot_equal      (const GwSnapshot *a,
                                       const GwSnapshot *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwSnapshot, gw_snapshot_unref)

G_END_DECLS

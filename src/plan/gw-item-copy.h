/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"
#include "plan/gw-record-scope.h"
#include "plan/gw-snapshot.h"

G_BEGIN_DECLS

gpointer gw_item_copy              (gpointer          item,
                                    GwFieldSet        fields);
gpointer gw_item_new_from_snapshot (const GwSnapshot *snapshot,
                                    gboolean          deep);

G_END_DECLS

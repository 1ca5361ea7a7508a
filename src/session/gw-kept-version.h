/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "file/gw-version-store.h"
#include "plan/gw-plan.h"

G_BEGIN_DECLS

void       gw_kept_versions_list_async  (const char           *folder,
                                         const char           *plan_id,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              data);
GPtrArray *gw_kept_versions_list_finish (GAsyncResult         *result);
void       gw_kept_version_load_async   (const char           *folder,
                                         const char           *plan_id,
                                         const char           *digest,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              data);
GwPlan    *gw_kept_version_load_finish  (GAsyncResult         *result);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "file/gw-version-store.h"
#include "plan/gw-snapshot.h"
#include "session/gw-state-folder.h"

G_BEGIN_DECLS

void        gw_versions_keep      (GwStateFolder  *state,
                                   const char     *plan_id,
                                   GBytes         *bytes);
void        gw_versions_tidy      (GwStateFolder  *state);
GwSnapshot *gw_versions_load      (const char     *folder,
                                   const char     *plan_id,
                                   const char     *digest);
GwVersion  *gw_versions_find_base (const char     *folder,
                                   GwSnapshot     *ours,
                                   GwSnapshot     *copy,
                                   GwSnapshot    **base);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "file/gw-version-store.h"
#include "plan/gw-snapshot.h"
#include "session/gw-state-folder.h"

G_BEGIN_DECLS

/* Stands for no version */
#define GW_NO_BASE (-1)

void        gw_versions_keep      (GwStateFolder  *state,
                                   const char     *plan_id,
                                   GBytes         *bytes);
void        gw_versions_tidy      (GwStateFolder  *state);
GwSnapshot *gw_versions_load      (const char     *folder,
                                   const char     *plan_id,
                                   const char     *digest);
int         gw_versions_find_base (const char     *folder,
                                   GPtrArray      *versions,
                                   GwSnapshot     *ours,
                                   GwSnapshot     *copy,
                                   GwSnapshot    **base);

G_END_DECLS

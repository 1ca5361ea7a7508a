/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "plan/gw-finding.h"

G_BEGIN_DECLS

/**
 * GwFindingsStore:
 *
 * A list of findings that becomes another one in turns of the main loop, and
 * keeps what is the same: making rows costs more than finding what they say.
 */
typedef struct _GwFindingsStore GwFindingsStore;

GwFindingsStore *gw_findings_store_new       (void);
void             gw_findings_store_free      (GwFindingsStore *self);
GListModel      *gw_findings_store_get_model (GwFindingsStore *self);
void             gw_findings_store_touch     (GwFindingsStore *self,
                                              GwItem          *item);
void             gw_findings_store_show      (GwFindingsStore *self,
                                              GPtrArray       *findings);

G_END_DECLS

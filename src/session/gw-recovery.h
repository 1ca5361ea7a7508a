/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "file/gw-journal.h"
#include "session/gw-document.h"
#include "session/gw-state-folder.h"

G_BEGIN_DECLS

#define GW_TYPE_RECOVERY (gw_recovery_get_type ())
G_DECLARE_FINAL_TYPE (GwRecovery, gw_recovery, GW, RECOVERY, GObject)

GwRecovery *gw_recovery_new       (GwDocument     *document,
                                   GwStateFolder  *state);
void        gw_recovery_take_over (GwRecovery     *self,
                                   GwJournal      *found);
void        gw_recovery_close     (GwRecovery     *self);
guint       gw_recovery_get_step  (GwRecovery     *self);

G_END_DECLS

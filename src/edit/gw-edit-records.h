/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* How records are made; for gw-edit-*.c only. */

#include "plan/gw-plan.h"
#include "plan/gw-record-scope.h"
#include "plan/gw-record.h"

G_BEGIN_DECLS

void gw_edit_record_items  (GwRecord        *record,
                            guint            index,
                            GPtrArray       *items,
                            GwRecordPurpose  purpose);
void gw_edit_record_checks (GwRecord        *record,
                            GwStage         *stage,
                            GwRecordPurpose  purpose);
void gw_edit_take_record   (gpointer         item,
                            guint            index,
                            GwRecord        *record);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item-change.h"
#include "plan/gw-plan.h"
#include "plan/gw-record.h"

G_BEGIN_DECLS

GPtrArray *gw_record_get_changes  (GwRecord        *record,
                                   GwRecordPurpose  purpose,
                                   GwPlan          *plan);
void       gw_record_compare_item (gpointer         then,
                                   GwRecordPurpose  purpose,
                                   GwPlan          *plan,
                                   GPtrArray       *changes);
void       gw_record_compare_case (GwRecord        *record,
                                   GwRecordPurpose  purpose,
                                   GwPlan          *plan,
                                   GPtrArray       *changes);
void       gw_record_add_new      (GwRecord        *record,
                                   guint            index,
                                   GPtrArray       *items,
                                   GPtrArray       *changes);

G_END_DECLS

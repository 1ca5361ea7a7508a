/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GwRecordPurpose:
 * @GW_RECORD_OF_ROUND: what a round keeps when it is closed
 * @GW_RECORD_OF_REVIEW: what a review keeps, to show movement
 * @GW_RECORD_OF_DECISION: what a decision was based on
 *
 * What a record is made for.
 */
typedef enum
{
  GW_RECORD_OF_ROUND,
  GW_RECORD_OF_REVIEW,
  GW_RECORD_OF_DECISION,
} GwRecordPurpose;

/**
 * GwFieldSet:
 *
 * Some of the fields of a class: bit n is the field of index n.
 */
typedef guint64 GwFieldSet;

#define GW_FIELD_SET(index) (G_GUINT64_CONSTANT (1) << (index))
#define GW_FIELD_SET_ALL    G_MAXUINT64

GwFieldSet gw_record_scope_get_kept     (GwRecordPurpose purpose,
                                         GType           item_type);
GwFieldSet gw_record_scope_get_compared (GwRecordPurpose purpose,
                                         GType           item_type);

G_END_DECLS

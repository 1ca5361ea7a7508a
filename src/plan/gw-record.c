/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-record.h"

#include "plan/gw-case.h"
#include "plan/gw-check.h"
#include "plan/gw-risk.h"

/**
 * GwRecord:
 *
 * An immutable, dated, partial copy of items: what a round, a review or a decision has kept.
 */
struct _GwRecord
{
  GwItem parent_instance;
};

G_DEFINE_FINAL_TYPE (GwRecord, gw_record, GW_TYPE_ITEM)

static void
declare_fields (GwItemClass *klass)
{
  gw_item_class_set_name (klass, "record", GW_ID_NONE);
  klass->immutable = TRUE;
  gw_item_class_add_records (klass, GW_RECORD_CHECKS, "checks", GW_TYPE_CHECK);
  gw_item_class_add_records (klass, GW_RECORD_RISKS, "risks", GW_TYPE_RISK);
  gw_item_class_add_child (klass, GW_RECORD_CASE, "case", GW_TYPE_CASE);
}

static void
gw_record_class_init (GwRecordClass *klass)
{
  declare_fields (GW_ITEM_CLASS (klass));
}

static void
gw_record_init (GwRecord *self)
{
}

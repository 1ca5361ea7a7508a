/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"

G_BEGIN_DECLS

#define GW_TYPE_RECORD (gw_record_get_type ())
G_DECLARE_FINAL_TYPE (GwRecord, gw_record, GW, RECORD, GwItem)

/* The fields of a record, in the order of the file */
enum
{
  GW_RECORD_CHECKS,
  GW_RECORD_RISKS,
  GW_RECORD_CASE,
};

G_END_DECLS

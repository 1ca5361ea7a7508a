/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"

G_BEGIN_DECLS

#define GW_TYPE_CONFLICT (gw_conflict_get_type ())
G_DECLARE_FINAL_TYPE (GwConflict, gw_conflict, GW, CONFLICT, GwItem)

/* The fields of a conflict, in the order of the file */
enum
{
  GW_CONFLICT_ITEM,
  GW_CONFLICT_FIELD,
  GW_CONFLICT_KIND,
  GW_CONFLICT_FROM,
  GW_CONFLICT_LIST,
  GW_CONFLICT_AFTER,
  GW_CONFLICT_BASE,
  GW_CONFLICT_THEIRS,
};

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"

G_BEGIN_DECLS

#define GW_TYPE_LEVEL (gw_level_get_type ())
G_DECLARE_FINAL_TYPE (GwLevel, gw_level, GW, LEVEL, GwItem)

/* The fields of a level, in the order of the file */
enum
{
  GW_LEVEL_LABEL,
  GW_LEVEL_MEANING,
};

G_END_DECLS

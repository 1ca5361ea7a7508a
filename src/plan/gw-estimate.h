/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"

G_BEGIN_DECLS

#define GW_TYPE_ESTIMATE (gw_estimate_get_type ())
G_DECLARE_FINAL_TYPE (GwEstimate, gw_estimate, GW, ESTIMATE, GwItem)

/* The fields of a estimate, in the order of the file */
enum
{
  GW_ESTIMATE_KIND,
  GW_ESTIMATE_TITLE,
  GW_ESTIMATE_LOW,
  GW_ESTIMATE_HIGH,
  GW_ESTIMATE_PER,
  GW_ESTIMATE_NOTE,
};

G_END_DECLS

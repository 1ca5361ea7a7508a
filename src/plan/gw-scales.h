/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"
#include "plan/gw-matrix.h"

G_BEGIN_DECLS

#define GW_TYPE_SCALES (gw_scales_get_type ())
G_DECLARE_FINAL_TYPE (GwScales, gw_scales, GW, SCALES, GwItem)

/* The fields of a scales, in the order of the file */
enum
{
  GW_SCALES_ORIGIN,
  GW_SCALES_BANDS,
  GW_SCALES_APPETITE,
  GW_SCALES_PROBABILITY,
  GW_SCALES_IMPACT,
};

GwLimits gw_scales_get_limits (GwScales *self);

G_END_DECLS

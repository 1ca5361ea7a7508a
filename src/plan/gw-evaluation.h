/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"

G_BEGIN_DECLS

#define GW_TYPE_EVALUATION (gw_evaluation_get_type ())
G_DECLARE_FINAL_TYPE (GwEvaluation, gw_evaluation, GW, EVALUATION, GwItem)

/* The fields of a evaluation, in the order of the file */
enum
{
  GW_EVALUATION_ROUND,
  GW_EVALUATION_KIND,
  GW_EVALUATION_ON,
  GW_EVALUATION_METRIC,
  GW_EVALUATION_VALUE,
  GW_EVALUATION_TARGET,
  GW_EVALUATION_UNIT,
  GW_EVALUATION_BETTER,
  GW_EVALUATION_SEGMENT,
  GW_EVALUATION_DATA,
  GW_EVALUATION_SETTING,
  GW_EVALUATION_RATING,
  GW_EVALUATION_JUDGEMENT,
  GW_EVALUATION_BY,
  GW_EVALUATION_OBJECTIVE,
  GW_EVALUATION_EVIDENCE,
};

gboolean gw_evaluation_has_target    (GwEvaluation *self);
gboolean gw_evaluation_misses_target (GwEvaluation *self);

G_END_DECLS

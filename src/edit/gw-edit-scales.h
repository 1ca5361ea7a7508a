/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/gw-history.h"
#include "plan/gw-level.h"

G_BEGIN_DECLS

/**
 * GwScalesDraft:
 * @limits: (nullable): bands and appetite; %NULL leaves them as they are
 * @meanings: what the levels of probability, then those of impact mean; %NULL
 *   leaves one as it is, the empty string clears it
 *
 * What is to be different about the scales of a plan.
 */
typedef struct
{
  const GwLimits *limits;
  const char *meanings[2][GW_LEVELS];
} GwScalesDraft;

gboolean  gw_edit_set_limits   (GwHistory           *history,
                                const GwLimits      *limits);
GwLevel  *gw_edit_ensure_level (GwHistory           *history,
                                gboolean             of_impact,
                                int                  level);
gboolean  gw_edit_set_scales   (GwHistory           *history,
                                const GwScalesDraft *draft);

G_END_DECLS

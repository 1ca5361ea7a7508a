/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/gw-cli.h"
#include "compare/gw-difference.h"

G_BEGIN_DECLS

/**
 * GwCliSide:
 * @plan: a version of a plan
 * @snapshot: its state
 *
 * One side of a comparison.
 */
typedef struct
{
  GwPlan *plan;
  GwSnapshot *snapshot;
} GwCliSide;

GwItem *gw_cli_side_find  (const GwCliSide    *side,
                           const GwNode       *node);
void    gw_cli_diff_json  (const GwDifference *difference,
                           const GwCliSide    *then,
                           const GwCliSide    *now,
                           GwWords            *words);
void    gw_cli_diff_print (const GwDifference *difference,
                           const GwCliSide    *then,
                           const GwCliSide    *now,
                           GwWords            *words,
                           gboolean            colored);

G_END_DECLS

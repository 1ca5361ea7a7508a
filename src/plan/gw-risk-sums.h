/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-list.h"
#include "plan/gw-matrix.h"
#include "plan/gw-risk.h"
#include "words/gw-words.h"

G_BEGIN_DECLS

/**
 * GwRiskCounts:
 * @total: all risks, = placed + unplaced + closed
 * @placed: open ones with a current position
 * @unplaced: open ones without
 * @closed: closed ones, wherever they lie
 * @bands: the placed ones by band, from low to critical
 *
 * How many risks there are; every risk is counted once.
 */
typedef struct
{
  guint total;
  guint placed;
  guint unplaced;
  guint closed;
  guint bands[GW_N_BANDS];
} GwRiskCounts;

/**
 * GwRisksAbove:
 * @count: how many open risks above the appetite
 * @worst: (nullable): the one of them that comes first by urgency
 *
 * Open risks above the appetite that are answered alike.
 */
typedef struct
{
  guint count;
  GwRisk *worst;
} GwRisksAbove;

/**
 * GwRiskSums:
 * @counts: how many there are
 * @worst: (nullable): the open, placed one that comes first by urgency
 * @any_placed: whether any has a place, closed or not
 * @unanswered: those above the appetite without a response
 * @accepted: those that were accepted
 * @remaining: those that are above it in spite of another response
 *
 * What risks come to, found by looking at each once. Risks are borrowed.
 */
typedef struct
{
  GwRiskCounts counts;
  GwRisk *worst;
  gboolean any_placed;
  GwRisksAbove unanswered;
  GwRisksAbove accepted;
  GwRisksAbove remaining;
} GwRiskSums;

void  gw_risk_sums_add      (GwRiskSums         *self,
                             GwRisk             *risk,
                             const GwLimits     *limits);

void  gw_risk_counts_add    (GwRiskCounts       *counts,
                             GwList             *risks,
                             const GwLimits     *limits);
char *gw_risk_counts_format (const GwRiskCounts *counts,
                             GwWords            *words);

G_END_DECLS

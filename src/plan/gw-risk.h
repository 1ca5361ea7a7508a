/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"
#include "plan/gw-matrix.h"

G_BEGIN_DECLS

/* The greatest number that a file may give to a risk */
#define GW_RISK_MAX_NUMBER 1000000000

#define GW_TYPE_RISK (gw_risk_get_type ())
G_DECLARE_FINAL_TYPE (GwRisk, gw_risk, GW, RISK, GwItem)

/* The fields of a risk, in the order of the file */
enum
{
  GW_RISK_ORIGIN,
  GW_RISK_NUMBER,
  GW_RISK_TITLE,
  GW_RISK_SHORT,
  GW_RISK_DESCRIPTION,
  GW_RISK_STAGE,
  GW_RISK_OWNER,
  GW_RISK_STATUS,
  GW_RISK_CLOSED_ON,
  GW_RISK_CLOSED_REASON,
  GW_RISK_PROBABILITY,
  GW_RISK_IMPACT,
  GW_RISK_PLACEMENT_REASON,
  GW_RISK_PLACED_BY,
  GW_RISK_CONFIDENCE,
  GW_RISK_RESIDUAL_PROBABILITY,
  GW_RISK_RESIDUAL_IMPACT,
  GW_RISK_RESPONSE,
  GW_RISK_RESPONSE_PLAN,
  GW_RISK_DUE,
  GW_RISK_REVIEW_ON,
  GW_RISK_NOTE,
  GW_RISK_EVIDENCE,
};

GwPosition  gw_risk_get_inherent (GwRisk *self);
GwPosition  gw_risk_get_residual (GwRisk *self);
GwPosition  gw_risk_get_current  (GwRisk *self);
int         gw_risk_get_score    (GwRisk *self);
gboolean    gw_risk_is_placed    (GwRisk *self);
gboolean    gw_risk_is_closed    (GwRisk *self);
gboolean    gw_risk_has_response (GwRisk *self);
gboolean    gw_risk_is_accepted  (GwRisk *self);
int         gw_risk_get_number   (GwRisk *self);
const char *gw_risk_get_label    (GwRisk *self);
int         gw_risk_compare      (GwRisk *a,
                                  GwRisk *b);

G_END_DECLS

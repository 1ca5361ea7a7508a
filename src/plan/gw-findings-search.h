/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* How the rules, one file a subject, add what they find. */

#include "plan/gw-finding-private.h"
#include "plan/gw-findings-order.h"
#include "plan/gw-findings.h"

G_BEGIN_DECLS

/**
 * GwRiskSpread:
 * @cells: how many risks lie in each cell, by probability, then impact
 * @placed: how many have a place
 * @unplaced: how many have none
 *
 * How the risks lie, as far as they have been looked at.
 */
typedef struct
{
  guint cells[GW_LEVELS][GW_LEVELS];
  guint placed;
  guint unplaced;
} GwRiskSpread;

/* One search: what it looks at, how far it has come, and what it has found. */
struct _GwFindings
{
  /* Owned */
  GwPlan *plan;
  char *today;
  GPtrArray *found[GW_N_RULES]; /* of GwFinding; NULL when empty or in order */
  GwFindingsOrder *order;

  GwLimits limits;
  guint n_found;
  guint phase;
  guint rule;                   /* that is being put in order */
  guint next;                   /* in the phase: a risk, a finding of the rule */
  GwRiskSpread spread;
};

GwFinding *gw_findings_add          (GwFindings    *self,
                                     GwRule         rule,
                                     gpointer       item,
                                     int            index);
gboolean   gw_findings_is_past      (GwFindings    *self,
                                     const char    *date,
                                     int           *days);

G_END_DECLS

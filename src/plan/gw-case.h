/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"

G_BEGIN_DECLS

#define GW_TYPE_CASE (gw_case_get_type ())
G_DECLARE_FINAL_TYPE (GwCase, gw_case, GW, CASE, GwItem)

/* The fields of a case, in the order of the file */
enum
{
  GW_CASE_PROBLEM,
  GW_CASE_SIMPLER_SOLUTION,
  GW_CASE_SIMPLER_SOLUTION_NOTE,
  GW_CASE_ESTIMABLE,
  GW_CASE_ESTIMABLE_NOTE,
  GW_CASE_ERRORS_TOLERABLE,
  GW_CASE_ERRORS_TOLERABLE_NOTE,
  GW_CASE_MAINTAINABLE,
  GW_CASE_MAINTAINABLE_NOTE,
  GW_CASE_CURRENCY,
  GW_CASE_HORIZON_MONTHS,
  GW_CASE_VERDICT_OVERRIDE,
  GW_CASE_VERDICT_REASON,
  GW_CASE_VERDICT_BY,
  GW_CASE_VERDICT_ON,
  GW_CASE_OBJECTIVES,
  GW_CASE_CONSTRAINTS,
  GW_CASE_ESTIMATES,
};

/* A question that tells whether ML suits: its field, and its words */
typedef struct
{
  guint field;
  const char *question;
} GwCaseQuestion;

const GwCaseQuestion *gw_case_get_questions (guint *n_questions);

G_END_DECLS

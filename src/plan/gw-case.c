/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-case.h"

#include "plan/gw-constraint.h"
#include "plan/gw-estimate.h"
#include "plan/gw-objective.h"
#include "plan/gw-person.h"
#include "words/gw-words.h"

/**
 * GwCase:
 *
 * The business case: whether ML is the right answer, what it brings and what it costs.
 */
struct _GwCase
{
  GwItem parent_instance;
};

G_DEFINE_FINAL_TYPE (GwCase, gw_case, GW_TYPE_ITEM)

static const char *const yes_no_codes[] = { "yes", "no", NULL };
static const char *const verdict_override_codes[] = {
  "not-needed",
  "not-suitable",
  "hold",
  "conditional",
  "go",
  NULL,
};

static void
declare_fields (GwItemClass *klass)
{
  gw_item_class_set_name (klass, "case", GW_ID_NONE);
  gw_item_class_add_lines (klass, GW_CASE_PROBLEM, "problem");
  gw_item_class_add_code (klass, GW_CASE_SIMPLER_SOLUTION, "simpler_solution", yes_no_codes);
  gw_item_class_add_lines (klass, GW_CASE_SIMPLER_SOLUTION_NOTE, "simpler_solution_note");
  gw_item_class_add_code (klass, GW_CASE_ESTIMABLE, "estimable", yes_no_codes);
  gw_item_class_add_lines (klass, GW_CASE_ESTIMABLE_NOTE, "estimable_note");
  gw_item_class_add_code (klass, GW_CASE_ERRORS_TOLERABLE, "errors_tolerable", yes_no_codes);
  gw_item_class_add_lines (klass, GW_CASE_ERRORS_TOLERABLE_NOTE, "errors_tolerable_note");
  gw_item_class_add_code (klass, GW_CASE_MAINTAINABLE, "maintainable", yes_no_codes);
  gw_item_class_add_lines (klass, GW_CASE_MAINTAINABLE_NOTE, "maintainable_note");
  gw_item_class_add_code (klass, GW_CASE_CURRENCY, "currency", NULL);
  gw_item_class_add_integer (klass, GW_CASE_HORIZON_MONTHS, "horizon_months", 1, 1200);
  gw_item_class_add_code (klass, GW_CASE_VERDICT_OVERRIDE, "verdict_override", verdict_override_codes);
  gw_item_class_add_lines (klass, GW_CASE_VERDICT_REASON, "verdict_reason");
  gw_item_class_add_ref (klass, GW_CASE_VERDICT_BY, "verdict_by", GW_TYPE_PERSON);
  gw_item_class_add_date (klass, GW_CASE_VERDICT_ON, "verdict_on");
  gw_item_class_add_list (klass, GW_CASE_OBJECTIVES, "objectives", GW_TYPE_OBJECTIVE);
  gw_item_class_add_list (klass, GW_CASE_CONSTRAINTS, "constraints", GW_TYPE_CONSTRAINT);
  gw_item_class_add_list (klass, GW_CASE_ESTIMATES, "estimates", GW_TYPE_ESTIMATE);
  gw_item_class_set_unit (klass, "verdict", GW_CASE_VERDICT_OVERRIDE, GW_CASE_VERDICT_ON);
}

static void
gw_case_class_init (GwCaseClass *klass)
{
  declare_fields (GW_ITEM_CLASS (klass));
}

static void
gw_case_init (GwCase *self)
{
}

/**
 * gw_case_get_questions:
 * @n_questions: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_questions): the questions of
 *   suitability in the order in which they are asked, to be looked up without a
 *   context
 */
const GwCaseQuestion *
gw_case_get_questions (guint *n_questions)
{
  static const GwCaseQuestion questions[] = {
    { GW_CASE_SIMPLER_SOLUTION, GW_N_ ("Does something simpler solve the problem?") },
    { GW_CASE_ESTIMABLE, GW_N_ ("Can size and cost be estimated?") },
    { GW_CASE_ERRORS_TOLERABLE, GW_N_ ("Are wrong predictions tolerable?") },
    { GW_CASE_MAINTAINABLE, GW_N_ ("Can the model be maintained?") },
  };

  *n_questions = G_N_ELEMENTS (questions);
  return questions;
}

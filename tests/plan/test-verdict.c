/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lib/test-plans.h"
#include "plan/gw-scales.h"
#include "plan/gw-sums.h"
#include "plan/gw-verdict.h"
#include "words/gw-words.h"

/* --- The table, with every input there is */

/* The rows of the table once more, each in the words of the specification and
 * without regard to the others. */
static gboolean
row_holds (GwVerdictCode         row,
           const GwVerdictFacts *facts)
{
  const gboolean open = facts->simpler_solution == GW_YES_NO_UNSET || facts->estimable == GW_YES_NO_UNSET ||
                        facts->errors_tolerable == GW_YES_NO_UNSET || facts->maintainable == GW_YES_NO_UNSET;

  switch (row)
    {
    case GW_VERDICT_NOT_NEEDED:
      return facts->simpler_solution == GW_YES_NO_YES;
    case GW_VERDICT_NOT_SUITABLE:
      return facts->errors_tolerable == GW_YES_NO_NO || facts->maintainable == GW_YES_NO_NO ||
             facts->benefit == GW_BENEFIT_BELOW;
    case GW_VERDICT_HOLD:
      return open || facts->estimable == GW_YES_NO_NO || facts->benefit == GW_BENEFIT_UNKNOWN ||
             facts->benefit == GW_BENEFIT_REVERSED || !facts->placed || facts->unanswered > 0;
    case GW_VERDICT_CONDITIONAL:
      return facts->benefit <= GW_BENEFIT_PARTLY || facts->accepted > 0 || facts->remaining > 0;
    case GW_VERDICT_GO:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
check_facts (const GwVerdictFacts *facts,
             guint                *seen)
{
  GwVerdictCode code = GW_N_VERDICTS;
  GwVerdictCode expected = GW_VERDICT_NOT_NEEDED;
  guint causes = gw_verdict_decide (facts, &code);

  while (!row_holds (expected, facts))
    expected++;
  g_assert_cmpint (code, ==, expected);
  g_assert_cmpuint (causes, !=, 0);
  seen[code] |= causes;
}

static void
check_answers (guint  answers,
               guint *seen)
{
  GwVerdictFacts facts = {
    .simpler_solution = answers % 3,
    .estimable = answers / 3 % 3,
    .errors_tolerable = answers / 9 % 3,
    .maintainable = answers / 27,
  };

  for (facts.benefit = GW_BENEFIT_UNKNOWN; facts.benefit <= GW_BENEFIT_ABOVE; facts.benefit++)
    for (guint risks = 0; risks < 16; risks++)
      {
        facts.placed = (risks & 1) != 0;
        facts.unanswered = (risks & 2) != 0;
        facts.accepted = (risks & 4) != 0;
        facts.remaining = (risks & 8) != 0;
        check_facts (&facts, seen);
      }
}

static void
test_table_is_total (void)
{
  guint seen[GW_N_VERDICTS] = { 0 };
  guint all = 0;

  for (guint answers = 0; answers < 81; answers++)
    check_answers (answers, seen);
  for (guint i = 0; i < GW_N_VERDICTS; i++)
    {
      g_assert_cmpuint (seen[i], !=, 0);
      g_assert_cmpuint (seen[i] & all, ==, 0);     /* a cause belongs to one verdict */
      all |= seen[i];
    }
  g_assert_cmpuint (all, ==, (1u << GW_N_CAUSES) - 1);
}

/* --- From a plan */

typedef struct
{
  GwPlan *plan;
  GwCase *business;
  GwEstimate *cost;
  GwEstimate *benefit;
  GwRisk *risk;
} Fixture;

static GwEstimate *
add_estimate (GwCase     *business,
              const char *kind,
              double      low,
              double      high)
{
  GwEstimate *estimate = test_add (business, GW_CASE_ESTIMATES, kind);

  test_set_text (estimate, GW_ESTIMATE_KIND, kind);
  test_set_number (estimate, GW_ESTIMATE_LOW, low);
  test_set_number (estimate, GW_ESTIMATE_HIGH, high);
  return estimate;
}

/* A plan of which nothing speaks against going on. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GwScales *scales;

  fixture->plan = gw_plan_new ();
  fixture->business = test_add (fixture->plan, GW_PLAN_CASE, NULL);
  scales = test_add (fixture->plan, GW_PLAN_SCALES, NULL);
  test_set_level (scales, GW_SCALES_APPETITE, 9);
  test_set_text (fixture->business, GW_CASE_SIMPLER_SOLUTION, "no");
  test_set_text (fixture->business, GW_CASE_ESTIMABLE, "yes");
  test_set_text (fixture->business, GW_CASE_ERRORS_TOLERABLE, "yes");
  test_set_text (fixture->business, GW_CASE_MAINTAINABLE, "yes");
  fixture->cost = add_estimate (fixture->business, "cost", 10, 20);
  fixture->benefit = add_estimate (fixture->business, "benefit", 30, 40);
  fixture->risk = test_add_risk (fixture->plan, "K1", 1, "Labels are noisy");
  test_set_position (fixture->risk, GW_RISK_PROBABILITY, 3, 3);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->plan);
}

static const GwVerdictReason *
find_reason (GwVerdict      *verdict,
             GwVerdictCause  cause)
{
  for (guint i = 0; i < gw_verdict_get_n_reasons (verdict); i++)
    if (gw_verdict_get_reason (verdict, i)->cause == cause)
      return gw_verdict_get_reason (verdict, i);
  return NULL;
}

/* The one reason of the plan's verdict is @cause, and it leads to @item. */
static void
assert_only (Fixture        *fixture,
             GwVerdictCode   code,
             GwVerdictCause  cause,
             gpointer        item,
             const char     *field)
{
  g_autoptr(GwVerdict) verdict = gw_plan_get_verdict (fixture->plan);
  const GwVerdictReason *reason = find_reason (verdict, cause);

  g_assert_cmpint (gw_verdict_get_derived (verdict), ==, code);
  g_assert_cmpuint (gw_verdict_get_n_reasons (verdict), ==, 1);
  g_assert_nonnull (reason);
  g_assert_true (reason->item == item);
  g_assert_cmpstr (reason->field != NULL ? reason->field->name : NULL, ==, field);
  g_assert_nonnull (gw_verdict_cause_get_sentence (cause));
}

static void
test_go_when_nothing_speaks_against_it (Fixture       *fixture,
                                        gconstpointer  data)
{
  assert_only (fixture, GW_VERDICT_GO, GW_CAUSE_NOTHING_AGAINST, NULL, NULL);
}

typedef struct
{
  const char *name;
  guint index;
  const char *answer;
  GwVerdictCode code;
  GwVerdictCause cause;
} AnswerCase;

static const AnswerCase answer_cases[] = {
  { "simpler_solution", GW_CASE_SIMPLER_SOLUTION, "yes", GW_VERDICT_NOT_NEEDED, GW_CAUSE_SIMPLER_SOLUTION },
  { "errors_tolerable", GW_CASE_ERRORS_TOLERABLE, "no", GW_VERDICT_NOT_SUITABLE, GW_CAUSE_ERRORS_NOT_TOLERABLE },
  { "maintainable", GW_CASE_MAINTAINABLE, "no", GW_VERDICT_NOT_SUITABLE, GW_CAUSE_NOT_MAINTAINABLE },
  { "estimable", GW_CASE_ESTIMABLE, "no", GW_VERDICT_HOLD, GW_CAUSE_NOT_ESTIMABLE },
  { "simpler_solution", GW_CASE_SIMPLER_SOLUTION, NULL, GW_VERDICT_HOLD, GW_CAUSE_SIMPLER_SOLUTION_UNANSWERED },
  { "estimable", GW_CASE_ESTIMABLE, NULL, GW_VERDICT_HOLD, GW_CAUSE_ESTIMABLE_UNANSWERED },
  { "errors_tolerable", GW_CASE_ERRORS_TOLERABLE, "perhaps", GW_VERDICT_HOLD, GW_CAUSE_ERRORS_UNANSWERED },
  { "maintainable", GW_CASE_MAINTAINABLE, NULL, GW_VERDICT_HOLD, GW_CAUSE_MAINTAINABLE_UNANSWERED },
};

static void
test_answers_lead_to_their_question (Fixture       *fixture,
                                     gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (answer_cases); i++)
    {
      const AnswerCase *c = &answer_cases[i];
      g_autofree char *before = g_strdup (gw_item_get_text (fixture->business, c->index));

      test_set_text (fixture->business, c->index, c->answer);
      assert_only (fixture, c->code, c->cause, fixture->business, c->name);
      test_set_text (fixture->business, c->index, before);
    }
}

typedef struct
{
  double low;
  double high;
  GwVerdictCode code;
  GwVerdictCause cause;
} MoneyCase;

/* the cost is 10 to 20 */
static const MoneyCase money_cases[] = {
  { 1, 10, GW_VERDICT_NOT_SUITABLE, GW_CAUSE_BENEFIT_BELOW },
  { 1, 11, GW_VERDICT_CONDITIONAL, GW_CAUSE_BENEFIT_PARTLY },
  { 20, 40, GW_VERDICT_CONDITIONAL, GW_CAUSE_BENEFIT_PARTLY },
};

static void
test_money_leads_to_the_estimates (Fixture       *fixture,
                                   gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (money_cases); i++)
    {
      test_set_number (fixture->benefit, GW_ESTIMATE_LOW, money_cases[i].low);
      test_set_number (fixture->benefit, GW_ESTIMATE_HIGH, money_cases[i].high);
      assert_only (fixture, money_cases[i].code, money_cases[i].cause, fixture->business, "estimates");
    }
  test_set_number (fixture->benefit, GW_ESTIMATE_LOW, 41);
  assert_only (fixture, GW_VERDICT_HOLD, GW_CAUSE_RANGE_REVERSED, fixture->benefit, "low");
  test_set_text (fixture->cost, GW_ESTIMATE_PER, "week");
  assert_only (fixture, GW_VERDICT_HOLD, GW_CAUSE_MONEY_MISSING, fixture->cost, "low");
  test_set_text (fixture->cost, GW_ESTIMATE_KIND, "other");
  assert_only (fixture, GW_VERDICT_HOLD, GW_CAUSE_MONEY_MISSING, fixture->business, "estimates");
}

static void
test_risks_lead_to_the_worst (Fixture       *fixture,
                              gconstpointer  data)
{
  GwRisk *worst = test_add_risk (fixture->plan, "K2", 2, "The model drifts");

  test_set_position (fixture->risk, GW_RISK_PROBABILITY, 0, 0);
  assert_only (fixture, GW_VERDICT_HOLD, GW_CAUSE_NO_RISK_PLACED, fixture->plan, "risks");
  test_set_position (fixture->risk, GW_RISK_PROBABILITY, 2, 5);
  test_set_position (worst, GW_RISK_PROBABILITY, 5, 5);
  assert_only (fixture, GW_VERDICT_HOLD, GW_CAUSE_RISK_WITHOUT_RESPONSE, worst, "response");
  test_set_text (fixture->risk, GW_RISK_RESPONSE, "reduce");
  test_set_text (worst, GW_RISK_STATUS, "closed");
  assert_only (fixture, GW_VERDICT_CONDITIONAL, GW_CAUSE_RISK_REMAINS, fixture->risk, "residual_probability");
  test_set_text (fixture->risk, GW_RISK_RESPONSE, "accept");
  assert_only (fixture, GW_VERDICT_CONDITIONAL, GW_CAUSE_RISK_ACCEPTED, fixture->risk, "response");
  test_set_position (fixture->risk, GW_RISK_RESIDUAL_PROBABILITY, 1, 5);
  assert_only (fixture, GW_VERDICT_GO, GW_CAUSE_NOTHING_AGAINST, NULL, NULL);
}

static void
test_tells_all_reasons_of_the_row (Fixture       *fixture,
                                   gconstpointer  data)
{
  GwRisk *other = test_add_risk (fixture->plan, "K2", 2, "The model drifts");
  g_autoptr(GwVerdict) verdict = NULL;

  test_set_number (fixture->benefit, GW_ESTIMATE_LOW, 15);
  test_set_position (fixture->risk, GW_RISK_PROBABILITY, 4, 5);
  test_set_text (fixture->risk, GW_RISK_RESPONSE, "accept");
  test_set_position (other, GW_RISK_PROBABILITY, 4, 4);
  test_set_text (other, GW_RISK_RESPONSE_PLAN, "We retrain.");

  verdict = gw_plan_get_verdict (fixture->plan);
  g_assert_cmpint (gw_verdict_get_derived (verdict), ==, GW_VERDICT_CONDITIONAL);
  g_assert_cmpuint (gw_verdict_get_n_reasons (verdict), ==, 3);
  g_assert_cmpuint (find_reason (verdict, GW_CAUSE_RISK_ACCEPTED)->count, ==, 1);
  g_assert_true (find_reason (verdict, GW_CAUSE_RISK_REMAINS)->item == GW_ITEM (other));
}

static void
test_shows_both_when_overridden (Fixture       *fixture,
                                 gconstpointer  data)
{
  GwVerdictCode code = GW_VERDICT_GO;

  test_set_text (fixture->business, GW_CASE_VERDICT_OVERRIDE, "hold");
  {
    g_autoptr(GwVerdict) verdict = gw_plan_get_verdict (fixture->plan);

    g_assert_cmpint (gw_verdict_get_derived (verdict), ==, GW_VERDICT_GO);
    g_assert_true (gw_verdict_get_override (verdict, &code));
    g_assert_cmpint (code, ==, GW_VERDICT_HOLD);
    g_assert_cmpint (gw_verdict_get_effective (verdict), ==, GW_VERDICT_HOLD);
  }
  test_set_text (fixture->business, GW_CASE_VERDICT_OVERRIDE, "perhaps");
  {
    g_autoptr(GwVerdict) verdict = gw_plan_get_verdict (fixture->plan);

    g_assert_false (gw_verdict_get_override (verdict, NULL));
    g_assert_cmpint (gw_verdict_get_effective (verdict), ==, GW_VERDICT_GO);
  }
}

static void
test_holds_when_there_is_nothing (void)
{
  g_autoptr(GwPlan) plan = gw_plan_new ();
  g_autoptr(GwVerdict) verdict = gw_plan_get_verdict (plan);

  g_assert_cmpint (gw_verdict_get_effective (verdict), ==, GW_VERDICT_HOLD);
  g_assert_cmpuint (gw_verdict_get_n_reasons (verdict), ==, 6);
  g_assert_cmpstr (gw_verdict_get_reason (verdict, 0)->field->name, ==, "case");
}

#define ADD(name, func) \
  g_test_add ("/plan/verdict/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/verdict/table-is-total", test_table_is_total);
  ADD ("go-when-nothing-speaks-against-it", test_go_when_nothing_speaks_against_it);
  ADD ("answers-lead-to-their-question", test_answers_lead_to_their_question);
  ADD ("money-leads-to-the-estimates", test_money_leads_to_the_estimates);
  ADD ("risks-lead-to-the-worst", test_risks_lead_to_the_worst);
  ADD ("tells-all-reasons-of-the-row", test_tells_all_reasons_of_the_row);
  ADD ("shows-both-when-overridden", test_shows_both_when_overridden);
  g_test_add_func ("/plan/verdict/holds-when-there-is-nothing", test_holds_when_there_is_nothing);

  return g_test_run ();
}

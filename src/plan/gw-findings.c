/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-findings.h"

#include "plan/gw-findings-rules.h"

/*
 * The plan check. Rules are few, and each tells of something that somebody can
 * settle. They are run whole after each change: no rule looks at the risks more
 * than once, so ten thousand of them are no matter.
 */

static void
find_dismissal (GwFindings *self,
                GwFinding  *finding)
{
  g_autofree char *name = gw_finding_dup_id (finding);
  g_autofree char *id = gw_plan_make_id (self->plan, name, GW_TYPE_DISMISSAL);
  GwDismissal *dismissal = gw_plan_find_typed (self->plan, id, GW_TYPE_DISMISSAL);

  if (dismissal != NULL &&
      g_strcmp0 (gw_item_get_text (dismissal, GW_DISMISSAL_SEEN), gw_finding_get_seen (finding)) == 0)
    gw_finding_set_dismissal (finding, dismissal);
}

static void
find_dismissals (GwFindings *self)
{
  GwList *dismissals = gw_item_peek_list (self->plan, GW_PLAN_DISMISSALS);

  if (dismissals == NULL || gw_list_get_length (dismissals) == 0)
    return;
  for (guint i = 0; i < self->found->len; i++)
    find_dismissal (self, g_ptr_array_index (self->found, i));
}

static void
find_conflicts (GwFindings *self)
{
  GwList *conflicts = gw_item_peek_list (self->plan, GW_PLAN_CONFLICTS);

  if (conflicts != NULL && gw_list_get_length (conflicts) > 0)
    gw_finding_set_count (gw_findings_add (self, GW_RULE_CONFLICTS, self->plan, GW_PLAN_CONFLICTS),
                          (int) gw_list_get_length (conflicts));
}

static void
find_plan_review (GwFindings *self)
{
  const char *date = gw_item_get_text (self->plan, GW_PLAN_REVIEW_ON);

  if (gw_findings_is_past (self, date, NULL))
    gw_finding_set_text (gw_findings_add (self, GW_RULE_PLAN_REVIEW_PASSED, self->plan, GW_PLAN_REVIEW_ON), date);
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  return gw_finding_compare (*(GwFinding *const *) a, *(GwFinding *const *) b);
}

/**
 * gw_plan_get_findings:
 * @plan: a plan
 * @today: the local date, `YYYY-MM-DD`
 *
 * Runs all rules over the plan. Findings that somebody has put aside are among
 * them and carry the dismissal, as long as what it has seen is so.
 *
 * Returns: (transfer full) (element-type GwFinding): the findings, the most
 *   pressing first
 */
GPtrArray *
gw_plan_get_findings (GwPlan     *plan,
                      const char *today)
{
  GwFindings self = { .plan = plan, .today = today };

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);
  g_return_val_if_fail (today != NULL, NULL);

  self.found = g_ptr_array_new_with_free_func (g_object_unref);
  self.limits = gw_plan_get_limits (plan);
  find_conflicts (&self);
  find_plan_review (&self);
  gw_findings_checks (&self);
  gw_findings_gates (&self);
  gw_findings_case (&self);
  gw_findings_people (&self);
  gw_findings_risks (&self);
  find_dismissals (&self);
  g_ptr_array_sort (self.found, compare_findings);
  return self.found;
}

/**
 * gw_findings_count_open:
 * @findings: (element-type GwFinding): findings
 * @least: a severity
 *
 * Returns: how many of at least that severity nobody has put aside
 */
guint
gw_findings_count_open (GPtrArray  *findings,
                        GwSeverity  least)
{
  guint count = 0;

  g_return_val_if_fail (findings != NULL, 0);

  for (guint i = 0; i < findings->len; i++)
    {
      GwFinding *finding = g_ptr_array_index (findings, i);

      count += gw_finding_get_dismissal (finding) == NULL && gw_finding_get_severity (finding) >= least;
    }
  return count;
}

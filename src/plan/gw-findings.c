/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-findings.h"

#include "plan/gw-findings-rules.h"

/*
 * The plan check. Rules are few, and each tells of something that somebody can
 * settle. They are run whole after each change: no rule looks at the risks more
 * than once, and of ten thousand some at a time.
 */

typedef enum
{
  PHASE_ALL_BUT_RISKS,
  PHASE_RISKS,
  PHASE_ORDER,
  PHASE_DONE,
} Phase;

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

/**
 * gw_findings_new:
 * @plan: a plan
 * @today: the local date, `YYYY-MM-DD`
 *
 * Returns: (transfer full): a search that has not begun
 */
GwFindings *
gw_findings_new (GwPlan     *plan,
                 const char *today)
{
  GwFindings *self;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);
  g_return_val_if_fail (today != NULL, NULL);

  self = g_new0 (GwFindings, 1);
  self->plan = g_object_ref (plan);
  self->today = g_strdup (today);
  self->limits = gw_plan_get_limits (plan);
  self->order = gw_findings_order_new ();
  return self;
}

/**
 * gw_findings_free:
 * @self: (transfer full): a search, at its end or not
 */
void
gw_findings_free (GwFindings *self)
{
  for (guint i = 0; i < GW_N_RULES; i++)
    g_clear_pointer (&self->found[i], g_ptr_array_unref);
  gw_findings_order_free (self->order);
  g_object_unref (self->plan);
  g_free (self->today);
  g_free (self);
}

static void
enter (GwFindings *self,
       Phase       phase)
{
  self->phase = phase;
  self->next = 0;
}

static void
look_at_all_but_risks (GwFindings *self)
{
  find_conflicts (self);
  find_plan_review (self);
  gw_findings_checks (self);
  gw_findings_gates (self);
  gw_findings_case (self);
  gw_findings_people (self);
  enter (self, PHASE_RISKS);
}

static void
look_at_risks (GwFindings *self,
               guint       n_risks)
{
  GwList *risks = gw_item_get_list (self->plan, GW_PLAN_RISKS);

  for (guint i = 0; i < n_risks && self->next < gw_list_get_length (risks); i++)
    gw_findings_risk (self, gw_list_get (risks, self->next++));
  if (self->next < gw_list_get_length (risks))
    return;
  gw_findings_spread (self);
  enter (self, PHASE_ORDER);
}

static void
put_in_order (GwFindings *self,
              GwFinding  *finding)
{
  GwList *dismissals = gw_item_peek_list (self->plan, GW_PLAN_DISMISSALS);

  if (dismissals != NULL && gw_list_get_length (dismissals) > 0)
    find_dismissal (self, finding);
  gw_findings_order_take (self->order, finding);
}

static void
end_rule (GwFindings *self)
{
  gw_findings_order_end_rule (self->order);
  g_clear_pointer (&self->found[self->rule++], g_ptr_array_unref);
  self->next = 0;
}

/* A rule at a time: the rules stand in the order of their severity already. */
static void
order_findings (GwFindings *self,
                guint       n_findings)
{
  while (self->rule < GW_N_RULES && n_findings > 0)
    {
      GPtrArray *found = self->found[self->rule];

      for (; found != NULL && self->next < found->len && n_findings > 0; n_findings--)
        put_in_order (self, g_steal_pointer (&g_ptr_array_index (found, self->next++)));
      if (found == NULL || self->next >= found->len)
        end_rule (self);
    }
  if (self->rule == GW_N_RULES)
    enter (self, PHASE_DONE);
}

/**
 * gw_findings_step:
 * @self: a search
 * @n_items: how many risks, or findings, to look at
 *
 * Goes on.
 *
 * Returns: whether there is more to look at
 */
gboolean
gw_findings_step (GwFindings *self,
                  guint       n_items)
{
  g_return_val_if_fail (self != NULL, FALSE);

  switch ((Phase) self->phase)
    {
    case PHASE_ALL_BUT_RISKS:
      look_at_all_but_risks (self);
      break;
    case PHASE_RISKS:
      look_at_risks (self, n_items);
      break;
    case PHASE_ORDER:
      order_findings (self, n_items);
      break;
    case PHASE_DONE:
    default:
      break;
    }
  return self->phase != PHASE_DONE;
}

/**
 * gw_findings_end:
 * @self: a search
 *
 * Looks at what is left.
 *
 * Returns: (transfer full) (element-type GwFinding): the findings, the most
 *   pressing first; the search has them no more
 */
GPtrArray *
gw_findings_end (GwFindings *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  while (gw_findings_step (self, G_MAXUINT))
    ;
  return gw_findings_order_end (self->order);
}

/**
 * gw_findings_forget:
 * @self: a search that is no longer wanted
 * @n_findings: how many findings to let go
 *
 * Lets findings go. Freeing those of a large plan all at once takes longer than
 * a frame.
 *
 * Returns: whether there are any left
 */
gboolean
gw_findings_forget (GwFindings *self,
                    guint       n_findings)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint rule = 0; rule < GW_N_RULES; rule++)
    {
      GPtrArray *found = self->found[rule];
      const guint n = found != NULL ? MIN (n_findings, found->len) : 0;

      if (n > 0)
        g_ptr_array_set_size (found, (int) (found->len - n));
      n_findings -= n;
      if (n_findings == 0)
        return TRUE;
    }
  return gw_findings_order_forget (self->order, n_findings);
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
  g_autoptr(GwFindings) self = NULL;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);
  g_return_val_if_fail (today != NULL, NULL);

  self = gw_findings_new (plan, today);
  return gw_findings_end (self);
}

/**
 * gw_findings_count_open:
 * @findings: (element-type GwFinding): findings, in the order in which they
 *   come
 * @least: a severity
 *
 * Returns: how many of at least that severity nobody has put aside
 */
guint
gw_findings_count_open (GPtrArray  *findings,
                        GwSeverity  least)
{
  guint first = 0;

  g_return_val_if_fail (findings != NULL, 0);

  /* They come first, so halving what is left leads to their end. */
  for (guint last = findings->len; first < last; )
    {
      const guint middle = first + (last - first) / 2;
      GwFinding *finding = g_ptr_array_index (findings, middle);

      if (gw_finding_get_dismissal (finding) == NULL && gw_finding_get_severity (finding) >= least)
        first = middle + 1;
      else
        last = middle;
    }
  return first;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-findings-rules.h"

#include "plan/gw-check.h"
#include "plan/gw-group.h"

/* What is found among the checks, and the conditions of decisions, which are
 * checks too. */

/* A check is somebody's task once it has a date; before that it is only a
 * question that waits its turn. */
static void
check_owner (GwFindings *self,
             GwCheck    *check)
{
  if (gw_item_is_set (check, GW_CHECK_DUE) && !gw_item_is_set (check, GW_CHECK_OWNER))
    gw_findings_add (self, GW_RULE_NO_OWNER, check, GW_CHECK_OWNER);
}

static gboolean
check_due (GwFindings *self,
           GwCheck    *check,
           GwRule      rule)
{
  const char *due = gw_item_get_text (check, GW_CHECK_DUE);
  GwFinding *finding;
  int days;

  if (!gw_findings_is_past (self, due, &days))
    return FALSE;
  finding = gw_findings_add (self, rule, check, GW_CHECK_DUE);
  gw_finding_set_seen (finding, due);
  gw_finding_set_count (finding, days);
  gw_finding_set_weight (finding, days);
  return TRUE;
}

static void
check_answer (GwFindings *self,
              GwCheck    *check)
{
  const char *expects = gw_item_get_text (check, GW_CHECK_EXPECTS);
  GwList *evidence = gw_item_peek_list (check, GW_CHECK_EVIDENCE);

  if (g_strcmp0 (expects, "answer") == 0 && !gw_item_is_set (check, GW_CHECK_ANSWER))
    gw_findings_add (self, GW_RULE_NO_WORDS, check, GW_CHECK_ANSWER);
  if (g_strcmp0 (expects, "evidence") == 0 && (evidence == NULL || gw_list_get_length (evidence) == 0))
    gw_findings_add (self, GW_RULE_NO_EVIDENCE, check, GW_CHECK_EVIDENCE);
}

static void
check_check (GwFindings *self,
             GwCheck    *check)
{
  switch (gw_check_get_state (check))
    {
    case GW_CHECK_OPEN:
      check_due (self, check, GW_RULE_OVERDUE);
      check_owner (self, check);
      break;
    case GW_CHECK_ANSWERED:
      check_answer (self, check);
      break;
    case GW_CHECK_NOT_APPLICABLE:
      if (!gw_item_is_set (check, GW_CHECK_REASON))
        gw_findings_add (self, GW_RULE_NOT_APPLICABLE_WITHOUT_REASON, check, GW_CHECK_REASON);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
check_group (GwFindings *self,
             GwGroup    *group)
{
  GwList *checks = gw_item_get_list (group, GW_GROUP_CHECKS);

  for (guint i = 0; i < gw_list_get_length (checks); i++)
    check_check (self, gw_list_get (checks, i));
}

/*
 * gw_findings_condition:
 * @self: the search
 * @condition: a condition of a decision that stands
 *
 * A condition counts until it is fulfilled, whether it has a date or not.
 */
void
gw_findings_condition (GwFindings *self,
                       gpointer    condition)
{
  if (gw_check_get_state (condition) != GW_CHECK_OPEN)
    return;
  if (!check_due (self, condition, GW_RULE_CONDITION_OVERDUE))
    gw_findings_add (self, GW_RULE_CONDITION_OPEN, condition, GW_CHECK_STATE);
  check_owner (self, condition);
}

/*
 * gw_findings_checks:
 * @self: the search
 *
 * Looks at the checks of all stages.
 */
void
gw_findings_checks (GwFindings *self)
{
  GwList *stages = gw_item_get_list (self->plan, GW_PLAN_STAGES);

  for (guint i = 0; i < gw_list_get_length (stages); i++)
    {
      GwList *groups = gw_item_get_list (gw_list_get (stages, i), GW_STAGE_GROUPS);

      for (guint j = 0; j < gw_list_get_length (groups); j++)
        check_group (self, gw_list_get (groups, j));
    }
}

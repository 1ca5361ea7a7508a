/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-finding.h"

#include "plan/gw-case.h"
#include "plan/gw-check.h"
#include "plan/gw-decision.h"
#include "plan/gw-estimate.h"
#include "plan/gw-evaluation.h"
#include "plan/gw-objective.h"
#include "plan/gw-person.h"
#include "plan/gw-review.h"
#include "plan/gw-stage.h"
#include "words/gw-dates.h"
#include "words/gw-format.h"

/* Where a finding is, in words: what kind of thing, and what it is called. */

#define SEPARATOR " · "

static char *
join (const char *kind,
      const char *title,
      const char *more)
{
  const char *const parts[] = { kind, title, more };

  return gw_format_join_filled (SEPARATOR, parts, G_N_ELEMENTS (parts));
}

static char *
join_stage (GwItem     *item,
            const char *title,
            GwWords    *words)
{
  g_autofree char *stage = NULL;

  for (; item != NULL && !GW_IS_STAGE (item); item = gw_item_get_parent (item))
    ;
  if (item != NULL)
    stage = gw_words_format (words, "Stage %d", (int) gw_stage_get_number (GW_STAGE (item)));
  return join (stage, title, NULL);
}

static char *
join_risk (GwRisk  *risk,
           GwWords *words)
{
  const int number = gw_risk_get_number (risk);
  g_autofree char *kind = number > 0 ? gw_words_format (words, "Risk %d", number)
                                     : g_strdup (gw_words_get (words, "Risk"));

  return join (kind, gw_risk_get_label (risk), NULL);
}

static char *
join_dated (const char *kind,
            const char *title,
            const char *on,
            GwWords    *words)
{
  g_autofree char *date = gw_date_format (words, on, GW_DATE_FORM_LONG);

  return join (kind, title, date);
}

static char *
join_evaluation (GwItem  *item,
                 GwWords *words)
{
  return join_dated (gw_words_get (words, "Evaluation"), gw_item_get_text (item, GW_EVALUATION_METRIC),
                     gw_item_get_text (item, GW_EVALUATION_ON), words);
}

static char *
join_estimate (GwItem  *item,
               GwWords *words)
{
  const char *kind = gw_item_get_text (item, GW_ESTIMATE_KIND);
  const char *word = g_strcmp0 (kind, "benefit") == 0 ? gw_words_get (words, "Benefit")
                                                      : gw_words_get (words, "Cost");

  return join (word, gw_item_get_text (item, GW_ESTIMATE_TITLE), NULL);
}

static char *
name_plan_field (const GwField *field,
                 GwWords       *words)
{
  if (field != NULL && field->index == GW_PLAN_RISKS)
    return g_strdup (gw_words_get (words, "Risks"));
  if (field != NULL && field->index == GW_PLAN_CONFLICTS)
    return g_strdup (gw_words_get (words, "Conflicts"));
  if (field != NULL && field->index == GW_PLAN_PEOPLE)
    return g_strdup (gw_words_get (words, "People and Roles"));
  if (field != NULL && field->index == GW_PLAN_REVIEW_ON)
    return g_strdup (gw_words_get (words, "Review of the plan"));
  return g_strdup (gw_words_get (words, "Plan"));
}

static char *
join_other (GwItem        *item,
            const GwField *field,
            GwWords       *words)
{
  if (GW_IS_OBJECTIVE (item))
    return join (gw_words_get (words, "Objective"), gw_item_get_text (item, GW_OBJECTIVE_STATEMENT), NULL);
  if (GW_IS_ESTIMATE (item))
    return join_estimate (item, words);
  if (GW_IS_EVALUATION (item))
    return join_evaluation (item, words);
  if (GW_IS_REVIEW (item))
    return join_dated (gw_words_get (words, "Review"), gw_item_get_text (item, GW_REVIEW_TITLE),
                       gw_item_get_text (item, GW_REVIEW_ON), words);
  if (GW_IS_CASE (item))
    return g_strdup (gw_words_get (words, "Business Case"));
  return name_plan_field (GW_IS_PLAN (item) ? field : NULL, words);
}

/**
 * gw_item_format_place:
 * @item: (type GwItem): an item of a plan
 * @field: (nullable): the field that is meant, which tells the parts of the
 *   plan itself
 * @words: a language
 *
 * Says where something is, with the text of the plan as it stands; it turns
 * nothing around (see gw_format()), but may steer a terminal.
 *
 * Returns: (transfer full): one line, such as “Risk 5 · Law or terms violated”
 */
char *
gw_item_format_place (gpointer       item,
                      const GwField *field,
                      GwWords       *words)
{
  g_return_val_if_fail (GW_IS_ITEM (item), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  if (GW_IS_CHECK (item))
    return join_stage (item, gw_item_get_text (item, GW_CHECK_QUESTION), words);
  if (GW_IS_STAGE (item))
    return join_stage (item, gw_item_get_text (item, GW_STAGE_TITLE), words);
  if (GW_IS_DECISION (item))
    return join_stage (item, gw_words_get (words, "Gate decision"), words);
  if (GW_IS_RISK (item))
    return join_risk (GW_RISK (item), words);
  return join_other (item, field, words);
}

/**
 * gw_finding_dup_place:
 * @self: a finding
 * @words: a language
 *
 * Returns: (transfer full): where it is, as gw_item_format_place() says it
 */
char *
gw_finding_dup_place (GwFinding *self,
                      GwWords   *words)
{
  g_return_val_if_fail (GW_IS_FINDING (self), NULL);

  return gw_item_format_place (gw_finding_get_item (self), gw_finding_get_field (self), words);
}

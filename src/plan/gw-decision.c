/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-decision.h"

#include "plan/gw-check.h"
#include "plan/gw-person.h"
#include "plan/gw-record.h"
#include "words/gw-words.h"

/**
 * GwDecision:
 *
 * A gate decision on a stage, with what it was based on.
 */
struct _GwDecision
{
  GwItem parent_instance;
};

G_DEFINE_FINAL_TYPE (GwDecision, gw_decision, GW_TYPE_ITEM)

static const char *const outcome_codes[] = { "go", "conditional", "hold", "stop", NULL };

/* In the order of the enumeration, after none */
static const char *const outcome_words[] = {
  GW_N_ ("Go"),
  GW_N_ ("Conditional go"),
  GW_N_ ("Hold"),
  GW_N_ ("Stop"),
};

static void
declare_fields (GwItemClass *klass)
{
  gw_item_class_set_name (klass, "decision", GW_ID_PLAN);
  gw_item_class_add_text (klass, GW_DECISION_ROUND, "round");
  gw_item_class_add_code (klass, GW_DECISION_OUTCOME, "outcome", outcome_codes);
  gw_item_class_add_ref (klass, GW_DECISION_BY, "by", GW_TYPE_PERSON);
  gw_item_class_add_date (klass, GW_DECISION_ON, "on");
  gw_item_class_add_lines (klass, GW_DECISION_REASON, "reason");
  gw_item_class_add_list (klass, GW_DECISION_CONDITIONS, "conditions", GW_TYPE_CHECK);
  gw_item_class_add_child (klass, GW_DECISION_BASIS, "basis", GW_TYPE_RECORD);
}

static void
gw_decision_class_init (GwDecisionClass *klass)
{
  declare_fields (GW_ITEM_CLASS (klass));
}

static void
gw_decision_init (GwDecision *self)
{
}

/**
 * gw_decision_get_outcome:
 * @self: a decision
 *
 * Returns: what was decided
 */
GwOutcome
gw_decision_get_outcome (GwDecision *self)
{
  const char *code = gw_item_get_text (self, GW_DECISION_OUTCOME);

  for (guint i = 0; code != NULL && outcome_codes[i] != NULL; i++)
    if (g_str_equal (outcome_codes[i], code))
      return (GwOutcome) (i + 1);
  return GW_OUTCOME_NONE;
}

/**
 * gw_outcome_get_code:
 * @outcome: what was decided
 *
 * Returns: (transfer none) (nullable): how the file says it
 */
const char *
gw_outcome_get_code (GwOutcome outcome)
{
  return outcome != GW_OUTCOME_NONE ? outcome_codes[outcome - 1] : NULL;
}

/**
 * gw_outcome_get_word:
 * @outcome: what was decided
 *
 * Returns: (transfer none) (nullable): the word for it, to be looked up
 */
const char *
gw_outcome_get_word (GwOutcome outcome)
{
  return outcome != GW_OUTCOME_NONE ? outcome_words[outcome - 1] : NULL;
}

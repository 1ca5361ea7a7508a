/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-case-answer.h"

#include <math.h>

#include "plan/gw-person.h"
#include "plan/gw-sums.h"
#include "plan/gw-verdict-rules.h"
#include "words/gw-format.h"
#include "words/gw-numbers.h"

/*
 * Some checks of the standard template ask what the business case answers.
 * Nothing is asked twice: such a check shows that answer and leads to it.
 */

typedef struct
{
  const char *origin;           /* the check's code in the template */
  char *(*answer) (GwPlan     *plan,
                   GwWords    *words,
                   const char *today);
  int case_field;               /* where the answer stands in the case, … */
  guint plan_field;             /* … or, when that is -1 or there is no case, in the plan */
} CaseAnswer;

static GwCase *
get_case (GwPlan *plan)
{
  return gw_item_get_child (plan, GW_PLAN_CASE);
}

static const char *
choose (GwPlan     *plan,
        guint       index,
        const char *yes,
        const char *no,
        const char *unset)
{
  GwCase *kase = get_case (plan);
  const char *code = kase != NULL ? gw_item_get_text (kase, index) : NULL;

  if (g_strcmp0 (code, "yes") == 0)
    return yes;
  return g_strcmp0 (code, "no") == 0 ? no : unset;
}

static char *
answer_simpler (GwPlan     *plan,
                GwWords    *words,
                const char *today)
{
  const char *unset = gw_verdict_cause_get_sentence (GW_CAUSE_SIMPLER_SOLUTION_UNANSWERED);

  return g_strdup (gw_words_get (words, choose (plan, GW_CASE_SIMPLER_SOLUTION,
                                                GW_N_ ("A simpler way exists."),
                                                GW_N_ ("No simpler way exists."), unset)));
}

static char *
answer_estimable (GwPlan     *plan,
                  GwWords    *words,
                  const char *today)
{
  const char *unset = gw_verdict_cause_get_sentence (GW_CAUSE_ESTIMABLE_UNANSWERED);

  return g_strdup (gw_words_get (words, choose (plan, GW_CASE_ESTIMABLE,
                                                GW_N_ ("Size and cost can be estimated."),
                                                GW_N_ ("Size and cost cannot be estimated yet."),
                                                unset)));
}

/* An SME who has left evaluates nothing any more. */
static char *
answer_sme (GwPlan     *plan,
            GwWords    *words,
            const char *today)
{
  GwList *people = gw_item_get_list (plan, GW_PLAN_PEOPLE);
  g_autoptr(GPtrArray) names = g_ptr_array_new_null_terminated (0, NULL, TRUE);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < gw_list_get_length (people); i++)
    {
      GwPerson *person = gw_list_get (people, i);
      const char *name = gw_item_get_text (person, GW_PERSON_NAME);

      if (g_strcmp0 (gw_item_get_text (person, GW_PERSON_ROLE), "sme") != 0 ||
          gw_person_has_left (person, today) || name == NULL)
        continue;
      g_ptr_array_add (names, (gpointer) name);
    }
  if (names->len == 0)
    return g_strdup (gw_words_get (words, GW_N_ ("No SME is named")));
  joined = gw_format_join (", ", (const char *const *) names->pdata);
  /* Translators: %s is the name of one or more people; SME is subject matter expert */
  return gw_words_format (words, GW_N_ ("SME: %s"), joined);
}

static char *
answer_worth (GwPlan     *plan,
              GwWords    *words,
              const char *today)
{
  char *text = gw_case_dup_yearly_text (get_case (plan), words);

  if (text != NULL)
    return text;
  return g_strdup (gw_words_get (words, GW_N_ ("Cost or benefit is not estimated yet.")));
}

static char *
answer_appetite (GwPlan     *plan,
                 GwWords    *words,
                 const char *today)
{
  const int appetite = gw_plan_get_limits (plan).appetite;

  if (appetite == 0)
    return g_strdup (gw_words_get (words, GW_N_ ("It is not settled yet how much risk is acceptable.")));
  return gw_words_format (words, GW_N_ ("Risks up to a score of %d are acceptable."), appetite);
}

static const CaseAnswer answers[] = {
  { "B2", answer_simpler, GW_CASE_SIMPLER_SOLUTION, GW_PLAN_CASE },
  { "B3", answer_estimable, GW_CASE_ESTIMABLE, GW_PLAN_CASE },
  { "B9", answer_sme, -1, GW_PLAN_PEOPLE },
  { "B10", answer_worth, GW_CASE_ESTIMATES, GW_PLAN_CASE },
  { "B11", answer_appetite, -1, GW_PLAN_SCALES },
};

static const CaseAnswer *
find_answer (GwCheck *check)
{
  const char *origin = gw_item_get_text (check, GW_CHECK_ORIGIN);

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    if (g_strcmp0 (answers[i].origin, origin) == 0)
      return &answers[i];
  return NULL;
}

/**
 * gw_check_has_case_answer:
 * @self: a check
 *
 * Returns: whether the business case answers what it asks
 */
gboolean
gw_check_has_case_answer (GwCheck *self)
{
  g_return_val_if_fail (GW_IS_CHECK (self), FALSE);

  return find_answer (self) != NULL;
}

/**
 * gw_check_dup_case_answer:
 * @self: a check
 * @plan: its plan
 * @words: the language
 * @today: the date that it is about, `YYYY-MM-DD`
 *
 * Returns: (transfer full) (nullable): what the business case answers to it,
 *   also that it does not yet; %NULL when it asks something else
 */
char *
gw_check_dup_case_answer (GwCheck    *self,
                          GwPlan     *plan,
                          GwWords    *words,
                          const char *today)
{
  const CaseAnswer *found;

  g_return_val_if_fail (GW_IS_CHECK (self), NULL);
  g_return_val_if_fail (GW_IS_PLAN (plan) && words != NULL && today != NULL, NULL);

  found = find_answer (self);
  return found != NULL ? found->answer (plan, words, today) : NULL;
}

/**
 * gw_check_get_case_place:
 * @self: a check that has an answer in the business case
 * @plan: its plan
 * @field: (out): the field of that answer
 *
 * Returns: (transfer none) (type GwItem): the item that the field belongs to
 */
gpointer
gw_check_get_case_place (GwCheck        *self,
                         GwPlan         *plan,
                         const GwField **field)
{
  const CaseAnswer *found = find_answer (self);
  gboolean in_case;
  gpointer item;

  g_return_val_if_fail (found != NULL, NULL);
  g_return_val_if_fail (GW_IS_PLAN (plan) && field != NULL, NULL);

  in_case = found->case_field >= 0 && get_case (plan) != NULL;
  item = in_case ? (gpointer) get_case (plan) : plan;
  *field = gw_item_get_field (item, in_case ? (guint) found->case_field : found->plan_field);
  return item;
}

/* Averages of a year seldom are whole amounts. */
static char *
format_sum (GwWords     *words,
            GwCase      *kase,
            const GwSum *sum)
{
  return gw_money_format_range (words, gw_item_get_text (kase, GW_CASE_CURRENCY), rint (sum->low),
                                rint (sum->high));
}

/**
 * gw_case_dup_yearly_text:
 * @self: (nullable): the business case, %NULL when the plan has none
 * @words: the language
 *
 * Returns: (transfer full) (nullable): what benefit and cost come to in a year;
 *   %NULL as long as one of them is not known
 */
char *
gw_case_dup_yearly_text (GwCase  *self,
                         GwWords *words)
{
  const GwSums sums = gw_case_get_yearly_sums (self);
  g_autofree char *benefit = NULL;
  g_autofree char *cost = NULL;

  g_return_val_if_fail (words != NULL, NULL);

  if (!gw_sum_is_known (&sums.benefit) || !gw_sum_is_known (&sums.cost))
    return NULL;
  benefit = format_sum (words, self, &sums.benefit);
  cost = format_sum (words, self, &sums.cost);
  return gw_words_format (words, GW_N_ ("Benefit %s a year · cost %s a year"), benefit, cost);
}

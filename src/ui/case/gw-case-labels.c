/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/case/gw-case-labels.h"

#include <glib/gi18n.h>

#include "plan/gw-constraint.h"
#include "plan/gw-objective.h"
#include "plan/gw-sums.h"
#include "ui/widgets/gw-code-label.h"
#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-today.h"
#include "ui/widgets/gw-ui-words.h"
#include "words/gw-dates.h"
#include "words/gw-format.h"
#include "words/gw-numbers.h"

/* What the parts of a business case are called, and what each says in a line. */

#define SEPARATOR " · "

static const GwCodeLabel constraint_kinds[] = {
  { "performance", "constraint", NC_("constraint", "Performance") },
  { "infrastructure", "constraint", NC_("constraint", "Technical infrastructure") },
  { "cost-period", "constraint", NC_("constraint", "Project period") },
  { "cost-resources", "constraint", NC_("constraint", "Resources") },
  { "cost-development", "constraint", NC_("constraint", "Development cost") },
  { "cost-operation", "constraint", NC_("constraint", "Operating cost") },
  { "cost-infrastructure", "constraint", NC_("constraint", "Infrastructure cost") },
  { "transparency", "constraint", NC_("constraint", "Transparency and explainability") },
};

static const GwCodeLabel estimate_kinds[] = {
  { "cost", NULL, N_("Cost") },
  { "benefit", NULL, N_("Benefit") },
};

static const GwCodeLabel periods[] = {
  { "once", "period", NC_("period", "Once") },
  { "month", "period", NC_("period", "A month") },
  { "quarter", "period", NC_("period", "A quarter") },
  { "year", "period", NC_("period", "A year") },
};

/**
 * gw_constraint_kind_label:
 * @code: (nullable): a kind of constraint
 *
 * Returns: (transfer none) (nullable): its word, an unknown code as it is
 */
const char *
gw_constraint_kind_label (const char *code)
{
  return gw_code_label_find (constraint_kinds, G_N_ELEMENTS (constraint_kinds), code);
}

/**
 * gw_estimate_kind_label:
 * @code: (nullable): a kind of estimate
 *
 * Returns: (transfer none) (nullable): its word, an unknown code as it is
 */
const char *
gw_estimate_kind_label (const char *code)
{
  return gw_code_label_find (estimate_kinds, G_N_ELEMENTS (estimate_kinds), code);
}

/**
 * gw_estimate_per_label:
 * @code: (nullable): how often an amount comes
 *
 * Returns: (transfer none) (nullable): its words, an unknown code as it is
 */
const char *
gw_estimate_per_label (const char *code)
{
  return gw_code_label_find (periods, G_N_ELEMENTS (periods), code);
}

static void
append (GString    *line,
        const char *text)
{
  if (text != NULL && *text != '\0')
    gw_format_append (line, "%s%s", line->len > 0 ? SEPARATOR : "", text);
}

static const char *
get_currency (GwPlan *plan)
{
  gpointer kase = gw_item_get_child (plan, GW_PLAN_CASE);

  return kase != NULL ? gw_item_get_text (kase, GW_CASE_CURRENCY) : NULL;
}

static char *
format_with_unit (GwPlan     *plan,
                  double      number,
                  const char *unit)
{
  if (unit != NULL && g_strcmp0 (unit, get_currency (plan)) == 0)
    return gw_money_format (gw_ui_words (), unit, number);
  return gw_number_format_unit (number, unit);
}

static char *
format_target (GwPlan  *plan,
               gpointer objective)
{
  const char *unit = gw_item_get_text (objective, GW_OBJECTIVE_UNIT);
  const double numbers[] = { gw_item_get_number (objective, GW_OBJECTIVE_BASELINE),
                             gw_item_get_number (objective, GW_OBJECTIVE_TARGET) };
  const gboolean known[] = { gw_item_is_set (objective, GW_OBJECTIVE_BASELINE),
                             gw_item_is_set (objective, GW_OBJECTIVE_TARGET) };
  g_autofree char *from = known[0] ? format_with_unit (plan, numbers[0], unit) : NULL;
  g_autofree char *to = known[1] ? format_with_unit (plan, numbers[1], unit) : NULL;

  if (from == NULL && to == NULL)
    return NULL;
  /* Translators: from where to where an objective leads; ? is what is not known */
  return gw_format (_("%s → %s"), from != NULL ? from : "?", to != NULL ? to : "?");
}

/**
 * gw_objective_dup_line:
 * @plan: a plan
 * @objective: (type GwObjective): one of its objectives
 *
 * Returns: (transfer full): from where to where, by when, who
 */
char *
gw_objective_dup_line (GwPlan  *plan,
                       gpointer objective)
{
  GString *line = g_string_new (NULL);
  const char *due = gw_item_get_text (objective, GW_OBJECTIVE_DUE);
  g_autofree char *today = gw_today ();
  g_autofree char *target = format_target (plan, objective);
  g_autofree char *date = due != NULL ? gw_date_format_short (gw_ui_words (), due, today) : NULL;
  g_autofree char *owner = gw_ui_owner_label (plan, gw_item_get_text (objective, GW_OBJECTIVE_OWNER));

  append (line, target);
  append (line, date);
  append (line, owner);
  return g_string_free_and_steal (line);
}

/**
 * gw_constraint_dup_line:
 * @plan: a plan
 * @constraint: (type GwConstraint): one of its constraints
 *
 * Returns: (transfer full): its kind and limit
 */
char *
gw_constraint_dup_line (GwPlan  *plan,
                        gpointer constraint)
{
  GString *line = g_string_new (NULL);

  append (line, gw_constraint_kind_label (gw_item_get_text (constraint, GW_CONSTRAINT_KIND)));
  if (gw_item_is_set (constraint, GW_CONSTRAINT_LIMIT))
    {
      g_autofree char *limit = format_with_unit (plan, gw_item_get_number (constraint, GW_CONSTRAINT_LIMIT),
                                                 gw_item_get_text (constraint, GW_CONSTRAINT_UNIT));
      /* Translators: %s is a number with its unit */
      g_autofree char *text = gw_format (_("limit %s"), limit);

      append (line, text);
    }
  return g_string_free_and_steal (line);
}

static char *
format_range (GwPlan  *plan,
              gpointer estimate)
{
  g_autofree char *money = NULL;

  switch (gw_estimate_get_range_state (estimate))
    {
    case GW_RANGE_FINE:
      money = gw_money_format_range (gw_ui_words (), get_currency (plan),
                                     gw_item_get_number (estimate, GW_ESTIMATE_LOW),
                                     gw_item_get_number (estimate, GW_ESTIMATE_HIGH));
      return gw_money_format_per (gw_ui_words (), money, gw_item_get_text (estimate, GW_ESTIMATE_PER));
    case GW_RANGE_REVERSED:
      return g_strdup (_("The lower bound is above the upper bound"));
    case GW_RANGE_MISSING:
    default:
      return g_strdup (_("Not estimated yet"));
    }
}

/**
 * gw_estimate_dup_line:
 * @plan: a plan
 * @estimate: (type GwEstimate): one of its estimates
 *
 * Returns: (transfer full): its kind and range, or what is wrong with it
 */
char *
gw_estimate_dup_line (GwPlan  *plan,
                      gpointer estimate)
{
  GString *line = g_string_new (NULL);
  g_autofree char *range = format_range (plan, estimate);

  append (line, gw_estimate_kind_label (gw_item_get_text (estimate, GW_ESTIMATE_KIND)));
  append (line, range);
  return g_string_free_and_steal (line);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/evaluations/gw-evaluation-labels.h"

#include <glib/gi18n.h>

#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-today.h"
#include "ui/widgets/gw-ui-words.h"
#include "words/gw-dates.h"
#include "words/gw-format.h"
#include "words/gw-numbers.h"

/* What the card of an evaluation says. */

/**
 * gw_evaluation_is_measured:
 * @evaluation: an evaluation
 *
 * Returns: whether it is no judgement; an unknown kind counts as measured, as
 *   it stands in that column
 */
gboolean
gw_evaluation_is_measured (GwEvaluation *evaluation)
{
  return g_strcmp0 (gw_item_get_text (evaluation, GW_EVALUATION_KIND), "qualitative") != 0;
}

/**
 * gw_evaluation_dup_title:
 * @plan: its plan
 * @evaluation: an evaluation
 *
 * Returns: (transfer full): the metric, or whose judgement it is
 */
char *
gw_evaluation_dup_title (GwPlan       *plan,
                         GwEvaluation *evaluation)
{
  const char *metric = gw_item_get_text (evaluation, GW_EVALUATION_METRIC);
  char *by;

  if (gw_evaluation_is_measured (evaluation))
    return g_strdup (metric != NULL ? metric : _("No metric named"));
  by = gw_ui_person_label (plan, gw_item_get_text (evaluation, GW_EVALUATION_BY));
  return by != NULL ? by : g_strdup (_("Nobody named"));
}

static char *
format_number (GwEvaluation *evaluation,
               guint         field)
{
  return gw_number_format_unit (gw_item_get_number (evaluation, field),
                                gw_item_get_text (evaluation, GW_EVALUATION_UNIT));
}

/**
 * gw_evaluation_dup_result:
 * @evaluation: an evaluation
 *
 * Returns: (transfer full) (nullable): the value that was measured, or the
 *   rating; %NULL for a judgement without one
 */
char *
gw_evaluation_dup_result (GwEvaluation *evaluation)
{
  int rating = (int) gw_item_get_integer (evaluation, GW_EVALUATION_RATING);

  if (!gw_evaluation_is_measured (evaluation))
    return rating > 0 ? g_strdup_printf (_("Rated %d of 5"), rating) : NULL;
  if (!gw_item_is_set (evaluation, GW_EVALUATION_VALUE))
    return g_strdup (_("No value yet"));
  return format_number (evaluation, GW_EVALUATION_VALUE);
}

/**
 * gw_evaluation_dup_target:
 * @evaluation: an evaluation
 *
 * Returns: (transfer full) (nullable): what the value should reach
 */
char *
gw_evaluation_dup_target (GwEvaluation *evaluation)
{
  g_autofree char *number = NULL;

  if (!gw_evaluation_is_measured (evaluation) || !gw_item_is_set (evaluation, GW_EVALUATION_TARGET))
    return NULL;
  number = format_number (evaluation, GW_EVALUATION_TARGET);
  if (g_strcmp0 (gw_item_get_text (evaluation, GW_EVALUATION_BETTER), "lower") == 0)
    /* Translators: the value must not exceed %s, a number with its unit */
    return gw_format (_("Target: at most %s"), number);
  /* Translators: the value should reach %s, a number with its unit */
  return gw_format (_("Target: at least %s"), number);
}

static void
add_part (GString    *text,
          const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static void
add_measurement (GString      *text,
                 GwPlan       *plan,
                 GwEvaluation *evaluation)
{
  g_autofree char *by = gw_ui_person_label (plan, gw_item_get_text (evaluation, GW_EVALUATION_BY));

  add_part (text, gw_ui_setting_label (gw_item_get_text (evaluation, GW_EVALUATION_SETTING)));
  add_part (text, gw_item_get_text (evaluation, GW_EVALUATION_SEGMENT));
  add_part (text, gw_item_get_text (evaluation, GW_EVALUATION_DATA));
  add_part (text, by);
}

/**
 * gw_evaluation_dup_meta:
 * @plan: its plan
 * @evaluation: an evaluation
 *
 * Returns: (transfer full) (nullable): when, where, on what and by whom
 */
char *
gw_evaluation_dup_meta (GwPlan       *plan,
                        GwEvaluation *evaluation)
{
  GString *text = g_string_new (NULL);
  const char *on = gw_item_get_text (evaluation, GW_EVALUATION_ON);
  guint n_links = gw_list_get_length (gw_item_get_list (evaluation, GW_EVALUATION_EVIDENCE));
  g_autofree char *today = gw_today ();
  g_autofree char *date = on != NULL ? gw_date_format_short (gw_ui_words (), on, today) : NULL;
  g_autofree char *evidence = NULL;

  if (n_links > 0)
    evidence = g_strdup_printf (ngettext ("%u piece of evidence", "%u pieces of evidence", n_links), n_links);
  add_part (text, date);
  if (gw_evaluation_is_measured (evaluation))
    add_measurement (text, plan, evaluation);
  add_part (text, evidence);
  if (text->len > 0)
    return g_string_free_and_steal (text);
  g_string_free (text, TRUE);
  return NULL;
}

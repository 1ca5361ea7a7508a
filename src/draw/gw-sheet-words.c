/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-sheet-words.h"

#include "plan/gw-person.h"
#include "plan/gw-story.h"
#include "words/gw-dates.h"
#include "words/gw-format.h"

typedef struct
{
  const char *code;
  const char *word;
} CodeWord;

static const CodeWord roles[] = {
  { "sme", GW_N_ ("Subject matter expert (SME)") },
  { "data-scientist", GW_N_ ("Data scientist") },
  { "research-engineer", GW_N_ ("Research engineer") },
  { "domain-expert", GW_N_ ("Domain expert") },
  { "data-engineer", GW_N_ ("Data engineer") },
  { "decision-maker", GW_N_ ("Decision maker") },
  { "stakeholder", GW_N_ ("Other stakeholder") },
};

static const CodeWord responses[] = {
  { "avoid", GW_NC_ ("response", "Avoid") },
  { "reduce", GW_NC_ ("response", "Reduce") },
  { "transfer", GW_NC_ ("response", "Transfer") },
  { "accept", GW_NC_ ("response", "Accept") },
};

static const char *
find_word (const CodeWord *table,
           gsize           n_words,
           const char     *code)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_strcmp0 (table[i].code, code) == 0)
      return table[i].word;
  return NULL;
}

/*
 * gw_sheet_describe_response:
 * @risk: a risk
 * @words: the language of the sheet
 *
 * What is done about a risk; unknown codes are shown as they are.
 */
char *
gw_sheet_describe_response (GwRisk  *risk,
                            GwWords *words)
{
  const char *code = gw_item_get_text (risk, GW_RISK_RESPONSE);
  const char *word = find_word (responses, G_N_ELEMENTS (responses), code);

  return gw_text_clean (word != NULL ? gw_words_get_context (words, "response", word) : code, GW_SHEET_NAME_LENGTH);
}

/*
 * gw_sheet_describe_movement:
 * @kind: what has become of a risk
 * @words: the language of the sheet
 *
 * Its sign and its word; empty for a risk that has not moved.
 */
char *
gw_sheet_describe_movement (GwMovementKind  kind,
                            GwWords        *words)
{
  if (kind == GW_MOVEMENT_NONE)
    return g_strdup ("");
  return g_strdup_printf ("%s %s", gw_movement_get_sign (kind),
                          gw_words_get_context (words, "movement", gw_movement_get_word (kind)));
}

/*
 * gw_sheet_describe_since:
 * @review: a review
 * @words: the language of the sheet
 *
 * Since when movement is shown.
 */
char *
gw_sheet_describe_since (GwReview *review,
                         GwWords  *words)
{
  g_autofree char *date = gw_date_format (words, gw_item_get_text (review, GW_REVIEW_ON), GW_DATE_FORM_LONG);

  return gw_words_format (words, "Since the Review of %s", date);
}

/*
 * gw_sheet_describe_person:
 * @plan: a plan
 * @id: (nullable): whom a field names
 * @words: the language of the sheet
 *
 * A name, else what the person does, else the reference itself.
 */
char *
gw_sheet_describe_person (GwPlan     *plan,
                          const char *id,
                          GwWords    *words)
{
  const char *name = gw_plan_get_person_name (plan, id);
  GwPerson *person;
  const char *role, *word;

  if (name != NULL || id == NULL)
    return gw_text_clean (name, GW_SHEET_NAME_LENGTH);
  person = gw_plan_find_typed (plan, id, GW_TYPE_PERSON);
  role = person != NULL ? gw_item_get_text (person, GW_PERSON_ROLE) : NULL;
  word = find_word (roles, G_N_ELEMENTS (roles), role);
  if (word != NULL)
    return g_strdup (gw_words_get (words, word));
  return gw_text_clean (role != NULL ? role : id, GW_SHEET_NAME_LENGTH);
}

/*
 * gw_sheet_describe_title:
 * @plan: a plan
 *
 * The title of the plan, in one line.
 */
char *
gw_sheet_describe_title (GwPlan *plan)
{
  return gw_text_clean (gw_item_get_text (plan, GW_PLAN_TITLE), GW_SHEET_TITLE_LENGTH);
}

/*
 * gw_sheet_describe_risk:
 * @risk: a risk
 *
 * Its title, else its short name.
 */
char *
gw_sheet_describe_risk (GwRisk *risk)
{
  const char *title = gw_item_get_text (risk, GW_RISK_TITLE);

  return gw_text_clean (title != NULL ? title : gw_risk_get_label (risk), GW_SHEET_TITLE_LENGTH);
}

/*
 * gw_sheet_describe_stage:
 * @stage: a stage
 *
 * Its number and its title.
 */
char *
gw_sheet_describe_stage (GwStage *stage)
{
  g_autofree char *title = gw_text_clean (gw_item_get_text (stage, GW_STAGE_TITLE), GW_SHEET_NAME_LENGTH);

  return gw_format ("%u %s", gw_stage_get_number (stage), title);
}

/*
 * gw_sheet_format_position:
 * @position: a position
 *
 * Position first, score second; nothing missing is ever a level.
 */
char *
gw_sheet_format_position (GwPosition position)
{
  if (!gw_position_is_placed (position))
    return g_strdup (GW_SHEET_NOTHING);
  return g_strdup_printf ("%d×%d = %d", position.probability, position.impact, gw_position_get_score (position));
}

/*
 * gw_sheet_format_with_band:
 * @limits: the limits of the bands
 * @words: the language of the sheet
 * @position: a position
 *
 * The same with the band that it lies in.
 */
char *
gw_sheet_format_with_band (const GwLimits *limits,
                           GwWords        *words,
                           GwPosition      position)
{
  g_autofree char *text = gw_sheet_format_position (position);
  GwBand band = gw_limits_get_band (limits, gw_position_get_score (position));

  if (band == GW_BAND_NONE)
    return g_steal_pointer (&text);
  return g_strdup_printf ("%s %s", text, gw_words_get (words, gw_band_get_word (band)));
}

/*
 * gw_sheet_describe_state:
 * @plan: a plan
 * @options: what the sheet shows
 *
 * The line below the title: date, last review, round and conflicts.
 */
char *
gw_sheet_describe_state (GwPlan               *plan,
                         const GwSheetOptions *options)
{
  return gw_plan_describe_state (plan, options->words, options->today);
}

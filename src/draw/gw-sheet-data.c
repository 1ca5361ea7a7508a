/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-sheet-data.h"

#include "plan/gw-movement.h"
#include "plan/gw-person.h"
#include "words/gw-dates.h"

/* Longer texts are cut; what follows in the cell would be cut anyway. */
#define TITLE_LENGTH 240
#define NAME_LENGTH 60

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

static void
sheet_risk_free (gpointer data)
{
  GwSheetRisk *risk = data;

  g_free (risk->title);
  g_free (risk->response);
  g_free (risk->owner);
  g_free (risk->closed_on);
  g_free (risk->movement);
  g_free (risk);
}

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

/* Unknown codes are shown as they are. */
static char *
describe_response (GwRisk  *risk,
                   GwWords *words)
{
  const char *code = gw_item_get_text (risk, GW_RISK_RESPONSE);
  const char *word = find_word (responses, G_N_ELEMENTS (responses), code);

  return gw_text_clean (word != NULL ? gw_words_get_context (words, "response", word) : code, NAME_LENGTH);
}

/* A name, else what the person does, else the reference itself. */
static char *
describe_owner (GwPlan  *plan,
                GwRisk  *risk,
                GwWords *words)
{
  const char *id = gw_item_get_text (risk, GW_RISK_OWNER);
  const char *name = gw_plan_get_person_name (plan, id);
  GwPerson *person;
  const char *role, *word;

  if (name != NULL || id == NULL)
    return gw_text_clean (name, NAME_LENGTH);
  person = gw_plan_find_typed (plan, id, GW_TYPE_PERSON);
  role = person != NULL ? gw_item_get_text (person, GW_PERSON_ROLE) : NULL;
  word = find_word (roles, G_N_ELEMENTS (roles), role);
  if (word != NULL)
    return g_strdup (gw_words_get (words, word));
  return gw_text_clean (role != NULL ? role : id, NAME_LENGTH);
}

static char *
describe_movement (const GwMatrixModel *model,
                   GwRisk              *risk,
                   GwWords             *words)
{
  GwMovementKind kind = gw_matrix_model_get_movement (model, risk);

  if (kind == GW_MOVEMENT_NONE)
    return g_strdup ("");
  return g_strdup_printf ("%s %s", gw_movement_get_sign (kind),
                          gw_words_get_context (words, "movement", gw_movement_get_word (kind)));
}

static GwSheetRisk *
describe_risk (GwPlan              *plan,
               const GwMatrixModel *model,
               GwRisk              *risk,
               GwWords             *words)
{
  GwSheetRisk *row = g_new0 (GwSheetRisk, 1);
  const char *title = gw_item_get_text (risk, GW_RISK_TITLE);

  row->number = gw_risk_get_number (risk);
  row->title = gw_text_clean (title != NULL ? title : gw_risk_get_label (risk), TITLE_LENGTH);
  row->response = describe_response (risk, words);
  row->owner = describe_owner (plan, risk, words);
  row->closed_on = gw_date_format (words, gw_item_get_text (risk, GW_RISK_CLOSED_ON), GW_DATE_FORM_COLUMN);
  row->movement = describe_movement (model, risk, words);
  row->inherent = gw_risk_get_inherent (risk);
  row->residual = gw_risk_get_residual (risk);
  row->current = gw_risk_get_current (risk);
  return row;
}

static GPtrArray *
describe_risks (GwPlan              *plan,
                const GwMatrixModel *model,
                GPtrArray           *risks,
                GwWords             *words)
{
  GPtrArray *rows = g_ptr_array_new_full (risks->len, sheet_risk_free);

  for (guint i = 0; i < risks->len; i++)
    g_ptr_array_add (rows, describe_risk (plan, model, g_ptr_array_index (risks, i), words));
  return rows;
}

static void
add_fact (GString *facts,
          char    *fact)
{
  if (facts->len > 0)
    g_string_append (facts, " · ");
  g_string_append (facts, fact);
  g_free (fact);
}

static char *
get_last_review (GwPlan  *plan,
                 GwWords *words)
{
  GwReview *last = gw_plan_get_last_review (plan);

  return last != NULL ? gw_date_format (words, gw_item_get_text (last, GW_REVIEW_ON), GW_DATE_FORM_LONG) : NULL;
}

static char *
describe_state (GwPlan               *plan,
                const GwSheetOptions *options)
{
  g_autofree char *today = gw_date_format (options->words, options->today, GW_DATE_FORM_LONG);
  g_autofree char *review = get_last_review (plan, options->words);
  gint64 number = g_ascii_strtoll (gw_plan_get_round (plan), NULL, 10);
  GString *facts = g_string_new (NULL);

  add_fact (facts, gw_words_format (options->words, "As of %s", today));
  if (review != NULL)
    add_fact (facts, gw_words_format (options->words, "Last review: %s", review));
  if (number > 0)
    add_fact (facts, gw_words_format (options->words, "Round %d", (int) number));
  return g_string_free_and_steal (facts);
}

static gboolean
has_unsettled (const GwMatrixModel *model)
{
  GPtrArray *placed = gw_matrix_model_get_placed (model);

  for (guint i = 0; i < placed->len; i++)
    if (!gw_position_is_placed (gw_risk_get_residual (g_ptr_array_index (placed, i))))
      return TRUE;
  return FALSE;
}

static char *
describe_since (GwReview *review,
                GwWords  *words)
{
  g_autofree char *date = review != NULL
    ? gw_date_format (words, gw_item_get_text (review, GW_REVIEW_ON), GW_DATE_FORM_LONG) : NULL;

  if (date == NULL)
    return g_strdup (gw_words_get (words, "Residual risk (after response)"));
  return gw_words_format (words, "Now in bold, at the review of %s in grey; the arrow runs from then to now", date);
}

static char *
describe_view (GwMatrixView  view,
               GwReview     *since,
               GwWords      *words)
{
  switch (view)
    {
    case GW_MATRIX_VIEW_INHERENT:
      return g_strdup (gw_words_get (words, "Inherent risk (before response)"));
    case GW_MATRIX_VIEW_RESIDUAL:
      return g_strdup (gw_words_get (words, "Residual risk (after response)"));
    case GW_MATRIX_VIEW_SINCE:
      return describe_since (since, words);
    case GW_MATRIX_VIEW_BOTH:
    default:
      return g_strdup (gw_words_get (words, "Residual in bold, inherent in grey; the arrow runs from before to after the response"));
    }
}

static char *
describe_chips (const GwMatrixModel *model,
                GwReview            *since,
                GwWords             *words)
{
  GwMatrixView view = gw_matrix_model_get_view (model);
  g_autofree char *note = describe_view (view, since, words);

  if (view == GW_MATRIX_VIEW_INHERENT || !has_unsettled (model))
    return g_steal_pointer (&note);
  return g_strdup_printf ("%s · %s", note, gw_words_get (words, "Dashed: no position after the response yet"));
}

/*
 * gw_sheet_data_new:
 * @plan: a plan
 * @options: what the sheet shows
 *
 * Copies what the sheet says, so that later changes do not show on half of it.
 */
GwSheetData *
gw_sheet_data_new (GwPlan               *plan,
                   const GwSheetOptions *options)
{
  GwSheetData *self = g_new0 (GwSheetData, 1);
  GwReview *since = options->since != NULL ? options->since : gw_plan_get_last_review (plan);
  g_autofree char *title = gw_text_isolate (gw_item_get_text (plan, GW_PLAN_TITLE), TITLE_LENGTH);

  self->title = gw_words_format (options->words, "Risk matrix: %s", title);
  self->facts = describe_state (plan, options);
  self->limits = gw_plan_get_limits (plan);
  self->model = options->view == GW_MATRIX_VIEW_SINCE ? gw_matrix_model_new_since (plan, since)
                                                      : gw_matrix_model_new (plan, options->view);
  self->note = describe_chips (self->model, since, options->words);
  self->axes = gw_matrix_axes_new (plan, options->words);
  self->placed = describe_risks (plan, self->model, gw_matrix_model_get_placed (self->model), options->words);
  self->unplaced = describe_risks (plan, self->model, gw_matrix_model_get_unplaced (self->model), options->words);
  self->closed = describe_risks (plan, self->model, gw_matrix_model_get_closed (self->model), options->words);
  return self;
}

void
gw_sheet_data_free (GwSheetData *self)
{
  g_free (self->title);
  g_free (self->facts);
  g_free (self->note);
  gw_matrix_model_free (self->model);
  gw_matrix_axes_free (self->axes);
  g_ptr_array_unref (self->placed);
  g_ptr_array_unref (self->unplaced);
  g_ptr_array_unref (self->closed);
  g_free (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-sheet-data.h"

#include "draw/gw-sheet-words.h"
#include "plan/gw-movement.h"
#include "words/gw-dates.h"

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

static GwSheetRisk *
describe_risk (GwPlan              *plan,
               const GwMatrixModel *model,
               GwRisk              *risk,
               GwWords             *words)
{
  GwSheetRisk *row = g_new0 (GwSheetRisk, 1);

  row->number = gw_risk_get_number (risk);
  row->title = gw_sheet_describe_risk (risk);
  row->response = gw_sheet_describe_response (risk, words);
  row->owner = gw_sheet_describe_person (plan, gw_item_get_text (risk, GW_RISK_OWNER), words);
  row->closed_on = gw_date_format (words, gw_item_get_text (risk, GW_RISK_CLOSED_ON), GW_DATE_FORM_COLUMN);
  row->movement = gw_sheet_describe_movement (gw_matrix_model_get_movement (model, risk), words);
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
  return gw_words_format (words, "Now in bold, at the review of %s in gray; the arrow runs from then to now", date);
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
      return g_strdup (gw_words_get (words, "Residual in bold, inherent in gray; the arrow runs from before to after the response"));
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

  self->limits = gw_plan_get_limits (plan);
  self->model = options->view == GW_MATRIX_VIEW_SINCE ? gw_matrix_model_new_since (plan, since)
                                                      : gw_matrix_model_new (plan, options->view);
  self->note = describe_chips (self->model, since, options->words);
  self->axes = gw_matrix_axes_new (plan, options->words);
  self->placed = describe_risks (plan, self->model, gw_matrix_model_get_placed (self->model), options->words);
  self->unplaced = describe_risks (plan, self->model, gw_matrix_model_get_unplaced (self->model), options->words);
  self->closed = describe_risks (plan, self->model, gw_matrix_model_get_closed (self->model), options->words);
  self->removed = describe_risks (plan, self->model, gw_matrix_model_get_removed (self->model), options->words);
  return self;
}

void
gw_sheet_data_free (GwSheetData *self)
{
  g_free (self->note);
  gw_matrix_model_free (self->model);
  gw_matrix_axes_free (self->axes);
  g_ptr_array_unref (self->placed);
  g_ptr_array_unref (self->unplaced);
  g_ptr_array_unref (self->closed);
  g_ptr_array_unref (self->removed);
  g_free (self);
}

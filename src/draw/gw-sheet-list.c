/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-sheet-data.h"
#include "draw/gw-sheet-words.h"

/* In points */
#define TEXT_SIZE 8.0
#define SMALL_SIZE 7.0

/* Widths of columns as multiples of the text size */
#define NUMBER_WIDTH 2.0
#define TITLE_WIDTH 8.0
#define INHERENT_WIDTH 4.6
#define RESIDUAL_WIDTH 8.4
#define RESPONSE_WIDTH 4.6
#define OWNER_WIDTH 6.0

static char *
format_number (int number)
{
  return number > 0 ? g_strdup_printf ("%d", number) : g_strdup ("");
}

static gboolean
shows_movement (const GwSheetData *data)
{
  return gw_matrix_model_get_view (data->model) == GW_MATRIX_VIEW_SINCE;
}

/* Since a review it says how a risk has moved in place of where it began. */
static void
begin_placed_table (GwFlow            *flow,
                    const GwSheetData *data,
                    GwWords           *words)
{
  gboolean movement = shows_movement (data);
  GwFlowColumn columns[] = {
    { "#", NUMBER_WIDTH, 0, GW_TEXT_END, FALSE, 1 },
    { gw_words_get (words, "Risk"), TITLE_WIDTH, 3, GW_TEXT_START, FALSE, 3 },
    { movement ? gw_words_get (words, "Movement") : gw_words_get (words, "Inherent"), INHERENT_WIDTH, 0,
      GW_TEXT_START, movement, 2 },
    { gw_words_get (words, "Residual"), RESIDUAL_WIDTH, 0, GW_TEXT_START, TRUE, 2 },
    { gw_words_get (words, "Response"), RESPONSE_WIDTH, 0, GW_TEXT_START, FALSE, 2 },
    { gw_words_get (words, "Owner"), OWNER_WIDTH, 1, GW_TEXT_START, FALSE, 2 },
  };

  gw_flow_add_table (flow, columns, G_N_ELEMENTS (columns));
}

static void
add_placed (GwFlow            *flow,
            const GwSheetData *data,
            const GwSheetRisk *risk,
            GwWords           *words)
{
  g_autofree char *number = format_number (risk->number);
  g_autofree char *inherent = gw_sheet_format_position (risk->inherent);
  g_autofree char *residual = gw_sheet_format_with_band (&data->limits, words, risk->residual);
  const char *cells[] = {
    number, risk->title, shows_movement (data) ? risk->movement : inherent, residual, risk->response, risk->owner,
  };

  gw_flow_add_row (flow, cells);
}

static int
compare_cells (gconstpointer a,
               gconstpointer b)
{
  const GwSheetRisk *first = *(GwSheetRisk *const *) a, *second = *(GwSheetRisk *const *) b;
  int order = gw_position_get_score (second->current) - gw_position_get_score (first->current);

  if (order == 0)
    order = second->current.impact - first->current.impact;
  return order != 0 ? order : first->number - second->number;
}

static guint
count_same_cell (GPtrArray *risks,
                 guint      first)
{
  GwPosition position = ((GwSheetRisk *) g_ptr_array_index (risks, first))->current;
  guint n = 1;

  while (first + n < risks->len &&
         gw_position_equal (((GwSheetRisk *) g_ptr_array_index (risks, first + n))->current, position))
    n++;
  return n;
}

/* Where a cell shows only a count, the list says which risks lie in it. */
static void
add_by_cell (GwFlow            *flow,
             const GwSheetData *data,
             GwWords           *words)
{
  g_autoptr(GPtrArray) risks = g_ptr_array_copy (data->placed, NULL, NULL);

  g_ptr_array_set_free_func (risks, NULL);
  g_ptr_array_sort (risks, compare_cells);
  for (guint i = 0; i < risks->len;)
    {
      guint n = count_same_cell (risks, i);
      GwSheetRisk *risk = g_ptr_array_index (risks, i);
      g_autofree char *place = gw_sheet_format_with_band (&data->limits, words, risk->current);
      g_autofree char *count = g_strdup_printf (gw_words_get_plural (words, "%d risk", "%d risks", n), (int) n);
      g_autofree char *text = g_strdup_printf ("%s · %s", place, count);

      gw_flow_add_span (flow, text);
      for (guint end = i + n; i < end; i++)
        add_placed (flow, data, g_ptr_array_index (risks, i), words);
    }
}

/* The title takes the room of the columns that are left out, so that the last
 * column stands below the owners of the placed risks. */
static void
add_plain_list (GwFlow    *flow,
                GPtrArray *risks,
                gboolean   closed,
                char      *heading)
{
  static const GwFlowColumn columns[] = {
    { NULL, NUMBER_WIDTH, 0, GW_TEXT_END, FALSE, 1 },
    { NULL, TITLE_WIDTH + INHERENT_WIDTH + RESIDUAL_WIDTH + RESPONSE_WIDTH + 3 * GW_FLOW_COLUMN_GAP, 3,
      GW_TEXT_START, FALSE, 3 },
    { NULL, OWNER_WIDTH, 1, GW_TEXT_START, FALSE, 2 },
  };

  gw_flow_add_heading (flow, heading);
  g_free (heading);
  gw_flow_add_table (flow, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < risks->len; i++)
    {
      GwSheetRisk *risk = g_ptr_array_index (risks, i);
      g_autofree char *number = format_number (risk->number);
      const char *cells[] = { number, risk->title, closed ? risk->closed_on : risk->owner };

      gw_flow_add_row (flow, cells);
    }
}

/*
 * gw_sheet_make_list:
 * @data: what the sheet says
 * @style: colours, words and fonts
 * @by_cell: whether the placed risks are grouped by cell
 *
 * The list beside the matrix: every risk of the plan stands in it once. What was
 * removed since the review is told below, and not counted.
 */
GwFlow *
gw_sheet_make_list (const GwSheetData *data,
                    const GwDrawStyle *style,
                    gboolean           by_cell)
{
  GwWords *words = style->words;
  GwFlow *flow = gw_flow_new (style, TEXT_SIZE);
  const GwRiskCounts counts = {
    .total = data->placed->len + data->unplaced->len + data->closed->len,
    .placed = data->placed->len, .unplaced = data->unplaced->len, .closed = data->closed->len,
  };
  g_autofree char *sum = gw_risk_counts_format (&counts, words);

  gw_flow_add_heading (flow, sum);
  if (data->placed->len > 0)
    begin_placed_table (flow, data, words);
  if (by_cell)
    add_by_cell (flow, data, words);
  else
    for (guint i = 0; i < data->placed->len; i++)
      add_placed (flow, data, g_ptr_array_index (data->placed, i), words);
  if (data->unplaced->len > 0)
    add_plain_list (flow, data->unplaced, FALSE,
                    gw_words_format (words, "Unplaced (%d)", (int) data->unplaced->len));
  if (data->closed->len > 0)
    add_plain_list (flow, data->closed, TRUE,
                    gw_words_format (words, "Closed (%d)", (int) data->closed->len));
  if (data->removed->len > 0)
    add_plain_list (flow, data->removed, FALSE,
                    gw_words_format (words, "Removed since the review (%d)", (int) data->removed->len));
  return flow;
}

/*
 * gw_sheet_make_meanings:
 * @data: what the sheet says
 * @style: colours, words and fonts
 *
 * What each level means in this plan, highest first; empty when it does not say.
 */
GwFlow *
gw_sheet_make_meanings (const GwSheetData *data,
                        const GwDrawStyle *style)
{
  GwWords *words = style->words;
  GwFlow *flow = gw_flow_new (style, SMALL_SIZE);
  GwFlowColumn columns[] = {
    { "", 1.2, 0, GW_TEXT_END, TRUE, 1 },
    { gw_words_get (words, "Probability"), 6, 1, GW_TEXT_START, FALSE, 3 },
    { gw_words_get (words, "Impact"), 6, 2, GW_TEXT_START, FALSE, 3 },
  };

  if (!gw_matrix_axes_has_meanings (data->axes))
    return flow;
  gw_flow_add_heading (flow, gw_words_get (words, "What the levels mean"));
  gw_flow_add_table (flow, columns, G_N_ELEMENTS (columns));
  for (int level = GW_LEVELS; level > 0; level--)
    {
      const char number[] = { (char) ('0' + level), '\0' };
      const char *cells[] = {
        number,
        gw_matrix_axes_get_meaning (data->axes, GW_AXIS_PROBABILITY, level),
        gw_matrix_axes_get_meaning (data->axes, GW_AXIS_IMPACT, level),
      };

      gw_flow_add_row (flow, cells);
    }
  return flow;
}

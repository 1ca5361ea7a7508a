/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-sheet-body.h"

#include "draw/gw-flow.h"
#include "draw/gw-sheet-words.h"
#include "plan/gw-movement.h"
#include "plan/gw-record.h"
#include "words/gw-dates.h"

/* In points */
#define TEXT_SIZE 8.0

/* The rows of a risk register, copied; and which of them stand on which page */
typedef struct
{
  GwSheetBody parent;

  /* Owned */
  GPtrArray *rows;  /* of char **, one text a column */
  GwFlow *flow;     /* NULL before it is paginated */
  GArray *firsts;   /* the first block of each page, and the end */

  GwRect first;
  GwRect further;
  gboolean since; /* whether it tells how risks have moved */
} RegisterBody;

static void
register_free (GwSheetBody *body)
{
  RegisterBody *self = (RegisterBody *) body;

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->flow, gw_flow_free);
  g_array_unref (self->firsts);
  g_free (self);
}

/* Since a review it says how a risk has moved in place of where it began, as
 * the list beside the matrix does. */
static void
begin_table (RegisterBody *self,
             GwFlow       *flow,
             GwWords      *words)
{
  const GwFlowColumn columns[] = {
    { "#", 2.2, 0, GW_TEXT_END, FALSE, 1 },
    { gw_words_get (words, "Risk"), 11, 5, GW_TEXT_START, FALSE, 4 },
    { gw_words_get (words, "Stage"), 6, 1.5, GW_TEXT_START, FALSE, 3 },
    { gw_words_get (words, "Owner"), 5.5, 1, GW_TEXT_START, FALSE, 3 },
    { self->since ? gw_words_get (words, "Movement") : gw_words_get (words, "Inherent"), 5.2, 1, GW_TEXT_START, FALSE, 3 },
    { gw_words_get (words, "Residual"), 5.2, 1, GW_TEXT_START, TRUE, 2 },
    { gw_words_get (words, "Response"), 5.4, 0, GW_TEXT_START, FALSE, 2 },
    { gw_words_get (words, "Due"), 5.6, 0, GW_TEXT_START, FALSE, 1 },
    { gw_words_get (words, "State"), 4.2, 0, GW_TEXT_START, FALSE, 2 },
  };

  gw_flow_add_table (flow, columns, G_N_ELEMENTS (columns));
}

static GwFlow *
make_flow (RegisterBody      *self,
           const GwDrawStyle *style)
{
  GwFlow *flow = gw_flow_new (style, TEXT_SIZE);

  if (self->rows->len == 0)
    {
      gw_flow_add_text (flow, gw_words_get (style->words, "The plan has no risks."));
      return flow;
    }
  begin_table (self, flow, style->words);
  for (guint i = 0; i < self->rows->len; i++)
    gw_flow_add_row (flow, g_ptr_array_index (self->rows, i));
  return flow;
}

static void
register_paginate (GwSheetBody       *body,
                   const GwDrawStyle *style,
                   GwRect             first,
                   GwRect             further,
                   GCancellable      *cancellable)
{
  RegisterBody *self = (RegisterBody *) body;
  guint end = 0;

  if (self->flow == NULL)
    self->flow = make_flow (self, style);
  gw_flow_set_cancellable (self->flow, cancellable);
  self->first = first;
  self->further = further;
  g_array_set_size (self->firsts, 0);
  g_array_append_val (self->firsts, end);
  while (end < gw_flow_get_length (self->flow))
    {
      end = gw_flow_fill (self->flow, end, self->firsts->len == 1 ? first : further, NULL);
      g_array_append_val (self->firsts, end);
    }
}

static guint
register_get_length (GwSheetBody *body)
{
  RegisterBody *self = (RegisterBody *) body;

  return self->firsts->len > 0 ? self->firsts->len - 1 : 0;
}

static void
register_paint (GwSheetBody       *body,
                const GwDrawStyle *style,
                cairo_t           *cr,
                guint              page)
{
  RegisterBody *self = (RegisterBody *) body;

  gw_flow_paint (self->flow, cr, g_array_index (self->firsts, guint, page),
                 g_array_index (self->firsts, guint, page + 1), page == 0 ? self->first : self->further);
}

static const GwSheetBodyClass register_class = {
  register_free,
  register_paginate,
  register_get_length,
  register_paint,
};

static char *
describe_stage (GwPlan *plan,
                GwRisk *risk)
{
  const char *id = gw_item_get_text (risk, GW_RISK_STAGE);
  GwStage *stage = gw_plan_find_typed (plan, id, GW_TYPE_STAGE);

  return stage != NULL ? gw_sheet_describe_stage (stage) : gw_text_clean (id, GW_SHEET_NAME_LENGTH);
}

static char *
describe_status (GwRisk  *risk,
                 GwWords *words)
{
  if (gw_risk_is_closed (risk))
    return g_strdup (gw_words_get (words, "Closed"));
  return g_strdup (gw_words_get_context (words, "risk state", "Open"));
}

/* How it has moved, and where that began: the place now stands in the next column. */
static char *
describe_movement (GwMovement  movement,
                   GwWords    *words)
{
  g_autofree char *word = gw_sheet_describe_movement (movement.kind, words);
  g_autofree char *from = gw_sheet_format_position (movement.from);

  if (movement.kind == GW_MOVEMENT_NONE || !gw_position_is_placed (movement.from))
    return g_steal_pointer (&word);
  return g_strdup_printf ("%s (%s)", word, from);
}

/* What was removed lies nowhere. */
static GwPosition
get_residual (GwRisk     *risk,
              GwMovement  movement)
{
  return movement.kind == GW_MOVEMENT_REMOVED ? (GwPosition) { 0, 0 } : gw_risk_get_residual (risk);
}

/* What only the review knows has been removed from the plan. */
static char *
describe_status_at (GwRisk     *risk,
                    GwMovement  movement,
                    GwWords    *words)
{
  if (movement.kind == GW_MOVEMENT_REMOVED)
    return g_strdup (gw_words_get_context (words, "movement", gw_movement_get_word (movement.kind)));
  return describe_status (risk, words);
}

static void
add_row (RegisterBody *self,
         GwPlan       *plan,
         GwRisk       *risk,
         GwMovement    movement,
         GwWords      *words)
{
  GwLimits limits = gw_plan_get_limits (plan);
  const int number = gw_risk_get_number (risk);
  g_autoptr(GStrvBuilder) row = g_strv_builder_new ();

  g_strv_builder_take (row, number > 0 ? g_strdup_printf ("%d", number) : g_strdup (""));
  g_strv_builder_take (row, gw_sheet_describe_risk (risk));
  g_strv_builder_take (row, describe_stage (plan, risk));
  g_strv_builder_take (row, gw_sheet_describe_person (plan, gw_item_get_text (risk, GW_RISK_OWNER), words));
  g_strv_builder_take (row, self->since ? describe_movement (movement, words)
                                        : gw_sheet_format_with_band (&limits, words, gw_risk_get_inherent (risk)));
  g_strv_builder_take (row, gw_sheet_format_with_band (&limits, words, get_residual (risk, movement)));
  g_strv_builder_take (row, gw_sheet_describe_response (risk, words));
  g_strv_builder_take (row, gw_date_format (words, gw_item_get_text (risk, GW_RISK_DUE), GW_DATE_FORM_COLUMN));
  g_strv_builder_take (row, describe_status_at (risk, movement, words));
  g_ptr_array_add (self->rows, g_strv_builder_end (row));
}

static int
compare_risks (gconstpointer a,
               gconstpointer b)
{
  return gw_risk_get_number (*(GwRisk *const *) a) - gw_risk_get_number (*(GwRisk *const *) b);
}

static GwMovement
get_movement (GHashTable *then,
              GwRisk     *risk)
{
  gboolean removed = GW_IS_RECORD (gw_item_get_parent (risk));

  if (then == NULL || gw_item_get_id (risk) == NULL)
    return (GwMovement) { GW_MOVEMENT_NONE };
  return gw_movement_between (g_hash_table_lookup (then, gw_item_get_id (risk)), removed ? NULL : risk);
}

/* By number, as people look them up; with what was removed since a review */
static void
add_rows (RegisterBody *self,
          GwPlan       *plan,
          GwReview     *since,
          GwWords      *words)
{
  GwList *list = gw_item_get_list (plan, GW_PLAN_RISKS);
  g_autoptr(GHashTable) then = since != NULL ? gw_review_get_risks (since) : NULL;
  g_autoptr(GPtrArray) risks = since != NULL ? gw_review_list_removed (since)
                                             : g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < gw_list_get_length (list); i++)
    g_ptr_array_add (risks, g_object_ref (gw_list_get (list, i)));
  g_ptr_array_sort (risks, compare_risks);
  for (guint i = 0; i < risks->len; i++)
    {
      GwRisk *risk = g_ptr_array_index (risks, i);

      add_row (self, plan, risk, get_movement (then, risk), words);
    }
}

/* Counts what the plan has now; what it had then is told beside. */
static char *
describe_counts (GwPlan   *plan,
                 GwReview *since,
                 GwWords  *words)
{
  GwRiskCounts counts = gw_plan_count_risks (plan);
  g_autofree char *total = gw_risk_counts_format (&counts, words);
  g_autoptr(GPtrArray) removed = since != NULL ? gw_review_list_removed (since) : NULL;
  g_autofree char *review = since != NULL ? gw_sheet_describe_since (since, words) : NULL;
  g_autofree char *gone = NULL;

  if (since == NULL)
    return g_steal_pointer (&total);
  if (removed->len == 0)
    return g_strdup_printf ("%s · %s", total, review);
  gone = gw_words_format (words, "Removed since the review (%d)", (int) removed->len);
  return g_strdup_printf ("%s · %s · %s", total, review, gone);
}

/*
 * gw_sheet_register_new:
 * @plan: a plan
 * @options: what the sheet shows
 *
 * All risks of the plan in a table, whose head comes again on each page.
 */
GwSheetBody *
gw_sheet_register_new (GwPlan               *plan,
                       const GwSheetOptions *options)
{
  RegisterBody *self = g_new0 (RegisterBody, 1);
  g_autofree char *title = gw_sheet_describe_title (plan);
  GwReview *since = options->since != NULL ? options->since : gw_plan_get_last_review (plan);

  if (options->view != GW_MATRIX_VIEW_SINCE)
    since = NULL;
  self->since = since != NULL;
  self->parent.klass = &register_class;
  self->parent.title = gw_words_format (options->words, "Risk register: %s", title);
  self->parent.facts = gw_sheet_describe_state (plan, options);
  self->parent.note = describe_counts (plan, since, options->words);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->firsts = g_array_new (FALSE, FALSE, sizeof (guint));
  add_rows (self, plan, since, options->words);
  return &self->parent;
}

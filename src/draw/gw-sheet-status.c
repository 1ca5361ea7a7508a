/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-sheet-body.h"

#include <string.h>

#include "draw/gw-sheet-words.h"
#include "draw/gw-status-parts.h"

/* In points, on a page that is neither full nor empty */
#define TEXT_SIZE 8.5
#define SUMMARY_LENGTH 800

/* As multiples of the text size */
#define PART_GAP 1.5
#define COLUMN_GAP 2.2

/* The largest at which nothing is left out is taken; a page that is full even
 * so counts what has no room; and a card is a small copy of a page. */
static const double whole_scales[] = { 1.6, 1.45, 1.3, 1.2, 1.1, 1.0, 0.93, 0.87, 0.82 };
static const double scales[] = { 0.9, 0.82, 0.7, 0.55, 0.4, 0.3 };

/* In the order in which a column has them */
typedef enum
{
  PART_VERDICT,
  PART_BANDS,
  PART_GATES,
  PART_FINDINGS,
  PART_MOVEMENT,
  PART_DATES,
  PART_PLOTS,
} PartIndex;

#define N_PARTS (PART_PLOTS + 1)
#define MOST_COLUMNS 3

/* How many of the rows that have room each may claim, beside the others */
static const guint shares[N_PARTS] = {
  [PART_VERDICT] = 3, [PART_BANDS] = 1, [PART_GATES] = 4, [PART_FINDINGS] = 4,
  [PART_MOVEMENT] = 2, [PART_DATES] = 2, [PART_PLOTS] = 1,
};

typedef struct
{
  GwSheetBody parent;

  /* Owned */
  GwSheetPart *summary; /* NULL when there is none */
  GwSheetPart *parts[N_PARTS];

  /* The layout */
  gboolean paginated;
  GwRect frame;
  double size;
  guint n_columns;
  guint columns[N_PARTS]; /* where each part stands */
} StatusBody;

static void
status_free (GwSheetBody *body)
{
  StatusBody *self = (StatusBody *) body;

  g_clear_pointer (&self->summary, gw_sheet_part_free);
  for (guint i = 0; i < N_PARTS; i++)
    gw_sheet_part_free (self->parts[i]);
  g_free (self);
}

static double
get_column_width (const StatusBody *self)
{
  return (self->frame.width - COLUMN_GAP * self->size * (self->n_columns - 1)) / self->n_columns;
}

static double
get_room (const StatusBody *self)
{
  const double gap = PART_GAP * self->size;

  return self->frame.height - (self->summary != NULL ? gw_sheet_part_get_height (self->summary) + gap : 0);
}

static void
lay_out_parts (StatusBody        *self,
               const GwDrawStyle *style,
               double             scale)
{
  self->size = TEXT_SIZE * scale;
  if (self->summary != NULL)
    gw_sheet_part_lay_out (self->summary, style, self->size, self->frame.width);
  for (guint i = 0; i < N_PARTS; i++)
    gw_sheet_part_lay_out (self->parts[i], style, self->size, get_column_width (self));
}

/* --- Which part stands in which column */

static double
get_longest (const StatusBody *self,
             const double      heights[N_PARTS],
             const guint       columns[N_PARTS])
{
  double sums[MOST_COLUMNS] = { 0 }, longest = 0;

  for (guint i = 0; i < N_PARTS; i++)
    {
      sums[columns[i]] += heights[i] + (sums[columns[i]] > 0 ? PART_GAP * self->size : 0);
      longest = MAX (longest, sums[columns[i]]);
    }
  return longest;
}

/* The next of all ways to spread the parts, counted like a number */
static gboolean
advance (const StatusBody *self,
         guint             columns[N_PARTS])
{
  for (guint i = N_PARTS; i > 0; i--)
    {
      if (++columns[i - 1] < self->n_columns)
        return TRUE;
      columns[i - 1] = 0;
    }
  return FALSE;
}

/* What has come stands before what is to come, from left to right. */
static gboolean
is_in_order (const guint columns[N_PARTS])
{
  return columns[PART_VERDICT] == 0 && columns[PART_BANDS] <= columns[PART_GATES] && columns[PART_FINDINGS] > 0 &&
         columns[PART_FINDINGS] <= columns[PART_MOVEMENT] && columns[PART_MOVEMENT] <= columns[PART_DATES];
}

/* Takes the way whose longest column is the shortest; returns whether it fits. */
static gboolean
arrange (StatusBody *self)
{
  double heights[N_PARTS], least = G_MAXDOUBLE;
  guint columns[N_PARTS] = { 0 };

  for (guint i = 0; i < N_PARTS; i++)
    heights[i] = gw_sheet_part_get_height (self->parts[i]);
  do
    {
      const double longest = is_in_order (columns) ? get_longest (self, heights, columns) : G_MAXDOUBLE;

      if (longest >= least)
        continue;
      least = longest;
      memcpy (self->columns, columns, sizeof columns);
    }
  while (advance (self, columns));
  return least <= get_room (self);
}

static gboolean
lay_out_whole (StatusBody        *self,
               const GwDrawStyle *style,
               GCancellable      *cancellable)
{
  for (guint i = 0; i < G_N_ELEMENTS (whole_scales) && !g_cancellable_is_cancelled (cancellable); i++)
    {
      lay_out_parts (self, style, whole_scales[i]);
      if (arrange (self))
        return TRUE;
    }
  return FALSE;
}

/* --- More than has room */

/* The part with the most rows for its share gives one up. */
static gboolean
drop_row (StatusBody *self)
{
  GwSheetPart *longest = NULL;
  double most = 0;

  for (guint i = 0; i < N_PARTS; i++)
    {
      const double rows = (double) gw_sheet_part_count_rows (self->parts[i]) / shares[i];

      if (rows <= most)
        continue;
      most = rows;
      longest = self->parts[i];
    }
  return longest != NULL && gw_sheet_part_drop_row (longest);
}

static gboolean
columns_fit (const StatusBody *self)
{
  double heights[N_PARTS];

  for (guint i = 0; i < N_PARTS; i++)
    heights[i] = gw_sheet_part_get_height (self->parts[i]);
  return get_longest (self, heights, self->columns) <= get_room (self);
}

/* What one part gave up for all may have room in its own column. */
static void
add_back (StatusBody *self,
          PartIndex   part)
{
  while (gw_sheet_part_add_back (self->parts[part]))
    if (!columns_fit (self))
      {
        gw_sheet_part_drop_row (self->parts[part]);
        return;
      }
}

static gboolean
lay_out_shortened (StatusBody        *self,
                   const GwDrawStyle *style,
                   double             scale)
{
  lay_out_parts (self, style, scale);
  while (!arrange (self))
    if (!drop_row (self))
      return FALSE;
  for (guint i = 0; i < N_PARTS; i++)
    add_back (self, (PartIndex) i);
  return TRUE;
}

static void
status_paginate (GwSheetBody       *body,
                 const GwDrawStyle *style,
                 GwRect             first,
                 GwRect             further,
                 GCancellable      *cancellable)
{
  StatusBody *self = (StatusBody *) body;

  self->frame = first;
  self->n_columns = first.width > first.height ? MOST_COLUMNS : MOST_COLUMNS - 1;
  self->paginated = TRUE;
  if (lay_out_whole (self, style, cancellable))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (scales) && !g_cancellable_is_cancelled (cancellable); i++)
    if (lay_out_shortened (self, style, scales[i]))
      return;
}

static guint
status_get_length (GwSheetBody *body)
{
  return ((StatusBody *) body)->paginated ? 1 : 0;
}

/* --- Painting */

static void
status_paint (GwSheetBody       *body,
              const GwDrawStyle *style,
              cairo_t           *cr,
              guint              page)
{
  StatusBody *self = (StatusBody *) body;
  const double top = self->frame.y + self->frame.height - get_room (self);
  const double step = get_column_width (self) + COLUMN_GAP * self->size;
  double y[MOST_COLUMNS] = { top, top, top };

  if (self->summary != NULL)
    gw_sheet_part_paint (self->summary, cr, style, self->frame.x, self->frame.y);
  for (guint i = 0; i < N_PARTS; i++)
    {
      const guint column = self->columns[i];

      gw_sheet_part_paint (self->parts[i], cr, style, self->frame.x + column * step, y[column]);
      y[column] += gw_sheet_part_get_height (self->parts[i]) + PART_GAP * self->size;
    }
}

static const GwSheetBodyClass status_class = {
  status_free,
  status_paginate,
  status_get_length,
  status_paint,
};

static GwSheetPart *
make_summary (GwPlan  *plan,
              GwWords *words)
{
  g_autofree char *text = gw_text_clean (gw_item_get_text (plan, GW_PLAN_SUMMARY), SUMMARY_LENGTH);
  GwSheetPart *part;

  if (*text == '\0')
    return NULL;
  part = gw_sheet_part_new (words, NULL);
  gw_sheet_part_add_text (part, GW_FLOW_LOOK_PLAIN, g_steal_pointer (&text));
  return part;
}

/*
 * gw_sheet_status_new:
 * @plan: a plan
 * @options: what the sheet shows
 *
 * Where the plan stands, always on one page: what has no room is counted.
 */
GwSheetBody *
gw_sheet_status_new (GwPlan               *plan,
                     const GwSheetOptions *options)
{
  StatusBody *self = g_new0 (StatusBody, 1);
  g_autofree char *title = gw_sheet_describe_title (plan);

  self->parent.klass = &status_class;
  self->parent.title = gw_words_format (options->words, "Plan status: %s", title);
  self->parent.facts = gw_sheet_describe_state (plan, options);
  self->summary = make_summary (plan, options->words);
  self->parts[PART_VERDICT] = gw_status_verdict_new (plan, options);
  self->parts[PART_BANDS] = gw_status_bands_new (plan, options);
  self->parts[PART_GATES] = gw_status_gates_new (plan, options);
  self->parts[PART_FINDINGS] = gw_status_findings_new (plan, options);
  self->parts[PART_MOVEMENT] = gw_status_movement_new (plan, options);
  self->parts[PART_DATES] = gw_status_dates_new (plan, options);
  self->parts[PART_PLOTS] = gw_status_plots_new (plan, options);
  return &self->parent;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-sheet-body.h"

#include "draw/gw-plan-writer.h"
#include "draw/gw-sheet-figures.h"
#include "draw/gw-sheet-words.h"

/* In points */
#define TEXT_SIZE 9.0

/* The first pages hold summary, process picture and contents, the others the
 * chapters. Both are flows; each page of either begins at a block. */
typedef struct
{
  GwSheetBody parent;

  /* Owned */
  GwPlanWriter writer;
  GwFlowFigure process;
  char *summary;
  GwFlow *front;       /* NULL before it is paginated */
  GArray *front_pages; /* the first block of each page, and the end */
  GArray *pages;

  guint first_entry;   /* the block of the front that is the first row of the contents */
  GwRect first;
  GwRect further;
} PlanBody;

static void
plan_free (GwSheetBody *body)
{
  PlanBody *self = (PlanBody *) body;

  g_clear_pointer (&self->front, gw_flow_free);
  gw_flow_free (self->writer.flow);
  g_array_unref (self->writer.headings);
  self->process.free_data (self->process.data);
  g_array_unref (self->front_pages);
  g_array_unref (self->pages);
  g_free (self->summary);
  g_free (self);
}

static void
divide (GwFlow *flow,
        GArray *pages,
        GwRect  first,
        GwRect  further)
{
  guint end = 0;

  g_array_set_size (pages, 0);
  g_array_append_val (pages, end);
  while (end < gw_flow_get_length (flow))
    {
      end = gw_flow_fill (flow, end, pages->len == 1 ? first : further, NULL);
      g_array_append_val (pages, end);
    }
}

static guint
get_page (const GArray *pages,
          guint         block)
{
  guint page = 0;

  while (page + 2 < pages->len && g_array_index (pages, guint, page + 1) <= block)
    page++;
  return page;
}

static guint
count_front (const PlanBody *self)
{
  return self->front_pages->len > 0 ? self->front_pages->len - 1 : 0;
}

static void
add_entry (PlanBody            *self,
           const GwPlanHeading *heading,
           guint                offset)
{
  g_autofree char *page =
    g_strdup_printf ("%u", offset + count_front (self) + get_page (self->pages, heading->block) + 1);
  const char *const row[] = { heading->title, page };

  if (heading->level == 0)
    gw_flow_add_row (self->front, row);
}

/* Rows of the contents are one line each, so their numbers move nothing. */
static void
write_front (PlanBody          *self,
             const GwDrawStyle *style,
             guint              offset)
{
  const GwFlowColumn columns[] = { { NULL, 10, 1, GW_TEXT_START, FALSE, 1 }, { NULL, 4, 0, GW_TEXT_END, FALSE, 1 } };
  GwFlowFigure process = self->process;

  g_clear_pointer (&self->front, gw_flow_free);
  self->front = gw_flow_new (style, TEXT_SIZE);
  process.free_data = NULL;
  if (*self->summary != '\0')
    gw_flow_add_prose (self->front, self->summary);
  gw_flow_add_figure (self->front, &process);
  gw_flow_add_styled (self->front, GW_FLOW_LOOK_PART, gw_words_get (style->words, "Contents"));
  gw_flow_add_table (self->front, columns, G_N_ELEMENTS (columns));
  self->first_entry = gw_flow_get_length (self->front);
  for (guint i = 0; i < self->writer.headings->len; i++)
    add_entry (self, &g_array_index (self->writer.headings, GwPlanHeading, i), offset);
}

static void
plan_paginate (GwSheetBody       *body,
               const GwDrawStyle *style,
               GwRect             first,
               GwRect             further)
{
  PlanBody *self = (PlanBody *) body;

  self->first = first;
  self->further = further;
  divide (self->writer.flow, self->pages, further, further);
  write_front (self, style, body->offset);
  divide (self->front, self->front_pages, first, further);
  write_front (self, style, body->offset);
}

static guint
plan_get_length (GwSheetBody *body)
{
  PlanBody *self = (PlanBody *) body;

  return count_front (self) + (self->pages->len > 0 ? self->pages->len - 1 : 0);
}

static void
plan_paint (GwSheetBody       *body,
            const GwDrawStyle *style,
            cairo_t           *cr,
            guint              page)
{
  PlanBody *self = (PlanBody *) body;
  const guint n_front = count_front (self);
  const GArray *pages = page < n_front ? self->front_pages : self->pages;
  const guint own = page < n_front ? page : page - n_front;

  gw_flow_paint (page < n_front ? self->front : self->writer.flow, cr, g_array_index (pages, guint, own),
                 g_array_index (pages, guint, own + 1), page == 0 ? self->first : self->further);
}

/* --- What leads where */

/* Where a row of the contents lies on its page */
static GwRect
get_row (PlanBody *self,
         guint     block,
         guint     page)
{
  const guint begin = g_array_index (self->front_pages, guint, page);
  GwRect rect = page == 0 ? self->first : self->further;

  rect.y += gw_flow_measure (self->front, begin, block, rect.width);
  rect.height = gw_flow_measure (self->front, block, block + 1, rect.width);
  return rect;
}

static void
plan_list_headings (GwSheetBody *body,
                    GArray      *headings)
{
  PlanBody *self = (PlanBody *) body;
  guint entry = self->first_entry;

  for (guint i = 0; i < self->writer.headings->len; i++)
    {
      const GwPlanHeading *heading = &g_array_index (self->writer.headings, GwPlanHeading, i);
      GwSheetHeading found = {
        .title = heading->title,
        .level = heading->level + 1,
        .page = body->offset + count_front (self) + get_page (self->pages, heading->block),
      };

      if (heading->level == 0)
        {
          const guint page = get_page (self->front_pages, entry);

          found.listed_on = body->offset + page;
          found.listed_at = get_row (self, entry++, page);
        }
      g_array_append_val (headings, found);
    }
}

static const GwSheetBodyClass plan_class = {
  plan_free,
  plan_paginate,
  plan_get_length,
  plan_paint,
  plan_list_headings,
};

/*
 * gw_sheet_plan_new:
 * @plan: a plan
 * @options: what the sheet shows
 *
 * All of the plan: what it is about, the stages with their checks, the case,
 * evaluations, risks, decisions and people.
 */
GwSheetBody *
gw_sheet_plan_new (GwPlan               *plan,
                   const GwSheetOptions *options)
{
  PlanBody *self = g_new0 (PlanBody, 1);
  const GwDrawStyle style = {
    gw_palette_get (gw_palette_choice_on_paper (options->palette)), options->words, options->families,
  };

  self->parent.klass = &plan_class;
  self->parent.title = gw_sheet_describe_title (plan);
  self->parent.facts = gw_sheet_describe_state (plan, options);
  self->summary = gw_text_clean (gw_item_get_text (plan, GW_PLAN_SUMMARY), 2000);
  self->front_pages = g_array_new (FALSE, FALSE, sizeof (guint));
  self->pages = g_array_new (FALSE, FALSE, sizeof (guint));
  gw_sheet_make_process (plan, options->words, &self->process);
  gw_plan_writer_init (&self->writer, plan, &style, TEXT_SIZE);
  gw_plan_write_case (&self->writer);
  gw_plan_write_stages (&self->writer);
  gw_plan_write_evaluations (&self->writer);
  gw_plan_write_risks (&self->writer);
  gw_plan_write_decisions (&self->writer);
  gw_plan_write_people (&self->writer);
  return &self->parent;
}

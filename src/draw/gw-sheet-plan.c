/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-sheet-body.h"

#include "draw/gw-plan-writer.h"
#include "draw/gw-sheet-figures.h"
#include "draw/gw-sheet-words.h"

/* A cover, the contents, and the chapters, each a flow of its own: the contents
 * need to know the pages of the chapters. */
/* In points */
#define TEXT_SIZE 9.0
#define COVER_SIZE 10.0
#define CONTENTS_SIZE 9.5
/* Of the height of the page, above the title on the cover */
#define COVER_TOP 0.1
#define WIDE_COVER_TOP 0.02
/* In points; A3 upright has one column still */
#define LONGEST_LINE 900.0
#define COLUMN_GAP 32.0
/* Of a page on which the picture of the procedure is smaller, and how much */
#define WIDE 700.0
#define WIDE_SCALE 0.8

typedef enum
{
  PART_COVER,
  PART_CONTENTS,
  PART_CHAPTERS,
} PartIndex;

#define N_PARTS (PART_CHAPTERS + 1)

/* A flow and its columns, one or two on a page */
typedef struct
{
  GwFlow *flow;
  GArray *columns; /* the first block of each column, and the end */
  guint per_page;
  GwRect first;    /* the first column of the first page */
  GwRect further;  /* that of the others */
} PlanPart;

typedef struct
{
  GwSheetBody parent;

  /* Owned */
  PlanPart parts[N_PARTS];
  GArray *headings;  /* of GwPlanHeading */
  GwFlowFigure process;

  gboolean apart; /* the picture of the procedure stands below the contents */
} PlanBody;

static void
plan_free (GwSheetBody *body)
{
  PlanBody *self = (PlanBody *) body;

  for (guint i = 0; i < N_PARTS; i++)
    {
      g_clear_pointer (&self->parts[i].flow, gw_flow_free);
      g_array_unref (self->parts[i].columns);
    }
  g_array_unref (self->headings);
  self->process.free_data (self->process.data);
  g_free (self);
}

/* A wide page is low. */
static double
get_process_size (double size,
                  double width)
{
  return width > WIDE ? size * WIDE_SCALE : size;
}

static double
measure_process (gpointer           data,
                 const GwDrawStyle *style,
                 double             size,
                 double             width)
{
  GwFlowFigure *process = data;

  return process->measure (process->data, style, get_process_size (size, width), width);
}

static void
paint_process (gpointer           data,
               cairo_t           *cr,
               const GwDrawStyle *style,
               double             size,
               GwRect             rect)
{
  GwFlowFigure *process = data;

  process->paint (process->data, cr, style, get_process_size (size, rect.width), rect);
}

/* The picture stays ours. */
static void
add_process (PlanBody *self,
             GwFlow   *flow)
{
  const GwFlowFigure process = { measure_process, paint_process, &self->process, NULL };

  gw_flow_add_space (flow, 1);
  gw_flow_add_figure (flow, &process);
}

/* --- Pages */

static guint
count_columns (const PlanPart *part)
{
  return part->columns->len > 0 ? part->columns->len - 1 : 0;
}

static guint
count_pages (const PlanPart *part)
{
  return (count_columns (part) + part->per_page - 1) / part->per_page;
}

static GwRect
get_frame (const PlanPart *part,
           guint           column)
{
  GwRect frame = column < part->per_page ? part->first : part->further;

  frame.x += (column % part->per_page) * (frame.width + COLUMN_GAP);
  return frame;
}

/* Lines across a large page would be too long to read. */
static void
set_columns (PlanPart *part,
             GwRect    first,
             GwRect    further)
{
  part->per_page = further.width > LONGEST_LINE ? 2 : 1;
  part->first = first;
  part->further = further;
  part->first.width = (first.width - COLUMN_GAP * (part->per_page - 1)) / part->per_page;
  part->further.width = (further.width - COLUMN_GAP * (part->per_page - 1)) / part->per_page;
}

static void
divide (PlanPart *part)
{
  guint end = 0;

  g_array_set_size (part->columns, 0);
  g_array_append_val (part->columns, end);
  while (end < gw_flow_get_length (part->flow))
    {
      end = gw_flow_fill (part->flow, end, get_frame (part, count_columns (part)), NULL);
      g_array_append_val (part->columns, end);
    }
}

/* Pages of the sheet before a part */
static guint
get_offset (const PlanBody *self,
            PartIndex       part)
{
  guint offset = 0;

  for (guint i = 0; i < part; i++)
    offset += count_pages (&self->parts[i]);
  return offset;
}

static guint
get_page (const PlanPart *part,
          guint           block)
{
  guint column = 0;

  while (column + 2 < part->columns->len && g_array_index (part->columns, guint, column + 1) <= block)
    column++;
  return column / part->per_page;
}

static void
add_entry (PlanBody            *self,
           const GwPlanHeading *heading)
{
  const guint before = self->parent.offset + get_offset (self, PART_CHAPTERS);
  const guint page = before + get_page (&self->parts[PART_CHAPTERS], heading->block);
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  const char *const row[] = { heading->title, number };

  if (heading->level == 0)
    gw_flow_add_entry (self->parts[PART_CONTENTS].flow, row, page);
}

/* Rows of the contents are one line each, so their numbers move nothing. */
static void
write_contents (PlanBody          *self,
                const GwDrawStyle *style)
{
  static const GwFlowColumn columns[] = {
    { NULL, 10, 1, GW_TEXT_START, FALSE, 1 }, { NULL, 4, 0, GW_TEXT_END, FALSE, 1 },
  };
  PlanPart *part = &self->parts[PART_CONTENTS];

  g_clear_pointer (&part->flow, gw_flow_free);
  part->flow = gw_flow_new (style, CONTENTS_SIZE);
  gw_flow_add_styled (part->flow, GW_FLOW_LOOK_CHAPTER, gw_words_get (style->words, "Contents"));
  gw_flow_add_table (part->flow, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < self->headings->len; i++)
    add_entry (self, &g_array_index (self->headings, GwPlanHeading, i));
  if (self->apart)
    add_process (self, part->flow);
}

/* A cover that is full leaves its picture to the contents. */
static void
divide_cover (PlanBody *self,
              GwRect    first,
              GwRect    further)
{
  PlanPart *cover = &self->parts[PART_COVER];
  const double top = first.height * (first.width > first.height ? WIDE_COVER_TOP : COVER_TOP);
  guint last;

  first.y += top;
  first.height -= top;
  cover->per_page = 1;
  cover->first = first;
  cover->further = further;
  divide (cover);
  last = g_array_index (cover->columns, guint, count_columns (cover) - 1);
  self->apart = count_columns (cover) > 1 && last == gw_flow_get_length (cover->flow) - 1;
  if (self->apart)
    g_array_set_size (cover->columns, cover->columns->len - 1);
}

static void
plan_paginate (GwSheetBody       *body,
               const GwDrawStyle *style,
               GwRect             first,
               GwRect             further,
               GCancellable      *cancellable)
{
  PlanBody *self = (PlanBody *) body;

  for (guint i = 0; i < N_PARTS; i++)
    if (self->parts[i].flow != NULL)
      gw_flow_set_cancellable (self->parts[i].flow, cancellable);
  divide_cover (self, first, further);
  set_columns (&self->parts[PART_CHAPTERS], further, further);
  divide (&self->parts[PART_CHAPTERS]);
  write_contents (self, style);
  set_columns (&self->parts[PART_CONTENTS], further, further);
  divide (&self->parts[PART_CONTENTS]);
  write_contents (self, style);
}

static guint
plan_get_length (GwSheetBody *body)
{
  return get_offset ((PlanBody *) body, N_PARTS);
}

static void
plan_paint (GwSheetBody       *body,
            const GwDrawStyle *style,
            cairo_t           *cr,
            guint              page)
{
  PlanBody *self = (PlanBody *) body;
  PlanPart *part = self->parts;

  while (page >= count_pages (part))
    page -= count_pages (part++);
  for (guint i = page * part->per_page; i < MIN ((page + 1) * part->per_page, count_columns (part)); i++)
    gw_flow_paint (part->flow, cr, g_array_index (part->columns, guint, i),
                   g_array_index (part->columns, guint, i + 1), get_frame (part, i));
}

static void
plan_list_headings (GwSheetBody *body,
                    GArray      *headings)
{
  PlanBody *self = (PlanBody *) body;
  const guint before = body->offset + get_offset (self, PART_CHAPTERS);

  for (guint i = 0; i < self->headings->len; i++)
    {
      const GwPlanHeading *heading = &g_array_index (self->headings, GwPlanHeading, i);
      const GwSheetHeading found = {
        .title = heading->title,
        .level = heading->level + 1,
        .page = before + get_page (&self->parts[PART_CHAPTERS], heading->block),
      };

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

static void
write_story (PlanBody             *self,
             GwPlan               *plan,
             const GwSheetOptions *options)
{
  const GwDrawStyle style = {
    gw_palette_get (gw_palette_choice_on_paper (options->palette)), options->words, options->families,
  };
  g_autoptr(GwStory) story = gw_story_new (plan, options->words, options->today);
  GwPlanWriter writer;

  gw_plan_writer_init (&writer, plan, options, &style, TEXT_SIZE);
  gw_plan_writer_write (&writer, story);
  self->headings = writer.headings;
  self->parts[PART_CHAPTERS].flow = writer.flow;
  self->parts[PART_COVER].flow = gw_plan_cover_new (story, &style, COVER_SIZE);
  gw_sheet_make_process (plan, options->words, &self->process);
  add_process (self, self->parts[PART_COVER].flow);
}

/*
 * gw_sheet_plan_new:
 * @plan: a plan
 * @options: what the sheet shows
 *
 * All of the plan: a cover, the contents, and the chapters of its story.
 */
GwSheetBody *
gw_sheet_plan_new (GwPlan               *plan,
                   const GwSheetOptions *options)
{
  PlanBody *self = g_new0 (PlanBody, 1);

  self->parent.klass = &plan_class;
  self->parent.title = gw_sheet_describe_title (plan);
  self->parent.facts = gw_sheet_describe_state (plan, options);
  self->parent.headless = TRUE;
  for (guint i = 0; i < N_PARTS; i++)
    self->parts[i] = (PlanPart) { .columns = g_array_new (FALSE, FALSE, sizeof (guint)), .per_page = 1 };
  write_story (self, plan, options);
  return &self->parent;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-sheet-pages.h"

#include "draw/gw-tags.h"

/* In points */
#define GAP 12.0
#define COLUMN_GAP 20.0
#define SMALLEST_NUMBER 6.0
#define LEGEND_SCALE 0.72
/* At this size the labels of the matrix are as large as on screen */
#define NORMAL_WIDTH 600.0
#define NORMAL_HEIGHT 470.0
/* Less is not worth beginning a list in */
#define LEAST_FRAME 60.0

/* A part of one of the flows and its place */
typedef struct
{
  guint page;
  GwFlow *flow; /* borrowed */
  guint first;
  guint end;
  GwRect frame;
} Part;

struct _GwSheetPages
{
  /* Borrowed */
  const GwSheetData *data;
  const GwDrawStyle *style;
  GCancellable *cancellable; /* not after it is made */

  /* Owned */
  GwMatrixFigure *figure;
  GwFlow *list;
  GwFlow *meanings;
  GArray *parts;

  GwMatrixOptions matrix;
  GwRect legend;
  guint n_pages;
};

static guint
add_part (GwSheetPages *self,
          GwFlow       *flow,
          guint         first,
          GwRect        frame,
          double       *height)
{
  Part part = { .page = self->n_pages - 1, .flow = flow, .first = first, .frame = frame };

  part.end = gw_flow_fill (flow, first, frame, height);
  g_array_append_val (self->parts, part);
  return part.end;
}

static double
measure_flow (GwFlow *flow,
              double  width)
{
  double height;

  gw_flow_fill (flow, 0, (GwRect) { 0, 0, width, G_MAXDOUBLE }, &height);
  return height;
}

static GwMatrixOptions
get_legend_options (const GwSheetPages *self)
{
  return (GwMatrixOptions) {
    .scale = LEGEND_SCALE,
    .movements = gw_matrix_model_get_movements (self->data->model),
  };
}

static double
measure_legend (GwSheetPages *self,
                double        width)
{
  GwMatrixOptions options = get_legend_options (self);

  return gw_matrix_paint_legend (NULL, self->style, &self->data->limits, 0, 0, width, &options);
}

/* The matrix with its legend in the upper part of a rectangle; returns how
 * much of it they take. */
static double
place_matrix (GwSheetPages *self,
              GwRect        area,
              double        height)
{
  GwMatrixLayout layout;

  self->matrix.scale = CLAMP (MIN (area.width / NORMAL_WIDTH, height / NORMAL_HEIGHT), 0.62, 1.1);
  gw_matrix_layout_init (&layout, (GwRect) { area.x, area.y, area.width, height }, &self->matrix);
  self->figure = gw_matrix_figure_new (&layout, self->data->model, SMALLEST_NUMBER);
  self->legend = (GwRect) { area.x, area.y + height + GAP, area.width, 0 };
  self->legend.height = measure_legend (self, area.width);
  return height + GAP + self->legend.height;
}

static void
make_list (GwSheetPages *self)
{
  self->list = gw_sheet_make_list (self->data, self->style, gw_matrix_figure_has_counts (self->figure));
  gw_flow_set_cancellable (self->list, self->cancellable);
}

/* Matrix, legend and meanings on the left, the list on the right. */
static guint
fill_landscape (GwSheetPages *self,
                GwRect        area,
                gboolean     *meanings_placed)
{
  double width = area.width * 0.47;
  double meanings = measure_flow (self->meanings, width);
  double others = measure_legend (self, width) + GAP;
  double height = MIN (width * 0.95, area.height - others - meanings - GAP);
  GwRect right = { area.x + width + COLUMN_GAP, area.y, area.width - width - COLUMN_GAP, area.height };
  double used;

  *meanings_placed = height >= width * 0.6;
  if (!*meanings_placed)
    height = MIN (width * 0.95, area.height - others);
  used = place_matrix (self, (GwRect) { area.x, area.y, width, area.height }, height);
  if (*meanings_placed)
    add_part (self, self->meanings, 0, (GwRect) { area.x, area.y + used + GAP / 2, width, area.height - used }, NULL);
  make_list (self);
  return add_part (self, self->list, 0, right, NULL);
}

static void
forget_matrix (GwSheetPages *self)
{
  g_clear_pointer (&self->figure, gw_matrix_figure_free);
  g_clear_pointer (&self->list, gw_flow_free);
}

/* The matrix across the page, the list below it. When that brings all on one
 * page, the matrix is made lower. */
static guint
fill_portrait (GwSheetPages *self,
               GwRect        area)
{
  double legend = measure_legend (self, area.width) + GAP;
  double height = MIN (area.width * 0.72, MAX (area.height - legend, 72));
  double used = place_matrix (self, area, height) + GAP / 2;
  double rest;
  GwRect below;

  make_list (self);
  rest = area.height - used - measure_flow (self->list, area.width) - GAP -
         measure_flow (self->meanings, area.width);
  if (rest < 0 && height + rest >= area.width * 0.42)
    {
      forget_matrix (self);
      used = place_matrix (self, area, height + rest - 1) + GAP / 2;
      make_list (self);
    }
  below = (GwRect) { area.x, area.y + used, area.width, area.height - used };
  return below.height >= LEAST_FRAME ? add_part (self, self->list, 0, below, NULL) : 0;
}

static void
fill_further_pages (GwSheetPages *self,
                    GwRect        body,
                    guint         first,
                    gboolean      meanings_placed)
{
  GwRect rest = { 0 };
  Part *last = self->parts->len > 0 ? &g_array_index (self->parts, Part, self->parts->len - 1) : NULL;
  double height = 0;

  if (last != NULL && last->flow == self->list)
    {
      gw_flow_fill (self->list, last->first, last->frame, &height);
      rest = last->frame;
    }
  while (first < gw_flow_get_length (self->list))
    {
      self->n_pages++;
      rest = body;
      first = add_part (self, self->list, first, body, &height);
    }
  if (meanings_placed || gw_flow_get_length (self->meanings) == 0)
    return;
  rest.y += height + GAP;
  rest.height -= height + GAP;
  if (measure_flow (self->meanings, rest.width) > rest.height)
    {
      self->n_pages++;
      rest = body;
    }
  for (guint done = 0; done < gw_flow_get_length (self->meanings); rest = body)
    {
      done = add_part (self, self->meanings, done, rest, NULL);
      self->n_pages += done < gw_flow_get_length (self->meanings);
    }
}

/*
 * gw_sheet_pages_new:
 * @data: what the sheet says, must outlive the pages
 * @style: colours, words and fonts, must outlive the pages
 * @swap: whether the axes are swapped
 * @first: what page one has left below its head
 * @further: what the others have
 * @cancellable: (nullable): what ends this early
 *
 * Puts matrix, legend and list on pages: side by side on a wide page, one
 * below the other on a high one.
 */
GwSheetPages *
gw_sheet_pages_new (const GwSheetData *data,
                    const GwDrawStyle *style,
                    gboolean           swap,
                    GwRect             first,
                    GwRect             further,
                    GCancellable      *cancellable)
{
  GwSheetPages *self = g_new0 (GwSheetPages, 1);
  gboolean meanings_placed = FALSE;
  guint end;

  self->data = data;
  self->style = style;
  self->cancellable = cancellable;
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  self->matrix = (GwMatrixOptions) { .scale = 1, .swap = swap };
  self->n_pages = 1;
  self->meanings = gw_sheet_make_meanings (data, style);
  gw_flow_set_cancellable (self->meanings, cancellable);
  if (further.width > further.height)
    end = fill_landscape (self, first, &meanings_placed);
  else
    end = fill_portrait (self, first);
  fill_further_pages (self, further, end, meanings_placed);
  return self;
}

void
gw_sheet_pages_free (GwSheetPages *self)
{
  g_clear_pointer (&self->figure, gw_matrix_figure_free);
  g_clear_pointer (&self->list, gw_flow_free);
  g_clear_pointer (&self->meanings, gw_flow_free);
  g_array_unref (self->parts);
  g_free (self);
}

guint
gw_sheet_pages_get_length (GwSheetPages *self)
{
  return self->n_pages;
}

/* Paints all of a page but head and foot. */
void
gw_sheet_pages_paint (GwSheetPages *self,
                      cairo_t      *cr,
                      guint         page)
{
  GwMatrixOptions options = get_legend_options (self);

  if (page == 0)
    {
      gw_tags_begin (cr, "Figure");
      gw_matrix_figure_paint (self->figure, cr, self->style, self->data->axes, &self->data->limits);
      gw_matrix_paint_legend (cr, self->style, &self->data->limits, self->legend.x, self->legend.y,
                              self->legend.width, &options);
      gw_tags_end (cr, "Figure");
    }
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = &g_array_index (self->parts, Part, i);

      if (part->page == page)
        gw_flow_paint (part->flow, cr, part->first, part->end, part->frame);
    }
}

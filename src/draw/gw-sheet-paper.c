/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-sheet-private.h"

#include "draw/gw-pen.h"
#include "draw/gw-tags.h"

/* How a sheet comes onto paper: what stands above and below its pages, and which
 * page belongs to which of its bodies. */

/* In points */
#define TITLE_SIZE 16.0
#define FACTS_SIZE 9.0
#define FOOT_SIZE 7.5
#define FOOT_HEIGHT 18.0
#define GAP 12.0

static PangoLayout *
set_line (GwSheet    *self,
          const char *text,
          double      size,
          gboolean    bold,
          int         lines,
          double      width)
{
  GwTextForm form = { size, bold, GW_TEXT_START, lines };

  return gw_text_new (&self->style, &form, text, width);
}

static void
paint_line (cairo_t     *cr,
            const char  *tag,
            PangoLayout *line,
            double       x,
            double       y)
{
  gw_tags_begin (cr, tag);
  gw_text_paint (line, cr, x, y);
  gw_tags_end (cr, tag);
}

/* Title, date, review and round, and how to read the sheet; returns how high
 * that is. */
static double
put_head (GwSheet           *self,
          const GwSheetBody *body,
          cairo_t           *cr,
          GwRect             frame)
{
  const char *note = body->note != NULL ? body->note : "";
  g_autoptr(PangoLayout) title = set_line (self, body->title, TITLE_SIZE, TRUE, 2, frame.width);
  g_autoptr(PangoLayout) facts = set_line (self, body->facts, FACTS_SIZE, FALSE, 2, frame.width);
  g_autoptr(PangoLayout) below = set_line (self, note, FACTS_SIZE - 1, FALSE, 2, frame.width);
  double title_height, facts_height, note_height = 0;

  gw_text_get_size (title, NULL, &title_height);
  gw_text_get_size (facts, NULL, &facts_height);
  if (*note != '\0')
    gw_text_get_size (below, NULL, &note_height);
  if (cr != NULL)
    {
      gw_set_color (cr, self->style.palette->text);
      paint_line (cr, "H1", title, frame.x, frame.y);
      paint_line (cr, "P", facts, frame.x, frame.y + title_height);
      gw_set_color (cr, self->style.palette->muted);
      paint_line (cr, "P", below, frame.x, frame.y + title_height + facts_height);
    }
  return title_height + facts_height + note_height;
}

/* What is left of the paper for a page, without head and foot */
static GwRect
get_frame (GwSheet *self)
{
  const GwPaper *paper = &self->paper;

  return (GwRect) {
    paper->left, paper->top,
    MAX (paper->width - paper->left - paper->right, 72),
    MAX (paper->height - paper->top - paper->bottom - FOOT_HEIGHT, 72),
  };
}

static void
paginate_body (GwSheet      *self,
               GwSheetBody  *body,
               GCancellable *cancellable)
{
  const GwRect further = get_frame (self);
  const double head = body->headless ? 0 : put_head (self, body, NULL, further) + GAP;
  GwRect first = further;

  first.y += head;
  first.height = MAX (first.height - head, 72);
  body->klass->paginate (body, &self->style, first, further, cancellable);
}

/**
 * gw_sheet_paginate:
 * @self: a sheet
 * @paper: what it is drawn on
 * @cancellable: (nullable): what ends it early, from any thread
 *
 * Divides the sheet into pages; may be called again for another paper.
 *
 * Returns: whether it has pages now; it has none when this was cancelled
 */
gboolean
gw_sheet_paginate (GwSheet       *self,
                   const GwPaper *paper,
                   GCancellable  *cancellable)
{
  guint offset = 0;

  g_return_val_if_fail (GW_IS_SHEET (self), FALSE);
  g_return_val_if_fail (paper != NULL, FALSE);

  self->paper = *paper;
  for (guint i = 0; i < self->bodies->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      GwSheetBody *body = g_ptr_array_index (self->bodies, i);

      body->offset = offset;
      paginate_body (self, body, cancellable);
      offset += body->klass->get_length (body);
    }
  self->paginated = !g_cancellable_is_cancelled (cancellable);
  return self->paginated;
}

/**
 * gw_sheet_get_n_pages:
 * @self: a sheet
 *
 * Returns: how many pages it has; 0 before it is paginated
 */
guint
gw_sheet_get_n_pages (GwSheet *self)
{
  guint n_pages = 0;

  g_return_val_if_fail (GW_IS_SHEET (self), 0);

  for (guint i = 0; self->paginated && i < self->bodies->len; i++)
    {
      GwSheetBody *body = g_ptr_array_index (self->bodies, i);

      n_pages += body->klass->get_length (body);
    }
  return n_pages;
}

/* Which body a page belongs to, and which page of it that is */
static GwSheetBody *
find_page (GwSheet *self,
           guint   *page)
{
  for (guint i = 0; i < self->bodies->len; i++)
    {
      GwSheetBody *body = g_ptr_array_index (self->bodies, i);
      const guint n_pages = body->klass->get_length (body);

      if (*page < n_pages)
        return body;
      *page -= n_pages;
    }
  return NULL;
}

static char *
format_page (GwSheet *self,
             guint    page)
{
  int number = (int) page + 1, total = (int) gw_sheet_get_n_pages (self);

  if (self->revision != NULL)
    return gw_words_format (self->words, "Revision %s · Page %d of %d", self->revision, number, total);
  return gw_words_format (self->words, "Page %d of %d", number, total);
}

static void
paint_foot (GwSheet *self,
            cairo_t *cr,
            guint    page)
{
  GwRect body = get_frame (self);
  double y = body.y + body.height + FOOT_HEIGHT - FOOT_SIZE * 1.5;
  g_autofree char *text = format_page (self, page);
  g_autoptr(PangoLayout) right = set_line (self, text, FOOT_SIZE, FALSE, 1, -1);
  g_autoptr(PangoLayout) left = NULL;
  double width;

  gw_text_get_size (right, &width, NULL);
  left = set_line (self, self->file_name != NULL ? self->file_name : self->title, FOOT_SIZE, FALSE, 1,
                   MAX (body.width - width - GAP, 0));
  gw_tags_begin (cr, "Artifact");
  gw_set_color (cr, self->style.palette->grid);
  cairo_set_line_width (cr, 0.5);
  cairo_move_to (cr, body.x, y - 3);
  cairo_line_to (cr, body.x + body.width, y - 3);
  cairo_stroke (cr);
  gw_set_color (cr, self->style.palette->muted);
  gw_text_paint (left, cr, body.x, y);
  gw_text_paint (right, cr, body.x + body.width - width, y);
  gw_tags_end (cr, "Artifact");
}

/**
 * gw_sheet_get_headings:
 * @self: a paginated sheet
 *
 * Returns: (transfer full) (element-type GwSheetHeading): what a reader may go
 *   to, in the order of the pages
 */
GArray *
gw_sheet_get_headings (GwSheet *self)
{
  GArray *headings = g_array_new (FALSE, FALSE, sizeof (GwSheetHeading));

  g_return_val_if_fail (GW_IS_SHEET (self), headings);

  for (guint i = 0; i < self->bodies->len; i++)
    {
      GwSheetBody *body = g_ptr_array_index (self->bodies, i);
      const GwSheetHeading heading = { .title = body->title, .page = body->offset };

      g_array_append_val (headings, heading);
      if (body->klass->list_headings != NULL)
        body->klass->list_headings (body, headings);
    }
  return headings;
}

/**
 * gw_sheet_draw_page:
 * @self: a paginated sheet
 * @cr: where to; one unit is a point, 0, 0 is the upper left corner of the paper
 * @page: which page, from 0
 *
 * Draws a page. The paper itself is not painted.
 */
void
gw_sheet_draw_page (GwSheet *self,
                    cairo_t *cr,
                    guint    page)
{
  guint own_page = page;
  GwSheetBody *body;

  g_return_if_fail (GW_IS_SHEET (self));
  g_return_if_fail (page < gw_sheet_get_n_pages (self));

  body = find_page (self, &own_page);
  cairo_save (cr);
  if (own_page == 0 && !body->headless)
    put_head (self, body, cr, get_frame (self));
  body->klass->paint (body, &self->style, cr, own_page);
  paint_foot (self, cr, page);
  cairo_restore (cr);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-sheet-body.h"

#include "draw/gw-sheet-pages.h"
#include "draw/gw-sheet-words.h"

typedef struct
{
  GwSheetBody parent;

  /* Owned */
  GwSheetData *data;
  GwSheetPages *pages; /* NULL before it is paginated */

  gboolean swap;
} MatrixBody;

static void
matrix_free (GwSheetBody *body)
{
  MatrixBody *self = (MatrixBody *) body;

  g_clear_pointer (&self->pages, gw_sheet_pages_free);
  gw_sheet_data_free (self->data);
  g_free (self);
}

static void
matrix_paginate (GwSheetBody       *body,
                 const GwDrawStyle *style,
                 GwRect             first,
                 GwRect             further,
                 GCancellable      *cancellable)
{
  MatrixBody *self = (MatrixBody *) body;

  g_clear_pointer (&self->pages, gw_sheet_pages_free);
  self->pages = gw_sheet_pages_new (self->data, style, self->swap, first, further, cancellable);
}

static guint
matrix_get_length (GwSheetBody *body)
{
  MatrixBody *self = (MatrixBody *) body;

  return self->pages != NULL ? gw_sheet_pages_get_length (self->pages) : 0;
}

static void
matrix_paint (GwSheetBody       *body,
              const GwDrawStyle *style,
              cairo_t           *cr,
              guint              page)
{
  gw_sheet_pages_paint (((MatrixBody *) body)->pages, cr, page);
}

static const GwSheetBodyClass matrix_class = {
  matrix_free,
  matrix_paginate,
  matrix_get_length,
  matrix_paint,
};

/*
 * gw_sheet_matrix_new:
 * @plan: a plan
 * @options: what the sheet shows
 *
 * The matrix, and the list of all risks beside it.
 */
GwSheetBody *
gw_sheet_matrix_new (GwPlan               *plan,
                     const GwSheetOptions *options)
{
  MatrixBody *self = g_new0 (MatrixBody, 1);
  g_autofree char *title = gw_sheet_describe_title (plan);

  self->parent.klass = &matrix_class;
  self->data = gw_sheet_data_new (plan, options);
  self->swap = options->swap;
  self->parent.title = gw_words_format (options->words, "Risk matrix: %s", title);
  self->parent.facts = gw_sheet_describe_state (plan, options);
  self->parent.note = g_strdup (self->data->note);
  return &self->parent;
}

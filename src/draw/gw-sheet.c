/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-sheet.h"

#include "draw/gw-pen.h"
#include "draw/gw-sheet-body.h"
#include "draw/gw-sheet-words.h"
#include "draw/gw-tags.h"

/* In points */
#define TITLE_SIZE 16.0
#define FACTS_SIZE 9.0
#define FOOT_SIZE 7.5
#define FOOT_HEIGHT 18.0
#define GAP 12.0

/**
 * GwSheet:
 *
 * Something to print: pages of any paper, drawn alike for preview, printer,
 * PDF, SVG and PNG. It keeps what the plan said when the sheet was made.
 */
struct _GwSheet
{
  GObject parent_instance;

  /* Owned */
  GwWords *words;
  char *today;
  char *file_name;
  char *revision;
  char *families;
  char *title;
  GPtrArray *bodies; /* of GwSheetBody */

  GwDrawStyle style;
  GwPaper paper;
  gboolean paginated;
};

G_DEFINE_FINAL_TYPE (GwSheet, gw_sheet, G_TYPE_OBJECT)

static void
body_free (gpointer data)
{
  GwSheetBody *body = data;

  g_free (body->title);
  g_free (body->facts);
  g_free (body->note);
  body->klass->free (body);
}

static void
gw_sheet_finalize (GObject *object)
{
  GwSheet *self = GW_SHEET (object);

  g_clear_pointer (&self->bodies, g_ptr_array_unref);
  g_clear_pointer (&self->words, gw_words_unref);
  g_free (self->today);
  g_free (self->file_name);
  g_free (self->revision);
  g_free (self->families);
  g_free (self->title);

  G_OBJECT_CLASS (gw_sheet_parent_class)->finalize (object);
}

static void
gw_sheet_class_init (GwSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_sheet_finalize;
}

static void
gw_sheet_init (GwSheet *self)
{
  self->bodies = g_ptr_array_new_with_free_func (body_free);
}

/* In the order of the kinds */
static GwSheetBody *(*const makers[]) (GwPlan *plan, const GwSheetOptions *options) = {
  gw_sheet_matrix_new,
  gw_sheet_register_new,
  gw_sheet_status_new,
  gw_sheet_plan_new,
};

/**
 * gw_sheet_new:
 * @plan: a plan
 * @kind: which sheet of it
 * @options: what the sheet shows
 *
 * Makes a sheet of what the plan says now.
 *
 * Returns: (transfer full): the sheet, to be paginated before it is drawn
 */
GwSheet *
gw_sheet_new (GwPlan               *plan,
              GwSheetKind           kind,
              const GwSheetOptions *options)
{
  return gw_sheet_new_several (plan, &kind, 1, options);
}

static char *
make_title (GwSheet *self,
            GwPlan  *plan)
{
  GwSheetBody *first = g_ptr_array_index (self->bodies, 0);

  return self->bodies->len == 1 ? g_strdup (first->title) : gw_sheet_describe_title (plan);
}

/**
 * gw_sheet_new_several:
 * @plan: a plan
 * @kinds: (array length=n_kinds): which sheets of it
 * @n_kinds: how many, at least one
 * @options: what they show
 *
 * Makes several sheets of what the plan says now, one after the other in one
 * document: each begins on a page of its own, and pages are counted through.
 *
 * Returns: (transfer full): the sheets, to be paginated before they are drawn
 */
GwSheet *
gw_sheet_new_several (GwPlan               *plan,
                      const GwSheetKind    *kinds,
                      guint                 n_kinds,
                      const GwSheetOptions *options)
{
  GwSheet *self;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);
  g_return_val_if_fail (kinds != NULL && n_kinds > 0, NULL);
  g_return_val_if_fail (options != NULL && options->words != NULL, NULL);

  self = g_object_new (GW_TYPE_SHEET, NULL);
  self->words = gw_words_ref (options->words);
  self->today = g_strdup (options->today);
  self->file_name = options->file_name != NULL ? gw_text_isolate (options->file_name, 120) : NULL;
  self->revision = options->revision != NULL ? gw_text_clean (options->revision, 16) : NULL;
  self->families = g_strdup (options->families);
  for (guint i = 0; i < n_kinds; i++)
    g_ptr_array_add (self->bodies, makers[MIN (kinds[i], G_N_ELEMENTS (makers) - 1)](plan, options));
  self->title = make_title (self, plan);
  self->style = (GwDrawStyle) {
    gw_palette_get (gw_palette_choice_on_paper (options->palette)),
    self->words,
    self->families,
  };
  return self;
}

/* The names that settings and the command line know them by */
static const char *const names[] = {
  [GW_SHEET_MATRIX] = "matrix",
  [GW_SHEET_REGISTER] = "register",
  [GW_SHEET_STATUS] = "status",
  [GW_SHEET_PLAN] = "plan",
};

/**
 * gw_sheet_kind_get_name:
 * @kind: a kind of sheet
 *
 * Returns: (transfer none): its name in settings and on the command line
 */
const char *
gw_sheet_kind_get_name (GwSheetKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (names), NULL);

  return names[kind];
}

/**
 * gw_sheet_kind_from_name:
 * @name: (nullable): a name
 *
 * Returns: the kind of that name; %GW_SHEET_MATRIX when there is none
 */
GwSheetKind
gw_sheet_kind_from_name (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (names[i], name) == 0)
      return (GwSheetKind) i;
  return GW_SHEET_MATRIX;
}

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

/**
 * gw_sheet_get_size:
 * @self: a paginated sheet
 * @width: (out): of a page
 * @height: (out): of a page
 *
 * Tells the size of its pages in points.
 */
void
gw_sheet_get_size (GwSheet *self,
                   double  *width,
                   double  *height)
{
  g_return_if_fail (GW_IS_SHEET (self));

  *width = self->paper.width;
  *height = self->paper.height;
}

/**
 * gw_sheet_get_title:
 * @self: a sheet
 *
 * Returns: (transfer none): what is written above it, for the document's properties
 */
const char *
gw_sheet_get_title (GwSheet *self)
{
  g_return_val_if_fail (GW_IS_SHEET (self), NULL);

  return self->title;
}

/**
 * gw_sheet_get_today:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): the date on it
 */
const char *
gw_sheet_get_today (GwSheet *self)
{
  g_return_val_if_fail (GW_IS_SHEET (self), NULL);

  return self->today;
}

/**
 * gw_sheet_get_language:
 * @self: a sheet
 *
 * Returns: (transfer none): the code of its language
 */
const char *
gw_sheet_get_language (GwSheet *self)
{
  g_return_val_if_fail (GW_IS_SHEET (self), NULL);

  return gw_words_get_language (self->words);
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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-sheet-private.h"

#include "draw/gw-sheet-words.h"

/**
 * GwSheet:
 *
 * Something to print: pages of any paper, drawn alike for preview, printer,
 * PDF, SVG and PNG. It keeps what the plan said when the sheet was made.
 */
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
  self->file_name = options->file_name != NULL ? gw_text_clean (options->file_name, 120) : NULL;
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

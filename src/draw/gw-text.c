/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-text.h"

#include "draw/gw-tags.h"
#include "draw/gw-text-words.h"
#include "words/gw-direction.h"
#include "words/gw-numbers.h"
#include "words/gw-plain-text.h"

/*
 * All text of a drawing passes here. It is never markup, its font and language
 * come from the style and not from the locale, and what somebody typed can
 * neither turn its surroundings around nor break out of its rectangle.
 */

#define ELLIPSIS "…"

static gboolean
is_space (gunichar character)
{
  return character == 0x2028 || character == 0x2029 || character == 0x85 ||
         g_unichar_isspace (character);
}

static gboolean
has_leftwards (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (gw_direction_is_leftwards (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static char *
make_line (const char *text,
           gsize       n_most,
           gboolean    marks_stay)
{
  GString *line = g_string_new (NULL);
  gboolean space = FALSE;
  gsize n_characters = 0;

  for (const char *p = text != NULL ? text : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);
      const gboolean mark = marks_stay && gw_direction_is_mark (character);

      if (is_space (character))
        {
          space = line->len > 0;
          continue;
        }
      if (!mark && (g_unichar_iscntrl (character) || gw_character_is_hidden (character)))
        continue;
      if (!mark && n_characters >= n_most)
        {
          g_string_append (line, ELLIPSIS);
          break;
        }
      if (space)
        g_string_append_c (line, ' ');
      g_string_append_unichar (line, character);
      n_characters += (space ? 1u : 0u) + (mark ? 0u : 1u);
      space = FALSE;
    }
  return g_string_free_and_steal (line);
}

/**
 * gw_text_clean:
 * @text: (nullable): what somebody typed, in UTF-8
 * @n_most: how many characters may stay
 *
 * Makes one line of plain characters: white space becomes a space, controls
 * and direction marks go.
 *
 * Returns: (transfer full): the line, cut with an ellipsis
 */
char *
gw_text_clean (const char *text,
               gsize       n_most)
{
  return make_line (text, n_most, FALSE);
}

/**
 * gw_text_clean_joined:
 * @text: (nullable): a text joined of others, see gw_format()
 * @n_most: how many characters may stay
 *
 * Like gw_text_clean(), but the marks stay by which each of its parts keeps its
 * direction.
 *
 * Returns: (transfer full): the line, cut with an ellipsis
 */
char *
gw_text_clean_joined (const char *text,
                      gsize       n_most)
{
  g_autofree char *line = make_line (text, n_most, text != NULL && has_leftwards (text));

  return gw_direction_straighten (line);
}

static PangoContext *
create_context (const GwDrawStyle *style)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  /* The same line breaks on every device */
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  /* No resolution is set: sizes are absolute, and Pango measures a sample text for
   * each font, in one of the resolution of the font map, which is then the same font */
  pango_context_set_language (context, pango_language_from_string (gw_words_get_language (style->words)));
  return context;
}

static PangoFontDescription *
create_font (const GwDrawStyle *style,
             const GwTextForm  *form)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, style->families != NULL ? style->families : GW_DRAW_FAMILIES);
  pango_font_description_set_weight (font, form->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size (font, form->size * PANGO_SCALE);
  return font;
}

/* A hyphen that nobody has typed would change names and codes. */
static void
set_breaks (PangoLayout *layout,
            const char  *text,
            guint        longest)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  gw_text_keep_words (attributes, text, longest);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

static gboolean
is_wider (PangoLayout *layout,
          double       width)
{
  double used;

  gw_text_get_size (layout, &used, NULL);
  return used > width + 0.01;
}

static gboolean
fits (PangoLayout *layout,
      double       width)
{
  return !is_wider (layout, width) && !pango_layout_is_ellipsized (layout);
}

/* Words break where there is no other way: where all of a text that has to be
 * cut is seen then, or where one is longer than a line. A syllable is as wide
 * as it is high, so that tells how many fit. */
static void
find_breaks (PangoLayout      *layout,
             const GwTextForm *form,
             const char       *text,
             double            width)
{
  set_breaks (layout, text, G_MAXUINT);
  if (fits (layout, width))
    return;
  set_breaks (layout, text, 0);
  if (form->lines > 0 && fits (layout, width))
    return;
  set_breaks (layout, text, (guint) (width / form->size));
  if (is_wider (layout, width))
    set_breaks (layout, text, 0);
}

static void
set_width (PangoLayout      *layout,
           const GwTextForm *form,
           double            width)
{
  static const PangoAlignment alignments[] = { PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER, PANGO_ALIGN_RIGHT };

  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_alignment (layout, alignments[form->align]);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (form->lines > 0)
    {
      pango_layout_set_height (layout, -form->lines);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
}

/* Of a text that keeps to its line. Where a space that does not break stands in a
 * picture, what reads a tagged PDF ends there (cairo marks it apart from what is
 * around it, and poppler takes the end of that for the end of all). */
static char *
with_plain_spaces (const char *text)
{
  g_auto(GStrv) parts = g_strsplit (text, "\u00a0", -1);

  return g_strjoinv (" ", parts);
}

static gboolean
parts_range (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);

  for (int i = 1; i < pango_layout_get_line_count (layout); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);

      if (gw_numbers_part_range (text, text + pango_layout_line_get_start_index (line)))
        return TRUE;
    }
  return FALSE;
}

static void
set_text (PangoLayout      *layout,
          const GwTextForm *form,
          const char       *text,
          double            width)
{
  pango_layout_set_text (layout, text, -1);
  if (width >= 0)
    find_breaks (layout, form, text, width);
}

/* What keeps a range together stands only where it has to: it would be copied along. */
static void
set_text_and_ranges (PangoLayout      *layout,
                     const GwTextForm *form,
                     const char       *text,
                     double            width)
{
  g_autofree char *kept = NULL;

  set_text (layout, form, text, width);
  if (width < 0 || !parts_range (layout))
    return;
  kept = gw_numbers_keep_ranges (text);
  set_text (layout, form, kept, width);
}

/**
 * gw_text_new:
 * @style: font and language
 * @form: how the text is set
 * @text: plain text
 * @width: where lines wrap or are cut; negative for one endless line
 *
 * Returns: (transfer full): the text, set
 */
PangoLayout *
gw_text_new (const GwDrawStyle *style,
             const GwTextForm  *form,
             const char        *text,
             double             width)
{
  PangoContext *context = create_context (style);
  g_autoptr(PangoLayout) layout = pango_layout_new (context);
  PangoFontDescription *font = create_font (style, form);
  const gboolean wraps = width >= 0 && form->lines != 1;
  g_autofree char *plain = wraps ? NULL : with_plain_spaces (text);

  g_object_unref (context);
  if (!wraps)
    text = plain;
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  if (width >= 0)
    set_width (layout, form, width);
  set_text_and_ranges (layout, form, text, width);
  return g_steal_pointer (&layout);
}

/**
 * gw_text_get_size:
 * @layout: a set text
 * @width: (out) (optional): its width
 * @height: (out) (optional): its height
 *
 * Tells how much room a text takes.
 */
void
gw_text_get_size (PangoLayout *layout,
                  double      *width,
                  double      *height)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  if (width != NULL)
    *width = (double) logical.width / PANGO_SCALE;
  if (height != NULL)
    *height = (double) logical.height / PANGO_SCALE;
}

/**
 * gw_text_measure:
 * @style: font and language
 * @form: how it is set
 * @text: plain text
 *
 * Returns: how wide it is on one line
 */
double
gw_text_measure (const GwDrawStyle *style,
                 const GwTextForm  *form,
                 const char        *text)
{
  g_autoptr(PangoLayout) layout = gw_text_new (style, form, text, -1);
  double width;

  gw_text_get_size (layout, &width, NULL);
  return width;
}

/**
 * gw_text_is_whole:
 * @layout: a set text with a width
 *
 * Returns: whether all of it is shown and no word had to be broken
 */
gboolean
gw_text_is_whole (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);

  for (int i = 1; i < pango_layout_get_line_count (layout); i++)
    {
      int start = pango_layout_line_get_start_index (pango_layout_get_line_readonly (layout, i));

      if (!g_ascii_isspace (text[start - 1]))
        return FALSE;
    }
  return !pango_layout_is_ellipsized (layout);
}

/* Each line is a part of its own. At its end cairo writes what no glyph stands
 * for, the space where it has wrapped; some readers take that for the end of the
 * whole part. */
static void
paint_lines (PangoLayout *layout,
             cairo_t     *cr,
             double       x,
             double       y)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      PangoRectangle line;

      pango_layout_iter_get_line_extents (iter, NULL, &line);
      gw_tags_begin (cr, "Span");
      cairo_move_to (cr, x + (double) line.x / PANGO_SCALE,
                     y + (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE);
      pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
      gw_tags_end (cr, "Span");
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/**
 * gw_text_paint:
 * @layout: a set text
 * @cr: where to, with its colour set
 * @x: left edge
 * @y: upper edge
 *
 * Paints a text.
 */
void
gw_text_paint (PangoLayout *layout,
               cairo_t     *cr,
               double       x,
               double       y)
{
  if (gw_tags_are_enabled (cr) && pango_layout_get_line_count (layout) > 1)
    {
      paint_lines (layout, cr, x, y);
    }
  else
    {
      cairo_move_to (cr, x, y);
      pango_cairo_show_layout (cr, layout);
    }
  cairo_new_path (cr);
}

/**
 * gw_text_paint_in:
 * @cr: where to, with its colour set
 * @style: font and language
 * @form: how the text is set
 * @text: plain text
 * @rect: its room
 *
 * Paints a text, upright in the middle of @rect.
 */
void
gw_text_paint_in (cairo_t           *cr,
                  const GwDrawStyle *style,
                  const GwTextForm  *form,
                  const char        *text,
                  GwRect             rect)
{
  g_autoptr(PangoLayout) layout = gw_text_new (style, form, text, rect.width);
  double height;

  gw_text_get_size (layout, NULL, &height);
  gw_text_paint (layout, cr, rect.x, rect.y + (rect.height - height) / 2);
}

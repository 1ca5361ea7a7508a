/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-tags.h"

/*
 * What the parts of a page are, for readers that do not see it: the structure of
 * a tagged PDF. All drawing says so; it counts only where gw_tags_enable() was
 * called, since a printer may get some of the pages, in another order, or several
 * on a sheet. Names are those of the standard structure types of PDF. Whatever is
 * begun ends on the same page.
 */

static cairo_user_data_key_t key;

/**
 * gw_tags_enable:
 * @cr: where a whole document is drawn to
 *
 * Has tags count from now on. They reach a PDF only.
 */
void
gw_tags_enable (cairo_t *cr)
{
  cairo_set_user_data (cr, &key, &key, NULL);
}

/**
 * gw_tags_are_enabled:
 * @cr: where to
 *
 * Returns: whether tags count
 */
gboolean
gw_tags_are_enabled (cairo_t *cr)
{
  return cairo_get_user_data (cr, &key) != NULL;
}

/**
 * gw_tags_begin:
 * @cr: where to
 * @name: what follows is: `H1`, `P`, `Table`, `Figure`, or `Artifact` for what
 *   says nothing
 *
 * Begins a part, to be ended by gw_tags_end().
 */
void
gw_tags_begin (cairo_t    *cr,
               const char *name)
{
  if (gw_tags_are_enabled (cr))
    cairo_tag_begin (cr, name, NULL);
}

static char *
format_rect (const GwRect *rect)
{
  char numbers[4][G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup_printf ("rect=[%s %s %s %s]",
                          g_ascii_formatd (numbers[0], G_ASCII_DTOSTR_BUF_SIZE, "%.2f", rect->x),
                          g_ascii_formatd (numbers[1], G_ASCII_DTOSTR_BUF_SIZE, "%.2f", rect->y),
                          g_ascii_formatd (numbers[2], G_ASCII_DTOSTR_BUF_SIZE, "%.2f", rect->width),
                          g_ascii_formatd (numbers[3], G_ASCII_DTOSTR_BUF_SIZE, "%.2f", rect->height));
}

/**
 * gw_tags_begin_link:
 * @cr: where to
 * @rect: where a click counts, in the units of the page
 * @page: where it leads, from 0
 *
 * Begins a part that leads to another page, to be ended by gw_tags_end() with
 * %CAIRO_TAG_LINK.
 */
void
gw_tags_begin_link (cairo_t      *cr,
                    const GwRect *rect,
                    guint         page)
{
  g_autofree char *area = format_rect (rect);
  g_autofree char *link = g_strdup_printf ("%s page=%u", area, page + 1);

  if (gw_tags_are_enabled (cr))
    cairo_tag_begin (cr, CAIRO_TAG_LINK, link);
}

/**
 * gw_tags_begin_web:
 * @cr: where to
 * @rect: where a click counts, in the units of the page
 * @address: where it leads: an address that gw_link_can_open() takes
 *
 * Begins a part that leads out of the document, to be ended by gw_tags_end() with
 * %CAIRO_TAG_LINK.
 */
void
gw_tags_begin_web (cairo_t      *cr,
                   const GwRect *rect,
                   const char   *address)
{
  g_autofree char *area = format_rect (rect);
  /* Neither quotes nor backslashes are left, which would end the text. */
  g_autofree char *escaped = g_uri_escape_string (address, ":/?#[]@!$&()*+,;=%", FALSE);
  g_autofree char *link = g_strdup_printf ("%s uri='%s'", area, escaped);

  if (gw_tags_are_enabled (cr))
    cairo_tag_begin (cr, CAIRO_TAG_LINK, link);
}

/**
 * gw_tags_end:
 * @cr: where to
 * @name: as it was begun
 *
 * Ends a part.
 */
void
gw_tags_end (cairo_t    *cr,
             const char *name)
{
  if (gw_tags_are_enabled (cr))
    cairo_tag_end (cr, name);
}

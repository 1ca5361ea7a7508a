/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-web-page.h"

#include <string.h>

#include "exchange/gw-web-page-private.h"
#include "plan/gw-link.h"
#include "plan/gw-story.h"
#include "words/gw-plain-text.h"

/* One page that needs nothing else: no script, nothing that is fetched. It is
 * well-formed XML too, so that any tool can look into it. */

/* What is written where */
typedef struct
{
  GwStory *story;
  const GwWebPageOptions *options;
  GString *html;
  guint n_chapters;
  gboolean in_table;
  gboolean in_section;
} Writer;

/* Text in an element or an attribute, of characters that XML takes */
static void
append_escaped (GString    *html,
                const char *plain)
{
  for (const char *c = plain; *c != '\0'; c++)
    switch (*c)
      {
      case '&':
        g_string_append (html, "&amp;");
        break;
      case '<':
        g_string_append (html, "&lt;");
        break;
      case '>':
        g_string_append (html, "&gt;");
        break;
      case '"':
        g_string_append (html, "&quot;");
        break;
      case '\'':
        g_string_append (html, "&#39;");
        break;
      default:
        g_string_append_c (html, *c);
      }
}

static void
append_text (GString    *html,
             const char *text)
{
  g_autofree char *line = gw_plain_line (text);

  append_escaped (html, line);
}

/* An element with one line of text, whose direction is its own */
static void
append_element (GString    *html,
                const char *name,
                const char *attributes,
                const char *text)
{
  g_string_append_printf (html, "<%s dir=\"auto\"%s>", name, attributes);
  append_text (html, text);
  g_string_append_printf (html, "</%s>\n", name);
}

/* The title of one thing, with the sign of its state */
static void
append_item (GString            *html,
             const GwStoryBlock *block)
{
  g_autofree char *title = block->label != NULL ? g_strdup_printf ("%s %s", block->label, block->text) : NULL;

  append_element (html, "h4", "", title != NULL ? title : block->text);
}

/* Blank lines part paragraphs. */
static void
append_paragraphs (GString    *html,
                   const char *label,
                   const char *text)
{
  g_autofree char *plain = gw_plain_lines (text);
  g_auto(GStrv) lines = g_strsplit (plain, "\n", -1);
  gboolean open = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const gboolean blank = *g_strstrip (lines[i]) == '\0';

      if (blank && open)
        g_string_append (html, "</p>\n");
      else if (!blank)
        g_string_append (html, open ? "<br/>\n" : "<p dir=\"auto\">");
      if (!blank && !open && label != NULL)
        {
          g_string_append (html, "<b>");
          append_text (html, label);
          g_string_append (html, ":</b> ");
          label = NULL;
        }
      append_escaped (html, lines[i]);
      open = !blank;
    }
  g_string_append (html, open ? "</p>\n" : "");
}

/* Leads to the web or to mail, or is text; the address is always to be seen. */
static void
append_link (GString            *html,
             const GwStoryBlock *block)
{
  const gboolean leads = gw_link_can_open (block->text);
  g_autofree char *address = NULL;

  g_string_append (html, "<p class=\"link\" dir=\"auto\">");
  if (block->label != NULL)
    {
      append_text (html, block->label);
      g_string_append (html, ": ");
    }
  if (leads)
    {
      address = g_uri_escape_string (block->text, ":/?#[]@!$&'()*+,;=%", FALSE);
      g_string_append (html, "<a rel=\"external noopener noreferrer\" href=\"");
      append_escaped (html, address);
      g_string_append (html, "\">");
    }
  append_text (html, block->text);
  g_string_append (html, leads ? "</a></p>\n" : "</p>\n");
}

static void
append_row (GString            *html,
            const GwStoryBlock *block)
{
  const gboolean head = block->kind == GW_STORY_HEAD;

  g_string_append (html, head ? "<table>\n<thead><tr>" : "<tr>");
  for (guint i = 0; block->cells[i] != NULL; i++)
    {
      g_string_append (html, head ? "<th scope=\"col\" dir=\"auto\">" : "<td dir=\"auto\">");
      append_text (html, block->cells[i]);
      g_string_append (html, head ? "</th>" : "</td>");
    }
  g_string_append (html, head ? "</tr></thead>\n<tbody>\n" : "</tr>\n");
}

static void
append_picture (Writer             *writer,
                const GwWebPicture *picture,
                const char         *name,
                const char         *label)
{
  if (picture->light == NULL || picture->dark == NULL)
    return;
  g_string_append (writer->html, "<figure role=\"img\" aria-label=\"");
  append_text (writer->html, label);
  g_string_append (writer->html, "\">\n<div class=\"light\">");
  gw_web_page_append_svg (writer->html, picture->light, name, "l");
  g_string_append (writer->html, "</div>\n<div class=\"dark\">");
  gw_web_page_append_svg (writer->html, picture->dark, name, "d");
  g_string_append (writer->html, "</div>\n</figure>\n");
}

static void
append_figure (Writer     *writer,
               const char *name)
{
  GwWords *words = writer->options->words;

  if (g_str_equal (name, GW_STORY_MATRIX))
    append_picture (writer, &writer->options->matrix, "m", gw_words_get (words, "Risk matrix"));
  else if (g_str_equal (name, GW_STORY_PROCESS))
    append_picture (writer, &writer->options->process, "p", gw_words_get (words, "Process"));
}

static void
begin_chapter (Writer     *writer,
               const char *title)
{
  if (writer->in_section)
    g_string_append (writer->html, "</section>\n");
  g_string_append_printf (writer->html, "<section id=\"c%u\">\n", ++writer->n_chapters);
  append_element (writer->html, "h2", "", title);
  writer->in_section = TRUE;
}

static void
append_block (Writer             *writer,
              const GwStoryBlock *block)
{
  if (writer->in_table && block->kind != GW_STORY_ROW)
    g_string_append (writer->html, "</tbody>\n</table>\n");
  writer->in_table = block->cells != NULL;
  switch (block->kind)
    {
    case GW_STORY_CHAPTER:
      begin_chapter (writer, block->text);
      break;
    case GW_STORY_PART:
      append_element (writer->html, "h3", "", block->text);
      break;
    case GW_STORY_ITEM:
      append_item (writer->html, block);
      break;
    case GW_STORY_FACTS:
      append_element (writer->html, "p", " class=\"facts\"", block->text);
      break;
    case GW_STORY_LINK:
      append_link (writer->html, block);
      break;
    case GW_STORY_FIGURE:
      append_figure (writer, block->label);
      break;
    case GW_STORY_HEAD:
    case GW_STORY_ROW:
      append_row (writer->html, block);
      break;
    case GW_STORY_TEXT:
    default:
      append_paragraphs (writer->html, block->label, block->text);
    }
}

static void
append_contents (Writer *writer)
{
  guint n_chapters = 0;

  g_string_append (writer->html, "<nav>\n");
  append_element (writer->html, "h2", "", gw_words_get (writer->options->words, "Contents"));
  g_string_append (writer->html, "<ul>\n");
  for (guint i = 0; i < gw_story_get_length (writer->story); i++)
    {
      const GwStoryBlock *block = gw_story_get_block (writer->story, i);

      if (block->kind != GW_STORY_CHAPTER)
        continue;
      g_string_append_printf (writer->html, "<li dir=\"auto\"><a href=\"#c%u\">", ++n_chapters);
      append_text (writer->html, block->text);
      g_string_append (writer->html, "</a></li>\n");
    }
  g_string_append (writer->html, "</ul>\n</nav>\n");
}

static void
append_begin (Writer *writer)
{
  gw_web_page_append_head (writer->html, gw_words_get_language (writer->options->words));
  g_string_append (writer->html, "<title>");
  append_text (writer->html, gw_story_get_title (writer->story));
  g_string_append (writer->html, "</title>\n</head>\n<body>\n<header>\n");
  append_element (writer->html, "h1", "", gw_story_get_title (writer->story));
  append_element (writer->html, "p", " class=\"facts\"", gw_story_get_facts (writer->story));
  g_string_append (writer->html, "</header>\n");
  append_contents (writer);
  g_string_append (writer->html, "<main>\n");
}

static gboolean
append_blocks (Writer      *writer,
               GwProgress  *progress,
               GError     **error)
{
  const guint n_blocks = gw_story_get_length (writer->story);

  for (guint i = 0; i < n_blocks; i++)
    {
      if (!gw_progress_set (progress, i, n_blocks, error))
        return FALSE;
      append_block (writer, gw_story_get_block (writer->story, i));
    }
  g_string_append (writer->html, writer->in_table ? "</tbody>\n</table>\n" : "");
  g_string_append (writer->html, writer->in_section ? "</section>\n" : "");
  return TRUE;
}

/**
 * gw_web_page_export:
 * @plan: a plan
 * @options: what the page shows
 * @progress: (nullable): how far it has come
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Writes all that a plan says as one page for browsers, for light and dark
 * windows and for paper. Nothing that somebody has typed is anything but text;
 * the addresses of evidence are links where they lead to the web or to mail.
 * The page runs no script and fetches nothing, and forbids both.
 *
 * Returns: (transfer full): HTML in UTF-8, well-formed as XML too
 */
GBytes *
gw_web_page_export (GwPlan                  *plan,
                    const GwWebPageOptions  *options,
                    GwProgress              *progress,
                    GError                 **error)
{
  g_autoptr(GwStory) story = NULL;
  g_autoptr(GString) html = g_string_new (NULL);
  Writer writer = { 0 };

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);
  g_return_val_if_fail (options != NULL && options->words != NULL && options->today != NULL, NULL);

  story = gw_story_new (plan, options->words, options->today);
  writer.story = story;
  writer.options = options;
  writer.html = html;
  append_begin (&writer);
  if (!append_blocks (&writer, progress, error))
    return NULL;
  g_string_append (html, "</main>\n</body>\n</html>\n");
  return g_string_free_to_bytes (g_steal_pointer (&html));
}

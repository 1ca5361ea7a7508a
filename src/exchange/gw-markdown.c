/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-markdown.h"

#include <string.h>

#include "plan/gw-link.h"
#include "plan/gw-story.h"
#include "words/gw-plain-text.h"

/* CommonMark with the tables of GitHub. Whatever comes from a story is text:
 * each character that could be markup stands behind a backslash. */

/* Characters that mean something anywhere in a line */
#define ANYWHERE "\\`*_[]<>&|~$#@"
/* and only where a line begins */
#define AT_BEGIN "-+=!.)"
#define JOINER "&#8288;"

/* Whether “1.” or “1)” would begin a list here */
static gboolean
ends_number (const char *line,
             const char *c)
{
  for (const char *p = line; p < c; p++)
    if (!g_ascii_isdigit (*p))
      return FALSE;
  return c > line;
}

/* “https://…”, “www.…” and “ftp://…” become links by themselves. */
static gboolean
begins_link (const char *line,
             const char *c)
{
  if (*c == ':')
    return c == line || (c[1] != ' ' && c[1] != '\0');
  return *c == '.' && c >= line + 3 && g_ascii_strncasecmp (c - 3, "www", 3) == 0;
}

/* Addresses of mail become links even where the sign is escaped; a joiner that
 * nobody sees keeps them from it. */
static gboolean
parts_address (const char *line,
               const char *c)
{
  return *c == '@' && c > line && c[-1] != ' ' && c[1] != ' ' && c[1] != '\0';
}

static gboolean
needs_escape (const char *line,
              const char *c)
{
  if (strchr (ANYWHERE, *c) != NULL)
    return TRUE;
  if (strchr (AT_BEGIN, *c) != NULL && (c == line || ends_number (line, c)))
    return TRUE;
  return begins_link (line, c);
}

/* A line of text, which begins a line of the file or not: escaping more than
 * is needed does no harm. */
static void
append_line (GString    *md,
             const char *line)
{
  while (*line == ' ')
    line++;
  for (const char *c = line; *c != '\0'; c++)
    {
      if (parts_address (line, c))
        g_string_append (md, JOINER);
      if (needs_escape (line, c))
        g_string_append_c (md, '\\');
      g_string_append_c (md, *c);
    }
}

static void
append_text (GString    *md,
             const char *text)
{
  g_autofree char *line = gw_plain_line (text);

  append_line (md, line);
}

/* Blank lines part paragraphs; other line breaks stay within one. */
static void
append_paragraphs (GString    *md,
                   const char *text)
{
  g_autofree char *plain = gw_plain_lines (text);
  g_auto(GStrv) lines = g_strsplit (plain, "\n", -1);
  gboolean open = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*g_strstrip (lines[i]) == '\0')
        {
          g_string_append (md, open ? "\n\n" : "");
          open = FALSE;
          continue;
        }
      g_string_append (md, open ? "\\\n" : "");
      append_line (md, lines[i]);
      open = TRUE;
    }
  g_string_append (md, open ? "\n\n" : "");
}

static void
append_heading (GString    *md,
                guint       level,
                const char *sign,
                const char *text)
{
  for (guint i = 0; i < level; i++)
    g_string_append_c (md, '#');
  g_string_append_c (md, ' ');
  if (sign != NULL)
    g_string_append_printf (md, "%s ", sign);
  append_text (md, text);
  g_string_append (md, "\n\n");
}

static void
append_labelled (GString            *md,
                 const GwStoryBlock *block)
{
  if (block->label != NULL)
    {
      g_string_append (md, "**");
      append_text (md, block->label);
      g_string_append (md, ":** ");
    }
  append_paragraphs (md, block->text);
}

/* An address that leads to the web or to mail is a link; any other is text. */
static void
append_link (GString            *md,
             const GwStoryBlock *block)
{
  g_autofree char *address = NULL;

  g_string_append (md, "- ");
  append_text (md, block->label != NULL ? block->label : block->text);
  if (gw_link_can_open (block->text))
    {
      address = g_uri_escape_string (block->text, ":/?#[]@!$&'*+,;=%", FALSE);
      g_string_append_printf (md, ": <%s>", address);
    }
  else if (block->label != NULL)
    {
      g_string_append (md, ": ");
      append_text (md, block->text);
    }
  g_string_append (md, "\n\n");
}

static void
append_row (GString            *md,
            const GwStoryBlock *block)
{
  const guint n_cells = g_strv_length (block->cells);

  for (guint i = 0; i < n_cells; i++)
    {
      g_string_append (md, "| ");
      append_text (md, block->cells[i]);
      g_string_append_c (md, ' ');
    }
  g_string_append (md, "|\n");
  for (guint i = 0; block->kind == GW_STORY_HEAD && i < n_cells; i++)
    g_string_append (md, i + 1 < n_cells ? "|---" : "|---|\n");
}

static void
append_block (GString            *md,
              const GwStoryBlock *block)
{
  switch (block->kind)
    {
    case GW_STORY_CHAPTER:
      append_heading (md, 2, NULL, block->text);
      break;
    case GW_STORY_PART:
      append_heading (md, 3, NULL, block->text);
      break;
    case GW_STORY_ITEM:
      append_heading (md, 4, block->label, block->text);
      break;
    case GW_STORY_FACTS:
      append_text (md, block->text);
      g_string_append (md, "\n\n");
      break;
    case GW_STORY_TEXT:
      append_labelled (md, block);
      break;
    case GW_STORY_LINK:
      append_link (md, block);
      break;
    case GW_STORY_HEAD:
    case GW_STORY_ROW:
      append_row (md, block);
      break;
    case GW_STORY_FIGURE:
    default:
      break;
    }
}

/**
 * gw_markdown_export:
 * @plan: a plan
 * @words: the language
 * @today: the date that it is about, `YYYY-MM-DD`
 * @progress: (nullable): how far it has come
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Writes all that a plan says. Nothing that somebody has typed becomes markup,
 * HTML or a link; the addresses of evidence are links where they lead to the
 * web or to mail.
 *
 * Returns: (transfer full): Markdown in UTF-8
 */
GBytes *
gw_markdown_export (GwPlan      *plan,
                    GwWords     *words,
                    const char  *today,
                    GwProgress  *progress,
                    GError     **error)
{
  g_autoptr(GwStory) story = NULL;
  g_autoptr(GString) md = g_string_new (NULL);

  g_return_val_if_fail (GW_IS_PLAN (plan) && words != NULL && today != NULL, NULL);

  story = gw_story_new (plan, words, today);
  append_heading (md, 1, NULL, gw_story_get_title (story));
  append_text (md, gw_story_get_facts (story));
  g_string_append (md, "\n\n");
  for (guint i = 0; i < gw_story_get_length (story); i++)
    {
      const GwStoryBlock *block = gw_story_get_block (story, i);

      if (!gw_progress_set (progress, i, gw_story_get_length (story), error))
        return NULL;
      append_block (md, block);
      /* A table ends where something else begins. */
      if (block->cells != NULL && (i + 1 == gw_story_get_length (story) ||
                                   gw_story_get_block (story, i + 1)->kind != GW_STORY_ROW))
        g_string_append_c (md, '\n');
    }
  return g_string_free_to_bytes (g_steal_pointer (&md));
}

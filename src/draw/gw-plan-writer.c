/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-plan-writer.h"

#include <string.h>

#include "draw/gw-plan-table.h"
#include "draw/gw-sheet-figures.h"
#include "draw/gw-sheet-words.h"
#include "plan/gw-link.h"
#include "words/gw-direction.h"
#include "words/gw-format.h"

/* Sets the story of a plan as a flow. What is said, and in which order, is the
 * story's; here it gets its looks, and the pictures. */

/* Longer texts are set as several paragraphs, so that none is longer than a
 * page. */
#define PARAGRAPH_LENGTH 600

static void
heading_clear (gpointer data)
{
  g_free (((GwPlanHeading *) data)->title);
}

static void
add_heading (GwPlanWriter *self,
             const char   *title,
             guint         level)
{
  GwPlanHeading heading = { gw_text_clean_joined (title, GW_SHEET_TITLE_LENGTH), level, gw_flow_get_length (self->flow) };

  g_array_append_val (self->headings, heading);
  gw_flow_add_styled (self->flow, level == 0 ? GW_FLOW_LOOK_CHAPTER : GW_FLOW_LOOK_PART, heading.title);
}

/* A short text that is cut rather than set over many lines */
static void
add_styled (GwPlanWriter *self,
            GwFlowLook    look,
            const char   *label,
            const char   *text)
{
  g_autofree char *clean = gw_text_clean_joined (text, PARAGRAPH_LENGTH);
  g_autofree char *whole = label != NULL ? gw_format ("%s %s", label, clean) : NULL;

  gw_flow_add_styled (self->flow, look, whole != NULL ? whole : clean);
}

/* Where a paragraph may end: after the last sentence or word that fits */
static const char *
find_end (const char *text)
{
  const char *end = text, *word = NULL, *sentence = NULL;

  for (guint i = 0; *end != '\0' && i < PARAGRAPH_LENGTH; i++, end = g_utf8_next_char (end))
    {
      if (*end != ' ')
        continue;
      word = end;
      if (end > text && strchr (".?!", end[-1]) != NULL)
        sentence = end;
    }
  if (*end == '\0')
    return end;
  return sentence != NULL ? sentence : word != NULL ? word : end;
}

static void
add_paragraph (GwPlanWriter *self,
               const char   *label,
               const char   *text)
{
  g_autofree char *clean = gw_text_clean_joined (text, G_MAXSIZE);
  g_autofree char *whole = label != NULL ? gw_format ("%s: %s", label, clean) : NULL;

  for (const char *begin = whole != NULL ? whole : clean, *end; *begin != '\0'; begin = *end == ' ' ? end + 1 : end)
    {
      g_autofree char *part = NULL;
      g_autofree char *straight = NULL;

      end = find_end (begin);
      part = g_strndup (begin, (gsize) (end - begin));
      straight = gw_direction_straighten (part);
      gw_flow_add_prose (self->flow, straight);
    }
}

/* All of a text is written, paragraph by paragraph. */
static void
add_prose (GwPlanWriter *self,
           const char   *label,
           const char   *text)
{
  g_auto(GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*g_strstrip (lines[i]) == '\0')
        continue;
      add_paragraph (self, label, lines[i]);
      label = NULL;
    }
}

static void
add_link (GwPlanWriter       *self,
          const GwStoryBlock *block)
{
  const char *word = gw_words_get (self->words, "Evidence");
  g_autofree char *text = block->label != NULL ? gw_format ("%s: %s", block->label, block->text) : NULL;
  g_autofree char *line = gw_format ("%s: %s", word, text != NULL ? text : block->text);
  g_autofree char *clean = gw_text_clean_joined (line, G_MAXSIZE);

  /* Whoever reads must see where it leads: a longer one is set as text. */
  if (gw_link_can_open (block->text) && g_utf8_strlen (clean, -1) <= PARAGRAPH_LENGTH)
    gw_flow_add_address (self->flow, clean, block->text);
  else
    add_prose (self, word, text != NULL ? text : block->text);
}

static void
add_plots (GwPlanWriter *self)
{
  g_autoptr(GArray) plots = gw_sheet_make_plots (self->plan, self->words, NULL);

  for (guint i = 0; i < plots->len; i++)
    gw_flow_add_figure (self->flow, &g_array_index (plots, GwFlowFigure, i));
}

static void
add_figure (GwPlanWriter *self,
            const char   *name)
{
  GwFlowFigure figure = { 0 };
  g_autofree char *note = NULL;

  if (g_str_equal (name, GW_STORY_METRICS))
    add_plots (self);
  else if (g_str_equal (name, GW_STORY_MATRIX))
    gw_sheet_make_matrix (self->plan, self->options, &figure, &note);
  else if (g_str_equal (name, GW_STORY_RANGE))
    gw_sheet_make_range (self->plan, self->words, &figure);
  if (note != NULL)
    add_styled (self, GW_FLOW_LOOK_MUTED, NULL, note);
  if (figure.paint != NULL)
    gw_flow_add_figure (self->flow, &figure);
}

/* The first block after the next table */
static guint
find_table_end (const GwStory *story,
                guint          block)
{
  while (block < gw_story_get_length (story) && gw_story_get_block (story, block)->kind != GW_STORY_HEAD)
    block++;
  do
    block++;
  while (block < gw_story_get_length (story) && gw_story_get_block (story, block)->kind == GW_STORY_ROW);
  return block;
}

static void
add_block (GwPlanWriter       *self,
           const GwStoryBlock *block)
{
  switch (block->kind)
    {
    case GW_STORY_CHAPTER:
      gw_flow_add_break (self->flow);
      add_heading (self, block->text, 0);
      break;
    case GW_STORY_PART:
      add_heading (self, block->text, 1);
      break;
    case GW_STORY_ITEM:
      add_styled (self, GW_FLOW_LOOK_STRONG, block->label, block->text);
      break;
    case GW_STORY_FACTS:
      add_styled (self, GW_FLOW_LOOK_MUTED, NULL, block->text);
      break;
    case GW_STORY_LINK:
      add_link (self, block);
      break;
    case GW_STORY_TEXT:
      add_prose (self, block->label, block->text);
      break;
    case GW_STORY_FIGURE:
      add_figure (self, block->label);
      break;
    case GW_STORY_HEAD:
    case GW_STORY_ROW:
    default:
      break;
    }
}

/*
 * gw_plan_writer_write:
 * @self: a writer
 * @story: what the plan says
 *
 * Writes all chapters; the front of the story is for the cover.
 */
void
gw_plan_writer_write (GwPlanWriter  *self,
                      const GwStory *story)
{
  for (guint i = gw_story_get_front (story), end; i < gw_story_get_length (story); i = end)
    {
      const GwStoryBlock *block = gw_story_get_block (story, i);
      const gboolean table = block->kind == GW_STORY_HEAD;
      const gboolean matrix = block->kind == GW_STORY_FIGURE && g_str_equal (block->label, GW_STORY_MATRIX);

      end = table || matrix ? find_table_end (story, i) : i + 1;
      if (table)
        gw_plan_table_set (self->flow, story, i, end);
      else
        add_block (self, block);
    }
}

/*
 * gw_plan_writer_init:
 * @self: (out caller-allocates): a writer, whose flow and headings are taken
 *   from it in the end
 * @plan: what is written
 * @options: what the sheet shows
 * @style: colours, words and fonts
 * @size: of the text
 */
void
gw_plan_writer_init (GwPlanWriter         *self,
                     GwPlan               *plan,
                     const GwSheetOptions *options,
                     const GwDrawStyle    *style,
                     double                size)
{
  *self = (GwPlanWriter) {
    .flow = gw_flow_new (style, size),
    .headings = g_array_new (FALSE, FALSE, sizeof (GwPlanHeading)),
    .plan = plan,
    .options = options,
    .words = style->words,
  };
  g_array_set_clear_func (self->headings, heading_clear);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-plan-writer.h"

#include <string.h>

#include "draw/gw-sheet-words.h"
#include "plan/gw-field-word.h"
#include "plan/gw-unit-words.h"

/* Longer texts are set as several paragraphs, so that none is longer than a
 * page. */
#define PARAGRAPH_LENGTH 600

static void
heading_clear (gpointer data)
{
  g_free (((GwPlanHeading *) data)->title);
}

/*
 * gw_plan_writer_init:
 * @self: (out caller-allocates): a writer, whose flow and headings are taken
 *   from it in the end
 * @plan: what is written
 * @style: colours, words and fonts
 * @size: of the text
 */
void
gw_plan_writer_init (GwPlanWriter      *self,
                     GwPlan            *plan,
                     const GwDrawStyle *style,
                     double             size)
{
  *self = (GwPlanWriter) {
    .flow = gw_flow_new (style, size),
    .headings = g_array_new (FALSE, FALSE, sizeof (GwPlanHeading)),
    .plan = plan,
    .words = style->words,
  };
  g_array_set_clear_func (self->headings, heading_clear);
}

static void
add_heading (GwPlanWriter *self,
             const char   *title,
             guint         level)
{
  GwPlanHeading heading = { gw_text_clean (title, GW_SHEET_TITLE_LENGTH), level, gw_flow_get_length (self->flow) };

  g_array_append_val (self->headings, heading);
  gw_flow_add_styled (self->flow, level == 0 ? GW_FLOW_LOOK_CHAPTER : GW_FLOW_LOOK_PART, heading.title);
}

/* Begins a chapter on a new page. */
void
gw_plan_writer_add_chapter (GwPlanWriter *self,
                            const char   *title)
{
  gw_flow_add_break (self->flow);
  add_heading (self, title, 0);
}

void
gw_plan_writer_add_part (GwPlanWriter *self,
                         const char   *title)
{
  add_heading (self, title, 1);
}

/* Adds a line that stays with what follows. */
void
gw_plan_writer_add_strong (GwPlanWriter *self,
                           const char   *text)
{
  g_autofree char *clean = gw_text_clean (text, PARAGRAPH_LENGTH);

  gw_flow_add_styled (self->flow, GW_FLOW_LOOK_STRONG, clean);
}

void
gw_plan_writer_add_muted (GwPlanWriter *self,
                          const char   *text)
{
  g_autofree char *clean = gw_text_clean (text, PARAGRAPH_LENGTH);

  if (*clean != '\0')
    gw_flow_add_styled (self->flow, GW_FLOW_LOOK_MUTED, clean);
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
  g_autofree char *clean = gw_text_clean (text, G_MAXSIZE);
  g_autofree char *whole = label != NULL ? g_strdup_printf ("%s: %s", label, clean) : NULL;

  for (const char *begin = whole != NULL ? whole : clean, *end; *begin != '\0'; begin = *end == ' ' ? end + 1 : end)
    {
      g_autofree char *part = NULL;

      end = find_end (begin);
      part = g_strndup (begin, (gsize) (end - begin));
      gw_flow_add_prose (self->flow, part);
    }
}

/*
 * gw_plan_writer_add_prose:
 * @self: a writer
 * @label: (nullable): what the text is
 * @text: (nullable): all of it is written, paragraph by paragraph
 */
void
gw_plan_writer_add_prose (GwPlanWriter *self,
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

/*
 * gw_plan_writer_add_units:
 * @self: a writer
 * @item: (type GwItem): an item
 * @fields: (array length=n_fields): the first fields of units, of a few words
 *   each
 * @n_fields: how many
 *
 * Adds a line of what is set.
 */
void
gw_plan_writer_add_units (GwPlanWriter *self,
                          gpointer      item,
                          const guint  *fields,
                          guint         n_fields)
{
  g_autofree char *line = gw_item_format_units (item, fields, n_fields, self->words);

  gw_plan_writer_add_muted (self, line);
}

/* Adds a unit of many words, if it is set. */
void
gw_plan_writer_add_unit (GwPlanWriter *self,
                         gpointer      item,
                         guint         field)
{
  const GwField *found = gw_item_get_field (item, field);
  g_autofree char *text = gw_item_format_unit (item, found, self->words);

  gw_plan_writer_add_prose (self, gw_words_get (self->words, gw_field_get_word (found)), text);
}

/* Two numbers of one unit: from where to where, or what came of what was aimed at */
void
gw_plan_writer_add_numbers (GwPlanWriter *self,
                            const char   *word,
                            gpointer      item,
                            guint         first,
                            guint         target,
                            guint         unit)
{
  g_autofree char *suffix = gw_text_clean (gw_item_get_text (item, unit), GW_SHEET_NAME_LENGTH);
  g_autofree char *line = gw_item_format_pair (item, word, first, target, suffix, self->words);

  if (*line != '\0')
    gw_flow_add_text (self->flow, line);
}

/* A word of the language */
const char *
gw_plan_writer_get (GwPlanWriter *self,
                    const char   *word)
{
  return gw_words_get (self->words, word);
}

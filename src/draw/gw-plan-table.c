/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-plan-table.h"

#include "draw/gw-sheet-words.h"

/* A table whose columns follow from what stands in them. */

/* Wider texts wrap, in the room that narrow columns leave */
#define WIDE 12
#define WIDEST 48
/* Of an average character, as a multiple of the text size */
#define CHARACTER 0.56
/* The head is bold */
#define HEAD_CHARACTER 0.64
#define MOST_LINES 6

/* In narrow characters; Hangul is twice as wide */
static guint
count_width (const char *text)
{
  guint width = 0;

  for (const char *c = text; *c != '\0' && width < WIDEST; c = g_utf8_next_char (c))
    width += g_unichar_iswide (g_utf8_get_char (c)) ? 2 : 1;
  return width;
}

static GwFlowColumn
make_column (const GwStory *story,
             guint          head,
             guint          end,
             guint          column)
{
  GwFlowColumn made = { .title = gw_story_get_block (story, head)->cells[column], .lines = MOST_LINES };
  const guint title = count_width (made.title);
  guint widest = title;

  for (guint i = head + 1; i < end; i++)
    widest = MAX (widest, count_width (gw_story_get_block (story, i)->cells[column]));
  made.width = MAX (MIN (widest, WIDE) * CHARACTER, MIN (title, WIDE) * HEAD_CHARACTER);
  made.weight = widest > WIDE ? widest - WIDE : 0;
  return made;
}

static void
add_row (GwFlow             *flow,
         const GwStoryBlock *block)
{
  g_autoptr(GStrvBuilder) row = g_strv_builder_new ();
  g_auto(GStrv) cells = NULL;

  for (guint i = 0; block->cells[i] != NULL; i++)
    g_strv_builder_take (row, gw_text_clean_joined (block->cells[i], GW_SHEET_TITLE_LENGTH));
  cells = g_strv_builder_end (row);
  gw_flow_add_row (flow, (const char *const *) cells);
}

/*
 * gw_plan_table_set:
 * @flow: where to
 * @story: what the plan says
 * @head: the block that is the head of the table
 * @end: the first one after its rows
 */
void
gw_plan_table_set (GwFlow        *flow,
                   const GwStory *story,
                   guint          head,
                   guint          end)
{
  const guint n_columns = g_strv_length (gw_story_get_block (story, head)->cells);
  GwFlowColumn columns[GW_FLOW_MAX_COLUMNS];

  g_return_if_fail (n_columns <= GW_FLOW_MAX_COLUMNS);

  for (guint i = 0; i < n_columns; i++)
    columns[i] = make_column (story, head, end, i);
  gw_flow_add_table (flow, columns, n_columns);
  for (guint i = head + 1; i < end; i++)
    add_row (flow, gw_story_get_block (story, i));
}

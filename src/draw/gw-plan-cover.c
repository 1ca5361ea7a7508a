/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-plan-writer.h"

#include "draw/gw-sheet-words.h"

/* The first page of the plan sheet: what the plan is about, how it stands and
 * when that was said. */

#define SUMMARY_LENGTH 2000

static const char *
name_language (GwWords *words)
{
  const char *code = gw_words_get_language (words);

  if (g_str_equal (code, "ko"))
    return gw_words_get (words, "Korean");
  return g_str_equal (code, "en") ? gw_words_get (words, "English") : code;
}

static void
add_fact (GwFlow     *flow,
          const char *label,
          const char *text)
{
  g_autofree char *clean = gw_text_clean_joined (text, GW_SHEET_TITLE_LENGTH);
  const char *const row[] = { label, clean };

  gw_flow_add_row (flow, row);
}

static void
add_summary (GwFlow     *flow,
             const char *text)
{
  g_auto(GStrv) lines = NULL;
  g_autofree char *cut = g_utf8_strlen (text, -1) > SUMMARY_LENGTH ? g_utf8_substring (text, 0, SUMMARY_LENGTH) : NULL;
  g_autofree char *whole = cut != NULL ? g_strconcat (cut, "…", NULL) : g_strdup (text);

  gw_flow_add_space (flow, 0.8);
  lines = g_strsplit (whole, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *clean = gw_text_clean (lines[i], G_MAXSIZE);

      if (*clean != '\0')
        gw_flow_add_prose (flow, clean);
    }
}

/* What the front of the story says with a label, as a table */
static void
add_facts (GwFlow        *flow,
           const GwStory *story,
           GwWords       *words)
{
  static const GwFlowColumn columns[] = {
    { NULL, 9, 0, GW_TEXT_START, FALSE, 2 },
    { NULL, 16, 1, GW_TEXT_START, FALSE, 3 },
  };

  gw_flow_add_table (flow, columns, G_N_ELEMENTS (columns));
  gw_flow_add_space (flow, 1);
  for (guint i = 0; i < gw_story_get_front (story); i++)
    {
      const GwStoryBlock *block = gw_story_get_block (story, i);

      if (block->kind == GW_STORY_TEXT && block->label != NULL)
        add_fact (flow, block->label, block->text);
    }
  add_fact (flow, gw_words_get (words, "Language"), name_language (words));
}

/*
 * gw_plan_cover_new:
 * @story: what a plan says
 * @style: colours, words and fonts
 * @size: of the text
 *
 * Title, date, summary, and how the plan stands.
 */
GwFlow *
gw_plan_cover_new (const GwStory     *story,
                   const GwDrawStyle *style,
                   double             size)
{
  GwFlow *flow = gw_flow_new (style, size);
  g_autofree char *title = gw_text_clean (gw_story_get_title (story), GW_SHEET_TITLE_LENGTH);

  gw_flow_add_styled (flow, GW_FLOW_LOOK_TITLE, title);
  gw_flow_add_styled (flow, GW_FLOW_LOOK_MUTED, gw_story_get_facts (story));
  for (guint i = 0; i < gw_story_get_front (story); i++)
    {
      const GwStoryBlock *block = gw_story_get_block (story, i);

      if (block->kind == GW_STORY_TEXT && block->label == NULL)
        add_summary (flow, block->text);
    }
  add_facts (flow, story, style->words);
  return flow;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-plan.h"
#include "words/gw-words.h"

G_BEGIN_DECLS

/**
 * GwStoryKind:
 * @GW_STORY_CHAPTER: the title of a chapter
 * @GW_STORY_PART: the title of a part of it
 * @GW_STORY_ITEM: the title of one thing, such as a check; the sign of its
 *   state as the label, if it has one
 * @GW_STORY_FACTS: a line of short facts
 * @GW_STORY_TEXT: what somebody has written, of many lines, with a label
 * @GW_STORY_LINK: an address, with its title as the label
 * @GW_STORY_FIGURE: where a picture stands; its name as the label
 * @GW_STORY_HEAD: the head of a table
 * @GW_STORY_ROW: a row of the last table
 *
 * What a block of a story is.
 */
typedef enum
{
  GW_STORY_CHAPTER,
  GW_STORY_PART,
  GW_STORY_ITEM,
  GW_STORY_FACTS,
  GW_STORY_TEXT,
  GW_STORY_LINK,
  GW_STORY_FIGURE,
  GW_STORY_HEAD,
  GW_STORY_ROW,
} GwStoryKind;

/* The pictures that a story has a place for: the matrix, the procedure, benefit
 * against cost, and a plot for each metric. What follows the matrix up to the end
 * of its table says the same, for formats that cannot draw it. */
#define GW_STORY_MATRIX "matrix"
#define GW_STORY_PROCESS "process"
#define GW_STORY_RANGE "range"
#define GW_STORY_METRICS "metrics"

/**
 * GwStoryBlock:
 * @kind: what it is
 * @label: (nullable): what it is called
 * @text: (nullable): what it says
 * @cells: (nullable): what it says, of a table
 *
 * One block of a story. Texts are as somebody has typed them: whoever writes
 * them where text can steer has to take care.
 */
typedef struct
{
  GwStoryKind kind;
  char *label;
  char *text;
  GStrv cells;
} GwStoryBlock;

/**
 * GwStory:
 *
 * All that a plan says, from the first line to the last: the one description of
 * it as a document. What stands before the first chapter is its front: what the
 * plan is about and, with labels, how it stands.
 */
typedef struct _GwStory GwStory;

GwStory            *gw_story_new        (GwPlan        *plan,
                                         GwWords       *words,
                                         const char    *today);
void                gw_story_free       (GwStory       *self);
char               *gw_plan_describe_state
                                        (GwPlan        *plan,
                                         GwWords       *words,
                                         const char    *today);
const char         *gw_story_get_title  (const GwStory *self);
const char         *gw_story_get_facts  (const GwStory *self);
guint               gw_story_get_length (const GwStory *self);
guint               gw_story_get_front  (const GwStory *self);
const GwStoryBlock *gw_story_get_block  (const GwStory *self,
                                         guint          index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwStory, gw_story_free)

G_END_DECLS

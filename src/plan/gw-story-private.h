/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What writes a story; for gw-story*.c only. */

#include "plan/gw-check.h"
#include "plan/gw-round.h"
#include "plan/gw-story.h"

G_BEGIN_DECLS

struct _GwStory
{
  /* Owned */
  GwWords *words;
  GPtrArray *blocks;
  char *title;
  char *facts;

  /* Borrowed; not after it is written */
  GPtrArray *findings;
  GwPlan *plan;
  const char *today;
};

/* Where there is nothing to say */
#define GW_STORY_NOTHING "–"

const char *gw_story_word        (GwStory           *self,
                                  const char        *word) G_GNUC_FORMAT (2);
void        gw_story_add         (GwStory           *self,
                                  GwStoryKind        kind,
                                  const char        *label,
                                  const char        *text);
void        gw_story_add_cells   (GwStory           *self,
                                  GwStoryKind        kind,
                                  const char *const *cells);
void        gw_story_add_facts   (GwStory           *self,
                                  gpointer           item,
                                  const guint       *fields,
                                  guint              n_fields);
void        gw_story_add_unit    (GwStory           *self,
                                  gpointer           item,
                                  guint              field);
void        gw_story_add_numbers (GwStory           *self,
                                  const char        *word,
                                  gpointer           item,
                                  guint              first,
                                  guint              target,
                                  guint              unit);
void        gw_story_add_links   (GwStory           *self,
                                  gpointer           item,
                                  guint              field);

char       *gw_story_name_stage  (GwStage     *stage);
void        gw_story_write_check (GwStory     *self,
                                  GwCheck     *check);

guint       gw_story_write_evaluations_of (GwStory     *self,
                                           GwRound     *past);
guint       gw_story_write_decisions_of   (GwStory     *self,
                                           GwRound     *past);

void        gw_story_write_matrix      (GwStory     *self);
void        gw_story_write_case        (GwStory     *self);
void        gw_story_write_stages      (GwStory     *self);
void        gw_story_write_evaluations (GwStory     *self);
void        gw_story_write_risks       (GwStory     *self);
void        gw_story_write_findings    (GwStory     *self);
void        gw_story_write_decisions   (GwStory     *self);
void        gw_story_write_rounds      (GwStory     *self);
void        gw_story_write_people      (GwStory     *self);

G_END_DECLS

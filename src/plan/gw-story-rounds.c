/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-story-private.h"

#include "plan/gw-record.h"
#include "plan/gw-round-checks.h"
#include "plan/gw-unit-words.h"

/* The rounds that are over, a chapter each: what they came to, and what they
 * have kept of their checks. Their evaluations and decisions stand there too,
 * not among those of the current round. */

static void
write_stage (GwStory *self,
             GwRound *round,
             GwStage *stage,
             guint   *n_written)
{
  g_autoptr(GPtrArray) checks = gw_round_get_checks (round, stage);
  const GwCheckCounts counts = gw_round_count_checks (round, stage);
  g_autofree char *title = gw_story_name_stage (stage);
  g_autofree char *answered = gw_check_counts_format (&counts, self->words);

  if (checks->len == 0)
    return;
  gw_story_add (self, GW_STORY_PART, NULL, title);
  gw_story_add (self, GW_STORY_FACTS, NULL, answered);
  for (guint i = 0; i < checks->len; i++)
    gw_story_write_check (self, g_ptr_array_index (checks, i));
  *n_written += checks->len;
}

/* A record of which the plan knows no check any more has no stages. */
static void
write_all_checks (GwStory *self,
                  GwItem  *record)
{
  gw_story_add (self, GW_STORY_PART, NULL, gw_story_word (self, "Checks"));
  for (guint i = 0; i < gw_item_count (record, GW_RECORD_CHECKS); i++)
    gw_story_write_check (self, gw_item_get_nth (record, GW_RECORD_CHECKS, i));
}

static void
write_checks (GwStory *self,
              GwRound *round)
{
  GwItem *record = gw_item_get_child (round, GW_ROUND_RECORD);
  guint n_written = 0;

  for (guint i = 0; i < gw_item_count (self->plan, GW_PLAN_STAGES); i++)
    write_stage (self, round, gw_item_get_nth (self->plan, GW_PLAN_STAGES, i), &n_written);
  if (record != NULL && n_written == 0 && gw_item_count (record, GW_RECORD_CHECKS) > 0)
    write_all_checks (self, record);
}

static void
write_round (GwStory *self,
             GwRound *round)
{
  static const guint fields[] = { GW_ROUND_STARTED, GW_ROUND_CLOSED };
  const int number = gw_round_get_number (round);
  g_autofree char *title = number > 0 ? gw_words_format (self->words, "Round %d", number) : NULL;

  gw_story_add (self, GW_STORY_CHAPTER, NULL, title != NULL ? title : gw_item_get_id (round));
  gw_story_add_facts (self, round, fields, G_N_ELEMENTS (fields));
  gw_story_add (self, GW_STORY_TEXT, NULL, gw_item_get_text (round, GW_ROUND_SUMMARY));
  gw_story_write_decisions_of (self, round);
  gw_story_write_evaluations_of (self, round);
  write_checks (self, round);
}

void
gw_story_write_rounds (GwStory *self)
{
  for (guint i = 0; i < gw_item_count (self->plan, GW_PLAN_ROUNDS); i++)
    {
      GwRound *round = gw_item_get_nth (self->plan, GW_PLAN_ROUNDS, i);

      if (gw_plan_find_past_round (self->plan, gw_item_get_id (round)) == round)
        write_round (self, round);
    }
}

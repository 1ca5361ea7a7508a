/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-story-private.h"

#include "plan/gw-check-counts.h"
#include "plan/gw-field-word.h"
#include "plan/gw-findings.h"
#include "plan/gw-link.h"
#include "plan/gw-movement.h"
#include "plan/gw-unit-words.h"
#include "plan/gw-verdict.h"
#include "words/gw-dates.h"

static void
block_free (gpointer data)
{
  GwStoryBlock *block = data;

  g_free (block->label);
  g_free (block->text);
  g_strfreev (block->cells);
  g_free (block);
}

/* A word of the language */
const char *
gw_story_word (GwStory    *self,
               const char *word)
{
  return gw_words_get (self->words, word);
}

/* Adds a block, unless it has nothing to say. */
void
gw_story_add (GwStory     *self,
              GwStoryKind  kind,
              const char  *label,
              const char  *text)
{
  GwStoryBlock *block;

  if (kind != GW_STORY_FIGURE && (text == NULL || *text == '\0'))
    return;
  block = g_new0 (GwStoryBlock, 1);
  block->kind = kind;
  block->label = g_strdup (label);
  block->text = g_strdup (text);
  g_ptr_array_add (self->blocks, block);
}

void
gw_story_add_cells (GwStory           *self,
                    GwStoryKind        kind,
                    const char *const *cells)
{
  GwStoryBlock *block = g_new0 (GwStoryBlock, 1);

  block->kind = kind;
  block->cells = g_strdupv ((char **) cells);
  g_ptr_array_add (self->blocks, block);
}

/*
 * gw_story_add_facts:
 * @self: a story
 * @item: (type GwItem): an item
 * @fields: (array length=n_fields): the first fields of units, of a few words
 *   each
 * @n_fields: how many
 *
 * Adds a line of what is set.
 */
void
gw_story_add_facts (GwStory     *self,
                    gpointer     item,
                    const guint *fields,
                    guint        n_fields)
{
  g_autofree char *line = gw_item_format_units (item, fields, n_fields, self->words);

  gw_story_add (self, GW_STORY_FACTS, NULL, line);
}

/* Adds a unit of many words, if it is set. */
void
gw_story_add_unit (GwStory  *self,
                   gpointer  item,
                   guint     field)
{
  const GwField *found = gw_item_get_field (item, field);
  g_autofree char *text = gw_item_format_unit (item, found, self->words);

  gw_story_add (self, GW_STORY_TEXT, gw_words_get (self->words, gw_field_get_word (found)), text);
}

/* Two numbers of one unit: from where to where, or what came of what was aimed at */
void
gw_story_add_numbers (GwStory    *self,
                      const char *word,
                      gpointer    item,
                      guint       first,
                      guint       target,
                      guint       unit)
{
  g_autofree char *line = gw_item_format_pair (item, word, first, target, gw_item_get_text (item, unit), self->words);

  gw_story_add (self, GW_STORY_FACTS, NULL, line);
}

void
gw_story_add_links (GwStory  *self,
                    gpointer  item,
                    guint     field)
{
  for (guint i = 0; i < gw_item_count (item, field); i++)
    {
      GwItem *link = gw_item_get_nth (item, field, i);
      const char *title = gw_item_get_text (link, GW_LINK_TITLE);
      const char *url = gw_item_get_text (link, GW_LINK_URL);

      if (url != NULL)
        gw_story_add (self, GW_STORY_LINK, title, url);
      else
        gw_story_add (self, GW_STORY_TEXT, gw_story_word (self, "Evidence"), title);
    }
}

static void
append_fact (GString    *facts,
             const char *fact)
{
  if (fact != NULL)
    g_string_append_printf (facts, "%s%s", facts->len > 0 ? GW_UNIT_SEPARATOR : "", fact);
}

static char *
describe_last_review (GwPlan  *plan,
                      GwWords *words)
{
  GwReview *last = gw_plan_get_last_review (plan);
  g_autofree char *date = last != NULL
    ? gw_date_format (words, gw_item_get_text (last, GW_REVIEW_ON), GW_DATE_FORM_LONG) : NULL;

  return date != NULL ? gw_words_format (words, "Last review: %s", date) : NULL;
}

/* What is printed while two versions disagree says so. */
static char *
describe_conflicts (GwPlan  *plan,
                    GwWords *words)
{
  const guint n_conflicts = gw_item_count (plan, GW_PLAN_CONFLICTS);

  if (n_conflicts == 0)
    return NULL;
  return g_strdup_printf (gw_words_get_plural (words, "%d conflict to solve", "%d conflicts to solve", n_conflicts),
                          (int) n_conflicts);
}

/**
 * gw_plan_describe_state:
 * @plan: a plan
 * @words: the language
 * @today: the date that it is about, `YYYY-MM-DD`
 *
 * Returns: (transfer full): the line below the title of whatever is made from the
 *   plan: date, last review, round, and conflicts that nobody has solved
 */
char *
gw_plan_describe_state (GwPlan     *plan,
                        GwWords    *words,
                        const char *today)
{
  const gint64 number = g_ascii_strtoll (gw_plan_get_round (plan), NULL, 10);
  g_autofree char *date = gw_date_format (words, today, GW_DATE_FORM_LONG);
  g_autofree char *as_of = gw_words_format (words, "As of %s", date);
  g_autofree char *review = describe_last_review (plan, words);
  g_autofree char *round = number > 0 ? gw_words_format (words, "Round %d", (int) number) : NULL;
  g_autofree char *conflicts = describe_conflicts (plan, words);
  GString *facts = g_string_new (as_of);

  append_fact (facts, review);
  append_fact (facts, round);
  append_fact (facts, conflicts);
  return g_string_free_and_steal (facts);
}

/* --- The front */

static char *
describe_checks (GwStory *self)
{
  GwCheckCounts counts = { 0 };

  for (guint i = 0; i < gw_item_count (self->plan, GW_PLAN_STAGES); i++)
    {
      const GwCheckCounts more = gw_stage_count_checks (gw_item_get_nth (self->plan, GW_PLAN_STAGES, i));

      counts.total += more.total;
      counts.answered += more.answered;
      counts.not_applicable += more.not_applicable;
    }
  return gw_check_counts_format (&counts, self->words);
}

/* How the plan stands, in the order in which one asks */
static void
write_status (GwStory *self)
{
  g_autoptr(GwVerdict) verdict = gw_plan_get_verdict (self->plan);
  const char *word = gw_verdict_code_get_word (gw_verdict_get_effective (verdict));
  const GwRiskCounts risks = gw_plan_count_risks (self->plan);
  g_autofree char *checks = describe_checks (self);
  g_autofree char *total = gw_risk_counts_format (&risks, self->words);
  g_autofree char *findings = g_strdup_printf ("%u", gw_findings_count_open (self->findings, GW_SEVERITY_NOTE));

  gw_story_add (self, GW_STORY_TEXT, gw_story_word (self, "Verdict"), gw_story_word (self, word));
  gw_story_add (self, GW_STORY_TEXT, gw_story_word (self, "Checks"), checks);
  gw_story_add (self, GW_STORY_TEXT, gw_story_word (self, "Risks"), total);
  gw_story_add (self, GW_STORY_TEXT, gw_story_word (self, "Findings"), findings);
}

static void
write_front (GwStory *self)
{
  gw_story_add (self, GW_STORY_TEXT, NULL, gw_item_get_text (self->plan, GW_PLAN_SUMMARY));
  write_status (self);
  gw_story_add_unit (self, self->plan, GW_PLAN_OWNER);
  gw_story_add_unit (self, self->plan, GW_PLAN_STARTED);
  gw_story_add_unit (self, self->plan, GW_PLAN_REVIEW_ON);
  gw_story_add (self, GW_STORY_FIGURE, GW_STORY_PROCESS, NULL);
}

static void
write_chapters (GwStory *self)
{
  gw_story_write_findings (self);
  gw_story_write_matrix (self);
  gw_story_write_case (self);
  gw_story_write_stages (self);
  gw_story_write_evaluations (self);
  gw_story_write_risks (self);
  gw_story_write_decisions (self);
  gw_story_write_rounds (self);
  gw_story_write_people (self);
}

/**
 * gw_story_new:
 * @plan: a plan
 * @words: the language
 * @today: the date that it is about, `YYYY-MM-DD`
 *
 * Returns: (transfer full): all that the plan says; it does not follow the plan
 */
GwStory *
gw_story_new (GwPlan     *plan,
              GwWords    *words,
              const char *today)
{
  g_autoptr(GPtrArray) findings = NULL;
  GwStory *self;
  const char *title;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);
  g_return_val_if_fail (words != NULL && today != NULL, NULL);

  findings = gw_plan_get_findings (plan, today);
  self = g_new0 (GwStory, 1);
  title = gw_item_get_text (plan, GW_PLAN_TITLE);
  self->words = gw_words_ref (words);
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  self->findings = findings;
  self->plan = plan;
  self->today = today;
  self->title = g_strdup (title != NULL ? title : gw_story_word (self, "Untitled Plan"));
  self->facts = gw_plan_describe_state (plan, words, today);
  write_front (self);
  write_chapters (self);
  return self;
}

/**
 * gw_story_free:
 * @self: (transfer full): a story
 */
void
gw_story_free (GwStory *self)
{
  gw_words_unref (self->words);
  g_ptr_array_unref (self->blocks);
  g_free (self->title);
  g_free (self->facts);
  g_free (self);
}

/**
 * gw_story_get_title:
 * @self: a story
 *
 * Returns: (transfer none): the title of the plan, as it was typed
 */
const char *
gw_story_get_title (const GwStory *self)
{
  return self->title;
}

/**
 * gw_story_get_facts:
 * @self: a story
 *
 * Returns: (transfer none): the line below the title: date, last review, round
 */
const char *
gw_story_get_facts (const GwStory *self)
{
  return self->facts;
}

/**
 * gw_story_get_length:
 * @self: a story
 *
 * Returns: how many blocks it has
 */
guint
gw_story_get_length (const GwStory *self)
{
  return self->blocks->len;
}

/**
 * gw_story_get_front:
 * @self: a story
 *
 * Returns: how many of its blocks stand before the first chapter
 */
guint
gw_story_get_front (const GwStory *self)
{
  guint n_blocks = 0;

  while (n_blocks < self->blocks->len && gw_story_get_block (self, n_blocks)->kind != GW_STORY_CHAPTER)
    n_blocks++;
  return n_blocks;
}

/**
 * gw_story_get_block:
 * @self: a story
 * @index: which block
 *
 * Returns: (transfer none): the block
 */
const GwStoryBlock *
gw_story_get_block (const GwStory *self,
                    guint          index)
{
  g_return_val_if_fail (index < self->blocks->len, NULL);

  return g_ptr_array_index (self->blocks, index);
}

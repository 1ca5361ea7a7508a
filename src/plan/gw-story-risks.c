/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-story-private.h"

#include "plan/gw-unit-words.h"
#include "words/gw-format.h"

/* The matrix as a table, and the risks. */

static void
write_matrix_row (GwStory *self,
                  int      probability)
{
  g_auto(GStrv) cells = g_new0 (char *, GW_LEVELS + 2);

  cells[0] = g_strdup_printf ("%d", probability);
  for (int impact = 1; impact <= GW_LEVELS; impact++)
    cells[impact] = gw_plan_list_numbers_at (self->plan, (GwPosition) { probability, impact });
  gw_story_add_cells (self, GW_STORY_ROW, (const char *const *) cells);
}

static void
write_counts (GwStory *self)
{
  const GwRiskCounts counts = gw_plan_count_risks (self->plan);
  g_autofree char *total = gw_risk_counts_format (&counts, self->words);

  gw_story_add (self, GW_STORY_FACTS, NULL, total);
}

void
gw_story_write_matrix (GwStory *self)
{
  g_autofree char *corner = g_strdup_printf ("%s ↓ %s →", gw_story_word (self, "Probability"),
                                             gw_story_word (self, "Impact"));
  const char *const head[] = { corner, "1", "2", "3", "4", "5", NULL };
  g_autofree char *unplaced = gw_plan_list_numbers_at (self->plan, (GwPosition) { 0, 0 });

  gw_story_add (self, GW_STORY_CHAPTER, NULL, gw_story_word (self, "Risk matrix"));
  write_counts (self);
  gw_story_add (self, GW_STORY_FIGURE, GW_STORY_MATRIX, NULL);
  gw_story_add (self, GW_STORY_FACTS, NULL,
                gw_story_word (self, "The matrix orders attention; it says nothing about money."));
  gw_story_add_cells (self, GW_STORY_HEAD, head);
  for (int probability = GW_LEVELS; probability >= 1; probability--)
    write_matrix_row (self, probability);
  gw_story_add (self, GW_STORY_TEXT, gw_story_word (self, "Unplaced"), unplaced);
}

/* Position first, score second; nothing missing is ever a level. */
static char *
format_position (GwStory    *self,
                 GwPosition  position)
{
  const GwLimits limits = gw_plan_get_limits (self->plan);
  const GwBand band = gw_limits_get_band (&limits, gw_position_get_score (position));

  if (!gw_position_is_placed (position) || band == GW_BAND_NONE)
    return g_strdup (GW_STORY_NOTHING);
  return g_strdup_printf ("%d×%d = %d %s", position.probability, position.impact, gw_position_get_score (position),
                          gw_story_word (self, gw_band_get_word (band)));
}

static const char *
get_title (GwRisk *risk)
{
  const char *title = gw_item_get_text (risk, GW_RISK_TITLE);

  return title != NULL ? title : gw_risk_get_label (risk);
}

static void
write_register (GwStory *self)
{
  const char *const head[] = {
    gw_story_word (self, "Number"), gw_story_word (self, "Risk"), gw_story_word (self, "Inherent"),
    gw_story_word (self, "Residual"), gw_story_word (self, "Response"), gw_story_word (self, "Owner"),
    gw_story_word (self, "State"), NULL,
  };

  gw_story_add_cells (self, GW_STORY_HEAD, head);
  for (guint i = 0; i < gw_item_count (self->plan, GW_PLAN_RISKS); i++)
    {
      GwRisk *risk = gw_item_get_nth (self->plan, GW_PLAN_RISKS, i);
      g_autofree char *number = g_strdup_printf ("%d", gw_risk_get_number (risk));
      g_autofree char *inherent = format_position (self, gw_risk_get_inherent (risk));
      g_autofree char *residual = format_position (self, gw_risk_get_residual (risk));
      g_autofree char *response = gw_item_format_choice (risk, gw_item_get_field (risk, GW_RISK_RESPONSE), self->words);
      g_autofree char *owner = gw_item_format_choice (risk, gw_item_get_field (risk, GW_RISK_OWNER), self->words);
      g_autofree char *state = gw_item_format_choice (risk, gw_item_get_field (risk, GW_RISK_STATUS), self->words);
      const char *const row[] = { number, get_title (risk), inherent, residual, response, owner, state, NULL };

      gw_story_add_cells (self, GW_STORY_ROW, row);
    }
}

static void
write_risk (GwStory *self,
            GwRisk  *risk)
{
  static const guint fields[] = { GW_RISK_STATUS, GW_RISK_STAGE, GW_RISK_OWNER, GW_RISK_CONFIDENCE, GW_RISK_RESPONSE,
                                  GW_RISK_DUE, GW_RISK_REVIEW_ON };
  g_autofree char *title = gw_format ("%d %s", gw_risk_get_number (risk), get_title (risk));
  g_autofree char *inherent = format_position (self, gw_risk_get_inherent (risk));
  g_autofree char *residual = format_position (self, gw_risk_get_residual (risk));
  g_autofree char *places = g_strdup_printf ("%s: %s → %s: %s", gw_story_word (self, "Inherent"), inherent,
                                             gw_story_word (self, "Residual"), residual);

  gw_story_add (self, GW_STORY_ITEM, NULL, title);
  gw_story_add (self, GW_STORY_FACTS, NULL,
                gw_risk_is_placed (risk) ? places : gw_story_word (self, "Unplaced"));
  gw_story_add_facts (self, risk, fields, G_N_ELEMENTS (fields));
  gw_story_add_unit (self, risk, GW_RISK_DESCRIPTION);
  gw_story_add_unit (self, risk, GW_RISK_PLACEMENT_REASON);
  gw_story_add_unit (self, risk, GW_RISK_RESPONSE_PLAN);
  gw_story_add_unit (self, risk, GW_RISK_NOTE);
  gw_story_add_links (self, risk, GW_RISK_EVIDENCE);
}

void
gw_story_write_risks (GwStory *self)
{
  gw_story_add (self, GW_STORY_CHAPTER, NULL, gw_story_word (self, "Risks"));
  if (gw_item_count (self->plan, GW_PLAN_RISKS) == 0)
    {
      gw_story_add (self, GW_STORY_FACTS, NULL, GW_STORY_NOTHING);
      return;
    }
  write_register (self);
  for (guint i = 0; i < gw_item_count (self->plan, GW_PLAN_RISKS); i++)
    write_risk (self, gw_item_get_nth (self->plan, GW_PLAN_RISKS, i));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-workbook-private.h"

#include "plan/gw-level.h"
#include "plan/gw-person.h"
#include "plan/gw-scales.h"

/* The last sheet: what bands and levels mean, and the lists that the cells of
 * the others are chosen from. */

#define FIRST_LIST_ROW 18

static const char *const responses[] = {
  GW_NC_ ("response", "Avoid"), GW_NC_ ("response", "Reduce"), GW_NC_ ("response", "Transfer"),
  GW_NC_ ("response", "Accept"),
};
static const char *const confidences[] = { GW_N_ ("Low"), GW_N_ ("Medium"), GW_N_ ("High") };
static const char *const check_states[] = { GW_N_ ("Answered"), GW_N_ ("Not applicable") };
static const char *const level_words[] = {
  GW_N_ ("Very low"), GW_N_ ("Low"), GW_N_ ("Medium"), GW_N_ ("High"), GW_N_ ("Very high"),
};

static const char *const list_titles[GW_N_WORKBOOK_LISTS] = {
  GW_N_ ("Level"), GW_N_ ("Response"), GW_N_ ("Confidence"), GW_N_ ("Risk"), GW_N_ ("Check"), GW_N_ ("Person"),
  GW_N_ ("Stage"),
};

static GwItem *
find_level (GwWorkbook *self,
            guint       scale,
            int         level)
{
  const char id[] = { (char) ('0' + level), '\0' };
  GwItem *scales = gw_item_get_child (self->plan, GW_PLAN_SCALES);

  return scales != NULL ? gw_list_find_id (gw_item_get_list (scales, scale), id) : NULL;
}

/* “4 High”, as the plan calls the level */
char *
gw_workbook_name_level (GwWorkbook *self,
                        guint       scale,
                        int         level)
{
  GwItem *found = find_level (self, scale, level);
  const char *label = found != NULL ? gw_item_get_text (found, GW_LEVEL_LABEL) : NULL;

  return g_strdup_printf ("%d %s", level, label != NULL ? label : gw_words_get (self->words, level_words[level - 1]));
}

static char *
get_person (GwWorkbook *self,
            guint       index)
{
  GwList *people = gw_item_get_list (self->plan, GW_PLAN_PEOPLE);
  GwItem *person = gw_list_get (people, index);
  const char *name = gw_item_get_text (person, GW_PERSON_NAME);

  return g_strdup (name != NULL ? name : gw_item_get_id (person));
}

static char *
get_stage (GwWorkbook *self,
           guint       index)
{
  GwItem *stage = gw_list_get (gw_item_get_list (self->plan, GW_PLAN_STAGES), index);
  const char *title = gw_item_get_text (stage, GW_STAGE_TITLE);

  return g_strdup (title != NULL ? title : gw_item_get_id (stage));
}

static char *
get_entry (GwWorkbook     *self,
           GwWorkbookList  list,
           guint           index)
{
  switch (list)
    {
    case GW_WORKBOOK_LIST_LEVELS:
      return g_strdup_printf ("%u", index + 1);
    case GW_WORKBOOK_LIST_RESPONSES:
      return g_strdup (gw_words_get_context (self->words, "response", responses[index]));
    case GW_WORKBOOK_LIST_CONFIDENCES:
      return g_strdup (gw_words_get (self->words, confidences[index]));
    case GW_WORKBOOK_LIST_RISK_STATES:
      return g_strdup (index == 0 ? gw_words_get_context (self->words, "risk state", "Open")
                                  : gw_words_get (self->words, "Closed"));
    case GW_WORKBOOK_LIST_CHECK_STATES:
      return g_strdup (index == 0 ? gw_words_get_context (self->words, "check state", "Open")
                                  : gw_words_get (self->words, check_states[index - 1]));
    case GW_WORKBOOK_LIST_PEOPLE:
      return get_person (self, index);
    case GW_WORKBOOK_LIST_STAGES:
    default:
      return get_stage (self, index);
    }
}

/* How long the lists will be: the sheets before the legend refer to them. */
void
gw_workbook_count_lists (GwWorkbook *self)
{
  guint *lengths = self->list_lengths;

  lengths[GW_WORKBOOK_LIST_LEVELS] = GW_LEVELS;
  lengths[GW_WORKBOOK_LIST_RESPONSES] = G_N_ELEMENTS (responses);
  lengths[GW_WORKBOOK_LIST_CONFIDENCES] = G_N_ELEMENTS (confidences);
  lengths[GW_WORKBOOK_LIST_RISK_STATES] = 2;
  lengths[GW_WORKBOOK_LIST_CHECK_STATES] = G_N_ELEMENTS (check_states) + 1;
  lengths[GW_WORKBOOK_LIST_PEOPLE] = gw_list_get_length (gw_item_get_list (self->plan, GW_PLAN_PEOPLE));
  lengths[GW_WORKBOOK_LIST_STAGES] = gw_list_get_length (gw_item_get_list (self->plan, GW_PLAN_STAGES));
}

/*
 * gw_workbook_get_source:
 * @self: a workbook
 * @list: a list
 *
 * Returns: (transfer full) (nullable): where it stands, as a formula; %NULL
 *   when it is empty
 */
char *
gw_workbook_get_source (GwWorkbook     *self,
                        GwWorkbookList  list)
{
  const char column = (char) ('A' + list);

  if (self->list_lengths[list] == 0)
    return NULL;
  return g_strdup_printf ("='%s'!$%c$%u:$%c$%u", self->legend, column, FIRST_LIST_ROW + 2, column,
                          FIRST_LIST_ROW + 1 + self->list_lengths[list]);
}

static void
write_list (GwWorkbook     *self,
            lxw_worksheet  *sheet,
            GwWorkbookList  list)
{
  gw_workbook_write (self, sheet, FIRST_LIST_ROW, list, gw_words_get (self->words, list_titles[list]), self->heading);
  for (guint i = 0; i < self->list_lengths[list]; i++)
    {
      g_autofree char *entry = get_entry (self, list, i);

      if (list == GW_WORKBOOK_LIST_LEVELS)
        worksheet_write_number (sheet, FIRST_LIST_ROW + 1 + i, (lxw_col_t) list, i + 1, self->number);
      else
        gw_workbook_write (self, sheet, FIRST_LIST_ROW + 1 + i, list, entry, self->text);
    }
}

static void
write_bands (GwWorkbook    *self,
             lxw_worksheet *sheet)
{
  const GwLimits limits = gw_plan_get_limits (self->plan);
  g_autofree char *appetite = g_strdup_printf ("%d", limits.appetite);

  gw_workbook_write (self, sheet, 0, 0, gw_words_get (self->words, "Legend"), self->title);
  for (int band = GW_BAND_LOW; band <= GW_BAND_CRITICAL; band++)
    {
      g_autofree char *range = NULL;
      int low, high;

      gw_limits_get_range (&limits, band, &low, &high);
      range = g_strdup_printf ("%d–%d", low, high);
      gw_workbook_write (self, sheet, 1 + (guint) band, 0, gw_words_get (self->words, gw_band_get_word (band)),
                         self->bands[band - 1]);
      gw_workbook_write (self, sheet, 1 + (guint) band, 1, range, self->text);
    }
  gw_workbook_write (self, sheet, 6, 0, gw_words_get (self->words, "Appetite"), self->text);
  gw_workbook_write (self, sheet, 6, 1, limits.appetite > 0 ? appetite : "–", self->text);
}

static void
write_scale (GwWorkbook    *self,
             lxw_worksheet *sheet,
             guint          column,
             guint          scale,
             const char    *title)
{
  gw_workbook_write (self, sheet, 8, column, title, self->heading);
  for (int level = 1; level <= GW_LEVELS; level++)
    {
      GwItem *found = find_level (self, scale, level);
      g_autofree char *name = gw_workbook_name_level (self, scale, level);

      gw_workbook_write (self, sheet, 8 + (guint) level, column, name, self->text);
      gw_workbook_write (self, sheet, 8 + (guint) level, column + 1,
                         found != NULL ? gw_item_get_text (found, GW_LEVEL_MEANING) : NULL, self->text);
    }
}

void
gw_workbook_add_legend (GwWorkbook *self)
{
  lxw_worksheet *sheet = gw_workbook_add_sheet (self, self->legend);

  worksheet_set_column (sheet, 0, GW_N_WORKBOOK_LISTS - 1, 28, NULL);
  write_bands (self, sheet);
  write_scale (self, sheet, 0, GW_SCALES_PROBABILITY, gw_words_get (self->words, "Probability"));
  write_scale (self, sheet, 3, GW_SCALES_IMPACT, gw_words_get (self->words, "Impact"));
  gw_workbook_write (self, sheet, 15, 0, gw_words_get (self->words, "Impact 5: watch even if rare"), NULL);
  for (guint list = 0; list < GW_N_WORKBOOK_LISTS; list++)
    write_list (self, sheet, list);
}

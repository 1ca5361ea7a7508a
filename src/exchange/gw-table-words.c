/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-table-columns.h"

#include "exchange/gw-import-headings.h"
#include "plan/gw-field-word.h"
#include "plan/gw-group.h"
#include "plan/gw-person.h"
#include "plan/gw-unit-words.h"

/* Tables for people: headings and codes in the words of one language. */

/*
 * gw_table_column_is_for_people:
 * @column: a column
 *
 * Returns: whether it tells anything that is not in another column for people
 */
gboolean
gw_table_column_is_for_people (const GwTableColumn *column)
{
  const GwField *field = column->field;

  if (field == NULL)
    return TRUE;
  return !g_str_equal (field->name, "origin") &&
         (field->item_type != GW_TYPE_PERSON || column->kind == GW_TABLE_COLUMN_NAME);
}

/*
 * gw_table_column_get_heading:
 * @column: a column for people
 * @words: the language
 *
 * Returns: (transfer none): what it is called; no two columns of a class are
 *   called the same
 */
const char *
gw_table_column_get_heading (const GwTableColumn *column,
                             GwWords             *words)
{
  const char *word = gw_table_column_get_word (column);

  if (column->field != NULL && g_str_equal (word, column->name))
    word = gw_field_get_word (column->field);
  return gw_words_get (words, word);
}

static char *
get_place_title (GwItem *place)
{
  const char *title = NULL;

  if (place != NULL)
    title = gw_item_get_text (place, GW_IS_STAGE (place) ? (guint) GW_STAGE_TITLE : (guint) GW_GROUP_TITLE);
  if (title == NULL && place != NULL)
    title = gw_item_get_id (place);
  return g_strdup (title != NULL ? title : "");
}

static const char *
get_target_word (const char *code,
                 GwWords    *words)
{
  if (*code == '\0')
    return "";
  return gw_words_get_context (words, "case", g_str_equal (code, "yes") ? "Yes" : "No");
}

static const char *
get_band_word (GwPlan  *plan,
               GwRisk  *risk,
               GwWords *words)
{
  GwBand band = gw_plan_get_band (plan, risk);

  return band != GW_BAND_NONE ? gw_words_get (words, gw_band_get_word (band)) : "";
}

/*
 * gw_table_get_words:
 * @plan: the plan
 * @names: from [func@table_names_new]
 * @item: (type GwItem): an item
 * @column: a column for people
 * @words: the language
 *
 * Returns: (transfer full): what the cell says to people: words for codes, and
 *   titles for ids; dates and numbers as a spreadsheet reads them
 */
char *
gw_table_get_words (GwPlan              *plan,
                    GHashTable          *names,
                    gpointer             item,
                    const GwTableColumn *column,
                    GwWords             *words)
{
  g_autofree char *cell = NULL;

  switch (column->kind)
    {
    case GW_TABLE_COLUMN_STAGE:
    case GW_TABLE_COLUMN_GROUP:
      return get_place_title (gw_table_get_place (item, column));
    case GW_TABLE_COLUMN_BAND:
      return g_strdup (get_band_word (plan, item, words));
    case GW_TABLE_COLUMN_TARGET:
      cell = gw_table_get_cell (plan, names, item, column);
      return g_strdup (get_target_word (cell, words));
    case GW_TABLE_COLUMN_VALUE:
      if (column->field->kind == GW_FIELD_CODE || column->field->kind == GW_FIELD_REF)
        return gw_item_format_choice (item, column->field, words);
      return gw_table_get_cell (plan, names, item, column);
    case GW_TABLE_COLUMN_ID:
    case GW_TABLE_COLUMN_NAME:
    case GW_TABLE_COLUMN_FIXED:
    case GW_TABLE_COLUMN_SCORE:
    default:
      return gw_table_get_cell (plan, names, item, column);
    }
}

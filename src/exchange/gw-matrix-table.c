/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-matrix-table.h"

/* The matrix as a table that can be pasted: into a sheet, a document, a mail.
 * No cell holds anything that somebody has typed. */

typedef void (*CellFunc) (GString    *table,
                          const char *text,
                          gboolean    head);

static void
append_row (GString    *table,
            GwPlan     *plan,
            int         probability,
            CellFunc    append_cell)
{
  g_autofree char *level = g_strdup_printf ("%d", probability);

  append_cell (table, level, TRUE);
  for (int impact = 1; impact <= GW_LEVELS; impact++)
    {
      g_autofree char *numbers = gw_plan_list_numbers_at (plan, (GwPosition) { probability, impact });

      append_cell (table, numbers, FALSE);
    }
}

static void
append_head (GString  *table,
             GwWords  *words,
             CellFunc  append_cell)
{
  g_autofree char *corner = g_strdup_printf ("%s ↓ %s →", gw_words_get (words, "Probability"),
                                             gw_words_get (words, "Impact"));

  append_cell (table, corner, TRUE);
  for (int impact = 1; impact <= GW_LEVELS; impact++)
    {
      const char digit[] = { (char) ('0' + impact), '\0' };

      append_cell (table, digit, TRUE);
    }
}

static void
append_text_cell (GString    *table,
                  const char *text,
                  gboolean    head)
{
  if (table->len > 0 && table->str[table->len - 1] != '\n')
    g_string_append_c (table, '\t');
  g_string_append (table, text);
}

static void
append_html_cell (GString    *table,
                  const char *text,
                  gboolean    head)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (table, head ? "<th>%s</th>" : "<td>%s</td>", escaped);
}

/**
 * gw_matrix_table_to_text:
 * @plan: a plan
 * @words: the language
 *
 * Returns: (transfer full): the matrix, a line a level of probability, high on
 *   top; tabs separate the cells, which hold the numbers of the risks that lie
 *   there now
 */
char *
gw_matrix_table_to_text (GwPlan  *plan,
                         GwWords *words)
{
  GString *table = g_string_new (NULL);

  g_return_val_if_fail (GW_IS_PLAN (plan) && words != NULL, g_string_free (table, FALSE));

  append_head (table, words, append_text_cell);
  for (int probability = GW_LEVELS; probability >= 1; probability--)
    {
      g_string_append_c (table, '\n');
      append_row (table, plan, probability, append_text_cell);
    }
  g_string_append_c (table, '\n');
  return g_string_free_and_steal (table);
}

/**
 * gw_matrix_table_to_html:
 * @plan: a plan
 * @words: the language
 *
 * Returns: (transfer full): the same as a table of HTML
 */
char *
gw_matrix_table_to_html (GwPlan  *plan,
                         GwWords *words)
{
  GString *table = g_string_new ("<meta charset=\"utf-8\"/><table border=\"1\"><tr>");

  g_return_val_if_fail (GW_IS_PLAN (plan) && words != NULL, g_string_free (table, FALSE));

  append_head (table, words, append_html_cell);
  g_string_append (table, "</tr>");
  for (int probability = GW_LEVELS; probability >= 1; probability--)
    {
      g_string_append (table, "<tr>");
      append_row (table, plan, probability, append_html_cell);
      g_string_append (table, "</tr>");
    }
  g_string_append (table, "</table>");
  return g_string_free_and_steal (table);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-import-summary.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-text.h"
#include "ui/dialogs/gw-import-item.h"
#include "words/gw-format.h"

/* What an import amounts to, in a few lines however large the table is. */

/* How many names of people or columns are listed at most */
#define MOST_NAMES 12

/* The first of many; a table can name as many people or columns as it has cells. */
static char *
join (GPtrArray *names)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < MIN (names->len, MOST_NAMES); i++)
    {
      g_autofree char *name = gw_edit_make_excerpt (g_ptr_array_index (names, i));

      gw_format_append (joined, "%s%s", i > 0 ? ", " : "", name);
    }
  return g_string_free_and_steal (joined);
}

/**
 * gw_import_summary_dup_counts:
 * @import: what importing would do
 *
 * Returns: (transfer full): how many rows are of each kind that there is
 */
char *
gw_import_summary_dup_counts (GwTableImport *import)
{
  GString *text = g_string_new (NULL);

  for (guint kind = 0; kind < GW_N_IMPORT_KINDS; kind++)
    {
      const guint n = gw_table_import_count (import, kind);

      /* a line never ends between a word and its number */
      if (n > 0)
        gw_format_append (text, "%s%s\u00a0%u", text->len > 0 ? " · " : "", gw_import_kind_get_word (kind), n);
    }
  return g_string_free_and_steal (text);
}

/**
 * gw_import_summary_dup_newcomers:
 * @import: what importing would do
 *
 * Returns: (transfer full): who comes whom the plan does not know yet
 */
char *
gw_import_summary_dup_newcomers (GwTableImport *import)
{
  const guint n = gw_table_import_count_newcomers (import);
  g_autoptr(GPtrArray) newcomers = gw_table_import_list_newcomers (import, MOST_NAMES);
  g_autofree char *names = join (newcomers);

  if (n > newcomers->len)
    /* Translators: some names of people whom the plan does not know yet, and how many more there are. */
    return gw_format (_("New people: %s and %u more"), names, n - newcomers->len);
  /* Translators: names of people whom the plan does not know yet. */
  return gw_format (_("New people: %s"), names);
}

/**
 * gw_import_summary_dup_columns:
 * @import: what importing would do
 *
 * Returns: (transfer full): which columns are not looked at
 */
char *
gw_import_summary_dup_columns (GwTableImport *import)
{
  GPtrArray *unknown = gw_table_import_get_unknown_columns (import);
  g_autofree char *names = join (unknown);

  if (unknown->len == 0)
    return g_strdup (_("All are taken"));
  if (unknown->len > MOST_NAMES)
    /* Translators: some columns of the table that the plan has no field for, and how many more there are. */
    return gw_format (_("Columns left out: %s and %u more"), names, unknown->len - MOST_NAMES);
  /* Translators: columns of the table that the plan has no field for. */
  return gw_format (_("Columns left out: %s"), names);
}

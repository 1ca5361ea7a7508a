/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-cli.h"

#include <string.h>

#include "cli/gw-cli-progress.h"
#include "edit/gw-edit-text.h"
#include "exchange/gw-import-headings.h"
#include "exchange/gw-import.h"
#include "file/gw-safe-load.h"
#include "plan/gw-check.h"

/* How long rows are read before the progress is shown */
#define SLICE (G_USEC_PER_SEC / 20)

static const char *
or_dash (const char *text)
{
  return text != NULL && *text != '\0' ? text : "–";
}

/* --- What it would do, row by row */

static void
print_change (const GwImportChange *change,
              gboolean              is_new,
              GwWords              *words)
{
  const char *word = gw_words_get (words, gw_table_column_get_word (change->column));

  if (is_new)
    gw_cli_print_line ("      %s: %s", word, or_dash (change->after));
  else
    gw_cli_print_line ("      %s: %s → %s", word, or_dash (change->before), or_dash (change->after));
}

static void
print_row (const GwImportRow *row,
           GwWords           *words)
{
  static const char *const kinds[] = {
    [GW_IMPORT_ADD] = GW_N_ ("Added"),
    [GW_IMPORT_CHANGE] = GW_N_ ("Changed"),
    [GW_IMPORT_REFUSED] = GW_N_ ("Refused"),
  };
  g_autofree char *place = gw_import_row_dup_place (row, words);
  g_autofree char *label = gw_edit_make_excerpt (row->label);

  if (row->kind == GW_IMPORT_UNCHANGED)
    return;
  gw_cli_print_line ("%s  %s  %s", gw_words_get (words, kinds[row->kind]), place, label);
  if (row->kind == GW_IMPORT_REFUSED)
    gw_cli_print_line ("      %s", row->reason);
  for (guint i = 0; i < row->changes->len; i++)
    print_change (g_ptr_array_index (row->changes, i), row->kind == GW_IMPORT_ADD, words);
}

static void
print_names (const char *sentence,
             GPtrArray  *names,
             GwWords    *words)
{
  g_autoptr(GString) joined = g_string_new (NULL);
  g_autofree char *line = NULL;

  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? ", " : "", (char *) names->pdata[i]);
  line = g_strdup_printf (gw_words_get (words, sentence), joined->str);
  if (names->len > 0)
    gw_cli_print_line ("%s", line);
}

static void
print_report (GwTableImport *import,
              gboolean       dry_run,
              GwWords       *words)
{
  GPtrArray *rows = gw_table_import_get_rows (import);
  g_autoptr(GPtrArray) newcomers = gw_table_import_list_newcomers (import, G_MAXUINT);
  g_autofree char *counts = gw_words_format (words, "%u added, %u changed, %u unchanged, %u refused",
                                             gw_table_import_count (import, GW_IMPORT_ADD),
                                             gw_table_import_count (import, GW_IMPORT_CHANGE),
                                             gw_table_import_count (import, GW_IMPORT_UNCHANGED),
                                             gw_table_import_count (import, GW_IMPORT_REFUSED));

  for (guint i = 0; i < rows->len; i++)
    print_row (g_ptr_array_index (rows, i), words);
  print_names (GW_N_ ("New people: %s"), newcomers, words);
  print_names (GW_N_ ("Columns left out: %s"), gw_table_import_get_unknown_columns (import), words);
  gw_cli_print_line ("%s", counts);
  if (dry_run)
    gw_cli_print_line ("%s", gw_words_get (words, "Nothing was written."));
}

/* --- Reading */

/* The field comes last, as no field has a “=” in its name but a heading may. */
static gboolean
map_columns (GwTable *table,
             GStrv    maps)
{
  for (guint i = 0; maps != NULL && maps[i] != NULL; i++)
    {
      const char *equals = strrchr (maps[i], '=');
      g_autofree char *heading = equals != NULL ? g_strndup (maps[i], (gsize) (equals - maps[i])) : NULL;
      g_autoptr(GError) error = NULL;

      if (heading == NULL)
        {
          g_autofree char *safe = gw_cli_safe_text (maps[i]);

          g_printerr (gw_words_get (gw_cli_get_words (), "mlproj: “%s” is not of the form COLUMN=FIELD. Nothing was written."), safe);
          g_printerr ("\n");
          return FALSE;
        }
      if (!gw_table_map (table, heading, equals + 1, gw_cli_get_words (), &error))
        {
          gw_cli_fail (error);
          return FALSE;
        }
    }
  return TRUE;
}

static GwTable *
load_table (const char *path,
            GType       type,
            GStrv       maps)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = gw_safe_load (path, NULL, &error);
  g_autoptr(GwTable) table = NULL;

  if (bytes != NULL)
    table = gw_table_read (bytes, type, gw_cli_get_words (), NULL, &error);
  if (table == NULL)
    {
      gw_cli_fail (error);
      return NULL;
    }
  return map_columns (table, maps) ? g_steal_pointer (&table) : NULL;
}

static GwTableImport *
read_import (GwPlan  *plan,
             GwTable *table)
{
  g_autoptr(GError) error = NULL;
  GwTableImport *import = gw_table_import_new (plan, table, gw_cli_get_words (), &error);
  GwCliProgress progress = { 0 };

  if (import == NULL)
    gw_cli_fail (error);
  while (import != NULL && gw_table_import_read (import, g_get_monotonic_time () + SLICE))
    gw_cli_progress_show (&progress, gw_table_import_get_rows (import)->len, gw_table_get_n_rows (table));
  gw_cli_progress_clear (&progress);
  return import;
}

static GwCliStatus
import_into (const char *path,
             GwTable    *table,
             gboolean    dry_run)
{
  g_autoptr(GwLoaded) loaded = gw_cli_load_to_change (path);
  g_autoptr(GwHistory) history = NULL;
  g_autoptr(GwTableImport) import = NULL;

  if (loaded == NULL)
    return GW_CLI_FAILED;
  import = read_import (loaded->decoded->plan, table);
  if (import == NULL)
    return GW_CLI_FAILED;
  history = gw_history_new (loaded->decoded->plan);
  if (!dry_run && gw_table_import_apply (import, history) &&
      gw_cli_save_changed (path, loaded) != GW_CLI_FINE)
    return GW_CLI_FAILED;
  print_report (import, dry_run, gw_cli_get_words ());
  return gw_table_import_count (import, GW_IMPORT_REFUSED) > 0 ? GW_CLI_FOUND : GW_CLI_FINE;
}

/**
 * gw_cli_import:
 * @argc: how many arguments there are
 * @argv: the arguments, beginning with the command's name
 *
 * `mlproj import`: brings a table of risks or checks into a plan and tells
 * what it did row by row; a row that does not fit is refused and stops no
 * other.
 *
 * Returns: the exit code
 */
GwCliStatus
gw_cli_import (int    argc,
               char **argv)
{
  g_auto(GStrv) maps = NULL;
  gboolean checks = FALSE;
  gboolean dry_run = FALSE;
  const GOptionEntry entries[] = {
    { "checks", 'c', 0, G_OPTION_ARG_NONE, &checks, "the rows are checks, not risks", NULL },
    { "map", 'm', 0, G_OPTION_ARG_STRING_ARRAY, &maps, "what a column means; without a field it is left out", "COLUMN=FIELD" },
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &dry_run, "only tell what it would do", NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(GwTable) table = NULL;

  if (!gw_cli_parse (gw_cli_find_command ("import"), entries, &argc, &argv, 2, 2))
    return GW_CLI_FAILED;
  table = load_table (argv[2], checks ? GW_TYPE_CHECK : GW_TYPE_RISK, maps);
  return table != NULL ? import_into (argv[1], table, dry_run) : GW_CLI_FAILED;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-cli-merge.h"

#include <string.h>

#include "plan/gw-finding.h"
#include "session/gw-plan-apply.h"

/* A file that a newer program wrote holds what this one does not understand. */
static GwLoaded *
load (const char *path)
{
  g_autoptr(GwLoaded) loaded = gw_cli_load (path);
  g_autofree char *safe = NULL;

  if (loaded == NULL || !loaded->decoded->newer)
    return g_steal_pointer (&loaded);
  safe = gw_cli_safe_text (path);
  g_printerr (gw_words_get (gw_cli_get_words (), "%s: made by a newer Groundwork, can only be read"), safe);
  g_printerr ("\n");
  return NULL;
}

/* Git gives an empty file for what both sides have added. */
static gboolean
is_empty (const char *path)
{
  g_autofree char *text = NULL;
  gsize length;

  return g_file_get_contents (path, &text, &length, NULL) && length == 0;
}

static GwSnapshot *
load_state (const char *path,
            gboolean    may_be_empty)
{
  g_autoptr(GwPlan) nothing = NULL;
  g_autoptr(GwLoaded) loaded = NULL;

  if (may_be_empty && is_empty (path))
    {
      nothing = gw_plan_new ();
      return gw_item_get_snapshot (nothing);
    }
  loaded = load (path);
  return loaded != NULL ? gw_item_get_snapshot (loaded->decoded->plan) : NULL;
}

/* What has no id may be anything, as it comes from other programs. */
static gboolean
is_same_plan (GwLoaded   *mine,
              GwSnapshot *other)
{
  const char *id = gw_item_get_id (mine->decoded->plan);
  const char *other_id = gw_snapshot_get_id (other);

  return id == NULL || other_id == NULL || g_str_equal (id, other_id);
}

/* As in the app: two plans that know nothing of each other are not welded into
 * one, though what they have from the template has the same ids. */
static void
say_other_plan (const char *ours,
                const char *theirs)
{
  g_autofree char *mine = gw_cli_safe_text (ours);
  g_autofree char *other = gw_cli_safe_text (theirs);

  g_printerr (gw_words_get (gw_cli_get_words (), "mlproj: “%s” is a different plan from “%s”. Nothing was written."), other,
              mine);
  g_printerr ("\n");
}

static void
say_kept (const char    *sentence,
          gpointer       item,
          const GwField *field)
{
  g_autofree char *place = gw_item_format_place (item, field, gw_cli_get_words ());
  g_autofree char *safe = gw_cli_safe_text (place);

  g_printerr (gw_words_get (gw_cli_get_words (), sentence), safe);
  g_printerr ("\n");
}

/* A list is called after what it belongs to, and its name there. */
static void
say_reordered (GwPlan     *plan,
               const char *list)
{
  const char *slash = strrchr (list, '/');
  g_autofree char *owner = g_strndup (list, slash - list);
  GwItem *item = gw_plan_find_place (plan, owner);

  if (item != NULL)
    say_kept (GW_N_ ("mlproj: both sides reordered “%s”; the order of OURS stays"), item,
              gw_item_class_find_field (GW_ITEM_GET_CLASS (item), slash + 1));
}

/* No conflict, as nothing is lost by it, but nobody is to wonder. */
static void
say_what_stays (GwPlan  *plan,
                GwMerge *merge)
{
  for (guint i = 0; i < merge->moved->len; i++)
    {
      GwItem *item = gw_plan_find_place (plan, g_ptr_array_index (merge->moved, i));

      if (item != NULL)
        say_kept (GW_N_ ("mlproj: both sides moved “%s”; it stays where OURS has it"), item, NULL);
    }
  for (guint i = 0; i < merge->reordered->len; i++)
    say_reordered (plan, g_ptr_array_index (merge->reordered, i));
}

static guint
merge_into (GwPlan     *plan,
            GwSnapshot *base,
            GwSnapshot *theirs,
            const char *from)
{
  g_autoptr(GwHistory) history = gw_history_new (plan);
  g_autoptr(GwSnapshot) ours = gw_item_get_snapshot (plan);
  g_autoptr(GwMerge) merge = gw_merge_new (base, ours, theirs);
  guint n_conflicts = gw_plan_apply_merge (history, merge, from);

  say_what_stays (plan, merge);
  return n_conflicts;
}

/*
 * gw_cli_merge_files:
 * @base: the file that both sides started from; may be empty
 * @ours: what we have made of it
 * @theirs: what they have made of it
 * @from: what their version is called in conflicts
 * @merged: (out): what has come of it
 *
 * Merges three files; says why when it cannot, and what both sides have moved.
 * Nothing is written.
 *
 * Returns: whether it could
 */
gboolean
gw_cli_merge_files (const char  *base,
                    const char  *ours,
                    const char  *theirs,
                    const char  *from,
                    GwCliMerged *merged)
{
  g_autoptr(GwSnapshot) before = load_state (base, TRUE);
  g_autoptr(GwSnapshot) other = before != NULL ? load_state (theirs, FALSE) : NULL;
  g_autoptr(GwLoaded) mine = other != NULL ? load (ours) : NULL;
  g_autoptr(GwSnapshot) result = NULL;

  *merged = (GwCliMerged) { 0 };
  if (mine == NULL)
    return FALSE;
  if (!is_same_plan (mine, other))
    {
      say_other_plan (ours, theirs);
      return FALSE;
    }
  merged->n_conflicts = merge_into (mine->decoded->plan, before, other, from);
  result = gw_item_get_snapshot (mine->decoded->plan);
  merged->bytes = gw_codec_encode (result);
  merged->ours = g_steal_pointer (&mine);
  return TRUE;
}

void
gw_cli_merged_clear (GwCliMerged *merged)
{
  g_clear_pointer (&merged->bytes, g_bytes_unref);
  g_clear_pointer (&merged->ours, gw_loaded_free);
}

static void
say_conflicts (guint n_conflicts)
{
  g_autofree char *line = gw_words_format (gw_cli_get_words (), "Open conflicts: %d", (int) n_conflicts);

  if (n_conflicts > 0)
    g_printerr ("mlproj: %s\n", line);
}

static gboolean
write_merged (const GwCliMerged *merged,
              const char        *ours,
              const char        *out)
{
  if (out != NULL)
    return gw_cli_save (out, merged->bytes, NULL, TRUE);
  return gw_cli_save (ours, merged->bytes, merged->ours->identity, FALSE);
}

/**
 * gw_cli_merge:
 * @argc: how many arguments there are
 * @argv: the arguments, beginning with the command's name
 *
 * `mlproj merge`: merges two changes of a plan into ours, or into another file.
 *
 * Returns: the exit code: %GW_CLI_FOUND when there are conflicts
 */
GwCliStatus
gw_cli_merge (int    argc,
              char **argv)
{
  g_autofree char *out = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out, "write the result there, not into OURS", "OUT" },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GwCliMerged) merged = { 0 };
  g_autofree char *from = NULL;

  if (!gw_cli_parse (gw_cli_find_command ("merge"), entries, &argc, &argv, 3, 3))
    return GW_CLI_FAILED;
  from = g_filename_display_basename (argv[3]);
  if (!gw_cli_merge_files (argv[1], argv[2], argv[3], from, &merged) || !write_merged (&merged, argv[2], out))
    return GW_CLI_FAILED;
  say_conflicts (merged.n_conflicts);
  return merged.n_conflicts > 0 ? GW_CLI_FOUND : GW_CLI_FINE;
}

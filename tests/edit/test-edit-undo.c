/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "undo-verbs.h"

#include <string.h>

#include "file/gw-codec.h"
#include "file/gw-template.h"

/*
 * Each verb changes the sample plan by one step; undoing that gives the bytes
 * of before, redoing it those of after. The headers of edit/ are read, so that
 * no verb is forgotten.
 */

static GBytes *
encode (UndoRun *run)
{
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (run->plan);

  return gw_codec_encode (snapshot);
}

static void
check_verb (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr(GBytes) sample = gw_sample_get_bytes (index % 2 == 0 ? "ko" : "en");
  g_autoptr(GwDecoded) decoded = gw_codec_decode (sample, "sample", GW_DECODE_DEFAULT, NULL);
  g_autoptr(GwHistory) history = gw_history_new (decoded->plan);
  g_autoptr(GBytes) after = NULL;
  g_autoptr(GBytes) undone = NULL;
  g_autoptr(GBytes) redone = NULL;
  UndoRun run = { decoded->plan, history };

  undo_verbs[index].make (&run);
  after = encode (&run);
  g_assert_false (g_bytes_equal (after, sample));
  gw_history_undo (history);
  undone = encode (&run);
  g_assert_true (g_bytes_equal (undone, sample));
  g_assert_false (gw_history_can_undo (history));
  gw_history_redo (history);
  redone = encode (&run);
  g_assert_true (g_bytes_equal (redone, after));
}

static gboolean
is_covered (const char *name)
{
  for (guint i = 0; i < n_undo_verbs; i++)
    if (g_str_equal (undo_verbs[i].name, name))
      return TRUE;
  return FALSE;
}

/* A verb takes the history first and may change something by it. */
static void
check_header (const char *path)
{
  g_autoptr(GRegex) regex = g_regex_new ("(gw_edit_(?!can_)[a-z_]+)\\s*\\(GwHistory", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *name = g_match_info_fetch (match, 1);

      if (!is_covered (name))
        g_error ("%s: %s has no test of its undoing", path, name);
    }
}

static void
test_no_verb_is_forgotten (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "src", "edit", NULL);
  g_autoptr(GDir) headers = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (headers);
  while ((name = g_dir_read_name (headers)) != NULL)
    if (g_str_has_prefix (name, "gw-edit-") && g_str_has_suffix (name, ".h") && strstr (name, "private") == NULL)
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        check_header (path);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < n_undo_verbs; i++)
    {
      g_autofree char *path = g_strdup_printf ("/edit/undo/%s", undo_verbs[i].name + strlen ("gw_edit_"));

      g_test_add_data_func (path, GUINT_TO_POINTER (i), check_verb);
    }
  g_test_add_func ("/edit/undo/no-verb-is-forgotten", test_no_verb_is_forgotten);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>

#include "bench-report.h"
#include "file/gw-codec.h"
#include "lib/test-merges.h"
#include "session/gw-plan-apply.h"

/*
 * Random pairs of edits that do not meet, merged: how often a conflict is told
 * that is none, a change lost, an item doubled, a file made invalid; with `git
 * merge-file` on the same pairs beside it. Then the time of merging three large
 * files against parsing them. bench-merge [PAIRS [SEED [RISKS]]], where RISKS is
 * the one size to take the time of.
 */

#define N_PAIRS         300     /* ten thousand where there is time */
#define N_PAIRS_LONG    10000
#define PAIRS_PER_BASE  100
#define PAIRS_PER_GIT   10      /* of so many pairs git merges one */
#define N_SIZES         3

typedef struct
{
  guint n;
  TestFaults faults;
} Tally;

static void
tally_add (Tally      *tally,
           TestFaults  faults)
{
  tally->n++;
  tally->faults.n_false += faults.n_false > 0;
  tally->faults.n_lost += faults.n_lost > 0;
  tally->faults.n_duplicates += faults.n_duplicates > 0;
  tally->faults.n_invalid += faults.n_invalid > 0;
}

static void
tally_print (const Tally *tally,
             const char  *name)
{
  g_print ("%-16s false conflicts %u  silent losses %u  duplicates %u  invalid %u  n %u\n", name,
           tally->faults.n_false, tally->faults.n_lost, tally->faults.n_duplicates, tally->faults.n_invalid,
           tally->n);
}

/* --- git merge-file */

static char *
write_version (const char *folder,
               const char *name,
               GwSnapshot *snapshot)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GBytes) bytes = gw_codec_encode (snapshot);

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL);
  return path;
}

static void
remove_versions (const char *folder)
{
  static const char *const names[] = { "ours", "base", "theirs" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static GBytes *
run_git (TestPair   *pair,
         const char *folder,
         int        *n_conflicts)
{
  g_autoptr(GwSnapshot) our_state = test_history_get_state (pair->ours);
  g_autoptr(GwSnapshot) their_state = test_history_get_state (pair->theirs);
  g_autofree char *ours = write_version (folder, "ours", our_state);
  g_autofree char *base = write_version (folder, "base", pair->base);
  g_autofree char *theirs = write_version (folder, "theirs", their_state);
  const char *const arguments[] = { "git", "merge-file", "-p", "-q", ours, base, theirs, NULL };
  char *output = NULL;
  int status = 0;

  if (!g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, NULL))
    return NULL;
  *n_conflicts = status;
  return g_bytes_new_take (output, strlen (output));
}

static TestFaults
check_git (TestPair   *pair,
           const char *folder)
{
  int n_conflicts = 0;
  g_autoptr(GBytes) bytes = run_git (pair, folder, &n_conflicts);
  g_autoptr(GwDecoded) decoded = NULL;
  g_autoptr(GwSnapshot) merged = NULL;
  g_autoptr(GHashTable) cells = NULL;

  if (n_conflicts != 0)
    return (TestFaults) { .n_false = 1 };
  decoded = gw_codec_decode (bytes, "git", GW_DECODE_DEFAULT, NULL);
  if (decoded == NULL)
    return (TestFaults) { .n_invalid = 1 };
  merged = gw_item_get_snapshot (decoded->plan);
  cells = test_cells_between (pair->base, merged);
  return (TestFaults) {
    .n_lost = test_pair_count_lost (pair, cells, NULL),
    .n_duplicates = test_plan_count_duplicates (merged),
  };
}

static void
ignore (const char *text)
{
}

/* What git loses is counted, not told one by one. */
static TestFaults
check_git_quietly (TestPair   *pair,
                   const char *folder)
{
  GPrintFunc before = g_set_printerr_handler (ignore);
  TestFaults faults = check_git (pair, folder);

  g_set_printerr_handler (before);
  return faults;
}

/* --- Pairs */

/* 10 to 1000, as many small plans as large ones */
static guint
pick_size (GRand *rand)
{
  guint size = 10;

  for (guint i = (guint) g_rand_int_range (rand, 0, 21); i > 0; i--)
    size = size * 126 / 100 + 1;
  return MIN (size, 1000);
}

static void
measure_pairs (GRand *rand,
               guint  n_pairs)
{
  g_autofree char *folder = g_dir_make_tmp ("groundwork-bench-XXXXXX", NULL);
  g_autoptr(GBytes) base = NULL;
  Tally ours = { 0 }, git = { 0 };

  for (guint i = 0; i < n_pairs; i++)
    {
      TestPair pair;

      if (i % PAIRS_PER_BASE == 0)
        {
          g_clear_pointer (&base, g_bytes_unref);
          base = test_merge_make_base (rand, pick_size (rand));
        }
      test_pair_init (&pair, base, rand, (guint) g_rand_int_range (rand, 3, 21),
                      (guint) g_rand_int_range (rand, 3, 21), TRUE);
      if (i % PAIRS_PER_GIT == 0)
        tally_add (&git, check_git_quietly (&pair, folder));
      tally_add (&ours, test_pair_check (&pair));
      test_pair_clear (&pair);
    }
  remove_versions (folder);
  tally_print (&ours, "groundwork");
  tally_print (&git, "git merge-file");
}

/* --- Time */

typedef struct
{
  GBytes *base;
  GBytes *ours;
  GBytes *theirs;
} Versions;

static GBytes *
edit_version (GBytes *bytes,
              GRand  *rand)
{
  TestPair pair;
  g_autoptr(GwSnapshot) state = NULL;

  test_pair_init (&pair, bytes, rand, 20, 0, FALSE);
  state = test_history_get_state (pair.ours);
  test_pair_clear (&pair);
  return gw_codec_encode (state);
}

static void
merge (gpointer data)
{
  Versions *versions = data;
  g_autoptr(GwDecoded) ours = gw_codec_decode (versions->ours, "ours", GW_DECODE_DEFAULT, NULL);
  g_autoptr(GwHistory) history = gw_history_new (ours->plan);
  g_autoptr(GwSnapshot) base = test_merge_load (versions->base);
  g_autoptr(GwSnapshot) before = test_history_get_state (history);
  g_autoptr(GwSnapshot) theirs = test_merge_load (versions->theirs);
  g_autoptr(GwMerge) result = gw_merge_new (base, before, theirs);
  g_autoptr(GwSnapshot) after = NULL;
  g_autoptr(GBytes) bytes = NULL;

  gw_plan_apply_merge (history, result, "theirs");
  after = test_history_get_state (history);
  bytes = gw_codec_encode (after);
}

static void
parse (GBytes *bytes)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();

  json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL);
}

static void
parse_all (gpointer data)
{
  Versions *versions = data;

  parse (versions->base);
  parse (versions->ours);
  parse (versions->theirs);
}

static double
measure_time (BenchReport *report,
              GRand       *rand,
              guint        n_risks)
{
  g_autoptr(GBytes) base = test_merge_make_base (rand, n_risks);
  g_autoptr(GBytes) ours = edit_version (base, rand);
  g_autoptr(GBytes) theirs = edit_version (base, rand);
  Versions versions = { base, ours, theirs };
  g_autofree char *id = g_strdup_printf ("merge-%u", n_risks);
  g_autofree char *name = g_strdup_printf ("Merge three plans of %u risks, read and written", n_risks);

  return bench_report_compare (report, &(BenchPair) {
    .line = { .id = id, .name = name, .against = "json-glib parses the three", .aim = 2 },
    .ours = merge, .floor = parse_all, .data = &versions,
    .n = n_risks > 10000 ? 3 : 7,
  });
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(BenchReport) report = bench_report_new ("merge");
  static const double sizes[N_SIZES] = { 1000, 10000, 30000 };
  double times[N_SIZES];
  guint n_pairs = argc > 1 ? (guint) atoi (argv[1]) : bench_is_long () ? N_PAIRS_LONG : N_PAIRS;
  guint32 seed = argc > 2 ? (guint32) strtoul (argv[2], NULL, 10) : g_random_int ();
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);

  g_random_set_seed (seed);
  g_print ("seed %u\n", seed);
  measure_pairs (rand, n_pairs);
  if (argc > 3)
    {
      measure_time (report, rand, (guint) atoi (argv[3]));
      return 0;
    }
  for (guint i = 0; i < N_SIZES; i++)
    times[i] = measure_time (report, rand, (guint) sizes[i]);
  bench_report_add (report, &(BenchLine) {
    .id = "growth", .name = "Merge: time grows with risks to the power of", .unit = "",
    .ours = bench_get_growth (sizes, times, N_SIZES), .aim = 1.1, .n = N_SIZES,
  });
  return 0;
}

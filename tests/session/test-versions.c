/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-risks.h"
#include "edit/gw-edit-text.h"
#include "file/gw-codec.h"
#include "file/gw-version-store.h"
#include "lib/test-merges.h"
#include "lib/test-seed.h"
#include "session/gw-versions.h"
#include "test-folder.h"

/* What a copy that comes back was made from */

#define N_QUICK 20
#define N_SLOW 10000

/* More than are all looked at */
#define N_SAVED 150

/* Of the first risk; else a field of the plan is meant */
#define RISK_TITLE G_MAXUINT

typedef struct
{
  Folder folder;
  GRand *rand;
  GBytes *first;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  folder_set_up (&fixture->folder, data);
  fixture->rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  fixture->first = test_merge_make_base (fixture->rand, 10);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_bytes_unref (fixture->first);
  g_rand_free (fixture->rand);
  folder_tear_down (&fixture->folder, data);
}

static GBytes *
change (GBytes     *bytes,
        guint       field,
        const char *text)
{
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "version", GW_DECODE_DEFAULT, NULL);
  g_autoptr(GwHistory) history = gw_history_new (decoded->plan);
  g_autoptr(GwSnapshot) snapshot = NULL;

  if (field == RISK_TITLE)
    gw_edit_set_text (history, gw_list_get (gw_item_get_list (decoded->plan, GW_PLAN_RISKS), 0), GW_RISK_TITLE, text);
  else
    gw_edit_set_text (history, decoded->plan, field, text);
  snapshot = gw_item_get_snapshot (decoded->plan);
  return gw_codec_encode (snapshot);
}

static GBytes *
add_risk (GBytes *bytes)
{
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "version", GW_DECODE_DEFAULT, NULL);
  g_autoptr(GwHistory) history = gw_history_new (decoded->plan);
  g_autoptr(GwSnapshot) snapshot = NULL;

  gw_edit_add_risk (history, "Another");
  snapshot = gw_item_get_snapshot (decoded->plan);
  return gw_codec_encode (snapshot);
}

static void
keep (Fixture *fixture,
      GBytes  *bytes)
{
  g_autoptr(GwSnapshot) snapshot = test_merge_load (bytes);

  g_assert_true (gw_version_store_keep (fixture->folder.path, gw_snapshot_get_id (snapshot), bytes, NULL));
}

static GwVersion *
find (Fixture     *fixture,
      GBytes      *ours,
      GBytes      *copy,
      GwSnapshot **base)
{
  g_autoptr(GwSnapshot) our_state = test_merge_load (ours);
  g_autoptr(GwSnapshot) copied = test_merge_load (copy);
  g_autoptr(GPtrArray) versions = gw_version_store_list (fixture->folder.path, gw_snapshot_get_id (copied));
  int found = gw_versions_find_base (fixture->folder.path, versions, our_state, copied, base);

  return found != GW_NO_BASE ? g_ptr_array_steal_index (versions, (guint) found) : NULL;
}

static void
assert_base (Fixture *fixture,
             GBytes  *ours,
             GBytes  *copy,
             GBytes  *expected)
{
  g_autoptr(GwSnapshot) base = NULL;
  g_autoptr(GwVersion) version = find (fixture, ours, copy, &base);
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, expected);

  g_assert_nonnull (version);
  g_assert_cmpstr (version->digest, ==, digest);
}

static void
test_none_without_versions (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr(GwSnapshot) base = NULL;

  g_assert_null (find (fixture, fixture->first, fixture->first, &base));
  g_assert_null (base);
}

static void
test_the_one_given_away (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr(GBytes) given = change (fixture->first, GW_PLAN_TITLE, "Given");
  g_autoptr(GBytes) ours = change (given, GW_PLAN_SUMMARY, "Ours");
  g_autoptr(GBytes) copy = change (given, RISK_TITLE, "Theirs");

  keep (fixture, fixture->first);
  keep (fixture, given);
  keep (fixture, ours);
  assert_base (fixture, ours, copy, given);
}

/* As a base, what was saved since would take our own title back. */
static void
test_not_what_was_saved_since (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr(GBytes) ours = change (fixture->first, GW_PLAN_TITLE, "Ours");
  g_autoptr(GBytes) copy = change (fixture->first, GW_PLAN_TITLE, "Theirs");
  g_autoptr(GwSnapshot) base = test_merge_load (fixture->first);
  g_autoptr(GwSnapshot) our_state = test_merge_load (ours);
  g_autoptr(GwSnapshot) copied = test_merge_load (copy);
  g_autoptr(GwMerge) merge = gw_merge_new (base, our_state, copied);

  keep (fixture, fixture->first);
  keep (fixture, ours);
  assert_base (fixture, ours, copy, fixture->first);
  g_assert_cmpuint (merge->clashes->len, ==, 1);
}

/* Both have changed the summary alike, so ours is nearer in that, but would take
 * the other title silently. */
static void
test_not_ours_where_both_agree (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr(GBytes) titled = change (fixture->first, GW_PLAN_TITLE, "Ours");
  g_autoptr(GBytes) ours = change (titled, GW_PLAN_SUMMARY, "Alike");
  g_autoptr(GBytes) other = change (fixture->first, GW_PLAN_TITLE, "Theirs");
  g_autoptr(GBytes) copy = change (other, GW_PLAN_SUMMARY, "Alike");

  keep (fixture, fixture->first);
  keep (fixture, ours);
  assert_base (fixture, ours, copy, fixture->first);
}

/* It differs in nothing from itself, and as a base it would bring nothing. */
static void
test_not_the_copy_that_was_opened (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr(GBytes) ours = change (fixture->first, GW_PLAN_TITLE, "Ours");
  g_autoptr(GBytes) copy = change (fixture->first, GW_PLAN_SUMMARY, "Theirs");

  keep (fixture, fixture->first);
  keep (fixture, ours);
  keep (fixture, copy);
  assert_base (fixture, ours, copy, fixture->first);
}

static void
test_the_copy_that_was_merged (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr(GBytes) copy = change (fixture->first, GW_PLAN_SUMMARY, "Theirs");
  g_autoptr(GBytes) merged = change (copy, GW_PLAN_TITLE, "Ours");
  g_autoptr(GBytes) again = change (copy, RISK_TITLE, "Theirs as well");

  keep (fixture, fixture->first);
  keep (fixture, copy);
  keep (fixture, merged);
  assert_base (fixture, merged, copy, copy);
  assert_base (fixture, merged, again, copy);
}

static void
test_the_same_when_it_was_not_changed (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autoptr(GBytes) given = change (fixture->first, GW_PLAN_TITLE, "Given");
  g_autoptr(GBytes) ours = change (given, GW_PLAN_SUMMARY, "Ours");

  keep (fixture, fixture->first);
  keep (fixture, given);
  keep (fixture, ours);
  assert_base (fixture, ours, given, given);
}

static void
damage (Fixture *fixture,
        GBytes  *bytes)
{
  g_autoptr(GwSnapshot) snapshot = test_merge_load (bytes);
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autofree char *name = g_strconcat (digest, ".gz", NULL);
  g_autofree char *path = g_build_filename (fixture->folder.path, gw_snapshot_get_id (snapshot), name, NULL);

  g_assert_true (g_file_set_contents (path, "\037\213 no more", -1, NULL));
}

/* What can no longer be read is no base, and keeps no other one from being it. */
static void
test_damaged_versions_are_skipped (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr(GBytes) given = change (fixture->first, GW_PLAN_TITLE, "Given");
  g_autoptr(GBytes) ours = change (given, GW_PLAN_SUMMARY, "Ours");
  g_autoptr(GBytes) copy = change (given, RISK_TITLE, "Theirs");
  g_autoptr(GwSnapshot) base = NULL;

  keep (fixture, fixture->first);
  keep (fixture, given);
  keep (fixture, ours);
  damage (fixture, given);
  assert_base (fixture, ours, copy, fixture->first);
  damage (fixture, fixture->first);
  damage (fixture, ours);
  g_assert_null (find (fixture, ours, copy, &base));
  g_assert_null (base);
}

/* Opened once more, it is still what both come from. */
static void
test_seeing_a_version_again_changes_nothing (Fixture       *fixture,
                                             gconstpointer  data)
{
  g_autoptr(GBytes) ours = change (fixture->first, GW_PLAN_TITLE, "Ours");
  g_autoptr(GBytes) copy = change (fixture->first, GW_PLAN_SUMMARY, "Theirs");

  keep (fixture, fixture->first);
  keep (fixture, ours);
  g_usleep (1100000);
  keep (fixture, fixture->first);
  assert_base (fixture, ours, copy, fixture->first);
}

/* Who saves often has more versions than can all be looked at, most of them since. */
static void
test_the_base_lies_far_back (Fixture       *fixture,
                             gconstpointer  data)
{
  const guint far = (guint) g_rand_int_range (fixture->rand, 0, N_SAVED);
  g_autoptr(GBytes) version = g_bytes_ref (fixture->first);
  g_autoptr(GBytes) given = NULL;
  g_autoptr(GBytes) copy = NULL;

  keep (fixture, version);
  for (guint i = 0; i < N_SAVED; i++)
    {
      GBytes *next = add_risk (version);

      keep (fixture, next);
      g_bytes_unref (version);
      version = next;
      if (i == far)
        given = g_bytes_ref (version);
    }
  copy = change (given, RISK_TITLE, "Theirs");
  assert_base (fixture, version, copy, given);
}

/* --- Random edits: sent, changed on both sides, come back */

static GBytes *
encode (GwHistory *history)
{
  g_autoptr(GwSnapshot) state = test_history_get_state (history);

  return gw_codec_encode (state);
}

/* For the report of a failure */
static void
print_versions (Fixture         *fixture,
                const GwVersion *base,
                GBytes          *first,
                GBytes          *ours)
{
  g_autofree char *first_digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, first);
  g_autofree char *our_digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, ours);
  g_autoptr(GwSnapshot) snapshot = test_merge_load (first);
  g_autoptr(GPtrArray) versions = gw_version_store_list (fixture->folder.path, gw_snapshot_get_id (snapshot));

  g_printerr ("first: %s\nours: %s\nfound: %s\n", first_digest, our_digest, base->digest);
  for (guint i = 0; i < versions->len; i++)
    {
      const GwVersion *version = g_ptr_array_index (versions, i);

      g_printerr ("kept: %s at %" G_GINT64_FORMAT ", seen at %" G_GINT64_FORMAT "\n", version->digest, version->first,
                  version->time);
    }
}

static void
check_mail (Fixture *fixture,
            GBytes  *first)
{
  TestPair pair;
  g_autoptr(GwSnapshot) base = NULL;
  g_autoptr(GwVersion) version = NULL;
  g_autoptr(GBytes) ours = NULL;
  g_autoptr(GBytes) theirs = NULL;
  g_autoptr(GwMerge) merge = NULL;
  TestFaults faults;

  test_pair_init (&pair, first, fixture->rand, (guint) g_rand_int_range (fixture->rand, 3, 21),
                  (guint) g_rand_int_range (fixture->rand, 3, 21), TRUE);
  ours = encode (pair.ours);
  theirs = encode (pair.theirs);
  keep (fixture, first);
  keep (fixture, ours);
  if (g_rand_boolean (fixture->rand))
    keep (fixture, theirs);
  version = find (fixture, ours, theirs, &base);
  g_assert_nonnull (base);
  gw_snapshot_unref (pair.base);
  pair.base = g_steal_pointer (&base);          /* nothing is lost with this one */
  faults = test_pair_check (&pair);
  if (faults.n_lost > 0)
    print_versions (fixture, version, first, ours);
  g_assert_cmpuint (faults.n_lost + faults.n_false + faults.n_duplicates + faults.n_invalid, ==, 0);
  gw_version_store_clear (fixture->folder.path);
  test_pair_clear (&pair);
}

static void
test_mailed_copies_find_their_base (Fixture       *fixture,
                                    gconstpointer  data)
{
  const guint n_trials = g_test_slow () ? N_SLOW : N_QUICK;
  g_autoptr(GBytes) first = NULL;

  for (guint i = 0; i < n_trials; i++)
    {
      if (i % 10 == 0)
        {
          g_clear_pointer (&first, g_bytes_unref);
          first = test_merge_make_base (fixture->rand, (guint) g_rand_int_range (fixture->rand, 10, 40));
        }
      check_mail (fixture, first);
    }
  g_test_message ("%u copies have come back, each found its base, nothing was lost", n_trials);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *, gconstpointer);
  } tests[] = {
    { "/session/versions/no-base-without-versions", test_none_without_versions },
    { "/session/versions/the-base-is-what-was-given-away", test_the_one_given_away },
    { "/session/versions/the-base-is-not-what-was-saved-since", test_not_what_was_saved_since },
    { "/session/versions/the-base-is-not-ours-where-both-agree", test_not_ours_where_both_agree },
    { "/session/versions/the-base-is-not-the-copy-that-was-opened", test_not_the_copy_that_was_opened },
    { "/session/versions/the-base-is-the-copy-that-was-merged", test_the_copy_that_was_merged },
    { "/session/versions/an-unchanged-copy-is-its-own-base", test_the_same_when_it_was_not_changed },
    { "/session/versions/damaged-versions-are-skipped", test_damaged_versions_are_skipped },
    { "/session/versions/seeing-a-version-again-changes-nothing", test_seeing_a_version_again_changes_nothing },
    { "/session/versions/the-base-lies-far-back", test_the_base_lies_far_back },
    { "/session/versions/mailed-copies-find-their-base", test_mailed_copies_find_their_base },
  };

  test_init_with_seed (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}

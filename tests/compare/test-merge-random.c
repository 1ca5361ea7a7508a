/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>

#include "edit/gw-edit-items.h"
#include "edit/gw-edit-risks.h"
#include "edit/gw-edit-rounds.h"
#include "file/gw-codec.h"
#include "file/gw-template.h"
#include "lib/test-merges.h"
#include "lib/test-seed.h"
#include "session/gw-plan-apply.h"

/*
 * Random edits on two sides, merged. GLib prints the seed; --seed repeats a
 * run. The quick run makes fewer pairs than `-m slow`.
 */

#define N_QUICK    40
#define N_SLOW     1000
#define N_BASES    10
#define MAX_RISKS  60

static guint
get_n_pairs (void)
{
  return g_test_slow () ? N_SLOW : N_QUICK;
}

static void
each_pair (gboolean   apart,
           void     (*check) (TestPair *, GRand *))
{
  g_autoptr(GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr(GBytes) base = NULL;

  g_random_set_seed (g_rand_int (rand));
  for (guint i = 0; i < get_n_pairs (); i++)
    {
      TestPair pair;

      if (i % (get_n_pairs () / N_BASES) == 0)
        {
          g_clear_pointer (&base, g_bytes_unref);
          base = test_merge_make_base (rand, (guint) g_rand_int_range (rand, 10, MAX_RISKS));
        }
      test_pair_init (&pair, base, rand, (guint) g_rand_int_range (rand, 3, 21),
                      (guint) g_rand_int_range (rand, 3, 21), apart);
      check (&pair, rand);
      test_pair_clear (&pair);
    }
}

/* Byte for byte; tells of the first line that differs. */
static void
assert_same (GwSnapshot *a,
             GwSnapshot *b)
{
  g_autoptr(GBytes) left = gw_codec_encode (a);
  g_autoptr(GBytes) right = gw_codec_encode (b);
  g_auto(GStrv) left_lines = NULL;
  g_auto(GStrv) right_lines = NULL;

  if (g_bytes_equal (left, right))
    return;
  left_lines = g_strsplit (g_bytes_get_data (left, NULL), "\n", -1);
  right_lines = g_strsplit (g_bytes_get_data (right, NULL), "\n", -1);
  for (guint i = 0; left_lines[i] != NULL; i++)
    g_assert_cmpstr (left_lines[i], ==, right_lines[i]);
  g_assert_not_reached ();
}

/* --- What does not meet */

static void
check_apart (TestPair *pair,
             GRand    *rand)
{
  TestFaults faults = test_pair_check (pair);

  g_assert_cmpuint (faults.n_false, ==, 0);
  g_assert_cmpuint (faults.n_lost, ==, 0);
  g_assert_cmpuint (faults.n_duplicates, ==, 0);
  g_assert_cmpuint (faults.n_invalid, ==, 0);
}

static void
test_what_does_not_meet_is_merged_without_a_loss (void)
{
  each_pair (TRUE, check_apart);
}

/* --- Whatever was done */

static void
merge_with (TestPair   *pair,
            GwSnapshot *theirs,
            GwSnapshot *expected)
{
  g_autoptr(GwMerge) merge = test_pair_merge (pair, theirs);
  g_autoptr(GwSnapshot) merged = test_history_get_state (pair->ours);

  g_assert_cmpuint (merge->clashes->len, ==, 0);
  assert_same (merged, expected);
}

static void
check_one_side (TestPair *pair,
                GRand    *rand)
{
  g_autoptr(GwSnapshot) ours = test_history_get_state (pair->ours);
  g_autoptr(GwSnapshot) again = NULL;
  g_autoptr(GwHistory) start = NULL;
  TestPair unchanged = *pair;

  merge_with (pair, ours, ours);
  merge_with (pair, pair->base, ours);
  g_assert_cmpuint (g_hash_table_size (pair->our_cells) > 0 || gw_snapshot_equal (ours, pair->base), ==, TRUE);
  {
    g_autoptr(GwDecoded) decoded = gw_codec_decode (pair->bytes, "base", GW_DECODE_DEFAULT, NULL);

    start = gw_history_new (decoded->plan);
  }
  unchanged.ours = start;
  merge_with (&unchanged, ours, ours);
}

static void
test_one_side_alone_is_the_result (void)
{
  each_pair (FALSE, check_one_side);
}

static void
check_told (TestPair *pair,
            GRand    *rand)
{
  g_autoptr(GwSnapshot) before = test_history_get_state (pair->ours);
  g_autoptr(GwSnapshot) theirs = test_history_get_state (pair->theirs);
  g_autoptr(GwMerge) merge = test_pair_merge (pair, theirs);
  g_autoptr(GwSnapshot) merged = test_history_get_state (pair->ours);
  g_autoptr(GHashTable) cells = test_pair_get_cells (pair);
  g_autoptr(GBytes) bytes = gw_codec_encode (merged);
  g_autoptr(GwSnapshot) loaded = test_merge_load (bytes);
  g_autoptr(GwSnapshot) after = NULL;

  assert_same (loaded, merged);
  g_assert_cmpuint (test_pair_count_lost (pair, cells, merge), ==, 0);
  g_assert_cmpuint (test_plan_count_duplicates (merged), ==, 0);
  if (!gw_snapshot_equal (before, merged))
    gw_history_undo (pair->ours);
  after = test_history_get_state (pair->ours);
  assert_same (after, before);
}

static void
test_nothing_is_chosen_silently_and_one_undo_takes_it_back (void)
{
  each_pair (FALSE, check_told);
}

/* --- One item that both bring */

/* What two sides bring from the catalogue has one id in both. */
static GwRisk *
bring_risk (GwHistory *history)
{
  return gw_edit_add_known_risk (history, "K99", "Costs");
}

static GBytes *
get_sample (TestPair *pair)
{
  GBytes *sample = gw_sample_get_bytes ("en");

  test_pair_open (pair, sample);
  return sample;
}

/* Each of them says something that the other has left unsaid. */
static void
test_what_one_says_of_an_item_that_both_bring_is_kept (void)
{
  TestPair pair;
  g_autoptr(GBytes) sample = get_sample (&pair);
  g_autoptr(GwSnapshot) theirs = NULL;
  g_autoptr(GwMerge) merge = NULL;
  g_autoptr(GHashTable) cells = NULL;
  GwRisk *risk = bring_risk (pair.ours);

  gw_edit_place_risk (pair.ours, risk, GW_PLACEMENT_INHERENT, (GwPosition) { 3, 4 });
  gw_edit_set_text (pair.theirs, bring_risk (pair.theirs), GW_RISK_NOTE, "theirs");
  test_pair_note_edits (&pair);
  theirs = test_history_get_state (pair.theirs);
  merge = test_pair_merge (&pair, theirs);
  cells = test_pair_get_cells (&pair);
  g_assert_cmpuint (merge->clashes->len, ==, 0);
  g_assert_cmpint (gw_risk_get_inherent (risk).impact, ==, 4);
  g_assert_cmpstr (gw_item_get_text (risk, GW_RISK_NOTE), ==, "theirs");
  g_assert_cmpuint (test_pair_count_lost (&pair, cells, merge), ==, 0);
  test_pair_clear (&pair);
}

/* Rounds are called by their numbers: both have started one, and one of them
 * has ended it since. */
static void
test_a_round_that_both_start_may_be_ended_by_one (void)
{
  TestPair pair;
  g_autoptr(GBytes) sample = get_sample (&pair);
  g_autoptr(GwSnapshot) theirs = NULL;
  g_autoptr(GwMerge) merge = NULL;
  g_autoptr(GHashTable) cells = NULL;
  GwRound *round = gw_edit_start_round (pair.ours, "More data", FALSE, "2026-11-23");

  gw_edit_start_round (pair.theirs, "More data", FALSE, "2026-11-23");
  gw_edit_start_round (pair.theirs, "Done", FALSE, "2026-11-24");
  test_pair_note_edits (&pair);
  theirs = test_history_get_state (pair.theirs);
  merge = test_pair_merge (&pair, theirs);
  cells = test_pair_get_cells (&pair);
  g_assert_cmpuint (merge->clashes->len, ==, 0);
  g_assert_cmpstr (gw_item_get_text (round, GW_ROUND_SUMMARY), ==, "Done");
  g_assert_cmpuint (test_pair_count_lost (&pair, cells, merge), ==, 0);
  test_pair_clear (&pair);
}

/* --- Sides */

static const char *
get_kind (GwClashKind kind,
          gboolean    mirrored)
{
  switch (kind)
    {
    case GW_CLASH_DELETED_HERE:
      return mirrored ? "deleted-there" : "deleted-here";
    case GW_CLASH_DELETED_THERE:
      return mirrored ? "deleted-here" : "deleted-there";
    case GW_CLASH_BOTH_CHANGED:
    default:
      return "both-changed";
    }
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* Kind, item and unit of each clash, and what both have moved or ordered, sorted */
static char *
describe (GwMerge  *merge,
          gboolean  mirrored)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < merge->clashes->len; i++)
    {
      GwClash *clash = g_ptr_array_index (merge->clashes, i);
      const char *unit = clash->unit.first != NULL ? clash->unit.first->unit : clash->extra;

      g_ptr_array_add (lines, g_strdup_printf ("%s %s %s", get_kind (clash->kind, mirrored), clash->key,
                                               unit != NULL ? unit : "-"));
    }
  for (guint i = 0; i < merge->reordered->len; i++)
    g_ptr_array_add (lines, g_strconcat ("order ", g_ptr_array_index (merge->reordered, i), NULL));
  for (guint i = 0; i < merge->moved->len; i++)
    g_ptr_array_add (lines, g_strconcat ("moved ", g_ptr_array_index (merge->moved, i), NULL));
  g_ptr_array_sort (lines, compare_strings);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
check_swapped (TestPair *pair,
               GRand    *rand)
{
  g_autoptr(GwSnapshot) ours = test_history_get_state (pair->ours);
  g_autoptr(GwSnapshot) theirs = test_history_get_state (pair->theirs);
  g_autoptr(GwMerge) merge = gw_merge_new (pair->base, ours, theirs);
  g_autoptr(GwMerge) swapped = gw_merge_new (pair->base, theirs, ours);
  g_autofree char *told = describe (merge, FALSE);
  g_autofree char *mirrored = describe (swapped, TRUE);

  g_assert_cmpstr (told, ==, mirrored);
}

static void
test_conflicts_are_the_same_when_the_sides_swap (void)
{
  each_pair (FALSE, check_swapped);
}

/* --- Members in another order, other white space */

static JsonNode *shuffle (JsonNode *node,
                          GRand    *rand);

static void
shuffle_members (JsonObject *from,
                 JsonObject *to,
                 GRand      *rand)
{
  g_autoptr(GList) members = json_object_get_members (from);

  while (members != NULL)
    {
      GList *link = g_list_nth (members, (guint) g_rand_int_range (rand, 0, (gint32) g_list_length (members)));

      json_object_set_member (to, link->data, shuffle (json_object_get_member (from, link->data), rand));
      members = g_list_delete_link (members, link);
    }
}

static JsonNode *
shuffle (JsonNode *node,
         GRand    *rand)
{
  JsonNode *shuffled = json_node_alloc ();

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr(JsonObject) object = json_object_new ();

      shuffle_members (json_node_get_object (node), object, rand);
      return json_node_init_object (shuffled, object);
    }
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      g_autoptr(JsonArray) array = json_array_new ();

      for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
        json_array_add_element (array, shuffle (json_array_get_element (json_node_get_array (node), i), rand));
      return json_node_init_array (shuffled, array);
    }
  json_node_unref (shuffled);
  return json_node_copy (node);
}

static GwSnapshot *
rewrite (GwSnapshot *snapshot,
         GRand      *rand)
{
  g_autoptr(GBytes) bytes = gw_codec_encode (snapshot);
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autoptr(JsonNode) shuffled = NULL;
  g_autoptr(GBytes) rewritten = NULL;
  char *text;

  json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL);
  shuffled = shuffle (json_parser_get_root (parser), rand);
  json_generator_set_root (generator, shuffled);
  json_generator_set_pretty (generator, g_rand_boolean (rand));
  json_generator_set_indent (generator, (guint) g_rand_int_range (rand, 0, 9));
  text = json_generator_to_data (generator, NULL);
  rewritten = g_bytes_new_take (text, strlen (text));
  return test_merge_load (rewritten);
}

/* Members that we do not know come in their order, in what a conflict keeps too. */
static void
assert_no_cells (GHashTable *cells)
{
  GHashTableIter iter;
  gpointer name, data;

  g_hash_table_iter_init (&iter, cells);
  while (g_hash_table_iter_next (&iter, &name, &data))
    if (!g_str_has_suffix (name, ".theirs"))
      g_error ("%s = %s", (char *) name, ((TestCell *) data)->value);
}

static void
check_rewritten (TestPair *pair,
                 GRand    *rand)
{
  g_autoptr(GwSnapshot) theirs = test_history_get_state (pair->theirs);
  g_autoptr(GwSnapshot) rewritten = rewrite (theirs, rand);
  g_autoptr(GwMerge) merge = test_pair_merge (pair, theirs);
  g_autoptr(GwSnapshot) merged = test_history_get_state (pair->ours);
  g_autofree char *told = describe (merge, FALSE);
  g_autofree char *told_again = NULL;
  g_autoptr(GwMerge) again = NULL;
  g_autoptr(GwSnapshot) merged_again = NULL;
  g_autoptr(GHashTable) cells = NULL;

  if (gw_history_can_undo (pair->ours) && g_strcmp0 (gw_history_get_undo_name (pair->ours), "merge") == 0)
    gw_history_undo (pair->ours);
  again = test_pair_merge (pair, rewritten);
  merged_again = test_history_get_state (pair->ours);
  told_again = describe (again, FALSE);
  cells = test_cells_between (merged, merged_again);
  g_assert_cmpstr (told, ==, told_again);
  assert_no_cells (cells);
}

static void
test_member_order_and_white_space_do_not_matter (void)
{
  each_pair (FALSE, check_rewritten);
}

int
main (int   argc,
      char *argv[])
{
  test_init_with_seed (&argc, &argv);

  g_test_add_func ("/compare/merge-random/what-does-not-meet-is-merged-without-a-loss",
                   test_what_does_not_meet_is_merged_without_a_loss);
  g_test_add_func ("/compare/merge-random/one-side-alone-is-the-result",
                   test_one_side_alone_is_the_result);
  g_test_add_func ("/compare/merge-random/nothing-is-chosen-silently-and-one-undo-takes-it-back",
                   test_nothing_is_chosen_silently_and_one_undo_takes_it_back);
  g_test_add_func ("/compare/merge-random/what-one-says-of-an-item-that-both-bring-is-kept",
                   test_what_one_says_of_an_item_that_both_bring_is_kept);
  g_test_add_func ("/compare/merge-random/a-round-that-both-start-may-be-ended-by-one",
                   test_a_round_that_both_start_may_be_ended_by_one);
  g_test_add_func ("/compare/merge-random/conflicts-are-the-same-when-the-sides-swap",
                   test_conflicts_are_the_same_when_the_sides_swap);
  g_test_add_func ("/compare/merge-random/member-order-and-white-space-do-not-matter",
                   test_member_order_and_white_space_do_not_matter);

  return g_test_run ();
}

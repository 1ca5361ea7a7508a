/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "edit/gw-edit-items.h"
#include "edit/gw-edit-people.h"
#include "edit/gw-edit-risks.h"
#include "file/gw-codec.h"
#include "file/gw-template.h"
#include "lib/test-merges.h"
#include "lib/test-seed.h"
#include "plan/gw-conflict.h"
#include "plan/gw-ids.h"
#include "session/gw-plan-apply.h"
#include "session/gw-settle.h"

/* Copies that come back from somebody who means no good, or from a program that
 * is wrong. Whatever they say, our plan stays valid and loses nothing that is
 * not told. */

#define HEAD "{\"format\":\"mlproj\",\"version\":1,\"id\":\"plan\","

#define MANY 10000

static GwPlan *
decode (GBytes *bytes)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "copy", GW_DECODE_DEFAULT, &error);

  g_assert_no_error (error);
  return g_object_ref (decoded->plan);
}

static GwHistory *
read_text (const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GwPlan) plan = decode (bytes);

  return gw_history_new (plan);
}

/* What a save would write is what the next start can read, each id once. */
static void
assert_valid (GwHistory *history)
{
  g_autoptr(GwSnapshot) state = test_history_get_state (history);
  g_autoptr(GBytes) bytes = gw_codec_encode (state);
  g_autoptr(GwPlan) again = decode (bytes);

  g_assert_nonnull (again);
  g_assert_cmpuint (test_plan_count_duplicates (state), ==, 0);
}

static guint
merge (GwHistory *base,
       GwHistory *ours,
       GwHistory *theirs)
{
  g_autoptr(GwSnapshot) before = test_history_get_state (base);
  g_autoptr(GwSnapshot) mine = test_history_get_state (ours);
  g_autoptr(GwSnapshot) other = test_history_get_state (theirs);
  g_autoptr(GwMerge) made = gw_merge_new (before, mine, other);
  const guint n_clashes = gw_plan_apply_merge (ours, made, "copy.mlproj");

  assert_valid (ours);
  return n_clashes;
}

/* --- Ids */

/* A person of ours is a group there, and our check has gone into it. */
static void
test_nothing_moves_into_what_is_another_thing_here (void)
{
  const char *before = HEAD "\"people\":[{\"id\":\"X\",\"name\":\"Expert\"}],\"stages\":[{\"id\":\"data\",\"groups\":"
                       "[{\"id\":\"G\",\"checks\":[{\"id\":\"C\",\"question\":\"Ours?\"}]}]}]}";
  const char *copied = HEAD "\"stages\":[{\"id\":\"data\",\"groups\":[{\"id\":\"G\"},{\"id\":\"X\",\"checks\":"
                       "[{\"id\":\"C\",\"question\":\"Ours?\"},{\"id\":\"N\",\"question\":\"New?\"}]}]}]}";
  g_autoptr(GwHistory) base = read_text (before);
  g_autoptr(GwHistory) ours = read_text (before);
  g_autoptr(GwHistory) theirs = read_text (copied);
  GwPlan *plan = gw_history_get_plan (ours);

  g_assert_cmpuint (merge (base, ours, theirs), ==, 1);
  g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (gw_plan_find (plan, "X"), GW_TYPE_PERSON));
  g_assert_nonnull (gw_plan_find (plan, "C"));
  g_assert_nonnull (gw_list_find_id (gw_item_get_list (plan, GW_PLAN_CONFLICTS), "X/item"));
}

/* What the app calls things is taken by others already. */
static void
test_ids_that_are_made_are_free (void)
{
  const char *before = HEAD "\"risks\":[{\"id\":\"K1\",\"title\":\"Before\"}]}";
  const char *copied = HEAD "\"risks\":[{\"id\":\"K1\",\"title\":\"Theirs\"},{\"id\":\"K1/title\"},"
                       "{\"id\":\"no-owner/K1\"}]}";
  g_autoptr(GwHistory) base = read_text (before);
  g_autoptr(GwHistory) ours = read_text (before);
  g_autoptr(GwHistory) theirs = read_text (copied);
  GwPlan *plan = gw_history_get_plan (ours);
  GwDismissal *dismissal;

  gw_edit_set_text (ours, gw_plan_find (plan, "K1"), GW_RISK_TITLE, "Ours");
  g_assert_cmpuint (merge (base, ours, theirs), ==, 1);
  g_assert_nonnull (gw_plan_find_typed (plan, "K1/title", GW_TYPE_RISK));

  dismissal = gw_edit_dismiss (ours, "no-owner/K1", "1", "Known", NULL, "2026-11-23");
  assert_valid (ours);
  g_assert_true (gw_edit_dismiss (ours, "no-owner/K1", "2", "Known", NULL, "2026-11-23") == dismissal);
}

/* As long as an id may be: what is made of it would be longer. */
static void
test_long_ids_are_shortened (void)
{
  g_autofree char *id = g_strnfill (GW_ID_MAX_LENGTH, 'k');
  g_autofree char *finding = g_strconcat ("no-owner/", id, NULL);
  g_autofree char *text = g_strconcat (HEAD "\"risks\":[{\"id\":\"", id, "\"}]}", NULL);
  g_autoptr(GwHistory) base = read_text (text);
  g_autoptr(GwHistory) ours = read_text (text);
  g_autoptr(GwHistory) theirs = read_text (text);

  gw_edit_set_text (ours, gw_plan_find (gw_history_get_plan (ours), id), GW_RISK_TITLE, "Ours");
  gw_edit_set_text (theirs, gw_plan_find (gw_history_get_plan (theirs), id), GW_RISK_TITLE, "Theirs");
  g_assert_cmpuint (merge (base, ours, theirs), ==, 1);
  gw_edit_dismiss (ours, finding, "1", "Known", NULL, "2026-11-23");
  assert_valid (ours);
}

/* The greatest number a file may have, many times */
static void
test_numbers_stay_in_range (void)
{
  const char *before = HEAD "\"risks\":[{\"id\":\"K1\",\"number\":1}]}";
  g_autoptr(GString) copied = g_string_new (HEAD "\"risks\":[{\"id\":\"K1\",\"number\":1}");
  g_autoptr(GwHistory) base = read_text (before);
  g_autoptr(GwHistory) ours = read_text (before);
  g_autoptr(GwHistory) theirs = NULL;

  for (guint i = 0; i < MANY; i++)
    g_string_append_printf (copied, ",{\"id\":\"R%u\",\"number\":1000000000}", i);
  g_string_append (copied, "]}");
  theirs = read_text (copied->str);
  g_assert_cmpuint (merge (base, ours, theirs), ==, 0);
  gw_edit_add_risk (ours, "Mine");
  assert_valid (ours);
}

/* --- Conflicts */

static void
test_ten_thousand_conflicts (void)
{
  g_autoptr(GString) text = g_string_new (HEAD "\"risks\":[");
  g_autoptr(GString) mine = g_string_new (HEAD "\"risks\":[");
  g_autoptr(GString) other = g_string_new (HEAD "\"risks\":[");
  g_autoptr(GwHistory) base = NULL;
  g_autoptr(GwHistory) ours = NULL;
  g_autoptr(GwHistory) theirs = NULL;
  GwList *conflicts;

  for (guint i = 0; i < MANY; i++)
    {
      const char *comma = i > 0 ? "," : "";

      g_string_append_printf (text, "%s{\"id\":\"R%u\",\"title\":\"Before\"}", comma, i);
      g_string_append_printf (mine, "%s{\"id\":\"R%u\",\"title\":\"Ours\"}", comma, i);
      g_string_append_printf (other, "%s{\"id\":\"R%u\",\"title\":\"Theirs\"}", comma, i);
    }
  base = read_text (g_string_append (text, "]}")->str);
  ours = read_text (g_string_append (mine, "]}")->str);
  theirs = read_text (g_string_append (other, "]}")->str);
  g_assert_cmpuint (merge (base, ours, theirs), ==, MANY);
  conflicts = gw_item_get_list (gw_history_get_plan (ours), GW_PLAN_CONFLICTS);
  g_assert_cmpuint (gw_list_get_length (conflicts), ==, MANY);
  g_assert_true (gw_settle_conflict (ours, gw_list_get (conflicts, MANY / 2), GW_SETTLE_THEIRS));
  assert_valid (ours);
}

static const char *const items[] = {
  "plan", "K1", "K2", "D1", "D5", "data", "deployment", "case", "scales", "rounds/1", "rounds/2", "scales/probability/5",
  "p1", "case/objectives", "conflicts/K1/title", "", ":", "/", "../..", "nobody", "K1/evidence",
};

static const char *const fields[] = {
  "title", "inherent", "residual", "id", "format", "version", "risks", "conflicts", "stages", "record", "basis", "case",
  "owner", "bands", "state", "number", "closed", "x-color", "\"", "a\\b", "", "item", "evidence", "language",
};

static const char *const kinds[] = { "both-changed", "deleted-here", "deleted-there", "order", "", "x" };

static const char *const lists[] = {
  "risks", "people", "conflicts", "rounds", "stages", "case", "case/objectives", "scales/probability", "K1/evidence",
  "D1/evidence", "data/groups", "data-source/checks", "reviews", "dismissals", "evaluations", "/", "", "x", "K1/title",
  "plan/risks", "K1/", "data/decisions",
};

static const char *const values[] = {
  "null", "1", "\"text\"", "[]", "{}", "[1,2]", "[9,9]", "[5]", "true", "-1", "1e99", "2147483648",
  "{\"id\":\"K1\"}", "{\"id\":\"K1\",\"evidence\":[{\"id\":\"K2\"},{\"id\":\"K2\"}]}", "{\"id\":\"new\"}",
  "{\"id\":\"new\",\"evidence\":[{\"id\":\"K1\"},{\"id\":\"a\"},{\"id\":\"a\"}]}", "{\"id\":\"new\",\"evidence\":[{\"id\":\"new\"}]}",
  "{\"id\":\"new\",\"number\":1000000000}", "{\"id\":\"D1\",\"title\":\"R&D\"}", "{\"id\":\"nobody\"}", "{\"id\":\"3\"}",
  "{\"id\":\"deployment\",\"groups\":[{\"id\":\"K1\",\"checks\":[{\"id\":\"data\"}]}]}", "{\"id\":\"data\"}",
  "{\"risks\":[{\"id\":\"K1\"},{\"id\":\"K1\"}]}", "{\"checks\":[{\"id\":\"D1\",\"state\":7}]}", "{\"id\":\"a b\"}",
  "{\"id\":\"x\",\"conflicts\":[]}", "[[[[[[[[[[1]]]]]]]]]]", "{\"id\":\"rounds/1\"}", "{\"id\":\"new\",\"mood\":[1]}",
};

static const char *
pick (GRand             *rand,
      const char *const *strings,
      gsize              n)
{
  return strings[g_rand_int_range (rand, 0, (gint32) n)];
}

#define PICK(rand, strings) pick (rand, strings, G_N_ELEMENTS (strings))

static void
write_member (GString    *text,
              const char *name,
              const char *value)
{
  g_autofree char *escaped = g_strescape (value, "");

  g_string_append_printf (text, ",\"%s\":\"%s\"", name, escaped);
}

static char *
forge (GRand *rand,
       guint  n)
{
  g_autoptr(GString) text = g_string_new ("[");

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (text, "%s{\"id\":\"c%u\"", i > 0 ? "," : "", i);
      write_member (text, "item", PICK (rand, items));
      if (g_rand_int_range (rand, 0, 4) > 0)
        write_member (text, "field", PICK (rand, fields));
      write_member (text, "kind", PICK (rand, kinds));
      if (g_rand_int_range (rand, 0, 4) > 0)
        write_member (text, "list", PICK (rand, lists));
      if (g_rand_boolean (rand))
        write_member (text, "after", PICK (rand, items));
      g_string_append_printf (text, ",\"base\":%s", PICK (rand, values));
      g_string_append_printf (text, ",\"theirs\":%s}", PICK (rand, values));
    }
  return g_string_free_and_steal (g_string_append_c (g_steal_pointer (&text), ']'));
}

/* The sample with a list of conflicts put in before its last brace */
static GwHistory *
open_forged (const char *conflicts)
{
  g_autoptr(GBytes) sample = gw_sample_get_bytes ("en");
  g_autofree char *text = g_strndup (g_bytes_get_data (sample, NULL), g_bytes_get_size (sample));
  g_autoptr(GString) forged = NULL;

  *strrchr (text, '}') = '\0';
  forged = g_string_new (text);
  g_string_append_printf (forged, ",\"conflicts\":%s}", conflicts);
  return read_text (forged->str);
}

static void
test_forged_conflicts (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  guint n_taken = 0;

  for (guint i = 0; i < (g_test_slow () ? 400 : 15); i++)
    {
      g_autofree char *conflicts = forge (rand, 25);
      g_autoptr(GwHistory) history = open_forged (conflicts);
      GwList *list = gw_item_get_list (gw_history_get_plan (history), GW_PLAN_CONFLICTS);

      assert_valid (history);
      while (gw_list_get_length (list) > 0)
        {
          GwConflict *conflict = gw_list_get (list, 0);
          const GwSettle side = (GwSettle) g_rand_int_range (rand, GW_SETTLE_MINE, GW_SETTLE_BASE + 1);

          if (gw_settle_conflict (history, conflict, side))
            n_taken += side != GW_SETTLE_MINE;
          else
            g_assert_true (gw_settle_conflict (history, conflict, GW_SETTLE_MINE));
          assert_valid (history);
        }
      while (gw_history_can_undo (history))
        gw_history_undo (history);
      assert_valid (history);
    }
  g_test_message ("%u forged sides could be taken over", n_taken);
  g_assert_cmpuint (n_taken, >, 0);
}

/* --- Texts */

/* As long as a text may be, and other lines on each side */
static void
test_huge_texts (void)
{
  g_autofree char *lines = g_strnfill (500000, 'a');
  g_autofree char *before = NULL;
  g_autofree char *copied = NULL;
  g_autoptr(GwHistory) base = NULL;
  g_autoptr(GwHistory) ours = NULL;
  g_autoptr(GwHistory) theirs = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < 250000; i++)
    g_string_append (text, i % 2 == 0 ? "a\\n" : "b\\n");
  before = g_strconcat (HEAD, "\"summary\":\"", text->str, "\"}", NULL);
  copied = g_strconcat (HEAD, "\"summary\":\"x\\n", text->str, "y\"}", NULL);
  base = read_text (before);
  ours = read_text (before);
  theirs = read_text (copied);
  gw_edit_set_text (ours, gw_history_get_plan (ours), GW_PLAN_SUMMARY, lines);
  g_assert_cmpuint (merge (base, ours, theirs), ==, 1);
  g_assert_cmpstr (gw_item_get_text (gw_history_get_plan (ours), GW_PLAN_SUMMARY), ==, lines);
}

int
main (int   argc,
      char *argv[])
{
  test_init_with_seed (&argc, &argv);

  g_test_add_func ("/session/hostile-copies/nothing-moves-into-what-is-another-thing-here",
                   test_nothing_moves_into_what_is_another_thing_here);
  g_test_add_func ("/session/hostile-copies/ids-that-are-made-are-free", test_ids_that_are_made_are_free);
  g_test_add_func ("/session/hostile-copies/long-ids-are-shortened", test_long_ids_are_shortened);
  g_test_add_func ("/session/hostile-copies/numbers-stay-in-range", test_numbers_stay_in_range);
  g_test_add_func ("/session/hostile-copies/ten-thousand-conflicts-are-kept", test_ten_thousand_conflicts);
  g_test_add_func ("/session/hostile-copies/forged-conflicts-leave-a-valid-plan", test_forged_conflicts);
  g_test_add_func ("/session/hostile-copies/huge-texts-are-a-conflict", test_huge_texts);

  return g_test_run ();
}

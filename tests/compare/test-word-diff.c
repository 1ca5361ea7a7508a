/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/gw-word-diff.h"

#include <string.h>

/* The text with its ranges in brackets */
static char *
mark (const char *text,
      GArray     *ranges)
{
  GString *marked = g_string_new (NULL);
  guint at = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      GwTextRange range = g_array_index (ranges, GwTextRange, i);

      g_string_append_len (marked, text + at, range.start - at);
      g_string_append_printf (marked, "[%.*s]", (int) (range.end - range.start), text + range.start);
      at = range.end;
    }
  g_string_append (marked, text + at);
  return g_string_free_and_steal (marked);
}

static void
assert_diff (const char *then,
             const char *now,
             const char *marked_then,
             const char *marked_now)
{
  g_autoptr(GwWordDiff) diff = gw_word_diff_new (then, now);
  g_autofree char *found_then = mark (then, diff->then);
  g_autofree char *found_now = mark (now, diff->now);

  g_assert_cmpstr (found_then, ==, marked_then);
  g_assert_cmpstr (found_now, ==, marked_now);
}

static void
test_words_that_differ_are_found (void)
{
  assert_diff ("We label 200 samples", "We label 500 samples", "We label [200] samples", "We label [500] samples");
  assert_diff ("a b c", "a c", "a [b ]c", "a c");
  assert_diff ("end", "end of it", "end", "end[ of it]");
}

static void
test_korean_is_split_at_spaces_and_scripts (void)
{
  assert_diff ("라벨 표본 200건을 검수한다.", "라벨 표본 500건을 검수한다.",
               "라벨 표본 [200]건을 검수한다.", "라벨 표본 [500]건을 검수한다.");
  assert_diff ("F1을 본다", "AUC를 본다", "[F1을] 본다", "[AUC를] 본다");
  assert_diff ("데이터를 모은다", "데이터를 산다", "데이터를 [모은다]", "데이터를 [산다]");
}

static void
test_signs_stand_alone (void)
{
  assert_diff ("yes, all.", "yes; all!", "yes[,] all[.]", "yes[;] all[!]");
  assert_diff ("<b>R&D</b>", "<b>R&E</b>", "<b>R&[D]</b>", "<b>R&[E]</b>");
  assert_diff ("東京都", "東亜都", "東[京]都", "東[亜]都");
}

static void
test_spaces_between_changed_words_join_them (void)
{
  assert_diff ("one two three", "four five three", "[one two] three", "[four five] three");
}

static void
test_letters_keep_their_marks (void)
{
  assert_diff ("cafe\xcc\x81 a", "cafe a", "[cafe\xcc\x81] a", "[cafe] a");
}

static void
test_same_or_missing_texts_end (void)
{
  assert_diff ("same", "same", "same", "same");
  assert_diff ("", "", "", "");
  assert_diff ("", "new", "", "[new]");
  assert_diff ("old", "", "[old]", "");
  gw_word_diff_free (gw_word_diff_new (NULL, NULL));
}

/* Beyond what a table may hold, the middle counts as changed. */
static void
test_long_texts_end (void)
{
  g_autoptr(GString) then = g_string_new ("first ");
  g_autoptr(GString) now = g_string_new ("first ");
  g_autoptr(GwWordDiff) diff = NULL;

  for (guint i = 0; i < 50000; i++)
    {
      g_string_append_printf (then, "w%u ", i);
      g_string_append_printf (now, "w%u ", 50000 - i);
    }
  diff = gw_word_diff_new (then->str, now->str);
  g_assert_cmpuint (diff->then->len, >=, 1);
  g_assert_cmpuint (g_array_index (diff->then, GwTextRange, 0).start, ==, strlen ("first "));
  for (guint i = 1; i < diff->now->len; i++)
    g_assert_cmpuint (g_array_index (diff->now, GwTextRange, i - 1).end, <,
                      g_array_index (diff->now, GwTextRange, i).start);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/compare/word-diff/words-that-differ-are-found", test_words_that_differ_are_found);
  g_test_add_func ("/compare/word-diff/korean-is-split-at-spaces-and-scripts", test_korean_is_split_at_spaces_and_scripts);
  g_test_add_func ("/compare/word-diff/signs-stand-alone", test_signs_stand_alone);
  g_test_add_func ("/compare/word-diff/spaces-between-changed-words-join-them", test_spaces_between_changed_words_join_them);
  g_test_add_func ("/compare/word-diff/letters-keep-their-marks", test_letters_keep_their_marks);
  g_test_add_func ("/compare/word-diff/same-or-missing-texts-end", test_same_or_missing_texts_end);
  g_test_add_func ("/compare/word-diff/long-texts-end", test_long_texts_end);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/gw-text-merge.h"

static void
assert_merge (const char *base,
              const char *ours,
              const char *theirs,
              const char *expected)
{
  g_autofree char *merged = gw_text_merge (base, ours, theirs);
  g_autofree char *swapped = gw_text_merge (base, theirs, ours);

  g_assert_cmpstr (merged, ==, expected);
  g_assert_cmpstr (swapped, ==, expected);
}

static void
test_different_lines_merge (void)
{
  assert_merge ("a\nb\nc", "A\nb\nc", "a\nb\nC", "A\nb\nC");
  assert_merge ("a\nb\nc", "a\nb\nc\nd", "0\na\nb\nc", "0\na\nb\nc\nd");
  assert_merge ("a\nb\nc\nd\ne", "a\nc\nd\ne", "a\nb\nc\nd\nE", "a\nc\nd\nE");
  assert_merge ("가\n나\n다", "가\n나\n라", "마\n나\n다", "마\n나\n라");
}

static void
test_one_side_alone_wins (void)
{
  assert_merge ("a\nb", "a\nb", "", "");
  assert_merge ("", "", "new", "new");
  assert_merge ("a", "b", "b", "b");
}

static void
test_same_lines_clash (void)
{
  assert_merge ("a\nb\nc", "a\nB\nc", "a\n2\nc", NULL);
  assert_merge ("a\nb", "A\nb", "a\nB", NULL);
  assert_merge ("a", "", "b", NULL);
  assert_merge ("", "ours", "theirs", NULL);
}

static void
test_long_texts_end (void)
{
  g_autoptr(GString) base = g_string_new (NULL);
  g_autofree char *ours = NULL, *theirs = NULL, *merged = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (base, "line %u\n", i * 7919 % 20000);
  ours = g_strconcat ("first\n", base->str, NULL);
  theirs = g_strconcat (base->str, "last\n", NULL);
  merged = gw_text_merge (base->str, ours, theirs);
  g_assert_nonnull (merged);
  g_assert_true (g_str_has_prefix (merged, "first\n"));
  g_assert_true (g_str_has_suffix (merged, "last\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/compare/text-merge/different-lines-merge", test_different_lines_merge);
  g_test_add_func ("/compare/text-merge/one-side-alone-wins", test_one_side_alone_wins);
  g_test_add_func ("/compare/text-merge/same-lines-clash", test_same_lines_clash);
  g_test_add_func ("/compare/text-merge/long-texts-end", test_long_texts_end);

  return g_test_run ();
}

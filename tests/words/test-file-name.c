/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/gw-file-name.h"

#include <string.h>

static void
assert_name (const char *title,
             const char *expected)
{
  g_autofree char *name = gw_file_name_from_title (title, "Plan", ".mlproj");

  g_assert_cmpstr (name, ==, expected);
}

static void
test_keeps_ordinary_titles (void)
{
  assert_name ("Customer churn", "Customer churn.mlproj");
  assert_name ("구독 고객 이탈 방지", "구독 고객 이탈 방지.mlproj");
  assert_name ("R&D (v2), 100%", "R&D (v2), 100%.mlproj");
}

static void
test_falls_back_when_nothing_is_left (void)
{
  assert_name (NULL, "Plan.mlproj");
  assert_name ("", "Plan.mlproj");
  assert_name (" .. ", "Plan.mlproj");
  assert_name ("\u202e\u200b", "Plan.mlproj");
}

static void
test_stays_in_its_folder (void)
{
  assert_name ("../../etc/passwd", "etc-passwd.mlproj");
  assert_name ("/absolute", "absolute.mlproj");
  assert_name ("C:\\plan", "C--plan.mlproj");
  assert_name ("a..b", "a.b.mlproj");
}

static void
test_is_neither_hidden_nor_an_option (void)
{
  assert_name (".hidden", "hidden.mlproj");
  assert_name ("--force", "force.mlproj");
  assert_name (" - . x", "x.mlproj");
}

static void
test_drops_what_is_not_seen (void)
{
  assert_name ("plan\u202egpj", "plangpj.mlproj");
  assert_name ("a\nb\tc\x01" "d", "a b cd.mlproj");
  assert_name ("trailing. ", "trailing.mlproj");
  assert_name ("\xff broken", "\uFFFD broken.mlproj");
}

static void
test_cuts_between_characters (void)
{
  g_autoptr(GString) title = g_string_new (NULL);

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *name = NULL;

      g_string_append (title, i % 3 == 0 ? "가" : "b");
      name = gw_file_name_from_title (title->str, "Plan", ".mlproj");
      g_assert_cmpuint (strlen (name), <=, GW_FILE_NAME_MAX);
      g_assert_true (g_utf8_validate (name, -1, NULL));
      g_assert_true (g_str_has_suffix (name, ".mlproj"));
      if (i > 200)
        g_assert_cmpuint (strlen (name), >, GW_FILE_NAME_MAX - 4);
    }
}

static void
test_composes_hangul (void)
{
  assert_name ("\u1112\u1161\u11ab", "한.mlproj");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/file-name/keeps-ordinary-titles", test_keeps_ordinary_titles);
  g_test_add_func ("/words/file-name/falls-back-when-nothing-is-left", test_falls_back_when_nothing_is_left);
  g_test_add_func ("/words/file-name/stays-in-its-folder", test_stays_in_its_folder);
  g_test_add_func ("/words/file-name/is-neither-hidden-nor-an-option", test_is_neither_hidden_nor_an_option);
  g_test_add_func ("/words/file-name/drops-what-is-not-seen", test_drops_what_is_not_seen);
  g_test_add_func ("/words/file-name/cuts-between-characters", test_cuts_between_characters);
  g_test_add_func ("/words/file-name/composes-hangul", test_composes_hangul);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-siblings.h"

static void
test_copies_are_known_by_their_names (void)
{
  static const char *const copies[] = {
    "plan (conflicted copy).mlproj", "plan (Mina's conflicted copy 2026-11-23).mlproj", "plan (충돌한 사본).mlproj",
    "plan (2).mlproj", "plan.sync-conflict-20261123-101500-ABC.mlproj", "plan.mlproj.orig",
  };
  static const char *const others[] = {
    "plan.mlproj", "plan 2.mlproj", "plan (draft).mlproj", "plan ().mlproj", "planning (2).mlproj", "other.mlproj.orig",
    "plan (2).txt", "plan.mlproj~", "plan (2",
  };

  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    g_assert_true (gw_siblings_is_copy_name ("plan.mlproj", copies[i]));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (gw_siblings_is_copy_name ("plan.mlproj", others[i]));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/siblings/copies-are-known-by-their-names", test_copies_are_known_by_their_names);
  return g_test_run ();
}

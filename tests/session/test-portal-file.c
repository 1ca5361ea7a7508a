/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-portal-file.h"

static void
assert_shown (const char *path,
              const char *host_path,
              const char *expected)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInfo) info = g_file_info_new ();
  g_autofree char *shown = NULL;

  if (host_path != NULL)
    g_file_info_set_attribute_string (info, GW_PORTAL_FILE_ATTRIBUTES, host_path);
  shown = gw_portal_file_dup_folder (file, info);
  g_assert_cmpstr (shown, ==, expected);
}

static char *
below_home (const char *name)
{
  return g_build_filename (g_get_home_dir (), name, NULL);
}

static void
test_home_is_a_tilde (void)
{
  g_autofree char *plan = below_home ("plan.mlproj");
  g_autofree char *deeper = below_home ("문서/팀/plan.mlproj");

  assert_shown (plan, NULL, "~");
  assert_shown (deeper, NULL, "~/문서/팀");
  assert_shown ("/srv/plans/plan.mlproj", NULL, "/srv/plans");
}

static void
test_sandbox_shows_where_the_file_really_is (void)
{
  g_autofree char *inner = g_build_filename (g_get_user_runtime_dir (), "doc/1a2b3c4d/plan.mlproj", NULL);
  g_autofree char *outer = below_home ("\\xeb\\xac\\xb8\\xec\\x84\\x9c/plan.mlproj");

  assert_shown (inner, "/srv/plans/plan.mlproj", "/srv/plans");
  assert_shown (inner, outer, "~/문서");
  assert_shown (inner, "/srv/50 \\x5c x/plan.mlproj", "/srv/50 \\ x");
}

static void
test_sandbox_that_does_not_tell_shows_nothing (void)
{
  g_autofree char *inner = g_build_filename (g_get_user_runtime_dir (), "doc/1a2b3c4d/plan.mlproj", NULL);

  assert_shown (inner, NULL, NULL);
}

static void
test_only_files_of_the_portal_are_lent (void)
{
  static const char *const names[] = { "doc/1a2b3c4d/plan.mlproj", "docs/plan.mlproj", "doc.mlproj" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), names[i], NULL);
      g_autoptr(GFile) file = g_file_new_for_path (path);

      g_assert_cmpint (gw_portal_file_is_lent (file), ==, i == 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/portal-file/home-is-a-tilde", test_home_is_a_tilde);
  g_test_add_func ("/session/portal-file/sandbox-shows-where-the-file-really-is",
                   test_sandbox_shows_where_the_file_really_is);
  g_test_add_func ("/session/portal-file/sandbox-that-does-not-tell-shows-nothing",
                   test_sandbox_that_does_not_tell_shows_nothing);
  g_test_add_func ("/session/portal-file/only-files-of-the-portal-are-lent", test_only_files_of_the_portal_are_lent);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <unistd.h>

#include "file-fixture.h"

static void
assert_not_loaded (const char  *path,
                   GwFileError  code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GwFileIdentity) identity = NULL;

  g_assert_null (gw_safe_load (path, &identity, &error));
  g_assert_null (identity);
  g_assert_error (error, GW_FILE_ERROR, (int) code);
}

static void
test_loads_bytes (Fixture       *self,
                  gconstpointer  data)
{
  g_autoptr(GwFileIdentity) identity = NULL;
  g_autoptr(GBytes) contents = NULL;
  g_autofree char *digest = NULL;

  put_file (self->path, "abc", 0644);
  contents = gw_safe_load (self->path, &identity, NULL);
  g_assert_cmpmem (g_bytes_get_data (contents, NULL), g_bytes_get_size (contents), "abc", 3);
  digest = gw_file_identity_dup_digest (identity);
  g_assert_cmpstr (digest, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  g_assert_cmpint (gw_file_identity_check (identity, self->path, NULL), ==, GW_FILE_SAME);
}

static void
test_loads_empty_files (Fixture       *self,
                        gconstpointer  data)
{
  g_autoptr(GBytes) contents = NULL;

  put_file (self->path, "", 0644);
  contents = gw_safe_load (self->path, NULL, NULL);
  g_assert_nonnull (contents);
  g_assert_cmpuint (g_bytes_get_size (contents), ==, 0);
}

static void
test_loads_regular_files_only (Fixture       *self,
                               gconstpointer  data)
{
  g_autofree char *missing = g_build_filename (self->folder, "missing", NULL);
  g_autofree char *below = g_build_filename (self->path, "below", NULL);

  assert_not_loaded (missing, GW_FILE_ERROR_NOT_FOUND);
  assert_not_loaded (self->folder, GW_FILE_ERROR_NOT_REGULAR);
  assert_not_loaded ("/dev/zero", GW_FILE_ERROR_NOT_REGULAR);
  g_assert_cmpint (mkfifo (self->path, 0644), ==, 0);
  assert_not_loaded (self->path, GW_FILE_ERROR_NOT_REGULAR);
  assert_not_loaded (below, GW_FILE_ERROR_NOT_FOUND);
}

static void
load_forbidden (Fixture *self)
{
  assert_not_loaded (self->path, GW_FILE_ERROR_NO_PERMISSION);
}

static void
test_load_is_forbidden (Fixture       *self,
                        gconstpointer  data)
{
  put_file (self->path, "old", 0000);
  as_nobody (self, load_forbidden);
}

static void
test_load_is_bounded (Fixture       *self,
                      gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  put_file (self->path, "", 0644);
  g_assert_cmpint (truncate (self->path, G_GINT64_CONSTANT (70) * 1024 * 1024), ==, 0);
  g_assert_null (gw_safe_load (self->path, NULL, &error));
  g_assert_error (error, GW_FILE_ERROR, GW_FILE_ERROR_TOO_LARGE);
  g_assert_cmpstr (error->message, ==,
                   "plan.mlproj: The file is too large (70.0\u00a0MiB; at most 64.0\u00a0MiB).");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) ADD_FILE_TEST ("/file/safe-load/" name, function)
  ADD ("gives-bytes-and-identity", test_loads_bytes);
  ADD ("takes-empty-files", test_loads_empty_files);
  ADD ("takes-regular-files-only", test_loads_regular_files_only);
  ADD ("forbidden-file-is-told", test_load_is_forbidden);
  ADD ("is-bounded", test_load_is_bounded);
#undef ADD

  return g_test_run ();
}

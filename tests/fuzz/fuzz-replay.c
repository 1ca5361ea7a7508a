/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz/fuzz.h"
#include "lib/test-seed.h"

#include <string.h>

#ifndef FUZZ_NAME
#error "FUZZ_NAME names the target"
#endif

/*
 * A target without libFuzzer: runs its seeds, and every input that was once
 * found to break it (tests/data/fuzz/TARGET). With --write-seeds FOLDER it
 * leaves the seeds there, for libFuzzer to begin with.
 */

static void
run (GBytes *bytes)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);
  /* of its own size, so that a read behind the end is found */
  g_autofree guint8 *copy = size > 0 ? g_memdup2 (data, size) : g_malloc (1);

  g_assert_cmpint (LLVMFuzzerTestOneInput (copy, size), ==, 0);
}

static GPtrArray *
list_seeds (void)
{
  GPtrArray *seeds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  fuzz_list_seeds (seeds);
  return seeds;
}

static void
test_seeds_hold (void)
{
  g_autoptr(GPtrArray) seeds = list_seeds ();

  g_assert_cmpuint (seeds->len, >, 0);
  for (guint i = 0; i < seeds->len; i++)
    run (g_ptr_array_index (seeds, i));
}

/* Shorter and shorter: most are refused, each at another place. */
static void
test_beginnings_hold (void)
{
  g_autoptr(GPtrArray) seeds = list_seeds ();
  GBytes *seed = g_ptr_array_index (seeds, g_test_rand_int_range (0, (int) seeds->len));
  const gsize step = 1 + g_bytes_get_size (seed) / 200;

  for (gsize size = 0; size < g_bytes_get_size (seed); size += step)
    {
      g_autoptr(GBytes) beginning = g_bytes_new_from_bytes (seed, 0, size);

      run (beginning);
    }
}

static void
test_what_was_found_stays_mended (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "fuzz", FUZZ_NAME, NULL);
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autoptr(GMappedFile) mapped = g_mapped_file_new (file, FALSE, NULL);
      g_autoptr(GBytes) bytes = g_mapped_file_get_bytes (mapped);

      g_test_message ("%s", name);
      run (bytes);
    }
}

static int
write_seeds (const char *path)
{
  g_autoptr(GPtrArray) seeds = list_seeds ();

  for (guint i = 0; i < seeds->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("seed-%u", i);
      g_autofree char *file = g_build_filename (path, name, NULL);
      gsize size;
      const char *data = g_bytes_get_data (g_ptr_array_index (seeds, i), &size);

      if (!g_file_set_contents (file, size > 0 ? data : "", (gssize) size, NULL))
        return 1;
    }
  return 0;
}

int
main (int   argc,
      char *argv[])
{
  LLVMFuzzerInitialize (&argc, &argv);
  if (argc == 3 && g_str_equal (argv[1], "--write-seeds"))
    return write_seeds (argv[2]);
  test_init_with_seed (&argc, &argv);

  g_test_add_func ("/fuzz/" FUZZ_NAME "/seeds-hold", test_seeds_hold);
  g_test_add_func ("/fuzz/" FUZZ_NAME "/beginnings-hold", test_beginnings_hold);
  g_test_add_func ("/fuzz/" FUZZ_NAME "/what-was-found-stays-mended", test_what_was_found_stays_mended);

  return g_test_run ();
}

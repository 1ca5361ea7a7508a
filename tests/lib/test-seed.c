/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-seed.h"

#include <glib.h>

static gboolean
is_seed (const char *argument)
{
  return g_str_has_prefix (argument, "--seed");
}

/* Kept for as long as the program runs, as GLib does not copy them. An array
 * rather than memory, which a compiler sees nobody read again. */
static char seed[64];
static char *arguments[16];

static void
add_seed (int    *argc,
          char ***argv)
{
  g_assert_cmpint (*argc, <, G_N_ELEMENTS (arguments) - 1);
  g_snprintf (seed, sizeof seed, "--seed=%s", g_getenv ("GROUNDWORK_TEST_SEED"));
  for (int i = 0; i < *argc; i++)
    arguments[i] = (*argv)[i];
  arguments[(*argc)++] = seed;
  *argv = arguments;
}

/* The quick run tries the same each time, so that it fails only for what was
 * changed. Without a seed in the environment, as in the full run, it is another
 * one each time; GLib tells which, to be given back with --seed. What GLib draws
 * elsewhere follows it, such as the ids of new items. */
void
test_init_with_seed (int    *argc,
                     char ***argv)
{
  gboolean given = g_getenv ("GROUNDWORK_TEST_SEED") == NULL;

  for (int i = 1; i < *argc && !given; i++)
    given = is_seed ((*argv)[i]);
  if (!given)
    add_seed (argc, argv);
  g_test_init (argc, argv, NULL);
  g_random_set_seed ((guint32) g_test_rand_int ());
}

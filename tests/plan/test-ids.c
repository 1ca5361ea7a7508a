/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-ids.h"

#include <string.h>

static void
test_new_ones_differ (void)
{
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 10000; i++)
    {
      char *id = gw_id_new ();

      g_assert_cmpuint (strlen (id), ==, 10);
      g_assert_true (gw_id_is_valid (id));
      g_assert_true (g_hash_table_add (ids, id));
    }
}

static void
test_valid_ones_are_known (void)
{
  static const struct { const char *id; gboolean valid; } cases[] = {
    { "K3", TRUE }, { "data-source", TRUE }, { "above-appetite/K7", TRUE }, { "a.b_c", TRUE },
    { "1", TRUE }, { "", FALSE }, { "a b", FALSE }, { "리스크", FALSE }, { "a\n", FALSE },
    { "a:b", FALSE }, { "\"", FALSE },
  };
  g_autofree char *longest = g_strnfill (GW_ID_MAX_LENGTH, 'a');
  g_autofree char *longer = g_strnfill (GW_ID_MAX_LENGTH + 1, 'a');

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (gw_id_is_valid (cases[i].id), ==, cases[i].valid);
  g_assert_true (gw_id_is_valid (longest));
  g_assert_false (gw_id_is_valid (longer));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/ids/new-ones-differ", test_new_ones_differ);
  g_test_add_func ("/plan/ids/valid-ones-are-known", test_valid_ones_are_known);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-register-runs.h"

#define KEYS_A_TURN 2000

/*
 * Sorting bit by bit: keys are gathered in runs, each sorted by itself, and runs
 * are merged until one is left.
 */

static int
compare_keys (gconstpointer key,
              gconstpointer other)
{
  return gw_register_key_compare (key, other);
}

/* Lets go of an array whose keys have gone elsewhere. */
static void
free_moved (GArray *keys)
{
  g_array_set_clear_func (keys, NULL);
  g_array_unref (keys);
}

/**
 * gw_register_keys_new:
 * @n_keys: how many there will be, about
 *
 * Returns: (transfer full): an empty array of keys
 */
GArray *
gw_register_keys_new (guint n_keys)
{
  GArray *keys = g_array_sized_new (FALSE, FALSE, sizeof (GwRegisterKey), n_keys);

  g_array_set_clear_func (keys, (GDestroyNotify) gw_register_key_clear);
  return keys;
}

static gboolean
forget_keys_cb (gpointer data)
{
  GArray *keys = data;

  g_array_set_size (keys, keys->len - MIN (keys->len, KEYS_A_TURN));
  return keys->len > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/**
 * gw_register_keys_leave:
 * @keys: (transfer full): keys that nobody looks at any more
 *
 * Frees them, very many bit by bit: with those of a hundred thousand go as many
 * texts and references of risks.
 */
void
gw_register_keys_leave (GArray *keys)
{
  if (keys->len < KEYS_A_TURN)
    g_array_unref (keys);
  else
    g_idle_add_full (G_PRIORITY_LOW, forget_keys_cb, keys, (GDestroyNotify) g_array_unref);
}

static GwRisk *
get_risk (GArray *keys,
          guint   i)
{
  return gw_register_keys_get (keys, i)->risk;
}

/**
 * gw_register_keys_count_same_first:
 * @keys: keys
 * @others: other keys
 * @most: how many to compare
 *
 * Returns: how many risks are the same in both, from the first one on
 */
guint
gw_register_keys_count_same_first (GArray *keys,
                                   GArray *others,
                                   guint   most)
{
  guint n = 0;

  while (n < most && get_risk (keys, n) == get_risk (others, n))
    n++;
  return n;
}

/**
 * gw_register_keys_count_same_last:
 * @keys: keys
 * @n_keys: how many of them count
 * @others: other keys
 * @n_others: how many of them count
 * @most: how many to compare
 *
 * Returns: how many risks are the same in both, from the last one that counts
 *   backwards
 */
guint
gw_register_keys_count_same_last (GArray *keys,
                                  guint   n_keys,
                                  GArray *others,
                                  guint   n_others,
                                  guint   most)
{
  guint n = 0;

  while (n < most && get_risk (keys, n_keys - n - 1) == get_risk (others, n_others - n - 1))
    n++;
  return n;
}

/**
 * gw_register_runs_add:
 * @runs: (element-type GArray): sorted runs
 * @run: (transfer full): keys in any order
 *
 * Sorts @run and adds it.
 */
void
gw_register_runs_add (GQueue *runs,
                      GArray *run)
{
  g_array_sort (run, compare_keys);
  g_queue_push_tail (runs, run);
}

static GArray *
merge (GArray *first,
       GArray *second)
{
  GArray *both = gw_register_keys_new (first->len + second->len);
  guint i = 0, j = 0;

  g_array_set_size (both, first->len + second->len);
  for (guint k = 0; k < both->len; k++)
    {
      const gboolean is_first =
        j == second->len ||
        (i < first->len && compare_keys (gw_register_keys_get (first, i), gw_register_keys_get (second, j)) <= 0);

      *gw_register_keys_get (both, k) = is_first ? *gw_register_keys_get (first, i++)
                                                 : *gw_register_keys_get (second, j++);
    }
  return both;
}

/**
 * gw_register_runs_merge_two:
 * @runs: (element-type GArray): two sorted runs or more
 *
 * Makes one of those that have waited longest, so that few are ever long.
 */
void
gw_register_runs_merge_two (GQueue *runs)
{
  GArray *first = g_queue_pop_head (runs);
  GArray *second = g_queue_pop_head (runs);

  g_queue_push_tail (runs, merge (first, second));
  free_moved (first);
  free_moved (second);
}

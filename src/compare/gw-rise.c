/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/gw-rise.h"

/* The first of the rising tails that is not less than a number */
static guint
find_tail (const guint *numbers,
           const guint *tails,
           guint        n_tails,
           guint        number)
{
  guint low = 0, high = n_tails;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (numbers[tails[middle]] < number)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * gw_rise_find_longest:
 * @numbers: (array length=n_numbers): numbers, none of them twice
 * @n_numbers: how many
 *
 * Finds a longest rising subsequence, in n log n steps: in a list whose items
 * had these places before, what stayed while the others were moved.
 *
 * Returns: (transfer full) (array length=n_numbers): which numbers belong to it
 */
gboolean *
gw_rise_find_longest (const guint *numbers,
                      guint        n_numbers)
{
  gboolean *rising = g_new0 (gboolean, MAX (n_numbers, 1));
  g_autofree guint *tails = g_new (guint, MAX (n_numbers, 1));
  g_autofree guint *before = g_new (guint, MAX (n_numbers, 1));
  guint n_tails = 0;

  for (guint i = 0; i < n_numbers; i++)
    {
      guint place = find_tail (numbers, tails, n_tails, numbers[i]);

      before[i] = place > 0 ? tails[place - 1] : G_MAXUINT;
      tails[place] = i;
      n_tails = MAX (n_tails, place + 1);
    }
  for (guint i = n_tails > 0 ? tails[n_tails - 1] : G_MAXUINT; i != G_MAXUINT; i = before[i])
    rising[i] = TRUE;
  return rising;
}

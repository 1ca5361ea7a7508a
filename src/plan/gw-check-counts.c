/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-check-counts.h"

/* How far checks have come, said in one way wherever it is shown: of those that
 * apply, how many are answered. What does not apply asks nothing, so it is
 * neither done nor left to do. */

/**
 * gw_check_counts_add:
 * @self: counts
 * @check: a check, of the plan or kept by a round
 *
 * Counts one more check.
 */
void
gw_check_counts_add (GwCheckCounts *self,
                     GwCheck       *check)
{
  GwCheckState state;

  g_return_if_fail (self != NULL);

  state = gw_check_get_state (check);
  self->total++;
  self->answered += state == GW_CHECK_ANSWERED;
  self->not_applicable += state == GW_CHECK_NOT_APPLICABLE;
}

/**
 * gw_check_counts_get_applicable:
 * @self: counts
 *
 * Returns: how many checks there are to answer: all but those that do not apply
 */
guint
gw_check_counts_get_applicable (const GwCheckCounts *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->total - self->not_applicable;
}

/**
 * gw_check_counts_get_open:
 * @self: counts
 *
 * Returns: how many checks are left to answer
 */
guint
gw_check_counts_get_open (const GwCheckCounts *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return gw_check_counts_get_applicable (self) - self->answered;
}

/**
 * gw_check_counts_is_settled:
 * @self: counts
 *
 * Returns: whether there are checks, and none is open
 */
gboolean
gw_check_counts_is_settled (const GwCheckCounts *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->total > 0 && gw_check_counts_get_open (self) == 0;
}

/**
 * gw_check_counts_get_share:
 * @self: counts
 *
 * How far a ring is closed; no number that people read.
 *
 * Returns: how much of the way is gone, from 0 to 1
 */
double
gw_check_counts_get_share (const GwCheckCounts *self)
{
  g_return_val_if_fail (self != NULL, 0);

  if (gw_check_counts_is_settled (self))
    return 1;
  return self->answered > 0 ? (double) self->answered / gw_check_counts_get_applicable (self) : 0;
}

/**
 * gw_check_counts_format:
 * @self: counts
 * @words: the language
 *
 * Returns: (transfer full): a phrase, as “17 of 19 answered”
 */
char *
gw_check_counts_format (const GwCheckCounts *self,
                        GwWords             *words)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->total > 0 && gw_check_counts_get_applicable (self) == 0)
    return g_strdup (gw_words_get (words, "Not applicable"));
  return gw_words_format (words, "%d of %d answered", (int) self->answered,
                          (int) gw_check_counts_get_applicable (self));
}

/**
 * gw_check_counts_format_short:
 * @self: counts
 *
 * Returns: (transfer full): the same where there is room for figures only, as
 *   “17/19”; empty where there is no check
 */
char *
gw_check_counts_format_short (const GwCheckCounts *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->total == 0)
    return g_strdup ("");
  return g_strdup_printf ("%u/%u", self->answered, gw_check_counts_get_applicable (self));
}

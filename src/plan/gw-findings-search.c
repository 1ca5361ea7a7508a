/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-findings-search.h"

#include <string.h>

#include "words/gw-dates.h"

/* One that has gone to the order has left a gap. */
static void
finding_free (gpointer finding)
{
  g_clear_object (&finding);
}

/*
 * gw_findings_add:
 * @self: the search
 * @rule: what is found
 * @item: where
 * @index: the field that it is about, -1 for none
 *
 * Private to the rules.
 *
 * Returns: (transfer none): the finding, for the rule to complete
 */
GwFinding *
gw_findings_add (GwFindings *self,
                 GwRule      rule,
                 gpointer    item,
                 int         index)
{
  const GwField *field = index >= 0 ? gw_item_get_field (item, (guint) index) : NULL;
  GwFinding *finding = gw_finding_new (rule, item, field);

  gw_finding_set_sequence (finding, self->n_found++);
  if (self->found[rule] == NULL)
    self->found[rule] = g_ptr_array_new_with_free_func (finding_free);
  g_ptr_array_add (self->found[rule], finding);
  return finding;
}

/* Whether @date is one and over. ISO dates sort as text, which is quick to try
 * first. */
gboolean
gw_findings_is_past (GwFindings *self,
                     const char *date,
                     int        *days)
{
  int ahead;

  if (date == NULL || strcmp (date, self->today) >= 0 || !gw_date_days_between (self->today, date, &ahead))
    return FALSE;
  if (days != NULL)
    *days = -ahead;
  return TRUE;
}

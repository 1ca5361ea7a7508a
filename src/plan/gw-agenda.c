/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-agenda.h"

#include "plan/gw-check.h"
#include "plan/gw-objective.h"
#include "words/gw-dates.h"

typedef struct
{
  GPtrArray *entries;
  const char *today;
  int days;
} Agenda;

static void
entry_free (gpointer data)
{
  GwAgendaEntry *entry = data;

  g_object_unref (entry->item);
  g_free (entry);
}

static void
add_date (Agenda *agenda,
          GwItem *item,
          guint   index)
{
  const char *date = gw_item_get_text (item, index);
  GwAgendaEntry *entry;
  int days;

  /* A date that is none stays in the plan, but comes up nowhere */
  if (date == NULL || !gw_date_days_between (agenda->today, date, &days) || days > agenda->days)
    return;
  entry = g_new0 (GwAgendaEntry, 1);
  entry->item = g_object_ref (item);
  entry->field = gw_item_get_field (item, index);
  entry->days = days;
  g_ptr_array_add (agenda->entries, entry);
}

static void
add_item (GwItem  *item,
          gpointer data)
{
  Agenda *agenda = data;

  if (GW_IS_CHECK (item) && gw_check_get_state (GW_CHECK (item)) == GW_CHECK_OPEN)
    add_date (agenda, item, GW_CHECK_DUE);
  else if (GW_IS_RISK (item) && !gw_risk_is_closed (GW_RISK (item)))
    {
      add_date (agenda, item, GW_RISK_DUE);
      add_date (agenda, item, GW_RISK_REVIEW_ON);
    }
  else if (GW_IS_OBJECTIVE (item))
    add_date (agenda, item, GW_OBJECTIVE_DUE);
  else if (GW_IS_PLAN (item))
    add_date (agenda, item, GW_PLAN_REVIEW_ON);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const GwAgendaEntry *entry_a = *(const GwAgendaEntry *const *) a;
  const GwAgendaEntry *entry_b = *(const GwAgendaEntry *const *) b;

  return (entry_a->days > entry_b->days) - (entry_a->days < entry_b->days);
}

/**
 * gw_plan_get_agenda:
 * @plan: a plan
 * @today: the local date, `YYYY-MM-DD`
 * @days: how many days to look ahead
 *
 * Gathers what has a date: open checks and conditions, objectives, the response
 * and the review of open risks, the review of the plan.
 *
 * Returns: (transfer full) (element-type GwAgendaEntry): the dates that are over
 *   or come up, the earliest first, those of one day in the order of the plan
 */
GPtrArray *
gw_plan_get_agenda (GwPlan     *plan,
                    const char *today,
                    int         days)
{
  Agenda agenda = { .today = today, .days = days };

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);
  g_return_val_if_fail (today != NULL, NULL);

  agenda.entries = g_ptr_array_new_with_free_func (entry_free);
  gw_item_visit (plan, add_item, &agenda);
  g_ptr_array_sort (agenda.entries, compare_entries);
  return agenda.entries;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-agenda.h"

#include "plan/gw-check.h"
#include "plan/gw-objective.h"
#include "words/gw-dates.h"

typedef struct
{
  GPtrArray *entries;
  GDate today;
  int days;
  guint most;                   /* entries to keep */
  guint n_dates;                /* that come up */
} Agenda;

static void
entry_free (gpointer data)
{
  GwAgendaEntry *entry = data;

  g_object_unref (entry->item);
  g_free (entry);
}

static void
add_entry (Agenda              *agenda,
           const GwAgendaEntry *found,
           guint                place)
{
  g_object_ref (found->item);
  g_ptr_array_insert (agenda->entries, (int) place, g_memdup2 (found, sizeof *found));
}

/* Those of one day stay in the order of the plan. Of many dates only the first
 * are kept: making an entry of each takes longer than looking at it. */
static void
keep (Agenda        *agenda,
      GwAgendaEntry  found)
{
  GPtrArray *entries = agenda->entries;
  guint place = entries->len;

  while (place > 0 && ((GwAgendaEntry *) g_ptr_array_index (entries, place - 1))->days > found.days)
    place--;
  if (place >= agenda->most)
    return;
  add_entry (agenda, &found, place);
  if (entries->len > agenda->most)
    g_ptr_array_set_size (entries, (int) agenda->most);
}

static void
add_date (Agenda *agenda,
          GwItem *item,
          guint   index)
{
  const char *date = gw_item_get_text (item, index);
  GwAgendaEntry found;
  GDate day;
  int days;

  /* A date that is none stays in the plan, but comes up nowhere */
  if (date == NULL || !gw_date_parse (date, &day))
    return;
  days = g_date_days_between (&agenda->today, &day);
  if (days > agenda->days)
    return;
  agenda->n_dates++;
  found = (GwAgendaEntry) { item, gw_item_get_field (item, index), days };
  if (agenda->most > 0)
    keep (agenda, found);
  else
    add_entry (agenda, &found, agenda->entries->len);
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

static void
gather (Agenda     *agenda,
        GwPlan     *plan,
        const char *today)
{
  agenda->entries = g_ptr_array_new_with_free_func (entry_free);
  if (gw_date_parse (today, &agenda->today))
    gw_item_visit (plan, add_item, agenda);
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
  Agenda agenda = { .days = days };

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);
  g_return_val_if_fail (today != NULL, NULL);

  gather (&agenda, plan, today);
  g_ptr_array_sort (agenda.entries, compare_entries);
  return agenda.entries;
}

/**
 * gw_plan_get_next_dates:
 * @plan: a plan
 * @today: the local date, `YYYY-MM-DD`
 * @days: how many days to look ahead
 * @most: how many dates are wanted, at least 1
 * @n_dates: (out): how many there are
 *
 * The beginning of what gw_plan_get_agenda() says, in less time.
 *
 * Returns: (transfer full) (element-type GwAgendaEntry): the first dates
 */
GPtrArray *
gw_plan_get_next_dates (GwPlan     *plan,
                        const char *today,
                        int         days,
                        guint       most,
                        guint      *n_dates)
{
  Agenda agenda = { .days = days, .most = most };

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);
  g_return_val_if_fail (today != NULL && most > 0, NULL);

  gather (&agenda, plan, today);
  *n_dates = agenda.n_dates;
  return agenda.entries;
}

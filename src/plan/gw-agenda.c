/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-agenda.h"

#include "plan/gw-check.h"
#include "plan/gw-objective.h"
#include "words/gw-dates.h"

struct _GwAgenda
{
  /* Owned */
  GwPlan *plan;
  GPtrArray *entries;

  GDate today;
  int days;
  guint most;                   /* entries to keep */
  guint n_dates;                /* that come up */
  gboolean begun;
  guint next;                   /* risk */
};

static void
entry_free (gpointer data)
{
  GwAgendaEntry *entry = data;

  g_object_unref (entry->item);
  g_free (entry);
}

static void
add_entry (GwAgenda            *agenda,
           const GwAgendaEntry *found,
           guint                place)
{
  g_object_ref (found->item);
  g_ptr_array_insert (agenda->entries, (int) place, g_memdup2 (found, sizeof *found));
}

/* Those of one day stay in the order of the plan. Of many dates only the first
 * are kept: making an entry of each takes longer than looking at it. */
static void
keep (GwAgenda      *agenda,
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
add_date (GwAgenda *agenda,
          GwItem   *item,
          guint     index)
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
  GwAgenda *agenda = data;

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

static void
add_risk (GwItem  *risk,
          gpointer data)
{
  gw_item_visit (risk, add_item, data);
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
 * gw_agenda_new:
 * @plan: a plan
 * @today: the local date, `YYYY-MM-DD`
 * @days: how many days to look ahead
 * @most: how many dates are wanted, 0 for all
 *
 * Gathers what has a date: open checks and conditions, objectives, the response
 * and the review of open risks, the review of the plan.
 *
 * Returns: (transfer full): an agenda that knows no date yet
 */
GwAgenda *
gw_agenda_new (GwPlan     *plan,
               const char *today,
               int         days,
               guint       most)
{
  GwAgenda *self;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);
  g_return_val_if_fail (today != NULL, NULL);

  self = g_new0 (GwAgenda, 1);
  self->plan = g_object_ref (plan);
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->days = days;
  self->most = most;
  /* On no day nothing comes up */
  if (!gw_date_parse (today, &self->today))
    {
      self->begun = TRUE;
      self->next = G_MAXUINT;
    }
  return self;
}

/**
 * gw_agenda_free:
 * @self: (transfer full): an agenda
 */
void
gw_agenda_free (GwAgenda *self)
{
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_object_unref (self->plan);
  g_free (self);
}

/**
 * gw_agenda_step:
 * @self: an agenda
 * @until: the monotonic time when to stop; %G_MAXINT64 for never
 *
 * Goes on, in a plan that has not changed since.
 *
 * Returns: whether there is more to look at
 */
gboolean
gw_agenda_step (GwAgenda *self,
                gint64    until)
{
  g_return_val_if_fail (self != NULL, FALSE);

  /* No dates come after the risks, so all stays in the order of the plan. */
  if (!self->begun)
    gw_plan_visit_all_but_risks (self->plan, add_item, self);
  self->begun = TRUE;
  return gw_plan_visit_risks (self->plan, &self->next, until, add_risk, self);
}

/**
 * gw_agenda_end:
 * @self: an agenda
 * @n_dates: (out) (optional): how many dates there are
 *
 * Looks at what is left.
 *
 * Returns: (transfer full) (element-type GwAgendaEntry): the dates that are over
 *   or come up, the earliest first, those of one day in the order of the plan;
 *   the agenda has them no more
 */
GPtrArray *
gw_agenda_end (GwAgenda *self,
               guint    *n_dates)
{
  g_return_val_if_fail (self != NULL, NULL);

  gw_agenda_step (self, G_MAXINT64);
  g_ptr_array_sort (self->entries, compare_entries);
  if (n_dates != NULL)
    *n_dates = self->n_dates;
  return g_steal_pointer (&self->entries);
}

/**
 * gw_plan_get_agenda:
 * @plan: a plan
 * @today: the local date, `YYYY-MM-DD`
 * @days: how many days to look ahead
 *
 * Returns: (transfer full) (element-type GwAgendaEntry): all dates, as
 *   [method@Agenda.end] tells them
 */
GPtrArray *
gw_plan_get_agenda (GwPlan     *plan,
                    const char *today,
                    int         days)
{
  g_autoptr(GwAgenda) agenda = gw_agenda_new (plan, today, days, 0);

  return agenda != NULL ? gw_agenda_end (agenda, NULL) : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/findings/gw-findings-run.h"

#include "ui/widgets/gw-today.h"

/* How many risks are looked at between two looks at the clock, and how long the
 * main loop may be kept, in microseconds */
#define ITEMS_A_STEP 100
#define BUDGET 2000

/* Whatever has the same priority is done in the same turn of the main loop. */
#define PRIORITY (G_PRIORITY_DEFAULT_IDLE + 10)

/* Findings that go in a turn of the main loop */
#define FINDINGS_A_TURN 1000

struct _GwFindingsRun
{
  /* Owned */
  GwFindings *search;           /* NULL when none is under way */

  /* Borrowed */
  gpointer owner;

  GwFindingsTold told;
  guint step_id;
  gboolean more;                /* to look at */
};

static gboolean
forget_findings_cb (gpointer data)
{
  GPtrArray *findings = data;

  g_ptr_array_set_size (findings, (int) (findings->len - MIN (findings->len, FINDINGS_A_TURN)));
  return findings->len > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/**
 * gw_findings_leave:
 * @findings: (transfer full) (element-type GwFinding): findings that nobody
 *   looks at any more
 *
 * Frees them bit by bit: thousands at once would keep the main loop.
 */
void
gw_findings_leave (GPtrArray *findings)
{
  if (findings->len < FINDINGS_A_TURN)
    g_ptr_array_unref (findings);
  else
    g_idle_add_full (G_PRIORITY_LOW, forget_findings_cb, findings, (GDestroyNotify) g_ptr_array_unref);
}

static gboolean
forget_search_cb (gpointer data)
{
  return gw_findings_forget (data, FINDINGS_A_TURN);
}

static void
leave_search (GwFindings *search)
{
  g_idle_add_full (G_PRIORITY_LOW, forget_search_cb, search, (GDestroyNotify) gw_findings_free);
}

static void
finish (GwFindingsRun *self)
{
  GwFindings *search = g_steal_pointer (&self->search);
  GPtrArray *findings = gw_findings_end (search);

  self->told (self->owner, findings);
  gw_findings_leave (findings);
  leave_search (search);
}

static gboolean
step (GwFindingsRun *self)
{
  const gint64 end = g_get_monotonic_time () + BUDGET;

  do
    self->more = gw_findings_step (self->search, ITEMS_A_STEP);
  while (self->more && g_get_monotonic_time () < end);
  return self->more;
}

/* Telling what was found has a turn of its own. */
static gboolean
step_cb (gpointer data)
{
  GwFindingsRun *self = data;

  if (self->more)
    {
      step (self);
      return G_SOURCE_CONTINUE;
    }
  self->step_id = 0;
  finish (self);
  return G_SOURCE_REMOVE;
}

/**
 * gw_findings_run_new:
 * @told: is told of the findings
 * @owner: (transfer none): what @told is given; outlives the run
 *
 * Returns: (transfer full): a run that has not begun
 */
GwFindingsRun *
gw_findings_run_new (GwFindingsTold  told,
                     gpointer        owner)
{
  GwFindingsRun *self = g_new0 (GwFindingsRun, 1);

  self->told = told;
  self->owner = owner;
  return self;
}

/**
 * gw_findings_run_free:
 * @self: (transfer full): a run, at its end or not
 */
void
gw_findings_run_free (GwFindingsRun *self)
{
  g_clear_handle_id (&self->step_id, g_source_remove);
  g_clear_pointer (&self->search, gw_findings_free);
  g_free (self);
}

/**
 * gw_findings_run_start:
 * @self: a run
 * @plan: a plan as it is now
 *
 * Looks at all of the plan, in place of what was being looked for. The findings
 * of most plans are told before this returns; those of a large one later, so
 * that the main loop can go on.
 */
void
gw_findings_run_start (GwFindingsRun *self,
                       GwPlan        *plan)
{
  g_autofree char *today = gw_today ();

  g_clear_handle_id (&self->step_id, g_source_remove);
  if (self->search != NULL)
    leave_search (g_steal_pointer (&self->search));
  self->search = gw_findings_new (plan, today);
  if (step (self))
    self->step_id = g_idle_add_full (PRIORITY, step_cb, self, NULL);
  else
    finish (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <malloc.h>

#include "bench-plans.h"
#include "bench-report.h"
#include "edit/gw-edit-plan.h"
#include "edit/gw-edit-risks.h"
#include "plan/gw-findings.h"
#include "plan/gw-person.h"
#include "plan/gw-search.h"
#include "plan/gw-verdict.h"

/*
 * What one step costs in a plan of many risks: doing, undoing and redoing it,
 * and what is asked anew after it, against reading every field once.
 */

#define N_RISKS 10000
#define N_STEPS 1000
#define N_ROUNDS 11

typedef struct
{
  BenchFixture plan;
  GwHistory *history;
  guint n_done;
} Fixture;

/* --- Steps */

static void
place_risks (gpointer data)
{
  Fixture *fixture = data;
  GwList *risks = gw_item_get_list (fixture->plan.plan, GW_PLAN_RISKS);
  const guint round = fixture->n_done++;

  for (guint i = 0; i < N_STEPS; i++)
    {
      GwPosition position = { 1 + (int) (round % 5), 1 + (int) ((i + round) % 5) };

      gw_edit_place_risk (fixture->history, gw_list_get (risks, i * 7 % N_RISKS), GW_PLACEMENT_RESIDUAL, position);
    }
}

static void
undo_steps (gpointer data)
{
  Fixture *fixture = data;

  for (guint i = 0; i < N_STEPS; i++)
    g_assert_true (gw_history_undo (fixture->history));
}

static void
redo_steps (gpointer data)
{
  Fixture *fixture = data;

  for (guint i = 0; i < N_STEPS; i++)
    g_assert_true (gw_history_redo (fixture->history));
}

static void
report_step (BenchReport *report,
             const char  *id,
             const char  *name,
             GArray      *times)
{
  bench_report_add (report, &(BenchLine) {
    .id = id, .name = name, .unit = "µs", .ours = bench_quantile (times, 0.5) * 1000 / N_STEPS, .aim = 1000,
    .n = N_ROUNDS * N_STEPS,
  });
}

static void
measure_steps (BenchReport *report,
               Fixture     *fixture)
{
  g_autoptr(GArray) done = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) undone = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) redone = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double time = bench_time (place_risks, fixture, FALSE);

      g_array_append_val (done, time);
      time = bench_time (undo_steps, fixture, FALSE);
      g_array_append_val (undone, time);
      time = bench_time (redo_steps, fixture, FALSE);
      g_array_append_val (redone, time);
    }
  report_step (report, "place", "Place a risk among 10000", done);
  report_step (report, "undo", "Undo a step among 10000 risks", undone);
  report_step (report, "redo", "Redo a step among 10000 risks", redone);
}

static void
measure_memory (BenchReport *report,
                Fixture     *fixture)
{
  gsize before;

  place_risks (fixture);
  before = mallinfo2 ().uordblks;
  place_risks (fixture);
  bench_report_add (report, &(BenchLine) {
    .id = "step-memory", .name = "Memory of a step that can be undone", .unit = "B",
    .ours = (double) (mallinfo2 ().uordblks - before) / N_STEPS, .aim = 1024, .n = N_STEPS,
  });
}

/* --- Questions */

static void
read_fields (GwItem  *item,
             gpointer data)
{
  GwItemClass *klass = GW_ITEM_GET_CLASS (item);
  guint *n_set = data;

  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    if (!gw_field_holds_items (gw_item_class_get_field (klass, i)))
      *n_set += gw_item_is_set (item, i);
}

static void
read_all (gpointer data)
{
  Fixture *fixture = data;
  guint n_set = 0;

  gw_item_visit (fixture->plan.plan, read_fields, &n_set);
  g_assert_cmpuint (n_set, >, 0);
}

static void
find_few (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr(GPtrArray) findings = gw_plan_get_findings (fixture->plan.plan, "2026-11-23");

  g_assert_cmpuint (findings->len, <, 20);
}

/* Every risk overdue */
static void
find_many (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr(GPtrArray) findings = gw_plan_get_findings (fixture->plan.plan, "2026-12-24");

  g_assert_cmpuint (findings->len, >=, N_RISKS - 20);
}

static void
decide (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr(GwVerdict) verdict = gw_plan_get_verdict (fixture->plan.plan);

  g_assert_nonnull (verdict);
}

static void
search (Fixture    *fixture,
        const char *text)
{
  g_autoptr(GwSearch) found = gw_search_new (fixture->plan.plan, text);

  while (gw_search_step (found, 1000))
    ;
}

static void
search_many (gpointer data)
{
  search (data, "드리프트");
}

static void
search_none (gpointer data)
{
  search (data, "xyzzy");
}

/* So that nothing is to be said of the single risks. */
static void
put_in_order (Fixture *fixture)
{
  GwList *risks = gw_item_get_list (fixture->plan.plan, GW_PLAN_RISKS);
  GwPerson *person;

  gw_history_begin (fixture->history, "put in order");
  person = gw_edit_add_person (fixture->history, "Somebody", "sme");
  for (guint i = 0; i < gw_list_get_length (risks); i++)
    {
      GwRisk *risk = gw_list_get (risks, i);

      gw_history_set_text (fixture->history, risk, GW_RISK_OWNER, gw_item_get_id (person));
      gw_edit_place_risk (fixture->history, risk, GW_PLACEMENT_RESIDUAL, (GwPosition) { 1, 1 });
    }
  gw_history_end (fixture->history);
}

static void
measure_question (BenchReport *report,
                  Fixture     *fixture,
                  const char  *id,
                  const char  *name,
                  void       (*ask) (gpointer data))
{
  bench_report_compare (report, &(BenchPair) {
    .line = { .id = id, .name = name, .against = "reading every field once" },
    .ours = ask, .floor = read_all, .data = fixture,
  });
}

int
main (void)
{
  g_autoptr(BenchReport) report = bench_report_new ("steps");
  Fixture fixture = { 0 };

  bench_fixture_init (&fixture.plan, N_RISKS);
  fixture.history = gw_history_new (fixture.plan.plan);
  measure_steps (report, &fixture);
  measure_memory (report, &fixture);
  put_in_order (&fixture);
  measure_question (report, &fixture, "find-few", "Findings of 10000 risks, few to be said", find_few);
  measure_question (report, &fixture, "find-many", "Findings of 10000 risks, all overdue", find_many);
  measure_question (report, &fixture, "verdict", "Verdict on 10000 risks", decide);
  measure_question (report, &fixture, "search-many", "Find a word that all of 10000 risks have", search_many);
  measure_question (report, &fixture, "search-none", "Find a word that none of 10000 risks has", search_none);

  g_object_unref (fixture.history);
  bench_fixture_clear (&fixture.plan);
  return 0;
}

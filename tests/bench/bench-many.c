/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "bench-report.h"
#include "bench-turns.h"
#include "edit/gw-edit-items.h"
#include "plan/gw-evaluation.h"
#include "plan/gw-review.h"
#include "session/gw-document.h"
#include "test-plans.h"
#include "ui/window/gw-place.h"
#include "ui/window/gw-plan-view.h"

/*
 * How long the turns of the main loop take in a plan of very many of everything but
 * risks: five thousand reviews, a thousand stages, two thousand people, a thousand
 * evaluations of one stage. While it is opened, while its pages are turned, while a
 * change is undone.
 */

#define N_REVIEWS     5000
#define N_STAGES      1000
#define N_PEOPLE      2000
#define N_EVALUATIONS 1000

typedef struct
{
  UiFixture ui;
  GwDocument *document;
  GwPlanView *view;
  Turns *turns;
  BenchReport *report;
} Desk;

static gpointer
add (gpointer parent,
     guint    list,
     char     letter,
     guint    number)
{
  g_autofree char *id = g_strdup_printf ("%c%u", letter, number);

  return test_add (parent, list, id);
}

static void
fill_reviews (GwPlan *plan)
{
  for (guint i = 0; i < N_REVIEWS; i++)
    {
      GwReview *review = add (plan, GW_PLAN_REVIEWS, 'v', i);
      g_autofree char *title = g_strdup_printf ("Review %u", i);
      g_autofree char *on = g_strdup_printf ("20%02u-%02u-%02u", 10 + i / 336, 1 + i / 28 % 12, 1 + i % 28);

      test_set_text (review, GW_REVIEW_TITLE, title);
      test_set_text (review, GW_REVIEW_ON, on);
    }
}

static void
fill_stages (GwPlan *plan)
{
  for (guint i = 0; i < N_STAGES; i++)
    {
      GwStage *stage = add (plan, GW_PLAN_STAGES, 's', i);
      g_autofree char *title = g_strdup_printf ("Stage %u", i);

      test_set_text (stage, GW_STAGE_TITLE, title);
    }
  /* the one that shows the evaluations */
  test_add (plan, GW_PLAN_STAGES, GW_STAGE_VALIDATION);
}

static void
fill_people (GwPlan *plan)
{
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i + 100);
      g_autofree char *name = g_strdup_printf ("Person %u", i);

      test_add_person (plan, id, name);
    }
}

static void
fill_evaluations (GwPlan *plan)
{
  for (guint i = 0; i < N_EVALUATIONS; i++)
    {
      GwEvaluation *evaluation = add (plan, GW_PLAN_EVALUATIONS, 'e', i);

      test_set_text (evaluation, GW_EVALUATION_METRIC, "Recall");
      test_set_number (evaluation, GW_EVALUATION_VALUE, (double) i / N_EVALUATIONS);
    }
}

static void
report (Desk       *desk,
        const char *id,
        const char *name)
{
  turns_report (desk->turns, desk->report, id, name);
}

/* What is done at once is a turn as well. */
static void
show_cb (gpointer data)
{
  gpointer *call = data;

  gw_plan_view_show_page (call[0], call[1]);
}

static void
turn_to (Desk       *desk,
         const char *place,
         const char *id,
         const char *name)
{
  gpointer call[] = { desk->view, (gpointer) place };

  turns_run (desk->turns, 1000);
  turns_forget (desk->turns);
  g_idle_add_once (show_cb, call);
  turns_run (desk->turns, 2000);
  report (desk, id, name);
}

static void
undo_cb (gpointer history)
{
  gw_history_undo (history);
}

static void
undo (Desk       *desk,
      const char *id,
      const char *name)
{
  GwHistory *history = gw_document_get_history (desk->document);

  gw_edit_set_text (history, gw_history_get_plan (history), GW_PLAN_TITLE, "Another");
  turns_run (desk->turns, 2000);
  turns_forget (desk->turns);
  g_idle_add_once (undo_cb, history);
  turns_run (desk->turns, 2000);
  report (desk, id, name);
}

static void
make_cb (gpointer data)
{
  Desk *desk = data;

  desk->view = GW_PLAN_VIEW (gw_plan_view_new (desk->document));
  adw_toast_overlay_set_child (desk->ui.overlay, GTK_WIDGET (desk->view));
}

static void
measure (Desk *desk)
{
  ui_fixture_set_up (&desk->ui, NULL);
  gtk_window_present (desk->ui.window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (desk->ui.window));
  desk->turns = turns_new (GTK_WIDGET (desk->ui.window));
  g_idle_add_once (make_cb, desk);
  turns_run (desk->turns, 4000);
  report (desk, "open", "Main loop while a plan of many reviews and stages opens");
  undo (desk, "undo-overview", "Main loop while a change is undone, on the overview");
  turn_to (desk, GW_STAGE_VALIDATION, "stage", "Main loop while a stage of 1000 evaluations is shown");
  undo (desk, "undo-stage", "Main loop while a change is undone, on the stage");
  turn_to (desk, GW_PLACE_REVIEWS, "reviews", "Main loop while 5000 reviews are shown");
  undo (desk, "undo-reviews", "Main loop while a change is undone, on the reviews");
  turn_to (desk, GW_PLACE_RISKS, "risks", "Main loop while the risks are shown, with 2000 people");
  undo (desk, "undo-risks", "Main loop while a change is undone, on the risks");
  turns_free (desk->turns);
  ui_fixture_tear_down (&desk->ui, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(BenchReport) bench = bench_report_new ("many");
  g_autoptr(GwPlan) plan = NULL;
  g_autoptr(GwDocument) document = NULL;
  Desk desk = { .report = bench };

  turns_init (&argc, &argv);
  plan = test_plan_new ();
  fill_reviews (plan);
  fill_stages (plan);
  fill_people (plan);
  fill_evaluations (plan);
  desk.document = document = gw_document_new (plan, TRUE);
  measure (&desk);

  return 0;
}

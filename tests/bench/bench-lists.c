/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "bench-clock.h"
#include "bench-plans.h"
#include "bench-report.h"
#include "edit/gw-edit-checks.h"
#include "edit/gw-edit-items.h"
#include "ui/risks/gw-risk-register.h"
#include "ui/stage/gw-stage-page.h"

/*
 * How long a page of many rows takes from nothing to its first frame, from which
 * on it can be used, against one of few rows, in turn; and how long the search of
 * the register takes until its frame shows what it has found.
 */

#define N_FEW  100
#define N_MANY 100000
#define ROUNDS 4                /* the first warms up */

typedef struct
{
  UiFixture ui;
  gboolean painted;
} Desk;

typedef GtkWidget *(*MakePage) (UiFixture *ui);

static void
fill_checks (GwHistory *history,
             guint      n_checks)
{
  GwStage *stage = gw_plan_find_typed (gw_history_get_plan (history), "data", GW_TYPE_STAGE);
  GwGroup *group;

  gw_history_begin (history, "fill");
  group = gw_edit_add_group (history, stage, "Checks");
  for (guint i = 0; i < n_checks; i++)
    {
      g_autofree char *question = g_strdup_printf ("Does the model still see what it was trained on? %u", i);

      gw_edit_add_check (history, group, question);
    }
  gw_history_end (history);
}

static GtkWidget *
make_register (UiFixture *ui)
{
  g_autoptr(GwRiskSelection) selection = gw_risk_selection_new (ui->plan);

  return GTK_WIDGET (gw_risk_register_new (ui->history, selection));
}

static GtkWidget *
make_checklist (UiFixture *ui)
{
  return GTK_WIDGET (gw_stage_page_new (ui->history, gw_plan_find_typed (ui->plan, "data", GW_TYPE_STAGE), NULL));
}

static void
painted_cb (Desk *desk)
{
  desk->painted = TRUE;
}

static void
wait_for_frame (Desk *desk)
{
  desk->painted = FALSE;
  gdk_frame_clock_request_phase (gtk_widget_get_frame_clock (GTK_WIDGET (desk->ui.window)),
                                 GDK_FRAME_CLOCK_PHASE_AFTER_PAINT);
  while (!desk->painted)
    g_main_context_iteration (NULL, TRUE);
}

static void
desk_init (Desk  *desk,
           void (*fill) (GwHistory *history, guint n),
           guint  n)
{
  ui_fixture_set_up (&desk->ui, NULL);
  fill (desk->ui.history, n);
  ui_fixture_show (&desk->ui, gtk_label_new ("Plan"));
  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (desk->ui.window)), "after-paint",
                            G_CALLBACK (painted_cb), desk);
}

static void
desk_clear (Desk *desk)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (GTK_WIDGET (desk->ui.window)), desk);
  ui_fixture_tear_down (&desk->ui, NULL);
}

static double
show_once (Desk     *desk,
           MakePage  make_page)
{
  double start, time;

  gtk_window_present (desk->ui.window);
  adw_toast_overlay_set_child (desk->ui.overlay, NULL);
  ui_settle ();
  wait_for_frame (desk);
  start = get_time_of_thread ();
  adw_toast_overlay_set_child (desk->ui.overlay, make_page (&desk->ui));
  wait_for_frame (desk);
  time = get_time_of_thread () - start;
  return time;
}

static void
measure_page (BenchReport *report,
              BenchLine    line,
              void       (*fill) (GwHistory *history, guint n),
              MakePage     make_page)
{
  g_autoptr(GArray) few_times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) many_times = g_array_new (FALSE, FALSE, sizeof (double));
  Desk few = { 0 }, many = { 0 };

  desk_init (&few, fill, N_FEW);
  desk_init (&many, fill, N_MANY);
  for (guint round = 0; round < ROUNDS; round++)
    {
      double of_few = show_once (&few, make_page);
      double of_many = show_once (&many, make_page);

      if (round == 0)
        continue;
      g_array_append_val (few_times, of_few);
      g_array_append_val (many_times, of_many);
    }
  line.ours = bench_quantile (many_times, 0.5);
  line.floor = bench_quantile (few_times, 0.5);
  line.n = ROUNDS - 1;
  bench_report_add (report, &line);
  desk_clear (&few);
  desk_clear (&many);
}

/* --- Search */

static double
search_once (Desk       *desk,
             GtkWidget  *entry,
             const char *text)
{
  const double start = get_time_of_thread ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
  ui_settle ();                 /* it looks at many risks in turns */
  wait_for_frame (desk);
  return get_time_of_thread () - start;
}

static void
measure_search (BenchReport *report,
                guint        n_risks)
{
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  GtkWidget *entry;
  Desk desk = { 0 };

  desk_init (&desk, bench_fill_risks, n_risks);
  adw_toast_overlay_set_child (desk.ui.overlay, make_register (&desk.ui));
  ui_settle ();
  entry = ui_find_child (GTK_WIDGET (desk.ui.overlay), GTK_TYPE_SEARCH_ENTRY, 0);
  for (guint round = 0; round < ROUNDS; round++)
    {
      double time = search_once (&desk, entry, round % 2 == 0 ? "77" : "7");

      if (round > 0)
        g_array_append_val (times, time);
    }
  bench_report_add (report, &(BenchLine) {
    .id = "search", .name = "Search the register of 10000 risks, until it is shown",
    .ours = bench_quantile (times, 0.5), .n = ROUNDS - 1,
  });
  desk_clear (&desk);
}

/* --- Removal */

/* Every other one: no two stand side by side. */
static GPtrArray *
list_every_other (GwPlan *plan)
{
  GwList *risks = gw_item_get_list (plan, GW_PLAN_RISKS);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < gw_list_get_length (risks); i += 2)
    g_ptr_array_add (items, g_object_ref (gw_list_get (risks, i)));
  return items;
}

static double
get_since (double *start)
{
  const double now = get_time_of_thread (), time = now - *start;

  *start = now;
  return time;
}

static void
measure_removal (BenchReport *report,
                 guint        n_risks)
{
  g_autoptr(GArray) removals = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) undos = g_array_new (FALSE, FALSE, sizeof (double));
  Desk desk = { 0 };

  desk_init (&desk, bench_fill_risks, n_risks);
  adw_toast_overlay_set_child (desk.ui.overlay, make_register (&desk.ui));
  ui_settle ();
  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr(GPtrArray) items = list_every_other (desk.ui.plan);
      double start = get_time_of_thread (), removal, undo;

      gw_edit_delete (desk.ui.history, items);
      removal = get_since (&start);
      ui_settle ();
      start = get_time_of_thread ();
      gw_history_undo (desk.ui.history);
      undo = get_since (&start);
      ui_settle ();
      if (round == 0)
        continue;
      g_array_append_val (removals, removal);
      g_array_append_val (undos, undo);
    }
  bench_report_add (report, &(BenchLine) {
    .id = "remove", .name = "Remove 5000 risks of 10000 from the register, until keys are taken again",
    .ours = bench_quantile (removals, 0.5), .n = ROUNDS - 1,
  });
  bench_report_add (report, &(BenchLine) {
    .id = "remove-undo", .name = "Undo that",
    .ours = bench_quantile (undos, 0.5), .n = ROUNDS - 1,
  });
  desk_clear (&desk);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(BenchReport) report = bench_report_new ("lists");

  ui_test_init (&argc, &argv);
  measure_page (report, (BenchLine) {
    .id = "register", .name = "Register of 100000 risks, from nothing to usable", .against = "of 100 risks", .aim = 1.6,
  }, bench_fill_risks, make_register);
  measure_page (report, (BenchLine) {
    .id = "checklist", .name = "Stage of 100000 checks, from nothing to usable", .against = "of 100 checks", .aim = 1.6,
  }, fill_checks, make_checklist);
  measure_search (report, 10000);
  measure_removal (report, 10000);
  return 0;
}

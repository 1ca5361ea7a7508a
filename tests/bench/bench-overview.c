/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "bench-turns.h"
#include "edit/gw-edit-risks.h"
#include "ui/findings/gw-findings-dialog.h"
#include "ui/overview/gw-overview-page.h"

/*
 * How long the main loop is kept after a change of a plan in which every one of
 * many risks is overdue, and more is to be said of each: by the overview, and by
 * the dialog of all findings.
 */

#define N_RISKS 10000
#define ROUNDS 12               /* the first warm up */

static void
fill (UiFixture *ui)
{
  gw_history_begin (ui->history, "fill");
  for (guint i = 0; i < N_RISKS; i++)
    {
      g_autofree char *title = g_strdup_printf ("The model drifts %u", i);
      GwRisk *risk = gw_edit_add_risk (ui->history, title);

      gw_edit_place_risk (ui->history, risk, GW_PLACEMENT_INHERENT,
                          (GwPosition) { 1 + (int) (i % 5), 1 + (int) (i / 5 % 5) });
      gw_history_set_text (ui->history, risk, GW_RISK_DUE, i % 2 == 0 ? "2026-11-20" : "2026-10-12");
    }
  gw_history_end (ui->history);
}

static void
measure (UiFixture   *ui,
         Turns       *turns,
         BenchReport *report,
         const char  *id,
         const char  *name)
{
  GwList *risks = gw_item_get_list (ui->plan, GW_PLAN_RISKS);

  static guint n_changes;

  for (guint round = 0; round < ROUNDS; round++)
    {
      GwPosition position = { 5, 1 + (int) (n_changes++ % 5) };

      if (round == 2)
        turns_forget (turns);
      gw_edit_place_risk (ui->history, gw_list_get (risks, 0), GW_PLACEMENT_INHERENT, position);
      turns_run (turns, 500);
    }
  turns_report (turns, report, id, name);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(BenchReport) report = bench_report_new ("overview");
  UiFixture ui = { 0 };
  AdwDialog *dialog;
  Turns *turns;

  turns_init (&argc, &argv);
  ui_fixture_set_up (&ui, NULL);
  fill (&ui);
  ui_fixture_show (&ui, GTK_WIDGET (gw_overview_page_new (ui.history)));
  turns = turns_new (GTK_WIDGET (ui.window));
  turns_run (turns, 1000);
  measure (&ui, turns, report, "page", "Main loop after a change, overview of 10000 overdue");

  dialog = gw_findings_dialog_new (ui.history);
  adw_dialog_present (dialog, GTK_WIDGET (ui.window));
  turns_run (turns, 2000);
  measure (&ui, turns, report, "dialog", "Main loop after a change, all 10000 findings");
  adw_dialog_force_close (dialog);
  ui_settle ();
  turns_free (turns);
  ui_fixture_tear_down (&ui, NULL);

  return 0;
}

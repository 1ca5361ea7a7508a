/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "bench-plans.h"
#include "bench-report.h"
#include "bench-turns.h"
#include "edit/gw-edit-risks.h"
#include "session/gw-recovery.h"
#include "test-folder.h"
#include "ui/window/gw-plan-view.h"

/*
 * How long the main loop is kept while a plan of many risks is shown that is
 * saved, loaded, or kept for recovery after each change. What is looked for after
 * a change has benchmarks of its own: overview and find.
 */

#define N_RISKS 10000
#define ROUNDS  6               /* the first warms up */

typedef struct
{
  UiFixture ui;
  GwDocument *document;
  GFile *file;
  GwDocument *loaded;
  Turns *turns;
  BenchReport *report;
  gboolean done;
} Desk;

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(GError) error = NULL;
  Desk *desk = data;

  gw_document_save_finish (GW_DOCUMENT (source), result, &error);
  g_assert_no_error (error);
  desk->done = TRUE;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GError) error = NULL;
  Desk *desk = data;

  desk->loaded = gw_document_load_finish (result, &error);
  g_assert_no_error (error);
  desk->done = TRUE;
}

static void
change_plan (Desk *desk)
{
  static guint n_changes;

  GwList *risks = gw_item_get_list (gw_document_get_plan (desk->document), GW_PLAN_RISKS);
  GwPosition position = { 1 + (int) (n_changes % 5), 1 + (int) (n_changes / 5 % 5) };

  gw_edit_place_risk (gw_document_get_history (desk->document), gw_list_get (risks, n_changes * 7 % N_RISKS),
                      GW_PLACEMENT_RESIDUAL, position);
  n_changes++;
}

/* --- What is done meanwhile */

static void
save (Desk *desk)
{
  change_plan (desk);
  desk->done = FALSE;
  gw_document_save_async (desk->document, desk->file, GW_SAVE_DEFAULT, NULL, saved_cb, desk);
  while (!desk->done)
    turns_run (desk->turns, 1);
}

/* Letting the plan go is not part of it */
static void
load (Desk *desk)
{
  desk->done = FALSE;
  gw_document_load_async (desk->file, FALSE, NULL, loaded_cb, desk);
  while (!desk->done)
    turns_run (desk->turns, 1);
  g_clear_object (&desk->loaded);
}

/* The recovery copy is written half a second after a change */
static void
keep (Desk *desk)
{
  change_plan (desk);
  turns_run (desk->turns, 1500);
}

static void
measure (Desk        *desk,
         void       (*work) (Desk *desk),
         const char  *id,
         const char  *name)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      if (round == 1)
        turns_forget (desk->turns);
      work (desk);
    }
  turns_report (desk->turns, desk->report, id, name);
}

static void
measure_recovery (Desk       *desk,
                  const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "state", NULL);
  g_autoptr(GwStateFolder) state = gw_state_folder_new (path);
  g_autoptr(GwRecovery) recovery = NULL;

  gw_document_set_state (desk->document, state);
  recovery = gw_recovery_new (desk->document, state);
  measure (desk, keep, "keep", "Main loop while keeping changes for recovery");
  gw_recovery_close (recovery);
  gw_state_folder_finish (state);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(BenchReport) report = bench_report_new ("stalls");
  g_autofree char *folder = g_dir_make_tmp ("groundwork-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.mlproj", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GwDocument) document = NULL;
  Desk desk = { .report = report, .file = file };
  BenchFixture fixture;

  turns_init (&argc, &argv);
  ui_fixture_set_up (&desk.ui, NULL);
  bench_fixture_init (&fixture, N_RISKS);
  desk.document = document = gw_document_new (fixture.plan, TRUE);
  ui_fixture_show (&desk.ui, GTK_WIDGET (gw_plan_view_new (document)));
  desk.turns = turns_new (GTK_WIDGET (desk.ui.window));
  turns_run (desk.turns, 1000);

  measure (&desk, save, "save", "Main loop while saving 10000 risks");
  measure (&desk, load, "load", "Main loop while loading 10000 risks");
  measure_recovery (&desk, folder);

  turns_free (desk.turns);
  ui_fixture_tear_down (&desk.ui, NULL);
  bench_fixture_clear (&fixture);
  folder_remove (folder);
  return 0;
}

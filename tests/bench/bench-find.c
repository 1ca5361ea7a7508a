/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "bench-turns.h"
#include "edit/gw-edit-risks.h"
#include "ui/dialogs/gw-find-dialog.h"

/*
 * How long the main loop is kept while somebody types into Find, in a plan of
 * many risks: when nearly all of them are found, and when none is.
 */

#define N_RISKS 10000
#define ROUNDS 4                /* the first warms up */

typedef struct
{
  UiFixture ui;
  GtkEditable *entry;
  Turns *turns;
} Desk;

static void
fill (Desk *desk)
{
  GwHistory *history = desk->ui.history;

  gw_history_begin (history, "fill");
  for (guint i = 0; i < N_RISKS; i++)
    {
      g_autofree char *title = g_strdup_printf ("The model drifts %u", i);
      GwRisk *risk = gw_edit_add_risk (history, title);

      gw_history_set_text (history, risk, GW_RISK_RESPONSE_PLAN, "An alarm for drift, and training anew below 20 %.");
    }
  gw_history_end (history);
}

static void
type_word (Desk       *desk,
           const char *word)
{
  gtk_editable_set_text (desk->entry, "");
  turns_run (desk->turns, 300);
  for (const char *c = word; *c != '\0'; c++)
    {
      int position = -1;

      gtk_editable_insert_text (desk->entry, c, 1, &position);
      turns_run (desk->turns, 200);
    }
  turns_run (desk->turns, 1000);
}

static void
measure (Desk        *desk,
         BenchReport *report,
         const char  *id,
         const char  *name,
         const char  *word)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      if (round == 1)
        turns_forget (desk->turns);
      type_word (desk, word);
    }
  turns_report (desk->turns, report, id, name);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(BenchReport) report = bench_report_new ("find");
  Desk desk = { 0 };
  AdwDialog *dialog;

  turns_init (&argc, &argv);
  ui_fixture_set_up (&desk.ui, NULL);
  fill (&desk);
  ui_fixture_show (&desk.ui, gtk_label_new ("Plan"));
  dialog = gw_find_dialog_new (desk.ui.plan);
  adw_dialog_present (dialog, GTK_WIDGET (desk.ui.window));
  ui_wait (500);
  desk.entry = GTK_EDITABLE (ui_find_child (GTK_WIDGET (dialog), GTK_TYPE_SEARCH_ENTRY, 0));
  desk.turns = turns_new (GTK_WIDGET (dialog));

  measure (&desk, report, "many", "Main loop while typing into Find, many found", "drift");
  measure (&desk, report, "none", "Main loop while typing into Find, none found", "xyzzy");

  turns_free (desk.turns);
  adw_dialog_force_close (dialog);
  ui_settle ();
  ui_fixture_tear_down (&desk.ui, NULL);

  return 0;
}

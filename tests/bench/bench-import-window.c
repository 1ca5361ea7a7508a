/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include <stdlib.h>

#include "bench-turns.h"
#include "exchange/gw-import-table.h"
#include "session/gw-document.h"
#include "ui/dialogs/gw-import-dialog.h"
#include "ui/widgets/gw-ui-words.h"
#include "ui/window/gw-plan-view.h"

/*
 * How long the turns of the main loop take while a large table is imported into
 * a plan that is shown: while it is compared, while it is taken in, and while
 * the pages of the plan show what has come.
 */

typedef struct
{
  UiFixture ui;
  GwHistory *history;
  GtkWidget *dialog;
  Turns *turns;
  BenchReport *report;
  gboolean on_risks;            /* the page that shows what is imported */
} Desk;

static GwTable *
make_table (guint n_rows)
{
  g_autoptr(GString) text = g_string_new ("리스크,발생 확률,영향도,담당자,기한,비고\n");
  g_autoptr(GBytes) bytes = NULL;

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (text, "리스크 %u,상,%u,담당 %u,2026-12-%02u,\"어떤, 메모\"\n", i, i % 5 + 1, i % 300, i % 28 + 1);
  bytes = g_bytes_new (text->str, text->len);
  return gw_table_read (bytes, GW_TYPE_RISK, gw_ui_words (), NULL, NULL);
}

static gboolean
is_busy (Desk *desk)
{
  GtkWidget *stack = ui_find_child (desk->dialog, GTK_TYPE_STACK, 0);

  return g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "busy");
}

/* Of the risks page the lines say so. */
static void
report (Desk       *desk,
        const char *id,
        const char *name)
{
  g_autofree char *own_id = desk->on_risks ? g_strconcat ("risks-", id, NULL) : g_strdup (id);
  g_autofree char *own_name = desk->on_risks ? g_strconcat (name, ", on the risks page", NULL) : g_strdup (name);

  turns_report (desk->turns, desk->report, own_id, own_name);
}

static void
compare (Desk    *desk,
         GwTable *table)
{
  gw_import_dialog_set_table (GW_IMPORT_DIALOG (desk->dialog), table);
  while (is_busy (desk))
    turns_run (desk->turns, 10);
  if (!desk->on_risks)
    report (desk, "compare", "Main loop while a table of 100000 is compared");
  turns_run (desk->turns, 1000);
  if (!desk->on_risks)
    report (desk, "show", "Main loop while it is shown what would come");
  turns_forget (desk->turns);
}

static void
take_in (Desk *desk)
{
  gtk_widget_activate_action (desk->dialog, "import.apply", NULL);
  while (!gw_history_can_undo (desk->history))
    turns_run (desk->turns, 1);
  report (desk, "take", "Main loop while it is taken in");
}

static void
undo_cb (gpointer history)
{
  gw_history_undo (history);
}

static void
measure (BenchReport *bench,
         GwTable     *table,
         const char  *place)
{
  Desk desk = { .report = bench, .on_risks = g_str_equal (place, "risks") };
  g_autoptr(GwDocument) document = gw_document_new_sample ("ko");
  GtkWidget *view = gw_plan_view_new (document);

  ui_fixture_set_up (&desk.ui, NULL);
  desk.history = gw_document_get_history (document);
  gw_plan_view_show_page (GW_PLAN_VIEW (view), place);
  ui_fixture_show (&desk.ui, view);
  desk.dialog = GTK_WIDGET (gw_import_dialog_new (desk.history, GW_TYPE_RISK));
  adw_dialog_present (ADW_DIALOG (desk.dialog), GTK_WIDGET (desk.ui.window));
  desk.turns = turns_new (GTK_WIDGET (desk.ui.window));
  turns_run (desk.turns, 2000);
  turns_forget (desk.turns);

  compare (&desk, table);
  take_in (&desk);
  turns_run (desk.turns, 10000);
  report (&desk, "pages", "Main loop while the pages show it");
  g_idle_add_once (undo_cb, desk.history);
  turns_run (desk.turns, 10000);
  report (&desk, "undo", "Main loop while it is undone");

  turns_free (desk.turns);
  ui_fixture_tear_down (&desk.ui, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(BenchReport) bench = bench_report_new ("import-window");
  const guint n_rows = argc > 1 ? (guint) atoi (argv[1]) : 100000;
  g_autoptr(GwTable) table = NULL;

  turns_init (&argc, &argv);
  table = make_table (n_rows);
  if (argc < 3 || g_str_equal (argv[2], "overview"))
    measure (bench, table, "overview");
  if (argc < 3 || g_str_equal (argv[2], "risks"))
    measure (bench, table, "risks");

  return 0;
}

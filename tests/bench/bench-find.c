/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include <time.h>

#include "edit/gw-edit-risks.h"
#include "ui/dialogs/gw-find-dialog.h"

/*
 * How long the main loop is kept while somebody types into Find, in a plan of
 * many risks: when nearly all of them are found, and when none is. Turns that
 * draw a frame do not count. Processor time of the thread, so that other
 * programs do not count either. Prints a line each.
 */

#define N_RISKS 10000
#define ROUNDS 4                /* the first warms up */

typedef struct
{
  UiFixture ui;
  GtkEditable *entry;
  GArray *gaps;                 /* what the turns without a frame took, in ms */
  gboolean drawn;               /* since the last turn */
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

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  const double left = *(const double *) a;
  const double right = *(const double *) b;

  return (left > right) - (left < right);
}

static void
frame_cb (Desk *desk)
{
  desk->drawn = TRUE;
}

static double
get_time_of_thread (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static void
turn (Desk *desk)
{
  const double start = get_time_of_thread ();
  double gap;

  g_main_context_iteration (NULL, FALSE);
  gap = get_time_of_thread () - start;
  if (!desk->drawn)
    g_array_append_val (desk->gaps, gap);
  desk->drawn = FALSE;
}

static void
run_for (Desk *desk,
         guint milliseconds)
{
  const gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    turn (desk);
}

static void
type_word (Desk       *desk,
           const char *word)
{
  gtk_editable_set_text (desk->entry, "");
  run_for (desk, 300);
  for (const char *c = word; *c != '\0'; c++)
    {
      int position = -1;

      gtk_editable_insert_text (desk->entry, c, 1, &position);
      run_for (desk, 200);
    }
  run_for (desk, 1000);
}

static void
measure (Desk       *desk,
         const char *name,
         const char *word)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      if (round == 1)
        g_array_set_size (desk->gaps, 0);
      type_word (desk, word);
    }
  g_array_sort (desk->gaps, compare_doubles);
  g_print ("%-40s p99.9 %.3f ms  longest %.3f ms  n %u\n", name,
           g_array_index (desk->gaps, double, desk->gaps->len - 1 - desk->gaps->len / 1000),
           g_array_index (desk->gaps, double, desk->gaps->len - 1), desk->gaps->len);
  g_array_set_size (desk->gaps, 0);
}

int
main (int    argc,
      char **argv)
{
  Desk desk = { 0 };
  AdwDialog *dialog;
  GdkFrameClock *clock;

  ui_test_init (&argc, &argv);
  ui_fixture_set_up (&desk.ui, NULL);
  fill (&desk);
  desk.gaps = g_array_new (FALSE, FALSE, sizeof (double));
  ui_fixture_show (&desk.ui, gtk_label_new ("Plan"));
  dialog = gw_find_dialog_new (desk.ui.plan);
  adw_dialog_present (dialog, GTK_WIDGET (desk.ui.window));
  ui_wait (500);
  desk.entry = GTK_EDITABLE (ui_find_child (GTK_WIDGET (dialog), GTK_TYPE_SEARCH_ENTRY, 0));
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (dialog));
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (frame_cb), &desk);

  measure (&desk, "main loop while typing, many found", "drift");
  measure (&desk, "main loop while typing, none found", "xyzzy");

  g_signal_handlers_disconnect_by_data (clock, &desk);
  adw_dialog_force_close (dialog);
  ui_settle ();
  g_array_unref (desk.gaps);
  ui_fixture_tear_down (&desk.ui, NULL);

  return 0;
}

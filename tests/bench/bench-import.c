/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "bench-clock.h"
#include "exchange/gw-import.h"
#include "file/gw-template.h"

/*
 * How long importing a large table holds whoever waits: reading it is another
 * thread's; comparing it with the plan and making items ready go on in slices,
 * as the dialog does it; the one step at the end is whole. Prints a line each, of
 * processor time; a slice ends by the wall clock, so a busy machine makes more of
 * them and none longer.
 */

#define SLICE 4000

static GBytes *
make_table (guint n_rows)
{
  GString *text = g_string_new ("리스크,발생 확률,영향도,담당자,기한,비고\n");

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (text, "리스크 %u,상,%u,담당 %u,2026-12-%02u,\"어떤, 메모\"\n", i, i % 5 + 1, i % 300, i % 28 + 1);
  return g_string_free_to_bytes (text);
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
report_slices (const char      *name,
               GwTableImport   *import,
               gboolean       (*step) (GwTableImport *, gint64))
{
  g_autoptr(GArray) slices = g_array_new (FALSE, FALSE, sizeof (double));
  double total = 0;
  gboolean more = TRUE;

  while (more)
    {
      const double start = get_time_of_thread ();
      double slice;

      more = step (import, g_get_monotonic_time () + SLICE);
      slice = get_time_of_thread () - start;
      total += slice;
      g_array_append_val (slices, slice);
    }
  g_array_sort (slices, compare_doubles);
  g_print ("%-28s %8.1f ms in %u slices, p99 %.2f ms, longest %.2f ms\n", name, total, slices->len,
           g_array_index (slices, double, slices->len * 99 / 100), g_array_index (slices, double, slices->len - 1));
}

int
main (int   argc,
      char *argv[])
{
  const guint n_rows = argc > 1 ? (guint) atoi (argv[1]) : 20000;
  g_autoptr(GBytes) bytes = make_table (n_rows);
  g_autoptr(GwWords) words = gw_words_new ("ko");
  g_autoptr(GwPlan) plan = gw_template_new_plan ("standard", "ko", "Plan", "2026-11-26");
  g_autoptr(GwHistory) history = gw_history_new (plan);
  g_autoptr(GwTable) table = NULL;
  g_autoptr(GwTableImport) import = NULL;
  double start = get_time_of_thread ();

  table = gw_table_read (bytes, GW_TYPE_RISK, words, NULL, NULL);
  g_print ("%u rows, %.1f MB\n", n_rows, g_bytes_get_size (bytes) / 1e6);
  g_print ("%-28s %8.1f ms\n", "reading, in another thread", get_time_of_thread () - start);
  import = gw_table_import_new (plan, table, words, NULL);
  report_slices ("comparing with the plan", import, gw_table_import_read);
  report_slices ("making items ready", import, gw_table_import_prepare);
  start = get_time_of_thread ();
  gw_table_import_apply (import, history);
  g_print ("%-28s %8.1f ms\n", "the step", get_time_of_thread () - start);
  start = get_time_of_thread ();
  gw_history_undo (history);
  g_print ("%-28s %8.1f ms\n", "undoing it", get_time_of_thread () - start);
  return 0;
}

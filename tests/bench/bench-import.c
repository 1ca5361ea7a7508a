/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "bench-clock.h"
#include "bench-report.h"
#include "exchange/gw-import.h"
#include "file/gw-template.h"

/*
 * How long importing a large table holds whoever waits: reading it is another
 * thread's; comparing it with the plan and making items ready go on in slices,
 * as the dialog does it; the one step at the end is whole. All is
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

static void
measure_slices (BenchReport    *report,
                const char     *id,
                const char     *name,
                GwTableImport  *import,
                gboolean      (*step) (GwTableImport *, gint64))
{
  g_autoptr(GArray) slices = g_array_new (FALSE, FALSE, sizeof (double));
  gboolean more = TRUE;

  while (more)
    {
      const double start = get_time_of_thread ();
      double slice;

      more = step (import, g_get_monotonic_time () + SLICE);
      slice = get_time_of_thread () - start;
      g_array_append_val (slices, slice);
    }
  bench_report_add (report, &(BenchLine) {
    .id = id, .name = name, .ours = bench_quantile (slices, 0.99), .aim = 8, .n = slices->len,
  });
}

/* --- What is done whole */

typedef struct
{
  GBytes *bytes;
  GwTable *table;
  GwTableImport *import;
  GwHistory *history;
  GwWords *words;
} Import;

static void
read_table (gpointer data)
{
  Import *self = data;

  g_clear_pointer (&self->table, gw_table_unref);
  self->table = gw_table_read (self->bytes, GW_TYPE_RISK, self->words, NULL, NULL);
}

static void
apply (gpointer data)
{
  Import *self = data;

  gw_table_import_apply (self->import, self->history);
}

static void
undo (gpointer data)
{
  Import *self = data;

  gw_history_undo (self->history);
}

static void
measure_whole (BenchReport *report,
               const char  *id,
               const char  *name,
               void       (*work) (gpointer data),
               Import      *import)
{
  bench_report_add (report, &(BenchLine) {
    .id = id, .name = name, .ours = bench_time (work, import, FALSE), .n = 1,
  });
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(BenchReport) report = bench_report_new ("import");
  const guint n_rows = argc > 1 ? (guint) atoi (argv[1]) : 20000;
  g_autoptr(GBytes) bytes = make_table (n_rows);
  g_autoptr(GwWords) words = gw_words_new ("ko");
  g_autoptr(GwPlan) plan = gw_template_new_plan ("standard", "ko", "Plan", "2026-11-26");
  g_autoptr(GwHistory) history = gw_history_new (plan);
  Import self = { .bytes = bytes, .history = history, .words = words };

  measure_whole (report, "read", "Import: read 20000 rows, in another thread", read_table, &self);
  self.import = gw_table_import_new (plan, self.table, words, NULL);
  measure_slices (report, "compare", "Import: a slice of comparing with the plan, p99", self.import, gw_table_import_read);
  measure_slices (report, "prepare", "Import: a slice of making items ready, p99", self.import, gw_table_import_prepare);
  measure_whole (report, "apply", "Import: the one step", apply, &self);
  measure_whole (report, "undo", "Import: undoing it", undo, &self);
  gw_table_import_free (self.import);
  gw_table_unref (self.table);
  return 0;
}

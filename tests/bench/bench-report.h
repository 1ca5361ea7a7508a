/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The lines that a benchmark prints, and leaves as JSON for build-aux/bench-table
 * in the folder $GROUNDWORK_BENCH_DIR, a file a benchmark. */
typedef struct _BenchReport BenchReport;

/**
 * BenchLine:
 * @id: what it is recorded under; never changes
 * @name: what was measured, in words
 * @against: what the floor is, or %NULL
 * @unit: of @ours and @floor; `ms` where it is %NULL
 * @ours: what we need
 * @floor: what the floor needs, measured in the same run; 0 where there is none
 * @ratio: of the two; 0 for their quotient
 * @aim: the ratio to stay below or, where there is no floor, the number; 0 where
 *   nothing was promised
 * @n: how often it was measured
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *against;
  const char *unit;
  double ours;
  double floor;
  double ratio;
  double aim;
  guint n;
} BenchLine;

/**
 * BenchPair:
 * @line: what the line says; numbers are filled in
 * @ours: what we do
 * @floor: what the floor does
 * @data: for both
 * @waits: whether they wait for the disk or for another thread, so that it is
 *   the clock on the wall that counts, not the processor's time
 * @n: how often, 11 unless given
 */
typedef struct
{
  BenchLine line;
  void (*ours) (gpointer data);
  void (*floor) (gpointer data);
  gpointer data;
  gboolean waits;
  guint n;
} BenchPair;

BenchReport *bench_report_new     (const char       *name);
void         bench_report_free    (BenchReport      *self);
void         bench_report_add     (BenchReport      *self,
                                   const BenchLine  *line);
double       bench_report_compare (BenchReport      *self,
                                   const BenchPair  *pair);

double       bench_time           (void            (*function) (gpointer data),
                                   gpointer          data,
                                   gboolean          waits);
double       bench_quantile       (GArray           *values,
                                   double            share);
double       bench_get_growth     (const double     *sizes,
                                   const double     *values,
                                   guint             n);
gboolean     bench_is_long        (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchReport, bench_report_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-report.h"

#include <json-glib/json-glib.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>

#include "bench-clock.h"

#define RUNS 11

struct _BenchReport
{
  char *name;
  JsonBuilder *lines;
};

/* --- Numbers */

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  const double left = *(const double *) a;
  const double right = *(const double *) b;

  return (left > right) - (left < right);
}

/*
 * bench_quantile:
 * @values: numbers, which are sorted
 * @share: from 0 to 1, 0.5 for the median
 */
double
bench_quantile (GArray *values,
                double  share)
{
  g_assert_cmpuint (values->len, >, 0);
  g_array_sort (values, compare_doubles);
  return g_array_index (values, double, MIN (values->len - 1, (guint) (values->len * share)));
}

/*
 * bench_get_growth:
 *
 * The exponent k of value = c × size^k that fits best: 1 is linear, 2 quadratic.
 */
double
bench_get_growth (const double *sizes,
                  const double *values,
                  guint         n)
{
  double x = 0, y = 0, xx = 0, xy = 0;

  for (guint i = 0; i < n; i++)
    {
      x += log (sizes[i]);
      y += log (values[i]);
      xx += log (sizes[i]) * log (sizes[i]);
      xy += log (sizes[i]) * log (values[i]);
    }
  return (n * xy - x * y) / (n * xx - x * x);
}

/* Whether what takes minutes is measured too */
gboolean
bench_is_long (void)
{
  return g_getenv ("GROUNDWORK_BENCH_LONG") != NULL;
}

/*
 * bench_time:
 * @waits: whether the clock on the wall counts
 *
 * What @function takes once, in ms: else the processor time of this thread, so
 * that other programs do not count.
 */
double
bench_time (void     (*function) (gpointer data),
            gpointer   data,
            gboolean   waits)
{
  const double start = waits ? (double) g_get_monotonic_time () / 1000 : get_time_of_thread ();

  function (data);
  return (waits ? (double) g_get_monotonic_time () / 1000 : get_time_of_thread ()) - start;
}

/* --- Lines */

BenchReport *
bench_report_new (const char *name)
{
  BenchReport *self = g_new0 (BenchReport, 1);

  /* for the lines alone: numbers stay as they are in C */
  setlocale (LC_CTYPE, "C.UTF-8");
  self->name = g_strdup (name);
  self->lines = json_builder_new ();
  json_builder_begin_object (self->lines);
  json_builder_set_member_name (self->lines, "bench");
  json_builder_add_string_value (self->lines, name);
  json_builder_set_member_name (self->lines, "lines");
  json_builder_begin_array (self->lines);
  return self;
}

static double
round_number (double number)
{
  return round (number * 1e4) / 1e4;
}

static void
add_number (JsonBuilder *builder,
            const char  *name,
            double       number)
{
  if (number == 0)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_double_value (builder, round_number (number));
}

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_line (JsonBuilder     *builder,
          const BenchLine *line)
{
  json_builder_begin_object (builder);
  add_text (builder, "id", line->id);
  add_text (builder, "name", line->name);
  add_text (builder, "against", line->against);
  add_text (builder, "unit", line->unit);
  add_number (builder, "ours", line->ours);
  add_number (builder, "floor", line->floor);
  add_number (builder, "ratio", line->ratio);
  add_number (builder, "aim", line->aim);
  json_builder_set_member_name (builder, "n");
  json_builder_add_int_value (builder, line->n);
  json_builder_end_object (builder);
}

static void
print_line (const BenchLine *line)
{
  const double reached = line->floor > 0 ? line->ratio : line->ours;
  g_autofree char *aim = line->aim > 0 ? g_strdup_printf ("aim %g", line->aim) : g_strdup ("");

  /* not by g_print(), which a test's begins with a mark */
  printf ("%-58s %9.3f %-4s", line->name, line->ours, line->unit);
  if (line->floor > 0)
    printf (" %9.3f %-4s %6.2f ×", line->floor, line->unit, line->ratio);
  else
    printf ("%*s", 24, "");
  printf ("  %-8s n %u%s\n", aim, line->n, line->aim > 0 && reached > line->aim ? "  OVER" : "");
  fflush (stdout);
}

void
bench_report_add (BenchReport     *self,
                  const BenchLine *line)
{
  BenchLine whole = *line;

  if (whole.unit == NULL)
    whole.unit = "ms";
  if (whole.floor > 0 && whole.ratio == 0)
    whole.ratio = whole.ours / whole.floor;
  print_line (&whole);
  add_line (self->lines, &whole);
}

/*
 * bench_report_compare:
 *
 * Measures the pair in turn, so that a slow machine slows both; the first time
 * fills caches and does not count. The ratio is the median of those of each turn.
 *
 * Returns: what we need
 */
double
bench_report_compare (BenchReport     *self,
                      const BenchPair *pair)
{
  const guint n = pair->n > 0 ? pair->n : RUNS;
  g_autoptr(GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) floors = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) ratios = g_array_new (FALSE, FALSE, sizeof (double));
  BenchLine line = pair->line;

  for (guint i = 0; i <= n; i++)
    {
      double our_time = bench_time (pair->ours, pair->data, pair->waits);
      double floor_time = bench_time (pair->floor, pair->data, pair->waits);
      double ratio = our_time / floor_time;

      if (i == 0)
        continue;
      g_array_append_val (ours, our_time);
      g_array_append_val (floors, floor_time);
      g_array_append_val (ratios, ratio);
    }
  line.ours = bench_quantile (ours, 0.5);
  line.floor = bench_quantile (floors, 0.5);
  line.ratio = bench_quantile (ratios, 0.5);
  line.n = n;
  bench_report_add (self, &line);
  return line.ours;
}

/* --- The file */

static void
save (BenchReport *self,
      const char  *folder)
{
  g_autofree char *file_name = g_strconcat (self->name, ".json", NULL);
  g_autofree char *path = g_build_filename (folder, file_name, NULL);
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(GError) error = NULL;

  json_builder_end_array (self->lines);
  json_builder_end_object (self->lines);
  root = json_builder_get_root (self->lines);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  g_mkdir_with_parents (folder, 0777);
  json_generator_to_file (generator, path, &error);
  g_assert_no_error (error);
}

/* Leaves what was measured, where there is a folder for it */
void
bench_report_free (BenchReport *self)
{
  const char *folder = g_getenv ("GROUNDWORK_BENCH_DIR");

  if (folder != NULL)
    save (self, folder);
  g_object_unref (self->lines);
  g_free (self->name);
  g_free (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "bench-plans.h"
#include "bench-report.h"
#include "file/gw-codec.h"
#include "session/gw-document-io.h"

/*
 * Reading and writing plans of all sizes, against json-glib alone on the same
 * plan, and how the time grows with the size. 100 000 risks take a minute.
 */

#define MAX_SIZES 4

static const guint sizes[MAX_SIZES] = { 100, 1000, 10000, 100000 };

typedef struct
{
  BenchFixture plan;
  char *path;
} Fixture;

static void
load (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr(GwDecoded) decoded = gw_codec_decode (fixture->plan.bytes, "p", GW_DECODE_DEFAULT, NULL);

  g_assert_nonnull (decoded);
}

static void
parse (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr(JsonParser) parser = json_parser_new ();
  gsize size;
  const char *text = g_bytes_get_data (fixture->plan.bytes, &size);

  json_parser_load_from_data (parser, text, (gssize) size, NULL);
}

static void
write_text (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (fixture->plan.plan);
  g_autoptr(GBytes) bytes = gw_codec_encode (snapshot);
}

static char *
generate_text (Fixture *fixture)
{
  g_autoptr(JsonGenerator) generator = json_generator_new ();

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, fixture->plan.root);
  return json_generator_to_data (generator, NULL);
}

static void
generate (gpointer data)
{
  g_autofree char *text = generate_text (data);
}

static void
save (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (fixture->plan.plan);
  g_autoptr(GBytes) bytes = gw_codec_encode (snapshot);
  g_autoptr(GError) error = NULL;

  gw_document_io_save (fixture->path, bytes, NULL, TRUE, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
generate_and_set (gpointer data)
{
  Fixture *fixture = data;
  g_autofree char *text = generate_text (fixture);

  g_file_set_contents_full (fixture->path, text, -1,
                            G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666, NULL);
}

static double
measure_load (BenchReport *report,
              Fixture     *fixture)
{
  const guint n_risks = fixture->plan.n_risks;
  g_autofree char *id = g_strdup_printf ("load-%u", n_risks);
  g_autofree char *name = g_strdup_printf ("Load a plan of %u risks (%.1f MB), checked", n_risks,
                                           g_bytes_get_size (fixture->plan.bytes) / 1e6);

  return bench_report_compare (report, &(BenchPair) {
    .line = { .id = id, .name = name, .against = "json-glib parses the same", .aim = 1.3 },
    .ours = load, .floor = parse, .data = fixture,
    .n = n_risks > 10000 ? 3 : 0,
  });
}

static double
measure_write (BenchReport *report,
               Fixture     *fixture)
{
  const guint n_risks = fixture->plan.n_risks;
  g_autofree char *id = g_strdup_printf ("write-%u", n_risks);
  g_autofree char *name = g_strdup_printf ("Write a plan of %u risks", n_risks);

  return bench_report_compare (report, &(BenchPair) {
    .line = { .id = id, .name = name, .against = "json-glib writes the same", .aim = 1.2 },
    .ours = write_text, .floor = generate, .data = fixture,
    .n = n_risks > 10000 ? 3 : 0,
  });
}

static double
measure_save (BenchReport *report,
              Fixture     *fixture)
{
  const guint n_risks = fixture->plan.n_risks;
  g_autofree char *id = g_strdup_printf ("save-%u", n_risks);
  g_autofree char *name = g_strdup_printf ("Save %u risks safely, read back and synced", n_risks);

  return bench_report_compare (report, &(BenchPair) {
    .line = { .id = id, .name = name, .against = "json-glib and g_file_set_contents_full()", .aim = 1.8 },
    .ours = save, .floor = generate_and_set, .data = fixture, .waits = TRUE,
    .n = n_risks > 10000 ? 3 : 0,
  });
}

static void
measure_growth (BenchReport  *report,
                const char   *id,
                const char   *name,
                const double *times,
                guint         n_sizes)
{
  double numbers[MAX_SIZES];
  g_autofree char *whole = g_strdup_printf ("%s: time grows with risks to the power of", name);

  for (guint i = 0; i < n_sizes; i++)
    numbers[i] = sizes[i];
  /* what a plan has without risks would hide how it grows */
  bench_report_add (report, &(BenchLine) {
    .id = id, .name = whole, .unit = "", .ours = bench_get_growth (numbers + 1, times + 1, n_sizes - 1),
    .aim = 1.1, .n = n_sizes - 1,
  });
}

int
main (void)
{
  g_autoptr(BenchReport) report = bench_report_new ("plan");
  const guint n_sizes = bench_is_long () ? MAX_SIZES : MAX_SIZES - 1;
  double loads[MAX_SIZES], writes[MAX_SIZES], saves[MAX_SIZES];
  g_autofree char *folder = g_dir_make_tmp ("groundwork-bench-XXXXXX", NULL);
  Fixture fixture = { .path = g_build_filename (folder, "plan.mlproj", NULL) };

  for (guint i = 0; i < n_sizes; i++)
    {
      bench_fixture_init (&fixture.plan, sizes[i]);
      loads[i] = measure_load (report, &fixture);
      writes[i] = measure_write (report, &fixture);
      saves[i] = measure_save (report, &fixture);
      bench_fixture_clear (&fixture.plan);
    }
  measure_growth (report, "load-growth", "Load", loads, n_sizes);
  measure_growth (report, "write-growth", "Write", writes, n_sizes);
  measure_growth (report, "save-growth", "Save", saves, n_sizes);

  g_unlink (fixture.path);
  g_rmdir (folder);
  g_free (fixture.path);
  return 0;
}

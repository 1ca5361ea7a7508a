/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "bench-report.h"
#include "file/gw-codec.h"

/*
 * Files that are made to take long: each is rejected, against one of the same
 * size that says something. The duplicate name is the last one, so that all the
 * others have to be remembered.
 */

#define SIZE 869000             /* json-glib needed 12 seconds for this one */

typedef struct
{
  GBytes *bomb;
  GBytes *harmless;
} Fixture;

static GBytes *
make_names (gboolean has_duplicate)
{
  GString *text = g_string_new ("{");
  guint i = 0;

  while (text->len < SIZE - 16)
    g_string_append_printf (text, "\"n%u\":0,", i++);
  g_string_append_printf (text, "\"n%u\":0}", has_duplicate ? 0 : i);
  return g_string_free_to_bytes (text);
}

static GBytes *
make_brackets (void)
{
  char *text = g_malloc (SIZE);

  memset (text, '[', SIZE / 2);
  memset (text + SIZE / 2, ']', SIZE / 2);
  return g_bytes_new_take (text, SIZE);
}

static GBytes *
make_long_list (void)
{
  GString *text = g_string_new ("[[]");

  while (text->len < SIZE - 4)
    g_string_append (text, ",[]");
  g_string_append_c (text, ']');
  return g_string_free_to_bytes (text);
}

static void
reject (GBytes *bytes)
{
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "p", GW_DECODE_DEFAULT, NULL);

  g_assert_null (decoded);
}

static void
reject_bomb (gpointer data)
{
  reject (((Fixture *) data)->bomb);
}

/* It is no plan either, but that is seen only once it has been read */
static void
reject_harmless (gpointer data)
{
  reject (((Fixture *) data)->harmless);
}

static void
measure (BenchReport *report,
         const char  *id,
         const char  *name,
         Fixture     *fixture)
{
  g_autofree char *id_of_time = g_strconcat (id, "-time", NULL);
  g_autofree char *name_of_time = g_strconcat (name, ", until it is rejected", NULL);
  double time = bench_report_compare (report, &(BenchPair) {
    .line = { .id = id, .name = name, .against = "as many bytes that are none", .aim = 1.5 },
    .ours = reject_bomb, .floor = reject_harmless, .data = fixture,
  });

  bench_report_add (report, &(BenchLine) { .id = id_of_time, .name = name_of_time, .ours = time, .aim = 50, .n = 11 });
  g_bytes_unref (fixture->bomb);
  g_bytes_unref (fixture->harmless);
}

int
main (void)
{
  g_autoptr(BenchReport) report = bench_report_new ("bombs");

  measure (report, "names", "869 kB of names, the last one a duplicate",
           &(Fixture) { make_names (TRUE), make_names (FALSE) });
  measure (report, "depth", "869 kB of brackets inside one another",
           &(Fixture) { make_brackets (), make_long_list () });
  return 0;
}

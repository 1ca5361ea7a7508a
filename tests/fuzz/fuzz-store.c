/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz/fuzz.h"

#include <string.h>

#include "file/gw-journal-entry.h"
#include "file/gw-version-store.h"

/*
 * What lies in the state folder: recovery copies and kept versions. A damaged
 * one is nothing; a whole one is what was kept. The first byte tells what
 * the others are.
 */

#define MAGIC "groundwork-journal 1 "

static char *folder;

/* --- Recovery copies */

static void
check_entry (GBytes *bytes)
{
  g_autoptr(GwJournalEntry) entry = gw_journal_entry_decode (bytes);
  g_autoptr(GBytes) encoded = entry != NULL ? gw_journal_entry_encode (entry) : NULL;
  g_autoptr(GwJournalEntry) again = encoded != NULL ? gw_journal_entry_decode (encoded) : NULL;

  if (entry == NULL)
    return;
  g_assert_nonnull (again);
  g_assert_cmpstr (again->plan_id, ==, entry->plan_id);
  g_assert_cmpstr (again->uri, ==, entry->uri);
  g_assert_cmpstr (again->base, ==, entry->base);
  g_assert_cmpint (again->time, ==, entry->time);
  g_assert_true (g_bytes_equal (again->plan, entry->plan));
}

/* As if somebody had written it who knows how */
static void
check_signed_entry (const uint8_t *data,
                    size_t         size)
{
  g_autofree char *digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, data, size);
  GByteArray *array = g_byte_array_new ();
  g_autoptr(GBytes) bytes = NULL;

  g_byte_array_append (array, (const guint8 *) MAGIC, strlen (MAGIC));
  g_byte_array_append (array, (const guint8 *) digest, (guint) strlen (digest));
  g_byte_array_append (array, (const guint8 *) " ", 1);
  g_byte_array_append (array, data, (guint) size);
  bytes = g_byte_array_free_to_bytes (array);
  check_entry (bytes);
}

/* --- Kept versions */

static void
check_kept (GBytes *bytes)
{
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) versions = NULL;
  g_autoptr(GBytes) loaded = NULL;

  g_assert_true (gw_version_store_keep (folder, "plan", bytes, &error));
  versions = gw_version_store_list (folder, "plan");
  g_assert_cmpuint (versions->len, ==, 1);
  g_assert_cmpstr (((GwVersion *) g_ptr_array_index (versions, 0))->digest, ==, digest);
  loaded = gw_version_store_load (folder, "plan", digest, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (loaded, bytes));
  gw_version_store_clear (folder);
}

/* In the place of a version that it is not */
static void
check_damaged (const uint8_t *data,
               size_t         size)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "another one", -1);
  g_autofree char *plan_folder = g_build_filename (folder, "plan", NULL);
  g_autofree char *path = g_strdup_printf ("%s/%s.gz", plan_folder, digest);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) versions = NULL;

  g_assert_cmpint (g_mkdir_with_parents (plan_folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents_full (path, size > 0 ? (const char *) data : "", (gssize) size,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  versions = gw_version_store_list (folder, "plan");
  g_assert_cmpuint (versions->len, ==, 1);
  g_assert_null (gw_version_store_load (folder, "plan", digest, &error));
  g_assert_nonnull (error);
  gw_version_store_clear (folder);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = size > 0 ? g_bytes_new (data + 1, size - 1) : NULL;

  if (folder == NULL)
    folder = fuzz_folder_new ();
  if (bytes == NULL)
    return 0;
  switch (data[0] % 4)
    {
    case 0:
      check_entry (bytes);
      break;
    case 1:
      check_signed_entry (data + 1, size - 1);
      break;
    case 2:
      check_kept (bytes);
      break;
    default:
      check_damaged (data + 1, size - 1);
    }
  return 0;
}

static GBytes *
put_before (char    kind,
            GBytes *bytes)
{
  GByteArray *seed = g_byte_array_new ();

  g_byte_array_append (seed, (const guint8 *) &kind, 1);
  g_byte_array_append (seed, g_bytes_get_data (bytes, NULL), (guint) g_bytes_get_size (bytes));
  return g_byte_array_free_to_bytes (seed);
}

void
fuzz_list_seeds (GPtrArray *seeds)
{
  g_autoptr(GBytes) plan = g_bytes_new_static ("{\"format\":\"mlproj\",\"version\":1}", 31);
  g_autoptr(GConverter) converter = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1));
  g_autoptr(GBytes) compressed = g_converter_convert_bytes (converter, plan, NULL);
  const GwJournalEntry entry = { (char *) "plan", (char *) "file:///a%20b.mlproj", NULL, 1764000000000000, plan };
  g_autoptr(GBytes) written = gw_journal_entry_encode (&entry);

  fuzz_add_seed (seeds, put_before ('0', written));
  fuzz_add_seed (seeds, put_before ('2', plan));
  fuzz_add_seed (seeds, put_before ('3', compressed));
  fuzz_add_text (seeds, "11764000000000000 - plan file:///a\n{}");
  fuzz_add_text (seeds, "1-1 - - -\n");
}

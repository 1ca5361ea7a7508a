/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table-fixture.h"

#include <string.h>

#include "file/gw-codec.h"
#include "file/gw-template.h"
#include "lib/test-plans.h"

void
table_set_up (TableFixture  *fixture,
              gconstpointer  data)
{
  fixture->plan = test_plan_new ();
  fixture->history = gw_history_new (fixture->plan);
  fixture->words = gw_words_new ("en");
}

void
table_tear_down (TableFixture  *fixture,
                 gconstpointer  data)
{
  gw_words_unref (fixture->words);
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->plan);
}

GwTable *
table_read (TableFixture *fixture,
            GType         type,
            const char   *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;
  GwTable *table = gw_table_read (bytes, type, fixture->words, NULL, &error);

  g_assert_no_error (error);
  return table;
}

GwTableImport *
table_import_typed (TableFixture *fixture,
                    GType         type,
                    const char   *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;
  GwTableImport *import = gw_table_import_csv (fixture->plan, type, bytes, fixture->words, &error);

  g_assert_no_error (error);
  return import;
}

GwTableImport *
table_import_text (TableFixture *fixture,
                   const char   *text)
{
  return table_import_typed (fixture, GW_TYPE_RISK, text);
}

const GwImportRow *
table_get_row (GwTableImport *import,
               guint          i)
{
  return g_ptr_array_index (gw_table_import_get_rows (import), i);
}

const char *
table_get_text (TableFixture *fixture,
                const char   *id,
                guint         index)
{
  return gw_item_get_text (gw_plan_find (fixture->plan, id), index);
}

GwPlan *
table_load_sample (const char *language)
{
  g_autoptr(GBytes) bytes = gw_sample_get_bytes (language);
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "sample", GW_DECODE_DEFAULT, NULL);

  return g_object_ref (decoded->plan);
}

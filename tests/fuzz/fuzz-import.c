/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz/fuzz.h"

#include "exchange/gw-import.h"
#include "exchange/gw-register-csv.h"
#include "exchange/gw-table.h"
#include "plan/gw-check.h"

/*
 * Whatever a table says: it is refused with a reason, or what it leaves is a
 * valid plan, whose own table changes nothing, and one undo takes it back to
 * the last byte. The first byte tells what the table is of.
 */

static GwHistory *history;
static GBytes *before;
static GwWords *words;

static void
set_up (void)
{
  g_autoptr(GwPlan) plan = NULL;

  if (history != NULL)
    return;
  plan = fuzz_plan_new ("en", 3);
  history = gw_history_new (plan);
  before = fuzz_plan_encode (plan);
  words = gw_words_new ("ko");
}

static GBytes *
export_table (GwPlan *plan,
              GType   type)
{
  const GwTableOptions options = { .words = words, .today = "2026-11-23" };

  return gw_table_export_csv (plan, type == GW_TYPE_CHECK ? GW_TABLE_CHECKS : GW_TABLE_REGISTER, &options, NULL, NULL);
}

static void
assert_exported_changes_nothing (GwPlan *plan,
                                 GType   type)
{
  g_autoptr(GBytes) exported = export_table (plan, type);
  g_autoptr(GError) error = NULL;
  g_autoptr(GwTableImport) import = gw_table_import_csv (plan, type, exported, words, &error);

  g_assert_no_error (error);
  for (GwImportKind kind = GW_IMPORT_ADD; kind < GW_N_IMPORT_KINDS; kind++)
    if (kind != GW_IMPORT_UNCHANGED)
      g_assert_cmpuint (gw_table_import_count (import, kind), ==, 0);
}

static void
assert_rows_are_told (GwTableImport *import)
{
  GPtrArray *rows = gw_table_import_get_rows (import);

  for (guint i = 0; i < rows->len; i++)
    {
      const GwImportRow *row = g_ptr_array_index (rows, i);

      g_assert_cmpint (row->kind == GW_IMPORT_REFUSED, ==, row->reason != NULL);
      g_assert_cmpuint (row->line, >, 0);
      g_assert_true (g_utf8_validate (row->label, -1, NULL));
      g_assert_true (row->reason == NULL || g_utf8_validate (row->reason, -1, NULL));
    }
}

static void
assert_valid_and_undoable (GType type)
{
  GwPlan *plan = gw_history_get_plan (history);
  g_autoptr(GBytes) after = fuzz_plan_encode (plan);
  g_autoptr(GwPlan) loaded = fuzz_plan_decode (after);
  g_autoptr(GBytes) undone = NULL;

  assert_exported_changes_nothing (loaded, type);
  g_assert_true (gw_history_undo (history));
  g_assert_false (gw_history_can_undo (history));
  undone = fuzz_plan_encode (plan);
  g_assert_true (g_bytes_equal (undone, before));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  const GType type = size > 0 && (data[0] & 1) != 0 ? GW_TYPE_CHECK : GW_TYPE_RISK;
  g_autoptr(GBytes) bytes = size > 0 ? g_bytes_new (data + 1, size - 1) : g_bytes_new (NULL, 0);
  g_autoptr(GError) error = NULL;
  g_autoptr(GwTableImport) import = NULL;

  set_up ();
  import = gw_table_import_csv (gw_history_get_plan (history), type, bytes, words, &error);
  g_assert_true ((import == NULL) == (error != NULL));
  if (import == NULL)
    {
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }
  assert_rows_are_told (import);
  if (gw_table_import_apply (import, history))
    assert_valid_and_undoable (type);
  return 0;
}

static void
add_table (GPtrArray  *seeds,
           const char *kind,
           GBytes     *table)
{
  GByteArray *seed = g_byte_array_new ();

  g_byte_array_append (seed, (const guint8 *) kind, 1);
  g_byte_array_append (seed, g_bytes_get_data (table, NULL), (guint) g_bytes_get_size (table));
  fuzz_add_seed (seeds, g_byte_array_free_to_bytes (seed));
}

void
fuzz_list_seeds (GPtrArray *seeds)
{
  g_autoptr(GBytes) risks = NULL;
  g_autoptr(GBytes) checks = NULL;

  set_up ();
  risks = export_table (gw_history_get_plan (history), GW_TYPE_RISK);
  checks = export_table (gw_history_get_plan (history), GW_TYPE_CHECK);
  add_table (seeds, "0", risks);
  add_table (seeds, "1", checks);
  fuzz_add_text (seeds, "0title;probability;impact;owner\r\n\"a\"\"b\";high;2;Somebody new\r\n'=x;5;5;\r\n");
  fuzz_add_text (seeds, "0제목\t확률\t영향\t담당\n새 리스크\t높음\t3\t데이터 과학자\n");
  fuzz_add_text (seeds, "1question,stage,group,state,due\nWhy?,data,,answered,2026-11-23\nHow?,x,y,z,soon\n");
  fuzz_add_text (seeds, "0id,title\nK1,\nK1,twice\nnone,gone\n");
}

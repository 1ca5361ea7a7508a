/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-json-writer.h"
#include "plan/gw-plan.h"

/* Writes down what the classes of the plan declare, for test-schema.py. */

static const char *const kind_names[] = {
  [GW_FIELD_TEXT] = "text",
  [GW_FIELD_LINES] = "lines",
  [GW_FIELD_DATE] = "date",
  [GW_FIELD_CODE] = "code",
  [GW_FIELD_REF] = "ref",
  [GW_FIELD_ANY] = "any",
  [GW_FIELD_LEVEL] = "level",
  [GW_FIELD_INTEGER] = "integer",
  [GW_FIELD_NUMBER] = "number",
  [GW_FIELD_INTEGERS] = "integers",
  [GW_FIELD_CHILD] = "child",
  [GW_FIELD_LIST] = "list",
  [GW_FIELD_RECORDS] = "records",
};

static void write_class (GwJsonWriter *writer,
                         GHashTable   *seen,
                         GType         type);

static void
write_codes (GwJsonWriter  *writer,
             const GwField *field)
{
  gw_json_writer_name (writer, "codes");
  gw_json_writer_begin (writer, '[', TRUE);
  for (guint i = 0; field->codes != NULL && field->codes[i] != NULL; i++)
    gw_json_writer_string (writer, field->codes[i]);
  gw_json_writer_end (writer);
}

static void
write_field (GwJsonWriter  *writer,
             const GwField *field)
{
  gw_json_writer_begin (writer, '{', FALSE);
  gw_json_writer_name (writer, "name");
  gw_json_writer_string (writer, field->name);
  gw_json_writer_name (writer, "kind");
  gw_json_writer_string (writer, kind_names[field->kind]);
  gw_json_writer_name (writer, "minimum");
  gw_json_writer_integer (writer, field->minimum);
  gw_json_writer_name (writer, "maximum");
  gw_json_writer_integer (writer, field->maximum);
  write_codes (writer, field);
  if (field->item_type != G_TYPE_NONE)
    {
      gw_json_writer_name (writer, "class");
      gw_json_writer_string (writer, GW_ITEM_CLASS (g_type_class_get (field->item_type))->name);
    }
  gw_json_writer_end (writer);
}

static void
write_below (GwJsonWriter *writer,
             GHashTable   *seen,
             GwItemClass  *klass)
{
  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    if (gw_field_holds_items (gw_item_class_get_field (klass, i)))
      write_class (writer, seen, gw_item_class_get_field (klass, i)->item_type);
}

static void
write_class (GwJsonWriter *writer,
             GHashTable   *seen,
             GType         type)
{
  GwItemClass *klass = g_type_class_get (type);

  if (!g_hash_table_add (seen, (gpointer) klass->name))
    return;
  gw_json_writer_name (writer, klass->name);
  gw_json_writer_begin (writer, '{', FALSE);
  gw_json_writer_name (writer, "id");
  gw_json_writer_boolean (writer, klass->id_scope != GW_ID_NONE);
  gw_json_writer_name (writer, "fields");
  gw_json_writer_begin (writer, '[', FALSE);
  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    write_field (writer, gw_item_class_get_field (klass, i));
  gw_json_writer_end (writer);
  gw_json_writer_end (writer);
  write_below (writer, seen, klass);
}

int
main (void)
{
  g_autoptr(GwJsonWriter) writer = gw_json_writer_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GBytes) bytes = NULL;

  gw_json_writer_begin (writer, '{', FALSE);
  write_class (writer, seen, GW_TYPE_PLAN);
  gw_json_writer_end (writer);
  bytes = gw_json_writer_finish (writer);
  g_print ("%.*s", (int) g_bytes_get_size (bytes), (const char *) g_bytes_get_data (bytes, NULL));
  return 0;
}

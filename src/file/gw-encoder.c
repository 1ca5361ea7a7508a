/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-codec.h"

#include "file/gw-json-tokens.h"
#include "file/gw-json-writer.h"

/*
 * The canonical form: two spaces, LF, members in the order of the declaration,
 * one a line; arrays of scalars, records and levels on one line; a newline at
 * the end. The same plan is the same bytes.
 */

static void write_item (GwJsonWriter     *writer,
                        const GwSnapshot *item);

static void
write_extras (GwJsonWriter     *writer,
              const GwSnapshot *item,
              int               after)
{
  const GwBlock *block = gw_snapshot_get_block (item);

  for (guint i = 0; i < gw_block_get_n_extras (block); i++)
    {
      const GwExtra *extra = gw_block_get_extra (block, i);

      if (extra->after != after)
        continue;
      gw_json_writer_raw_name (writer, extra->name);
      gw_json_writer_raw (writer, extra->json);
    }
}

static void
write_integers (GwJsonWriter  *writer,
                const GwValue *value)
{
  gsize n_integers;
  const gint32 *integers = gw_value_get_integers (value, &n_integers);

  gw_json_writer_begin (writer, '[', TRUE);
  for (gsize i = 0; i < n_integers; i++)
    gw_json_writer_integer (writer, integers[i]);
  gw_json_writer_end (writer);
}

static void
write_bare_value (GwJsonWriter  *writer,
                  const GwField *field,
                  const GwValue *value)
{
  if (value->type == GW_VALUE_UNSET)
    gw_json_writer_raw (writer, "null");
  else if (field->kind == GW_FIELD_ANY)
    gw_json_writer_raw (writer, value->text);
  else if (value->type == GW_VALUE_TEXT)
    gw_json_writer_string (writer, value->text);
  else if (value->type == GW_VALUE_INTEGER)
    gw_json_writer_integer (writer, value->integer);
  else if (value->type == GW_VALUE_NUMBER)
    gw_json_writer_number (writer, value->number);
  else
    write_integers (writer, value);
}

static void
write_value (GwJsonWriter     *writer,
             const GwSnapshot *item,
             const GwField    *field)
{
  const GwValue *value = gw_snapshot_get_value (item, field->index);

  if (value->type == GW_VALUE_UNSET)
    return;
  gw_json_writer_name (writer, field->name);
  write_bare_value (writer, field, value);
}

static void
write_items (GwJsonWriter     *writer,
             const GwSnapshot *item,
             const GwField    *field)
{
  guint length = gw_snapshot_get_length (item, field->index);

  if (length == 0)
    return;
  gw_json_writer_name (writer, field->name);
  if (field->kind == GW_FIELD_CHILD)
    {
      write_item (writer, gw_snapshot_get_item (item, field->index, 0));
      return;
    }
  gw_json_writer_begin (writer, '[', FALSE);
  for (guint i = 0; i < length; i++)
    {
      gw_json_writer_set_flat (writer, field->kind == GW_FIELD_RECORDS);
      write_item (writer, gw_snapshot_get_item (item, field->index, i));
    }
  gw_json_writer_end (writer);
}

static void
write_members (GwJsonWriter     *writer,
               const GwSnapshot *item)
{
  GwItemClass *klass = gw_snapshot_get_class (item);

  if (gw_snapshot_get_id (item) != NULL)
    {
      gw_json_writer_name (writer, "id");
      gw_json_writer_string (writer, gw_snapshot_get_id (item));
    }
  write_extras (writer, item, -1);
  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    {
      const GwField *field = gw_item_class_get_field (klass, i);

      if (gw_field_holds_items (field))
        write_items (writer, item, field);
      else
        write_value (writer, item, field);
      write_extras (writer, item, (int) i);
    }
}

static void
write_item (GwJsonWriter     *writer,
            const GwSnapshot *item)
{
  gw_json_writer_begin (writer, '{', FALSE);
  write_members (writer, item);
  gw_json_writer_end (writer);
}

/**
 * gw_codec_encode:
 * @snapshot: the state of a plan
 *
 * Writes a plan. May be called from any thread.
 *
 * Returns: (transfer full): the bytes of the file in canonical form
 */
GBytes *
gw_codec_encode (GwSnapshot *snapshot)
{
  g_autoptr(GwJsonWriter) writer = gw_json_writer_new ();

  g_return_val_if_fail (snapshot != NULL, NULL);

  gw_json_writer_begin (writer, '{', FALSE);
  gw_json_writer_name (writer, "format");
  gw_json_writer_string (writer, "mlproj");
  gw_json_writer_name (writer, "version");
  gw_json_writer_integer (writer, GW_FILE_VERSION);
  write_members (writer, snapshot);
  gw_json_writer_end (writer);
  return gw_json_writer_finish (writer);
}

/**
 * gw_codec_encode_item:
 * @snapshot: the state of any item
 *
 * Returns: (transfer full): the item alone as JSON, for programs that read it
 */
GBytes *
gw_codec_encode_item (GwSnapshot *snapshot)
{
  g_autoptr(GwJsonWriter) writer = gw_json_writer_new ();

  g_return_val_if_fail (snapshot != NULL, NULL);

  write_item (writer, snapshot);
  return gw_json_writer_finish (writer);
}

static char *
finish_compact (GwJsonWriter *writer)
{
  g_autoptr(GBytes) bytes = gw_json_writer_finish (writer);
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  return gw_json_compact (text, size);
}

/**
 * gw_codec_encode_part:
 * @snapshot: the state of any item
 *
 * Returns: (transfer full): the item as JSON without white space between its
 *   tokens, as opaque fields keep it
 */
char *
gw_codec_encode_part (GwSnapshot *snapshot)
{
  g_autoptr(GwJsonWriter) writer = gw_json_writer_new ();

  write_item (writer, snapshot);
  return finish_compact (writer);
}

/**
 * gw_codec_encode_unit:
 * @snapshot: the state of any item
 * @first: the first field of one of its units
 * @n_fields: how many fields the unit has
 *
 * Returns: (transfer full): the value of the unit as compact JSON: an array
 *   when it has several fields, `null` for what is unset
 */
char *
gw_codec_encode_unit (GwSnapshot    *snapshot,
                      const GwField *first,
                      guint          n_fields)
{
  g_autoptr(GwJsonWriter) writer = gw_json_writer_new ();
  GwItemClass *klass = gw_snapshot_get_class (snapshot);

  if (gw_field_holds_items (first))
    return gw_snapshot_get_length (snapshot, first->index) > 0
             ? gw_codec_encode_part (gw_snapshot_get_item (snapshot, first->index, 0)) : g_strdup ("null");
  if (n_fields > 1)
    gw_json_writer_begin (writer, '[', TRUE);
  for (guint i = first->index; i < first->index + n_fields; i++)
    write_bare_value (writer, gw_item_class_get_field (klass, i), gw_snapshot_get_value (snapshot, i));
  if (n_fields > 1)
    gw_json_writer_end (writer);
  return finish_compact (writer);
}

/**
 * gw_codec_get_revision:
 * @snapshot: the state of a plan
 *
 * Returns: (transfer full): the first 8 hexadecimal digits of the SHA-256 over
 *   the canonical bytes: the same for the same content, wherever it lies
 */
char *
gw_codec_get_revision (GwSnapshot *snapshot)
{
  g_autoptr(GBytes) bytes = gw_codec_encode (snapshot);
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return g_strndup (sum, 8);
}

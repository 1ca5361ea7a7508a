/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-codec.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "file/gw-json-check.h"

/* The members of an object, as a unit keeps just their values */
static char *
name_values (const GwField  *first,
             guint           n_fields,
             GType           type,
             JsonNode       *root)
{
  g_autoptr(JsonObject) object = json_object_new ();
  g_autoptr(JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  GwItemClass *klass = g_type_class_get (type);
  JsonArray *array = n_fields > 1 && JSON_NODE_HOLDS_ARRAY (root) ? json_node_get_array (root) : NULL;

  for (guint i = 0; i < n_fields; i++)
    {
      const char *name = gw_item_class_get_field (klass, first->index + i)->name;

      if (n_fields == 1)
        json_object_set_member (object, name, json_node_copy (root));
      else if (array != NULL && i < json_array_get_length (array))
        json_object_set_member (object, name, json_array_dup_element (array, i));
    }
  json_node_set_object (node, object);
  return json_to_string (node, FALSE);
}

/**
 * gw_codec_decode_unit:
 * @type: a class of items
 * @first: the first field of one of its units
 * @n_fields: how many fields the unit has
 * @json: its value as [func@codec_encode_unit] writes it
 * @error: return location for an error of [error@FileError]
 *
 * Reads the value of a unit.
 *
 * Returns: (transfer full) (nullable) (type GwItem): an item that has just this
 *   unit set and stands nowhere
 */
gpointer
gw_codec_decode_unit (GType           type,
                      const GwField  *first,
                      guint           n_fields,
                      const char     *json,
                      GError        **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr(GwJsonTokens) tokens = gw_json_check (bytes, "conflict", error);
  g_autoptr(JsonNode) root = tokens != NULL ? json_from_string (json, error) : NULL;
  g_autofree char *object = root != NULL ? name_values (first, n_fields, type, root) : NULL;

  return object != NULL ? gw_codec_decode_part (type, object, error) : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-codec.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "file/gw-json-check.h"
#include "file/gw-taken-ids.h"
#include "file/gw-value-decoder.h"
#include "plan/gw-block.h"
#include "plan/gw-decision.h"
#include "plan/gw-ids.h"
#include "plan/gw-item-write.h"
#include "plan/gw-record.h"

/*
 * json-glib's tree and the validator's token index are walked side by side:
 * both hold the members in the order of the file. The tree gives the values,
 * the index the place of every error and the text of what is not known.
 */
typedef struct
{
  /* Owned */
  GwJsonTokens *tokens;
  GwTakenIds ids;
  GPtrArray *left_out;

  /* Borrowed from the index */
  const GwJsonToken *token;

  GwDecodeFlags flags;
} GwDecoder;

/* An item that is being read. It stands nowhere, so its values are put into the
 * block that it gets at the end, without telling anybody of each. */
typedef struct
{
  GwItem *item;                 /* borrowed */
  GwBlock *block;               /* owned */
  int after;                    /* the last known field of it, -1 before the first */
} Part;

static gboolean decode_item (GwDecoder  *self,
                             GwItem     *item,
                             JsonObject *object,
                             guint       token,
                             GError    **error);

/* What to do with a value that does not fit: end with its error, or leave it
 * out, named. */
static gboolean
refuse (GwDecoder *self,
        GError    *refusal,
        GError   **error)
{
  g_autoptr(GError) owned = refusal;

  if ((self->flags & GW_DECODE_REPAIR) == 0)
    {
      g_propagate_error (error, g_steal_pointer (&owned));
      return FALSE;
    }
  g_ptr_array_add (self->left_out, g_strdup (owned->message));
  return TRUE;
}

static GError *
expected (GwDecoder  *self,
          guint       token,
          const char *what)
{
  return gw_value_decoder_new_error (self->tokens, token, GW_FILE_ERROR_WRONG_TYPE, what);
}

static GError *
check_id (GwDecoder  *self,
          GwItem     *item,
          JsonNode   *node,
          guint       token)
{
  const char *id;

  if (json_node_get_value_type (node) != G_TYPE_STRING)
    return expected (self, token, GW_FILE_WORD ("an id"));
  id = json_node_get_string (node);
  if (!gw_id_is_valid (id))
    return expected (self, token, GW_FILE_WORD ("an id of at most 64 letters, digits, dots, dashes and slashes"));
  if (gw_taken_ids_has (&self->ids, item, id))
    return gw_json_tokens_new_error (self->tokens, token, GW_FILE_ERROR_DUPLICATE_ID,
                                     GW_N_ ("the id “%s” is used twice"), id, NULL);
  gw_item_set_id (item, id);
  gw_taken_ids_add (&self->ids, item);
  return NULL;
}

static gboolean
leave_out (GwDecoder *self,
           GwItem    *item,
           GError    *refusal,
           GError   **error)
{
  gw_taken_ids_forget (&self->ids, item);
  return refuse (self, refusal, error);
}

static gboolean
decode_element (GwDecoder     *self,
                GwItem        *owner,
                const GwField *field,
                JsonNode      *node,
                guint          token,
                GError       **error)
{
  GwList *list = gw_item_get_list (owner, field->index);
  g_autoptr(GwItem) item = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return refuse (self, expected (self, token, GW_FILE_WORD ("an object")), error);
  item = g_object_new (field->item_type, NULL);
  if (!decode_item (self, item, json_node_get_object (node), token, error))
    return FALSE;
  if (gw_item_get_id (item) == NULL && GW_ITEM_GET_CLASS (item)->id_scope != GW_ID_NONE)
    return leave_out (self, item, gw_json_tokens_new_error (self->tokens, token, GW_FILE_ERROR_WRONG_TYPE,
                                                            GW_N_ ("the id is missing"), NULL), error);
  if (!gw_taken_ids_add_next (&self->ids, item))
    return leave_out (self, item, gw_json_tokens_new_error (self->tokens, token, GW_FILE_ERROR_DUPLICATE_ID,
                                                            GW_N_ ("the id “%s” is used twice"),
                                                            gw_item_get_id (item), NULL), error);
  gw_list_append (list, item);
  return TRUE;
}

static gboolean
decode_array (GwDecoder     *self,
              GwItem        *owner,
              const GwField *field,
              JsonNode      *node,
              guint          token,
              GError       **error)
{
  JsonArray *array;
  guint child = token + 1;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse (self, expected (self, token, GW_FILE_WORD ("a list")), error);
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++, child = self->token[child].next)
    if (!decode_element (self, owner, field, json_array_get_element (array, i), child, error))
      return FALSE;
  return TRUE;
}

static gboolean
decode_items (GwDecoder     *self,
              GwItem        *owner,
              const GwField *field,
              JsonNode      *node,
              guint          token,
              GError       **error)
{
  const GwTakenIds outer = gw_taken_ids_enter (&self->ids, owner);
  gboolean done;

  if (field->kind == GW_FIELD_CHILD)
    done = decode_element (self, owner, field, node, token, error);
  else
    done = decode_array (self, owner, field, node, token, error);
  gw_taken_ids_leave (&self->ids, outer);
  return done;
}

static gboolean
decode_value (GwDecoder     *self,
              Part          *part,
              const GwField *field,
              JsonNode      *node,
              guint          token,
              GError       **error)
{
  g_auto(GwValue) value = GW_VALUE_INIT;
  GError *refusal = gw_value_decoder_decode (self->tokens, token, node, field, &value);

  if (refusal != NULL)
    return refuse (self, refusal, error);
  if (value.type != GW_VALUE_UNSET)
    gw_block_take (part->block, field->slot, &value);
  return TRUE;
}

static void
keep_extra (GwDecoder *self,
            Part      *part,
            guint      name)
{
  gsize length;
  const char *raw = gw_json_tokens_get_raw (self->tokens, name + 1, &length);
  g_autofree char *json = gw_json_compact (raw, length);
  g_autofree char *token = NULL;

  raw = gw_json_tokens_get_raw (self->tokens, name, &length);
  token = g_strndup (raw, length);
  gw_block_add_extra (part->block, part->after, token, json);
}

/* Members of the file that are no fields: of every item its id, of the plan
 * the format and version that were checked before. */
static gboolean
is_header (GwItem     *item,
           const char *name)
{
  return GW_IS_PLAN (item) && (g_str_equal (name, "format") || g_str_equal (name, "version"));
}

static gboolean
is_left_out (GwDecoder     *self,
             Part          *part,
             const GwField *field)
{
  if (field->item_type != GW_TYPE_RECORD)
    return FALSE;
  return (self->flags & GW_DECODE_PRESENT) != 0 ||
         ((self->flags & GW_DECODE_DECIDED) != 0 && !GW_IS_DECISION (part->item));
}

static gboolean
decode_field (GwDecoder     *self,
              Part          *part,
              const GwField *field,
              JsonNode      *node,
              guint          token,
              GError       **error)
{
  part->after = (int) field->index;
  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (is_left_out (self, part, field))
    return TRUE;
  if (gw_field_holds_items (field))
    return decode_items (self, part->item, field, node, token, error);
  return decode_value (self, part, field, node, token, error);
}

static gboolean
decode_member (GwDecoder  *self,
               Part       *part,
               const char *name,
               JsonNode   *node,
               guint       token,
               GError    **error)
{
  GwItemClass *klass = GW_ITEM_GET_CLASS (part->item);
  const GwField *field;

  if (klass->id_scope != GW_ID_NONE && g_str_equal (name, "id"))
    {
      GError *refusal = check_id (self, part->item, node, token + 1);

      return refusal == NULL || refuse (self, refusal, error);
    }
  field = gw_item_class_find_field_from (klass, name, (guint) (part->after + 1));
  if (field != NULL)
    return decode_field (self, part, field, node, token + 1, error);
  if (!is_header (part->item, name))
    keep_extra (self, part, token);
  return TRUE;
}

static gboolean
decode_members (GwDecoder  *self,
                Part       *part,
                JsonObject *object,
                guint       token,
                GError    **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;
  guint child = token + 1;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      if (!decode_member (self, part, name, node, child, error))
        return FALSE;
      child = self->token[child].next;
    }
  return TRUE;
}

static gboolean
decode_item (GwDecoder  *self,
             GwItem     *item,
             JsonObject *object,
             guint       token,
             GError    **error)
{
  Part part = { .item = item, .block = gw_block_new (GW_ITEM_GET_CLASS (item)->n_values), .after = -1 };
  gboolean done = decode_members (self, &part, object, token, error);

  gw_item_take_block (item, part.block);
  return done;
}

/* A plan says so in its first members; the version decides whether this
 * program may write it. */
static gboolean
check_header (GwDecoder *self,
              JsonNode  *root,
              gboolean  *newer,
              GError   **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonNode *version;

  if (object == NULL || g_strcmp0 (json_object_get_string_member_with_default (object, "format", NULL), "mlproj") != 0)
    {
      g_propagate_error (error, gw_json_tokens_new_error (self->tokens, 0, GW_FILE_ERROR_NOT_A_PLAN,
                                                          GW_N_ ("“%s” is not a plan."),
                                                          gw_json_tokens_get_name (self->tokens), NULL));
      return FALSE;
    }
  version = json_object_get_member (object, "version");
  if (version == NULL || json_node_get_value_type (version) != G_TYPE_INT64 || json_node_get_int (version) < 1)
    {
      g_propagate_error (error, expected (self, gw_json_tokens_find (self->tokens, 0, "version"),
                                          GW_FILE_WORD ("a version number")));
      return FALSE;
    }
  *newer = json_node_get_int (version) > GW_FILE_VERSION;
  return TRUE;
}

static GwDecoded *
decode_root (GwDecoder *self,
             JsonNode  *root,
             GError   **error)
{
  g_autoptr(GwDecoded) decoded = g_new0 (GwDecoded, 1);

  if (!check_header (self, root, &decoded->newer, error))
    return NULL;
  /* What a newer program means by a value is not for this one to judge. */
  if (decoded->newer)
    self->flags |= GW_DECODE_REPAIR;
  decoded->plan = gw_plan_new ();
  if (!decode_item (self, GW_ITEM (decoded->plan), json_node_get_object (root), 0, error))
    return NULL;
  decoded->left_out = g_ptr_array_ref (self->left_out);
  return g_steal_pointer (&decoded);
}

static JsonNode *
parse (GBytes  *bytes,
       GError **error)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) failure = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  json_parser_set_strict (parser, TRUE);
  if (json_parser_load_from_data (parser, data, (gssize) size, &failure))
    return json_parser_steal_root (parser);
  g_set_error_literal (error, GW_FILE_ERROR, GW_FILE_ERROR_INVALID_JSON, failure->message);
  return NULL;
}

/* Checks and parses; the tree is read with the index beside it. */
static JsonNode *
decoder_open (GwDecoder   *self,
              GBytes      *bytes,
              const char  *name,
              GError     **error)
{
  self->tokens = gw_json_check (bytes, name, error);
  if (self->tokens == NULL)
    return NULL;
  self->token = gw_json_tokens_peek (self->tokens, NULL);
  gw_taken_ids_init (&self->ids);
  self->left_out = g_ptr_array_new_with_free_func (g_free);
  return parse (bytes, error);
}

static void
decoder_clear (GwDecoder *self)
{
  g_clear_pointer (&self->tokens, gw_json_tokens_unref);
  gw_taken_ids_clear (&self->ids);
  g_clear_pointer (&self->left_out, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwDecoder, decoder_clear)

/**
 * gw_codec_decode:
 * @bytes: the bytes of a file
 * @name: the name of the file, for messages
 * @flags: how strict
 * @error: return location for an error of [error@FileError]
 *
 * Reads a plan. May be called from any thread; the plan belongs to the caller.
 *
 * Members that this version does not know are kept. Errors have the form
 * `file:line:column: path: message`.
 *
 * Returns: (transfer full) (nullable): the plan and what there is to say of it
 */
GwDecoded *
gw_codec_decode (GBytes         *bytes,
                 const char     *name,
                 GwDecodeFlags   flags,
                 GError        **error)
{
  g_auto(GwDecoder) self = { .flags = flags };
  g_autoptr(JsonNode) root = NULL;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  root = decoder_open (&self, bytes, name, error);
  return root != NULL ? decode_root (&self, root, error) : NULL;
}

/**
 * gw_codec_decode_part:
 * @type: a class of items
 * @json: an item of that class as JSON, with or without its id
 * @error: return location for an error of [error@FileError]
 *
 * Reads one item, as a conflict keeps it.
 *
 * Returns: (transfer full) (nullable) (type GwItem): an item that stands nowhere
 */
gpointer
gw_codec_decode_part (GType        type,
                      const char  *json,
                      GError     **error)
{
  g_auto(GwDecoder) self = { .flags = GW_DECODE_DEFAULT };
  g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr(GwItem) item = g_object_new (type, NULL);
  g_autoptr(JsonNode) root = decoder_open (&self, bytes, "conflict", error);

  if (root == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      g_propagate_error (error, expected (&self, 0, GW_FILE_WORD ("an object")));
      return NULL;
    }
  if (!decode_item (&self, item, json_node_get_object (root), 0, error))
    return NULL;
  return g_steal_pointer (&item);
}

/**
 * gw_decoded_free:
 * @decoded: (transfer full): what reading has brought
 *
 * Frees it and lets the plan go.
 */
void
gw_decoded_free (GwDecoded *decoded)
{
  g_clear_object (&decoded->plan);
  g_clear_pointer (&decoded->left_out, g_ptr_array_unref);
  g_free (decoded);
}

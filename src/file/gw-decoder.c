/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-codec.h"

#include <string.h>

#include "file/gw-file-header.h"
#include "file/gw-json-check.h"
#include "file/gw-spare-items.h"
#include "file/gw-taken-ids.h"
#include "file/gw-value-decoder.h"
#include "plan/gw-block.h"
#include "plan/gw-decision.h"
#include "plan/gw-ids.h"
#include "plan/gw-item-write.h"
#include "plan/gw-record.h"

/*
 * Walks the validator's token index, which holds the members in the order of the
 * file: their values, the place of every error, and the text of what is not
 * known. There is no tree in between, which would cost more than all of this.
 */
typedef struct
{
  /* Owned */
  GwJsonTokens *tokens;
  GwTakenIds ids;
  GPtrArray *left_out;
  GString *name;                /* of the member that is being read */
  GwSpareItems *spare;          /* where nothing is kept; else NULL */

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
          guint       token)
{
  g_autofree char *id = NULL;

  if (self->token[token].kind != GW_JSON_STRING)
    return expected (self, token, GW_FILE_WORD ("an id"));
  id = gw_json_tokens_dup_string (self->tokens, token);
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

static GwItem *
new_item (GwDecoder *self,
          GType      type)
{
  return self->spare != NULL ? gw_spare_items_take (self->spare, type) : g_object_new (type, NULL);
}

static void
keep_item (GwDecoder *self,
           GwList    *list,
           GwItem    *item)
{
  if (self->spare != NULL)
    gw_spare_items_give (self->spare, g_object_ref (item));
  else
    gw_list_append (list, item);
}

static gboolean
decode_element (GwDecoder     *self,
                GwItem        *owner,
                const GwField *field,
                guint          token,
                GError       **error)
{
  GwList *list = gw_item_get_list (owner, field->index);
  g_autoptr(GwItem) item = NULL;

  if (self->token[token].kind != GW_JSON_OBJECT)
    return refuse (self, expected (self, token, GW_FILE_WORD ("an object")), error);
  item = new_item (self, field->item_type);
  if (!decode_item (self, item, token, error))
    return FALSE;
  if (gw_item_get_id (item) == NULL && GW_ITEM_GET_CLASS (item)->id_scope != GW_ID_NONE)
    return leave_out (self, item, gw_json_tokens_new_error (self->tokens, token, GW_FILE_ERROR_WRONG_TYPE,
                                                            GW_N_ ("the id is missing"), NULL), error);
  if (!gw_taken_ids_add_next (&self->ids, item))
    return leave_out (self, item, gw_json_tokens_new_error (self->tokens, token, GW_FILE_ERROR_DUPLICATE_ID,
                                                            GW_N_ ("the id “%s” is used twice"),
                                                            gw_item_get_id (item), NULL), error);
  keep_item (self, list, item);
  return TRUE;
}

static gboolean
decode_array (GwDecoder     *self,
              GwItem        *owner,
              const GwField *field,
              guint          token,
              GError       **error)
{
  if (self->token[token].kind != GW_JSON_ARRAY)
    return refuse (self, expected (self, token, GW_FILE_WORD ("a list")), error);
  for (guint child = token + 1; child < self->token[token].next; child = self->token[child].next)
    if (!decode_element (self, owner, field, child, error))
      return FALSE;
  return TRUE;
}

static gboolean
decode_items (GwDecoder     *self,
              GwItem        *owner,
              const GwField *field,
              guint          token,
              GError       **error)
{
  const GwTakenIds outer = gw_taken_ids_enter (&self->ids, owner);
  gboolean done;

  if (field->kind == GW_FIELD_CHILD)
    done = decode_element (self, owner, field, token, error);
  else
    done = decode_array (self, owner, field, token, error);
  gw_taken_ids_leave (&self->ids, outer);
  return done;
}

static gboolean
decode_value (GwDecoder     *self,
              Part          *part,
              const GwField *field,
              guint          token,
              GError       **error)
{
  g_auto(GwValue) value = GW_VALUE_INIT;
  GError *refusal = gw_value_decoder_decode (self->tokens, token, field, &value);

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
              guint          token,
              GError       **error)
{
  part->after = (int) field->index;
  if (self->token[token].kind == GW_JSON_NULL)
    return TRUE;
  if (is_left_out (self, part, field))
    return TRUE;
  if (gw_field_holds_items (field))
    return decode_items (self, part->item, field, token, error);
  return decode_value (self, part, field, token, error);
}

/* Borrowed until the next one is read */
static const char *
read_name (GwDecoder *self,
           guint      token)
{
  g_autofree char *decoded = NULL;
  gsize length;
  const char *raw = gw_json_tokens_get_raw (self->tokens, token, &length);

  g_string_truncate (self->name, 0);
  if (self->token[token].escaped)
    decoded = gw_json_tokens_dup_string (self->tokens, token);
  if (decoded != NULL)
    g_string_append (self->name, decoded);
  else
    g_string_append_len (self->name, raw + 1, (gssize) length - 2);
  return self->name->str;
}

static gboolean
decode_member (GwDecoder  *self,
               Part       *part,
               guint       token,
               GError    **error)
{
  GwItemClass *klass = GW_ITEM_GET_CLASS (part->item);
  const char *name = read_name (self, token);
  const GwField *field;

  if (klass->id_scope != GW_ID_NONE && g_str_equal (name, "id"))
    {
      GError *refusal = check_id (self, part->item, token + 1);

      return refusal == NULL || refuse (self, refusal, error);
    }
  field = gw_item_class_find_field_from (klass, name, (guint) (part->after + 1));
  if (field != NULL)
    return decode_field (self, part, field, token + 1, error);
  if (!is_header (part->item, name))
    keep_extra (self, part, token);
  return TRUE;
}

static gboolean
decode_members (GwDecoder  *self,
                Part       *part,
                guint       token,
                GError    **error)
{
  for (guint child = token + 1; child < self->token[token].next; child = self->token[child].next)
    if (!decode_member (self, part, child, error))
      return FALSE;
  return TRUE;
}

static gboolean
decode_item (GwDecoder  *self,
             GwItem     *item,
             guint       token,
             GError    **error)
{
  Part part = { .item = item, .block = gw_block_new (GW_ITEM_GET_CLASS (item)->n_values), .after = -1 };
  gboolean done = decode_members (self, &part, token, error);

  gw_item_take_block (item, part.block);
  return done;
}

static GwDecoded *
decode_root (GwDecoder *self,
             GError   **error)
{
  g_autoptr(GwDecoded) decoded = g_new0 (GwDecoded, 1);

  if (!gw_file_header_check (self->tokens, &decoded->newer, error))
    return NULL;
  /* What a newer program means by a value is not for this one to judge. */
  if (decoded->newer)
    self->flags |= GW_DECODE_REPAIR;
  decoded->plan = gw_plan_new ();
  if (!decode_item (self, GW_ITEM (decoded->plan), 0, error))
    return NULL;
  decoded->left_out = g_ptr_array_ref (self->left_out);
  return g_steal_pointer (&decoded);
}

static gboolean
decoder_open (GwDecoder   *self,
              GBytes      *bytes,
              const char  *name,
              GError     **error)
{
  self->tokens = gw_json_check (bytes, name, error);
  if (self->tokens == NULL)
    return FALSE;
  self->token = gw_json_tokens_peek (self->tokens, NULL);
  gw_taken_ids_init (&self->ids);
  self->left_out = g_ptr_array_new_with_free_func (g_free);
  self->name = g_string_new (NULL);
  return TRUE;
}

static void
free_name (GString *name)
{
  g_string_free (name, TRUE);
}

static void
decoder_clear (GwDecoder *self)
{
  g_clear_pointer (&self->tokens, gw_json_tokens_unref);
  gw_taken_ids_clear (&self->ids);
  g_clear_pointer (&self->left_out, g_ptr_array_unref);
  g_clear_pointer (&self->name, free_name);
  g_clear_pointer (&self->spare, gw_spare_items_free);
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

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  return decoder_open (&self, bytes, name, error) ? decode_root (&self, error) : NULL;
}

/**
 * gw_codec_prove:
 * @bytes: the bytes of a file
 * @name: the name of the file, for messages
 * @error: return location for an error of [error@FileError]
 *
 * Reads a plan as gw_codec_decode() does, by the same lines, and keeps nothing
 * of it.
 *
 * Returns: whether reading it by %GW_DECODE_DEFAULT brings a plan
 */
gboolean
gw_codec_prove (GBytes      *bytes,
                const char  *name,
                GError     **error)
{
  g_auto(GwDecoder) self = { .spare = gw_spare_items_new () };
  g_autoptr(GwDecoded) decoded = NULL;

  g_return_val_if_fail (bytes != NULL && name != NULL, FALSE);

  if (decoder_open (&self, bytes, name, error))
    decoded = decode_root (&self, error);
  return decoded != NULL;
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

  if (!decoder_open (&self, bytes, "conflict", error))
    return NULL;
  if (self.token[0].kind != GW_JSON_OBJECT)
    {
      g_propagate_error (error, expected (&self, 0, GW_FILE_WORD ("an object")));
      return NULL;
    }
  if (!decode_item (&self, item, 0, error))
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

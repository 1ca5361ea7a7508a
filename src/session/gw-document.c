/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-document.h"

#include "file/gw-codec.h"
#include "file/gw-file-error.h"
#include "file/gw-template.h"
#include "session/gw-document-private.h"
#include "session/gw-versions.h"

/**
 * GwDocument:
 *
 * The open document: a plan, its history, and the file it came from. Loading
 * and saving work on a snapshot in another thread, so the main loop goes on.
 */

typedef enum
{
  PROP_PLAN = 1,
  PROP_HISTORY,
  PROP_FILE,
  PROP_NAME,
  PROP_MODIFIED,
  PROP_READ_ONLY,
  PROP_SAVING,
} GwDocumentProperty;

static GParamSpec *properties[PROP_SAVING + 1];

G_DEFINE_FINAL_TYPE (GwDocument, gw_document, G_TYPE_OBJECT)

static void
history_modified_cb (GwDocument *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

static void
title_changed_cb (GwDocument *self)
{
  if (self->file == NULL)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

static void
gw_document_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  GwDocument *self = GW_DOCUMENT (object);

  switch ((GwDocumentProperty) prop_id)
    {
    case PROP_PLAN:
      g_value_set_object (value, gw_document_get_plan (self));
      break;
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_NAME:
      g_value_take_string (value, gw_document_dup_name (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, gw_document_is_modified (self));
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    case PROP_SAVING:
      g_value_set_boolean (value, self->saving);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_document_finalize (GObject *object)
{
  GwDocument *self = GW_DOCUMENT (object);

  g_clear_object (&self->history);
  g_clear_object (&self->file);
  g_clear_pointer (&self->identity, gw_file_identity_free);
  g_clear_pointer (&self->base, gw_snapshot_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->opened, g_bytes_unref);
  g_clear_object (&self->state);
  g_clear_pointer (&self->left_out, g_ptr_array_unref);

  G_OBJECT_CLASS (gw_document_parent_class)->finalize (object);
}

static void
gw_document_class_init (GwDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = gw_document_get_property;
  object_class->finalize = gw_document_finalize;

  properties[PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, GW_TYPE_PLAN, flags);
  properties[PROP_HISTORY] = g_param_spec_object ("history", NULL, NULL, GW_TYPE_HISTORY, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_SAVING] = g_param_spec_boolean ("saving", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
gw_document_init (GwDocument *self)
{
}

/**
 * gw_document_new:
 * @plan: a plan
 * @unsaved: whether it counts as modified from the start
 *
 * Returns: (transfer full): a document without a file
 */
GwDocument *
gw_document_new (GwPlan   *plan,
                 gboolean  unsaved)
{
  GwDocument *self;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);

  self = g_object_new (GW_TYPE_DOCUMENT, NULL);
  self->history = gw_history_new (plan);
  if (unsaved)
    gw_history_mark_unsaved (self->history);
  g_signal_connect_object (self->history, "notify::modified",
                           G_CALLBACK (history_modified_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (plan, "notify::title", G_CALLBACK (title_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * gw_document_new_sample:
 * @language: `ko` or `en`
 *
 * Returns: (transfer full): the sample plan, without a file and not modified
 */
GwDocument *
gw_document_new_sample (const char *language)
{
  g_autoptr(GBytes) bytes = gw_sample_get_bytes (language);
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "sample.mlproj", GW_DECODE_DEFAULT, NULL);

  return gw_document_new (decoded->plan, FALSE);
}

/**
 * gw_document_get_path:
 * @file: a file
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): its local path
 */
char *
gw_document_get_path (GFile   *file,
                      GError **error)
{
  char *path = g_file_get_path (file);

  if (path == NULL)
    g_propagate_error (error, gw_file_error_new (GW_FILE_ERROR_NOT_FOUND, NULL,
                                                 GW_N_ ("Only files on this computer can be opened. "
                                                        "Copy the file to this computer first."),
                                                 NULL));
  return path;
}

/**
 * gw_document_set_saving:
 * @self: a document
 * @saving: whether it is being saved
 *
 * Says that saving begins or ends.
 */
void
gw_document_set_saving (GwDocument *self,
                        gboolean    saving)
{
  self->saving = saving;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVING]);
}

/**
 * gw_document_keep_version:
 * @self: a document
 * @bytes: its file, as it was read, written or given away
 *
 * Keeps a version, if there is a place for it.
 */
void
gw_document_keep_version (GwDocument *self,
                          GBytes     *bytes)
{
  if (self->state != NULL)
    gw_versions_keep (self->state, gw_item_get_id (gw_document_get_plan (self)), bytes);
}

/**
 * gw_document_set_state:
 * @self: a document
 * @state: where its versions are kept from now on
 *
 * Gives it the state folder, once. The version that was opened is kept at once.
 */
void
gw_document_set_state (GwDocument    *self,
                       GwStateFolder *state)
{
  g_return_if_fail (GW_IS_DOCUMENT (self) && self->state == NULL);
  g_return_if_fail (GW_IS_STATE_FOLDER (state));

  self->state = g_object_ref (state);
  if (self->opened != NULL)
    gw_document_keep_version (self, self->opened);
  g_clear_pointer (&self->opened, g_bytes_unref);
}

/**
 * gw_document_rebase:
 * @self: a document
 * @identity: what its file is now
 * @base: (nullable): the plan that lies in it
 *
 * Notes what lies in the file: what the next save expects there, and what the
 * next merge starts from.
 */
void
gw_document_rebase (GwDocument           *self,
                    const GwFileIdentity *identity,
                    GwSnapshot           *base)
{
  g_clear_pointer (&self->identity, gw_file_identity_free);
  self->identity = gw_file_identity_copy (identity);
  g_clear_pointer (&self->base, gw_snapshot_unref);
  self->base = base != NULL ? gw_snapshot_ref (base) : NULL;
}

/**
 * gw_document_take_over_file:
 * @self: a document
 * @file: where it has been saved
 * @step: the state of the history that lies there
 *
 * Says where the document lies from now on.
 */
void
gw_document_take_over_file (GwDocument *self,
                            GFile      *file,
                            guint       step)
{
  g_set_object (&self->file, file);
  gw_history_mark_saved (self->history, step);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

/**
 * gw_document_get_plan:
 * @self: a document
 *
 * Returns: (transfer none): the plan
 */
GwPlan *
gw_document_get_plan (GwDocument *self)
{
  g_return_val_if_fail (GW_IS_DOCUMENT (self), NULL);

  return gw_history_get_plan (self->history);
}

/**
 * gw_document_get_history:
 * @self: a document
 *
 * Returns: (transfer none): the history of the plan
 */
GwHistory *
gw_document_get_history (GwDocument *self)
{
  g_return_val_if_fail (GW_IS_DOCUMENT (self), NULL);

  return self->history;
}

/**
 * gw_document_get_file:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): where it lies
 */
GFile *
gw_document_get_file (GwDocument *self)
{
  g_return_val_if_fail (GW_IS_DOCUMENT (self), NULL);

  return self->file;
}

/**
 * gw_document_dup_name:
 * @self: a document
 *
 * Returns: (transfer full): the name of the file, else the plan's title, else
 *   the empty string
 */
char *
gw_document_dup_name (GwDocument *self)
{
  g_autofree char *name = NULL;
  const char *title;

  g_return_val_if_fail (GW_IS_DOCUMENT (self), NULL);

  if (self->file != NULL)
    {
      name = g_file_get_basename (self->file);
      return g_filename_display_name (name);
    }
  title = gw_item_get_text (gw_document_get_plan (self), GW_PLAN_TITLE);
  return g_strdup (title != NULL ? title : "");
}

/**
 * gw_document_is_modified:
 * @self: a document
 *
 * Returns: whether the plan differs from what was saved
 */
gboolean
gw_document_is_modified (GwDocument *self)
{
  g_return_val_if_fail (GW_IS_DOCUMENT (self), FALSE);

  return gw_history_is_modified (self->history);
}

/**
 * gw_document_is_read_only:
 * @self: a document
 *
 * Returns: whether it can only be looked at and copied
 */
gboolean
gw_document_is_read_only (GwDocument *self)
{
  g_return_val_if_fail (GW_IS_DOCUMENT (self), FALSE);

  return self->read_only;
}

/**
 * gw_document_is_saving:
 * @self: a document
 *
 * Returns: whether it is being saved
 */
gboolean
gw_document_is_saving (GwDocument *self)
{
  g_return_val_if_fail (GW_IS_DOCUMENT (self), FALSE);

  return self->saving;
}

/**
 * gw_document_get_left_out:
 * @self: a document
 *
 * Returns: (transfer none) (nullable) (element-type utf8): what had to be left
 *   out when it was opened, one message a value
 */
GPtrArray *
gw_document_get_left_out (GwDocument *self)
{
  g_return_val_if_fail (GW_IS_DOCUMENT (self), NULL);

  return self->left_out;
}

/**
 * gw_document_dup_revision:
 * @self: a document
 *
 * Returns: (transfer full): eight hexadecimal digits that stand for the present
 *   content
 */
char *
gw_document_dup_revision (GwDocument *self)
{
  g_autoptr(GwSnapshot) snapshot = NULL;

  g_return_val_if_fail (GW_IS_DOCUMENT (self), NULL);

  snapshot = gw_item_get_snapshot (gw_document_get_plan (self));
  return gw_codec_get_revision (snapshot);
}

/**
 * gw_document_dup_digest:
 * @self: a document
 *
 * Returns: (transfer full) (nullable): the SHA-256 of its file as it was read or
 *   written last, %NULL without a file
 */
char *
gw_document_dup_digest (GwDocument *self)
{
  g_return_val_if_fail (GW_IS_DOCUMENT (self), NULL);

  return self->identity != NULL ? gw_file_identity_dup_digest (self->identity) : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-document.h"

#include "file/gw-file-error.h"
#include "file/gw-template.h"
#include "session/gw-document-io.h"

/**
 * GwDocument:
 *
 * The open document: a plan, its history, and the file it came from. Loading
 * and saving work on a snapshot in another thread, so the main loop goes on.
 */
struct _GwDocument
{
  GObject parent_instance;

  /* Owned */
  GwHistory *history;
  GFile *file;
  GwFileIdentity *identity;     /* of the file when it was read or written */
  GBytes *bytes;                /* of a newer version's file, which is only ever copied */
  GPtrArray *left_out;

  gboolean read_only;
  gboolean saving;
};

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

typedef struct
{
  GFile *file;
  GBytes *bytes;                /* ready to be written, or NULL */
  GwSnapshot *snapshot;         /* still to be encoded, or NULL */
  GwFileIdentity *expected;
  GwFileIdentity *identity;
  GwSaveFlags flags;
  guint step;
} SaveJob;

static void
save_job_free (gpointer data)
{
  SaveJob *job = data;

  g_object_unref (job->file);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_clear_pointer (&job->snapshot, gw_snapshot_unref);
  g_clear_pointer (&job->expected, gw_file_identity_free);
  g_clear_pointer (&job->identity, gw_file_identity_free);
  g_free (job);
}

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
  g_clear_pointer (&self->bytes, g_bytes_unref);
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

static char *
get_local_path (GFile   *file,
                GError **error)
{
  char *path = g_file_get_path (file);

  if (path == NULL)
    g_propagate_error (error, gw_file_error_new (GW_FILE_ERROR_NOT_FOUND, NULL,
                                                 GW_N_ ("Only files on this computer can be opened."), NULL));
  return path;
}

static void
load_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  const gboolean repair = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (task), "repair"));
  g_autoptr(GwLoaded) loaded = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = get_local_path (data, &error);

  if (path != NULL)
    loaded = gw_document_io_load (path, repair ? GW_DECODE_REPAIR : GW_DECODE_DEFAULT, &error);
  if (loaded != NULL)
    g_task_return_pointer (task, g_steal_pointer (&loaded), (GDestroyNotify) gw_loaded_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * gw_document_load_async:
 * @file: a local file
 * @repair: whether to leave out values that do not fit; the document is then a
 *   copy without a file
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @data: passed along
 *
 * Opens a plan in another thread.
 */
void
gw_document_load_async (GFile               *file,
                        gboolean             repair,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_return_if_fail (G_IS_FILE (file));

  g_task_set_source_tag (task, gw_document_load_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_object_set_data (G_OBJECT (task), "repair", GINT_TO_POINTER (repair));
  g_task_run_in_thread (task, load_thread);
}

static GwDocument *
make_document (GwLoaded *loaded,
               GFile    *file,
               gboolean  repair)
{
  GwDecoded *decoded = loaded->decoded;
  GwDocument *self = gw_document_new (decoded->plan, repair && !decoded->newer);

  self->left_out = g_ptr_array_ref (decoded->left_out);
  self->read_only = decoded->newer;
  if (decoded->newer)
    self->bytes = g_bytes_ref (loaded->bytes);
  if (repair && !decoded->newer)
    return self;
  self->file = g_object_ref (file);
  self->identity = g_steal_pointer (&loaded->identity);
  return self;
}

/**
 * gw_document_load_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the document; read-only when a newer
 *   program wrote it
 */
GwDocument *
gw_document_load_finish (GAsyncResult  *result,
                         GError       **error)
{
  GTask *task = G_TASK (result);
  g_autoptr(GwLoaded) loaded = g_task_propagate_pointer (task, error);

  if (loaded == NULL)
    return NULL;
  return make_document (loaded, g_task_get_task_data (task),
                        GPOINTER_TO_INT (g_object_get_data (G_OBJECT (task), "repair")));
}

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  SaveJob *job = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = get_local_path (job->file, &error);

  if (job->bytes == NULL)
    job->bytes = gw_codec_encode (job->snapshot);
  if (path != NULL &&
      gw_document_io_save (path, job->bytes, job->expected, (job->flags & GW_SAVE_OVERWRITE) != 0,
                           &job->identity, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static SaveJob *
make_save_job (GwDocument  *self,
               GFile       *file,
               GwSaveFlags  flags)
{
  SaveJob *job = g_new0 (SaveJob, 1);
  const gboolean same_file = self->file != NULL && g_file_equal (file, self->file);

  job->file = g_object_ref (file);
  job->flags = flags;
  job->step = gw_history_get_step (self->history);
  if (self->bytes != NULL)
    job->bytes = g_bytes_ref (self->bytes);
  else
    job->snapshot = gw_item_get_snapshot (gw_history_get_plan (self->history));
  if (same_file && self->identity != NULL)
    job->expected = gw_file_identity_copy (self->identity);
  return job;
}

/* A plan as it was saved is not written again, unless its file is gone. */
static gboolean
needs_no_write (GwDocument  *self,
                GFile       *file,
                GwSaveFlags  flags)
{
  return flags == GW_SAVE_DEFAULT && !gw_document_is_modified (self) && self->file != NULL &&
         g_file_equal (file, self->file) && g_file_query_exists (file, NULL);
}

static void
set_saving (GwDocument *self,
            gboolean    saving)
{
  self->saving = saving;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVING]);
}

/**
 * gw_document_save_async:
 * @self: a document that is not being saved
 * @file: where to; the document's own file or another one
 * @flags: how
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @data: passed along
 *
 * Saves the present state in another thread; changes that follow are not part
 * of it and leave the plan modified.
 */
void
gw_document_save_async (GwDocument          *self,
                        GFile               *file,
                        GwSaveFlags          flags,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (GW_IS_DOCUMENT (self) && G_IS_FILE (file));
  g_return_if_fail (!self->saving);
  g_return_if_fail (!self->read_only || (flags & GW_SAVE_COPY) != 0);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, gw_document_save_async);
  g_task_set_task_data (task, make_save_job (self, file, flags), save_job_free);
  set_saving (self, TRUE);
  if (needs_no_write (self, file, flags))
    g_task_return_boolean (task, TRUE);
  else
    g_task_run_in_thread (task, save_thread);
}

/* What lies on disk now, also after a save that the disk did not confirm. */
static void
take_over_identity (GwDocument *self,
                    SaveJob    *job)
{
  const gboolean own = self->file == NULL || g_file_equal (job->file, self->file);

  if (job->identity == NULL || !own || (job->flags & GW_SAVE_COPY) != 0)
    return;
  g_clear_pointer (&self->identity, gw_file_identity_free);
  self->identity = g_steal_pointer (&job->identity);
}

static void
take_over_file (GwDocument *self,
                SaveJob    *job)
{
  g_set_object (&self->file, job->file);
  gw_history_mark_saved (self->history, job->step);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

/**
 * gw_document_save_finish:
 * @self: a document
 * @result: what the callback got
 * @error: return location for an error; the old file is then unchanged
 *
 * Returns: whether it was saved
 */
gboolean
gw_document_save_finish (GwDocument    *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  SaveJob *job = g_task_get_task_data (G_TASK (result));

  g_return_val_if_fail (GW_IS_DOCUMENT (self), FALSE);

  set_saving (self, FALSE);
  if (!g_task_propagate_boolean (G_TASK (result), error))
    {
      take_over_identity (self, job);
      return FALSE;
    }
  if ((job->flags & GW_SAVE_COPY) != 0)
    return TRUE;
  take_over_file (self, job);
  take_over_identity (self, job);
  return TRUE;
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

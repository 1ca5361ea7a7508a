/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-document.h"

#include "session/gw-document-io.h"
#include "session/gw-document-private.h"

static void
load_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  const gboolean repair = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (task), "repair"));
  g_autoptr(GwLoaded) loaded = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = gw_document_get_path (data, &error);

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

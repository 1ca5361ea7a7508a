/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-found-work-private.h"

#include "session/gw-document-merge.h"

/* What becomes of unsaved changes that were left behind. */

static GwDocument *
make_document (GwFoundWork *self)
{
  g_autoptr(GwDecoded) decoded = gw_codec_decode (self->entry->plan, "plan.mlproj", GW_DECODE_DEFAULT, NULL);

  return gw_document_new (decoded->plan, TRUE);
}

static void
merged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GTask) task = data;

  gw_document_merge_finish (GW_DOCUMENT (source), result, NULL);
  g_task_return_pointer (task, g_object_ref (source), g_object_unref);
}

/* Into the file's plan, which may have changed since; then both are kept. When
 * it is not known what either side changed, the found plan stands for itself. */
static void
restore_into (GwFoundWork *self,
              GwDocument  *document,
              GTask       *task)
{
  g_autofree char *digest = document != NULL ? gw_document_dup_digest (document) : NULL;
  gboolean is_base = digest != NULL && g_strcmp0 (digest, self->entry->base) == 0 &&
                     !gw_document_is_modified (document);

  if (document == NULL || gw_document_is_read_only (document) || (!is_base && self->base == NULL))
    {
      g_task_return_pointer (task, make_document (self), g_object_unref);
      g_object_unref (task);
      return;
    }
  gw_document_merge_async (document, is_base ? NULL : self->base, self->plan, NULL, merged_cb, task);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  GTask *task = data;
  g_autoptr(GwDocument) document = gw_document_load_finish (result, NULL);
  GwFoundWork *self = g_task_get_source_object (task);

  restore_into (self, document != NULL && gw_found_work_belongs_to (self, document) ? document : NULL, task);
}

/**
 * gw_found_work_restore_async:
 * @self: found work that can be read
 * @document: (nullable): the document it belongs to, when it is open
 * @callback: called when it is done
 * @data: passed along
 *
 * Brings the work back. Where its file is still there the changes are made to
 * what lies in it, as one step; else the plan is a new, unsaved document.
 */
void
gw_found_work_restore_async (GwFoundWork         *self,
                             GwDocument          *document,
                             GAsyncReadyCallback  callback,
                             gpointer             data)
{
  GTask *task;

  g_return_if_fail (GW_IS_FOUND_WORK (self) && self->plan != NULL);
  g_return_if_fail (document == NULL || GW_IS_DOCUMENT (document));

  task = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (task, gw_found_work_restore_async);
  if (document != NULL || self->file == NULL)
    restore_into (self, document, task);
  else
    gw_document_load_async (self->file, FALSE, NULL, loaded_cb, task);
}

/**
 * gw_found_work_restore_finish:
 * @self: found work
 * @result: what the callback got
 *
 * Returns: (transfer full): the document with the work in it, modified
 */
GwDocument *
gw_found_work_restore_finish (GwFoundWork  *self,
                              GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/**
 * gw_found_work_hand_over:
 * @self: found work that was restored
 * @recovery: what keeps the changes of its document from now on
 *
 * Removes it, once the document's changes are kept anew.
 */
void
gw_found_work_hand_over (GwFoundWork *self,
                         GwRecovery  *recovery)
{
  g_return_if_fail (GW_IS_FOUND_WORK (self) && self->journal != NULL);

  gw_recovery_take_over (recovery, g_steal_pointer (&self->journal));
}

static void
discard_work (gpointer data)
{
  gw_journal_remove (data);
}

static void
discard_done (gpointer data)
{
  gw_journal_free (data);
}

/**
 * gw_found_work_discard:
 * @self: found work
 *
 * Removes it for good.
 */
void
gw_found_work_discard (GwFoundWork *self)
{
  g_return_if_fail (GW_IS_FOUND_WORK (self));

  if (self->journal != NULL)
    gw_state_folder_push (self->state, discard_work, discard_done, g_steal_pointer (&self->journal));
}

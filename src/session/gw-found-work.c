/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-found-work-private.h"

#include "file/gw-codec.h"
#include "plan/gw-item-copy.h"
#include "session/gw-document-io.h"
#include "session/gw-versions.h"

/**
 * GwFoundWork:
 *
 * Unsaved changes that a program left behind which did not close properly: to
 * be restored or discarded.
 */

G_DEFINE_FINAL_TYPE (GwFoundWork, gw_found_work, G_TYPE_OBJECT)

static void
gw_found_work_finalize (GObject *object)
{
  GwFoundWork *self = GW_FOUND_WORK (object);

  g_clear_pointer (&self->difference, gw_difference_free);
  g_clear_object (&self->before);
  g_clear_pointer (&self->base, gw_snapshot_unref);
  g_clear_pointer (&self->plan, gw_snapshot_unref);
  g_clear_pointer (&self->decoded, gw_decoded_free);
  g_clear_pointer (&self->entry, gw_journal_entry_free);
  g_clear_pointer (&self->journal, gw_journal_free);
  g_clear_object (&self->file);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (gw_found_work_parent_class)->finalize (object);
}

static void
gw_found_work_class_init (GwFoundWorkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_found_work_finalize;
}

static void
gw_found_work_init (GwFoundWork *self)
{
}

/* --- Looking, on a worker */

/* What lies there now. @is_base tells whether the changes were made to it. */
static GwSnapshot *
load_present (GwFoundWork *self,
              gboolean    *is_base)
{
  g_autofree char *path = g_file_get_path (self->file);
  g_autoptr(GwLoaded) loaded = path != NULL ? gw_document_io_load (path, GW_DECODE_DEFAULT, NULL) : NULL;
  g_autofree char *digest = NULL;

  if (loaded == NULL)
    return NULL;
  digest = gw_file_identity_dup_digest (loaded->identity);
  *is_base = g_strcmp0 (digest, self->entry->base) == 0;
  return gw_item_get_snapshot (loaded->decoded->plan);
}

static void
compare_with (GwFoundWork *self,
              GwSnapshot  *before)
{
  self->before = GW_PLAN (gw_item_new_from_snapshot (before, TRUE));
  self->difference = gw_difference_new (before, self->plan);
}

static void
compare (GwFoundWork *self)
{
  gboolean is_base = FALSE;
  g_autoptr(GwSnapshot) present = self->file != NULL ? load_present (self, &is_base) : NULL;

  if (is_base)
    self->base = gw_snapshot_ref (present);
  else if (self->entry->base != NULL && self->entry->plan_id != NULL)
    self->base = gw_versions_load (gw_state_folder_get_versions (self->state), self->entry->plan_id,
                                   self->entry->base);
  if (self->base != NULL || present != NULL)
    compare_with (self, self->base != NULL ? self->base : present);
}

static GwFoundWork *
look_into (GwStateFolder *state,
           GwJournal     *journal)
{
  GwFoundWork *self = g_object_new (GW_TYPE_FOUND_WORK, NULL);

  self->state = g_object_ref (state);
  self->journal = journal;
  self->entry = gw_journal_read (journal, &self->n_damaged);
  if (self->entry == NULL)
    return self;
  self->file = self->entry->uri != NULL ? g_file_new_for_uri (self->entry->uri) : NULL;
  self->decoded = gw_codec_decode (self->entry->plan, "plan.mlproj", GW_DECODE_DEFAULT, NULL);
  if (self->decoded == NULL || self->decoded->newer)
    return self;
  self->plan = gw_item_get_snapshot (self->decoded->plan);
  compare (self);
  return self;
}

/* It was saved, and the program died before it could tidy up. */
static gboolean
is_settled (GwFoundWork *self)
{
  return self->difference != NULL && gw_difference_get_n_items (self->difference) == 0;
}

typedef struct
{
  GwStateFolder *state;
  GTask *task;
  GPtrArray *found;
} Search;

static void
search_work (gpointer data)
{
  Search *search = data;
  g_autoptr(GPtrArray) journals = gw_journal_find (gw_state_folder_get_recovery (search->state));

  for (guint i = 0; i < journals->len; i++)
    {
      g_autoptr(GwFoundWork) work = look_into (search->state, g_ptr_array_index (journals, i));

      if (is_settled (work))
        gw_journal_remove (work->journal);
      else
        g_ptr_array_add (search->found, g_steal_pointer (&work));
    }
  g_ptr_array_set_free_func (journals, NULL);
}

static void
search_done (gpointer data)
{
  Search *search = data;

  g_task_return_pointer (search->task, search->found, (GDestroyNotify) g_ptr_array_unref);
  g_object_unref (search->task);
  g_object_unref (search->state);
  g_free (search);
}

/**
 * gw_found_work_list_async:
 * @state: the state folder
 * @callback: called when it is done
 * @data: passed along
 *
 * Looks for unsaved changes that were left behind.
 */
void
gw_found_work_list_async (GwStateFolder       *state,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  Search *search;

  g_return_if_fail (GW_IS_STATE_FOLDER (state));

  search = g_new (Search, 1);
  search->state = g_object_ref (state);
  search->task = g_task_new (NULL, NULL, callback, data);
  search->found = g_ptr_array_new_with_free_func (g_object_unref);
  gw_state_folder_push (state, search_work, search_done, search);
}

/**
 * gw_found_work_list_finish:
 * @result: what the callback got
 *
 * Returns: (transfer full) (element-type GwFoundWork): what was found
 */
GPtrArray *
gw_found_work_list_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/* --- What it is */

/**
 * gw_found_work_get_file:
 * @self: found work
 *
 * Returns: (transfer none) (nullable): the file it belongs to; %NULL when the
 *   plan was never saved, or nothing can be read
 */
GFile *
gw_found_work_get_file (GwFoundWork *self)
{
  g_return_val_if_fail (GW_IS_FOUND_WORK (self), NULL);

  return self->file;
}

/**
 * gw_found_work_get_title:
 * @self: found work
 *
 * Returns: (transfer none) (nullable): the title of the plan
 */
const char *
gw_found_work_get_title (GwFoundWork *self)
{
  g_return_val_if_fail (GW_IS_FOUND_WORK (self), NULL);

  return self->plan != NULL ? gw_snapshot_get_value (self->plan, GW_PLAN_TITLE)->text : NULL;
}

/**
 * gw_found_work_get_time:
 * @self: found work
 *
 * Returns: when it was kept, in seconds since 1970; 0 when that is not known
 */
gint64
gw_found_work_get_time (GwFoundWork *self)
{
  g_return_val_if_fail (GW_IS_FOUND_WORK (self), 0);

  return self->entry != NULL ? self->entry->time / G_USEC_PER_SEC : 0;
}

/**
 * gw_found_work_is_readable:
 * @self: found work
 *
 * Returns: whether there is something to restore
 */
gboolean
gw_found_work_is_readable (GwFoundWork *self)
{
  g_return_val_if_fail (GW_IS_FOUND_WORK (self), FALSE);

  return self->plan != NULL;
}

/**
 * gw_found_work_is_newer:
 * @self: found work
 *
 * Returns: whether a newer program has left it behind, which alone can restore it
 */
gboolean
gw_found_work_is_newer (GwFoundWork *self)
{
  g_return_val_if_fail (GW_IS_FOUND_WORK (self), FALSE);

  return self->decoded != NULL && self->decoded->newer;
}

/**
 * gw_found_work_get_n_damaged:
 * @self: found work
 *
 * Returns: how many newer copies were damaged and are not what is restored
 */
guint
gw_found_work_get_n_damaged (GwFoundWork *self)
{
  g_return_val_if_fail (GW_IS_FOUND_WORK (self), 0);

  return self->n_damaged;
}

/**
 * gw_found_work_count:
 * @self: found work
 * @flag: a kind of difference
 *
 * Returns: how many items differ in that way from the file
 */
guint
gw_found_work_count (GwFoundWork       *self,
                     GwDifferenceFlags  flag)
{
  g_return_val_if_fail (GW_IS_FOUND_WORK (self), 0);

  return self->difference != NULL ? gw_difference_count (self->difference, flag) : 0;
}

/**
 * gw_found_work_get_difference:
 * @self: found work
 *
 * Returns: (transfer none) (nullable): how it differs from the file; %NULL where
 *   there is nothing to compare it with
 */
const GwDifference *
gw_found_work_get_difference (GwFoundWork *self)
{
  g_return_val_if_fail (GW_IS_FOUND_WORK (self), NULL);

  return self->difference;
}

/**
 * gw_found_work_find_item:
 * @self: found work
 * @item: an item that differs
 *
 * Returns: (transfer none): the item as it was found, as it was when it is gone
 */
GwItem *
gw_found_work_find_item (GwFoundWork            *self,
                         const GwItemDifference *item)
{
  g_return_val_if_fail (GW_IS_FOUND_WORK (self) && self->difference != NULL, NULL);

  return gw_plan_find_place (item->now != NULL ? self->decoded->plan : self->before,
                             gw_item_difference_get_node (item)->key);
}

/**
 * gw_found_work_belongs_to:
 * @self: found work
 * @document: an open document
 *
 * Returns: whether it is about the same file
 */
gboolean
gw_found_work_belongs_to (GwFoundWork *self,
                          GwDocument  *document)
{
  GFile *file;

  g_return_val_if_fail (GW_IS_FOUND_WORK (self), FALSE);
  g_return_val_if_fail (GW_IS_DOCUMENT (document), FALSE);

  file = gw_document_get_file (document);
  return self->plan != NULL && file != NULL && self->file != NULL && g_file_equal (file, self->file) &&
         g_strcmp0 (gw_snapshot_get_id (self->plan), gw_item_get_id (gw_document_get_plan (document))) == 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-returned-copy.h"

#include "compare/gw-difference.h"
#include "compare/gw-merge.h"
#include "session/gw-document-merge.h"
#include "session/gw-worker.h"

/**
 * GwReturnedCopy:
 *
 * A copy of a plan that has come back, changed by somebody else, and the version
 * that both were made from: the one that fits best is proposed, another one can
 * be chosen. It tells beforehand what merging would come to.
 */
struct _GwReturnedCopy
{
  GObject parent_instance;

  /* Owned */
  GwDocument *document;
  GwDocument *copy;
  GwStateFolder *state;         /* NULL: nothing is kept */
  GPtrArray *versions;          /* GwVersion, the newest first */
  GwSnapshot *snapshot;         /* of the base; NULL without one */

  int base;
  int wanted;
  gboolean looking;
  guint n_theirs;
  guint n_mine;
  guint n_clashes;
};

typedef struct
{
  char *folder;
  char *plan_id;
  char *digest;                 /* NULL: the best one is looked for */
  GwSnapshot *ours;
  GwSnapshot *theirs;
  GPtrArray *versions;
  GwSnapshot *snapshot;
  int base;
  guint n_theirs;
  guint n_mine;
  guint n_clashes;
} Look;

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwReturnedCopy, gw_returned_copy, G_TYPE_OBJECT)

static void
look_free (gpointer data)
{
  Look *look = data;

  g_free (look->folder);
  g_free (look->plan_id);
  g_free (look->digest);
  gw_snapshot_unref (look->ours);
  gw_snapshot_unref (look->theirs);
  g_clear_pointer (&look->versions, g_ptr_array_unref);
  g_clear_pointer (&look->snapshot, gw_snapshot_unref);
  g_free (look);
}

static int
find_version (GPtrArray  *versions,
              const char *digest)
{
  for (guint i = 0; i < versions->len; i++)
    if (g_str_equal (((GwVersion *) g_ptr_array_index (versions, i))->digest, digest))
      return (int) i;
  return GW_NO_BASE;
}

static void
find_base (Look *look)
{
  look->versions = gw_version_store_list (look->folder, look->plan_id);
  look->base = gw_versions_find_base (look->folder, look->versions, look->ours, look->theirs, &look->snapshot);
}

static guint
count_differences (GwSnapshot *then,
                   GwSnapshot *now)
{
  g_autoptr(GwDifference) difference = gw_difference_new (then, now);
  guint n = 0;

  for (guint i = 0; i < gw_difference_get_n_items (difference); i++)
    n += (gw_difference_get_item (difference, i)->flags & GW_DIFFERENCE_WITHIN) == 0;
  return n;
}

static gboolean
look_work (gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Look *look = data;
  g_autoptr(GwMerge) merge = NULL;

  if (look->digest == NULL)
    find_base (look);
  else
    look->snapshot = gw_versions_load (look->folder, look->plan_id, look->digest);
  if (look->snapshot == NULL)
    {
      look->base = GW_NO_BASE;
      return TRUE;
    }
  merge = gw_merge_new (look->snapshot, look->ours, look->theirs);
  look->n_theirs = count_differences (look->snapshot, look->theirs);
  look->n_mine = count_differences (look->snapshot, look->ours);
  look->n_clashes = merge->clashes->len;
  return TRUE;
}

static void begin (GwReturnedCopy *self);

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  GwReturnedCopy *self = GW_RETURNED_COPY (source);
  Look *look = g_task_get_task_data (G_TASK (result));

  g_task_propagate_boolean (G_TASK (result), NULL);
  if (look->versions != NULL)
    {
      g_ptr_array_unref (self->versions);
      self->versions = g_steal_pointer (&look->versions);
      self->wanted = look->base;
    }
  self->looking = FALSE;
  if (self->wanted >= 0 && look->digest != NULL && find_version (self->versions, look->digest) != self->wanted)
    {
      begin (self);
      return;
    }
  g_clear_pointer (&self->snapshot, gw_snapshot_unref);
  self->base = self->wanted >= 0 ? look->base : GW_NO_BASE;
  self->snapshot = self->base >= 0 ? g_steal_pointer (&look->snapshot) : NULL;
  self->n_theirs = look->n_theirs;
  self->n_mine = look->n_mine;
  self->n_clashes = look->n_clashes;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
begin (GwReturnedCopy *self)
{
  g_autoptr(GTask) task = g_task_new (self, NULL, looked_cb, NULL);
  GwPlan *plan = gw_document_get_plan (self->document);
  Look *look = g_new0 (Look, 1);

  look->folder = g_strdup (gw_state_folder_get_versions (self->state));
  look->plan_id = g_strdup (gw_item_get_id (plan));
  look->ours = gw_item_get_snapshot (plan);
  look->theirs = gw_item_get_snapshot (gw_document_get_plan (self->copy));
  look->base = self->wanted;
  if (self->wanted >= 0)
    look->digest = g_strdup (((GwVersion *) g_ptr_array_index (self->versions, (guint) self->wanted))->digest);
  g_task_set_source_tag (task, begin);
  g_task_set_task_data (task, look, look_free);
  self->looking = TRUE;
  gw_worker_run (task, look_work);
}

static void
gw_returned_copy_finalize (GObject *object)
{
  GwReturnedCopy *self = GW_RETURNED_COPY (object);

  g_clear_object (&self->document);
  g_clear_object (&self->copy);
  g_clear_object (&self->state);
  g_ptr_array_unref (self->versions);
  g_clear_pointer (&self->snapshot, gw_snapshot_unref);

  G_OBJECT_CLASS (gw_returned_copy_parent_class)->finalize (object);
}

static void
gw_returned_copy_class_init (GwReturnedCopyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_returned_copy_finalize;

  /**
   * GwReturnedCopy::changed:
   *
   * It has been found out which version both were made from, or what merging
   * with the chosen one would come to.
   */
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gw_returned_copy_init (GwReturnedCopy *self)
{
  self->versions = g_ptr_array_new ();
  self->base = self->wanted = GW_NO_BASE;
}

/**
 * gw_returned_copy_new:
 * @document: the plan
 * @copy: the copy that has come back
 * @state: (nullable): where versions are kept
 *
 * Looks for the version that both were made from: `changed` is emitted when it
 * is found, see [method@ReturnedCopy.is_looking].
 *
 * Returns: (transfer full): the copy
 */
GwReturnedCopy *
gw_returned_copy_new (GwDocument    *document,
                      GwDocument    *copy,
                      GwStateFolder *state)
{
  GwReturnedCopy *self;

  g_return_val_if_fail (GW_IS_DOCUMENT (document) && GW_IS_DOCUMENT (copy), NULL);

  self = g_object_new (GW_TYPE_RETURNED_COPY, NULL);
  self->document = g_object_ref (document);
  self->copy = g_object_ref (copy);
  g_set_object (&self->state, state);
  if (state != NULL && gw_returned_copy_is_same_plan (self))
    begin (self);
  return self;
}

/**
 * gw_returned_copy_get_document:
 * @self: a copy that has come back
 *
 * Returns: (transfer none): the plan
 */
GwDocument *
gw_returned_copy_get_document (GwReturnedCopy *self)
{
  g_return_val_if_fail (GW_IS_RETURNED_COPY (self), NULL);

  return self->document;
}

/**
 * gw_returned_copy_get_copy:
 * @self: a copy that has come back
 *
 * Returns: (transfer none): the copy
 */
GwDocument *
gw_returned_copy_get_copy (GwReturnedCopy *self)
{
  g_return_val_if_fail (GW_IS_RETURNED_COPY (self), NULL);

  return self->copy;
}

/**
 * gw_returned_copy_is_same_plan:
 * @self: a copy that has come back
 *
 * Returns: whether it is a copy of this plan at all
 */
gboolean
gw_returned_copy_is_same_plan (GwReturnedCopy *self)
{
  g_return_val_if_fail (GW_IS_RETURNED_COPY (self), FALSE);

  return gw_item_get_id (gw_document_get_plan (self->document)) != NULL &&
         g_strcmp0 (gw_item_get_id (gw_document_get_plan (self->document)),
                    gw_item_get_id (gw_document_get_plan (self->copy))) == 0;
}

/**
 * gw_returned_copy_is_looking:
 * @self: a copy that has come back
 *
 * Returns: whether it is still being found out
 */
gboolean
gw_returned_copy_is_looking (GwReturnedCopy *self)
{
  g_return_val_if_fail (GW_IS_RETURNED_COPY (self), FALSE);

  return self->looking;
}

/**
 * gw_returned_copy_get_versions:
 * @self: a copy that has come back
 *
 * Returns: (transfer none) (element-type GwVersion): what both may have been
 *   made from, the newest first
 */
GPtrArray *
gw_returned_copy_get_versions (GwReturnedCopy *self)
{
  g_return_val_if_fail (GW_IS_RETURNED_COPY (self), NULL);

  return self->versions;
}

/**
 * gw_returned_copy_get_base:
 * @self: a copy that has come back
 *
 * Returns: which of the versions is the base, or %GW_NO_BASE
 */
int
gw_returned_copy_get_base (GwReturnedCopy *self)
{
  g_return_val_if_fail (GW_IS_RETURNED_COPY (self), GW_NO_BASE);

  return self->base;
}

/**
 * gw_returned_copy_choose_base:
 * @self: a copy that has come back
 * @base: one of the versions, or %GW_NO_BASE
 *
 * Chooses another base. What merging would come to is known when `changed` is
 * emitted.
 */
void
gw_returned_copy_choose_base (GwReturnedCopy *self,
                              int             base)
{
  g_return_if_fail (GW_IS_RETURNED_COPY (self));
  g_return_if_fail (base >= GW_NO_BASE && base < (int) self->versions->len);

  if (self->wanted == base)
    return;
  self->wanted = base;
  if (self->looking)
    return;
  if (base >= 0)
    {
      begin (self);
      return;
    }
  self->base = GW_NO_BASE;
  g_clear_pointer (&self->snapshot, gw_snapshot_unref);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * gw_returned_copy_get_n_theirs:
 * @self: a copy that has come back
 *
 * Returns: how many items differ between the base and the copy
 */
guint
gw_returned_copy_get_n_theirs (GwReturnedCopy *self)
{
  g_return_val_if_fail (GW_IS_RETURNED_COPY (self), 0);

  return self->n_theirs;
}

/**
 * gw_returned_copy_get_n_mine:
 * @self: a copy that has come back
 *
 * Returns: how many items differ between the base and the plan
 */
guint
gw_returned_copy_get_n_mine (GwReturnedCopy *self)
{
  g_return_val_if_fail (GW_IS_RETURNED_COPY (self), 0);

  return self->n_mine;
}

/**
 * gw_returned_copy_get_n_clashes:
 * @self: a copy that has come back
 *
 * Returns: how many conflicts merging would leave
 */
guint
gw_returned_copy_get_n_clashes (GwReturnedCopy *self)
{
  g_return_val_if_fail (GW_IS_RETURNED_COPY (self), 0);

  return self->n_clashes;
}

/**
 * gw_returned_copy_can_merge:
 * @self: a copy that has come back
 *
 * Returns: whether there is a base: without one it cannot be told whether an
 *   item was added on one side or deleted on the other, so both can only be
 *   compared
 */
gboolean
gw_returned_copy_can_merge (GwReturnedCopy *self)
{
  g_return_val_if_fail (GW_IS_RETURNED_COPY (self), FALSE);

  return self->snapshot != NULL && !self->looking;
}

/**
 * gw_returned_copy_merge_async:
 * @self: a copy that has come back, which can be merged
 * @callback: called when it is done
 * @data: passed along
 *
 * Merges it, as one step. The copy is kept as a version: it is what further ones
 * may be made from.
 */
void
gw_returned_copy_merge_async (GwReturnedCopy      *self,
                              GAsyncReadyCallback  callback,
                              gpointer             data)
{
  g_autoptr(GwSnapshot) theirs = NULL;
  g_autofree char *from = NULL;

  g_return_if_fail (gw_returned_copy_can_merge (self));

  theirs = gw_item_get_snapshot (gw_document_get_plan (self->copy));
  from = gw_document_dup_name (self->copy);
  gw_document_set_state (self->copy, self->state);
  gw_document_merge_async (self->document, self->snapshot, theirs, from, callback, data);
}

/**
 * gw_returned_copy_merge_finish:
 * @self: a copy that has come back
 * @result: what the callback got
 * @n_clashes: (out) (optional): how many conflicts there are
 *
 * Returns: whether it was merged
 */
gboolean
gw_returned_copy_merge_finish (GwReturnedCopy *self,
                               GAsyncResult   *result,
                               guint          *n_clashes)
{
  g_return_val_if_fail (GW_IS_RETURNED_COPY (self), FALSE);

  return gw_document_merge_finish (self->document, result, n_clashes);
}

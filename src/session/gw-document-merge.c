/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-document-merge.h"

#include "session/gw-plan-apply.h"
#include "session/gw-worker.h"

/*
 * The merge is made in another thread, from snapshots. What the user changes
 * meanwhile is not lost: then it is made again from what there is now.
 */

typedef struct
{
  GwSnapshot *base;             /* NULL: theirs replaces ours */
  GwSnapshot *ours;
  GwSnapshot *theirs;
  GwMerge *made;
  char *from;
  guint step;
  gboolean changed;
  guint n_clashes;
  guint n_kept;
} Merge;

static void
merge_free (gpointer data)
{
  Merge *merge = data;

  g_clear_pointer (&merge->base, gw_snapshot_unref);
  g_clear_pointer (&merge->ours, gw_snapshot_unref);
  g_clear_pointer (&merge->theirs, gw_snapshot_unref);
  g_clear_pointer (&merge->made, gw_merge_free);
  g_free (merge->from);
  g_free (merge);
}

static gboolean
merge_work (gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  Merge *merge = data;

  g_clear_pointer (&merge->made, gw_merge_free);
  merge->made = gw_merge_new (merge->base != NULL ? merge->base : merge->ours, merge->ours, merge->theirs);
  return TRUE;
}

static void merged_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      data);

static void
begin (GwDocument *self,
       GTask      *outer)
{
  Merge *merge = g_task_get_task_data (outer);
  g_autoptr(GTask) task = g_task_new (self, NULL, merged_cb, g_object_ref (outer));

  g_clear_pointer (&merge->ours, gw_snapshot_unref);
  merge->ours = gw_item_get_snapshot (gw_document_get_plan (self));
  merge->step = gw_history_get_step (gw_document_get_history (self));
  g_task_set_source_tag (task, begin);
  g_task_set_task_data (task, merge, NULL);
  gw_worker_run (task, merge_work);
}

static void
merged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GTask) outer = data;
  Merge *merge = g_task_get_task_data (outer);
  GwHistory *history = gw_document_get_history (GW_DOCUMENT (source));

  g_task_propagate_boolean (G_TASK (result), NULL);
  if (gw_history_get_step (history) != merge->step)
    {
      begin (GW_DOCUMENT (source), outer);
      return;
    }
  merge->n_kept = merge->made->moved->len + merge->made->reordered->len;
  merge->n_clashes = gw_plan_apply_merge (history, merge->made, merge->from);
  merge->changed = gw_history_get_step (history) != merge->step;
  g_task_return_boolean (outer, TRUE);
}

/**
 * gw_document_merge_async:
 * @self: a document
 * @base: (nullable): the version that both sides started from; with %NULL the
 *   plan becomes @theirs
 * @theirs: the other version
 * @from: (nullable): where that comes from, for the conflicts
 * @callback: called when it is done
 * @data: passed along
 *
 * Takes over what the other side has changed, as one step. What both changed
 * differently becomes a conflict in the plan.
 */
void
gw_document_merge_async (GwDocument          *self,
                         GwSnapshot          *base,
                         GwSnapshot          *theirs,
                         const char          *from,
                         GAsyncReadyCallback  callback,
                         gpointer             data)
{
  g_autoptr(GTask) task = NULL;
  Merge *merge;

  g_return_if_fail (GW_IS_DOCUMENT (self) && theirs != NULL);

  task = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (task, gw_document_merge_async);
  merge = g_new0 (Merge, 1);
  merge->base = base != NULL ? gw_snapshot_ref (base) : NULL;
  merge->theirs = gw_snapshot_ref (theirs);
  merge->from = g_strdup (from);
  g_task_set_task_data (task, merge, merge_free);
  begin (self, task);
}

/**
 * gw_document_merge_finish:
 * @self: a document
 * @result: what the callback got
 * @n_clashes: (out) (optional): how many conflicts there are
 *
 * Returns: whether it was merged
 */
gboolean
gw_document_merge_finish (GwDocument   *self,
                          GAsyncResult *result,
                          guint        *n_clashes)
{
  Merge *merge = g_task_get_task_data (G_TASK (result));

  if (n_clashes != NULL)
    *n_clashes = merge->n_clashes;
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

/**
 * gw_document_merge_has_changed:
 * @self: a document
 * @result: what the callback got
 *
 * Returns: whether the merge has made a step: the document may have had all that
 *   the other version brings
 */
gboolean
gw_document_merge_has_changed (GwDocument   *self,
                               GAsyncResult *result)
{
  return ((Merge *) g_task_get_task_data (G_TASK (result)))->changed;
}

/**
 * gw_document_merge_count_kept:
 * @self: a document
 * @result: what the callback got
 *
 * Returns: in how many places both sides have moved something, or ordered a
 *   list, differently; there the document stays as it was
 */
guint
gw_document_merge_count_kept (GwDocument   *self,
                              GAsyncResult *result)
{
  return ((Merge *) g_task_get_task_data (G_TASK (result)))->n_kept;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-document-watch.h"

#include "session/gw-document-io.h"
#include "session/gw-document-merge.h"
#include "session/gw-document-private.h"
#include "session/gw-worker.h"

/**
 * GwDocumentWatch:
 *
 * Notices what other programs do to the file of a document: when the system
 * tells, and when it is asked to look, since not every file system tells. What
 * counts is what lies in the file, never its time alone. A plan without unsaved
 * changes follows the file by itself; else the user decides.
 */

/* Programs write in several goes, or delete and write anew */
#define SETTLE_TIME 300

typedef enum
{
  PROP_FOREIGN = 1,
} GwDocumentWatchProperty;

enum
{
  SIGNAL_MERGED,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_FOREIGN + 1];
static guint signals[N_SIGNALS];

struct _GwDocumentWatch
{
  GObject parent_instance;

  /* Owned */
  GwDocument *document;
  GFileMonitor *monitor;
  GwLoaded *theirs;             /* what lies there, while it is another version */

  GwForeign foreign;
  guint timer_id;
  guint clean_step;             /* the state that was as saved when the file went */
  gboolean was_clean;
  gboolean busy;                /* looking or merging */
  gboolean merging;
  gboolean again;
  gboolean merge_wanted;
};

typedef struct
{
  GFile *file;
  GwFileIdentity *identity;
  GwFileState state;
  GwLoaded *loaded;
  gboolean for_merge;           /* it has begun after one was asked for */
} Look;

G_DEFINE_FINAL_TYPE (GwDocumentWatch, gw_document_watch, G_TYPE_OBJECT)

static void
look_free (gpointer data)
{
  Look *look = data;

  g_object_unref (look->file);
  g_clear_pointer (&look->identity, gw_file_identity_free);
  g_clear_pointer (&look->loaded, gw_loaded_free);
  g_free (look);
}

static gboolean
look_work (gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Look *look = data;
  g_autofree char *path = gw_document_get_path (look->file, NULL);

  if (path == NULL)
    return TRUE;
  look->state = gw_file_identity_check (look->identity, path, NULL);
  if (look->state == GW_FILE_CHANGED)
    look->loaded = gw_document_io_load (path, GW_DECODE_DEFAULT, NULL);
  return TRUE;
}

static void
set_foreign (GwDocumentWatch *self,
             GwForeign        foreign)
{
  if (self->foreign == foreign)
    return;
  self->foreign = foreign;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOREIGN]);
}

/* --- Following the file */

static void
take_theirs (GwDocumentWatch *self,
             GwSnapshot      *theirs)
{
  GwHistory *history = gw_document_get_history (self->document);
  g_autoptr(GwSnapshot) now = gw_item_get_snapshot (gw_document_get_plan (self->document));

  gw_document_rebase (self->document, self->theirs->identity, theirs);
  gw_document_keep_version (self->document, self->theirs->bytes);
  g_clear_pointer (&self->theirs, gw_loaded_free);
  if (gw_snapshot_equal (now, theirs))
    gw_history_mark_saved (history, gw_history_get_step (history));
  else
    gw_history_mark_unsaved (history);
  set_foreign (self, GW_FOREIGN_NONE);
}

typedef struct
{
  GwDocumentWatch *self;
  GwSnapshot *theirs;
  char *digest;                 /* of the version that the document came from */
  gboolean was_modified;
} Taking;

static void
merged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Taking *taking = data;
  g_autoptr(GwDocumentWatch) self = taking->self;
  g_autofree char *digest = gw_document_dup_digest (self->document);
  const gboolean changed = gw_document_merge_has_changed (GW_DOCUMENT (source), result);
  const guint n_kept = gw_document_merge_count_kept (GW_DOCUMENT (source), result);
  guint n_clashes = 0;

  gw_document_merge_finish (GW_DOCUMENT (source), result, &n_clashes);
  self->busy = self->merging = FALSE;
  /* unless it was saved elsewhere meanwhile */
  if (g_strcmp0 (digest, taking->digest) == 0)
    take_theirs (self, taking->theirs);
  g_signal_emit (self, signals[SIGNAL_MERGED], 0, taking->was_modified, changed, n_clashes, n_kept);
  gw_snapshot_unref (taking->theirs);
  g_free (taking->digest);
  g_free (taking);
  if (self->again)
    gw_document_watch_look (self);
}

static void
merge_theirs (GwDocumentWatch *self)
{
  g_autofree char *name = gw_document_dup_name (self->document);
  Taking *taking = g_new (Taking, 1);

  taking->self = g_object_ref (self);
  taking->theirs = gw_item_get_snapshot (self->theirs->decoded->plan);
  taking->digest = gw_document_dup_digest (self->document);
  taking->was_modified = gw_document_is_modified (self->document);
  self->busy = self->merging = TRUE;
  self->merge_wanted = FALSE;
  gw_document_merge_async (self->document, self->document->base, taking->theirs, name, merged_cb, taking);
}

/* --- What has been seen */

/* Closing a plan whose file is gone would lose the last copy. */
static void
file_is_gone (GwDocumentWatch *self)
{
  GwHistory *history = gw_document_get_history (self->document);

  if (self->foreign == GW_FOREIGN_GONE)
    return;
  self->was_clean = !gw_document_is_modified (self->document);
  self->clean_step = gw_history_get_step (history);
  if (self->was_clean)
    gw_history_mark_unsaved (history);
  set_foreign (self, GW_FOREIGN_GONE);
}

static void
file_is_back (GwDocumentWatch *self)
{
  if (self->foreign == GW_FOREIGN_GONE && self->was_clean)
    gw_history_mark_saved (gw_document_get_history (self->document), self->clean_step);
  self->was_clean = FALSE;
}

static gboolean
is_this_plan (GwDocumentWatch *self,
              GwLoaded        *loaded)
{
  return loaded != NULL && !loaded->decoded->newer &&
         g_strcmp0 (gw_item_get_id (loaded->decoded->plan),
                    gw_item_get_id (gw_document_get_plan (self->document))) == 0;
}

static void
file_has_changed (GwDocumentWatch *self,
                  Look            *look)
{
  g_clear_pointer (&self->theirs, gw_loaded_free);
  if (!is_this_plan (self, look->loaded))
    {
      set_foreign (self, GW_FOREIGN_UNREADABLE);
      return;
    }
  file_is_back (self);
  self->theirs = g_steal_pointer (&look->loaded);
  if (look->for_merge || !gw_document_is_modified (self->document))
    merge_theirs (self);
  else
    set_foreign (self, GW_FOREIGN_CHANGED);
}

static void
file_is_same (GwDocumentWatch *self,
              Look            *look)
{
  file_is_back (self);
  g_clear_pointer (&self->theirs, gw_loaded_free);
  g_clear_pointer (&self->document->identity, gw_file_identity_free);
  self->document->identity = g_steal_pointer (&look->identity);
  set_foreign (self, GW_FOREIGN_NONE);
}

/* Whether the document has been saved since, perhaps elsewhere */
static gboolean
is_outdated (GwDocumentWatch *self,
             Look            *look)
{
  GFile *file = gw_document_get_file (self->document);
  g_autofree char *then = gw_file_identity_dup_digest (look->identity);
  g_autofree char *now = gw_document_dup_digest (self->document);

  return file == NULL || !g_file_equal (file, look->file) || g_strcmp0 (then, now) != 0 ||
         gw_document_is_saving (self->document);
}

/* Who has asked for a merge has an answer now, and is not given another one at
 * some later change: there may be nothing to merge any more, or nothing that
 * can be. A look that was under way then is no answer: the file may have changed
 * since. */
static void
take_look (GwDocumentWatch *self,
           Look            *look)
{
  const gboolean nothing_new = look->for_merge && look->state == GW_FILE_SAME;

  if (look->state == GW_FILE_SAME)
    file_is_same (self, look);
  else if (look->state == GW_FILE_GONE)
    file_is_gone (self);
  else if (look->state == GW_FILE_CHANGED)
    file_has_changed (self, look);
  if (look->for_merge)
    self->merge_wanted = FALSE;
  if (nothing_new)
    g_signal_emit (self, signals[SIGNAL_MERGED], 0, gw_document_is_modified (self->document), FALSE, 0u, 0u);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  GwDocumentWatch *self = GW_DOCUMENT_WATCH (source);
  Look *look = g_task_get_task_data (G_TASK (result));

  self->busy = FALSE;
  if (is_outdated (self, look))
    self->again = TRUE;
  else
    take_look (self, look);
  if (self->again && !self->busy)
    gw_document_watch_look (self);
}

/* --- When to look */

static void
time_is_up_cb (gpointer data)
{
  GwDocumentWatch *self = data;

  self->timer_id = 0;
  gw_document_watch_look (self);
}

static void
file_stirred_cb (GwDocumentWatch *self)
{
  if (self->timer_id == 0)
    self->timer_id = g_timeout_add_once (SETTLE_TIME, time_is_up_cb, self);
}

static void
saving_cb (GwDocumentWatch *self)
{
  if (!gw_document_is_saving (self->document) && self->again)
    gw_document_watch_look (self);
}

static void
stop_monitor (GwDocumentWatch *self)
{
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
}

static void
file_cb (GwDocumentWatch *self)
{
  GFile *file = gw_document_get_file (self->document);

  stop_monitor (self);
  set_foreign (self, GW_FOREIGN_NONE);
  self->was_clean = FALSE;
  if (file == NULL)
    return;
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (file_stirred_cb), self, G_CONNECT_SWAPPED);
}

static void
gw_document_watch_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch ((GwDocumentWatchProperty) prop_id)
    {
    case PROP_FOREIGN:
      g_value_set_uint (value, GW_DOCUMENT_WATCH (object)->foreign);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_document_watch_finalize (GObject *object)
{
  GwDocumentWatch *self = GW_DOCUMENT_WATCH (object);

  g_clear_handle_id (&self->timer_id, g_source_remove);
  stop_monitor (self);
  g_clear_pointer (&self->theirs, gw_loaded_free);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (gw_document_watch_parent_class)->finalize (object);
}

static void
gw_document_watch_class_init (GwDocumentWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gw_document_watch_get_property;
  object_class->finalize = gw_document_watch_finalize;

  properties[PROP_FOREIGN] =
    g_param_spec_uint ("foreign", NULL, NULL, GW_FOREIGN_NONE, GW_FOREIGN_UNREADABLE, GW_FOREIGN_NONE,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * GwDocumentWatch::merged:
   * @self: the watch
   * @was_modified: whether the plan had changes of its own; else it was just
   *   reloaded
   * @changed: whether that has made a step, the newest one; the plan may have
   *   had it all
   * @n_clashes: how many conflicts there are to settle
   * @n_kept: in how many places both have moved something, where it stays as
   *   it was in the plan
   *
   * The plan has taken over what lies in the file.
   */
  signals[SIGNAL_MERGED] =
    g_signal_new ("merged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 4, G_TYPE_BOOLEAN, G_TYPE_BOOLEAN, G_TYPE_UINT, G_TYPE_UINT);
}

static void
gw_document_watch_init (GwDocumentWatch *self)
{
}

/**
 * gw_document_watch_new:
 * @document: a document
 *
 * Returns: (transfer full): what watches its file
 */
GwDocumentWatch *
gw_document_watch_new (GwDocument *document)
{
  GwDocumentWatch *self;

  g_return_val_if_fail (GW_IS_DOCUMENT (document), NULL);

  self = g_object_new (GW_TYPE_DOCUMENT_WATCH, NULL);
  self->document = g_object_ref (document);
  g_signal_connect_object (document, "notify::file", G_CALLBACK (file_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::saving", G_CALLBACK (saving_cb), self, G_CONNECT_SWAPPED);
  file_cb (self);
  return self;
}

/**
 * gw_document_watch_look:
 * @self: a watch
 *
 * Looks at the file, in another thread. What a newer program wrote is only
 * shown, and not followed.
 */
void
gw_document_watch_look (GwDocumentWatch *self)
{
  g_autoptr(GTask) task = NULL;
  Look *look;

  g_return_if_fail (GW_IS_DOCUMENT_WATCH (self));

  if (self->document->file == NULL || self->document->identity == NULL || self->document->read_only)
    return;
  self->again = self->busy || gw_document_is_saving (self->document);
  if (self->again)
    return;
  self->busy = TRUE;
  look = g_new0 (Look, 1);
  look->file = g_object_ref (self->document->file);
  look->identity = gw_file_identity_copy (self->document->identity);
  look->state = GW_FILE_UNKNOWN;
  look->for_merge = self->merge_wanted;
  task = g_task_new (self, NULL, looked_cb, NULL);
  g_task_set_source_tag (task, gw_document_watch_look);
  g_task_set_task_data (task, look, look_free);
  gw_worker_run (task, look_work);
}

/**
 * gw_document_watch_merge:
 * @self: a watch
 *
 * Merges what lies in the file into the plan, as one step; both sides keep what
 * they changed. Saving writes over the file then, as it was merged.
 */
void
gw_document_watch_merge (GwDocumentWatch *self)
{
  g_return_if_fail (GW_IS_DOCUMENT_WATCH (self));

  self->merge_wanted = TRUE;
  gw_document_watch_look (self);
}

/**
 * gw_document_watch_keep_mine:
 * @self: a watch whose file was changed
 *
 * The user keeps the plan as it is: the next save writes over the version that
 * lies there now, which is kept in the version store, and over no other.
 */
void
gw_document_watch_keep_mine (GwDocumentWatch *self)
{
  g_autoptr(GwSnapshot) theirs = NULL;

  g_return_if_fail (GW_IS_DOCUMENT_WATCH (self));

  if (self->theirs == NULL || self->merging)
    return;
  /* A look under way is outdated by this, and begins again */
  theirs = gw_item_get_snapshot (self->theirs->decoded->plan);
  take_theirs (self, theirs);
}

/**
 * gw_document_watch_get_foreign:
 * @self: a watch
 *
 * Returns: what others have done to the file
 */
GwForeign
gw_document_watch_get_foreign (GwDocumentWatch *self)
{
  g_return_val_if_fail (GW_IS_DOCUMENT_WATCH (self), GW_FOREIGN_NONE);

  return self->foreign;
}

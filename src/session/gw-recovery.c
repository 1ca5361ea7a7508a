/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-recovery.h"

#include "file/gw-codec.h"

/**
 * GwRecovery:
 *
 * Keeps the unsaved changes of a document in the state folder, so that they
 * outlive a crash. A change is written within two seconds; what lies there goes
 * when the plan is as saved again, and when the document is closed.
 */

/* The first change waits this long for others to come along. With the time that
 * a text field waits for its next key, all is written within two seconds. */
#define DELAY 500

/* Where nothing can be kept, it is tried again: there may be space by then */
#define RETRY 5000

typedef enum
{
  PROP_FAILING = 1,
} GwRecoveryProperty;

static GParamSpec *properties[PROP_FAILING + 1];

struct _GwRecovery
{
  GObject parent_instance;

  /* Owned */
  GwDocument *document;
  GwStateFolder *state;
  GwJournal *journal;           /* of the worker, while there is work */

  guint timer_id;
  guint step;                   /* the newest state that lies on the disk */
  gboolean writing;
  gboolean again;               /* there were changes meanwhile */
  gboolean failing;
  gboolean closed;
};

/* One piece of work: write a generation, or remove them all */
typedef struct
{
  GwRecovery *self;
  GwSnapshot *snapshot;         /* NULL: remove */
  GwJournalEntry *entry;
  GwJournal *found;             /* the journal of which this one is the heir */
  guint step;
  gboolean done;
} Work;

G_DEFINE_FINAL_TYPE (GwRecovery, gw_recovery, G_TYPE_OBJECT)

static void
work_free (Work *work)
{
  g_object_unref (work->self);
  g_clear_pointer (&work->snapshot, gw_snapshot_unref);
  g_clear_pointer (&work->entry, gw_journal_entry_free);
  g_clear_pointer (&work->found, gw_journal_free);
  g_free (work);
}

static void
remove_journal (GwJournal **journal)
{
  if (*journal != NULL)
    gw_journal_remove (*journal);
  g_clear_pointer (journal, gw_journal_free);
}

/* On the worker */
static void
write_work (gpointer data)
{
  Work *work = data;
  GwRecovery *self = work->self;

  /* Who tidies up the state folder takes the journal away under our hands. */
  if (self->journal != NULL && gw_journal_is_gone (self->journal))
    g_clear_pointer (&self->journal, gw_journal_free);
  if (self->journal == NULL)
    self->journal = gw_journal_new (gw_state_folder_get_recovery (self->state), NULL);
  if (self->journal == NULL)
    return;
  work->entry->plan = gw_codec_encode (work->snapshot);
  work->done = gw_journal_write (self->journal, work->entry, NULL);
  if (work->done)
    remove_journal (&work->found);
}

static void schedule (GwRecovery *self,
                      guint       delay);

static void
set_failing (GwRecovery *self,
             gboolean    failing)
{
  if (self->failing == failing)
    return;
  self->failing = failing;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAILING]);
}

static void
write_done (gpointer data)
{
  Work *work = data;
  GwRecovery *self = work->self;

  self->writing = FALSE;
  if (work->done)
    self->step = work->step;
  if (!self->closed)
    set_failing (self, !work->done);
  if (self->again || !work->done)
    schedule (self, work->done ? DELAY : RETRY);
  work_free (work);
}

static GwJournalEntry *
make_entry (GwRecovery *self)
{
  GwJournalEntry *entry = g_new0 (GwJournalEntry, 1);
  GFile *file = gw_document_get_file (self->document);

  entry->plan_id = g_strdup (gw_item_get_id (gw_document_get_plan (self->document)));
  entry->uri = file != NULL ? g_file_get_uri (file) : NULL;
  entry->base = gw_document_dup_digest (self->document);
  entry->time = g_get_real_time ();
  return entry;
}

static void
write_now (GwRecovery *self,
           GwJournal  *found)
{
  Work *work = g_new0 (Work, 1);

  work->self = g_object_ref (self);
  work->snapshot = gw_item_get_snapshot (gw_document_get_plan (self->document));
  work->entry = make_entry (self);
  work->found = found;
  work->step = gw_history_get_step (gw_document_get_history (self->document));
  self->writing = TRUE;
  self->again = FALSE;
  gw_state_folder_push (self->state, write_work, write_done, work);
}

static void
time_is_up_cb (gpointer data)
{
  GwRecovery *self = data;

  self->timer_id = 0;
  write_now (self, NULL);
}

/* Not put off by further changes: who never pauses is kept as well. */
static void
schedule (GwRecovery *self,
          guint       delay)
{
  if (self->closed || !gw_document_is_modified (self->document))
    return;
  if (self->writing)
    self->again = TRUE;
  else if (self->timer_id == 0)
    self->timer_id = g_timeout_add_once (delay, time_is_up_cb, self);
}

/* On the worker */
static void
remove_work (gpointer data)
{
  Work *work = data;

  remove_journal (&work->self->journal);
}

static void
remove_done (gpointer data)
{
  work_free (data);
}

static void
remove_all (GwRecovery *self)
{
  Work *work = g_new0 (Work, 1);

  g_clear_handle_id (&self->timer_id, g_source_remove);
  self->again = FALSE;
  work->self = g_object_ref (self);
  gw_state_folder_push (self->state, remove_work, remove_done, work);
}

static void
plan_changed_cb (GwRecovery *self)
{
  schedule (self, DELAY);
}

static void
modified_cb (GwRecovery *self)
{
  if (self->closed)
    return;
  if (gw_document_is_modified (self->document))
    schedule (self, DELAY);
  else
    remove_all (self);
}

static void
gw_recovery_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch ((GwRecoveryProperty) prop_id)
    {
    case PROP_FAILING:
      g_value_set_boolean (value, GW_RECOVERY (object)->failing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_recovery_finalize (GObject *object)
{
  GwRecovery *self = GW_RECOVERY (object);

  g_clear_handle_id (&self->timer_id, g_source_remove);
  g_clear_pointer (&self->journal, gw_journal_free);
  g_clear_object (&self->document);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (gw_recovery_parent_class)->finalize (object);
}

static void
gw_recovery_class_init (GwRecoveryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gw_recovery_get_property;
  object_class->finalize = gw_recovery_finalize;

  properties[PROP_FAILING] =
    g_param_spec_boolean ("failing", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
gw_recovery_init (GwRecovery *self)
{
}

/**
 * gw_recovery_new:
 * @document: a document
 * @state: where to keep its changes
 *
 * Keeps the unsaved changes of a document from now on, also those of one that
 * was never saved. Let go of without gw_recovery_close(), what is kept stays,
 * as after a crash.
 *
 * Returns: (transfer full): what keeps them
 */
GwRecovery *
gw_recovery_new (GwDocument    *document,
                 GwStateFolder *state)
{
  GwRecovery *self;

  g_return_val_if_fail (GW_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (GW_IS_STATE_FOLDER (state), NULL);

  self = g_object_new (GW_TYPE_RECOVERY, NULL);
  self->document = g_object_ref (document);
  self->state = g_object_ref (state);
  g_signal_connect_object (gw_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::modified", G_CALLBACK (modified_cb), self,
                           G_CONNECT_SWAPPED);
  /* what has changed while it was saved belongs to another base now */
  g_signal_connect_object (document, "notify::file", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  schedule (self, DELAY);
  return self;
}

/**
 * gw_recovery_take_over:
 * @self: what keeps the changes of a document
 * @found: (transfer full): a journal that was restored into it
 *
 * Keeps the restored work anew, at once, and then removes where it was found:
 * at every moment it lies on the disk.
 */
void
gw_recovery_take_over (GwRecovery *self,
                       GwJournal  *found)
{
  g_return_if_fail (GW_IS_RECOVERY (self) && found != NULL);

  write_now (self, found);
}

/**
 * gw_recovery_close:
 * @self: what keeps the changes of a document
 *
 * Ends it: the document is closed, and its changes are saved or given up.
 */
void
gw_recovery_close (GwRecovery *self)
{
  g_return_if_fail (GW_IS_RECOVERY (self));

  if (self->closed)
    return;
  self->closed = TRUE;
  remove_all (self);
}

/**
 * gw_recovery_get_step:
 * @self: what keeps the changes of a document
 *
 * Returns: the newest state of the history that lies on the disk, see
 *   [method@History.get_step]
 */
guint
gw_recovery_get_step (GwRecovery *self)
{
  g_return_val_if_fail (GW_IS_RECOVERY (self), 0);

  return self->step;
}

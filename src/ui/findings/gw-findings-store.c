/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/findings/gw-findings-store.h"

#include "ui/findings/gw-findings-run.h"

/* How many rows are compared, and how many exchanged, between two looks at the
 * clock; and how long the main loop may be kept, in microseconds */
#define COMPARED_A_STEP 200
#define ROWS_A_STEP 4
#define BUDGET 2000

/* After the findings of others; what has the same priority has the same turn. */
#define PRIORITY (G_PRIORITY_DEFAULT_IDLE + 20)

/* How far to look for where two lists go on alike: a change of one item brings
 * or takes a few findings at once */
#define AHEAD 12

struct _GwFindingsStore
{
  /* Owned */
  GListStore *store;
  GPtrArray *wanted;            /* of GwFinding */
  GHashTable *changed;          /* items whose findings are not what they were */

  guint next;                   /* up to here the store is as wanted */
  guint step_id;
  gboolean all_changed;
};

/**
 * gw_findings_store_new:
 *
 * Returns: (transfer full): a store with nothing in it
 */
GwFindingsStore *
gw_findings_store_new (void)
{
  GwFindingsStore *self = g_new0 (GwFindingsStore, 1);

  self->store = g_list_store_new (GW_TYPE_FINDING);
  self->wanted = g_ptr_array_new ();
  self->changed = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  return self;
}

/**
 * gw_findings_store_free:
 * @self: (transfer full): a store
 */
void
gw_findings_store_free (GwFindingsStore *self)
{
  g_clear_handle_id (&self->step_id, g_source_remove);
  g_ptr_array_unref (self->wanted);
  g_hash_table_unref (self->changed);
  g_object_unref (self->store);
  g_free (self);
}

/**
 * gw_findings_store_get_model:
 * @self: a store
 *
 * Returns: (transfer none): the findings as they are shown
 */
GListModel *
gw_findings_store_get_model (GwFindingsStore *self)
{
  return G_LIST_MODEL (self->store);
}

static guint
get_length (GwFindingsStore *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->store));
}

static gboolean
is_same (GwFindingsStore *self,
         guint            shown,
         guint            wanted)
{
  g_autoptr(GwFinding) finding = NULL;

  if (self->all_changed || shown >= get_length (self) || wanted >= self->wanted->len)
    return FALSE;
  finding = g_list_model_get_item (G_LIST_MODEL (self->store), shown);
  return gw_finding_equal (finding, g_ptr_array_index (self->wanted, wanted)) &&
         !g_hash_table_contains (self->changed, gw_finding_get_item (finding));
}

/* Rows that come in place of others are the same widgets. */
static void
splice (GwFindingsStore *self,
        guint            n_old,
        guint            n_new)
{
  n_old = MIN (n_old, get_length (self) - self->next);
  n_new = MIN (n_new, self->wanted->len - self->next);
  g_list_store_splice (self->store, self->next, n_old, self->wanted->pdata + self->next, n_new);
  self->next += n_new;
}

/* The lists differ here: what was there goes until they are alike again, or what
 * is new comes, or one for the other. */
static void
exchange (GwFindingsStore *self)
{
  for (guint n = 1; n <= AHEAD; n++)
    {
      if (is_same (self, self->next, self->next + n))
        {
          splice (self, 0, n);
          return;
        }
      if (is_same (self, self->next + n, self->next))
        {
          splice (self, n, 0);
          return;
        }
    }
  splice (self, ROWS_A_STEP, ROWS_A_STEP);
}

static gboolean
step (GwFindingsStore *self)
{
  for (guint i = 0; i < COMPARED_A_STEP && is_same (self, self->next, self->next); i++)
    self->next++;
  if (self->next == self->wanted->len && self->next == get_length (self))
    return FALSE;
  if (!is_same (self, self->next, self->next))
    exchange (self);
  return TRUE;
}

static gboolean
step_cb (gpointer data)
{
  GwFindingsStore *self = data;
  const gint64 end = g_get_monotonic_time () + BUDGET;
  gboolean more;

  do
    more = step (self);
  while (more && g_get_monotonic_time () < end);
  if (more)
    return G_SOURCE_CONTINUE;
  self->step_id = 0;
  self->all_changed = FALSE;
  g_hash_table_remove_all (self->changed);
  return G_SOURCE_REMOVE;
}

/**
 * gw_findings_store_touch:
 * @self: a store
 * @item: (nullable): an item that has changed; %NULL when any may have
 *
 * What the rows of @item tell may be another by now, even where the finding is
 * the same: they are made anew when findings are shown next.
 */
void
gw_findings_store_touch (GwFindingsStore *self,
                         GwItem          *item)
{
  if (item != NULL)
    g_hash_table_add (self->changed, g_object_ref (item));
  else
    self->all_changed = TRUE;
}

/**
 * gw_findings_store_show:
 * @self: a store
 * @findings: (transfer full) (element-type GwFinding): what it is to show
 *
 * Shows others, the first of them at once.
 */
void
gw_findings_store_show (GwFindingsStore *self,
                        GPtrArray       *findings)
{
  gw_findings_leave (self->wanted);
  self->wanted = findings;
  self->next = 0;
  g_clear_handle_id (&self->step_id, g_source_remove);
  if (step_cb (self) == G_SOURCE_CONTINUE)
    self->step_id = g_idle_add_full (PRIORITY, step_cb, self, NULL);
}

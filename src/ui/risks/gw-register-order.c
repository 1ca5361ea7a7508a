/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-register-order.h"

#include "ui/risks/gw-register-runs.h"
#include "ui/risks/gw-register-shown.h"
#include "ui/widgets/gw-turn.h"

/**
 * GwRegisterOrder:
 *
 * Which risks the register shows, and in which order.
 *
 * Of very many risks both are found in turns of the main loop: what stood there
 * stays until the new order is known, but for risks that have left the plan.
 *
 * Finding goes on in two steps. What is looked at in a turn becomes a run, sorted
 * by itself; then runs that lie side by side are merged until one is left.
 */
struct _GwRegisterOrder
{
  GObject parent_instance;

  /* Owned */
  GwPlan *plan;
  GwRegisterFilter *filter;
  GtkSorter *sorter;            /* of the column view */
  GwRegisterShown *shown;       /* as the view knows them */
  GPtrArray *waiting;           /* risks that are still to be looked at */
  GQueue runs;                  /* of GArray of GwRegisterKey, while they are made */

  /* Borrowed */
  GwRiskMovements *movements;
  GwList *risks;

  GwRegisterSorting sorting;
  guint n_looked_at;            /* of what waits */
  guint idle_id;
  gboolean finding;
};

#define MANY 2000               /* risks; fewer are put in order at once */
#define RUN 512                 /* risks, looked at between two looks at the clock */

enum
{
  SIGNAL_FOUND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwRegisterOrder, gw_register_order, G_TYPE_OBJECT)

/* --- Finding */

static void
look_at (GwRegisterOrder *self,
         GArray          *run,
         guint            index)
{
  GwRisk *risk = g_ptr_array_index (self->waiting, index);
  GwRegisterKey key;

  if (!gtk_filter_match (GTK_FILTER (self->filter), risk))
    return;
  gw_register_key_init (&key, &self->sorting, self->plan, self->movements, risk, index);
  g_array_append_val (run, key);
}

static void
look_at_some (GwRegisterOrder *self)
{
  const guint end = MIN (self->n_looked_at + RUN, self->waiting->len);
  GArray *run = gw_register_keys_new (end - self->n_looked_at);

  for (; self->n_looked_at < end; self->n_looked_at++)
    look_at (self, run, self->n_looked_at);
  gw_register_runs_add (&self->runs, run);
}

/* Returns: whether there is more to do */
static gboolean
find_some (GwRegisterOrder *self,
           gint64           until)
{
  do
    {
      if (self->n_looked_at < self->waiting->len)
        look_at_some (self);
      else if (self->runs.length > 1)
        gw_register_runs_merge_two (&self->runs);
      else
        return FALSE;
    }
  while (g_get_monotonic_time () < until);
  return TRUE;
}

static void
forget_runs (GwRegisterOrder *self)
{
  g_queue_clear_full (&self->runs, (GDestroyNotify) g_array_unref);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  self->n_looked_at = 0;
  self->finding = FALSE;
}

static void
take_found (GwRegisterOrder *self)
{
  GArray *keys = g_queue_pop_head (&self->runs);

  forget_runs (self);
  gw_register_shown_take (self->shown, keys != NULL ? keys : gw_register_keys_new (0));
}

static void
find_all (GwRegisterOrder *self)
{
  find_some (self, G_MAXINT64);
  take_found (self);
}

static void
tell_found (GwRegisterOrder *self)
{
  g_signal_emit (self, signals[SIGNAL_FOUND], 0);
}

/* Returns: whether there is more to do */
static gboolean
go_on (GwRegisterOrder *self)
{
  if (self->finding)
    {
      /* What the rows show of the plan is looked up by id. */
      if (!gw_plan_sum_up (self->plan, gw_turn_end ()) && !find_some (self, gw_turn_end ()))
        take_found (self);
      return TRUE;
    }
  return gw_register_shown_go_on (self->shown);
}

static gboolean
go_on_cb (gpointer data)
{
  GwRegisterOrder *self = data;

  if (go_on (self))
    return G_SOURCE_CONTINUE;
  self->idle_id = 0;
  tell_found (self);
  return G_SOURCE_REMOVE;
}

static void
go_on_later (GwRegisterOrder *self)
{
  if (self->idle_id == 0)
    self->idle_id = g_idle_add (go_on_cb, self);
}

/* What is few is found at once. */
static void
start (GwRegisterOrder *self)
{
  self->finding = TRUE;
  if (self->waiting->len <= MANY)
    find_all (self);
  if (gw_register_order_is_busy (self))
    {
      go_on_later (self);
      return;
    }
  g_clear_handle_id (&self->idle_id, g_source_remove);
  tell_found (self);
}

/* --- Following the plan */

static gboolean
is_in_plan (GwRegisterOrder *self,
            GwRisk          *risk)
{
  return gw_item_get_parent_list (risk) == self->risks;
}

/* The keys without those of some risks, and without those that have left the plan */
static GArray *
copy_without (GwRegisterOrder *self,
              GHashTable      *risks)
{
  GArray *keys = gw_register_shown_get_keys (self->shown);
  GArray *copy = gw_register_keys_new (keys->len);

  for (guint i = 0; i < keys->len; i++)
    {
      const GwRegisterKey *key = gw_register_keys_get (keys, i);
      GwRegisterKey own;

      if (!is_in_plan (self, key->risk) || (risks != NULL && g_hash_table_contains (risks, key->risk)))
        continue;
      gw_register_key_copy (&own, key);
      g_array_append_val (copy, own);
    }
  return copy;
}

static void
drop_removed (GwRegisterOrder *self)
{
  gw_register_shown_take (self->shown, copy_without (self, NULL));
  if (gw_register_order_is_busy (self))
    go_on_later (self);
}

/* A stretch of the list, without those that have a place already */
static void
list_waiting (GwRegisterOrder *self,
              guint            position,
              guint            n_risks,
              GHashTable      *known)
{
  self->waiting = g_ptr_array_new_full (n_risks, g_object_unref);
  for (guint i = position; i < position + n_risks; i++)
    if (known == NULL || !g_hash_table_contains (known, gw_list_get (self->risks, i)))
      g_ptr_array_add (self->waiting, g_object_ref (gw_list_get (self->risks, i)));
}

static GHashTable *
list_known (GwRegisterOrder *self)
{
  GArray *keys = gw_register_shown_get_keys (self->shown);
  GHashTable *known = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < keys->len; i++)
    g_hash_table_add (known, gw_register_keys_get (keys, i)->risk);
  return known;
}

/* Those that stay are not looked at again: one that is edited must not move. */
static void
risks_changed_cb (GwRegisterOrder *self,
                  guint            position,
                  guint            removed,
                  guint            added)
{
  g_autoptr(GHashTable) known = NULL;

  if (removed > 0)
    drop_removed (self);
  if (self->finding)
    {
      gw_register_order_renew (self);
      return;
    }
  if (added == 0)
    return;
  /* where a stretch of the list is exchanged some may be there before and after */
  known = removed > 0 ? list_known (self) : NULL;
  list_waiting (self, position, added, known);
  g_queue_push_tail (&self->runs, copy_without (self, NULL));
  start (self);
}

static void
gw_register_order_dispose (GObject *object)
{
  GwRegisterOrder *self = GW_REGISTER_ORDER (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  forget_runs (self);
  g_clear_object (&self->shown);
  g_clear_object (&self->sorter);
  g_clear_object (&self->filter);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (gw_register_order_parent_class)->dispose (object);
}

static void
gw_register_order_class_init (GwRegisterOrderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_register_order_dispose;

  /**
   * GwRegisterOrder::found:
   * @self: an order
   *
   * All risks stand where they belong, and the view knows all of them.
   */
  signals[SIGNAL_FOUND] =
    g_signal_new ("found", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gw_register_order_init (GwRegisterOrder *self)
{
  g_queue_init (&self->runs);
}

/**
 * gw_register_order_new:
 * @plan: a plan
 * @filter: which of its risks are shown
 * @movements: what has become of them; must outlive the order
 * @sorter: (type GtkColumnViewSorter): by which columns the user sorts
 * @rows: (nullable) (element-type GwRisk GwRisk): the risks that have widgets, which
 *   changes with the view
 *
 * Returns: (transfer full): the order of the risks
 */
GwRegisterOrder *
gw_register_order_new (GwPlan           *plan,
                       GwRegisterFilter *filter,
                       GwRiskMovements  *movements,
                       GtkSorter        *sorter,
                       GHashTable       *rows)
{
  GwRegisterOrder *self;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);
  g_return_val_if_fail (GW_IS_REGISTER_FILTER (filter), NULL);
  g_return_val_if_fail (GTK_IS_COLUMN_VIEW_SORTER (sorter), NULL);

  self = g_object_new (GW_TYPE_REGISTER_ORDER, NULL);
  self->plan = g_object_ref (plan);
  self->filter = g_object_ref (filter);
  self->movements = movements;
  self->sorter = g_object_ref (sorter);
  self->shown = gw_register_shown_new (rows);
  self->risks = gw_item_get_list (plan, GW_PLAN_RISKS);
  g_signal_connect_object (self->risks, "items-changed", G_CALLBACK (risks_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (filter, "changed", G_CALLBACK (gw_register_order_renew), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sorter, "changed", G_CALLBACK (gw_register_order_renew), self, G_CONNECT_SWAPPED);
  gw_register_order_renew (self);
  /* What is shown for the first time has its first rows from the first frame on. */
  if (self->finding)
    find_all (self);
  return self;
}

/**
 * gw_register_order_get_shown:
 * @self: an order
 *
 * Returns: (transfer none): the risks in their order, for a view
 */
GListModel *
gw_register_order_get_shown (GwRegisterOrder *self)
{
  g_return_val_if_fail (GW_IS_REGISTER_ORDER (self), NULL);

  return G_LIST_MODEL (self->shown);
}

/**
 * gw_register_order_renew:
 * @self: an order
 *
 * Looks at every risk again.
 */
void
gw_register_order_renew (GwRegisterOrder *self)
{
  g_return_if_fail (GW_IS_REGISTER_ORDER (self));

  forget_runs (self);
  gw_register_sorting_read (&self->sorting, self->sorter);
  list_waiting (self, 0, gw_list_get_length (self->risks), NULL);
  start (self);
}

/**
 * gw_register_order_move:
 * @self: an order
 * @risks: (element-type GwRisk GwRisk): risks that have changed
 *
 * Looks at them again, and puts them where they belong now.
 */
void
gw_register_order_move (GwRegisterOrder *self,
                        GHashTable      *risks)
{
  GHashTableIter iter;
  gpointer risk;

  g_return_if_fail (GW_IS_REGISTER_ORDER (self));

  if (self->finding)
    {
      gw_register_order_renew (self);
      return;
    }
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  g_hash_table_iter_init (&iter, risks);
  while (g_hash_table_iter_next (&iter, &risk, NULL))
    if (is_in_plan (self, risk))
      g_ptr_array_add (self->waiting, g_object_ref (risk));
  g_queue_push_tail (&self->runs, copy_without (self, risks));
  start (self);
}

/**
 * gw_register_order_finish:
 * @self: an order
 *
 * Finds what is still to be found at once, for who has to know where a risk is.
 */
void
gw_register_order_finish (GwRegisterOrder *self)
{
  g_return_if_fail (GW_IS_REGISTER_ORDER (self));

  if (!gw_register_order_is_busy (self))
    return;
  if (self->finding)
    find_all (self);
  gw_register_shown_finish (self->shown);
  g_clear_handle_id (&self->idle_id, g_source_remove);
  tell_found (self);
}

/**
 * gw_register_order_is_busy:
 * @self: an order
 *
 * Returns: whether it has not found everything yet, or not told of it
 */
gboolean
gw_register_order_is_busy (GwRegisterOrder *self)
{
  g_return_val_if_fail (GW_IS_REGISTER_ORDER (self), FALSE);

  return self->finding || gw_register_shown_is_busy (self->shown);
}

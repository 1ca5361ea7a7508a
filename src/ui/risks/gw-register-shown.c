/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-register-shown.h"

#include "ui/risks/gw-register-runs.h"

/**
 * GwRegisterShown:
 *
 * The risks that the view of the register knows of, as a list model.
 *
 * A view makes the widgets of two hundred rows in one turn of the main loop when a
 * short list becomes a long one, and takes them down in one turn when a long list
 * becomes a short one. So it learns of what is new a few rows at a time; and what
 * has widgets stays for a moment among what is left, and goes a few rows at a time.
 */
struct _GwRegisterShown
{
  GObject parent_instance;

  /* Owned */
  GArray *keys;                 /* of GwRegisterKey: what there is to be shown */
  GPtrArray *leaving;           /* what the view knows instead, while rows leave it */
  GHashTable *rows;             /* risks that have widgets */

  guint n_known;                /* of the keys, to the view, else */
  gboolean has_begun;           /* somebody may look at it */
};

#define N_WIDGETS 256           /* rows; more than a column view makes widgets for */
#define N_AT_ONCE 4             /* rows that come or go in a turn */
#define N_FIRST 64              /* rows, more than are seen */
#define N_FEW 32                /* rows that may go at once */

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GwRegisterShown, gw_register_shown, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* What a view knows, at one time */
typedef struct
{
  GArray *keys;
  GPtrArray *leaving;
  guint n;
} Known;

static GwRisk *
get_risk (GArray *keys,
          guint   i)
{
  return gw_register_keys_get (keys, i)->risk;
}

static Known
get_known (GwRegisterShown *self)
{
  return (Known) { self->keys, self->leaving, self->leaving != NULL ? self->leaving->len : self->n_known };
}

static GwRisk *
get_nth (const Known *known,
         guint        n)
{
  return known->leaving != NULL ? g_ptr_array_index (known->leaving, n) : get_risk (known->keys, n);
}

/* --- As a list */

static GType
get_item_type (GListModel *model)
{
  return GW_TYPE_RISK;
}

static guint
get_n_items (GListModel *model)
{
  return get_known (GW_REGISTER_SHOWN (model)).n;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  const Known known = get_known (GW_REGISTER_SHOWN (model));

  return position < known.n ? g_object_ref (get_nth (&known, position)) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

/* --- From one list to another */

static guint
count_same_first (const Known *before,
                  const Known *now)
{
  const guint most = MIN (before->n, now->n);
  guint n = 0;

  while (n < most && get_nth (before, n) == get_nth (now, n))
    n++;
  return n;
}

static guint
count_same_last (const Known *before,
                 const Known *now,
                 guint        start)
{
  const guint most = MIN (before->n, now->n) - start;
  guint n = 0;

  while (n < most && get_nth (before, before->n - n - 1) == get_nth (now, now->n - n - 1))
    n++;
  return n;
}

/* The view learns of as little as possible. */
static void
tell_change (GwRegisterShown *self,
             const Known     *before)
{
  const Known now = get_known (self);
  const guint start = count_same_first (before, &now);
  const guint end = count_same_last (before, &now, start);

  if (before->n - start - end > 0 || now.n - start - end > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start, before->n - start - end, now.n - start - end);
}

/* Only a view that gets much longer learns of it bit by bit. */
static guint
count_to_know (GwRegisterShown *self,
               guint            n_keys)
{
  const guint n_known = get_known (self).n;
  const guint least = self->has_begun ? N_AT_ONCE : N_FIRST;

  if (n_known >= N_WIDGETS || n_keys <= n_known + N_FIRST)
    return n_keys;
  return MAX (n_known, least);
}

/* --- Rows that leave */

static gboolean
has_widgets (GwRegisterShown *self,
             GwRisk          *risk)
{
  return self->rows != NULL && g_hash_table_contains (self->rows, risk);
}

/* What is left and what has widgets, in the order of before. Returns: (nullable): none
 * where what is left has another order */
static GPtrArray *
list_leaving (GwRegisterShown *self,
              const Known     *before)
{
  g_autoptr(GPtrArray) leaving = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_kept = 0;

  for (guint i = 0; i < before->n; i++)
    {
      GwRisk *risk = get_nth (before, i);
      const gboolean is_kept = n_kept < self->n_known && get_risk (self->keys, n_kept) == risk;

      n_kept += is_kept ? 1 : 0;
      if (is_kept || has_widgets (self, risk))
        g_ptr_array_add (leaving, g_object_ref (risk));
    }
  return n_kept == self->n_known && leaving->len > n_kept + N_FEW ? g_steal_pointer (&leaving) : NULL;
}

/* The next rows that can go side by side are those farthest down. */
static guint
find_last (GwRegisterShown *self,
           guint           *position)
{
  guint n_kept = self->n_known, end = self->leaving->len, n = 0;

  while (n_kept > 0 && get_risk (self->keys, n_kept - 1) == g_ptr_array_index (self->leaving, end - 1))
    {
      n_kept--;
      end--;
    }
  while (n < MIN (N_AT_ONCE, end - n_kept) &&
         (n_kept == 0 || get_risk (self->keys, n_kept - 1) != g_ptr_array_index (self->leaving, end - n - 1)))
    n++;
  *position = end - n;
  return n;
}

static void
remove_some (GwRegisterShown *self)
{
  guint position;
  const guint n = find_last (self, &position);

  if (n > 0)
    g_ptr_array_remove_range (self->leaving, position, n);
  if (self->leaving->len == self->n_known)
    g_clear_pointer (&self->leaving, g_ptr_array_unref);
  if (n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, n, 0);
}

/* --- Rows that come */

static void
add_some (GwRegisterShown *self)
{
  const Known before = get_known (self);

  self->n_known = self->n_known < N_WIDGETS ? MIN (self->n_known + N_AT_ONCE, self->keys->len) : self->keys->len;
  tell_change (self, &before);
}

static void
gw_register_shown_finalize (GObject *object)
{
  GwRegisterShown *self = GW_REGISTER_SHOWN (object);

  g_clear_pointer (&self->leaving, g_ptr_array_unref);
  g_array_unref (self->keys);
  g_clear_pointer (&self->rows, g_hash_table_unref);

  G_OBJECT_CLASS (gw_register_shown_parent_class)->finalize (object);
}

static void
gw_register_shown_class_init (GwRegisterShownClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_register_shown_finalize;
}

static void
gw_register_shown_init (GwRegisterShown *self)
{
  self->keys = gw_register_keys_new (0);
}

/**
 * gw_register_shown_new:
 * @rows: (nullable) (element-type GwRisk GwRisk): the risks that have widgets, which
 *   changes with the view
 *
 * Returns: (transfer full): an empty list
 */
GwRegisterShown *
gw_register_shown_new (GHashTable *rows)
{
  GwRegisterShown *self = g_object_new (GW_TYPE_REGISTER_SHOWN, NULL);

  self->rows = rows != NULL ? g_hash_table_ref (rows) : NULL;
  return self;
}

/**
 * gw_register_shown_get_keys:
 * @self: a list
 *
 * Returns: (transfer none) (element-type GwRegisterKey): what there is to be shown,
 *   known to the view or not
 */
GArray *
gw_register_shown_get_keys (GwRegisterShown *self)
{
  g_return_val_if_fail (GW_IS_REGISTER_SHOWN (self), NULL);

  return self->keys;
}

/**
 * gw_register_shown_take:
 * @self: a list
 * @keys: (transfer full) (element-type GwRegisterKey): what there is to be shown
 *
 * Puts @keys in the place of those before. The view learns of them now, or bit by
 * bit as [method@RegisterShown.go_on] is called.
 */
void
gw_register_shown_take (GwRegisterShown *self,
                        GArray          *keys)
{
  GArray *keys_before;
  g_autoptr(GPtrArray) leaving_before = NULL;
  Known before;

  g_return_if_fail (GW_IS_REGISTER_SHOWN (self));

  before = get_known (self);
  self->n_known = count_to_know (self, keys->len);
  keys_before = g_steal_pointer (&self->keys);
  leaving_before = g_steal_pointer (&self->leaving);
  self->keys = keys;
  if (self->n_known + N_FEW < before.n && self->n_known < N_WIDGETS)
    self->leaving = list_leaving (self, &before);
  self->has_begun = TRUE;
  tell_change (self, &before);
  gw_register_keys_leave (keys_before);
}

/**
 * gw_register_shown_go_on:
 * @self: a list
 *
 * Tells the view of a few rows that come or go.
 *
 * Returns: whether there are more of them
 */
gboolean
gw_register_shown_go_on (GwRegisterShown *self)
{
  g_return_val_if_fail (GW_IS_REGISTER_SHOWN (self), FALSE);

  if (self->leaving != NULL)
    remove_some (self);
  else if (self->n_known < self->keys->len)
    add_some (self);
  return gw_register_shown_is_busy (self);
}

/**
 * gw_register_shown_finish:
 * @self: a list
 *
 * Tells the view of all at once.
 */
void
gw_register_shown_finish (GwRegisterShown *self)
{
  g_autoptr(GPtrArray) leaving = NULL;
  Known before;

  g_return_if_fail (GW_IS_REGISTER_SHOWN (self));

  before = get_known (self);
  leaving = g_steal_pointer (&self->leaving);
  self->n_known = self->keys->len;
  tell_change (self, &before);
}

/**
 * gw_register_shown_is_busy:
 * @self: a list
 *
 * Returns: whether the view does not know everything yet
 */
gboolean
gw_register_shown_is_busy (GwRegisterShown *self)
{
  g_return_val_if_fail (GW_IS_REGISTER_SHOWN (self), FALSE);

  return self->leaving != NULL || self->n_known < self->keys->len;
}

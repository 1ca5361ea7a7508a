/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-search.h"

#include "plan/gw-conflict.h"
#include "plan/gw-dismissal.h"

/**
 * GwSearch:
 *
 * Looks for a text in all texts of a plan, some items at a time, so that the
 * caller may do other things in between. It searches the items that were in the
 * plan when it began.
 */
struct _GwSearch
{
  GObject parent_instance;

  /* Owned */
  GPtrArray *items;
  GListStore *hits;
  char *folded;

  guint position;
};

G_DEFINE_FINAL_TYPE (GwSearch, gw_search, G_TYPE_OBJECT)

static void
collect_item (GwItem  *item,
              gpointer data)
{
  GwSearch *self = data;

  g_ptr_array_add (self->items, g_object_ref (item));
}

/* What only programs read: names of fields, and ids of what is elsewhere */
static gboolean
is_read (GwItem        *item,
         const GwField *field)
{
  return !GW_IS_CONFLICT (item) && !(GW_IS_DISMISSAL (item) && field->index == GW_DISMISSAL_SEEN) &&
         !g_str_equal (field->name, "round");
}

static gboolean
field_matches (GwSearch      *self,
               GwItem        *item,
               const GwField *field)
{
  if ((field->kind != GW_FIELD_TEXT && field->kind != GW_FIELD_LINES) || !is_read (item, field))
    return FALSE;
  return gw_search_contains (gw_item_get_text (item, field->index), self->folded);
}

static void
search_item (GwSearch  *self,
             GwItem    *item,
             GPtrArray *found)
{
  GwItemClass *klass = GW_ITEM_GET_CLASS (item);

  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    {
      const GwField *field = gw_item_class_get_field (klass, i);

      if (field_matches (self, item, field))
        g_ptr_array_add (found, gw_search_hit_new (item, field, self->folded));
    }
}

static void
gw_search_finalize (GObject *object)
{
  GwSearch *self = GW_SEARCH (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->hits);
  g_clear_pointer (&self->folded, g_free);

  G_OBJECT_CLASS (gw_search_parent_class)->finalize (object);
}

static void
gw_search_class_init (GwSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_search_finalize;
}

static void
gw_search_init (GwSearch *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->hits = g_list_store_new (GW_TYPE_SEARCH_HIT);
}

/**
 * gw_search_new:
 * @plan: where to look
 * @text: what to look for, as typed; space at its ends does not count
 *
 * Case and the way characters are composed do not matter, see gw_search_fold().
 *
 * Returns: (transfer full): a search that has not begun; one for nothing has
 *   nothing to do
 */
GwSearch *
gw_search_new (GwPlan     *plan,
               const char *text)
{
  g_autofree char *trimmed = NULL;
  GwSearch *self;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (GW_TYPE_SEARCH, NULL);
  trimmed = g_strstrip (g_strdup (text));
  self->folded = gw_search_fold (trimmed);
  if (*self->folded != '\0')
    gw_item_visit (plan, collect_item, self);
  return self;
}

/**
 * gw_search_step:
 * @self: a search
 * @n_items: how many items to look at
 *
 * Goes on; the hits come in the order of the plan, with one signal a step.
 *
 * Returns: whether there is more to look at
 */
gboolean
gw_search_step (GwSearch *self,
                guint     n_items)
{
  g_autoptr(GPtrArray) found = NULL;
  guint end;

  g_return_val_if_fail (GW_IS_SEARCH (self), FALSE);

  found = g_ptr_array_new_with_free_func (g_object_unref);
  end = self->position + MIN (n_items, self->items->len - self->position);
  while (self->position < end)
    search_item (self, g_ptr_array_index (self->items, self->position++), found);

  if (found->len > 0)
    g_list_store_splice (self->hits, g_list_model_get_n_items (G_LIST_MODEL (self->hits)), 0,
                         found->pdata, found->len);
  return self->position < self->items->len;
}

/**
 * gw_search_get_hits:
 * @self: a search
 *
 * Returns: (transfer none): what was found so far, a list of #GwSearchHit
 */
GListModel *
gw_search_get_hits (GwSearch *self)
{
  g_return_val_if_fail (GW_IS_SEARCH (self), NULL);

  return G_LIST_MODEL (self->hits);
}

/**
 * gw_search_forget:
 * @self: a search that is no longer wanted
 * @n_hits: how many hits to let go
 *
 * Lets the last hits go. Freeing all of a large plan at once takes longer than a
 * frame.
 *
 * Returns: whether there are hits left
 */
gboolean
gw_search_forget (GwSearch *self,
                  guint     n_hits)
{
  guint length;

  g_return_val_if_fail (GW_IS_SEARCH (self), FALSE);

  length = g_list_model_get_n_items (G_LIST_MODEL (self->hits));
  n_hits = MIN (n_hits, length);
  g_list_store_splice (self->hits, length - n_hits, n_hits, NULL, 0);
  return n_hits < length;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-list.h"

#include <string.h>

#include "plan/gw-item-write.h"

/* When more items than this come or go at once, the root is not told of each. */
#define MANY 1000

/**
 * GwList:
 *
 * The items of one field of an item, as a #GListModel. Items keep their
 * identity when they move, so selections and references survive.
 */
struct _GwList
{
  GObject parent_instance;

  /* Owned */
  GPtrArray *items;

  /* Borrowed: the owner holds the list and clears this when it goes */
  GwItem *owner;
  const GwField *field;
};

static void gw_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GwList, gw_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, gw_list_model_init))

static GType
gw_list_get_item_type (GListModel *model)
{
  return GW_LIST (model)->field->item_type;
}

static guint
gw_list_get_n_items (GListModel *model)
{
  return GW_LIST (model)->items->len;
}

static gpointer
gw_list_get_item (GListModel *model,
                  guint       position)
{
  gpointer item = gw_list_get (GW_LIST (model), position);

  return item != NULL ? g_object_ref (item) : NULL;
}

static void
gw_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = gw_list_get_item_type;
  iface->get_n_items = gw_list_get_n_items;
  iface->get_item = gw_list_get_item;
}

static void
gw_list_finalize (GObject *object)
{
  GwList *self = GW_LIST (object);

  for (guint i = 0; i < self->items->len; i++)
    gw_item_set_list (g_ptr_array_index (self->items, i), NULL);
  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (gw_list_parent_class)->finalize (object);
}

static void
gw_list_class_init (GwListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_list_finalize;
}

/* One that was let go has left a gap. */
static void
item_free (gpointer item)
{
  g_clear_object (&item);
}

static void
gw_list_init (GwList *self)
{
  self->items = g_ptr_array_new_with_free_func (item_free);
}

/**
 * gw_list_new:
 * @owner: (transfer none): the item whose field it is
 * @field: the field
 *
 * Returns: (transfer full): an empty list
 */
GwList *
gw_list_new (GwItem        *owner,
             const GwField *field)
{
  GwList *self = g_object_new (GW_TYPE_LIST, NULL);

  self->owner = owner;
  self->field = field;
  return self;
}

/**
 * gw_list_forget_owner:
 * @self: a list
 *
 * Called by the owner when it goes while somebody still holds the list.
 */
void
gw_list_forget_owner (GwList *self)
{
  self->owner = NULL;
}

/* What follows moves once, however many come. */
static void
make_room (GPtrArray *items,
           guint      position,
           guint      n_added)
{
  const guint n_after = items->len - position;

  if (n_added == 0)
    return;
  g_ptr_array_set_size (items, (int) (items->len + n_added));
  memmove (items->pdata + position + n_added, items->pdata + position, n_after * sizeof (gpointer));
}

static void
take_in (GwList    *self,
         guint      position,
         GPtrArray *added,
         void     (*put) (GwItem *item, GwList *list))
{
  make_room (self->items, position, added != NULL ? added->len : 0);
  for (guint i = 0; added != NULL && i < added->len; i++)
    {
      self->items->pdata[position + i] = g_object_ref (g_ptr_array_index (added, i));
      put (self->items->pdata[position + i], self);
    }
}

static void
let_go (GwList *self,
        guint   position,
        guint   n_removed,
        void  (*put) (GwItem *item, GwList *list))
{
  for (guint i = 0; i < n_removed; i++)
    {
      g_autoptr(GwItem) item = g_steal_pointer (&g_ptr_array_index (self->items, position + i));

      put (item, NULL);
    }
  if (n_removed > 0)
    g_ptr_array_remove_range (self->items, position, n_removed);
}

/**
 * gw_list_splice:
 * @self: a list
 * @position: where to begin
 * @n_removed: how many items go
 * @added: (nullable) (element-type GwItem): the items that come, borrowed
 *
 * Changes the list and tells everybody. Only loading and the history call
 * this; everything else goes through a verb.
 */
void
gw_list_splice (GwList    *self,
                guint      position,
                guint      n_removed,
                GPtrArray *added)
{
  guint n_added = added != NULL ? added->len : 0;
  gboolean many;

  g_return_if_fail (GW_IS_LIST (self));
  g_return_if_fail (position + n_removed <= self->items->len);

  many = n_removed + n_added > MANY && self->owner != NULL;
  let_go (self, position, n_removed, many ? gw_item_put : gw_item_set_list);
  take_in (self, position, added, many ? gw_item_put : gw_item_set_list);
  if (many)
    gw_item_tell_spliced (self->owner);
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
  if (self->owner != NULL)
    gw_item_emit_changed (self->owner, self->field);
}

/**
 * gw_list_append:
 * @self: a list
 * @item: (transfer none): an item of the list's class
 *
 * Adds at the end, as loading does.
 */
void
gw_list_append (GwList  *self,
                gpointer item)
{
  g_return_if_fail (GW_IS_LIST (self));

  g_ptr_array_add (self->items, g_object_ref (item));
  gw_item_set_list (item, self);
  g_list_model_items_changed (G_LIST_MODEL (self), self->items->len - 1, 0, 1);
  if (self->owner != NULL)
    gw_item_emit_changed (self->owner, self->field);
}

/**
 * gw_list_get_length:
 * @self: a list
 *
 * Returns: how many items there are
 */
guint
gw_list_get_length (GwList *self)
{
  g_return_val_if_fail (GW_IS_LIST (self), 0);

  return self->items->len;
}

/**
 * gw_list_get:
 * @self: a list
 * @position: which
 *
 * Returns: (transfer none) (nullable): the item there, %NULL beyond the end
 */
gpointer
gw_list_get (GwList *self,
             guint   position)
{
  g_return_val_if_fail (GW_IS_LIST (self), NULL);

  return position < self->items->len ? g_ptr_array_index (self->items, position) : NULL;
}

/**
 * gw_list_find:
 * @self: a list
 * @item: an item
 * @position: (out) (optional): where it is
 *
 * Returns: whether @item is in the list
 */
gboolean
gw_list_find (GwList  *self,
              gpointer item,
              guint   *position)
{
  g_return_val_if_fail (GW_IS_LIST (self), FALSE);

  return g_ptr_array_find (self->items, item, position);
}

/**
 * gw_list_find_id:
 * @self: a list
 * @id: an id
 *
 * For lists whose ids are unique in the list only, such as rounds and levels.
 *
 * Returns: (transfer none) (nullable): the item with that id
 */
GwItem *
gw_list_find_id (GwList     *self,
                 const char *id)
{
  g_return_val_if_fail (GW_IS_LIST (self), NULL);

  for (guint i = 0; i < self->items->len; i++)
    if (g_strcmp0 (gw_item_get_id (g_ptr_array_index (self->items, i)), id) == 0)
      return g_ptr_array_index (self->items, i);
  return NULL;
}

/**
 * gw_list_get_owner:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the item whose field it is
 */
GwItem *
gw_list_get_owner (GwList *self)
{
  g_return_val_if_fail (GW_IS_LIST (self), NULL);

  return self->owner;
}

/**
 * gw_list_get_field:
 * @self: a list
 *
 * Returns: (transfer none): the field it belongs to
 */
const GwField *
gw_list_get_field (GwList *self)
{
  g_return_val_if_fail (GW_IS_LIST (self), NULL);

  return self->field;
}

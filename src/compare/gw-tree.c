/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/gw-tree.h"

struct _GwTree
{
  /* Owned */
  GwSnapshot *plan;
  GHashTable *by_key;           /* key → GwNode, owned */
  GPtrArray *order;             /* GwNode, borrowed; owners before what is theirs */
};

/**
 * gw_field_is_kept_whole:
 * @field: a field that holds items
 *
 * Returns: whether it is a record, which never changes and so is one value
 */
gboolean
gw_field_is_kept_whole (const GwField *field)
{
  return field->kind == GW_FIELD_CHILD && GW_ITEM_CLASS (g_type_class_get (field->item_type))->immutable;
}

/**
 * gw_tree_make_key:
 * @owner: (nullable): what the item belongs to, %NULL for the plan itself
 * @field: (nullable): which of its lists
 * @snapshot: the item
 *
 * Returns: (transfer full): what the item is called in every version
 */
char *
gw_tree_make_key (const GwNode     *owner,
                  const GwField    *field,
                  const GwSnapshot *snapshot)
{
  const char *id = gw_snapshot_get_id (snapshot);
  const char *separator;

  if (owner == NULL)
    return g_strdup (":");
  if (gw_snapshot_get_class (snapshot)->id_scope == GW_ID_PLAN && id != NULL)
    return g_strdup (id);
  separator = g_str_equal (owner->key, ":") ? "" : "/";
  if (id == NULL)
    return g_strconcat (owner->key, separator, field->name, NULL);
  return g_strconcat (owner->key, separator, field->name, "/", id, NULL);
}

static const GwField *
get_field (const GwNode *owner,
           guint         index)
{
  return owner != NULL ? gw_item_class_get_field (gw_snapshot_get_class (owner->snapshot), index) : NULL;
}

static void
node_free (gpointer data)
{
  GwNode *node = data;

  g_clear_pointer (&node->children, g_ptr_array_unref);
  g_free (node);
}

static void add_below (GwTree *self,
                       GwNode *node);

static void
add_node (GwTree     *self,
          GwSnapshot *snapshot,
          GwNode     *owner,
          guint       field,
          guint       position)
{
  GwNode *node = g_new (GwNode, 1);
  char *key = gw_tree_make_key (owner, get_field (owner, field), snapshot);

  *node = (GwNode) { key, snapshot, owner, field, position, NULL };
  g_hash_table_insert (self->by_key, key, node);
  if (owner != NULL && owner->children == NULL)
    owner->children = g_ptr_array_new ();
  if (owner != NULL)
    g_ptr_array_add (owner->children, node);
  g_ptr_array_add (self->order, node);
  add_below (self, node);
}

static void
add_below (GwTree *self,
           GwNode *node)
{
  GwItemClass *klass = gw_snapshot_get_class (node->snapshot);

  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    {
      const GwField *field = gw_item_class_get_field (klass, i);

      if (!gw_field_holds_items (field) || gw_field_is_kept_whole (field))
        continue;
      for (guint j = 0; j < gw_snapshot_get_length (node->snapshot, i); j++)
        add_node (self, gw_snapshot_get_item (node->snapshot, i, j), node, i, j);
    }
}

/**
 * gw_tree_new:
 * @plan: the state of a plan whose ids are unique, as loading sees to
 *
 * Returns: (transfer full): its items by their keys
 */
GwTree *
gw_tree_new (GwSnapshot *plan)
{
  GwTree *self = g_new0 (GwTree, 1);

  self->plan = gw_snapshot_ref (plan);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, node_free);
  self->order = g_ptr_array_new ();
  add_node (self, plan, NULL, 0, 0);
  return self;
}

/**
 * gw_tree_free:
 * @self: (transfer full): a tree
 *
 * Frees it.
 */
void
gw_tree_free (GwTree *self)
{
  g_ptr_array_unref (self->order);
  g_hash_table_unref (self->by_key);
  gw_snapshot_unref (self->plan);
  g_free (self);
}

/**
 * gw_tree_get_n_nodes:
 * @self: a tree
 *
 * Returns: how many items it has, the plan included
 */
guint
gw_tree_get_n_nodes (const GwTree *self)
{
  return self->order->len;
}

/**
 * gw_tree_get_node:
 * @self: a tree
 * @i: less than [method@Tree.get_n_nodes]
 *
 * Returns: (transfer none): an item, in the order of the file
 */
const GwNode *
gw_tree_get_node (const GwTree *self,
                  guint         i)
{
  return g_ptr_array_index (self->order, i);
}

/**
 * gw_tree_find:
 * @self: a tree
 * @key: a key
 *
 * Returns: (transfer none) (nullable): the item of that key
 */
const GwNode *
gw_tree_find (const GwTree *self,
              const char   *key)
{
  return g_hash_table_lookup (self->by_key, key);
}

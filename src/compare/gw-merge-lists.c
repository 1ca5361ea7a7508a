/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/gw-merge-passes.h"

/*
 * Where the items of a merged plan stand. One side's sequence is the skeleton:
 * ours, unless only theirs has another order than before. What only the other
 * side has is put after what it stood after there.
 */

/* Keys in sequence, each found in its place */
typedef struct
{
  GQueue keys;
  GHashTable *links;            /* key → GList of the queue */
} Sequence;

static void
sequence_init (Sequence *self)
{
  g_queue_init (&self->keys);
  self->links = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
sequence_clear (Sequence *self)
{
  g_queue_clear (&self->keys);
  g_clear_pointer (&self->links, g_hash_table_unref);
}

static gboolean
sequence_has (Sequence   *self,
              const char *key)
{
  return g_hash_table_contains (self->links, key);
}

static void
sequence_append (Sequence   *self,
                 const char *key)
{
  g_queue_push_tail (&self->keys, (gpointer) key);
  g_hash_table_insert (self->links, (gpointer) key, self->keys.tail);
}

static void
sequence_insert (Sequence   *self,
                 GList      *after,
                 const char *key)
{
  if (after == NULL)
    g_queue_push_head (&self->keys, (gpointer) key);
  else
    g_queue_insert_after (&self->keys, after, (gpointer) key);
  g_hash_table_insert (self->links, (gpointer) key, after != NULL ? after->next : self->keys.head);
}

/* The items of one side that the merged plan has in this list */
static void
collect (GwMerging    *self,
         const GwNode *owner,
         guint         field,
         const char   *owner_key,
         Sequence     *sequence)
{
  sequence_init (sequence);
  for (guint i = 0; owner != NULL && owner->children != NULL && i < owner->children->len; i++)
    {
      const GwNode *child = g_ptr_array_index (owner->children, i);
      const GwNode *place = child->field == field && gw_merging_is_in (self, child->key)
                              ? gw_merging_get_place (self, child->key) : NULL;

      if (place != NULL && place->field == field && g_str_equal (place->owner->key, owner_key) &&
          gw_snapshot_get_class (place->snapshot) == gw_snapshot_get_class (child->snapshot))
        sequence_append (sequence, child->key);
    }
}

static const char *
next_shared (GList    **link,
             Sequence  *other,
             GHashTable *before)
{
  for (; *link != NULL; *link = (*link)->next)
    if (sequence_has (other, (*link)->data) && g_hash_table_contains (before, (*link)->data))
      {
        const char *key = (*link)->data;

        *link = (*link)->next;
        return key;
      }
  return NULL;
}

/* The items that all three versions have here, in the order before */
static void
collect_before (const GwNode *owner,
                guint         field,
                Sequence     *a,
                Sequence     *b,
                Sequence     *before)
{
  sequence_init (before);
  for (guint i = 0; owner != NULL && owner->children != NULL && i < owner->children->len; i++)
    {
      const GwNode *child = g_ptr_array_index (owner->children, i);

      if (child->field == field && sequence_has (a, child->key) && sequence_has (b, child->key))
        sequence_append (before, child->key);
    }
}

static gboolean
keeps_order (Sequence *side,
             Sequence *other,
             Sequence *before)
{
  GList *link = side->keys.head;

  for (GList *l = before->keys.head; l != NULL; l = l->next)
    if (g_strcmp0 (next_shared (&link, other, before->links), l->data) != 0)
      return FALSE;
  return TRUE;
}

/* What the skeleton has of its own at a place comes first, so that two who add
 * at the end find theirs after ours. */
static GList *
skip_own (GList    *after,
          Sequence *skeleton,
          Sequence *other)
{
  GList *next = after != NULL ? after->next : skeleton->keys.head;

  while (next != NULL && !sequence_has (other, next->data))
    {
      after = next;
      next = next->next;
    }
  return after;
}

static void
weave (Sequence *skeleton,
       Sequence *other)
{
  GList *after = NULL;

  for (GList *l = other->keys.head; l != NULL; l = l->next)
    {
      GList *link = g_hash_table_lookup (skeleton->links, l->data);

      if (link == NULL)
        {
          sequence_insert (skeleton, skip_own (after, skeleton, other), l->data);
          link = g_hash_table_lookup (skeleton->links, l->data);
        }
      after = link;
    }
}

static gboolean
is_as_ours (const GwNode *ours,
            guint         field,
            Sequence     *sequence)
{
  GList *link = sequence->keys.head;

  for (guint i = 0; ours != NULL && ours->children != NULL && i < ours->children->len; i++)
    {
      const GwNode *child = g_ptr_array_index (ours->children, i);

      if (child->field != field)
        continue;
      if (link == NULL || !g_str_equal (link->data, child->key))
        return FALSE;
      link = link->next;
    }
  return link == NULL;
}

static void
set_list (GwMerging     *self,
          const char    *owner_key,
          const GwField *field,
          Sequence      *sequence)
{
  GPtrArray *members = gw_plan_edits_set_list (self->result->edits, owner_key, field);

  for (GList *l = sequence->keys.head; l != NULL; l = l->next)
    {
      const GwNode *theirs = gw_tree_find (self->theirs, l->data);

      gw_plan_edits_add_member (members, l->data,
                                gw_tree_find (self->ours, l->data) == NULL ? theirs->snapshot : NULL);
    }
}

static void
merge_list (GwMerging    *self,
            const GwNode *ours,
            const GwNode *theirs,
            guint         index)
{
  const GwNode *owner = ours != NULL ? ours : theirs;
  const GwField *field = gw_item_class_get_field (gw_snapshot_get_class (owner->snapshot), index);
  Sequence our_keys, their_keys, before, *skeleton = &our_keys;

  collect (self, ours, index, owner->key, &our_keys);
  collect (self, theirs, index, owner->key, &their_keys);
  collect_before (gw_tree_find (self->base, owner->key), index, &our_keys, &their_keys, &before);
  if (!keeps_order (&their_keys, &our_keys, &before))
    {
      if (keeps_order (&our_keys, &their_keys, &before))
        skeleton = &their_keys;
      else
        g_ptr_array_add (self->result->reordered, g_strconcat (owner->key, "/", field->name, NULL));
    }
  weave (skeleton, skeleton == &our_keys ? &their_keys : &our_keys);
  if (!is_as_ours (ours, index, skeleton))
    set_list (self, owner->key, field, skeleton);
  sequence_clear (&our_keys);
  sequence_clear (&their_keys);
  sequence_clear (&before);
}

static void
merge_lists (GwMerging    *self,
             const GwNode *ours,
             const GwNode *theirs)
{
  const GwNode *owner = ours != NULL ? ours : theirs;
  GwItemClass *klass;

  g_assert (owner != NULL);
  klass = gw_snapshot_get_class (owner->snapshot);
  if (theirs != NULL && gw_snapshot_get_class (theirs->snapshot) != klass)
    return;
  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    {
      const GwField *field = gw_item_class_get_field (klass, i);

      if (gw_field_holds_items (field) && !gw_field_is_kept_whole (field))
        merge_list (self, ours, theirs, i);
    }
}

/* A new item comes with its record; its lists come item by item. */
static void
take_records (GwMerging    *self,
              const GwNode *theirs)
{
  GwItemClass *klass = gw_snapshot_get_class (theirs->snapshot);

  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    {
      const GwField *field = gw_item_class_get_field (klass, i);

      if (gw_field_holds_items (field) && gw_field_is_kept_whole (field) &&
          gw_snapshot_get_length (theirs->snapshot, i) > 0)
        gw_plan_edits_add_member (gw_plan_edits_set_list (self->result->edits, theirs->key, field),
                                  NULL, gw_snapshot_get_item (theirs->snapshot, i, 0));
    }
}

/* Says how the lists of all items become, owners first. */
void
gw_merging_do_lists (GwMerging *self)
{
  for (guint i = 0; i < gw_tree_get_n_nodes (self->ours); i++)
    {
      const GwNode *ours = gw_tree_get_node (self->ours, i);

      if (gw_merging_is_in (self, ours->key))
        merge_lists (self, ours, gw_tree_find (self->theirs, ours->key));
    }
  for (guint i = 0; i < gw_tree_get_n_nodes (self->theirs); i++)
    {
      const GwNode *theirs = gw_tree_get_node (self->theirs, i);

      if (gw_tree_find (self->ours, theirs->key) != NULL || !gw_merging_is_in (self, theirs->key))
        continue;
      take_records (self, theirs);
      merge_lists (self, NULL, theirs);
    }
}

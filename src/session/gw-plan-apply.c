/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-plan-apply.h"

#include <string.h>

#include "edit/gw-edit-conflicts.h"
#include "file/gw-codec.h"
#include "plan/gw-item-copy.h"
#include "words/gw-words.h"

/*
 * Difference and merge say what is to be done; here it is done, through the
 * history and so as one step. Items keep their identity: what moves is taken
 * out of every list first and put in its place afterwards.
 */

typedef struct
{
  GwHistory *history;
  GHashTable *items;            /* key → GwItem of the plan, or made for it */
} Apply;

static GwItem *
find_item (Apply      *self,
           const char *key)
{
  GwItem *item = g_hash_table_lookup (self->items, key);

  return item != NULL ? item : gw_plan_find_place (gw_history_get_plan (self->history), key);
}

static void
note_member (Apply        *self,
             GwPlanMember *member)
{
  GwItem *item;

  if (member->key == NULL)
    return;
  if (member->made_of != NULL)
    item = gw_item_new_from_snapshot (member->made_of, FALSE);
  else if ((item = find_item (self, member->key)) != NULL)
    g_object_ref (item);
  if (item != NULL)
    g_hash_table_insert (self->items, g_strdup (member->key), item);
}

static void
note_item (Apply      *self,
           const char *key)
{
  GwItem *item = find_item (self, key);

  if (item != NULL && !g_hash_table_contains (self->items, key))
    g_hash_table_insert (self->items, g_strdup (key), g_object_ref (item));
}

/* Before anything leaves its list, and so the index of the plan: what changes
 * may stand below what moves. */
static void
note_items (Apply     *self,
            GPtrArray *edits)
{
  for (guint i = 0; i < edits->len; i++)
    {
      GwPlanEdit *edit = g_ptr_array_index (edits, i);

      note_item (self, edit->key);
      for (guint j = 0; edit->members != NULL && j < edit->members->len; j++)
        note_member (self, g_ptr_array_index (edit->members, j));
    }
}

static GPtrArray *
get_members (Apply      *self,
             GwPlanEdit *edit)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < edit->members->len; i++)
    {
      GwPlanMember *member = g_ptr_array_index (edit->members, i);
      GwItem *item = member->key != NULL ? g_hash_table_lookup (self->items, member->key) : NULL;

      if (item != NULL)
        g_ptr_array_add (items, g_object_ref (item));
      else if (member->made_of != NULL)
        g_ptr_array_add (items, gw_item_new_from_snapshot (member->made_of, TRUE));
    }
  return items;
}

/* Splices only the stretch that differs. */
static void
set_items (Apply     *self,
           GwList    *list,
           GPtrArray *items)
{
  guint length = gw_list_get_length (list), start = 0, end = 0;
  g_autoptr(GPtrArray) added = g_ptr_array_new ();

  while (start < length && start < items->len && gw_list_get (list, start) == g_ptr_array_index (items, start))
    start++;
  while (end < length - start && end < items->len - start &&
         gw_list_get (list, length - 1 - end) == g_ptr_array_index (items, items->len - 1 - end))
    end++;
  for (guint i = start; i < items->len - end; i++)
    g_ptr_array_add (added, g_ptr_array_index (items, i));
  if (length - start - end > 0 || added->len > 0)
    gw_history_splice (self->history, list, start, length - start - end, added);
}

static void
take_out (Apply      *self,
          GwList     *list,
          GPtrArray  *members)
{
  g_autoptr(GHashTable) staying = g_hash_table_new (NULL, NULL);
  g_autoptr(GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; i < members->len; i++)
    {
      GwItem *member = g_ptr_array_index (members, i);
      GwList *elsewhere = gw_item_get_parent_list (member);

      g_hash_table_add (staying, member);
      if (elsewhere != NULL && elsewhere != list)
        gw_history_remove (self->history, member);
    }
  for (guint i = 0; i < gw_list_get_length (list); i++)
    if (g_hash_table_contains (staying, gw_list_get (list, i)))
      g_ptr_array_add (kept, gw_list_get (list, i));
  set_items (self, list, kept);
}

static void
apply_lists (Apply     *self,
             GPtrArray *edits,
             gboolean   only_take_out)
{
  for (guint i = 0; i < edits->len; i++)
    {
      GwPlanEdit *edit = g_ptr_array_index (edits, i);
      GwItem *owner = edit->kind == GW_PLAN_EDIT_LIST ? find_item (self, edit->key) : NULL;
      g_autoptr(GPtrArray) members = owner != NULL ? get_members (self, edit) : NULL;

      if (owner == NULL)
        continue;
      if (only_take_out)
        take_out (self, gw_item_get_list (owner, edit->field->index), members);
      else
        set_items (self, gw_item_get_list (owner, edit->field->index), members);
    }
}

static void
apply_value (Apply      *self,
             GwPlanEdit *edit)
{
  GwItem *item = find_item (self, edit->key);
  GwValue value;

  if (item == NULL)
    return;
  if (edit->kind == GW_PLAN_EDIT_EXTRAS)
    {
      gw_history_set_extras (self->history, item, edit->extras);
      return;
    }
  gw_value_copy (&edit->value, &value);
  gw_history_set_value (self->history, item, edit->field->index, &value);
}

/**
 * gw_plan_apply_edits:
 * @history: a history with an open step
 * @edits: (element-type GwPlanEdit): what is to be done to its plan
 *
 * Takes over changes.
 */
void
gw_plan_apply_edits (GwHistory *history,
                     GPtrArray *edits)
{
  g_autoptr(GHashTable) items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  Apply self = { history, items };

  note_items (&self, edits);
  apply_lists (&self, edits, TRUE);
  apply_lists (&self, edits, FALSE);
  for (guint i = 0; i < edits->len; i++)
    if (((GwPlanEdit *) g_ptr_array_index (edits, i))->kind != GW_PLAN_EDIT_LIST)
      apply_value (&self, g_ptr_array_index (edits, i));
}

/* --- Conflicts */

/* What is not a unit of a class is named by its path, without the colon that
 * tells it from an id. */
static const char *
get_item_name (const char *key)
{
  if (*key != ':')
    return key;
  return key[1] != '\0' ? key + 1 : "plan";
}

static char *
dup_unit_name (GwClash *clash)
{
  if (clash->kind != GW_CLASH_BOTH_CHANGED)
    return NULL;
  if (clash->unit.first != NULL)
    return g_strdup (clash->unit.first->unit);
  return g_strndup (clash->extra + 1, strlen (clash->extra) - 2);
}

static char *
encode_extra (GwSnapshot *item,
              const char *name)
{
  GPtrArray *extras = item != NULL ? gw_block_get_extras (gw_snapshot_get_block (item)) : NULL;

  for (guint i = 0; extras != NULL && i < extras->len; i++)
    {
      const GwExtra *extra = g_ptr_array_index (extras, i);

      if (g_str_equal (extra->name, name))
        return g_strdup (extra->json);
    }
  return NULL;
}

/* A unit that is not set is left out, as everywhere in the file. */
static char *
encode_unit (GwSnapshot   *item,
             const GwUnit *unit)
{
  if (!gw_unit_is_set (unit, item))
    return NULL;
  return gw_codec_encode_unit (item, unit->first, unit->n_fields);
}

static char *
encode_side (GwClash    *clash,
             GwSnapshot *item)
{
  if (item == NULL)
    return NULL;
  if (clash->kind != GW_CLASH_BOTH_CHANGED)
    return gw_codec_encode_part (item);
  if (clash->unit.first == NULL)
    return encode_extra (item, clash->extra);
  return encode_unit (item, &clash->unit);
}

static const char *
get_kind_code (GwClashKind kind)
{
  switch (kind)
    {
    case GW_CLASH_BOTH_CHANGED:
      return "both-changed";
    case GW_CLASH_DELETED_HERE:
      return "deleted-here";
    case GW_CLASH_DELETED_THERE:
      return "deleted-there";
    default:
      g_assert_not_reached ();
    }
}

static char *
dup_list_path (GwClash *clash)
{
  if (clash->kind != GW_CLASH_DELETED_HERE || clash->list == NULL)
    return NULL;
  if (g_str_equal (clash->owner, ":"))
    return g_strdup (clash->list->name);
  return g_strconcat (get_item_name (clash->owner), "/", clash->list->name, NULL);
}

static void
add_conflict (GwHistory  *history,
              GwClash    *clash,
              const char *from)
{
  g_autofree char *unit = dup_unit_name (clash);
  g_autofree char *list = dup_list_path (clash);
  g_autofree char *theirs = encode_side (clash, clash->theirs);
  g_autofree char *base = clash->kind == GW_CLASH_BOTH_CHANGED ? encode_side (clash, clash->base) : NULL;
  GwConflictDraft draft = {
    .item = get_item_name (clash->key),
    .field = unit,
    .kind = get_kind_code (clash->kind),
    .from = from,
    .list = list,
    .after = clash->kind == GW_CLASH_DELETED_HERE ? clash->after : NULL,
    .base = base,
    .theirs = theirs,
  };

  gw_edit_add_conflict (history, &draft);
}

/**
 * gw_plan_apply_merge:
 * @history: a history whose plan is the one that was merged as ours
 * @merge: what the merge has come to
 * @from: (nullable): where the other version came from, for the conflicts
 *
 * Makes the merged plan as one step. What could not be decided is written down
 * as conflicts; our value stays until they are settled.
 *
 * Returns: how many conflicts there are
 */
guint
gw_plan_apply_merge (GwHistory  *history,
                     GwMerge    *merge,
                     const char *from)
{
  g_return_val_if_fail (GW_IS_HISTORY (history) && merge != NULL, 0);

  gw_history_begin (history, GW_N_ ("merge"));
  gw_plan_apply_edits (history, merge->edits);
  if (merge->edits->len > 0)
    gw_edit_renumber_risks (history);
  for (guint i = 0; i < merge->clashes->len; i++)
    add_conflict (history, g_ptr_array_index (merge->clashes, i), from);
  gw_history_end (history);
  return merge->clashes->len;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/gw-merge-passes.h"

#include "compare/gw-text-merge.h"

/* What the units of an item say that both sides have. */

static const char *
get_lines (const GwSnapshot *item,
           const GwUnit     *unit)
{
  const GwValue *value = gw_snapshot_get_value (item, unit->first->index);

  return value->type == GW_VALUE_TEXT ? value->text : "";
}

/* Both sides have changed a text of many lines: perhaps not the same lines. */
static gboolean
merge_text (GwMerging        *self,
            const char       *key,
            const GwUnit     *unit,
            const GwSnapshot *base,
            const GwSnapshot *ours,
            const GwSnapshot *theirs)
{
  g_autofree char *merged = NULL;
  g_auto(GwValue) value = GW_VALUE_INIT;

  if (unit->n_fields != 1 || unit->first->kind != GW_FIELD_LINES || base == NULL)
    return FALSE;
  merged = gw_text_merge (get_lines (base, unit), get_lines (ours, unit), get_lines (theirs, unit));
  if (merged == NULL)
    return FALSE;
  gw_value_init_text (&value, merged);
  gw_plan_edits_set_value (self->result->edits, key, unit->first, &value);
  return TRUE;
}

static void
take_whole (GwMerging        *self,
            const char       *key,
            const GwUnit     *unit,
            const GwSnapshot *theirs)
{
  GPtrArray *members = gw_plan_edits_set_list (self->result->edits, key, unit->first);

  for (guint i = 0; i < gw_snapshot_get_length (theirs, unit->first->index); i++)
    gw_plan_edits_add_member (members, NULL, gw_snapshot_get_item (theirs, unit->first->index, i));
}

static void
take_unit (GwMerging        *self,
           const char       *key,
           const GwUnit     *unit,
           const GwSnapshot *ours,
           const GwSnapshot *theirs)
{
  GwItemClass *klass = gw_snapshot_get_class (theirs);

  if (gw_field_holds_items (unit->first))
    {
      take_whole (self, key, unit, theirs);
      return;
    }
  for (guint i = unit->first->index; i < unit->first->index + unit->n_fields; i++)
    if (!gw_value_equal (gw_snapshot_get_value (ours, i), gw_snapshot_get_value (theirs, i)))
      gw_plan_edits_set_value (self->result->edits, key, gw_item_class_get_field (klass, i),
                               gw_snapshot_get_value (theirs, i));
}

/* A unit that one side added to an item which both have added is no clash with
 * nothing on the other. */
static gboolean
is_unchanged (const GwUnit     *unit,
              const GwSnapshot *base,
              const GwSnapshot *side)
{
  return base != NULL ? gw_unit_equal (unit, base, side) : !gw_unit_is_set (unit, side);
}

static void
merge_unit (GwMerging        *self,
            const char       *key,
            const GwUnit     *unit,
            const GwSnapshot *base,
            const GwSnapshot *ours,
            const GwSnapshot *theirs)
{
  if (gw_unit_equal (unit, ours, theirs) || is_unchanged (unit, base, theirs))
    return;
  if (is_unchanged (unit, base, ours))
    take_unit (self, key, unit, ours, theirs);
  else if (!merge_text (self, key, unit, base, ours, theirs))
    gw_merging_add_clash (self, GW_CLASH_BOTH_CHANGED, key)->unit = *unit;
}

/* --- Unknown members, each a unit by its name */

static GPtrArray *
get_extras (const GwSnapshot *item)
{
  return item != NULL ? gw_block_get_extras (gw_snapshot_get_block (item)) : NULL;
}

static const GwExtra *
find_extra (GPtrArray  *extras,
            const char *name)
{
  for (guint i = 0; extras != NULL && i < extras->len; i++)
    if (g_str_equal (((GwExtra *) g_ptr_array_index (extras, i))->name, name))
      return g_ptr_array_index (extras, i);
  return NULL;
}

static gboolean
extra_equal (const GwExtra *a,
             const GwExtra *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_str_equal (a->json, b->json);
}

static void
add_extra (GPtrArray     *extras,
           const GwExtra *extra)
{
  if (extra != NULL)
    gw_extras_add (extras, extra->after, extra->name, extra->json);
}

static const GwExtra *
merge_extra (GwMerging     *self,
             const char    *key,
             const GwExtra *base,
             const GwExtra *ours,
             const GwExtra *theirs)
{
  if (extra_equal (ours, theirs) || extra_equal (base, theirs))
    return ours;
  if (extra_equal (base, ours))
    return theirs;
  gw_merging_add_clash (self, GW_CLASH_BOTH_CHANGED, key)->extra =
    g_strdup (theirs != NULL ? theirs->name : ours->name);
  return ours;
}

static void
merge_extras (GwMerging  *self,
              const char *key,
              GPtrArray  *base,
              GPtrArray  *ours,
              GPtrArray  *theirs)
{
  g_autoptr(GPtrArray) merged = NULL;

  if (gw_extras_match (ours, theirs) || gw_extras_match (base, theirs))
    return;
  merged = gw_extras_new ();
  for (guint i = 0; ours != NULL && i < ours->len; i++)
    {
      const GwExtra *extra = g_ptr_array_index (ours, i);

      add_extra (merged, merge_extra (self, key, find_extra (base, extra->name), extra,
                                      find_extra (theirs, extra->name)));
    }
  for (guint i = 0; theirs != NULL && i < theirs->len; i++)
    {
      const GwExtra *extra = g_ptr_array_index (theirs, i);

      if (find_extra (ours, extra->name) == NULL)
        add_extra (merged, merge_extra (self, key, find_extra (base, extra->name), NULL, extra));
    }
  gw_plan_edits_set_extras (self->result->edits, key,
                            gw_extras_match (base, ours) ? theirs : merged);
}

/* Merges what an item of ours says with what theirs says. */
void
gw_merging_do_units (GwMerging    *self,
                     const GwNode *ours)
{
  GwItemClass *klass = gw_snapshot_get_class (ours->snapshot);
  const GwNode *theirs = gw_tree_find (self->theirs, ours->key);
  const GwNode *base = gw_tree_find (self->base, ours->key);
  GwSnapshot *before = NULL;
  GwUnit unit = { NULL, 0 };

  if (theirs == NULL || gw_snapshot_get_class (theirs->snapshot) != klass)
    return;
  if (base != NULL && gw_snapshot_get_class (base->snapshot) == klass)
    before = base->snapshot;
  if (before != NULL && before == theirs->snapshot)
    return;
  while (gw_unit_next (klass, &unit))
    merge_unit (self, ours->key, &unit, before, ours->snapshot, theirs->snapshot);
  merge_extras (self, ours->key, get_extras (before), get_extras (ours->snapshot),
                get_extras (theirs->snapshot));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/gw-merge-result.h"

static void
clash_free (gpointer data)
{
  GwClash *clash = data;

  g_free (clash->key);
  g_free (clash->extra);
  g_clear_pointer (&clash->base, gw_snapshot_unref);
  g_clear_pointer (&clash->theirs, gw_snapshot_unref);
  g_free (clash->owner);
  g_free (clash->after);
  g_free (clash);
}

/**
 * gw_merge_result_new:
 *
 * Returns: (transfer full): nothing to do and nothing to tell yet
 */
GwMerge *
gw_merge_result_new (void)
{
  GwMerge *self = g_new (GwMerge, 1);

  self->edits = gw_plan_edits_new ();
  self->clashes = g_ptr_array_new_with_free_func (clash_free);
  self->reordered = g_ptr_array_new_with_free_func (g_free);
  self->moved = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * gw_merge_free:
 * @self: (transfer full): what a merge has come to
 *
 * Frees it.
 */
void
gw_merge_free (GwMerge *self)
{
  g_ptr_array_unref (self->edits);
  g_ptr_array_unref (self->clashes);
  g_ptr_array_unref (self->reordered);
  g_ptr_array_unref (self->moved);
  g_free (self);
}

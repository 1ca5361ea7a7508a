/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lib/test-histories.h"

#include "compare/gw-merge.h"
#include "edit/gw-edit-items.h"
#include "file/gw-codec.h"
#include "file/gw-template.h"
#include "session/gw-plan-apply.h"

GwHistory *
test_history_new_sample (void)
{
  g_autoptr(GBytes) bytes = gw_sample_get_bytes ("en");
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "sample", GW_DECODE_DEFAULT, NULL);

  return gw_history_new (decoded->plan);
}

/* An item that has to be there */
gpointer
test_history_find (GwHistory  *history,
                   const char *key)
{
  gpointer item = gw_plan_find_place (gw_history_get_plan (history), key);

  g_assert_nonnull (item);
  return item;
}

/* The plan as a file */
GBytes *
test_history_encode (GwHistory *history)
{
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (gw_history_get_plan (history));

  return gw_codec_encode (snapshot);
}

void
test_history_delete (GwHistory  *history,
                     const char *key)
{
  g_autoptr(GPtrArray) items = gw_edit_items_one (test_history_find (history, key));

  gw_edit_delete (history, items);
}

void
test_sides_set_up (TestSides     *self,
                   gconstpointer  data)
{
  self->base = test_history_new_sample ();
  self->ours = test_history_new_sample ();
  self->theirs = test_history_new_sample ();
}

void
test_sides_tear_down (TestSides     *self,
                      gconstpointer  data)
{
  g_assert_finalize_object (self->base);
  g_assert_finalize_object (self->ours);
  g_assert_finalize_object (self->theirs);
}

/* Merges theirs into ours, in one step; returns how many conflicts that leaves. */
guint
test_sides_merge (TestSides *self)
{
  g_autoptr(GwSnapshot) base = gw_item_get_snapshot (gw_history_get_plan (self->base));
  g_autoptr(GwSnapshot) ours = gw_item_get_snapshot (gw_history_get_plan (self->ours));
  g_autoptr(GwSnapshot) theirs = gw_item_get_snapshot (gw_history_get_plan (self->theirs));
  g_autoptr(GwMerge) merge = gw_merge_new (base, ours, theirs);

  return gw_plan_apply_merge (self->ours, merge, "theirs.mlproj");
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz/fuzz.h"

#include <string.h>

#include "compare/gw-difference.h"
#include "edit/gw-history.h"
#include "file/gw-codec.h"
#include "lib/test-merges.h"
#include "session/gw-plan-apply.h"

/*
 * Three files that may be anything, parted by a zero byte; what is missing is
 * the one before. Whatever they hold, the result of merging them is a plan,
 * one undo takes it back, and a side that has changed nothing has no say.
 */

static GwSnapshot *
load (const uint8_t *data,
      size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "plan", GW_DECODE_REPAIR, NULL);

  return decoded != NULL && !decoded->newer ? gw_item_get_snapshot (decoded->plan) : NULL;
}

static gboolean
load_all (const uint8_t  *data,
          size_t          size,
          GwSnapshot     *plans[3])
{
  for (guint i = 0; i < 3; i++)
    {
      const uint8_t *end = size > 0 ? memchr (data, '\0', size) : NULL;
      const size_t length = end != NULL ? (size_t) (end - data) : size;

      if (i > 0 && length == 0)
        plans[i] = gw_snapshot_ref (plans[i - 1]);
      else
        plans[i] = load (data, length);
      if (plans[i] == NULL)
        return FALSE;
      data += MIN (length + 1, size);
      size -= MIN (length + 1, size);
    }
  return TRUE;
}

/* The state after a merge; with what ours was, one undo later */
static GwSnapshot *
merge (GwSnapshot *base,
       GwSnapshot *ours,
       GwSnapshot *theirs)
{
  g_autoptr(GBytes) bytes = gw_codec_encode (ours);
  g_autoptr(GwPlan) plan = fuzz_plan_decode (bytes);
  g_autoptr(GwHistory) history = gw_history_new (plan);
  g_autoptr(GwSnapshot) state = gw_item_get_snapshot (plan);
  g_autoptr(GwMerge) result = gw_merge_new (base, state, theirs);
  g_autoptr(GwSnapshot) merged = NULL;
  g_autoptr(GwSnapshot) undone = NULL;

  gw_plan_apply_merge (history, result, "theirs");
  merged = gw_item_get_snapshot (plan);
  if (gw_history_can_undo (history))
    gw_history_undo (history);
  undone = gw_item_get_snapshot (plan);
  g_assert_true (gw_snapshot_equal (undone, state));
  return g_steal_pointer (&merged);
}

static void
assert_plan (GwSnapshot *merged)
{
  g_autoptr(GBytes) bytes = gw_codec_encode (merged);
  g_autoptr(GwSnapshot) loaded = test_merge_load (bytes);

  g_assert_true (gw_snapshot_equal (loaded, merged));
}

static void
assert_difference_tells (GwSnapshot *then,
                         GwSnapshot *now)
{
  g_autoptr(GwDifference) difference = gw_difference_new (then, now);

  g_assert_true (gw_difference_get_n_items (difference) > 0 || gw_snapshot_equal (then, now));
}

static void
check (GwSnapshot *base,
       GwSnapshot *ours,
       GwSnapshot *theirs)
{
  g_autoptr(GwSnapshot) merged = merge (base, ours, theirs);
  g_autoptr(GwSnapshot) alone = merge (base, ours, base);
  g_autoptr(GwSnapshot) same = merge (base, ours, ours);

  assert_plan (merged);
  g_assert_true (gw_snapshot_equal (alone, ours));
  g_assert_true (gw_snapshot_equal (same, ours));
  assert_difference_tells (base, ours);
  assert_difference_tells (ours, merged);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  GwSnapshot *plans[3] = { NULL };

  if (load_all (data, size, plans))
    check (plans[0], plans[1], plans[2]);
  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    g_clear_pointer (&plans[i], gw_snapshot_unref);
  return 0;
}

#define HEAD "{\"format\":\"mlproj\",\"version\":1,"

void
fuzz_list_seeds (GPtrArray *seeds)
{
  static const char three[] =
    HEAD "\"title\":\"a\",\"people\":[{\"id\":\"p\",\"name\":\"P\"}],\"risks\":[{\"id\":\"r\",\"title\":\"one\"},{\"id\":\"s\"}]}\0"
    HEAD "\"title\":\"b\",\"risks\":[{\"id\":\"s\"},{\"id\":\"r\",\"title\":\"two\",\"owner\":\"p\",\"x\":1}]}\0"
    HEAD "\"title\":\"c\",\"people\":[{\"id\":\"p\",\"name\":\"Q\"}],\"risks\":[{\"id\":\"r\",\"title\":\"three\",\"x\":2}]}";

  fuzz_add_seed (seeds, g_bytes_new_static (three, sizeof three - 1));
  fuzz_add_plans (seeds);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-block.h"

static void
take_text (GwBlock    *block,
           guint       slot,
           const char *text)
{
  GwValue value;

  gw_value_init_text (&value, text);
  gw_block_take (block, slot, &value);
  g_assert_cmpint (value.type, ==, GW_VALUE_UNSET);
}

static void
test_starts_unset (void)
{
  g_autoptr(GwBlock) block = gw_block_new (3);

  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (gw_block_get (block, i)->type, ==, GW_VALUE_UNSET);
}

static void
test_owned_alone_is_not_copied (void)
{
  GwBlock *block = gw_block_new (1);
  GwBlock *owned = gw_block_own (block);

  g_assert_true (owned == block);
  gw_block_unref (owned);
}

static void
test_shared_is_copied_before_writing (void)
{
  GwBlock *block = gw_block_new (2);
  g_autoptr(GwBlock) kept = NULL;

  take_text (block, 0, "before");
  kept = gw_block_ref (block);
  block = gw_block_own (block);
  g_assert_true (block != kept);
  take_text (block, 0, "after");
  g_assert_cmpstr (gw_block_get (kept, 0)->text, ==, "before");
  g_assert_cmpstr (gw_block_get (block, 0)->text, ==, "after");
  gw_block_unref (block);
}

static void
test_copy_keeps_extras (void)
{
  GwBlock *block = gw_block_new (1);
  g_autoptr(GwBlock) kept = NULL;

  gw_block_add_extra (block, -1, "colour", "\"red\"");
  gw_block_add_extra (block, 0, "size", "3");
  kept = gw_block_ref (block);
  block = gw_block_own (block);
  g_assert_cmpuint (gw_block_get_n_extras (block), ==, 2);
  g_assert_cmpstr (gw_block_get_extra (block, 0)->name, ==, "colour");
  g_assert_cmpstr (gw_block_get_extra (block, 1)->json, ==, "3");
  g_assert_cmpint (gw_block_get_extra (block, 1)->after, ==, 0);
  gw_block_unref (block);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/block/starts-unset", test_starts_unset);
  g_test_add_func ("/plan/block/owned-alone-is-not-copied", test_owned_alone_is_not_copied);
  g_test_add_func ("/plan/block/shared-is-copied-before-writing", test_shared_is_copied_before_writing);
  g_test_add_func ("/plan/block/copy-keeps-extras", test_copy_keeps_extras);

  return g_test_run ();
}

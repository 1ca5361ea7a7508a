/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz/fuzz.h"

#include "file/gw-codec.h"
#include "file/gw-file-error.h"

/*
 * Whatever a file holds: it is taken, and then comes back equal from what is
 * saved; or it is refused, and somebody is told where and why.
 */

static void
assert_comes_back (GwPlan *plan)
{
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (plan);
  g_autoptr(GBytes) saved = gw_codec_encode (snapshot);
  g_autoptr(GwPlan) again = fuzz_plan_decode (saved);
  g_autoptr(GwSnapshot) state = gw_item_get_snapshot (again);
  g_autoptr(GBytes) saved_again = gw_codec_encode (state);

  g_assert_true (gw_snapshot_equal (snapshot, state));
  g_assert_true (g_bytes_equal (saved, saved_again));
}

/* What is taken strictly is taken whole when repaired, and what is repaired
 * is a plan without a fault. */
static void
check_repair (GBytes  *bytes,
              GwPlan  *strict)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GwDecoded) repaired = gw_codec_decode (bytes, "plan", GW_DECODE_REPAIR, &error);

  if (repaired == NULL)
    {
      g_assert_null (strict);
      fuzz_assert_told (error);
      return;
    }
  g_assert_true (repaired->newer || (strict != NULL) == (repaired->left_out->len == 0));
  for (guint i = 0; i < repaired->left_out->len; i++)
    fuzz_assert_readable (g_ptr_array_index (repaired->left_out, i));
  if (!repaired->newer)
    assert_comes_back (repaired->plan);
}

static void
check_present (GBytes   *bytes,
               gboolean  whole)
{
  g_autoptr(GwDecoded) present = gw_codec_decode (bytes, "plan", GW_DECODE_PRESENT, NULL);

  g_assert_true (present != NULL || !whole);
}

/* Saving rests on it: what is proved is what is taken. */
static void
check_proof (GBytes *bytes,
             GError *refusal)
{
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (gw_codec_prove (bytes, "plan", &error), ==, refusal == NULL);
  if (refusal != NULL)
    {
      g_assert_cmpint (error->code, ==, refusal->code);
      g_assert_cmpstr (error->message, ==, refusal->message);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "plan", GW_DECODE_DEFAULT, &error);

  if (decoded == NULL)
    fuzz_assert_told (error);
  else if (!decoded->newer)
    assert_comes_back (decoded->plan);
  check_proof (bytes, error);
  /* what is no JSON is refused by the same lines in either way */
  if (decoded != NULL || error->code != GW_FILE_ERROR_INVALID_JSON)
    {
      check_repair (bytes, decoded != NULL ? decoded->plan : NULL);
      check_present (bytes, decoded != NULL);
    }
  return 0;
}

void
fuzz_list_seeds (GPtrArray *seeds)
{
  fuzz_add_plans (seeds);
}

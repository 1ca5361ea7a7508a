/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-codec.h"
#include "file/gw-file-error.h"
#include "file/gw-template.h"
#include "plan/gw-item-write.h"

#include <string.h>

static GwPlan *
decode (const char *json)
{
  g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr(GError) error = NULL;
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "plan.mlproj", GW_DECODE_DEFAULT, &error);

  g_assert_no_error (error);
  return g_object_ref (decoded->plan);
}

/* Bytes, with the first line that differs in the message. */
static void
assert_same_text (GBytes *actual,
                  GBytes *wanted)
{
  g_autofree char *left = g_strndup (g_bytes_get_data (actual, NULL), g_bytes_get_size (actual));
  g_autofree char *right = g_strndup (g_bytes_get_data (wanted, NULL), g_bytes_get_size (wanted));
  g_auto(GStrv) left_lines = g_strsplit (left, "\n", -1);
  g_auto(GStrv) right_lines = g_strsplit (right, "\n", -1);

  for (guint i = 0; left_lines[i] != NULL && right_lines[i] != NULL; i++)
    g_assert_cmpstr (left_lines[i], ==, right_lines[i]);
  g_assert_true (g_bytes_equal (actual, wanted));
}

static void
assert_round_trip (GBytes *bytes)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "plan.mlproj", GW_DECODE_DEFAULT, &error);
  g_autoptr(GwSnapshot) snapshot = NULL;
  g_autoptr(GBytes) written = NULL;

  g_assert_no_error (error);
  snapshot = gw_item_get_snapshot (decoded->plan);
  written = gw_codec_encode (snapshot);
  assert_same_text (written, bytes);
}

static void
test_round_trip (void)
{
  static const char *const files[] = { "every-part.mlproj", "unknown-members.mlproj" };
  static const char *const languages[] = { "ko", "en" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "file/plans", files[i], NULL);
      g_autofree char *text = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      {
        g_autoptr(GBytes) bytes = g_bytes_new (text, length);

        assert_round_trip (bytes);
      }
    }
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr(GBytes) bytes = gw_sample_get_bytes (languages[i]);

      assert_round_trip (bytes);
    }
}

static void
assert_refused (const char *json,
                const char *message)
{
  g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr(GError) error = NULL;
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "p", GW_DECODE_DEFAULT, &error);

  g_assert_null (decoded);
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, message);
}

#define HEAD "{\"format\":\"mlproj\",\"version\":1,"

static void
test_says_where (void)
{
  assert_refused ("[]", "p:1:1: “p” is not a plan.");
  assert_refused ("{\"format\":\"other\",\"version\":1}", "p:1:1: “p” is not a plan.");
  assert_refused (HEAD "\"title\":5}", "p:1:40: title: expected a text, found 5");
  assert_refused (HEAD "\"risks\":[{\"id\":\"a\"},{\"id\":\"b\"},\n{\"id\":\"c\",\"impact\":9}]}",
                  "p:2:20: risks[2].impact: expected 1 to 5, found 9");
  assert_refused (HEAD "\"risks\":[{\"id\":\"a\",\"impact\":2.5}]}",
                  "p:1:60: risks[0].impact: expected a whole number, found 2.5");
  assert_refused (HEAD "\"risks\":[{\"id\":\"a\"},{\"id\":\"a\"}]}",
                  "p:1:58: risks[1].id: the id “a” is used twice");
  assert_refused (HEAD "\"risks\":[{\"title\":\"a\"}]}", "p:1:41: risks[0]: the id is missing");
  assert_refused (HEAD "\"started\":\"2026-02-30\"}",
                  "p:1:42: started: expected a date like 2026-11-23, found \"2026-02-30\"");
  assert_refused (HEAD "\"scales\":{\"bands\":[4,4,16]}}",
                  "p:1:53: scales.bands[1]: expected rising numbers from 1 to 24, found 4");
  assert_refused (HEAD "\"case\":[]}", "p:1:39: case: expected an object, found []");
}

static void
test_repair_names_what_is_left_out (void)
{
  const char *json = HEAD "\"title\":\"T\",\"risks\":[{\"id\":\"a\",\"impact\":9,\"probability\":2},{\"id\":\"a\"}]}";
  g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr(GError) error = NULL;
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "p", GW_DECODE_REPAIR, &error);
  GwRisk *risk;

  g_assert_no_error (error);
  g_assert_cmpuint (decoded->left_out->len, ==, 3);
  g_assert_cmpstr (decoded->left_out->pdata[0], ==, "p:1:72: risks[0].impact: expected 1 to 5, found 9");
  risk = gw_plan_find_typed (decoded->plan, "a", GW_TYPE_RISK);
  g_assert_cmpint (gw_item_get_integer (risk, GW_RISK_PROBABILITY), ==, 2);
  g_assert_false (gw_item_is_set (risk, GW_RISK_IMPACT));
}

static void
test_newer_version (void)
{
  const char *json = "{\"format\":\"mlproj\",\"version\":7,\"title\":{\"new\":\"shape\"},\"summary\":\"S\"}";
  g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "p", GW_DECODE_DEFAULT, NULL);

  g_assert_true (decoded->newer);
  g_assert_cmpstr (gw_item_get_text (decoded->plan, GW_PLAN_SUMMARY), ==, "S");
}

static guint
count_different_lines (GBytes *a,
                       GBytes *b)
{
  g_auto(GStrv) left = g_strsplit (g_bytes_get_data (a, NULL), "\n", -1);
  g_auto(GStrv) right = g_strsplit (g_bytes_get_data (b, NULL), "\n", -1);
  guint different = 0;

  g_assert_cmpuint (g_strv_length (left), ==, g_strv_length (right));
  for (guint i = 0; left[i] != NULL; i++)
    different += !g_str_equal (left[i], right[i]);
  return different;
}

static void
test_one_field_is_one_line (void)
{
  g_autoptr(GBytes) bytes = gw_sample_get_bytes ("ko");
  g_autoptr(GwPlan) plan = decode (g_bytes_get_data (bytes, NULL));
  GwRisk *risk = gw_plan_find_typed (plan, "K3", GW_TYPE_RISK);
  g_autoptr(GwSnapshot) snapshot = NULL;
  g_autoptr(GBytes) written = NULL;
  GwValue value;

  gw_value_init_integer (&value, 5);
  gw_item_take_value (GW_ITEM (risk), gw_item_get_field (risk, GW_RISK_IMPACT), &value);
  snapshot = gw_item_get_snapshot (plan);
  written = gw_codec_encode (snapshot);
  g_assert_cmpuint (count_different_lines (bytes, written), ==, 1);
}

static void
test_numbers_are_short (void)
{
  const char *json = HEAD "\"case\":{\"estimates\":[{\"id\":\"a\",\"low\":0.1,\"high\":3.10},"
                     "{\"id\":\"b\",\"low\":-12000000,\"high\":1e-7}]}}";
  g_autoptr(GwPlan) plan = decode (json);
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (plan);
  g_autoptr(GBytes) written = gw_codec_encode (snapshot);
  const char *text = g_bytes_get_data (written, NULL);

  g_assert_nonnull (strstr (text, "\"low\": 0.1,"));
  g_assert_nonnull (strstr (text, "\"high\": 3.1\n"));
  g_assert_nonnull (strstr (text, "\"low\": -12000000,"));
  g_assert_nonnull (strstr (text, "\"high\": 1e-07\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/file/codec/a-canonical-file-comes-back-byte-for-byte", test_round_trip);
  g_test_add_func ("/file/codec/every-error-says-where", test_says_where);
  g_test_add_func ("/file/codec/repair-names-what-is-left-out", test_repair_names_what_is_left_out);
  g_test_add_func ("/file/codec/a-newer-version-is-read-as-far-as-known", test_newer_version);
  g_test_add_func ("/file/codec/one-field-edited-is-one-line", test_one_field_is_one_line);
  g_test_add_func ("/file/codec/numbers-are-written-in-the-shortest-form", test_numbers_are_short);

  return g_test_run ();
}

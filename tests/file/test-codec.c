/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-codec.h"
#include "file/gw-file-error.h"
#include "file/gw-template.h"
#include "plan/gw-review.h"
#include "plan/gw-check.h"
#include "plan/gw-findings.h"
#include "plan/gw-group.h"
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

static GBytes *
load_plan (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "file/plans", name, NULL);
  char *text;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  return g_bytes_new_take (text, length);
}

/* Of a plan that is only read for what it says now, nothing of the past is made. */
static void
test_present_leaves_records_out (void)
{
  g_autoptr(GBytes) bytes = gw_sample_get_bytes ("ko");
  g_autoptr(GwDecoded) whole = gw_codec_decode (bytes, "plan.mlproj", GW_DECODE_DEFAULT, NULL);
  g_autoptr(GwDecoded) present = gw_codec_decode (bytes, "plan.mlproj", GW_DECODE_PRESENT, NULL);
  static const guint kept[] = { GW_PLAN_RISKS, GW_PLAN_STAGES, GW_PLAN_REVIEWS, GW_PLAN_ROUNDS, GW_PLAN_PEOPLE };

  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_cmpuint (gw_list_get_length (gw_item_get_list (present->plan, kept[i])), ==,
                      gw_list_get_length (gw_item_get_list (whole->plan, kept[i])));
  g_assert_nonnull (gw_item_get_child (gw_list_get (gw_item_get_list (whole->plan, GW_PLAN_REVIEWS), 0), GW_REVIEW_RECORD));
  g_assert_null (gw_item_get_child (gw_list_get (gw_item_get_list (present->plan, GW_PLAN_REVIEWS), 0), GW_REVIEW_RECORD));
}

static char *
list_findings (GwPlan *plan)
{
  g_autoptr(GwWords) words = gw_words_new ("en");
  g_autoptr(GPtrArray) findings = gw_plan_get_findings (plan, "2026-11-23");
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *id = gw_finding_dup_id (g_ptr_array_index (findings, i));
      g_autofree char *sentence = gw_finding_format (g_ptr_array_index (findings, i), words);

      g_string_append_printf (list, "%s %s\n", id, sentence);
    }
  return g_string_free_and_steal (list);
}

static void
assert_finds_the_same (GBytes *bytes)
{
  g_autoptr(GwDecoded) whole = gw_codec_decode (bytes, "plan.mlproj", GW_DECODE_DEFAULT, NULL);
  g_autoptr(GwDecoded) decided = gw_codec_decode (bytes, "plan.mlproj", GW_DECODE_DECIDED, NULL);
  g_autofree char *expected = list_findings (whole->plan);
  g_autofree char *found = list_findings (decided->plan);

  g_assert_cmpstr (found, ==, expected);
}

/* Findings need what was decided on, and nothing else of the past. */
static void
test_decided_finds_the_same (void)
{
  g_autoptr(GBytes) sample = gw_sample_get_bytes ("ko");
  g_autoptr(GwDecoded) decided = gw_codec_decode (sample, "plan.mlproj", GW_DECODE_DECIDED, NULL);

  g_assert_null (gw_item_get_child (gw_list_get (gw_item_get_list (decided->plan, GW_PLAN_REVIEWS), 0), GW_REVIEW_RECORD));
  assert_finds_the_same (sample);
}

static void
test_round_trip (void)
{
  static const char *const files[] = { "every-part.mlproj", "unknown-members.mlproj" };
  static const char *const languages[] = { "ko", "en" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr(GBytes) bytes = load_plan (files[i]);

      assert_round_trip (bytes);
    }
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr(GBytes) bytes = gw_sample_get_bytes (languages[i]);

      assert_round_trip (bytes);
    }
}

/* What is left out takes its ids along, however deep they lie in it. */
static void
test_repair_frees_the_ids_of_what_is_left_out (void)
{
  const char *json = "{\"format\":\"mlproj\",\"version\":1,\"risks\":[{\"title\":\"no id\",\"evidence\":[{\"id\":\"l1\"}]},"
                     "{\"id\":\"l1\"}],\"rounds\":[{\"id\":\"1\"},{\"id\":\"1\"},{\"id\":\"1\"},{\"id\":\"2\"}]}";
  g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "p", GW_DECODE_REPAIR, NULL);

  g_assert_cmpuint (decoded->left_out->len, ==, 3);
  g_assert_nonnull (gw_plan_find_typed (decoded->plan, "l1", GW_TYPE_RISK));
  g_assert_cmpuint (gw_item_count (decoded->plan, GW_PLAN_ROUNDS), ==, 2);
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
                  "p:1:53: scales.bands[1]: expected increasing numbers from 1 to 24, found 4");
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
                     "{\"id\":\"b\",\"low\":-12000000,\"high\":1e-7}]},"
                     "\"risks\":[{\"id\":\"r\",\"number\":1000000000},{\"id\":\"s\",\"number\":1}]}";
  g_autoptr(GwPlan) plan = decode (json);
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (plan);
  g_autoptr(GBytes) written = gw_codec_encode (snapshot);
  const char *text = g_bytes_get_data (written, NULL);

  g_assert_nonnull (strstr (text, "\"low\": 0.1,"));
  g_assert_nonnull (strstr (text, "\"high\": 3.1\n"));
  g_assert_nonnull (strstr (text, "\"low\": -12000000,"));
  g_assert_nonnull (strstr (text, "\"high\": 1e-07\n"));
  g_assert_nonnull (strstr (text, "\"number\": 1000000000\n"));
  g_assert_nonnull (strstr (text, "\"number\": 1\n"));
}

static void
test_escapes_mean_the_same (void)
{
  g_autoptr(GwPlan) escaped = decode (HEAD "\"\\u0074itle\":\"\\ud55c\\uae00\\n\\\"x\\\"\"}");
  g_autoptr(GwPlan) zero = decode (HEAD "\"case\":{\"estimates\":[{\"id\":\"a\",\"low\":-0}]}}");
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (zero);
  g_autoptr(GBytes) written = gw_codec_encode (snapshot);

  g_assert_cmpstr (gw_item_get_text (escaped, GW_PLAN_TITLE), ==, "한글\n\"x\"");
  g_assert_nonnull (strstr (g_bytes_get_data (written, NULL), "\"low\": 0\n"));
}

/* A file that ends too soon is refused, with a line and a column. */
static void
assert_truncated (GBytes *whole,
                  gsize   length)
{
  g_autoptr(GBytes) bytes = g_bytes_new_from_bytes (whole, 0, length);
  g_autoptr(GError) error = NULL;
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "p", GW_DECODE_REPAIR, &error);

  g_assert_null (decoded);
  g_assert_nonnull (error);
  g_assert_true (g_error_matches (error, GW_FILE_ERROR, GW_FILE_ERROR_INVALID_JSON));
  g_assert_cmpuint (gw_file_error_get_line (error), >, 0);
  g_assert_cmpuint (gw_file_error_get_column (error), >, 0);
}

static void
test_truncation (void)
{
  g_autoptr(GBytes) every_part = load_plan ("every-field.mlproj");
  g_autoptr(GBytes) sample = gw_sample_get_bytes ("ko");

  /* up to the last bracket: without the newline it is still whole */
  for (gsize length = 0; length < g_bytes_get_size (every_part) - 1; length++)
    assert_truncated (every_part, length);
  for (gsize length = 0; length < g_bytes_get_size (sample) - 1; length += 97)
    assert_truncated (sample, length);
}

static void
cover (const GwSnapshot *snapshot,
       GHashTable       *seen)
{
  GwItemClass *klass = gw_snapshot_get_class (snapshot);

  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    {
      const GwField *field = gw_item_class_get_field (klass, i);
      const gboolean items = gw_field_holds_items (field);
      const guint length = items ? gw_snapshot_get_length (snapshot, i) : 0;

      if (items ? length > 0 : gw_snapshot_get_value (snapshot, i)->type != GW_VALUE_UNSET)
        g_hash_table_add (seen, (gpointer) field);
      for (guint j = 0; j < length; j++)
        cover (gw_snapshot_get_item (snapshot, i, j), seen);
    }
}

static void
assert_class_covered (GType       type,
                      GHashTable *seen,
                      GHashTable *done)
{
  g_autoptr(GTypeClass) klass = g_type_class_ref (type);

  if (!g_hash_table_add (done, GSIZE_TO_POINTER (type)))
    return;
  for (guint i = 0; i < gw_item_class_get_n_fields (GW_ITEM_CLASS (klass)); i++)
    {
      const GwField *field = gw_item_class_get_field (GW_ITEM_CLASS (klass), i);

      if (!g_hash_table_contains (seen, field))
        g_test_message ("%s.%s is not in the file", GW_ITEM_CLASS (klass)->name, field->name);
      g_assert_true (g_hash_table_contains (seen, field));
      if (gw_field_holds_items (field))
        assert_class_covered (field->item_type, seen, done);
    }
}

/* The file that the truncation and other tests rely on really has every field
 * of every class; a field declared later has to be added to it. */
static void
test_every_field (void)
{
  g_autoptr(GBytes) bytes = load_plan ("every-field.mlproj");
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "p", GW_DECODE_DEFAULT, NULL);
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (decoded->plan);
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr(GHashTable) done = g_hash_table_new (NULL, NULL);

  cover (snapshot, seen);
  assert_class_covered (GW_TYPE_PLAN, seen, done);
  g_assert_cmpuint (g_hash_table_size (done), ==, 20);
  assert_round_trip (bytes);
}

static void
test_template_languages (void)
{
  g_autoptr(GwPlan) ko = gw_template_new_plan ("standard", "ko", "제목", "2026-11-23");
  g_autoptr(GwPlan) en = gw_template_new_plan ("standard", "en", "Title", "2026-11-23");
  GwList *stages = gw_item_get_list (ko, GW_PLAN_STAGES);
  guint n_checks = 0;

  g_assert_cmpuint (gw_list_get_length (stages), ==, 6);
  for (guint i = 0; i < gw_list_get_length (stages); i++)
    {
      GwList *groups = gw_item_get_list (gw_list_get (stages, i), GW_STAGE_GROUPS);

      for (guint j = 0; j < gw_list_get_length (groups); j++)
        {
          GwList *checks = gw_item_get_list (gw_list_get (groups, j), GW_GROUP_CHECKS);

          for (guint k = 0; k < gw_list_get_length (checks); k++, n_checks++)
            {
              GwItem *check = gw_list_get (checks, k);
              GwItem *twin = gw_plan_find (en, gw_item_get_id (check));

              g_assert_nonnull (twin);
              g_assert_cmpstr (gw_item_get_text (check, GW_CHECK_QUESTION), !=,
                               gw_item_get_text (twin, GW_CHECK_QUESTION));
            }
        }
    }
  g_assert_cmpuint (n_checks, ==, 69);
}

static void
test_new_plan_places_nothing (void)
{
  g_autoptr(GwPlan) plan = gw_template_new_plan ("standard", "ko", "제목", "2026-11-23");
  GwRiskCounts counts = gw_plan_count_risks (plan);
  g_autoptr(GListStore) catalog = gw_template_get_catalog ("ko");
  g_autofree char *guide = gw_template_get_guide ("data", "ko");

  g_assert_cmpuint (counts.total, ==, 4);
  g_assert_cmpuint (counts.unplaced, ==, 4);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (catalog)), ==, 25);
  g_assert_nonnull (guide);
  g_assert_nonnull (gw_item_get_id (plan));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/file/codec/present-leaves-records-out", test_present_leaves_records_out);
  g_test_add_func ("/file/codec/decided-finds-the-same", test_decided_finds_the_same);
  g_test_add_func ("/file/codec/a-canonical-file-comes-back-byte-for-byte", test_round_trip);
  g_test_add_func ("/file/codec/every-error-says-where", test_says_where);
  g_test_add_func ("/file/codec/repair-names-what-is-left-out", test_repair_names_what_is_left_out);
  g_test_add_func ("/file/codec/repair-frees-the-ids-of-what-is-left-out", test_repair_frees_the_ids_of_what_is_left_out);
  g_test_add_func ("/file/codec/a-newer-version-is-read-as-far-as-known", test_newer_version);
  g_test_add_func ("/file/codec/one-field-edited-is-one-line", test_one_field_is_one_line);
  g_test_add_func ("/file/codec/numbers-are-written-in-the-shortest-form", test_numbers_are_short);
  g_test_add_func ("/file/codec/escapes-and-signs-of-zero-mean-the-same", test_escapes_mean_the_same);
  g_test_add_func ("/file/codec/a-truncated-file-is-refused-with-a-place", test_truncation);
  g_test_add_func ("/file/codec/the-test-plan-has-every-field", test_every_field);
  g_test_add_func ("/file/template/both-languages-hold-the-same-checks", test_template_languages);
  g_test_add_func ("/file/template/a-new-plan-places-nothing", test_new_plan_places_nothing);

  return g_test_run ();
}

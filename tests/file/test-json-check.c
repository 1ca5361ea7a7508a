/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <string.h>

#include "file/gw-json-check.h"
#include "json-reading.h"
#include "json-samples.h"
#include "lib/test-seed.h"

static void
assert_refused (const char  *text,
                gssize       length,
                GwFileError  code,
                const char  *message)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GwJsonTokens) tokens = json_check (text, length, &error);

  g_assert_null (tokens);
  g_assert_error (error, GW_FILE_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
}

/* A text of @count times @piece between @head and @tail. */
static char *
repeat (const char *head,
        const char *piece,
        guint       count,
        const char *tail)
{
  GString *text = g_string_new (head);
  guint i;

  for (i = 0; i < count; i++)
    g_string_append (text, piece);
  g_string_append (text, tail);
  return g_string_free (text, FALSE);
}

/* So that a failing assertion tells which one of the table it was about. */
static void
note_sample (const char   *text,
             gsize         length,
             const GError *error)
{
  g_autofree char *printable = gw_file_excerpt (text, length, 200);

  g_test_message ("%s %s", printable, error != NULL ? error->message : "");
}

static void
test_takes_valid (void)
{
  guint i;

  for (i = 0; i < n_valid_samples; i++)
    {
      const ValidSample *valid = &valid_samples[i];
      g_autoptr(GError) error = NULL;
      g_autoptr(GwJsonTokens) tokens = json_check (valid->text, valid->length, &error);

      note_sample (valid->text, valid->length, error);
      g_assert_no_error (error);
      g_assert_nonnull (tokens);
    }
}

static void
test_refuses_invalid (void)
{
  guint i;

  g_assert_cmpuint (n_valid_samples + n_invalid_samples, >=, 150);
  for (i = 0; i < n_invalid_samples; i++)
    {
      const InvalidSample *invalid = &invalid_samples[i];
      g_autoptr(GError) error = NULL;
      g_autoptr(GwJsonTokens) tokens = json_check (invalid->text, invalid->length, &error);
      g_autofree char *start = g_strdup_printf ("plan.mlproj:%s: ", invalid->place);

      note_sample (invalid->text, invalid->length, error);
      g_assert_null (tokens);
      g_assert_nonnull (error);
      g_assert_true (error->domain == GW_FILE_ERROR);
      g_assert_true (g_str_has_prefix (error->message, start));
      g_assert_nonnull (strstr (error->message, invalid->reason));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_agrees_with_json_glib (void)
{
  guint i;

  for (i = 0; i < n_valid_samples; i++)
    {
      note_sample (valid_samples[i].text, valid_samples[i].length, NULL);
      g_assert_true (json_glib_takes (valid_samples[i].text, valid_samples[i].length));
    }
}

/* Bytes of a valid text changed at random: whatever is taken, json-glib takes. */
static void
test_never_takes_more_than_json_glib (void)
{
  static const char pieces[] = "{}[]\",:\\u0dDn-+.eE19tfl \n\t\x01\x80\xc3\xed\xff";
  guint taken = 0;
  guint i;

  for (i = 0; i < 20000; i++)
    {
      g_autofree char *text = g_strdup (json_sample);
      g_autoptr(GwJsonTokens) tokens = NULL;
      guint n = g_test_rand_int_range (1, 4);

      while (n-- > 0)
        text[g_test_rand_int_range (0, strlen (json_sample))] = pieces[g_test_rand_int_range (0, sizeof pieces - 1)];
      tokens = json_check (text, -1, NULL);
      if (tokens == NULL)
        continue;
      taken++;
      if (!json_glib_takes (text, strlen (text)))
        g_error ("taken: %s", text);
    }
  g_assert_cmpuint (taken, >, 100);
}

static void
test_refuses_every_truncation (void)
{
  gsize length = strlen (json_sample) - 1;
  gsize i;

  for (i = 0; i < length; i++)
    {
      /* of its own size, so that a read behind the end is found */
      g_autofree char *start = g_memdup2 (json_sample, i);
      g_autoptr(GBytes) bytes = g_bytes_new_take (g_steal_pointer (&start), i);
      g_autoptr(GError) error = NULL;
      g_autoptr(GwJsonTokens) tokens = gw_json_check (bytes, NULL, &error);

      g_assert_null (tokens);
      g_assert_error (error, GW_FILE_ERROR, GW_FILE_ERROR_INVALID_JSON);
      g_assert_cmpuint (gw_file_error_get_line (error), >=, 1);
      g_assert_cmpuint (gw_file_error_get_column (error), >=, 1);
    }
}

static void
test_bounds_depth (void)
{
  g_autofree char *deepest = repeat ("", "[", GW_JSON_MAX_DEPTH, "");
  g_autofree char *balanced = repeat (deepest, "]", GW_JSON_MAX_DEPTH, "");
  g_autofree char *arrays = repeat ("", "[", 5 * 1000 * 1000, "");
  g_autofree char *objects = repeat ("", "{\"a\":", 1000 * 1000, "");
  g_autoptr(GwJsonTokens) tokens = json_check_valid (balanced);
  g_autoptr(GError) error = NULL;

  assert_refused (objects, -1, GW_FILE_ERROR_TOO_LARGE,
                  "plan.mlproj:1:321: …a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a"
                  ".a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a: more than 64 levels inside one another");
  g_assert_null (json_check (arrays, -1, &error));
  g_assert_error (error, GW_FILE_ERROR, GW_FILE_ERROR_TOO_LARGE);
  g_assert_cmpuint (gw_file_error_get_column (error), ==, GW_JSON_MAX_DEPTH + 1);
}

static void
test_bounds_items (void)
{
  g_autofree char *most = repeat ("[{}", ",{}", GW_JSON_MAX_OBJECTS - 1, "]");
  g_autofree char *more = repeat ("[{}", ",{}", GW_JSON_MAX_OBJECTS, "]");
  g_autofree char *values = repeat ("[1", ",1", GW_JSON_MAX_TOKENS - 1, "]");
  g_autoptr(GwJsonTokens) tokens = json_check_valid (most);

  assert_refused (more, -1, GW_FILE_ERROR_TOO_LARGE,
                  "plan.mlproj:1:600002: [200000]: more than 200,000 items");
  assert_refused (values, -1, GW_FILE_ERROR_TOO_LARGE,
                  "plan.mlproj:1:20000000: [9999999]: more than 10,000,000 values");
}

static void
test_bounds_texts (void)
{
  g_autofree char *longest = repeat ("\"", "x", GW_JSON_MAX_STRING, "\"");
  g_autofree char *longer = repeat ("[\"", "x", GW_JSON_MAX_STRING + 1, "\"]");
  g_autofree char *escaped = repeat ("\"", "\\ud83d\\ude00", GW_JSON_MAX_STRING / 4, "\"");
  g_autofree char *longer_escaped = repeat ("\"", "\\u00e9", GW_JSON_MAX_STRING / 2 + 1, "\"");
  g_autoptr(GwJsonTokens) tokens = json_check_valid (longest);
  g_autoptr(GwJsonTokens) escaped_tokens = json_check_valid (escaped);

  assert_refused (longer, -1, GW_FILE_ERROR_TOO_LARGE, "plan.mlproj:1:2: [0]: a text is longer than 1 MiB");
  assert_refused (longer_escaped, -1, GW_FILE_ERROR_TOO_LARGE, "plan.mlproj:1:1: a text is longer than 1 MiB");
}

static void
test_bounds_size (void)
{
  gsize size = GW_JSON_MAX_SIZE + 1;
  g_autofree char *spaces = g_malloc (size);
  g_autoptr(GwJsonTokens) tokens = NULL;

  memset (spaces, ' ', size);
  spaces[0] = '1';
  tokens = json_check (spaces, size - 1, NULL);
  g_assert_nonnull (tokens);
  assert_refused (spaces, size, GW_FILE_ERROR_TOO_LARGE,
                  "plan.mlproj:1:1: The file is too large (64.0\u00a0MiB; at most 64.0\u00a0MiB).");
}

static void
test_bounds_numbers (void)
{
  g_autofree char *digits = repeat ("0.", "1", GW_JSON_MAX_NUMBER - 2, "");
  g_autofree char *more = repeat ("0.", "1", GW_JSON_MAX_NUMBER - 1, "");
  g_autofree char *huge = repeat ("1", "0", 310, ".5");
  g_autoptr(GwJsonTokens) tokens = json_check_valid (digits);

  assert_refused (more, -1, GW_FILE_ERROR_OUT_OF_RANGE, "plan.mlproj:1:1: the number has too many digits");
  assert_refused (huge, -1, GW_FILE_ERROR_OUT_OF_RANGE, "plan.mlproj:1:1: the number is too large");
}

/* json-glib takes quadratic time for the first of these. */
static void
test_refuses_duplicates_among_many (void)
{
  g_autofree char *same = repeat ("{\"a\":1", ",\"a\":1", 200000, "}");
  g_autoptr(GString) different = g_string_new ("{");
  g_autoptr(GError) error = NULL;
  g_autoptr(GwJsonTokens) tokens = NULL;
  guint i;

  assert_refused (same, -1, GW_FILE_ERROR_INVALID_JSON, "plan.mlproj:1:8: a: duplicate member name “a”");

  for (i = 0; i < 300000; i++)
    g_string_append_printf (different, "\"%u\":{\"%u\":0},", i, i);
  g_string_append (different, "\"299999\":0}");
  g_assert_null (json_check (different->str, different->len, &error));
  g_assert_nonnull (strstr (error->message, "more than 200,000 items"));
  g_clear_error (&error);

  g_string_assign (different, "{");
  for (i = 0; i < 300000; i++)
    g_string_append_printf (different, "\"%u\":0,", i);
  g_string_append (different, "\"299999\":0}");
  g_assert_null (json_check (different->str, different->len, &error));
  g_assert_nonnull (strstr (error->message, "299999: duplicate member name “299999”"));
}

/* Names leave the table with their object, however it has grown meanwhile. */
static void
test_names_live_as_long_as_their_object (void)
{
  g_autoptr(GString) text = g_string_new ("{\"outer\":0");
  g_autoptr(GwJsonTokens) tokens = NULL;
  g_autoptr(GError) error = NULL;
  guint i, j;

  for (i = 0; i < 50; i++)
    {
      g_string_append_printf (text, ",\"o%u\":{\"outer\":0", i);
      for (j = 0; j < i * 20; j++)
        g_string_append_printf (text, ",\"o%u\":{\"outer\":0,\"o%u\":0}", j, j);
      g_string_append_c (text, '}');
    }
  g_string_append_c (text, '}');
  tokens = json_check_valid (text->str);

  g_string_truncate (text, text->len - 1);
  g_string_append (text, ",\"o0\":0}");
  g_assert_null (json_check (text->str, -1, &error));
  g_assert_nonnull (strstr (error->message, "o0: duplicate member name “o0”"));
}

static void
test_messages_are_bounded_and_printable (void)
{
  g_autofree char *name = repeat ("", "n", 500, "");
  g_autofree char *text = g_strdup_printf ("{\"%s\":0,\"%s\":0}", name, name);
  g_autofree char *hidden = g_strdup ("{\"a\\u202e\xe2\x80\xae\x7f\":x}");
  g_autoptr(GError) error = NULL;
  const char *at;

  g_assert_null (json_check (text, -1, &error));
  g_assert_cmpuint (g_utf8_strlen (error->message, -1), <, 160);
  g_clear_error (&error);

  g_assert_null (json_check (hidden, -1, &error));
  for (at = error->message; *at != '\0'; at = g_utf8_next_char (at))
    g_assert_true (g_unichar_isprint (g_utf8_get_char (at)));
  g_assert_nonnull (strstr (error->message, "[\"a\\u202e\\u202e\\u007f\"]: expected a value"));
}

static const char *
to_capitals (const char *sentence,
             gpointer    data)
{
  GHashTable *catalogue = data;
  const char *translation = g_hash_table_lookup (catalogue, sentence);

  return translation != NULL ? translation : sentence;
}

static void
test_errors_can_be_translated (void)
{
  g_autoptr(GHashTable) catalogue = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) copy = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *text = NULL;

  g_hash_table_insert (catalogue, (gpointer) "expected %s, found “%s”", (gpointer) "“%2$s” 대신 %1$s 필요 %d %");
  g_hash_table_insert (catalogue, (gpointer) "a value", (gpointer) "값");
  g_hash_table_insert (catalogue, (gpointer) "plan", (gpointer) "계획");

  g_assert_null (json_check ("{\"a\":\n plan}", -1, &error));
  copy = g_error_copy (error);
  g_clear_error (&error);
  g_assert_cmpstr (gw_file_error_get_file (copy), ==, "plan.mlproj");
  g_assert_cmpuint (gw_file_error_get_line (copy), ==, 2);
  g_assert_cmpuint (gw_file_error_get_column (copy), ==, 2);
  g_assert_cmpstr (gw_file_error_get_path (copy), ==, "a");
  reason = gw_file_error_dup_reason (copy, to_capitals, catalogue);
  g_assert_cmpstr (reason, ==, "“plan” 대신 값 필요 %d %");
  text = gw_file_error_dup_text (copy, to_capitals, catalogue);
  g_assert_cmpstr (text, ==, "plan.mlproj:2:2: a: “plan” 대신 값 필요 %d %");
}

static void
test_errors_of_others_pass_through (void)
{
  g_autoptr(GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "was cancelled");
  g_autofree char *text = gw_file_error_dup_text (error, NULL, NULL);

  g_assert_cmpstr (text, ==, "was cancelled");
  g_assert_cmpuint (gw_file_error_get_line (error), ==, 0);
  g_assert_null (gw_file_error_get_path (error));
}

static void
test_excerpts_are_printable (void)
{
  g_autofree char *plain = gw_file_excerpt ("가나다라", -1, 3);
  g_autofree char *bytes = gw_file_excerpt ("a\0\x1b\xff\xed", 5, 60);
  g_autofree char *marks = gw_file_excerpt ("\u061c\u070f\U000e0041\u2029", -1, 60);
  g_autofree char *hidden = gw_file_excerpt ("\u200b\u2066\ufeff\u00ad", -1, 60);

  g_assert_cmpstr (plain, ==, "가나다…");
  g_assert_cmpstr (bytes, ==, "a\\u0000\\u001b\\xff\\xed");
  g_assert_cmpstr (hidden, ==, "\\u200b\\u2066\\ufeff\\u00ad");
  g_assert_cmpstr (marks, ==, "\\u061c\\u070f\\ue0041\\u2029");
}

int
main (int   argc,
      char *argv[])
{
  test_init_with_seed (&argc, &argv);

#define ADD(name, function) g_test_add_func ("/file/json-check/" name, function)
  ADD ("takes-valid", test_takes_valid);
  ADD ("refuses-invalid", test_refuses_invalid);
  ADD ("agrees-with-json-glib", test_agrees_with_json_glib);
  ADD ("never-takes-more-than-json-glib", test_never_takes_more_than_json_glib);
  ADD ("refuses-every-truncation", test_refuses_every_truncation);
  ADD ("bounds-depth", test_bounds_depth);
  ADD ("bounds-items", test_bounds_items);
  ADD ("bounds-texts", test_bounds_texts);
  ADD ("bounds-size", test_bounds_size);
  ADD ("bounds-numbers", test_bounds_numbers);
  ADD ("refuses-duplicates-among-many", test_refuses_duplicates_among_many);
  ADD ("names-live-as-long-as-their-object", test_names_live_as_long_as_their_object);
  ADD ("messages-are-bounded-and-printable", test_messages_are_bounded_and_printable);
  ADD ("errors-can-be-translated", test_errors_can_be_translated);
  ADD ("errors-of-others-pass-through", test_errors_of_others_pass_through);
  ADD ("excerpts-are-printable", test_excerpts_are_printable);
#undef ADD

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/gw-words.h"
#include "words/gw-words-private.h"

#include <string.h>

#include "lib/test-seed.h"

static void
test_languages_live_side_by_side (void)
{
  g_autoptr(GwWords) english = gw_words_new ("en");
  g_autoptr(GwWords) korean = gw_words_new ("ko");

  g_assert_cmpstr (gw_words_get (english, "Overview"), ==, "Overview");
  g_assert_cmpstr (gw_words_get (korean, "Overview"), ==, "개요");
  g_assert_cmpstr (gw_words_get (korean, "_Open…"), ==, "열기(_O)…");
}

static void
test_language_unknown_is_english (void)
{
  static const struct { const char *asked, *got; } cases[] = {
    { "en", "en" }, { "ko", "ko" }, { "ko-KR", "ko" }, { "ko_KR.UTF-8", "ko" }, { "ko@x", "ko" },
    { "kok", "en" }, { "k", "en" }, { "de", "en" }, { "", "en" }, { NULL, "en" },
    { "../ko", "en" }, { "KO", "en" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GwWords) words = gw_words_new (cases[i].asked);

      g_assert_cmpstr (gw_words_get_language (words), ==, cases[i].got);
    }
}

static void
test_msgid_missing_is_kept (void)
{
  g_autoptr(GwWords) korean = gw_words_new ("ko");
  const char *msgid = "No catalogue has this sentence.";

  g_assert_true (gw_words_get (korean, msgid) == msgid);
  g_assert_true (gw_words_get_context (korean, "nowhere", "Overview") != NULL);
  g_assert_cmpstr (gw_words_get (korean, ""), ==, "");
}

static void
test_context_tells_words_apart (void)
{
  g_autoptr(GwWords) english = gw_words_new ("en");
  g_autoptr(GwWords) korean = gw_words_new ("ko");

  g_assert_cmpstr (gw_words_get_context (korean, "check state", "Open"), ==, "미답변");
  g_assert_cmpstr (gw_words_get_context (korean, "placement", "Reason"), ==, "근거");
  g_assert_cmpstr (gw_words_get_context (korean, "not applicable", "Reason"), ==, "사유");
  g_assert_cmpstr (gw_words_get_context (english, "check state", "Open"), ==, "Open");

  /* A word of another context is none of this one. */
  g_assert_cmpstr (gw_words_get_context (korean, "nowhere", "Overview"), ==, "Overview");
}

static void
test_plural_counts (void)
{
  g_autoptr(GwWords) english = gw_words_new ("en");
  g_autoptr(GwWords) korean = gw_words_new ("ko");

  g_assert_cmpstr (gw_words_get_plural (english, "%d risk", "%d risks", 1), ==, "%d risk");
  g_assert_cmpstr (gw_words_get_plural (english, "%d risk", "%d risks", 0), ==, "%d risks");
  g_assert_cmpstr (gw_words_get_plural (english, "%d risk", "%d risks", 3), ==, "%d risks");
  g_assert_cmpstr (gw_words_get_plural (korean, "%d risk", "%d risks", 1), ==, "리스크 %d개");
  g_assert_cmpstr (gw_words_get_plural (korean, "%d risk", "%d risks", 3), ==, "리스크 %d개");
  g_assert_cmpstr (gw_words_get_plural (korean, "%d spoon", "%d spoons", 3), ==, "%d spoons");
}

static void
test_format_orders_arguments (void)
{
  g_autoptr(GwWords) english = gw_words_new ("en");
  g_autoptr(GwWords) korean = gw_words_new ("ko");
  const char *msgid = "Stage %1$d, %2$s: %3$d of %4$d checks answered, %5$s";
  g_autofree char *in_english = NULL;
  g_autofree char *in_korean = NULL;

  in_english = gw_words_format (english, "Stage %1$d, %2$s: %3$d of %4$d checks answered, %5$s",
                                2, "Data", 17, 19, "open");
  in_korean = gw_words_format (korean, "Stage %1$d, %2$s: %3$d of %4$d checks answered, %5$s",
                               2, "데이터", 17, 19, "결정 전");

  g_assert_true (gw_words_get (english, msgid) == msgid);
  g_assert_cmpstr (in_english, ==, "Stage 2, Data: 17 of 19 checks answered, open");
  g_assert_cmpstr (in_korean, ==, "2단계 데이터: 점검 항목 19개 중 17개 답변 완료, 결정 전");
}

static void
test_boxed_is_shared (void)
{
  g_autoptr(GwWords) words = gw_words_new ("ko");
  GwWords *copy = g_boxed_copy (GW_TYPE_WORDS, words);

  g_assert_true (copy == words);
  g_boxed_free (GW_TYPE_WORDS, copy);
  g_assert_cmpstr (gw_words_get (words, "Overview"), ==, "개요");
}

/* A catalogue of two entries, as msgfmt would write it. */
static GByteArray *
make_catalog (void)
{
  static const char strings[] = "Cost\0Risk\0비용\0리스크";
  static const guint32 words[] = {
    0x950412de, 0, 2, 28, 44, 0, 60,
    4, 60, 4, 65,   /* originals: length, offset */
    6, 70, 9, 77,   /* translations */
  };
  GByteArray *bytes = g_byte_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint32 word = GUINT32_TO_LE (words[i]);

      g_byte_array_append (bytes, (const guint8 *) &word, sizeof word);
    }

  return g_byte_array_append (bytes, (const guint8 *) strings, sizeof strings);
}

/* Copies, so that a read beyond the end is one beyond a block of memory. */
static GwWords *
make_words (const guint8 *data,
            gsize         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);

  return gw_words_new_from_bytes ("ko", bytes);
}

static gboolean
is_any (const char *text,
        const char *first,
        const char *second)
{
  return g_str_equal (text, first) || g_str_equal (text, second);
}

static void
test_catalog_is_read (void)
{
  g_autoptr(GByteArray) catalog = make_catalog ();
  g_autoptr(GwWords) words = make_words (catalog->data, catalog->len);

  g_assert_cmpstr (gw_words_get (words, "Cost"), ==, "비용");
  g_assert_cmpstr (gw_words_get (words, "Risk"), ==, "리스크");
  g_assert_cmpstr (gw_words_get (words, "Benefit"), ==, "Benefit");
  g_assert_cmpstr (gw_words_get (words, "Zebra"), ==, "Zebra");
}

static void
test_catalog_truncated_gives_originals (void)
{
  g_autoptr(GByteArray) catalog = make_catalog ();

  for (gsize size = 0; size < catalog->len; size++)
    {
      g_autoptr(GwWords) words = make_words (catalog->data, size);

      g_assert_true (is_any (gw_words_get (words, "Cost"), "Cost", "비용"));
      g_assert_cmpstr (gw_words_get (words, "Risk"), ==, "Risk");
    }
}

static void
test_catalog_damaged_never_reads_outside (void)
{
  static const guint8 values[] = { 0x00, 0x01, 0x3c, 0x7f, 0x80, 0xff };
  g_autoptr(GByteArray) catalog = make_catalog ();

  for (gsize i = 0; i < catalog->len; i++)
    {
      guint8 kept = catalog->data[i];

      for (gsize j = 0; j < G_N_ELEMENTS (values); j++)
        {
          g_autoptr(GwWords) words = NULL;

          catalog->data[i] = values[j];
          words = make_words (catalog->data, catalog->len);
          g_assert_cmpuint (strlen (gw_words_get (words, "Cost")), <, catalog->len);
          g_assert_cmpuint (strlen (gw_words_get (words, "Risk")), <, catalog->len);
        }
      catalog->data[i] = kept;
    }
}

static void
test_catalog_of_noise_never_reads_outside (void)
{
  g_autoptr(GByteArray) catalog = make_catalog ();

  for (int round = 0; round < 20000; round++)
    {
      g_autoptr(GByteArray) noisy = g_byte_array_new ();
      g_autoptr(GwWords) words = NULL;

      g_byte_array_append (noisy, catalog->data, catalog->len);
      for (int i = g_test_rand_int_range (1, 9); i > 0; i--)
        noisy->data[g_test_rand_int_range (8, (gint32) noisy->len)] =
          (guint8) g_test_rand_int_range (0, 256);

      words = make_words (noisy->data, noisy->len);
      g_assert_cmpuint (strlen (gw_words_get (words, "Risk")), <, noisy->len);
    }
}

int
main (int   argc,
      char *argv[])
{
  test_init_with_seed (&argc, &argv);

  g_test_add_func ("/words/words/languages-live-side-by-side", test_languages_live_side_by_side);
  g_test_add_func ("/words/words/language-unknown-is-english", test_language_unknown_is_english);
  g_test_add_func ("/words/words/msgid-missing-is-kept", test_msgid_missing_is_kept);
  g_test_add_func ("/words/words/context-tells-words-apart", test_context_tells_words_apart);
  g_test_add_func ("/words/words/plural-counts", test_plural_counts);
  g_test_add_func ("/words/words/format-orders-arguments", test_format_orders_arguments);
  g_test_add_func ("/words/words/boxed-is-shared", test_boxed_is_shared);
  g_test_add_func ("/words/catalog/is-read", test_catalog_is_read);
  g_test_add_func ("/words/catalog/truncated-gives-originals", test_catalog_truncated_gives_originals);
  g_test_add_func ("/words/catalog/damaged-never-reads-outside", test_catalog_damaged_never_reads_outside);
  g_test_add_func ("/words/catalog/of-noise-never-reads-outside", test_catalog_of_noise_never_reads_outside);

  return g_test_run ();
}

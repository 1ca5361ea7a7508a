/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-text.h"
#include "draw/gw-text-words.h"

#include <string.h>

#include "draw/gw-palette.h"

#define SIZE 12

static PangoLayout *
set_korean (const char *text,
            double      width)
{
  g_autoptr(GwWords) words = gw_words_new ("ko");
  GwDrawStyle style = { gw_palette_get (GW_PALETTE_PRINT), words, NULL };

  return gw_text_new (&style, &(GwTextForm) { .size = SIZE, .align = GW_TEXT_START }, text, width);
}

/* Where the second line begins when the first has room for that and for more of the rest, and a bit beside */
static void
assert_second_line_after (const char *first,
                          const char *more,
                          const char *rest)
{
  g_autofree char *fits = g_strconcat (first, more, NULL);
  g_autofree char *text = g_strconcat (fits, rest, NULL);
  g_autoptr(PangoLayout) alone = set_korean (fits, -1);
  g_autoptr(PangoLayout) layout = NULL;
  double width;

  gw_text_get_size (alone, &width, NULL);
  layout = set_korean (text, width + 1.5 * SIZE);
  g_assert_cmpint (pango_layout_get_line_count (layout), >, 1);
  g_assert_cmpuint ((gsize) pango_layout_get_line_readonly (layout, 1)->start_index, ==, strlen (first));
}

static void
assert_second_line (const char *first,
                    const char *rest)
{
  assert_second_line_after (first, "", rest);
}

static void
test_korean_breaks_between_words (void)
{
  assert_second_line ("학습 데이터 ", "부족");
  assert_second_line ("정확도가 ", "떨어질 리스크");
}

static void
test_korean_breaks_between_parts (void)
{
  assert_second_line ("정확도·", "공정성 저하");
  assert_second_line ("유지보수 기술·", "인력이 이탈");
}

/* Where a line ends after the dash nobody sees that it is a range. */
static void
test_ranges_stay_whole (void)
{
  assert_second_line_after ("Levels ", "1–", "2345");
  assert_second_line_after ("KRW ", "210–", "480 million");
  assert_second_line_after ("one – ", "", "two three");
}

static void
test_dates_and_amounts_stay_whole (void)
{
  assert_second_line_after ("마케팅 의사결정권자는 ", "2026년 11월 ", "23일");
  assert_second_line_after ("마케팅 의사결정권자는 ", "2026년 ", "11월 23일");
  assert_second_line_after ("편익은 연 ", "2.1~4.8억 ", "원이다");
  assert_second_line_after ("유료 구독자 ", "20만 ", "명이");
  assert_second_line_after ("결정은 ", "10월 ", "12일까지");
  assert_second_line ("비용은 4.8억 ", "넘게 든다");
  assert_second_line ("시작한 지 2년 ", "11개월이다");
}

/* Where every line but the first begins, a word begins: only what is longer than
 * a line is broken, and then no other word is. */
static void
test_only_words_longer_than_a_line_break (void)
{
  static const char longest[] = "가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허";
  g_autofree char *text = g_strconcat ("학습 데이터가 ", longest, " 부족한 사람에게 불리하게 작동한다", NULL);
  g_autoptr(PangoLayout) layout = set_korean (text, 12 * SIZE);
  const char *word = strstr (text, longest);
  guint n_broken = 0;

  for (int i = 1; i < pango_layout_get_line_count (layout); i++)
    {
      const char *start = text + pango_layout_get_line_readonly (layout, i)->start_index;
      const gboolean broken = start[-1] != ' ';

      n_broken += broken;
      g_assert_true (!broken || (start > word && start < word + strlen (longest)));
    }
  g_assert_cmpuint (n_broken, >, 0);
}

static void
test_dates_too_long_together_end_at_spaces (void)
{
  static const char text[] = "27개월분(2024년 7월~2026년 9월)";
  static const char *const pieces[] = { "27개월분(2024년", "7월~2026년", "9월)" };
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  g_autoslist(PangoAttribute) words = NULL;

  g_assert_true (gw_text_keep_words (attributes, text, 10));
  words = pango_attr_list_get_attributes (attributes);
  g_assert_cmpuint (g_slist_length (words), ==, G_N_ELEMENTS (pieces));
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      const PangoAttribute *word = g_slist_nth_data (words, i);

      g_assert_cmpmem (text + word->start_index, word->end_index - word->start_index, pieces[i], strlen (pieces[i]));
    }
}

/* Half as wide as syllables, more of them fit into a line. */
static void
test_digits_and_letters_take_half_the_room (void)
{
  const struct { const char *text; gboolean kept; } cases[] = {
    { "가나다라마바사아자차", TRUE }, { "가나다라마바사아자차카", FALSE },
    { "4.0%(8,000명)가", TRUE }, { "27개월분(2024년", TRUE }, { "abcdefghijklmnopqr가", TRUE }, { "abcdefghijklmnopqrs가", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

      g_assert_cmpint (gw_text_keep_words (attributes, cases[i].text, 10), ==, cases[i].kept);
    }
}

/* Behind these Pango lets a line end even in a word; no width is too small for that. */
static void
test_words_fit_any_width (void)
{
  static const char *const texts[] = {
    "80–110만 원", "a–a가", "가‐1a", "가­1a", "가​1a", "가|1a", "가֠1a", "가־1a", "가‧1a",
    "가‒1a", "가1a", "가1a", "가1a", "가 1a", "가 1a", "가\r1a", "가–⁠12a", "가་1a",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(PangoLayout) layout = set_korean (texts[i], 12 * SIZE);
      g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

      gw_text_keep_words (attributes, texts[i], G_MAXUINT);
      pango_layout_set_attributes (layout, attributes);
      for (int width = 0; width < 8 * SIZE; width++)
        {
          pango_layout_set_width (layout, width * PANGO_SCALE);
          g_assert_cmpint (pango_layout_get_line_count (layout), >, 0);
        }
    }
}

static void
test_words_stay_whole_in_what_is_cut (void)
{
  g_autoptr(GwWords) words = gw_words_new ("ko");
  GwDrawStyle style = { gw_palette_get (GW_PALETTE_PRINT), words, NULL };
  const GwTextForm form = { .size = SIZE, .align = GW_TEXT_START, .lines = 2 };
  const char *text = "학습데이터가 부족하여 예측결과가 일부사용자에게 불리하게 작동하는데도 아무도 알아차리지 못한다";
  g_autoptr(PangoLayout) layout = gw_text_new (&style, &form, text, 9 * SIZE);

  g_assert_true (pango_layout_is_ellipsized (layout));
  g_assert_cmpint (pango_layout_get_line_count (layout), ==, 2);
  g_assert_true (text[pango_layout_get_line_readonly (layout, 1)->start_index - 1] == ' ');
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/text/korean-breaks-between-words", test_korean_breaks_between_words);
  g_test_add_func ("/draw/text/korean-breaks-between-parts", test_korean_breaks_between_parts);
  g_test_add_func ("/draw/text/ranges-stay-whole", test_ranges_stay_whole);
  g_test_add_func ("/draw/text/dates-and-amounts-stay-whole", test_dates_and_amounts_stay_whole);
  g_test_add_func ("/draw/text/only-words-longer-than-a-line-break", test_only_words_longer_than_a_line_break);
  g_test_add_func ("/draw/text/digits-and-letters-take-half-the-room", test_digits_and_letters_take_half_the_room);
  g_test_add_func ("/draw/text/dates-too-long-together-end-at-spaces", test_dates_too_long_together_end_at_spaces);
  g_test_add_func ("/draw/text/words-fit-any-width", test_words_fit_any_width);
  g_test_add_func ("/draw/text/words-stay-whole-in-what-is-cut", test_words_stay_whole_in_what_is_cut);
  return g_test_run ();
}

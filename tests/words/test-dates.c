/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/gw-dates.h"

#include <string.h>

#define TODAY "2026-11-23"

static GwWords *english;
static GwWords *korean;

/* Takes the text. */
static void
assert_text (char       *text,
             const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_parse_takes_dates (void)
{
  GDate date;

  g_assert_true (gw_date_parse ("2026-11-23", &date));
  g_assert_cmpint (g_date_get_year (&date), ==, 2026);
  g_assert_cmpint (g_date_get_month (&date), ==, 11);
  g_assert_cmpint (g_date_get_day (&date), ==, 23);

  g_assert_true (gw_date_parse ("1900-01-01", NULL));
  g_assert_true (gw_date_parse ("9999-12-31", NULL));
  g_assert_true (gw_date_parse ("2028-02-29", NULL));
}

static void
test_parse_refuses_all_else (void)
{
  static const char * const texts[] = {
    "", "2026", "2026-11", "2026-11-2", "2026-11-231", "2026-1-023", " 2026-11-23",
    "2026-11-23 ", "2026/11/23", "20261123", "2026-11-23T00:00", "2026-13-01", "2026-00-10",
    "2026-11-00", "2026-11-31", "2027-02-29", "1899-12-31", "0000-01-01", "+026-11-23",
    "2026--1-23", "２０２６", "2026-11-2x", "-026-11-23",
  };
  GDate date;

  g_date_clear (&date, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (gw_date_parse (texts[i], &date));

  g_assert_false (gw_date_parse (NULL, &date));
  g_assert_false (g_date_valid (&date));
}

static void
test_days_between_counts (void)
{
  int days = 7;

  g_assert_true (gw_date_days_between ("2026-11-23", "2026-12-04", &days));
  g_assert_cmpint (days, ==, 11);
  g_assert_true (gw_date_days_between ("2026-11-23", "2026-11-21", &days));
  g_assert_cmpint (days, ==, -2);
  g_assert_true (gw_date_days_between ("1900-01-01", "9999-12-31", &days));
  g_assert_cmpint (days, ==, 2958463);

  g_assert_false (gw_date_days_between ("2026-11-23", "soon", &days));
  g_assert_false (gw_date_days_between (NULL, "2026-11-23", &days));
  g_assert_cmpint (days, ==, 2958463);
}

static void
test_format_is_that_of_the_language (void)
{
  assert_text (gw_date_format (english, TODAY, GW_DATE_FORM_LONG), "23 November 2026");
  assert_text (gw_date_format (korean, TODAY, GW_DATE_FORM_LONG), "2026년 11월 23일");
  assert_text (gw_date_format (english, TODAY, GW_DATE_FORM_WEEKDAY), "Monday, 23 November 2026");
  assert_text (gw_date_format (korean, TODAY, GW_DATE_FORM_WEEKDAY), "2026년 11월 23일 (월)");
  assert_text (gw_date_format (english, TODAY, GW_DATE_FORM_COLUMN), "2026-11-23");
  assert_text (gw_date_format (korean, TODAY, GW_DATE_FORM_COLUMN), "2026-11-23");
}

static void
test_format_has_no_leading_zeros (void)
{
  assert_text (gw_date_format (english, "2027-03-07", GW_DATE_FORM_LONG), "7 March 2027");
  assert_text (gw_date_format (korean, "2027-03-07", GW_DATE_FORM_WEEKDAY), "2027년 3월 7일 (일)");
}

static void
test_format_knows_every_month (void)
{
  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *text = g_strdup_printf ("2026-%02d-09", month);
      g_autofree char *expected = g_strdup_printf ("2026년 %d월 9일", month);

      assert_text (gw_date_format (korean, text, GW_DATE_FORM_LONG), expected);
      assert_text (gw_date_format_short (korean, text, TODAY), expected + strlen ("2026년 "));
    }
}

static void
test_short_drops_the_year_of_today (void)
{
  assert_text (gw_date_format_short (english, TODAY, "2026-01-01"), "23 Nov");
  assert_text (gw_date_format_short (korean, TODAY, "2026-01-01"), "11월 23일");
  assert_text (gw_date_format_short (english, "2027-05-09", TODAY), "9 May 2027");
  assert_text (gw_date_format_short (korean, "2027-05-09", TODAY), "2027년 5월 9일");
  assert_text (gw_date_format_short (english, "2027-05-09", NULL), "9 May 2027");
}

static void
test_relative_counts_from_today (void)
{
  static const struct { const char *text, *english, *korean; } cases[] = {
    { "2026-11-23", "today", "오늘" },
    { "2026-11-22", "yesterday", "어제" },
    { "2026-11-24", "tomorrow", "내일" },
    { "2026-11-18", "5 days ago", "5일 전" },
    { "2026-12-04", "in 11 days", "11일 뒤" },
    { "1900-01-01", "46347 days ago", "46347일 전" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_text (gw_date_format_relative (english, cases[i].text, TODAY), cases[i].english);
      assert_text (gw_date_format_relative (korean, cases[i].text, TODAY), cases[i].korean);
    }
}

static void
test_range_says_a_shared_year_once (void)
{
  assert_text (gw_date_format_range (english, "2026-07-06", "2026-12-31"),
               "6 July – 31 December 2026");
  assert_text (gw_date_format_range (korean, "2026-07-06", "2026-12-31"),
               "2026년 7월 6일~12월 31일");
  assert_text (gw_date_format_range (english, "2026-07-06", "2027-01-31"),
               "6 July 2026 – 31 January 2027");
  assert_text (gw_date_format_range (korean, "2026-07-06", "2027-01-31"),
               "2026년 7월 6일~2027년 1월 31일");
  assert_text (gw_date_format_range (english, "2026-07-06", "open"), "6 July 2026 – open");
}

static void
test_no_date_comes_back_unchanged (void)
{
  assert_text (gw_date_format (korean, "in autumn", GW_DATE_FORM_LONG), "in autumn");
  assert_text (gw_date_format (korean, "2026-02-30", GW_DATE_FORM_COLUMN), "2026-02-30");
  assert_text (gw_date_format_short (korean, "%s%n", TODAY), "%s%n");
  assert_text (gw_date_format_relative (english, "soon", TODAY), "soon");
  assert_text (gw_date_format_relative (english, TODAY, "soon"), TODAY);
  assert_text (gw_date_format (english, NULL, GW_DATE_FORM_LONG), "");
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  english = gw_words_new ("en");
  korean = gw_words_new ("ko");

  g_test_add_func ("/words/dates/parse-takes-dates", test_parse_takes_dates);
  g_test_add_func ("/words/dates/parse-refuses-all-else", test_parse_refuses_all_else);
  g_test_add_func ("/words/dates/days-between-counts", test_days_between_counts);
  g_test_add_func ("/words/dates/format-is-that-of-the-language", test_format_is_that_of_the_language);
  g_test_add_func ("/words/dates/format-has-no-leading-zeros", test_format_has_no_leading_zeros);
  g_test_add_func ("/words/dates/format-knows-every-month", test_format_knows_every_month);
  g_test_add_func ("/words/dates/short-drops-the-year-of-today", test_short_drops_the_year_of_today);
  g_test_add_func ("/words/dates/relative-counts-from-today", test_relative_counts_from_today);
  g_test_add_func ("/words/dates/range-says-a-shared-year-once", test_range_says_a_shared_year_once);
  g_test_add_func ("/words/dates/no-date-comes-back-unchanged", test_no_date_comes_back_unchanged);

  status = g_test_run ();
  gw_words_unref (english);
  gw_words_unref (korean);

  return status;
}

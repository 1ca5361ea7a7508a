/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/gw-numbers.h"

#include <math.h>

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
test_number_groups_thousands (void)
{
  assert_text (gw_number_format (0), "0");
  assert_text (gw_number_format (999), "999");
  assert_text (gw_number_format (1000), "1,000");
  assert_text (gw_number_format (12000), "12,000");
  assert_text (gw_number_format (-123456), "-123,456");
  assert_text (gw_number_format (9007199254740992.0), "9,007,199,254,740,992");
}

static void
test_number_keeps_decimals_as_written (void)
{
  assert_text (gw_number_format (0.1), "0.1");
  assert_text (gw_number_format (-2.75), "-2.75");
  assert_text (gw_number_format (1234.5), "1,234.5");
  assert_text (gw_number_format (0.1 + 0.2), "0.30000000000000004");
  assert_text (gw_number_format (1e300), "1e+300");
  assert_text (gw_number_format (INFINITY), "inf");
}

static void
test_range_joins_as_the_language_does (void)
{
  assert_text (gw_number_format_range (english, 2.1, 4.8), "2.1–4.8");
  assert_text (gw_number_format_range (korean, 2.1, 4.8), "2.1~4.8");
  assert_text (gw_number_format_range (korean, 17, 25), "17~25");
  assert_text (gw_number_format_range (english, 3, 3), "3");
}

static void
test_percent_is_attached (void)
{
  assert_text (gw_percent_format (10), "10%");
  assert_text (gw_percent_format (0.4), "0.4%");
  assert_text (gw_percent_format_gap (english, 7), "7 percentage points");
  assert_text (gw_percent_format_gap (english, 1), "1 percentage point");
  assert_text (gw_percent_format_gap (korean, 7), "7%p");
}

static void
test_money_names_large_numbers (void)
{
  static const struct { double amount; const char *english, *korean; } cases[] = {
    { 0, "KRW 0", "0원" },
    { 12000, "KRW 12,000", "12,000원" },
    { 50000, "KRW 50,000", "5만 원" },
    { 5500000, "KRW 5.5 million", "550만 원" },
    { 66000000, "KRW 66 million", "0.66억 원" },
    { 340000000, "KRW 340 million", "3.4억 원" },
    { 1250000000, "KRW 1.25 billion", "12.5억 원" },
    { 2500000000000, "KRW 2,500 billion", "2.5조 원" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_text (gw_money_format (english, "KRW", cases[i].amount), cases[i].english);
      assert_text (gw_money_format (korean, "KRW", cases[i].amount), cases[i].korean);
    }
}

static void
test_money_is_never_rounded (void)
{
  assert_text (gw_money_format (english, "KRW", 1234567), "KRW 1,234,567");
  assert_text (gw_money_format (korean, "KRW", 123456789), "123,456,789원");
  assert_text (gw_money_format (korean, "KRW", 123450000), "12,345만 원");
  assert_text (gw_money_format (english, "EUR", 1999.99), "EUR 1,999.99");
  assert_text (gw_money_format_range (korean, "KRW", 210e6, 480000001), "210,000,000~480,000,001원");
  assert_text (gw_money_format_range (english, "KRW", 210000001, 480e6), "KRW 210,000,001–480,000,000");
}

static void
test_money_range_has_one_unit (void)
{
  assert_text (gw_money_format_range (english, "KRW", 210e6, 480e6), "KRW 210–480 million");
  assert_text (gw_money_format_range (korean, "KRW", 210e6, 480e6), "2.1~4.8억 원");
  assert_text (gw_money_format_range (korean, "KRW", 125e6, 145e6), "1.25~1.45억 원");
  assert_text (gw_money_format_range (english, "KRW", 0, 480e6), "KRW 0–480 million");
  assert_text (gw_money_format_range (english, "KRW", 900e6, 1.2e9), "KRW 0.9–1.2 billion");
  assert_text (gw_money_format_range (english, "KRW", 340e6, 340e6), "KRW 340 million");
}

static void
test_money_names_other_currencies (void)
{
  assert_text (gw_money_format (korean, "USD", 1200000), "120만 USD");
  assert_text (gw_money_format (korean, "USD", 950), "950 USD");
  assert_text (gw_money_format (english, NULL, 1200000), "1.2 million");
  assert_text (gw_money_format (korean, "", 1200000), "120만");
}

static void
test_money_is_said_per_period (void)
{
  assert_text (gw_money_format_per (english, "KRW 210–480 million", "year"),
               "KRW 210–480 million a year");
  assert_text (gw_money_format_per (korean, "2.1~4.8억 원", "year"), "연 2.1~4.8억 원");
  assert_text (gw_money_format_per (english, "KRW 5.5 million", "month"), "KRW 5.5 million a month");
  assert_text (gw_money_format_per (korean, "550만 원", "month"), "월 550만 원");
  assert_text (gw_money_format_per (korean, "550만 원", "quarter"), "분기당 550만 원");
  assert_text (gw_money_format_per (korean, "550만 원", "once"), "550만 원");
  assert_text (gw_money_format_per (korean, "550만 원", NULL), "550만 원");
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  english = gw_words_new ("en");
  korean = gw_words_new ("ko");

  g_test_add_func ("/words/numbers/groups-thousands", test_number_groups_thousands);
  g_test_add_func ("/words/numbers/keeps-decimals-as-written", test_number_keeps_decimals_as_written);
  g_test_add_func ("/words/numbers/range-joins-as-the-language-does", test_range_joins_as_the_language_does);
  g_test_add_func ("/words/numbers/percent-is-attached", test_percent_is_attached);
  g_test_add_func ("/words/numbers/money-names-large-numbers", test_money_names_large_numbers);
  g_test_add_func ("/words/numbers/money-is-never-rounded", test_money_is_never_rounded);
  g_test_add_func ("/words/numbers/money-range-has-one-unit", test_money_range_has_one_unit);
  g_test_add_func ("/words/numbers/money-names-other-currencies", test_money_names_other_currencies);
  g_test_add_func ("/words/numbers/money-is-said-per-period", test_money_is_said_per_period);

  status = g_test_run ();
  gw_words_unref (english);
  gw_words_unref (korean);

  return status;
}

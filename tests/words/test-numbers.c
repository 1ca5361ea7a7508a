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

/* Takes the text: no line may end in it, but where a space stands in `expected`. */
static void
assert_whole (char       *text,
              const char *expected)
{
  g_autoptr(GString) whole = g_string_new (expected);

  g_string_replace (whole, "_", "\u00a0", 0);
  assert_text (text, whole->str);
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
test_unit_stays_with_the_number (void)
{
  assert_whole (gw_number_format_unit (350, "ms"), "350_ms");
  assert_whole (gw_number_format_unit (8, "weeks of work"), "8_weeks of work");
  assert_whole (gw_number_format_unit (23, "%"), "23%");
  assert_whole (gw_number_format_unit (23, NULL), "23");
}

static void
test_money_names_large_numbers (void)
{
  static const struct { double amount; const char *english, *korean; } cases[] = {
    { 0, "KRW_0", "0원" },
    { 12000, "KRW_12,000", "12,000원" },
    { 50000, "KRW_50,000", "5만_원" },
    { 5500000, "KRW_5.5_million", "550만_원" },
    { 66000000, "KRW_66_million", "0.66억_원" },
    { 340000000, "KRW_340_million", "3.4억_원" },
    { 1250000000, "KRW_1.25_billion", "12.5억_원" },
    { 2500000000000, "KRW_2,500_billion", "2.5조_원" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_whole (gw_money_format (english, "KRW", cases[i].amount), cases[i].english);
      assert_whole (gw_money_format (korean, "KRW", cases[i].amount), cases[i].korean);
    }
}

static void
test_money_is_never_rounded (void)
{
  assert_whole (gw_money_format (english, "KRW", 1234567), "KRW_1,234,567");
  assert_whole (gw_money_format (korean, "KRW", 123456789), "123,456,789원");
  assert_whole (gw_money_format (korean, "KRW", 123450000), "12,345만_원");
  assert_whole (gw_money_format (english, "EUR", 1999.99), "EUR_1,999.99");
  assert_whole (gw_money_format_range (korean, "KRW", 210e6, 480000001), "210,000,000~480,000,001원");
  assert_whole (gw_money_format_range (english, "KRW", 210000001, 480e6), "KRW_210,000,001–480,000,000");
}

static void
test_money_range_has_one_unit (void)
{
  assert_whole (gw_money_format_range (english, "KRW", 210e6, 480e6), "KRW_210–480_million");
  assert_whole (gw_money_format_range (korean, "KRW", 210e6, 480e6), "2.1~4.8억_원");
  assert_whole (gw_money_format_range (korean, "KRW", 125e6, 145e6), "1.25~1.45억_원");
  assert_whole (gw_money_format_range (english, "KRW", 0, 480e6), "KRW_0–480_million");
  assert_whole (gw_money_format_range (english, "KRW", 900e6, 1.2e9), "KRW_0.9–1.2_billion");
  assert_whole (gw_money_format_range (english, "KRW", 340e6, 340e6), "KRW_340_million");
}

static void
test_money_names_other_currencies (void)
{
  assert_whole (gw_money_format (korean, "USD", 1200000), "120만_USD");
  assert_whole (gw_money_format (korean, "USD", 950), "950_USD");
  assert_whole (gw_money_format (english, NULL, 1200000), "1.2_million");
  assert_whole (gw_money_format (korean, "", 1200000), "120만");
}

static void
test_money_is_said_per_period (void)
{
  assert_text (gw_money_format_per (english, "KRW 210–480 million", "year"),
               "KRW 210–480 million a year");
  assert_text (gw_money_format_per (korean, "2.1~4.8억 원", "year"), "연\u00a02.1~4.8억 원");
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
  g_test_add_func ("/words/numbers/unit-stays-with-the-number", test_unit_stays_with_the_number);
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

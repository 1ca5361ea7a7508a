/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/gw-numbers.h"

#include <math.h>
#include <string.h>

#include "words/gw-format.h"

/*
 * The forms of numbers, ranges and amounts of money. English and Korean share
 * the decimal point and the comma between thousands, and differ in ranges and in
 * the names of large numbers. Nothing is rounded: a name for a large number is
 * taken only where it says the amount exactly. No locale is asked. No line ends
 * between a number and what it counts.
 */

#define NO_BREAK_SPACE "\u00a0"
#define WORD_JOINER "\u2060"
#define DASH "\u2013"

/* Up to here every whole number is a double of its own. */
#define WHOLE_LIMIT 9007199254740992.0 /* 2^53 */

/* A name for a large number: 4.8 million, 4.8억. */
typedef struct
{
  gint64 size;
  gint64 step;        /* amounts that are not a multiple of it would be rounded */
  gint64 from;        /* the least amount that is said with this name */
  const char *name;   /* behind the number */
} LargeNumber;

static const LargeNumber english_numbers[] = {
  { G_GINT64_CONSTANT (1000000000), 10000000, G_GINT64_CONSTANT (1000000000), NO_BREAK_SPACE "billion" },
  { 1000000, 10000, 1000000, NO_BREAK_SPACE "million" },
};

static const LargeNumber korean_numbers[] = {
  { G_GINT64_CONSTANT (1000000000000), G_GINT64_CONSTANT (10000000000),
    G_GINT64_CONSTANT (1000000000000), "조" },
  { 100000000, 1000000, 10000000, "억" },
  { 10000, 10000, 10000, "만" },
};

static gboolean
is_korean (GwWords *words)
{
  return g_str_equal (gw_words_get_language (words), "ko");
}

static gboolean
is_whole (double value)
{
  return fabs (value) <= WHOLE_LIMIT && value == floor (value);
}

/* @digits is what printf makes of a number, perhaps with sign and fraction. */
static char *
group_thousands (const char *digits)
{
  gsize sign = *digits == '-' ? 1 : 0;
  gsize end = sign + strspn (digits + sign, "0123456789");
  GString *grouped = g_string_new_len (digits, (gssize) sign);

  for (gsize i = sign; i < end; i++)
    {
      if (i > sign && (end - i) % 3 == 0)
        g_string_append_c (grouped, ',');
      g_string_append_c (grouped, digits[i]);
    }
  g_string_append (grouped, digits + end);

  return g_string_free_and_steal (grouped);
}

/* The shortest digits that are this number again. */
static char *
format_fraction (double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, "%.15g", value);
  if (g_ascii_strtod (digits, NULL) != value)
    g_ascii_formatd (digits, sizeof digits, "%.17g", value);

  return group_thousands (digits);
}

static char *
format_whole (gint64 value)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, value);

  return group_thousands (digits);
}

/**
 * gw_number_format:
 * @value: a number
 *
 * Returns: (transfer full): @value with a comma between thousands, not rounded:
 *   "12,000", "0.4"
 */
char *
gw_number_format (double value)
{
  return is_whole (value) ? format_whole ((gint64) value) : format_fraction (value);
}

static char *
join_range (GwWords    *words,
            const char *low,
            const char *high)
{
  /* Two equal ends are no range. */
  if (g_str_equal (low, high))
    return g_strdup (low);

  /* Translators: a range of numbers. */
  return g_strdup_printf (gw_words_get_context (words, "range", "%s–%s"), low, high);
}

/**
 * gw_number_format_range:
 * @words: the language
 * @low: the lower bound
 * @high: the upper bound
 *
 * Returns: (transfer full): "2.1–4.8", in Korean "2.1~4.8"; one number when both
 *   are equal
 */
char *
gw_number_format_range (GwWords *words,
                        double   low,
                        double   high)
{
  g_autofree char *first = gw_number_format (low);
  g_autofree char *last = gw_number_format (high);

  g_return_val_if_fail (words != NULL, NULL);

  return join_range (words, first, last);
}

static gboolean
is_in_range (const char *text,
             const char *dash)
{
  return dash > text && g_ascii_isdigit (dash[-1]) && g_ascii_isdigit (dash[strlen (DASH)]);
}

/**
 * gw_numbers_keep_ranges:
 * @text: a text
 *
 * Pango ends a line after the dash of a range, as in 210–480, whatever attributes
 * say.
 *
 * Returns: (transfer full): @text with a mark behind each such dash that keeps the
 *   range on its line
 */
char *
gw_numbers_keep_ranges (const char *text)
{
  GString *kept = g_string_new (NULL);
  const char *from = text;

  for (const char *dash = strstr (text, DASH); dash != NULL; dash = strstr (dash + 1, DASH))
    if (is_in_range (text, dash))
      {
        g_string_append_len (kept, from, dash + strlen (DASH) - from);
        g_string_append (kept, WORD_JOINER);
        from = dash + strlen (DASH);
      }
  g_string_append (kept, from);
  return g_string_free_and_steal (kept);
}

/**
 * gw_numbers_part_range:
 * @text: a text
 * @end: the place of a character in it, not the first
 *
 * Returns: whether a line that ends before @end would end within a range
 */
gboolean
gw_numbers_part_range (const char *text,
                       const char *end)
{
  return (gsize) (end - text) > strlen (DASH) && g_str_has_prefix (end - strlen (DASH), DASH) &&
         is_in_range (text, end - strlen (DASH));
}

/**
 * gw_number_format_unit:
 * @value: a number
 * @unit: (nullable): what it counts, as the user wrote it
 *
 * Returns: (transfer full): both, as Korean and English write them: "23%",
 *   "350 ms"
 */
char *
gw_number_format_unit (double      value,
                       const char *unit)
{
  g_autofree char *number = gw_number_format (value);

  if (unit == NULL || *unit == '\0')
    return g_steal_pointer (&number);
  return gw_format (*unit == '%' ? "%s%s" : "%s" NO_BREAK_SPACE "%s", number, unit);
}

/**
 * gw_percent_format:
 * @percent: a share in percent, 100 being the whole
 *
 * Returns: (transfer full): "10%"
 */
char *
gw_percent_format (double percent)
{
  g_autofree char *number = gw_number_format (percent);

  return g_strconcat (number, "%", NULL);
}

/**
 * gw_percent_format_gap:
 * @words: the language
 * @points: the difference of two shares in percent
 *
 * Returns: (transfer full): "7 percentage points", in Korean "7%p"
 */
char *
gw_percent_format_gap (GwWords *words,
                       double   points)
{
  g_autofree char *number = gw_number_format (points);

  g_return_val_if_fail (words != NULL, NULL);

  return g_strdup_printf (gw_words_get_plural (words, "%s percentage point", "%s percentage points",
                                               points == 1 ? 1 : 2),
                          number);
}

static gboolean
fits (const LargeNumber *name,
      double             low,
      double             high)
{
  if (!is_whole (low) || !is_whole (high) || MAX (fabs (low), fabs (high)) < (double) name->from)
    return FALSE;

  return (gint64) low % name->step == 0 && (gint64) high % name->step == 0;
}

/* The name that says both amounts exactly, or NULL for plain digits. */
static const LargeNumber *
find_large_number (GwWords *words,
                   double   low,
                   double   high)
{
  const LargeNumber *names = is_korean (words) ? korean_numbers : english_numbers;
  gsize n_names = is_korean (words) ? G_N_ELEMENTS (korean_numbers) : G_N_ELEMENTS (english_numbers);

  for (gsize i = 0; i < n_names; i++)
    {
      if (fits (&names[i], low, high))
        return &names[i];
    }

  return NULL;
}

/* At most two decimals, since the amount is a multiple of the step. */
static char *
format_amount (const LargeNumber *name,
               double             amount)
{
  return gw_number_format (name != NULL ? amount / (double) name->size : amount);
}

/* 4.8억 원 and 120만 USD, but 12,000원. */
static char *
add_currency_in_korean (const char *number,
                        const char *currency,
                        gboolean    has_name)
{
  if (g_str_equal (currency, "KRW"))
    return g_strconcat (number, has_name ? NO_BREAK_SPACE "원" : "원", NULL);

  return gw_format ("%s" NO_BREAK_SPACE "%s", number, currency);
}

static char *
add_currency (GwWords    *words,
              const char *number,
              const char *currency,
              gboolean    has_name)
{
  if (currency == NULL || *currency == '\0')
    return g_strdup (number);

  if (is_korean (words))
    return add_currency_in_korean (number, currency, has_name);

  return gw_format ("%s" NO_BREAK_SPACE "%s", currency, number);
}

static char *
add_name (const LargeNumber *name,
          const char        *number)
{
  if (name == NULL)
    return g_strdup (number);

  return g_strconcat (number, name->name, NULL);
}

/**
 * gw_money_format_range:
 * @words: the language
 * @currency: (nullable): an ISO 4217 code, such as "KRW"
 * @low: the lower bound
 * @high: the upper bound
 *
 * Says both bounds in the same unit, and never rounds: what a large number's name
 * would need more than two decimals for is said in plain digits.
 *
 * Returns: (transfer full): "KRW 210–480 million", in Korean "2.1~4.8억 원"; one
 *   amount when both are equal
 */
char *
gw_money_format_range (GwWords    *words,
                       const char *currency,
                       double      low,
                       double      high)
{
  const LargeNumber *name;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *range = NULL;
  g_autofree char *number = NULL;

  g_return_val_if_fail (words != NULL, NULL);

  name = find_large_number (words, low, high);
  first = format_amount (name, low);
  last = format_amount (name, high);
  range = join_range (words, first, last);
  number = add_name (name, range);

  return add_currency (words, number, currency, name != NULL);
}

/**
 * gw_money_format:
 * @words: the language
 * @currency: (nullable): an ISO 4217 code, such as "KRW"
 * @amount: the amount
 *
 * Returns: (transfer full): "KRW 340 million", in Korean "3.4억 원"
 */
char *
gw_money_format (GwWords    *words,
                 const char *currency,
                 double      amount)
{
  return gw_money_format_range (words, currency, amount, amount);
}

/**
 * gw_money_format_per:
 * @words: the language
 * @money: an amount or a range, formatted
 * @per: (nullable): "month", "quarter" or "year"; anything else means once
 *
 * Returns: (transfer full): "KRW 210–480 million a year", in Korean
 *   "연 2.1~4.8억 원"
 */
char *
gw_money_format_per (GwWords    *words,
                     const char *money,
                     const char *per)
{
  g_return_val_if_fail (words != NULL, NULL);
  g_return_val_if_fail (money != NULL, NULL);

  if (g_strcmp0 (per, "month") == 0)
    return gw_words_format (words, "%s a month", money);
  if (g_strcmp0 (per, "quarter") == 0)
    return gw_words_format (words, "%s a quarter", money);
  if (g_strcmp0 (per, "year") == 0)
    return gw_words_format (words, "%s a year", money);

  return g_strdup (money);
}

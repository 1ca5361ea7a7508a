/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/gw-dates.h"

#include <string.h>

/*
 * The forms of dates in the language of a GwWords. Dates are text as they stand
 * in the file, "YYYY-MM-DD"; what is none comes back as it was given, so that a
 * mistake stays visible. Today is a parameter: nothing here looks at a clock or
 * at the locale.
 */

#define FIRST_YEAR 1900

static const char * const months[] = {
  GW_NC_ ("month", "January"),   GW_NC_ ("month", "February"), GW_NC_ ("month", "March"),
  GW_NC_ ("month", "April"),     GW_NC_ ("month", "May"),      GW_NC_ ("month", "June"),
  GW_NC_ ("month", "July"),      GW_NC_ ("month", "August"),   GW_NC_ ("month", "September"),
  GW_NC_ ("month", "October"),   GW_NC_ ("month", "November"), GW_NC_ ("month", "December"),
};

static const char * const short_months[] = {
  GW_NC_ ("short month", "Jan"), GW_NC_ ("short month", "Feb"), GW_NC_ ("short month", "Mar"),
  GW_NC_ ("short month", "Apr"), GW_NC_ ("short month", "May"), GW_NC_ ("short month", "Jun"),
  GW_NC_ ("short month", "Jul"), GW_NC_ ("short month", "Aug"), GW_NC_ ("short month", "Sep"),
  GW_NC_ ("short month", "Oct"), GW_NC_ ("short month", "Nov"), GW_NC_ ("short month", "Dec"),
};

static const char * const weekdays[] = {
  GW_NC_ ("weekday", "Monday"), GW_NC_ ("weekday", "Tuesday"),  GW_NC_ ("weekday", "Wednesday"),
  GW_NC_ ("weekday", "Thursday"), GW_NC_ ("weekday", "Friday"), GW_NC_ ("weekday", "Saturday"),
  GW_NC_ ("weekday", "Sunday"),
};

static const char *
get_month (GwWords     *words,
           const GDate *date)
{
  return gw_words_get_context (words, "month", months[g_date_get_month (date) - 1]);
}

static const char *
get_short_month (GwWords     *words,
                 const GDate *date)
{
  return gw_words_get_context (words, "short month", short_months[g_date_get_month (date) - 1]);
}

static const char *
get_weekday (GwWords     *words,
             const GDate *date)
{
  return gw_words_get_context (words, "weekday", weekdays[g_date_get_weekday (date) - 1]);
}

static char *
format_long (GwWords     *words,
             const GDate *date)
{
  /* Translators: a long date: day, month, year. */
  return g_strdup_printf (gw_words_get_context (words, "date", "%1$d %2$s %3$d"),
                          g_date_get_day (date), get_month (words, date), g_date_get_year (date));
}

static char *
format_weekday (GwWords     *words,
                const GDate *date)
{
  /* Translators: a long date: weekday, day, month, year. */
  return g_strdup_printf (gw_words_get_context (words, "date", "%1$s, %2$d %3$s %4$d"),
                          get_weekday (words, date), g_date_get_day (date),
                          get_month (words, date), g_date_get_year (date));
}

static char *
format_days (GwWords *words,
             int      days)
{
  gulong n = (gulong) ABS ((glong) days);

  switch (days)
    {
    case -1:
      return g_strdup (gw_words_get (words, "yesterday"));
    case 0:
      return g_strdup (gw_words_get (words, "today"));
    case 1:
      return g_strdup (gw_words_get (words, "tomorrow"));
    default:
      break;
    }

  if (days < 0)
    return g_strdup_printf (gw_words_get_plural (words, "%d day ago", "%d days ago", n), -days);

  return g_strdup_printf (gw_words_get_plural (words, "in %d day", "in %d days", n), days);
}

/* The digits from @start up to @end as a number, or -1 when other bytes are
 * among them. */
static int
parse_digits (const char *text,
              gsize       start,
              gsize       end)
{
  int number = 0;

  for (gsize i = start; i < end; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      number = number * 10 + (text[i] - '0');
    }

  return number;
}

/**
 * gw_date_parse:
 * @text: (nullable): a date
 * @date: (out caller-allocates) (optional): the date, set only on success
 *
 * Reads "YYYY-MM-DD" and nothing else: ten bytes, a day that exists, the years
 * 1900 to 9999.
 *
 * Returns: whether @text is a date
 */
gboolean
gw_date_parse (const char *text,
               GDate      *date)
{
  int year, month, day;

  if (text == NULL || strlen (text) != strlen ("YYYY-MM-DD") || text[4] != '-' || text[7] != '-')
    return FALSE;

  year = parse_digits (text, 0, 4);
  month = parse_digits (text, 5, 7);
  day = parse_digits (text, 8, 10);
  if (year < FIRST_YEAR || month < 1 || day < 1 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  if (date != NULL)
    {
      g_date_clear (date, 1);
      g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
    }

  return TRUE;
}

/**
 * gw_date_days_between:
 * @from: (nullable): a date
 * @to: (nullable): a date
 * @days: (out): the days from @from to @to, negative when @to is earlier; set
 *   only on success
 *
 * Returns: whether both are dates
 */
gboolean
gw_date_days_between (const char *from,
                      const char *to,
                      int        *days)
{
  GDate first, second;

  g_return_val_if_fail (days != NULL, FALSE);

  if (!gw_date_parse (from, &first) || !gw_date_parse (to, &second))
    return FALSE;

  *days = g_date_days_between (&first, &second);

  return TRUE;
}

/* What no form fits comes back as it was given. */
static char *
format_unchanged (const char *text)
{
  return g_strdup (text != NULL ? text : "");
}

/**
 * gw_date_format:
 * @words: the language
 * @text: (nullable): a date
 * @form: the form wanted
 *
 * Returns: (transfer full): the date in @form, or @text unchanged when it is no
 *   date; "" for %NULL
 */
char *
gw_date_format (GwWords    *words,
                const char *text,
                GwDateForm  form)
{
  GDate date;

  g_return_val_if_fail (words != NULL, NULL);

  if (!gw_date_parse (text, &date))
    return format_unchanged (text);

  switch (form)
    {
    case GW_DATE_FORM_LONG:
      return format_long (words, &date);
    case GW_DATE_FORM_WEEKDAY:
      return format_weekday (words, &date);
    case GW_DATE_FORM_COLUMN:
      return g_strdup (text);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * gw_date_format_short:
 * @words: the language
 * @text: (nullable): a date
 * @today: (nullable): the day on which it is read
 *
 * Returns: (transfer full): the date in short, without the year when it is that
 *   of @today; @text unchanged when it is no date
 */
char *
gw_date_format_short (GwWords    *words,
                      const char *text,
                      const char *today)
{
  GDate date, now;

  g_return_val_if_fail (words != NULL, NULL);

  if (!gw_date_parse (text, &date))
    return format_unchanged (text);

  if (gw_date_parse (today, &now) && g_date_get_year (&date) == g_date_get_year (&now))
    /* Translators: a short date of this year: day, month. */
    return g_strdup_printf (gw_words_get_context (words, "date", "%1$d %2$s"),
                            g_date_get_day (&date), get_short_month (words, &date));

  return g_strdup_printf (gw_words_get_context (words, "date", "%1$d %2$s %3$d"),
                          g_date_get_day (&date), get_short_month (words, &date),
                          g_date_get_year (&date));
}

/**
 * gw_date_format_relative:
 * @words: the language
 * @text: (nullable): a date
 * @today: the day on which it is read
 *
 * Returns: (transfer full): how many days the date is away: "yesterday",
 *   "in 5 days"; @text unchanged when one of the two is no date
 */
char *
gw_date_format_relative (GwWords    *words,
                         const char *text,
                         const char *today)
{
  int days;

  g_return_val_if_fail (words != NULL, NULL);

  if (!gw_date_days_between (today, text, &days))
    return format_unchanged (text);

  return format_days (words, days);
}

static char *
format_range_in_year (GwWords     *words,
                      const GDate *from,
                      const GDate *to)
{
  /* Translators: a period within one year: day, month, day, month, year. */
  return g_strdup_printf (gw_words_get_context (words, "date", "%1$d %2$s – %3$d %4$s %5$d"),
                          g_date_get_day (from), get_month (words, from),
                          g_date_get_day (to), get_month (words, to), g_date_get_year (to));
}

/**
 * gw_date_format_range:
 * @words: the language
 * @from: (nullable): the first day
 * @to: (nullable): the last day
 *
 * Returns: (transfer full): the period with long dates, the year said once when
 *   both share it; what is no date stands unchanged
 */
char *
gw_date_format_range (GwWords    *words,
                      const char *from,
                      const char *to)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  GDate start, end;

  g_return_val_if_fail (words != NULL, NULL);

  if (gw_date_parse (from, &start) && gw_date_parse (to, &end) &&
      g_date_get_year (&start) == g_date_get_year (&end))
    return format_range_in_year (words, &start, &end);

  first = gw_date_format (words, from, GW_DATE_FORM_LONG);
  last = gw_date_format (words, to, GW_DATE_FORM_LONG);

  /* Translators: a period: the first day, the last day. */
  return g_strdup_printf (gw_words_get_context (words, "date", "%s – %s"), first, last);
}

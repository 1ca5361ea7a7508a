/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-today.h"

#include "words/gw-dates.h"

/**
 * gw_today:
 *
 * The one place where the interface reads the calendar. `GROUNDWORK_TODAY`
 * stands in for it, so that pictures and tests are the same every day.
 *
 * Returns: (transfer full): the local date, `YYYY-MM-DD`
 */
char *
gw_today (void)
{
  g_autoptr(GDateTime) now = NULL;
  const char *given = g_getenv ("GROUNDWORK_TODAY");
  GDate date;

  if (given != NULL && gw_date_parse (given, &date))
    return g_strdup (given);

  now = g_date_time_new_now_local ();
  return g_date_time_format (now, "%F");
}

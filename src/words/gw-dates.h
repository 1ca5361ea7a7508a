/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "words/gw-words.h"

G_BEGIN_DECLS

/**
 * GwDateForm:
 * @GW_DATE_FORM_LONG: 23 November 2026
 * @GW_DATE_FORM_WEEKDAY: Monday, 23 November 2026
 * @GW_DATE_FORM_COLUMN: 2026-11-23, for tables
 *
 * The forms of a date that stand for themselves. Those that depend on the day
 * they are read have functions of their own.
 */
typedef enum
{
  GW_DATE_FORM_LONG,
  GW_DATE_FORM_WEEKDAY,
  GW_DATE_FORM_COLUMN,
} GwDateForm;

gboolean gw_date_parse           (const char *text,
                                  GDate      *date);
gboolean gw_date_days_between    (const char *from,
                                  const char *to,
                                  int        *days);

char    *gw_date_format          (GwWords    *words,
                                  const char *text,
                                  GwDateForm  form);
char    *gw_date_format_short    (GwWords    *words,
                                  const char *text,
                                  const char *today);
char    *gw_date_format_relative (GwWords    *words,
                                  const char *text,
                                  const char *today);
char    *gw_date_format_range    (GwWords    *words,
                                  const char *from,
                                  const char *to);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "words/gw-words.h"

G_BEGIN_DECLS

char *gw_number_format       (double      value);
char *gw_number_format_range (GwWords    *words,
                              double      low,
                              double      high);
char *gw_number_format_unit  (double      value,
                              const char *unit);

char    *gw_numbers_keep_ranges (const char *text);
gboolean gw_numbers_part_range  (const char *text,
                                 const char *end);

char *gw_percent_format      (double      percent);
char *gw_percent_format_gap  (GwWords    *words,
                              double      points);

char *gw_money_format        (GwWords    *words,
                              const char *currency,
                              double      amount);
char *gw_money_format_range  (GwWords    *words,
                              const char *currency,
                              double      low,
                              double      high);
char *gw_money_format_per    (GwWords    *words,
                              const char *money,
                              const char *per);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-check.h"
#include "words/gw-words.h"

G_BEGIN_DECLS

/**
 * GwCheckCounts:
 * @total: all checks
 * @answered: the answered ones
 * @not_applicable: those that do not apply
 *
 * How many checks there are. Never a percentage.
 */
typedef struct
{
  guint total;
  guint answered;
  guint not_applicable;
} GwCheckCounts;

void      gw_check_counts_add            (GwCheckCounts       *self,
                                          GwCheck             *check);
guint     gw_check_counts_get_applicable (const GwCheckCounts *self);
guint     gw_check_counts_get_open       (const GwCheckCounts *self);
gboolean  gw_check_counts_is_settled     (const GwCheckCounts *self);
double    gw_check_counts_get_share      (const GwCheckCounts *self);
char     *gw_check_counts_format         (const GwCheckCounts *self,
                                          GwWords             *words);
char     *gw_check_counts_format_short   (const GwCheckCounts *self);

G_END_DECLS

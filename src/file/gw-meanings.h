/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-matrix.h"

G_BEGIN_DECLS

/**
 * GwMeanings:
 * @id: names it among those of its axis
 * @title: what it goes by
 * @levels: what each level means, from 1 to 5
 *
 * A template for the meanings of one axis.
 */
typedef struct
{
  char *id;
  char *title;
  char *levels[GW_LEVELS];
} GwMeanings;

GPtrArray *gw_meanings_list (gboolean    of_impact,
                             const char *language);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * What has changed between two states of a plan, as flat cells: a second and
 * much simpler opinion on what a merge has to come to.
 */

#include "plan/gw-snapshot.h"

G_BEGIN_DECLS

typedef struct
{
  char *key;                    /* the item */
  char *unit;                   /* what of it: a unit, `@` its place, empty that it is there, `~` an order */
  int line;                     /* of a text that kept its number of lines, else -1 */
  char *value;                  /* what it has become */
} TestCell;

/* name → TestCell */
GHashTable *test_cells_between     (GwSnapshot     *then,
                                    GwSnapshot     *now);
gboolean    test_cells_are_apart   (GHashTable     *a,
                                    GHashTable     *b);
gboolean    test_cells_have_order  (GHashTable     *cells,
                                    const char     *owner,
                                    const GwField  *field);
gboolean    test_cell_is_compared  (const TestCell *cell);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-snapshot.h"

G_BEGIN_DECLS

/**
 * GwUnit:
 * @first: the first of its fields
 * @n_fields: how many fields it has
 *
 * Fields that are one cell in difference, merge and conflict: 4×3 and 3×4
 * never become 4×4. A record is a unit of its own.
 */
typedef struct
{
  const GwField *first;
  guint n_fields;
} GwUnit;

gboolean gw_unit_next  (GwItemClass      *klass,
                        GwUnit           *unit);
gboolean gw_unit_find  (GwItemClass      *klass,
                        const char       *name,
                        GwUnit           *unit);
gboolean gw_unit_equal (const GwUnit     *unit,
                        const GwSnapshot *a,
                        const GwSnapshot *b);
gboolean gw_unit_is_set (const GwUnit     *unit,
                         const GwSnapshot *item);

G_END_DECLS

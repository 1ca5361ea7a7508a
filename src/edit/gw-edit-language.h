/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/gw-history.h"

G_BEGIN_DECLS

/**
 * GwWordingFunc:
 * @item: an item of the plan
 * @field: one of its fields
 * @language: `ko` or `en`
 * @data: what was passed along
 *
 * Knows what standard items say in each language.
 *
 * Returns: (nullable): what the field says in that language, when it is
 *   standard and says something else now
 */
typedef const char *(*GwWordingFunc) (GwItem        *item,
                                      const GwField *field,
                                      const char    *language,
                                      gpointer       data);

gboolean gw_edit_set_language (GwHistory     *history,
                               const char    *language,
                               GwWordingFunc  wording,
                               gpointer       data);

G_END_DECLS

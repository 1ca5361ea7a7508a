/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-plan.h"

G_BEGIN_DECLS

/**
 * GwWordings:
 *
 * What the standard template says in both languages, to be found by what it
 * says in one of them.
 */
typedef struct _GwWordings GwWordings;

GwWordings *gw_wordings_new  (void);
void        gw_wordings_free (GwWordings    *self);
const char *gw_wordings_find (GwItem        *item,
                              const GwField *field,
                              const char    *language,
                              gpointer       wordings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwWordings, gw_wordings_free)

G_END_DECLS

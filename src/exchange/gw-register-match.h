/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Which risk a row is about; for gw-register-*.c only. */

#include "plan/gw-plan.h"
#include "words/gw-words.h"

G_BEGIN_DECLS

typedef struct _GwRegisterMatcher GwRegisterMatcher;

GwRegisterMatcher *gw_register_matcher_new  (GwPlan             *plan,
                                             GwWords            *words);
void               gw_register_matcher_free (GwRegisterMatcher  *self);
char              *gw_register_matcher_find (GwRegisterMatcher  *self,
                                             const char         *id,
                                             const char         *title,
                                             GwRisk            **risk);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwRegisterMatcher, gw_register_matcher_free)

G_END_DECLS

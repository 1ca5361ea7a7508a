/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-case.h"
#include "plan/gw-check.h"
#include "plan/gw-plan.h"
#include "words/gw-words.h"

G_BEGIN_DECLS

gboolean  gw_check_has_case_answer      (GwCheck        *self);
char     *gw_check_dup_case_answer      (GwCheck        *self,
                                         GwPlan         *plan,
                                         GwWords        *words,
                                         const char     *today);
gpointer  gw_check_get_case_place       (GwCheck        *self,
                                         GwPlan         *plan,
                                         const GwField **field);
char     *gw_case_dup_yearly_text       (GwCase         *self,
                                         GwWords        *words);

G_END_DECLS

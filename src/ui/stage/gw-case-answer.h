/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plan/gw-check.h"

G_BEGIN_DECLS

#define GW_TYPE_CASE_ANSWER (gw_case_answer_get_type ())
G_DECLARE_FINAL_TYPE (GwCaseAnswer, gw_case_answer, GW, CASE_ANSWER, AdwBin)

void gw_case_answer_show (GwCaseAnswer *self,
                          GwCheck      *check);

G_END_DECLS

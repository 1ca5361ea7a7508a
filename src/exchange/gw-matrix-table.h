/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-plan.h"
#include "words/gw-words.h"

G_BEGIN_DECLS

char *gw_matrix_table_to_text (GwPlan  *plan,
                               GwWords *words);
char *gw_matrix_table_to_html (GwPlan  *plan,
                               GwWords *words);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_QUESTION_ROW (gw_question_row_get_type ())
G_DECLARE_FINAL_TYPE (GwQuestionRow, gw_question_row, GW, QUESTION_ROW, AdwPreferencesRow)

GtkWidget *gw_question_row_new          (GwHistory     *history,
                                         const char    *question,
                                         guint          index);
void       gw_question_row_set_editable (GwQuestionRow *self,
                                         gboolean       editable);

G_END_DECLS

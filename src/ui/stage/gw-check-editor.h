/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plan/gw-check.h"
#include "ui/stage/gw-stage-context.h"

G_BEGIN_DECLS

#define GW_TYPE_CHECK_EDITOR (gw_check_editor_get_type ())
G_DECLARE_FINAL_TYPE (GwCheckEditor, gw_check_editor, GW, CHECK_EDITOR, AdwBin)

GtkWidget *gw_check_editor_new            (GwStageContext *context,
                                           GwCheck        *check);
void       gw_check_editor_focus_question (GwCheckEditor  *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/gw-history.h"
#include "ui/risks/gw-register-column.h"

G_BEGIN_DECLS

/**
 * GwEditorDone:
 * @editor: the editor
 * @data: what was passed along
 *
 * The user has chosen, or closed the choice.
 */
typedef void (*GwEditorDone) (GtkWidget *editor,
                              gpointer   data);

GtkWidget *gw_register_editor_new    (GwHistory        *history,
                                      GwRisk           *risk,
                                      GwRegisterColumn  column,
                                      GwEditorDone      done,
                                      gpointer          data);
void       gw_register_editor_start  (GtkWidget        *editor);
void       gw_register_editor_commit (GtkWidget        *editor);

G_END_DECLS

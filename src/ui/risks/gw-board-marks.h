/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-matrix-model.h"
#include "edit/gw-edit-risks.h"

G_BEGIN_DECLS

GwPlacement gw_mark_get_placement    (const GwMark        *mark,
                                      GwMatrixView         view);
gboolean    gw_mark_can_clear        (const GwMark        *mark);
GPtrArray  *gw_board_marks_choose    (const GwMark        *marks,
                                      guint                n_marks,
                                      guint                room,
                                      GwRisk              *selected);
GArray     *gw_board_marks_new_tray  (const GwMatrixModel *model);
gboolean    gw_board_marks_has_risk  (const GwMatrixModel *model,
                                      GwRisk              *risk);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "edit/gw-history.h"
#include "plan/gw-check.h"
#include "plan/gw-group.h"

G_BEGIN_DECLS

gboolean gw_stage_is_own     (gpointer    item);
void     gw_stage_enable_moves
                             (GtkWidget  *row,
                              gpointer    item,
                              gboolean    editable);
gboolean gw_stage_move       (GwHistory  *history,
                              gpointer    item,
                              int         steps);
void     gw_stage_delete_own (GtkWidget  *from,
                              GwHistory  *history,
                              GPtrArray  *items);
void     gw_stage_ask_reason (GtkWidget  *from,
                              GwHistory  *history,
                              GPtrArray  *checks);
void     gw_stage_ask_title  (GtkWidget  *from,
                              GwHistory  *history,
                              GwGroup    *group);

G_END_DECLS

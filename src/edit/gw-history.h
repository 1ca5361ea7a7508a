/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-plan.h"

G_BEGIN_DECLS

#define GW_TYPE_HISTORY (gw_history_get_type ())
G_DECLARE_FINAL_TYPE (GwHistory, gw_history, GW, HISTORY, GObject)

GwHistory  *gw_history_new           (GwPlan        *plan);
GwPlan     *gw_history_get_plan      (GwHistory     *self);

/* One step = one action of the user */
void        gw_history_begin         (GwHistory     *self,
                                      const char    *name);
void        gw_history_begin_visit   (GwHistory     *self,
                                      const char    *name,
                                      guint          visit);
gboolean    gw_history_end           (GwHistory     *self);
void        gw_history_cancel        (GwHistory     *self);
guint       gw_history_new_visit     (GwHistory     *self);

/* What a step is made of */
void        gw_history_set_value     (GwHistory     *self,
                                      gpointer       item,
                                      guint          index,
                                      GwValue       *value);
void        gw_history_set_text      (GwHistory     *self,
                                      gpointer       item,
                                      guint          index,
                                      const char    *text);
void        gw_history_set_integer   (GwHistory     *self,
                                      gpointer       item,
                                      guint          index,
                                      gint64         integer);
void        gw_history_set_level     (GwHistory     *self,
                                      gpointer       item,
                                      guint          index,
                                      int            level);
void        gw_history_set_extras    (GwHistory     *self,
                                      gpointer       item,
                                      GPtrArray     *extras);
void        gw_history_splice        (GwHistory     *self,
                                      GwList        *list,
                                      guint          position,
                                      guint          n_removed,
                                      GPtrArray     *added);
void        gw_history_add           (GwHistory     *self,
                                      GwList        *list,
                                      GPtrArray     *items);
void        gw_history_insert        (GwHistory     *self,
                                      GwList        *list,
                                      guint          position,
                                      gpointer       item);
void        gw_history_append        (GwHistory     *self,
                                      GwList        *list,
                                      gpointer       item);
void        gw_history_remove        (GwHistory     *self,
                                      gpointer       item);
void        gw_history_move          (GwHistory     *self,
                                      gpointer       item,
                                      GwList        *list,
                                      guint          position);

/* Going back and forth */
gboolean    gw_history_undo          (GwHistory     *self);
gboolean    gw_history_redo          (GwHistory     *self);
gboolean    gw_history_can_undo      (GwHistory     *self);
gboolean    gw_history_can_redo      (GwHistory     *self);
const char *gw_history_get_undo_name (GwHistory     *self);
const char *gw_history_get_redo_name (GwHistory     *self);
guint       gw_history_get_step      (GwHistory     *self);
gboolean    gw_history_is_modified   (GwHistory     *self);
void        gw_history_mark_saved    (GwHistory     *self,
                                      guint          step);
void        gw_history_mark_unsaved  (GwHistory     *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * How items are written. For loading (file/) and the history (edit/) only:
 * everything else changes the plan through a verb, so that it can be undone.
 * A test holds other folders to it.
 */

#include "plan/gw-item.h"

G_BEGIN_DECLS

void     gw_item_set_id        (GwItem        *self,
                                const char    *id);
gboolean gw_item_take_value    (GwItem        *self,
                                const GwField *field,
                                GwValue       *value);
void     gw_item_take_block    (GwItem        *self,
                                GwBlock       *block);
void     gw_item_set_extras    (GwItem        *self,
                                GPtrArray     *extras);
void     gw_item_set_list      (GwItem        *self,
                                GwList        *list);
void     gw_item_put           (GwItem        *self,
                                GwList        *list);
void     gw_item_tell_spliced  (GwItem        *self);
void     gw_item_emit_changed  (GwItem        *self,
                                const GwField *field);

GwList  *gw_list_new           (GwItem        *owner,
                                const GwField *field);
void     gw_list_forget_owner  (GwList        *self);
void     gw_list_splice        (GwList        *self,
                                guint          position,
                                guint          n_removed,
                                GPtrArray     *added);
void     gw_list_append        (GwList        *self,
                                gpointer       item);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"

G_BEGIN_DECLS

/**
 * GwChange:
 *
 * One generic change of the plan: a field of an item, a stretch of a list, or,
 * in a merge, the members of an item that this version does not know. All that
 * users can do is made of these, so undo needs to know no verb.
 */
typedef struct _GwChange GwChange;

GwChange *gw_change_new_field (GwItem        *item,
                               const GwField *field,
                               GwValue       *value);
GwChange *gw_change_new_list  (GwList        *list,
                               guint          position,
                               guint          n_removed,
                               GPtrArray     *added);
GwChange *gw_change_new_items (GwList        *list,
                               guint          position,
                               GPtrArray     *items);
GwChange *gw_change_new_extras (GwItem       *item,
                                GPtrArray    *extras);
void      gw_change_free      (GwChange      *self);
void      gw_change_apply     (GwChange      *self);
void      gw_change_revert    (GwChange      *self);
gboolean  gw_change_merge     (GwChange      *self,
                               GwChange      *next);
gboolean  gw_change_is_empty  (GwChange      *self);
GwItem   *gw_change_get_owner (GwChange      *self);
GwItem   *gw_change_get_item  (GwChange      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwChange, gw_change_free)

G_END_DECLS

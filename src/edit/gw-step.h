/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/gw-change.h"

G_BEGIN_DECLS

/**
 * GwStep:
 *
 * One action of the user: the changes it is made of, in order.
 */
typedef struct _GwStep GwStep;

GwStep     *gw_step_new       (const char *name,
                               guint       visit,
                               guint       serial);
void        gw_step_free      (GwStep     *self);
const char *gw_step_get_name  (GwStep     *self);
guint       gw_step_get_visit (GwStep     *self);
guint       gw_step_get_serial (GwStep    *self);
void        gw_step_set_serial (GwStep    *self,
                                guint      serial);
void        gw_step_take      (GwStep     *self,
                               GwChange   *change);
void        gw_step_absorb    (GwStep     *self,
                               GwStep     *next);
void        gw_step_apply     (GwStep     *self);
void        gw_step_revert    (GwStep     *self);
gboolean    gw_step_is_empty  (GwStep     *self);
gboolean    gw_step_concerns  (GwStep     *self,
                               GwItem     *root);
GwItem     *gw_step_get_item  (GwStep     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwStep, gw_step_free)

G_END_DECLS

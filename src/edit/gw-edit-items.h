/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/gw-history.h"
#include "plan/gw-person.h"

G_BEGIN_DECLS

/* Verbs for items of every class. Each is one named step, or part of the open
 * one. `items` are GPtrArray of GwItem; of one item see gw_edit_items_one(). */

GPtrArray  *gw_edit_items_one      (gpointer       item);
GPtrArray  *gw_edit_items_still_there
                                   (GwPlan        *plan,
                                    GPtrArray     *items);

gboolean    gw_edit_set_text       (GwHistory     *history,
                                    gpointer       item,
                                    guint          index,
                                    const char    *text);
gboolean    gw_edit_type_text      (GwHistory     *history,
                                    gpointer       item,
                                    guint          index,
                                    const char    *text,
                                    guint          visit);
gboolean    gw_edit_set_texts      (GwHistory     *history,
                                    GPtrArray     *items,
                                    const char    *field_name,
                                    const char    *text);

gboolean    gw_edit_set_owner      (GwHistory     *history,
                                    GPtrArray     *items,
                                    const char    *person_id);
GwPerson   *gw_edit_set_new_owner  (GwHistory     *history,
                                    GPtrArray     *items,
                                    const char    *name);
gboolean    gw_edit_set_due        (GwHistory     *history,
                                    GPtrArray     *items,
                                    const char    *date);

gboolean    gw_edit_delete         (GwHistory     *history,
                                    GPtrArray     *items);
gboolean    gw_edit_move           (GwHistory     *history,
                                    gpointer       item,
                                    GwList        *list,
                                    guint          position);
gboolean    gw_edit_can_move_by    (gpointer       item,
                                    int            steps);
const char *gw_edit_get_step_name  (const GwField *field);

G_END_DECLS

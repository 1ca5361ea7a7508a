/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/gw-history.h"

G_BEGIN_DECLS

/* Taking over what another version of the plan says. Each is part of the open
 * step, or one of its own. */

void     gw_edit_take_unit   (GwHistory     *history,
                              gpointer       item,
                              const GwField *first,
                              guint          n_fields,
                              gpointer       from);
gboolean gw_edit_can_take_extra
                             (gpointer       item,
                              const char    *name);
gboolean gw_edit_take_extra  (GwHistory     *history,
                              gpointer       item,
                              const char    *name,
                              const char    *json);
gboolean gw_edit_can_take    (GwHistory     *history,
                              GwList        *list,
                              gpointer       item);
gboolean gw_edit_take_item   (GwHistory     *history,
                              GwList        *list,
                              guint          position,
                              gpointer       item);

G_END_DECLS

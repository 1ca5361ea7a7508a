/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/gw-history.h"

G_BEGIN_DECLS

/* Items that are made ready before they come into the plan, so that many of
 * them come at once. */

gpointer gw_edit_draft      (GwPlan        *plan,
                             GType          type,
                             const char    *id);
void     gw_edit_draft_set  (gpointer       draft,
                             guint          index,
                             const GwValue *value);
void     gw_edit_add_drafts (GwHistory     *history,
                             GwList        *list,
                             GPtrArray     *drafts);

G_END_DECLS

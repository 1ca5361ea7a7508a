/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/gw-history.h"
#include "plan/gw-check.h"
#include "plan/gw-group.h"
#include "plan/gw-link.h"

G_BEGIN_DECLS

gboolean  gw_edit_set_check_state (GwHistory    *history,
                                   GPtrArray    *checks,
                                   GwCheckState  state,
                                   const char   *reason);
GwCheck  *gw_edit_add_check       (GwHistory    *history,
                                   GwGroup      *group,
                                   const char   *question);
GwGroup  *gw_edit_add_group       (GwHistory    *history,
                                   GwStage      *stage,
                                   const char   *title);
GwLink   *gw_edit_add_evidence    (GwHistory    *history,
                                   gpointer      item,
                                   const char   *title,
                                   const char   *url);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/gw-history.h"

G_BEGIN_DECLS

/**
 * GwPlacement:
 * @GW_PLACEMENT_INHERENT: before the response
 * @GW_PLACEMENT_RESIDUAL: after the response
 *
 * Which of a risk's two positions is meant.
 */
typedef enum
{
  GW_PLACEMENT_INHERENT,
  GW_PLACEMENT_RESIDUAL,
} GwPlacement;

gboolean  gw_edit_place_risk        (GwHistory   *history,
                                     GwRisk      *risk,
                                     GwPlacement  placement,
                                     GwPosition   position);
gboolean  gw_edit_clear_place       (GwHistory   *history,
                                     GwRisk      *risk,
                                     GwPlacement  placement);
GwRisk   *gw_edit_add_risk          (GwHistory   *history,
                                     const char  *title);
GwRisk   *gw_edit_add_known_risk    (GwHistory   *history,
                                     const char  *id,
                                     const char  *title);
guint     gw_edit_add_catalog_risks (GwHistory   *history,
                                     GPtrArray   *catalog_risks);
gboolean  gw_edit_close_risk        (GwHistory   *history,
                                     GPtrArray   *risks,
                                     const char  *reason,
                                     const char  *today);
gboolean  gw_edit_reopen_risk       (GwHistory   *history,
                                     GPtrArray   *risks);

G_END_DECLS

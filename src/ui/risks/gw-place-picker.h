/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "edit/gw-edit-risks.h"

G_BEGIN_DECLS

#define GW_TYPE_PLACE_PICKER (gw_place_picker_get_type ())
G_DECLARE_FINAL_TYPE (GwPlacePicker, gw_place_picker, GW, PLACE_PICKER, GtkWidget)

GwPlacePicker *gw_place_picker_new   (GwHistory     *history,
                                      GwRisk        *risk,
                                      GwPlacement    placement);
void           gw_place_picker_start (GwPlacePicker *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "session/gw-found-work.h"

G_BEGIN_DECLS

#define GW_TYPE_FOUND_ROW (gw_found_row_get_type ())
G_DECLARE_FINAL_TYPE (GwFoundRow, gw_found_row, GW, FOUND_ROW, AdwActionRow)

GtkWidget *gw_found_row_new (GwFoundWork *work);

G_END_DECLS

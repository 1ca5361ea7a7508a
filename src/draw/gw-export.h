/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-sheet.h"

G_BEGIN_DECLS

GBytes *gw_export_pdf (GwSheet  *sheet,
                       GError  **error);
GBytes *gw_export_svg (GwSheet  *sheet,
                       guint     page,
                       GError  **error);
GBytes *gw_export_png (GwSheet  *sheet,
                       guint     page,
                       double    dpi,
                       GError  **error);

G_END_DECLS

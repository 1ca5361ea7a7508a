/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-sheet.h"
#include "plan/gw-progress.h"

G_BEGIN_DECLS

GBytes *gw_export_pdf (GwSheet  *sheet,
                       GError  **error);
GBytes *gw_export_pdf_with_progress
                      (GwSheet     *sheet,
                       GwProgress  *progress,
                       GError     **error);
GBytes *gw_export_svg (GwSheet  *sheet,
                       guint     page,
                       GError  **error);
GBytes *gw_export_png (GwSheet  *sheet,
                       guint     page,
                       double    dpi,
                       GError  **error);

G_END_DECLS

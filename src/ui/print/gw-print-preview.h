/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "draw/gw-sheet.h"

G_BEGIN_DECLS

#define GW_TYPE_PRINT_PREVIEW (gw_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (GwPrintPreview, gw_print_preview, GW, PRINT_PREVIEW, GtkWidget)

GtkWidget *gw_print_preview_new         (void);
void       gw_print_preview_set_sheet   (GwPrintPreview *self,
                                         GwSheet        *sheet,
                                         const GwPaper  *paper);
guint      gw_print_preview_get_page    (GwPrintPreview *self);
guint      gw_print_preview_get_n_pages (GwPrintPreview *self);

G_END_DECLS

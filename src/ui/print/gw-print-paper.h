/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/print/gw-page-image.h"

G_BEGIN_DECLS

#define GW_TYPE_PRINT_PAPER (gw_print_paper_get_type ())
G_DECLARE_FINAL_TYPE (GwPrintPaper, gw_print_paper, GW, PRINT_PAPER, GtkWidget)

void   gw_print_paper_set_image (GwPrintPaper      *self,
                                 const GwPageImage *image);
void   gw_print_paper_set_zoom  (GwPrintPaper      *self,
                                 double             zoom,
                                 int                width,
                                 int                height);
double gw_print_paper_get_ratio (GwPrintPaper      *self);
void   gw_print_paper_get_room  (GwPrintPaper      *self,
                                 int               *width,
                                 int               *height);

G_END_DECLS

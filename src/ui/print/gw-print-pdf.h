/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "draw/gw-sheet.h"

G_BEGIN_DECLS

void   gw_print_pdf_save_async  (GwSheet              *sheet,
                                 const GwPaper        *paper,
                                 GtkWindow            *parent,
                                 GFile                *folder,
                                 GAsyncReadyCallback   callback,
                                 gpointer              data);
void   gw_print_pdf_write_async (GwSheet              *sheet,
                                 const GwPaper        *paper,
                                 GFile                *file,
                                 GAsyncReadyCallback   callback,
                                 gpointer              data);
GFile *gw_print_pdf_save_finish (GwSheet              *sheet,
                                 GAsyncResult         *result,
                                 GError              **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "draw/gw-sheet.h"

G_BEGIN_DECLS

/**
 * GwPageImage:
 * @texture: the page
 * @page: which one it is, from 0
 * @n_pages: how many there are
 * @width: of the paper, in points
 * @height: of the paper, in points
 *
 * A page of a sheet, drawn.
 */
typedef struct
{
  GdkTexture *texture;
  guint page;
  guint n_pages;
  double width;
  double height;
} GwPageImage;

void         gw_page_image_draw_async  (GwSheet              *sheet,
                                        const GwPaper        *paper,
                                        guint                 page,
                                        int                   most_width,
                                        int                   most_height,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              data);
GwPageImage *gw_page_image_draw_finish (GAsyncResult         *result,
                                        GError              **error);
void         gw_page_image_free        (GwPageImage          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwPageImage, gw_page_image_free)

G_END_DECLS

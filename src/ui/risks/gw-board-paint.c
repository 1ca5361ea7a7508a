/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-board-paint.h"

#include <math.h>

#include "draw/gw-movement-sign.h"
#include "ui/widgets/gw-drawing.h"

/* What shadows, rings and badges need around a chip, the least and of its size */
#define MARGIN 4
#define MARGIN_SHARE 0.2f

/**
 * gw_board_get_scale:
 * @widget: a widget
 *
 * Returns: how large labels are drawn, 1 unless the user wants larger text
 */
double
gw_board_get_scale (GtkWidget *widget)
{
  return MAX (gw_drawing_get_scale (widget), 1);
}

/**
 * gw_board_paint_chip:
 * @snapshot: where to, with the chip's box at its origin
 * @mark: what the chip stands for
 * @size: its diameter
 * @flags: what is going on with it
 *
 * Paints a chip of the matrix.
 */
void
gw_board_paint_chip (GtkSnapshot        *snapshot,
                     const GwMark *mark,
                     double              size,
                     GwChipFlags         flags)
{
  const float margin = MAX (MARGIN, MARGIN_SHARE * (float) size);
  const graphene_rect_t bounds =
    GRAPHENE_RECT_INIT (-margin, -margin, (float) size + 2 * margin, (float) size + 2 * margin);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  GwDrawStyle style = gw_drawing_get_style ();
  GwPoint center = { size / 2, size / 2 };

  gw_chip_paint (cr, &style, center, size, mark->number, mark->kind, flags);
  gw_movement_badge_paint (cr, &style, center, size, gw_mark_get_badge (mark));
  cairo_destroy (cr);
}

static GwNamedChip
get_named (const GwMark *mark,
           GwChipFlags   flags)
{
  return (GwNamedChip) {
    .number = mark->number,
    .title = gw_risk_get_label (mark->risk),
    .kind = mark->kind,
    .flags = flags,
    .rtl = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL,
  };
}

/**
 * gw_board_get_named_width:
 * @mark: what the chip stands for
 * @height: of the chip
 * @most: the room there is
 *
 * Returns: the width of a chip that names its risk
 */
double
gw_board_get_named_width (const GwMark *mark,
                          double        height,
                          double        most)
{
  GwNamedChip chip = get_named (mark, GW_CHIP_NORMAL);
  GwDrawStyle style = gw_drawing_get_style ();

  return gw_named_chip_get_width (&chip, &style, height, most);
}

/**
 * gw_board_paint_named_chip:
 * @snapshot: where to, with the chip's box at its origin
 * @mark: what the chip stands for
 * @width: of the chip
 * @height: of the chip
 * @flags: what is going on with it
 *
 * Paints a chip of the matrix that names its risk.
 */
void
gw_board_paint_named_chip (GtkSnapshot  *snapshot,
                           const GwMark *mark,
                           double        width,
                           double        height,
                           GwChipFlags   flags)
{
  GwNamedChip chip = get_named (mark, flags);
  GwDrawStyle style = gw_drawing_get_style ();
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  gw_named_chip_paint (&chip, cr, &style, (GwRect) { 0, 0, width, height });
  cairo_destroy (cr);
}

/**
 * gw_board_paint_stack:
 * @snapshot: where to, with the stack's box at its origin
 * @text: how many lie there
 * @size: its diameter
 *
 * Paints the stack of a cell.
 */
void
gw_board_paint_stack (GtkSnapshot *snapshot,
                      const char  *text,
                      double       size)
{
  const graphene_rect_t bounds =
    GRAPHENE_RECT_INIT (-MARGIN, -MARGIN, (float) size + 2 * MARGIN, (float) size + 2 * MARGIN);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  GwDrawStyle style = gw_drawing_get_style ();

  gw_chip_paint_stack (cr, &style, (GwPoint) { size / 2, size / 2 }, size, text,
                       GW_CHIP_SOLID, GW_CHIP_NORMAL);
  cairo_destroy (cr);
}

/**
 * gw_board_get_pixel_scale:
 * @widget: a widget
 *
 * Returns: how many pixels of the screen one of the widget is
 */
double
gw_board_get_pixel_scale (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL ? gdk_surface_get_scale (surface) : gtk_widget_get_scale_factor (widget);
}

/**
 * gw_board_new_picture:
 * @widget: the widget that shows it
 * @area: the part of the widget that is painted
 * @painter: paints it
 * @data: for @painter
 *
 * Paints once what is shown in many frames.
 *
 * Returns: (transfer full): the picture, in the pixels of the screen
 */
GdkTexture *
gw_board_new_picture (GtkWidget      *widget,
                      GwRect          area,
                      GwBoardPainter  painter,
                      gpointer        data)
{
  double scale = gw_board_get_pixel_scale (widget);
  int width = MAX ((int) ceil (area.width * scale), 1);
  int height = MAX ((int) ceil (area.height * scale), 1);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr(GBytes) bytes = NULL;
  int stride = cairo_image_surface_get_stride (surface);

  cairo_scale (cr, width / area.width, height / area.height);
  cairo_translate (cr, -area.x, -area.y);
  painter (cr, data);
  cairo_destroy (cr);

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
}

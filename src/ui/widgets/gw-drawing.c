/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-drawing.h"

#include <adwaita.h>

#include "ui/widgets/gw-ui-words.h"

/**
 * gw_drawing_get_style:
 *
 * Returns: how drawings look on screen at present
 */
GwDrawStyle
gw_drawing_get_style (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);
  GwPaletteKind kind = dark ? GW_PALETTE_DARK : GW_PALETTE_LIGHT;

  if (adw_style_manager_get_high_contrast (manager))
    kind = dark ? GW_PALETTE_HIGH_CONTRAST_DARK : GW_PALETTE_HIGH_CONTRAST;
  return (GwDrawStyle) { .palette = gw_palette_get (kind), .words = gw_ui_words () };
}

/**
 * gw_drawing_get_scale:
 * @widget: a widget
 *
 * Returns: how large text is against the normal size
 */
double
gw_drawing_get_scale (GtkWidget *widget)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / (96.0 * PANGO_SCALE) : 1;
}

/**
 * gw_drawing_watch:
 * @widget: a widget that draws
 * @callback: called with it when gw_drawing_get_style() has changed
 *
 * Follows the looks of the desktop for as long as the widget lives.
 */
void
gw_drawing_watch (GtkWidget *widget,
                   GCallback  callback)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", callback, widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", callback, widget, G_CONNECT_SWAPPED);
}

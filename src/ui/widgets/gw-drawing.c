/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-drawing.h"

#include <adwaita.h>

#include "ui/widgets/gw-ui-words.h"

#define PALETTE_KEY "palette"

/* The look of all windows, as the style manager has the rest of it. They stay
 * until the end; without them, in tests of single widgets, it is the default. */
static GSettings *look_settings;
static GtkCssProvider *band_provider;

/**
 * gw_drawing_get_palette:
 *
 * Returns: which colours the user prefers
 */
GwPaletteChoice
gw_drawing_get_palette (void)
{
  g_autofree char *name = look_settings != NULL ? g_settings_get_string (look_settings, PALETTE_KEY) : NULL;

  return gw_palette_choice_parse (name);
}

/**
 * gw_drawing_get_style:
 *
 * Returns: how drawings look on screen at present
 */
GwDrawStyle
gw_drawing_get_style (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  const GwPaletteKind kind = gw_palette_choice_on_screen (gw_drawing_get_palette (),
                                                          adw_style_manager_get_dark (manager),
                                                          adw_style_manager_get_high_contrast (manager));

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

/* --- Following the look */

static void
append_color (GString    *css,
              const char *property,
              GwColor     color)
{
  g_string_append_printf (css, " %s: #%02x%02x%02x;", property, (guint) (color.red * 255 + 0.5),
                          (guint) (color.green * 255 + 0.5), (guint) (color.blue * 255 + 0.5));
}

/**
 * gw_drawing_dup_band_css:
 *
 * Widgets that name a band wear its colours by a class, such as `band-low`.
 *
 * Returns: (transfer full): these classes, as the palette has them at present
 */
char *
gw_drawing_dup_band_css (void)
{
  static const char *const names[GW_N_BANDS] = { "low", "medium", "high", "critical" };
  const GwPalette *palette = gw_drawing_get_style ().palette;
  GString *css = g_string_new (NULL);

  for (guint i = 0; i < GW_N_BANDS; i++)
    {
      g_string_append_printf (css, ".band-%s {", names[i]);
      append_color (css, "background-color", palette->band_fill[i]);
      append_color (css, "color", palette->band_text[i]);
      g_string_append (css, " }\n");
    }
  return g_string_free_and_steal (css);
}

static void
look_changed_cb (void)
{
  g_autofree char *css = gw_drawing_dup_band_css ();

  gtk_css_provider_load_from_string (band_provider, css);
}

/**
 * gw_drawing_follow:
 * @settings: the settings of the app
 *
 * Draws as the user prefers from now on, in all windows.
 */
void
gw_drawing_follow (GSettings *settings)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (look_settings == NULL);

  look_settings = g_object_ref (settings);
  band_provider = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (band_provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_signal_connect (settings, "changed::" PALETTE_KEY, G_CALLBACK (look_changed_cb), NULL);
  g_signal_connect (manager, "notify::dark", G_CALLBACK (look_changed_cb), NULL);
  g_signal_connect (manager, "notify::high-contrast", G_CALLBACK (look_changed_cb), NULL);
  look_changed_cb ();
}

/**
 * gw_drawing_watch:
 * @widget: a widget that draws
 * @callback: called with it when gw_drawing_get_style() has changed
 *
 * Follows the look for as long as the widget lives.
 */
void
gw_drawing_watch (GtkWidget *widget,
                  GCallback  callback)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", callback, widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", callback, widget, G_CONNECT_SWAPPED);
  if (look_settings != NULL)
    g_signal_connect_object (look_settings, "changed::" PALETTE_KEY, callback, widget, G_CONNECT_SWAPPED);
}

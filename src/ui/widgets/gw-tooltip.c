/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-tooltip.h"

/**
 * gw_ui_set_tooltip:
 * @widget: a widget
 * @text: (nullable): what to say of it
 *
 * For what is shown anew after each change of a plan: GTK looks at what lies
 * below the pointer whenever a tooltip is set, even to what it says already. It
 * asks the display for that, so what cannot lie there is hidden meanwhile.
 */
void
gw_ui_set_tooltip (GtkWidget  *widget,
                   const char *text)
{
  gboolean aside;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0)
    return;
  aside = gtk_widget_get_visible (widget) && !gtk_widget_get_mapped (widget);
  if (aside)
    gtk_widget_set_visible (widget, FALSE);
  gtk_widget_set_tooltip_text (widget, text);
  if (aside)
    gtk_widget_set_visible (widget, TRUE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-more-button.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * gw_more_button_show:
 * @button: the button below or above a list that shows a stretch; with an icon where
 *   its child is an [class@Adw.ButtonContent]
 * @n_more: how many more it would show; 0 hides it
 *
 * Says how many there are to be shown.
 */
void
gw_more_button_show (GtkButton *button,
                     guint      n_more)
{
  g_autofree char *label = NULL;
  GtkWidget *content;

  g_return_if_fail (GTK_IS_BUTTON (button));

  label = g_strdup_printf (ngettext ("Show %d More", "Show %d More", n_more), (int) n_more);
  content = gtk_button_get_child (button);
  if (ADW_IS_BUTTON_CONTENT (content))
    adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  else
    gtk_button_set_label (button, label);
  gtk_widget_set_visible (GTK_WIDGET (button), n_more > 0);
}

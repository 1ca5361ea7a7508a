/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-late-menu.h"

static void
make_menu (GtkMenuButton *button,
           gpointer       menu)
{
  if (gtk_menu_button_get_menu_model (button) != menu)
    gtk_menu_button_set_menu_model (button, menu);
}

/**
 * gw_ui_set_late_menu:
 * @button: a button
 * @menu: what it opens
 *
 * Makes the items of a menu when it is opened for the first time. GTK would do
 * so at once, and looks at what lies below the pointer for each of them.
 */
void
gw_ui_set_late_menu (GtkMenuButton *button,
                     GMenuModel    *menu)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (G_IS_MENU_MODEL (menu));

  gtk_menu_button_set_create_popup_func (button, make_menu, g_object_ref (menu), g_object_unref);
}

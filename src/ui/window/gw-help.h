/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GwHelpOpener:
 * @uri: the address of a page of the help
 * @data: what was given with the function
 *
 * Shows a page of the help.
 */
typedef void (*GwHelpOpener) (const char *uri,
                              gpointer    data);

void gw_help_open       (GtkWindow    *window,
                         const char   *page);
void gw_help_set_opener (GwHelpOpener  opener,
                         gpointer      data);

G_END_DECLS

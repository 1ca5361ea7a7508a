/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void        gw_id_choice_init (GtkDropDown *drop_down);
void        gw_id_choice_fill (GtkDropDown *drop_down,
                               GPtrArray   *labels,
                               GPtrArray   *ids);
const char *gw_id_choice_get  (GtkDropDown *drop_down);
void        gw_id_choice_set  (GtkDropDown *drop_down,
                               const char  *id);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkFilter *gw_people_search_new (GtkEditable *typed);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "session/gw-found-work.h"

G_BEGIN_DECLS

GtkWidget *gw_found_list_new (GwFoundWork *work);

G_END_DECLS

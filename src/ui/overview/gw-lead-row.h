/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plan/gw-item.h"

G_BEGIN_DECLS

GtkWidget *gw_lead_row_new (const char    *title,
                            const char    *subtitle,
                            gpointer       item,
                            const GwField *field);

G_END_DECLS

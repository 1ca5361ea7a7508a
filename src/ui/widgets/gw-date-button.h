/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/gw-field-button.h"

G_BEGIN_DECLS

#define GW_TYPE_DATE_BUTTON (gw_date_button_get_type ())
G_DECLARE_FINAL_TYPE (GwDateButton, gw_date_button, GW, DATE_BUTTON, GwFieldButton)

GtkWidget *gw_date_button_new (void);

G_END_DECLS

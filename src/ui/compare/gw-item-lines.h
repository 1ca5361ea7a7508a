/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"

G_BEGIN_DECLS

char *gw_ui_item_title   (gpointer       item);
char *gw_ui_item_section (gpointer       item);
char *gw_ui_item_lines   (gpointer       item,
                          gpointer       place);
char *gw_ui_unit_text    (gpointer       item,
                          gpointer       place,
                          const GwField *field);

G_END_DECLS

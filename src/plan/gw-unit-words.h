/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"
#include "words/gw-words.h"

G_BEGIN_DECLS

char *gw_item_format_unit    (gpointer       item,
                              const GwField *field,
                              GwWords       *words);
char *gw_item_format_unit_at (gpointer       item,
                              gpointer       place,
                              const GwField *field,
                              GwWords       *words);
char *gw_item_format_choice  (gpointer       item,
                              const GwField *field,
                              GwWords       *words);

G_END_DECLS

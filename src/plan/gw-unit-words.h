/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"
#include "words/gw-words.h"

G_BEGIN_DECLS

/* Between short facts of one line */
#define GW_UNIT_SEPARATOR " · "

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
char *gw_field_format_choices (const GwField *field,
                              GwWords       *words);
char *gw_item_format_units   (gpointer       item,
                              const guint   *fields,
                              guint          n_fields,
                              GwWords       *words);
char *gw_item_format_pair    (gpointer       item,
                              const char    *word,
                              guint          first,
                              guint          target,
                              const char    *unit,
                              GwWords       *words);

G_END_DECLS

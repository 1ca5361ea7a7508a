/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What a choice of templates is about, as settings keep it; of one's own the
 * name follows */
#define GW_TEMPLATE_STANDARD "standard"
#define GW_TEMPLATE_EMPTY    ""
#define GW_TEMPLATE_OWN      "own:"

void        gw_template_choice_fill        (AdwComboRow *row,
                                            const char  *folder);
void        gw_template_choice_select      (AdwComboRow *row,
                                            const char  *id);
const char *gw_template_choice_get         (AdwComboRow *row);
char       *gw_template_choice_dup_meaning (const char  *id);

G_END_DECLS

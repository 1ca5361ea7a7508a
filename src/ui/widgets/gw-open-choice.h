/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row that chooses among codes, of which a file may hold others than are known */
void gw_open_choice_fill (AdwComboRow        *row,
                          const char *const  *labels);
void gw_open_choice_show (AdwComboRow        *row,
                          guint               selected,
                          const char         *foreign);

G_END_DECLS

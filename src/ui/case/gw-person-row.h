/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"
#include "plan/gw-person.h"

G_BEGIN_DECLS

#define GW_TYPE_PERSON_ROW (gw_person_row_get_type ())
G_DECLARE_FINAL_TYPE (GwPersonRow, gw_person_row, GW, PERSON_ROW, AdwExpanderRow)

GtkWidget *gw_person_row_new  (GwHistory   *history,
                               GwPerson    *person,
                               gboolean     editable);
void       gw_person_row_edit (GwPersonRow *self);

G_END_DECLS

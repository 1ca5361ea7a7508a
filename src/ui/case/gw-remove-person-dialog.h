/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"
#include "plan/gw-person.h"

G_BEGIN_DECLS

#define GW_TYPE_REMOVE_PERSON_DIALOG (gw_remove_person_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GwRemovePersonDialog, gw_remove_person_dialog, GW, REMOVE_PERSON_DIALOG, AdwAlertDialog)

void gw_remove_person (GtkWidget *from,
                       GwHistory *history,
                       GwPerson  *person);

G_END_DECLS

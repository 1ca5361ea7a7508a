/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"
#include "plan/gw-person.h"

G_BEGIN_DECLS

#define GW_TYPE_PEOPLE_LIST (gw_people_list_get_type ())
G_DECLARE_FINAL_TYPE (GwPeopleList, gw_people_list, GW, PEOPLE_LIST, AdwBin)

GtkWidget *gw_people_list_new          (GwHistory    *history);
void       gw_people_list_set_editable (GwPeopleList *self,
                                        gboolean      editable);
void       gw_people_list_show         (GwPeopleList *self,
                                        GwPerson     *person);

G_END_DECLS

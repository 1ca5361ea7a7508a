/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_CASE_LIST (gw_case_list_get_type ())
G_DECLARE_FINAL_TYPE (GwCaseList, gw_case_list, GW, CASE_LIST, AdwBin)

GtkWidget *gw_case_list_new          (GwHistory     *history,
                                      guint          index);
void       gw_case_list_set_editable (GwCaseList    *self,
                                      gboolean       editable);
gboolean   gw_case_list_show_item    (GwCaseList    *self,
                                      GwItem        *item,
                                      const GwField *field);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/risks/gw-register-filter.h"

G_BEGIN_DECLS

#define GW_TYPE_REGISTER_ORDER (gw_register_order_get_type ())
G_DECLARE_FINAL_TYPE (GwRegisterOrder, gw_register_order, GW, REGISTER_ORDER, GObject)

GwRegisterOrder *gw_register_order_new       (GwPlan           *plan,
                                              GwRegisterFilter *filter,
                                              GwRiskMovements  *movements,
                                              GtkSorter        *sorter,
                                              GHashTable       *rows);
GListModel      *gw_register_order_get_shown (GwRegisterOrder  *self);
void             gw_register_order_renew     (GwRegisterOrder  *self);
void             gw_register_order_move      (GwRegisterOrder  *self,
                                              GHashTable       *risks);
void             gw_register_order_finish    (GwRegisterOrder  *self);
gboolean         gw_register_order_is_busy   (GwRegisterOrder  *self);

G_END_DECLS

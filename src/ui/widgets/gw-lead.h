/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plan/gw-plan.h"

G_BEGIN_DECLS

char    *gw_lead_dup_address (gpointer        item,
                              const GwField  *field);
GwItem  *gw_lead_find        (GwPlan         *plan,
                              const char     *address,
                              const GwField **field);
void     gw_lead_to          (GtkWidget      *from,
                              gpointer        item,
                              const GwField  *field);
void     gw_lead_attach      (AdwActionRow   *row,
                              const char     *address);

G_END_DECLS

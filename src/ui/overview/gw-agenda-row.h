/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plan/gw-agenda.h"

G_BEGIN_DECLS

GtkWidget  *gw_agenda_row_new    (void);
void        gw_agenda_row_show   (GtkWidget           *row,
                                  GwPlan              *plan,
                                  const GwAgendaEntry *entry,
                                  const char          *today);
const char *gw_agenda_row_get_id (GtkWidget           *row);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

void gw_risks_files_export (GtkWidget *from,
                            GwHistory *history);
void gw_risks_files_import (GtkWidget *from,
                            GwHistory *history);

G_END_DECLS

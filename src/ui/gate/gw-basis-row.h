/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plan/gw-item-change.h"

G_BEGIN_DECLS

GtkWidget *gw_basis_row_new (const GwItemChange *change);

G_END_DECLS

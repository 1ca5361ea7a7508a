/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/gw-change.h"
#include "edit/gw-history.h"

G_BEGIN_DECLS

void gw_history_make (GwHistory *self,
                      GwChange  *change);

G_END_DECLS

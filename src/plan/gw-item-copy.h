/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"
#include "plan/gw-record-scope.h"

G_BEGIN_DECLS

gpointer gw_item_copy (gpointer   item,
                       GwFieldSet fields);

G_END_DECLS

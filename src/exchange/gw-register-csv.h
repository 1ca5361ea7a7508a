/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-plan.h"

G_BEGIN_DECLS

GBytes *gw_register_export_csv (GwPlan *plan);

G_END_DECLS

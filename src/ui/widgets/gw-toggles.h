/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void gw_toggles_choose (AdwToggleGroup *group,
                        const char     *name);

G_END_DECLS

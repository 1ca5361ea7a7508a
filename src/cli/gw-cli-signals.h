/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void gw_cli_hold_signals    (void);
void gw_cli_release_signals (void);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/gw-cli.h"

G_BEGIN_DECLS

/* How far `show` looks ahead, as the overview does */
#define GW_CLI_DAYS_AHEAD 28

void gw_cli_show_json (GwPlan     *plan,
                       const char *today);

G_END_DECLS

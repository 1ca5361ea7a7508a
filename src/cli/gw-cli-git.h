/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What git is told, whoever tells it; the commands are those of mlproj */
#define GW_CLI_GIT_NAME "Groundwork"
#define GW_CLI_GIT_MERGE "git-merge %O %A %B %P"
#define GW_CLI_GIT_DIFF "git-diff"
#define GW_CLI_GIT_ATTRIBUTES "*.mlproj diff=mlproj merge=mlproj"

gboolean gw_cli_git_is_out_of_reach (void);
void     gw_cli_git_print_script    (gboolean global);

G_END_DECLS

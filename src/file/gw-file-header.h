/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "file/gw-json-tokens.h"

G_BEGIN_DECLS

gboolean gw_file_header_check (GwJsonTokens *tokens,
                               gboolean     *newer,
                               GError      **error);

G_END_DECLS

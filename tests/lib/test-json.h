/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What our validator makes of a text, held against what json-glib makes of it */

#include <json-glib/json-glib.h>

#include "file/gw-json-tokens.h"

G_BEGIN_DECLS

void test_json_assert_same (GwJsonTokens *tokens,
                            JsonNode     *root);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the readers of the standard template share. */

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode   *gw_template_load      (void);
const char *gw_template_pick_text (JsonNode   *node,
                                   const char *language);

G_END_DECLS

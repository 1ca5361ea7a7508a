/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean gw_character_is_hidden (gunichar    character);

char    *gw_plain_lines         (const char *text);
char    *gw_plain_line          (const char *text);

G_END_DECLS

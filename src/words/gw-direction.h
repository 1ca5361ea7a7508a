/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean gw_direction_is_leftwards (gunichar    character);
gboolean gw_direction_is_mark      (gunichar    character);

char    *gw_direction_straighten   (const char *text);
char    *gw_direction_isolate      (const char *text);
char    *gw_direction_anchor       (const char *text);
char    *gw_direction_remove       (const char *text);

G_END_DECLS

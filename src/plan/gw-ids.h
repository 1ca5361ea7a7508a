/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The longest id that a file may hold, in bytes */
#define GW_ID_MAX_LENGTH 64

char     *gw_id_new      (void);
gboolean  gw_id_is_valid (const char *id);

G_END_DECLS

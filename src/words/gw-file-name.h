/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The most bytes of a name made here; file systems take 255. */
#define GW_FILE_NAME_MAX 200

char *gw_file_name_from_title (const char *title,
                               const char *fallback,
                               const char *extension);

G_END_DECLS

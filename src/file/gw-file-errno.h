/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "file/gw-file-error.h"

G_BEGIN_DECLS

/* Private to the folder: what the system's refusals mean to a user. */

GError *gw_file_error_new_read  (const char *path,
                                 int         number);
GError *gw_file_error_new_write (const char *path,
                                 int         number);
GError *gw_file_error_new_at    (const char *path,
                                 GwFileError code,
                                 const char *sentence);

G_END_DECLS

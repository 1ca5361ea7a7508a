/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What is asked about a file to tell its folder */
#define GW_PORTAL_FILE_ATTRIBUTES "xattr::document-portal.host-path"

gboolean  gw_portal_file_is_lent    (GFile     *file);
char     *gw_portal_file_dup_folder (GFile     *file,
                                     GFileInfo *info);

G_END_DECLS

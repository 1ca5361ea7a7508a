/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "plan/gw-plan.h"

G_BEGIN_DECLS

/* Templates of one's own: plan files in a folder, called as their files are */

char      *gw_template_store_get_folder (void);
GPtrArray *gw_template_store_list       (const char  *folder);
char      *gw_template_store_get_path   (const char  *folder,
                                         const char  *name);
GwPlan    *gw_template_store_load       (const char  *folder,
                                         const char  *name,
                                         GError     **error);
char      *gw_template_store_save       (const char  *folder,
                                         const char  *title,
                                         GwPlan      *plan,
                                         GError     **error);
char      *gw_template_store_rename     (const char  *folder,
                                         const char  *name,
                                         const char  *title,
                                         GError     **error);
GBytes    *gw_template_store_remove     (const char  *folder,
                                         const char  *name,
                                         GError     **error);
gboolean   gw_template_store_restore    (const char  *folder,
                                         const char  *name,
                                         GBytes      *bytes,
                                         GError     **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What is said when a file makes trouble, with what can be done about it */
AdwDialog *gw_open_error_dialog_new    (GFile        *file,
                                        const GError *error);
AdwDialog *gw_left_out_dialog_new      (GPtrArray    *left_out);
AdwDialog *gw_save_error_dialog_new    (GFile        *file,
                                        const GError *error);
AdwDialog *gw_template_error_dialog_new (GFile       *file,
                                         const GError *error);
AdwDialog *gw_export_error_dialog_new  (GFile        *file,
                                        const GError *error);
AdwDialog *gw_changed_on_disk_dialog_new (GFile      *file,
                                          gboolean    can_merge);
AdwDialog *gw_foreign_dialog_new       (GFile        *file);
AdwDialog *gw_close_dialog_new         (const char   *title);

G_END_DECLS

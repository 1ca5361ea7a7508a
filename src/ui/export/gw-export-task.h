/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "output/gw-output.h"

G_BEGIN_DECLS

void     gw_export_task_write_async  (GwPlan                 *plan,
                                      const GwOutputRequest  *request,
                                      GFile                  *file,
                                      GwProgress             *progress,
                                      GCancellable           *cancellable,
                                      GAsyncReadyCallback     callback,
                                      gpointer                data);
gboolean gw_export_task_write_finish (GFile                  *file,
                                      GAsyncResult           *result,
                                      GError                **error);

void     gw_export_task_make_async   (GwPlan                 *plan,
                                      const GwOutputRequest  *request,
                                      GAsyncReadyCallback     callback,
                                      gpointer                data);
GBytes  *gw_export_task_make_finish  (GwPlan                 *plan,
                                      GAsyncResult           *result,
                                      GError                **error);

G_END_DECLS

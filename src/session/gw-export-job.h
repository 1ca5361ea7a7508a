/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GwExportJobFunc:
 * @data: closure
 * @error: return location for an error
 *
 * Makes the bytes of a file. Runs in a worker thread, so @data must hold all
 * that it needs and nobody else may use it meanwhile.
 *
 * Returns: (transfer full) (nullable): the bytes
 */
typedef GBytes *(*GwExportJobFunc) (gpointer   data,
                                    GError   **error);

void     gw_export_job_run_async  (GFile                *file,
                                   GwExportJobFunc       make,
                                   gpointer              make_data,
                                   GDestroyNotify        free_make_data,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              data);
gboolean gw_export_job_run_finish (GFile                *file,
                                   GAsyncResult         *result,
                                   GError              **error);

G_END_DECLS

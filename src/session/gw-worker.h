/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GwWork:
 * @data: the task's data
 * @cancellable: (nullable): the task's cancellable
 * @error: return location for an error
 *
 * What runs in a worker thread; its results go into @data.
 *
 * Returns: whether it went well
 */
typedef gboolean (* GwWork) (gpointer       data,
                             GCancellable  *cancellable,
                             GError       **error);

void gw_worker_run  (GTask  *task,
                     GwWork  work);
void gw_worker_wait (void);

G_END_DECLS

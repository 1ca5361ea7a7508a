/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GwProgress:
 *
 * How far long work has come, between the thread that does it and the one that
 * shows it and may end it.
 */
typedef struct _GwProgress GwProgress;

GwProgress *gw_progress_new          (GCancellable  *cancellable);
GwProgress *gw_progress_ref          (GwProgress    *self);
void        gw_progress_unref        (GwProgress    *self);
gboolean    gw_progress_set          (GwProgress    *self,
                                      guint          done,
                                      guint          total,
                                      GError       **error);
GCancellable *
            gw_progress_get_cancellable
                                     (GwProgress    *self);
double      gw_progress_get_fraction (GwProgress    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwProgress, gw_progress_unref)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-progress.h"

G_BEGIN_DECLS

/**
 * GwCliWatch:
 *
 * Shows on a terminal how far work has come that this thread is busy with.
 */
typedef struct _GwCliWatch GwCliWatch;

GwCliWatch *gw_cli_watch_new  (GwProgress *progress);
void        gw_cli_watch_free (GwCliWatch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwCliWatch, gw_cli_watch_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In µs. Short work needs no progress; more often than this nobody can read it. */
#define GW_CLI_PROGRESS_INTERVAL (G_USEC_PER_SEC / 4)

/**
 * GwCliProgress:
 *
 * How far a long work is, for whoever watches the terminal. A value; begin it
 * with `{ 0 }`.
 */
typedef struct
{
  gint64 shown_at;
  gboolean is_shown;
} GwCliProgress;

gboolean gw_cli_progress_is_seen       (void);
void     gw_cli_progress_show          (GwCliProgress *self,
                                        guint64        done,
                                        guint64        total);
void     gw_cli_progress_show_fraction (GwCliProgress *self,
                                        double         fraction);
void     gw_cli_progress_clear         (GwCliProgress *self);

G_END_DECLS

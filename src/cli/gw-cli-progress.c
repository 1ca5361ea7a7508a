/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-cli-progress.h"

#include <stdio.h>
#include <unistd.h>

/**
 * gw_cli_progress_is_seen:
 *
 * Returns: whether the error stream is a terminal, so that anybody sees it
 */
gboolean
gw_cli_progress_is_seen (void)
{
  return isatty (STDERR_FILENO);
}

static gboolean
is_time (GwCliProgress *self)
{
  const gint64 now = g_get_monotonic_time ();

  if (self->shown_at == 0)
    self->shown_at = now;
  if (now - self->shown_at < GW_CLI_PROGRESS_INTERVAL || !gw_cli_progress_is_seen ())
    return FALSE;
  self->shown_at = now;
  self->is_shown = TRUE;
  return TRUE;
}

/**
 * gw_cli_progress_show:
 * @self: a progress
 * @done: how much is done
 * @total: of how much; 0 when nobody knows
 *
 * Shows it on the error stream when that is a terminal, and now and then only.
 */
void
gw_cli_progress_show (GwCliProgress *self,
                      guint64        done,
                      guint64        total)
{
  if (!is_time (self))
    return;
  if (total > 0)
    g_printerr ("\r%" G_GUINT64_FORMAT "/%" G_GUINT64_FORMAT " ", done, total);
  else
    g_printerr ("\r%" G_GUINT64_FORMAT " ", done);
}

/**
 * gw_cli_progress_show_fraction:
 * @self: a progress
 * @fraction: how much is done, 0 to 1
 *
 * Shows it in the same way; not before anything is known.
 */
void
gw_cli_progress_show_fraction (GwCliProgress *self,
                               double         fraction)
{
  if (fraction > 0 && is_time (self))
    g_printerr ("\r%3d %% ", (int) (fraction * 100));
}

/**
 * gw_cli_progress_clear:
 * @self: a progress
 *
 * Takes it off the terminal, before anything else is written there.
 */
void
gw_cli_progress_clear (GwCliProgress *self)
{
  if (self->is_shown)
    g_printerr ("\r\033[K");
  self->is_shown = FALSE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How long work holds the main loop at a time, in microseconds: a quarter of what a
 * frame can spare */
#define GW_TURN 2000

/* When to stop, for all that goes on in the same turn together: GLib dispatches all
 * idle sources of one priority in one turn, and for all of them it has the same time.
 * Who comes late does the least that it can do. */
static inline gint64
gw_turn_end (void)
{
  GSource *source = g_main_current_source ();

  return (source != NULL ? g_source_get_time (source) : g_get_monotonic_time ()) + GW_TURN;
}

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How long a piece of work holds the main loop at a time, in microseconds: an
 * eighth of what a frame can spare, as several pages go on in one turn */
#define GW_TURN 1000

static inline gint64
gw_turn_end (void)
{
  return g_get_monotonic_time () + GW_TURN;
}

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean *gw_rise_find_longest (const guint *numbers,
                                guint        n_numbers);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *gw_text_merge (const char *base,
                     const char *ours,
                     const char *theirs);

/* What both texts share, piece by piece, for lines and words alike */
guint *gw_sequence_match (GPtrArray *then,
                          GPtrArray *now);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GwSideMarks:
 * @GW_SIDE_PLAIN: nothing is marked
 * @GW_SIDE_GONE: the words that the other text does not have are struck
 * @GW_SIDE_NEW: they are bold and underlined
 *
 * How one of two texts shows in which words it differs from the other.
 */
typedef enum
{
  GW_SIDE_PLAIN,
  GW_SIDE_GONE,
  GW_SIDE_NEW,
} GwSideMarks;

GtkWidget *gw_side_new (const char  *heading,
                        const char  *text,
                        const char  *other,
                        GwSideMarks  marks);

G_END_DECLS

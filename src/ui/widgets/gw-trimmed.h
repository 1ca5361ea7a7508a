/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* What stands in @editable without the blanks around it, empty where nothing was typed; to be freed */
static inline char *
gw_dup_trimmed (gpointer editable)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (editable))));
}

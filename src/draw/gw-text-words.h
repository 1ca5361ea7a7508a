/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

gboolean gw_text_keep_words (PangoAttrList *attributes,
                             const char    *text,
                             guint          longest);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GW_TEXT_LIMIT:
 *
 * How many characters of a text are shown, and may be edited in place.
 */
#define GW_TEXT_LIMIT 20000

/**
 * GW_TEXT_PARAGRAPH:
 *
 * How many characters of a paragraph are shown anywhere.
 */
#define GW_TEXT_PARAGRAPH 4000

char *gw_text_limit         (const char *text,
                             guint       n_characters);
void  gw_text_limit_install (void);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What is the same on every page; for gw-web-page*.c only. */

#include <glib.h>

G_BEGIN_DECLS

void gw_web_page_append_head (GString    *html,
                              const char *language);
void gw_web_page_append_svg  (GString    *html,
                              GBytes     *svg,
                              const char *name,
                              const char *look);

G_END_DECLS

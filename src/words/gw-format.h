/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *gw_format        (const char        *format,
                        ...) G_GNUC_PRINTF (1, 2);
char *gw_format_list   (const char        *format,
                        va_list           *arguments) G_GNUC_PRINTF (1, 0);
void  gw_format_append (GString           *text,
                        const char        *format,
                        ...) G_GNUC_PRINTF (2, 3);
char *gw_format_join   (const char        *separator,
                        const char *const *texts);
char *gw_format_join_filled
                       (const char        *separator,
                        const char *const *texts,
                        guint              n_texts);

G_END_DECLS

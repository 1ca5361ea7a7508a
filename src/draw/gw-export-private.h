/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What drawing into a file takes; for gw-export*.c only. */

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

cairo_status_t gw_export_write_cb (void                *closure,
                                   const unsigned char *data,
                                   unsigned int         length);
GBytes        *gw_export_finish   (cairo_surface_t     *surface,
                                   cairo_t             *cr,
                                   GByteArray          *bytes,
                                   GError             **error);

G_END_DECLS

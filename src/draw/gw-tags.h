/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "draw/gw-geometry.h"

G_BEGIN_DECLS

void     gw_tags_enable      (cairo_t      *cr);
gboolean gw_tags_are_enabled (cairo_t      *cr);
void     gw_tags_begin       (cairo_t      *cr,
                              const char   *name);
void     gw_tags_begin_link  (cairo_t      *cr,
                              const GwRect *rect,
                              guint         page);
void     gw_tags_begin_web   (cairo_t      *cr,
                              const GwRect *rect,
                              const char   *address);
void     gw_tags_end         (cairo_t      *cr,
                              const char   *name);

G_END_DECLS

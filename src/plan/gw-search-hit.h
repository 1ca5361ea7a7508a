/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"

G_BEGIN_DECLS

#define GW_TYPE_SEARCH_HIT (gw_search_hit_get_type ())
G_DECLARE_FINAL_TYPE (GwSearchHit, gw_search_hit, GW, SEARCH_HIT, GObject)

char          *gw_search_fold            (const char    *text);
gboolean       gw_search_contains        (const char    *text,
                                          const char    *folded);

GwSearchHit   *gw_search_hit_new         (GwItem        *item,
                                          const GwField *field,
                                          const char    *folded);
GwItem        *gw_search_hit_get_item    (GwSearchHit   *self);
const GwField *gw_search_hit_get_field   (GwSearchHit   *self);
char          *gw_search_hit_dup_excerpt (GwSearchHit   *self,
                                          guint          before,
                                          guint          after,
                                          guint         *match_start,
                                          guint         *match_end);

G_END_DECLS

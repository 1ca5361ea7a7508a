/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-text.h"
#include "plan/gw-case.h"

G_BEGIN_DECLS

/**
 * GwRangeLane:
 * @GW_RANGE_NONE: nothing is hit
 * @GW_RANGE_BENEFIT: the range of the benefit
 * @GW_RANGE_COST: the range of the cost
 *
 * What the picture shows, from top to bottom.
 */
typedef enum
{
  GW_RANGE_NONE = -1,
  GW_RANGE_BENEFIT,
  GW_RANGE_COST,
} GwRangeLane;

#define GW_N_RANGE_LANES 2

/**
 * GwRangePicture:
 *
 * The range of the benefit over that of the cost, on one scale of money and
 * over the horizon of the business case, with the stretch that they share. It
 * does not follow the case.
 */
typedef struct _GwRangePicture GwRangePicture;

GwRangePicture *gw_range_picture_new         (GwCase               *kase,
                                              GwWords              *words);
void            gw_range_picture_free        (GwRangePicture       *self);
gboolean        gw_range_picture_is_empty    (const GwRangePicture *self);
char           *gw_range_picture_describe    (const GwRangePicture *self);

double          gw_range_picture_get_height  (const GwRangePicture *self,
                                              double                scale);
void            gw_range_picture_allocate    (GwRangePicture       *self,
                                              GwRect                area,
                                              double                scale,
                                              gboolean              rtl);
GwRect          gw_range_picture_get_bar     (const GwRangePicture *self,
                                              GwRangeLane           lane);
GwRect          gw_range_picture_get_caption (const GwRangePicture *self,
                                              GwRangeLane           lane);
GwRangeLane     gw_range_picture_hit         (const GwRangePicture *self,
                                              double                x,
                                              double                y);
void            gw_range_picture_paint       (const GwRangePicture *self,
                                              cairo_t              *cr,
                                              const GwDrawStyle    *style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwRangePicture, gw_range_picture_free)

G_END_DECLS

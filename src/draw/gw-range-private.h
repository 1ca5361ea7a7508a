/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The picture of ranges, shared by its layout and its painting. */

#include "draw/gw-range-picture.h"

G_BEGIN_DECLS

/* As many ticks as the widest picture has, with its two ends */
#define GW_RANGE_MOST_TICKS 12

typedef struct
{
  double low;
  double high;
  gboolean known;
  GwRect caption;
  GwRect bar;
} GwRangeRow;

struct _GwRangePicture
{
  /* Owned */
  GwWords *words;
  char *currency;

  GwRangeRow rows[GW_N_RANGE_LANES];
  int months;

  /* The layout */
  double scale;
  gboolean rtl;
  GwRect area;                  /* of the scale of money, without the captions beside it */
  double axis_y;
  double step;                  /* between two ticks */
  guint n_ticks;                /* the first one is nought */
};

double gw_range_picture_get_x      (const GwRangePicture *self,
                                    double                amount);
char  *gw_range_picture_dup_amount (const GwRangePicture *self,
                                    GwRangeLane           lane);

G_END_DECLS

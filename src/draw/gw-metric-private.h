/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the model of the plot and its painting share. */

#include "draw/gw-metric-plot.h"

G_BEGIN_DECLS

/* One measurement */
typedef struct
{
  int day;                      /* since the first one */
  double value;
  double target;
  gboolean has_target;
  gboolean misses;
  char *on;
  char *round;
} GwMetricPoint;

struct _GwMetricPlot
{
  GwWords *words;
  char *today;
  char *key;
  char *title;                  /* the metric, and what part of the data */
  char *unit;
  GArray *points;               /* GwMetricPoint, by date */
  gboolean has_rounds;          /* more than one */
};

/* As many targets as are told in words */
#define GW_METRIC_MOST_TARGETS 2

const GwMetricPoint *gw_metric_plot_get  (const GwMetricPlot  *self,
                                          guint                index);
guint                gw_metric_plot_find_targets (const GwMetricPlot *self,
                                                  guint              *found);
char                *gw_metric_plot_say  (const GwMetricPlot  *self,
                                          double               value);
char                *gw_metric_plot_name_round (const GwMetricPlot *self,
                                                const char         *round);

G_END_DECLS

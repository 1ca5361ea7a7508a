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

/* As many targets as are told in words at most */
#define GW_METRIC_MOST_TARGETS 8

const GwMetricPoint *gw_metric_plot_get  (const GwMetricPlot  *self,
                                          guint                index);
guint                gw_metric_plot_find_targets (const GwMetricPlot *self,
                                                  guint              *found);
guint                gw_metric_plot_find_target_end
                                         (const GwMetricPlot  *self,
                                          guint                index);
gboolean             gw_metric_plot_begins_round (const GwMetricPlot *self,
                                                  guint               index);
char                *gw_metric_plot_say  (const GwMetricPlot  *self,
                                          double               value);
char                *gw_metric_plot_name_round (const GwMetricPlot *self,
                                                const char         *round);

/* Where the lines of one plot lie, and what they are painted with */
typedef struct
{
  const GwMetricPlot *plot;
  cairo_t *cr;
  const GwDrawStyle *style;
  GwRect area;
  GwRect inner;                 /* where points may lie */
  double scale;
  double low;                   /* the value at the lower edge of inner */
  double high;
  gboolean rtl;
} GwMetricBrush;

/* What a text of a plot says */
typedef enum
{
  GW_METRIC_SAYS_ROUND,
  GW_METRIC_SAYS_VALUE,
  GW_METRIC_SAYS_TARGET,
} GwMetricSaying;

/* A text of a plot, and where it stands */
typedef struct
{
  GwMetricSaying saying;
  char *text;
  GwRect rect;
} GwMetricLabel;

/* Sizes at scale 1 */
#define GW_METRIC_TITLE_HEIGHT 24.0
#define GW_METRIC_LABEL_HEIGHT 16.0
#define GW_METRIC_LABEL_WIDTH 64.0
#define GW_METRIC_SIDE 22.0
#define GW_METRIC_DOT 4.5
#define GW_METRIC_GAP 4.0

const GwMetricPoint *gw_metric_plot_get_last       (const GwMetricPlot  *self);
GwMetricBrush        gw_metric_brush_new           (const GwMetricPlot  *plot,
                                                    GwRect               area,
                                                    double               scale,
                                                    gboolean             rtl);
double               gw_metric_brush_get_x         (const GwMetricBrush *brush,
                                                    guint                index);
double               gw_metric_brush_get_y         (const GwMetricBrush *brush,
                                                    double               value);
GwPoint              gw_metric_brush_get_point     (const GwMetricBrush *brush,
                                                    guint                index);
double               gw_metric_brush_get_target_start
                                                   (const GwMetricBrush *brush,
                                                    guint                index);
double               gw_metric_brush_measure       (const GwMetricBrush *brush,
                                                    const char          *text);
GwTextAlign          gw_metric_brush_get_start     (const GwMetricBrush *brush);
void                 gw_metric_brush_paint_label   (const GwMetricBrush *brush,
                                                    const char          *text,
                                                    GwColor              color,
                                                    GwRect               rect,
                                                    GwTextAlign          align);
double               gw_metric_brush_get_round_start
                                                   (const GwMetricBrush *brush,
                                                    guint                index);
GArray              *gw_metric_brush_place_labels  (const GwMetricBrush *brush);
gboolean             gw_metric_labels_overlap      (GArray              *labels,
                                                    const GwRect        *rect);
void                 gw_metric_labels_take         (GArray              *labels,
                                                    GwMetricSaying       saying,
                                                    char                *text,
                                                    GwRect               rect);
void                 gw_metric_brush_place_targets (const GwMetricBrush *brush,
                                                    GArray              *labels);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-text.h"
#include "plan/gw-plan.h"

G_BEGIN_DECLS

/**
 * GwMetricPlot:
 *
 * One metric over time against its target: what was measured of it in all
 * rounds. It does not follow the plan.
 */
typedef struct _GwMetricPlot GwMetricPlot;

GPtrArray  *gw_metric_plots_new           (GwPlan             *plan,
                                           const char         *round,
                                           GwWords            *words,
                                           const char         *today);
void        gw_metric_plot_free           (GwMetricPlot       *self);
const char *gw_metric_plot_get_title      (const GwMetricPlot *self);
guint       gw_metric_plot_get_n_points   (const GwMetricPlot *self);
char       *gw_metric_plot_describe       (const GwMetricPlot *self);

double      gw_metric_plot_get_height     (const GwMetricPlot *self,
                                           double              scale);
GwPoint     gw_metric_plot_get_point      (const GwMetricPlot *self,
                                           guint               index,
                                           GwRect              area,
                                           double              scale,
                                           gboolean            rtl);
void        gw_metric_plot_paint          (const GwMetricPlot *self,
                                           cairo_t            *cr,
                                           const GwDrawStyle  *style,
                                           GwRect              area,
                                           double              scale,
                                           gboolean            rtl);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwMetricPlot, gw_metric_plot_free)

G_END_DECLS

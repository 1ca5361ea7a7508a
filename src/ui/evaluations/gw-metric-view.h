/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "draw/gw-metric-plot.h"

G_BEGIN_DECLS

#define GW_TYPE_METRIC_VIEW (gw_metric_view_get_type ())
G_DECLARE_FINAL_TYPE (GwMetricView, gw_metric_view, GW, METRIC_VIEW, GtkWidget)

GtkWidget *gw_metric_view_new (GwMetricPlot *plot);

G_END_DECLS

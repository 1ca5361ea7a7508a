/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "output/gw-output.h"

G_BEGIN_DECLS

/*
 * What makes files of other kinds is a module that only `export` loads, so
 * that every other command starts without cairo, pango and spreadsheets.
 */
#define GW_EXPORT_MODULE "mlproj-export"

/**
 * GwExportFunc:
 * @plan: a plan
 * @request: what is to be made
 * @progress: how far it has come
 * @error: return location for an error
 *
 * The module's symbol `gw_export_module_run`.
 *
 * Returns: (transfer full) (nullable) (element-type GBytes): the files: one, or
 *   a picture a page
 */
typedef GPtrArray *(*GwExportFunc) (GwPlan                 *plan,
                                    const GwOutputRequest  *request,
                                    GwProgress             *progress,
                                    GError                **error);

G_END_DECLS

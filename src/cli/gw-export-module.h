/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-movement.h"

G_BEGIN_DECLS

/*
 * What draws is a module that only `export` loads, so that every other command
 * starts without cairo and pango.
 */
#define GW_EXPORT_MODULE "mlproj-export"

/**
 * GwExportRequest:
 * @format: `pdf`, `png` or `svg`
 * @sheet: `matrix`, `register`, `status` or `plan`
 * @language: the language of the sheet
 * @paper: `A4`, `A3` or `Letter`
 * @portrait: whether it stands upright
 * @gray: whether it has no colour
 * @since: (nullable): the review since which it shows movement
 * @today: the date on the sheet
 * @file_name: the name of the plan's file, for the footer
 * @revision: the revision of the plan, for the footer
 *
 * What is to be drawn.
 */
typedef struct
{
  const char *format;
  const char *sheet;
  const char *language;
  const char *paper;
  gboolean portrait;
  gboolean gray;
  GwReview *since;
  const char *today;
  const char *file_name;
  const char *revision;
} GwExportRequest;

/**
 * GwExportFunc:
 * @plan: a plan
 * @request: what is to be drawn
 * @error: return location for an error
 *
 * The module's symbol `gw_export_module_run`.
 *
 * Returns: (transfer full) (nullable) (element-type GBytes): the files: one, or
 *   a picture a page
 */
typedef GPtrArray *(*GwExportFunc) (GwPlan                 *plan,
                                    const GwExportRequest  *request,
                                    GError                **error);

G_END_DECLS

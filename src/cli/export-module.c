/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-export-module.h"

#include <gmodule.h>

G_MODULE_EXPORT GPtrArray *gw_export_module_run (GwPlan                 *plan,
                                                 const GwOutputRequest  *request,
                                                 GwProgress             *progress,
                                                 GError                **error);

/**
 * gw_export_module_run:
 * @plan: a plan
 * @request: what is to be made
 * @progress: how far it has come
 * @error: return location for an error
 *
 * See [callback@ExportFunc].
 *
 * Returns: (transfer full) (nullable) (element-type GBytes): the files
 */
GPtrArray *
gw_export_module_run (GwPlan                 *plan,
                      const GwOutputRequest  *request,
                      GwProgress             *progress,
                      GError                **error)
{
  return gw_output_make (plan, request, progress, error);
}

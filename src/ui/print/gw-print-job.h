/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/print/gw-print-options.h"

G_BEGIN_DECLS

GtkPrintOperation *gw_print_job_new         (GwSheet              *sheet,
                                             const GwPrintOptions *options);
gboolean           gw_print_job_was_preview (GtkPrintOperation    *operation);
char              *gw_print_job_name        (const char           *title);

G_END_DECLS

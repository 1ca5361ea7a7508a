/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plan/gw-verdict.h"

G_BEGIN_DECLS

const char *gw_verdict_get_label   (GwVerdictCode          code);
void        gw_verdict_show        (GtkImage              *image,
                                    GwVerdictCode          code);
char       *gw_verdict_reason_dup  (const GwVerdictReason *reason);
char       *gw_verdict_dup_details (const GwVerdictReason *reason);

G_END_DECLS

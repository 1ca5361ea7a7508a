/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "plan/gw-plan.h"

G_BEGIN_DECLS

GwPlan     *gw_template_new_plan    (const char *template_id,
                                     const char *language,
                                     const char *title,
                                     const char *today);
GListStore *gw_template_get_catalog (const char *language);
char       *gw_template_get_guide   (const char *stage_id,
                                     const char *language);
GBytes     *gw_sample_get_bytes     (const char *language);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/gw-document.h"

G_BEGIN_DECLS

char *gw_plan_memory_load (GwDocument *document,
                           const char *name);
void  gw_plan_memory_keep (GwDocument *document,
                           const char *name,
                           const char *text);
GVariant *gw_plan_memory_load_choices (GwDocument *document,
                                       const char *name);
void      gw_plan_memory_keep_choices (GwDocument *document,
                                       const char *name,
                                       GVariant   *choices);

G_END_DECLS

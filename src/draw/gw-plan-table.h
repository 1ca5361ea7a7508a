/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-flow.h"
#include "plan/gw-story.h"

G_BEGIN_DECLS

/* Sets a table of a story. Private to the sheets. */
void gw_plan_table_set (GwFlow        *flow,
                        const GwStory *story,
                        guint          head,
                        guint          end);

G_END_DECLS

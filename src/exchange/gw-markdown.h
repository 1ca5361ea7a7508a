/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-plan.h"
#include "plan/gw-progress.h"
#include "words/gw-words.h"

G_BEGIN_DECLS

GBytes *gw_markdown_export (GwPlan      *plan,
                            GwWords     *words,
                            const char  *today,
                            GwProgress  *progress,
                            GError     **error);

G_END_DECLS

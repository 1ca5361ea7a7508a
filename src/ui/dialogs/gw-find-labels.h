/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-search-hit.h"

G_BEGIN_DECLS

char *gw_find_dup_context (GwSearchHit *hit);

G_END_DECLS

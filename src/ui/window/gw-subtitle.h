/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/gw-document.h"

G_BEGIN_DECLS

char *gw_subtitle_dup (GwDocument *document);

G_END_DECLS

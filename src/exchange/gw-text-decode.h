/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "words/gw-words.h"

G_BEGIN_DECLS

GBytes *gw_text_decode (GBytes   *bytes,
                        GwWords  *words,
                        GError  **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "words/gw-words.h"

G_BEGIN_DECLS

GwWords *gw_words_new_from_bytes (const char *language,
                                  GBytes     *catalog);

G_END_DECLS

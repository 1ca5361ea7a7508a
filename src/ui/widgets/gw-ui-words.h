/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "words/gw-words.h"

G_BEGIN_DECLS

GwWords *gw_ui_words (void);

G_END_DECLS

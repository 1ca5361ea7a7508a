/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-field.h"

G_BEGIN_DECLS

const char *gw_field_get_word (const GwField *field);

G_END_DECLS

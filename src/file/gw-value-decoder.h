/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "file/gw-json-tokens.h"
#include "plan/gw-field.h"
#include "plan/gw-value.h"

G_BEGIN_DECLS

GError *gw_value_decoder_decode    (GwJsonTokens  *tokens,
                                    guint          token,
                                    const GwField *field,
                                    GwValue       *value);
GError *gw_value_decoder_new_error (GwJsonTokens  *tokens,
                                    guint          token,
                                    GwFileError    code,
                                    const char    *what);

G_END_DECLS

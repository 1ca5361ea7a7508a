/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "file/gw-file-error.h"
#include "file/gw-json-tokens.h"

G_BEGIN_DECLS

/** The largest file, in bytes. */
#define GW_JSON_MAX_SIZE    (64 * 1024 * 1024)
/** The longest text or member name, in bytes of UTF-8 without escapes. */
#define GW_JSON_MAX_STRING  (1024 * 1024)
/** How many containers may lie in one another. */
#define GW_JSON_MAX_DEPTH   64
/** The most objects: items of a plan. */
#define GW_JSON_MAX_OBJECTS 200000
/** The most values and names together; 16 bytes of memory each. */
#define GW_JSON_MAX_TOKENS  10000000
/** The largest whole number, up or down: 2^53. */
#define GW_JSON_MAX_INTEGER G_GUINT64_CONSTANT (9007199254740992)
/** The longest number, in characters. */
#define GW_JSON_MAX_NUMBER  400

GwJsonTokens *gw_json_check (GBytes      *bytes,
                             const char  *name,
                             GError     **error);

G_END_DECLS

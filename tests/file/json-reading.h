/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "file/gw-json-check.h"

/* A text that has every kind of token */
extern const char json_sample[];

/* Reads a text of this length, or one that ends at its null byte */
GwJsonTokens *json_check       (const char  *text,
                                gssize       length,
                                GError     **error);

/* The same for a text that has to be taken */
GwJsonTokens *json_check_valid (const char  *text);

/* Whether the strict parser of json-glib takes it */
gboolean      json_glib_takes  (const char  *text,
                                gsize        length);

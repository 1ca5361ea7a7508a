/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "file/gw-file-error.h"

G_BEGIN_DECLS

/* Private to the validator: the two kinds of token that need more than a look
 * at one byte. */

/**
 * GwJsonScan:
 * @at: the byte to read next
 * @end: behind the last byte
 * @code: after a failure, the kind of error; its place is @at
 * @sentence: after a failure, what is wrong
 *
 * A place in the bytes.
 */
typedef struct
{
  const guint8 *at;
  const guint8 *end;
  GwFileError   code;
  const char   *sentence;
} GwJsonScan;

gboolean gw_json_scan_string (GwJsonScan *scan,
                              gboolean   *escaped);
gboolean gw_json_scan_number (GwJsonScan *scan,
                              gboolean   *integer);
char    *gw_json_decode      (const char *raw,
                              gsize       length,
                              gsize      *decoded_length);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-plan.h"
#include "plan/gw-snapshot.h"

G_BEGIN_DECLS

/* The version of the file that this program writes */
#define GW_FILE_VERSION 1

/**
 * GwDecodeFlags:
 * @GW_DECODE_DEFAULT: the first value that does not fit ends it
 * @GW_DECODE_REPAIR: values that do not fit are left out and named
 * @GW_DECODE_PRESENT: what rounds, reviews and decisions have recorded is left
 *   out; for plans that are only read, and only for what they say now
 * @GW_DECODE_DECIDED: the same, but what decisions stand on is there; for plans
 *   that are only read to find what wants a look
 *
 * How strict reading is.
 */
typedef enum
{
  GW_DECODE_DEFAULT = 0,
  GW_DECODE_REPAIR = 1 << 0,
  GW_DECODE_PRESENT = 1 << 1,
  GW_DECODE_DECIDED = 1 << 2,
} GwDecodeFlags;

/**
 * GwDecoded:
 * @plan: the plan
 * @newer: whether a newer program wrote the file, so it must not be written
 * @left_out: (element-type utf8): what had to be left out, one message a value
 *
 * What reading a file has brought.
 */
typedef struct
{
  GwPlan *plan;
  gboolean newer;
  GPtrArray *left_out;
} GwDecoded;

GwDecoded *gw_codec_decode       (GBytes         *bytes,
                                  const char     *name,
                                  GwDecodeFlags   flags,
                                  GError        **error);
gboolean   gw_codec_prove        (GBytes         *bytes,
                                  const char     *name,
                                  GError        **error);
void       gw_decoded_free       (GwDecoded      *decoded);
GBytes    *gw_codec_encode       (GwSnapshot     *snapshot);
GBytes    *gw_codec_encode_item  (GwSnapshot     *snapshot);
char      *gw_codec_get_revision (GwSnapshot     *snapshot);

/* Parts of a plan as one compact JSON value: what conflicts keep */
char      *gw_codec_encode_part  (GwSnapshot     *snapshot);
char      *gw_codec_encode_unit  (GwSnapshot     *snapshot,
                                  const GwField  *first,
                                  guint           n_fields);
gpointer   gw_codec_decode_part  (GType           type,
                                  const char     *json,
                                  GError        **error);
gpointer   gw_codec_decode_unit  (GType           type,
                                  const GwField  *first,
                                  guint           n_fields,
                                  const char     *json,
                                  GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwDecoded, gw_decoded_free)

G_END_DECLS

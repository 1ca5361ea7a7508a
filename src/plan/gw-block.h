/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-value.h"

G_BEGIN_DECLS

/**
 * GwExtra:
 * @after: the index of the known field that it follows in the file, -1 at the start
 * @name: the member's name as its token, with quotation marks and escapes
 * @json: its value, as its text without white space
 *
 * A member of the file that this version does not know.
 */
typedef struct
{
  int after;
  char *name;
  char *json;
} GwExtra;

/**
 * GwBlock:
 *
 * The values of one item. Counted references: whoever holds one beside the
 * item (a snapshot) sees it unchanged, as the item copies before it writes.
 */
typedef struct _GwBlock GwBlock;

GwBlock       *gw_block_new          (guint           n_values);
GwBlock       *gw_block_ref          (GwBlock        *block);
void           gw_block_unref        (GwBlock        *block);
GwBlock       *gw_block_own          (GwBlock        *block);
const GwValue *gw_block_get          (const GwBlock  *block,
                                      guint           slot);
void           gw_block_take         (GwBlock        *block,
                                      guint           slot,
                                      GwValue        *value);
void           gw_block_add_extra    (GwBlock        *block,
                                      int             after,
                                      const char     *name,
                                      const char     *json);
GPtrArray     *gw_block_get_extras   (const GwBlock  *block);
void           gw_block_set_extras   (GwBlock        *block,
                                      GPtrArray      *extras);
GPtrArray     *gw_extras_new         (void);
void           gw_extras_add         (GPtrArray      *extras,
                                      int             after,
                                      const char     *name,
                                      const char     *json);
gboolean       gw_extras_equal       (GPtrArray      *a,
                                      GPtrArray      *b);
gboolean       gw_extras_match       (GPtrArray      *a,
                                      GPtrArray      *b);
gboolean       gw_block_equal        (const GwBlock  *a,
                                      const GwBlock  *b);
guint          gw_block_get_n_extras (const GwBlock  *block);
const GwExtra *gw_block_get_extra    (const GwBlock  *block,
                                      guint           i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwBlock, gw_block_unref)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GwTextRange:
 * @start: the first byte
 * @end: the byte after the last
 *
 * A stretch of a text, on the borders of its characters.
 */
typedef struct
{
  guint start;
  guint end;
} GwTextRange;

/**
 * GwWordDiff:
 * @then: (element-type GwTextRange): what of the earlier text is gone
 * @now: (element-type GwTextRange): what of the later one is new
 *
 * Which words of two texts differ. Ranges rise and do not touch.
 */
typedef struct
{
  GArray *then;
  GArray *now;
} GwWordDiff;

GwWordDiff *gw_word_diff_new  (const char *then,
                               const char *now);
void        gw_word_diff_free (GwWordDiff *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwWordDiff, gw_word_diff_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What of the memory is alive, by who has asked for it: for a test that nothing
 * gathers, as libraries that draw text keep glyphs for a long time. */

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gssize glyphs;                /* bytes that those libraries have asked for */
  gssize others;                /* bytes that anybody else has asked for */
  gssize n_others;              /* how many blocks these are */
} SoakHeap;

void     soak_heap_init (void);
SoakHeap soak_heap_get  (void);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Private to the validator: the member names of the objects that are open. */

typedef struct
{
  guint64     hash;
  const char *raw;
  guint32     length;
  guint32     slot : 31;
  guint32     escaped : 1;
} GwJsonName;

typedef struct
{
  guint64     key[2];
  GwJsonName *names;
  guint32     n_names;
  guint32     n_allocated;
  guint32    *slots;
  guint32     mask;
} GwJsonNames;

void     gw_json_names_init  (GwJsonNames *self);
void     gw_json_names_clear (GwJsonNames *self);
gboolean gw_json_names_add   (GwJsonNames *self,
                              guint32      mark,
                              const char  *raw,
                              gsize        length,
                              gboolean     escaped);
void     gw_json_names_pop   (GwJsonNames *self,
                              guint32      mark);

G_END_DECLS

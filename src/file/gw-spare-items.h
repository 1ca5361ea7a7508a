/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"

G_BEGIN_DECLS

/* Items that have been read and are used again for what is read next */
typedef struct
{
  GHashTable *items;            /* GType → GPtrArray of GwItem */
  GPtrArray *ids;               /* those that they have had */
} GwSpareItems;

GwSpareItems *gw_spare_items_new  (void);
void          gw_spare_items_free (GwSpareItems *self);
GwItem       *gw_spare_items_take (GwSpareItems *self,
                                   GType         type);
void          gw_spare_items_give (GwSpareItems *self,
                                   GwItem       *item);

G_END_DECLS

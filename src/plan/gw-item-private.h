/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the parts of GwItem share; for gw-item*.c only. */

#include "plan/gw-item.h"
#include "plan/gw-snapshot.h"

G_BEGIN_DECLS

typedef struct
{
  /* Owned */
  char *id;                     /* a GRefString, NULL where the class has none */
  GwBlock *block;
  GwList **lists;               /* n_lists of the class, each made when first asked for */
  GwSnapshot *snapshot;         /* of the present state, dropped by any change below */

  /* Borrowed */
  GwList *list;                 /* where it stands, cleared when taken out */
} GwItemPrivate;

GwItemPrivate *gw_item_get_private  (gpointer    item);
void           gw_item_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec);

G_END_DECLS

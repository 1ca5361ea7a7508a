/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "plan/gw-field.h"

G_BEGIN_DECLS

#define GW_TYPE_LIST (gw_list_get_type ())
G_DECLARE_FINAL_TYPE (GwList, gw_list, GW, LIST, GObject)

typedef struct _GwItem GwItem;

guint          gw_list_get_length (GwList   *self);
gpointer       gw_list_get        (GwList   *self,
                                   guint     position);
gboolean       gw_list_find       (GwList   *self,
                                   gpointer  item,
                                   guint    *position);
GwItem        *gw_list_find_id    (GwList   *self,
                                   const char *id);
GwItem        *gw_list_get_owner  (GwList   *self);
const GwField *gw_list_get_field  (GwList   *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_TYPING (gw_typing_get_type ())
G_DECLARE_FINAL_TYPE (GwTyping, gw_typing, GW, TYPING, GObject)

GwTyping *gw_typing_attach        (GtkWidget  *widget);
GwTyping *gw_typing_get           (GtkWidget  *widget);
void      gw_typing_bind          (GwTyping   *self,
                                   GwHistory  *history,
                                   gpointer    item,
                                   guint       index);
void      gw_typing_bind_case     (GwTyping   *self,
                                   GwHistory  *history,
                                   guint       index);
gpointer  gw_typing_get_item      (GwTyping   *self);
gboolean  gw_typing_is_wrong      (GwTyping   *self);
gboolean  gw_typing_is_cut        (GwTyping   *self);
gboolean  gw_typing_is_pending    (GwTyping   *self);
void      gw_typing_commit        (GwTyping   *self);
gboolean  gw_typing_revert        (GwTyping   *self);

G_END_DECLS

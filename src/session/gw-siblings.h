/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/gw-document.h"

G_BEGIN_DECLS

gboolean   gw_siblings_is_copy_name (const char          *name,
                                     const char          *other);
void       gw_siblings_find_async   (GwDocument          *document,
                                     GAsyncReadyCallback  callback,
                                     gpointer             data);
GFile     *gw_siblings_find_finish  (GwDocument          *document,
                                     GAsyncResult        *result);

G_END_DECLS

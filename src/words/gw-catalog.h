/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One compiled message catalogue (.mo). Private to words/. */
typedef struct _GwCatalog GwCatalog;

GwCatalog  *gw_catalog_new    (GBytes          *bytes);
void        gw_catalog_free   (GwCatalog       *self);
const char *gw_catalog_lookup (const GwCatalog *self,
                               const char      *msgid);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwCatalog, gw_catalog_free)

G_END_DECLS

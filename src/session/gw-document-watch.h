/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/gw-document.h"

G_BEGIN_DECLS

/**
 * GwForeign:
 * @GW_FOREIGN_NONE: the file is as it was read or written
 * @GW_FOREIGN_CHANGED: another program has changed it, and so has the user
 * @GW_FOREIGN_GONE: it was deleted or moved
 * @GW_FOREIGN_UNREADABLE: another program has changed it into what is not this
 *   plan, or cannot be read
 *
 * What others have done to the file of a document.
 */
typedef enum
{
  GW_FOREIGN_NONE,
  GW_FOREIGN_CHANGED,
  GW_FOREIGN_GONE,
  GW_FOREIGN_UNREADABLE,
} GwForeign;

#define GW_TYPE_DOCUMENT_WATCH (gw_document_watch_get_type ())
G_DECLARE_FINAL_TYPE (GwDocumentWatch, gw_document_watch, GW, DOCUMENT_WATCH, GObject)

GwDocumentWatch *gw_document_watch_new         (GwDocument      *document);
void             gw_document_watch_look        (GwDocumentWatch *self);
void             gw_document_watch_merge       (GwDocumentWatch *self);
void             gw_document_watch_keep_mine   (GwDocumentWatch *self);
GwForeign        gw_document_watch_get_foreign (GwDocumentWatch *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "edit/gw-history.h"
#include "session/gw-state-folder.h"

G_BEGIN_DECLS

#define GW_TYPE_DOCUMENT (gw_document_get_type ())
G_DECLARE_FINAL_TYPE (GwDocument, gw_document, GW, DOCUMENT, GObject)

/**
 * GwSaveFlags:
 * @GW_SAVE_DEFAULT: refuse when somebody else has changed the file
 * @GW_SAVE_OVERWRITE: write all the same, the user said so
 * @GW_SAVE_COPY: write a copy; the document stays what it was
 *
 * How to save.
 */
typedef enum
{
  GW_SAVE_DEFAULT = 0,
  GW_SAVE_OVERWRITE = 1 << 0,
  GW_SAVE_COPY = 1 << 1,
} GwSaveFlags;

GwDocument *gw_document_new          (GwPlan               *plan,
                                      gboolean              unsaved);
GwDocument *gw_document_new_sample   (const char           *language);
void        gw_document_load_async   (GFile                *file,
                                      gboolean              repair,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              data);
GwDocument *gw_document_load_finish  (GAsyncResult         *result,
                                      GError              **error);
void        gw_document_save_async   (GwDocument           *self,
                                      GFile                *file,
                                      GwSaveFlags           flags,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              data);
gboolean    gw_document_save_finish  (GwDocument           *self,
                                      GAsyncResult         *result,
                                      GError              **error);

void        gw_document_set_state    (GwDocument           *self,
                                      GwStateFolder        *state);
GwPlan     *gw_document_get_plan     (GwDocument           *self);
GwHistory  *gw_document_get_history  (GwDocument           *self);
GFile      *gw_document_get_file     (GwDocument           *self);
char       *gw_document_dup_name     (GwDocument           *self);
gboolean    gw_document_is_modified  (GwDocument           *self);
gboolean    gw_document_is_read_only (GwDocument           *self);
gboolean    gw_document_is_saving    (GwDocument           *self);
GPtrArray  *gw_document_get_left_out (GwDocument           *self);
char       *gw_document_dup_revision (GwDocument           *self);
char       *gw_document_dup_digest   (GwDocument           *self);

G_END_DECLS

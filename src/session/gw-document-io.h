/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The work of loading and saving that runs on a worker thread; for
 * gw-document.c and the command line. */

#include "file/gw-codec.h"
#include "file/gw-file-identity.h"

G_BEGIN_DECLS

/**
 * GwLoaded:
 * @decoded: the plan
 * @bytes: the file as it was read
 * @identity: what it was on disk
 *
 * What loading has brought.
 */
typedef struct
{
  GwDecoded *decoded;
  GBytes *bytes;
  GwFileIdentity *identity;
} GwLoaded;

GwLoaded       *gw_document_io_load (const char           *path,
                                     GwDecodeFlags         flags,
                                     GError              **error);
void            gw_loaded_free      (GwLoaded             *loaded);
gboolean        gw_document_io_save (const char           *path,
                                     GBytes               *bytes,
                                     const GwFileIdentity *expected,
                                     gboolean              overwrite,
                                     GwFileIdentity      **identity,
                                     GCancellable         *cancellable,
                                     GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwLoaded, gw_loaded_free)

G_END_DECLS

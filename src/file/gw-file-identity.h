/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>
#include <sys/stat.h>

#include "file/gw-file-error.h"

G_BEGIN_DECLS

typedef struct _GwFileIdentity GwFileIdentity;

/**
 * GwFileState:
 * @GW_FILE_SAME: the bytes are those that are known
 * @GW_FILE_CHANGED: they are others
 * @GW_FILE_GONE: there is no file any more
 * @GW_FILE_UNKNOWN: the file could not be looked at
 *
 * What became of a file since it was read or written.
 */
typedef enum
{
  GW_FILE_SAME,
  GW_FILE_CHANGED,
  GW_FILE_GONE,
  GW_FILE_UNKNOWN,
} GwFileState;

#define GW_TYPE_FILE_IDENTITY (gw_file_identity_get_type ())

GType           gw_file_identity_get_type   (void) G_GNUC_CONST;
GwFileIdentity *gw_file_identity_new        (const struct stat    *status,
                                             GBytes               *contents);
GwFileIdentity *gw_file_identity_copy       (const GwFileIdentity *self);
void            gw_file_identity_free       (GwFileIdentity       *self);

char           *gw_file_identity_dup_digest (const GwFileIdentity *self);
gboolean        gw_file_identity_has_status (const GwFileIdentity *self,
                                             const struct stat    *status);
GwFileState     gw_file_identity_check      (GwFileIdentity       *self,
                                             const char           *path,
                                             GError              **error);
GwFileState     gw_file_identity_check_at   (GwFileIdentity       *self,
                                             int                   folder,
                                             const char           *name,
                                             GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwFileIdentity, gw_file_identity_free)

G_END_DECLS

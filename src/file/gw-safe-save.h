/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "file/gw-file-identity.h"

G_BEGIN_DECLS

/**
 * GwSafeSaveFlags:
 * @GW_SAFE_SAVE_NONE: nothing special
 * @GW_SAFE_SAVE_OVERWRITE: replace the file even though somebody else changed
 *   it, or though it was not expected to be there; the user said so
 * @GW_SAFE_SAVE_TAKE_OVER: replace the file even though it belongs to somebody
 *   else or has further names, which keep the old bytes; the user said so
 * @GW_SAFE_SAVE_PRIVATE: a new file is for its owner alone
 */
typedef enum
{
  GW_SAFE_SAVE_NONE      = 0,
  GW_SAFE_SAVE_OVERWRITE = 1 << 0,
  GW_SAFE_SAVE_TAKE_OVER = 1 << 1,
  GW_SAFE_SAVE_PRIVATE   = 1 << 2,
} GwSafeSaveFlags;

/**
 * GwSafeSaveVerify:
 * @written: what was written, read back
 * @data: closure
 * @error: return location for an error
 *
 * Returns: whether the loader takes it
 */
typedef gboolean (*GwSafeSaveVerify) (GBytes    *written,
                                      gpointer   data,
                                      GError   **error);

gboolean gw_safe_save (const char            *path,
                       GBytes                *contents,
                       const GwFileIdentity  *expected,
                       GwSafeSaveFlags        flags,
                       GwSafeSaveVerify       verify,
                       gpointer               verify_data,
                       GwFileIdentity       **new_identity,
                       GCancellable          *cancellable,
                       GError               **error);
void     gw_safe_save_clean (const char      *path);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-document-io.h"

#include "file/gw-safe-load.h"
#include "file/gw-safe-save.h"

/**
 * gw_document_io_load:
 * @path: a local path
 * @flags: how strict
 * @error: return location for an error
 *
 * Reads a plan from a file. Blocks; may be called from any thread.
 *
 * Returns: (transfer full) (nullable): what there is
 */
GwLoaded *
gw_document_io_load (const char     *path,
                     GwDecodeFlags   flags,
                     GError        **error)
{
  g_autoptr(GwLoaded) loaded = g_new0 (GwLoaded, 1);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);

  loaded->bytes = gw_safe_load (path, &loaded->identity, error);
  if (loaded->bytes == NULL)
    return NULL;
  loaded->decoded = gw_codec_decode (loaded->bytes, shown, flags, error);
  if (loaded->decoded == NULL)
    return NULL;
  return g_steal_pointer (&loaded);
}

/**
 * gw_loaded_free:
 * @loaded: (transfer full): what loading has brought
 *
 * Frees it.
 */
void
gw_loaded_free (GwLoaded *loaded)
{
  g_clear_pointer (&loaded->decoded, gw_decoded_free);
  g_clear_pointer (&loaded->bytes, g_bytes_unref);
  g_clear_pointer (&loaded->identity, gw_file_identity_free);
  g_free (loaded);
}

/* What was written must be what the next start can read. */
static gboolean
verify (GBytes   *written,
        gpointer  data,
        GError  **error)
{
  return gw_codec_prove (written, data, error);
}

/**
 * gw_document_io_save:
 * @path: a local path
 * @bytes: the file's content
 * @expected: (nullable): what the file was when it was read; %NULL when there
 *   should be none
 * @overwrite: whether the user said to replace whatever is there
 * @identity: (out) (optional): what it is now
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes a plan safely: the file holds exactly the old or exactly the new
 * bytes. Blocks; may be called from any thread.
 *
 * Returns: whether it was written
 */
gboolean
gw_document_io_save (const char            *path,
                     GBytes                *bytes,
                     const GwFileIdentity  *expected,
                     gboolean               overwrite,
                     GwFileIdentity       **identity,
                     GCancellable          *cancellable,
                     GError               **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);

  return gw_safe_save (path, bytes, expected,
                       overwrite ? GW_SAFE_SAVE_OVERWRITE : GW_SAFE_SAVE_NONE,
                       verify, shown, identity, cancellable, error);
}

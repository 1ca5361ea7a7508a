/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-versions.h"

#include "compare/gw-difference.h"
#include "file/gw-codec.h"

/* So many versions are looked at for a base: the newest ones */
#define MAX_LOOKED_AT 40

typedef struct
{
  GwStateFolder *state;
  char *plan_id;
  GBytes *bytes;
} Keep;

static void
keep_work (gpointer data)
{
  Keep *keep = data;
  g_autoptr(GError) error = NULL;

  if (!gw_version_store_keep (gw_state_folder_get_versions (keep->state), keep->plan_id, keep->bytes, &error))
    g_debug ("A version is not kept: %s", error->message);
}

static void
keep_done (gpointer data)
{
  Keep *keep = data;

  g_object_unref (keep->state);
  g_free (keep->plan_id);
  g_bytes_unref (keep->bytes);
  g_free (keep);
}

/**
 * gw_versions_keep:
 * @state: the state folder
 * @plan_id: (nullable): the id of the plan; without one nothing is kept
 * @bytes: its file
 *
 * Keeps a version that was opened, saved or given away. It is done later, in
 * another thread; when it fails nobody is disturbed.
 */
void
gw_versions_keep (GwStateFolder *state,
                  const char    *plan_id,
                  GBytes        *bytes)
{
  Keep *keep;

  g_return_if_fail (GW_IS_STATE_FOLDER (state) && bytes != NULL);

  if (plan_id == NULL)
    return;
  keep = g_new (Keep, 1);
  *keep = (Keep) { g_object_ref (state), g_strdup (plan_id), g_bytes_ref (bytes) };
  gw_state_folder_push (state, keep_work, keep_done, keep);
}

/**
 * gw_versions_load:
 * @folder: the store, see [method@StateFolder.get_versions]
 * @plan_id: the id of a plan
 * @digest: which version
 *
 * Blocks; not for the main loop.
 *
 * Returns: (transfer full) (nullable): the version, if it is kept and whole
 */
GwSnapshot *
gw_versions_load (const char *folder,
                  const char *plan_id,
                  const char *digest)
{
  g_autoptr(GBytes) bytes = gw_version_store_load (folder, plan_id, digest, NULL);
  g_autoptr(GwDecoded) decoded = bytes != NULL
    ? gw_codec_decode (bytes, "version.mlproj", GW_DECODE_DEFAULT, NULL) : NULL;

  return decoded != NULL && !decoded->newer ? gw_item_get_snapshot (decoded->plan) : NULL;
}

/**
 * gw_versions_find_base:
 * @folder: the store, see [method@StateFolder.get_versions]
 * @copy: a version that has come back, or any other one of a plan
 * @base: (out) (transfer full): the version that it was most likely made from
 *
 * Looks for the version with the fewest differences to a copy; of several the
 * newest. Blocks; not for the main loop.
 *
 * Returns: (transfer full) (nullable): which one that is, or %NULL when none is
 *   kept
 */
GwVersion *
gw_versions_find_base (const char  *folder,
                       GwSnapshot  *copy,
                       GwSnapshot **base)
{
  const char *plan_id = gw_snapshot_get_id (copy);
  g_autoptr(GPtrArray) versions = plan_id != NULL ? gw_version_store_list (folder, plan_id) : NULL;
  guint fewest = G_MAXUINT, best = 0;

  *base = NULL;
  for (guint i = 0; versions != NULL && i < MIN (versions->len, MAX_LOOKED_AT) && fewest > 0; i++)
    {
      GwVersion *version = g_ptr_array_index (versions, i);
      g_autoptr(GwSnapshot) snapshot = gw_versions_load (folder, plan_id, version->digest);
      g_autoptr(GwDifference) difference = snapshot != NULL ? gw_difference_new (snapshot, copy) : NULL;

      if (difference == NULL || gw_difference_get_n_items (difference) >= fewest)
        continue;
      fewest = gw_difference_get_n_items (difference);
      best = i;
      g_clear_pointer (base, gw_snapshot_unref);
      *base = g_steal_pointer (&snapshot);
    }
  return *base != NULL ? g_ptr_array_steal_index (versions, best) : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-versions.h"

#include "compare/gw-difference.h"
#include "file/gw-codec.h"

/* So many versions are looked at for a base; of more it is every second one, every
 * third one … first, and then what lies behind the best of them */
#define MANY 60

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

static void
tidy_work (gpointer state)
{
  gw_version_store_trim (gw_state_folder_get_versions (state), GW_VERSION_STORE_MAX_SIZE, GW_VERSION_STORE_MAX_AGE,
                         g_get_real_time () / G_USEC_PER_SEC);
}

/**
 * gw_versions_tidy:
 * @state: the state folder
 *
 * Drops what is too old, too much or half written, later, in another thread: once
 * at the start.
 */
void
gw_versions_tidy (GwStateFolder *state)
{
  g_return_if_fail (GW_IS_STATE_FOLDER (state));

  gw_state_folder_push (state, tidy_work, g_object_unref, g_object_ref (state));
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

/* --- What a copy was made from */

/* What differs between two versions, cell by cell. Where neighbours stand does
 * not count. */
static GHashTable *
list_cells (GwSnapshot *version,
            GwSnapshot *other)
{
  GHashTable *cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GwDifference) difference = gw_difference_new (version, other);

  for (guint i = 0; i < gw_difference_get_n_items (difference); i++)
    {
      const GwItemDifference *item = gw_difference_get_item (difference, i);
      const char *key = gw_item_difference_get_node (item)->key;

      if (item->flags & (GW_DIFFERENCE_ADDED | GW_DIFFERENCE_REMOVED | GW_DIFFERENCE_MOVED))
        g_hash_table_add (cells, g_strdup (key));
      for (guint j = 0; (item->flags & GW_DIFFERENCE_CHANGED) != 0 && j < item->units->len; j++)
        g_hash_table_add (cells, g_strdup_printf ("%s\n%s", key, g_array_index (item->units, GwUnit, j).first->unit));
      for (guint j = 0; (item->flags & GW_DIFFERENCE_CHANGED) != 0 && j < item->extras->len; j++)
        g_hash_table_add (cells, g_strdup_printf ("%s\n%s", key, (char *) g_ptr_array_index (item->extras, j)));
    }
  return cells;
}

static gboolean
is_part (GHashTable *part,
         GHashTable *whole)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, part);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    if (!g_hash_table_contains (whole, cell))
      return FALSE;
  return TRUE;
}

/* Where both sides differ from the older version, they must both or neither do
 * so from the newer one. If it has the value of one of them, that may be what
 * the other has not seen yet. */
static gboolean
takes_no_side (GHashTable *to_ours,
               GHashTable *to_copy,
               GHashTable *old_to_ours,
               GHashTable *old_to_copy)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, old_to_ours);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    if (g_hash_table_contains (old_to_copy, cell) &&
        g_hash_table_contains (to_ours, cell) != g_hash_table_contains (to_copy, cell))
      return FALSE;
  return TRUE;
}

typedef struct
{
  GwSnapshot *ours;
  GwSnapshot *copy;
  GHashTable *to_ours;          /* cells in which the best one so far differs */
  GHashTable *to_copy;
  GwSnapshot *base;
  int best;
} Search;

static void
search_clear (Search *self)
{
  g_clear_pointer (&self->to_ours, g_hash_table_unref);
  g_clear_pointer (&self->to_copy, g_hash_table_unref);
  g_clear_pointer (&self->base, gw_snapshot_unref);
}

/* A cell that was changed again and again differs from both sides all the time:
 * so to one of them there may be as many differences as before. */
static gboolean
is_nearer (Search     *self,
           GHashTable *to_ours,
           GHashTable *to_copy)
{
  if (self->base == NULL)
    return TRUE;
  return g_hash_table_size (to_ours) + g_hash_table_size (to_copy) <
           g_hash_table_size (self->to_ours) + g_hash_table_size (self->to_copy) &&
         is_part (to_ours, self->to_ours) && is_part (to_copy, self->to_copy) &&
         takes_no_side (to_ours, to_copy, self->to_ours, self->to_copy);
}

static void
look_at (Search     *self,
         GwSnapshot *version,
         int         position)
{
  g_autoptr(GHashTable) to_ours = list_cells (version, self->ours);
  g_autoptr(GHashTable) to_copy = list_cells (version, self->copy);

  if (!is_nearer (self, to_ours, to_copy))
    return;
  search_clear (self);
  self->to_ours = g_steal_pointer (&to_ours);
  self->to_copy = g_steal_pointer (&to_copy);
  self->base = gw_snapshot_ref (version);
  self->best = position;
}

static int
compare_first (gconstpointer a,
               gconstpointer b,
               gpointer      versions)
{
  const GwVersion *one = g_ptr_array_index ((GPtrArray *) versions, *(const guint *) a);
  const GwVersion *other = g_ptr_array_index ((GPtrArray *) versions, *(const guint *) b);

  return one->first < other->first ? -1 : one->first > other->first;
}

/* From the one that was kept first on: one that was seen again has not become
 * younger. */
static GArray *
list_candidates (GPtrArray *versions)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = versions->len; i-- > 0; )
    g_array_append_val (candidates, i);
  g_array_sort_with_data (candidates, compare_first, versions);
  return candidates;
}

static void
search_some (Search     *self,
             const char *folder,
             GPtrArray  *versions,
             GArray     *candidates,
             guint       from,
             guint       to,
             guint       step)
{
  for (guint i = from; i < MIN (to, candidates->len); i += step)
    {
      GwVersion *version = g_ptr_array_index (versions, g_array_index (candidates, guint, i));
      g_autoptr(GwSnapshot) snapshot = gw_versions_load (folder, gw_snapshot_get_id (self->copy), version->digest);

      if (snapshot != NULL)
        look_at (self, snapshot, (int) i);
    }
}

/**
 * gw_versions_find_base:
 * @folder: the store, see [method@StateFolder.get_versions]
 * @versions: (element-type GwVersion): what it keeps of the plan, see
 *   [func@version_store_list]
 * @ours: the plan as it is
 * @copy: a version of it that has come back
 * @base: (out) (transfer full) (nullable): the version that both were most
 *   likely made from
 *
 * Looks for the version that both sides come from. To have the fewest
 * differences to the copy is not enough: a version that we saved after we gave
 * the copy away may differ from it in as few cells, and as a base it would take
 * back what we have done since; and the copy itself, when it was opened here
 * to be read, differs in none. So it goes from the oldest version on, the one
 * that was kept first whatever was seen again since, and takes
 * the next one only when it is nearer: it differs from both sides in the same
 * cells or fewer and in no other one, and takes neither side where both
 * have changed a cell. In doubt the older one stays, which asks once too often
 * and loses nothing. Blocks; not for the main loop.
 *
 * Returns: which of @versions that is, or %GW_NO_BASE when none can be read
 */
int
gw_versions_find_base (const char  *folder,
                       GPtrArray   *versions,
                       GwSnapshot  *ours,
                       GwSnapshot  *copy,
                       GwSnapshot **base)
{
  g_autoptr(GArray) candidates = list_candidates (versions);
  const guint step = candidates->len / MANY + 1;
  Search search = { .ours = ours, .copy = copy, .best = GW_NO_BASE };
  int best = GW_NO_BASE;

  if (gw_snapshot_get_id (copy) != NULL)
    search_some (&search, folder, versions, candidates, 0, candidates->len, step);
  if (search.best != GW_NO_BASE)
    search_some (&search, folder, versions, candidates, (guint) search.best + 1, (guint) search.best + step, 1);
  if (search.best != GW_NO_BASE)
    best = (int) g_array_index (candidates, guint, search.best);
  *base = g_steal_pointer (&search.base);
  search_clear (&search);
  return best;
}

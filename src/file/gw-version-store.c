/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-version-store.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

#include "file/gw-file-errno.h"
#include "file/gw-json-check.h"
#include "file/gw-safe-load.h"
#include "file/gw-safe-save.h"
#include "file/gw-temp-file.h"

/*
 * Every version of a plan that was opened, saved or given away, so that a copy
 * that comes back finds what it was made from:
 *
 *     versions/PLAN/SHA-256.gz
 *
 * The time stamp of a file tells when its version was last seen, and the one that
 * gzip has in its head when it was first kept, which is their order: what is seen
 * again does not become younger by that. There is no index that could be wrong. What lies there is a help: nothing that goes wrong
 * with it may keep anybody from saving.
 */

#define SUFFIX       ".gz"

/* In the head of a gzip file: 4 bytes, the least first */
#define STAMP_OFFSET 4
#define STAMP_SIZE   4
#define DIGITS       64
#define FOLDER_MODE  0700
#define CHUNK        (64 * 1024)
#define SECOND       G_GINT64_CONSTANT (1000000000)

/* A file in the store */
typedef struct
{
  char *path;
  gint64 time;                  /* ns, so that their order is kept */
  guint64 size;
} Kept;

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  g_free (kept->path);
  g_free (kept);
}

/* An id may hold slashes and dots; what leads elsewhere is named by its digest. */
static char *
dup_plan_folder (const char *folder,
                 const char *plan_id)
{
  g_autofree char *digest = NULL;

  if (*plan_id != '.' && *plan_id != '\0' && strchr (plan_id, '/') == NULL)
    return g_build_filename (folder, plan_id, NULL);
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, plan_id, -1);
  return g_build_filename (folder, digest, NULL);
}

static char *
dup_path (const char *plan_folder,
          const char *digest)
{
  g_autofree char *name = g_strconcat (digest, SUFFIX, NULL);

  return g_build_filename (plan_folder, name, NULL);
}

static gboolean
is_digest (const char *text,
           gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isxdigit (text[i]))
      return FALSE;
  return length == DIGITS;
}

/* --- Compression */

static GBytes *
compress (GBytes *bytes)
{
  g_autoptr(GConverter) converter = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1));

  return g_converter_convert_bytes (converter, bytes, NULL);
}

/* A few bytes may stand for any number of them: there is a limit. */
static GBytes *
decompress (GBytes  *bytes,
            GError **error)
{
  g_autoptr(GConverter) converter = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr(GInputStream) memory = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr(GInputStream) stream = g_converter_input_stream_new (memory, converter);
  g_autoptr(GByteArray) result = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  gssize n;

  while ((n = g_input_stream_read (stream, chunk, CHUNK, NULL, error)) > 0)
    {
      if (result->len + n > GW_JSON_MAX_SIZE)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "Too large");
          return NULL;
        }
      g_byte_array_append (result, chunk, (guint) n);
    }
  return n == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&result)) : NULL;
}

/* --- When it was kept first */

static gint64
read_stamp (const char *path)
{
  guint8 bytes[STAMP_SIZE];
  int fd = open (path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);
  gssize n = fd >= 0 ? pread (fd, bytes, STAMP_SIZE, STAMP_OFFSET) : -1;

  if (fd >= 0)
    close (fd);
  return n == STAMP_SIZE ? bytes[0] | bytes[1] << 8 | bytes[2] << 16 | (gint64) bytes[3] << 24 : 0;
}

static GBytes *
stamp (GBytes *compressed,
       gint64  time)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (compressed, &size);
  guint8 *stamped = g_memdup2 (data, size);

  for (guint i = 0; i < STAMP_SIZE && size >= STAMP_OFFSET + STAMP_SIZE; i++)
    stamped[STAMP_OFFSET + i] = (guint8) (time >> (8 * i));
  return g_bytes_new_take (stamped, size);
}

/* --- Looking through it */

/* Any program can give a file any time, such as one that no calendar has. */
static gint64
get_time (const struct stat *status)
{
  return CLAMP (status->st_mtim.tv_sec, 0, G_MAXINT64 / SECOND - 1) * SECOND + status->st_mtim.tv_nsec;
}

static void
add_files (GPtrArray  *files,
           const char *plan_folder)
{
  g_autoptr(GDir) dir = g_dir_open (plan_folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (plan_folder, name, NULL);
      struct stat status;
      Kept *kept;

      if (lstat (path, &status) != 0 || !S_ISREG (status.st_mode))
        continue;
      kept = g_new (Kept, 1);
      kept->path = g_steal_pointer (&path);
      kept->time = get_time (&status);
      kept->size = (guint64) status.st_size;
      g_ptr_array_add (files, kept);
    }
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const Kept *first = *(Kept *const *) a, *second = *(Kept *const *) b;

  return first->time > second->time ? -1 : first->time < second->time;
}

/* All that lies there, of every plan, the newest first. */
static GPtrArray *
list_all (const char *folder)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (kept_free);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *plan_folder = g_build_filename (folder, name, NULL);

      if (!g_file_test (plan_folder, G_FILE_TEST_IS_SYMLINK))
        add_files (files, plan_folder);
    }
  g_ptr_array_sort (files, compare_times);
  return files;
}

static void
drop (Kept *kept)
{
  g_autofree char *plan_folder = g_path_get_dirname (kept->path);

  unlink (kept->path);
  rmdir (plan_folder);          /* as long as others lie there it stays */
}

/* What died while it kept a version has left something half written. */
static void
clean (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *plan_folder = g_build_filename (folder, name, NULL);
      int fd = open (plan_folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);

      if (fd < 0)
        continue;
      gw_temp_file_clean (fd, NULL);
      close (fd);
    }
}

/**
 * gw_version_store_trim:
 * @folder: the store
 * @max_size: how many bytes it may hold
 * @max_age: for how many seconds
 * @now: the present time, in seconds since 1970
 *
 * Drops what is half written and what is too old, and then the oldest until it is
 * small enough. The newest stays.
 */
void
gw_version_store_trim (const char *folder,
                       guint64     max_size,
                       gint64      max_age,
                       gint64      now)
{
  g_autoptr(GPtrArray) files = NULL;
  guint64 size = 0;

  g_return_if_fail (folder != NULL);

  clean (folder);
  files = list_all (folder);
  for (guint i = 0; i < files->len; i++)
    {
      Kept *kept = g_ptr_array_index (files, i);

      size += kept->size;
      if (i > 0 && (size > max_size || now - kept->time / SECOND > max_age))
        drop (kept);
    }
}

/**
 * gw_version_store_get_size:
 * @folder: the store
 *
 * Returns: how many bytes it holds
 */
guint64
gw_version_store_get_size (const char *folder)
{
  g_autoptr(GPtrArray) files = NULL;
  guint64 size = 0;

  g_return_val_if_fail (folder != NULL, 0);

  files = list_all (folder);
  for (guint i = 0; i < files->len; i++)
    size += ((Kept *) g_ptr_array_index (files, i))->size;
  return size;
}

/**
 * gw_version_store_clear:
 * @folder: the store
 *
 * Drops everything.
 */
void
gw_version_store_clear (const char *folder)
{
  g_autoptr(GPtrArray) files = NULL;

  g_return_if_fail (folder != NULL);

  files = list_all (folder);
  for (guint i = 0; i < files->len; i++)
    drop (g_ptr_array_index (files, i));
}

/* --- Keeping and getting */

/* Later than all that is there, whatever the clock says. */
static gint64
make_stamp (const char *plan_folder)
{
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (kept_free);
  gint64 time = g_get_real_time () / G_USEC_PER_SEC;

  add_files (files, plan_folder);
  for (guint i = 0; i < files->len; i++)
    time = MAX (time, read_stamp (((Kept *) g_ptr_array_index (files, i))->path) + 1);
  return MIN (time, G_MAXUINT32);
}

/* A version that is known is only seen again. */
static gboolean
touch (const char *path)
{
  return utimes (path, NULL) == 0;
}

/**
 * gw_version_store_keep:
 * @folder: the store; made when it is not there
 * @plan_id: the id of the plan
 * @bytes: the plan's file
 * @error: return location for an error
 *
 * Keeps a version of a plan, and drops old ones when there are too many. Blocks;
 * not for the main loop.
 *
 * Returns: whether it is kept
 */
gboolean
gw_version_store_keep (const char  *folder,
                       const char  *plan_id,
                       GBytes      *bytes,
                       GError     **error)
{
  g_autofree char *plan_folder = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *path = NULL;
  g_autoptr(GBytes) compressed = NULL;
  g_autoptr(GBytes) stamped = NULL;

  g_return_val_if_fail (folder != NULL && plan_id != NULL && bytes != NULL, FALSE);

  plan_folder = dup_plan_folder (folder, plan_id);
  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  path = dup_path (plan_folder, digest);
  if (touch (path))
    return TRUE;
  if (g_mkdir_with_parents (plan_folder, FOLDER_MODE) != 0)
    {
      g_propagate_error (error, gw_file_error_new_write (plan_folder, errno));
      return FALSE;
    }
  compressed = compress (bytes);
  stamped = stamp (compressed, make_stamp (plan_folder));
  if (!gw_safe_save (path, stamped, NULL, GW_SAFE_SAVE_PRIVATE, NULL, NULL, NULL, NULL, error))
    return FALSE;
  gw_version_store_trim (folder, GW_VERSION_STORE_MAX_SIZE, GW_VERSION_STORE_MAX_AGE,
                         g_get_real_time () / G_USEC_PER_SEC);
  return TRUE;
}

static GwVersion *
make_version (Kept *kept)
{
  g_autofree char *name = g_path_get_basename (kept->path);
  const gsize length = strlen (name) - MIN (strlen (name), strlen (SUFFIX));
  GwVersion *version;

  if (!g_str_has_suffix (name, SUFFIX) || !is_digest (name, length))
    return NULL;
  version = g_new (GwVersion, 1);
  version->digest = g_strndup (name, length);
  version->time = kept->time / SECOND;
  version->first = read_stamp (kept->path);
  return version;
}

/**
 * gw_version_store_list:
 * @folder: the store
 * @plan_id: the id of a plan
 *
 * Returns: (transfer full) (element-type GwVersion): the versions of the plan
 *   that are kept, the newest first
 */
GPtrArray *
gw_version_store_list (const char *folder,
                       const char *plan_id)
{
  GPtrArray *versions = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_version_free);
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (kept_free);
  g_autofree char *plan_folder = NULL;

  g_return_val_if_fail (folder != NULL && plan_id != NULL, versions);

  plan_folder = dup_plan_folder (folder, plan_id);
  add_files (files, plan_folder);
  g_ptr_array_sort (files, compare_times);
  for (guint i = 0; i < files->len; i++)
    {
      GwVersion *version = make_version (g_ptr_array_index (files, i));

      if (version != NULL)
        g_ptr_array_add (versions, version);
    }
  return versions;
}

/**
 * gw_version_store_load:
 * @folder: the store
 * @plan_id: the id of a plan
 * @digest: which version
 * @error: return location for an error
 *
 * Blocks; not for the main loop.
 *
 * Returns: (transfer full) (nullable): the bytes that were kept, or %NULL when
 *   there are none or they are damaged
 */
GBytes *
gw_version_store_load (const char  *folder,
                       const char  *plan_id,
                       const char  *digest,
                       GError     **error)
{
  g_autofree char *plan_folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *found = NULL;
  g_autoptr(GBytes) compressed = NULL;
  g_autoptr(GBytes) bytes = NULL;

  g_return_val_if_fail (folder != NULL && plan_id != NULL && digest != NULL, NULL);

  if (!is_digest (digest, strlen (digest)))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "No digest");
      return NULL;
    }
  plan_folder = dup_plan_folder (folder, plan_id);
  path = dup_path (plan_folder, digest);
  compressed = gw_safe_load (path, NULL, error);
  bytes = compressed != NULL ? decompress (compressed, error) : NULL;
  if (bytes == NULL)
    return NULL;
  found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (g_str_equal (found, digest))
    return g_steal_pointer (&bytes);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "Damaged");
  return NULL;
}

/**
 * gw_version_free:
 * @version: (transfer full): a version
 *
 * Frees it.
 */
void
gw_version_free (GwVersion *version)
{
  g_free (version->digest);
  g_free (version);
}

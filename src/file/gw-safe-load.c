/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-safe-load.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "file/gw-file-errno.h"
#include "file/gw-json-check.h"

/* How often a file is read again that is being written meanwhile. */
#define MAX_ATTEMPTS 3

static GError *
new_size_error (const char *path,
                guint64     size)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *found = g_format_size_full (size, G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char *most = g_format_size_full (GW_JSON_MAX_SIZE, G_FORMAT_SIZE_IEC_UNITS);
  GwFilePlace place = { .file = name };

  return gw_file_error_new (GW_FILE_ERROR_TOO_LARGE, &place,
                            GW_N_ ("The file is too large (%s; at most %s)."), found, most, NULL);
}

/* At most @size bytes, fewer at the end of the file; -1 with errno. */
static gssize
read_all (int     fd,
          guint8 *buffer,
          gsize   size)
{
  gsize done = 0;

  while (done < size)
    {
      gssize n = TEMP_FAILURE_RETRY (read (fd, buffer + done, size - done));

      if (n < 0)
        return -1;
      if (n == 0)
        break;
      done += (gsize) n;
    }
  return (gssize) done;
}

static gboolean
check_status (const char         *path,
              const struct stat  *status,
              GError            **error)
{
  if (!S_ISREG (status->st_mode))
    g_propagate_error (error, gw_file_error_new_read (path, EISDIR));
  else if (status->st_size > GW_JSON_MAX_SIZE)
    g_propagate_error (error, new_size_error (path, (guint64) status->st_size));
  else
    return TRUE;
  return FALSE;
}

static gboolean
same_moment (struct timespec a,
             struct timespec b)
{
  return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec;
}

/* Reads an open file once. Sets @is_stable to whether nobody wrote meanwhile. */
static GBytes *
read_once (int           fd,
           const char   *path,
           struct stat  *status,
           gboolean     *is_stable,
           GError      **error)
{
  g_autofree guint8 *buffer = NULL;
  struct stat after;
  gssize n;

  if (fstat (fd, status) != 0)
    {
      g_propagate_error (error, gw_file_error_new_read (path, errno));
      return NULL;
    }
  if (!check_status (path, status, error))
    return NULL;

  /* one byte more, to notice a file that grows */
  buffer = g_malloc ((gsize) status->st_size + 1);
  n = read_all (fd, buffer, (gsize) status->st_size + 1);
  if (n < 0 || fstat (fd, &after) != 0)
    {
      g_propagate_error (error, gw_file_error_new_read (path, errno));
      return NULL;
    }
  *is_stable = n == status->st_size && after.st_size == status->st_size &&
               same_moment (after.st_mtim, status->st_mtim) && same_moment (after.st_ctim, status->st_ctim);
  return g_bytes_new_take (g_steal_pointer (&buffer), (gsize) n);
}

static GBytes *
read_path (const char   *path,
           struct stat  *status,
           gboolean     *is_stable,
           GError      **error)
{
  /* without O_NONBLOCK a pipe would wait for somebody to write into it */
  int fd = (int) TEMP_FAILURE_RETRY (open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  GBytes *contents;

  if (fd < 0)
    {
      g_propagate_error (error, gw_file_error_new_read (path, errno));
      return NULL;
    }
  contents = read_once (fd, path, status, is_stable, error);
  close (fd);
  return contents;
}

/**
 * gw_safe_load:
 * @path: a file; symbolic links are followed
 * @identity: (out) (optional) (transfer full): what gw_safe_save() needs to see
 *   whether somebody else changed the file meanwhile
 * @error: return location for a #GwFileError
 *
 * Reads a file whole: regular files of at most %GW_JSON_MAX_SIZE bytes only, and
 * again when another program wrote into it meanwhile. Blocks; not for the main
 * loop.
 *
 * Returns: (transfer full): the bytes, or %NULL with an error of the codes
 *   `NOT_FOUND`, `NO_PERMISSION`, `NOT_REGULAR`, `TOO_LARGE`, `CHANGED_ON_DISK`
 *   or `FAILED`
 */
GBytes *
gw_safe_load (const char      *path,
              GwFileIdentity **identity,
              GError         **error)
{
  guint attempt;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  for (attempt = 0; attempt < MAX_ATTEMPTS; attempt++)
    {
      g_autoptr(GBytes) contents = NULL;
      gboolean is_stable = FALSE;
      struct stat status;

      contents = read_path (path, &status, &is_stable, error);
      if (contents == NULL)
        return NULL;
      if (is_stable)
        {
          if (identity != NULL)
            *identity = gw_file_identity_new (&status, contents);
          return g_steal_pointer (&contents);
        }
    }

  g_propagate_error (error, gw_file_error_new_at (path, GW_FILE_ERROR_CHANGED_ON_DISK,
                                                  GW_N_ ("Another program is writing this file. Try again later.")));
  return NULL;
}

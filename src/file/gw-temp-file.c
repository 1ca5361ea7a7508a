/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-temp-file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/xattr.h>
#include <unistd.h>

/*
 * A temporary file is called `.groundwork-TARGET-RANDOM.tmp`: eight digits of
 * the SHA-256 of its target's name, twelve random ones. Its length does not
 * depend on the target's.
 *
 * As long as it exists its writer holds a lock (flock) on it, which the kernel
 * takes back when the writer dies in whatever way. So a file of this name that
 * can be locked was left behind, and the next save of the same target removes
 * it. A process number would not do: sandboxes each count from 1, and numbers
 * are used again. Where locks do not exist, a file is left behind when nobody
 * wrote to it for a day.
 */

#define NAME_PREFIX    GW_TEMP_FILE_PREFIX
#define NAME_SUFFIX    ".tmp"
#define ABANDONED_AGE  (24 * 60 * 60)
#define MAX_NAMES      20
#define STEP           (1024 * 1024)
#define ACCESS_LIST    "system.posix_acl_access"

static char *
dup_prefix (const char *target)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, target, -1);

  return g_strdup_printf (NAME_PREFIX "%.8s-", digest);
}

/**
 * gw_temp_file_is_abandoned: (skip)
 * @fd: an open file that somebody held a lock on while it was of use
 *
 * Takes the lock, if it can be had, until the file is closed.
 *
 * Returns: whether nobody needs the file any more
 */
gboolean
gw_temp_file_is_abandoned (int fd)
{
  struct stat status;

  if (fstat (fd, &status) != 0 || !S_ISREG (status.st_mode))
    return FALSE;
  if (flock (fd, LOCK_EX | LOCK_NB) == 0)
    return TRUE;
  return errno != EWOULDBLOCK && errno != EINTR &&
         g_get_real_time () / G_USEC_PER_SEC - status.st_mtim.tv_sec > ABANDONED_AGE;
}

static void
remove_if_abandoned (int         folder,
                     const char *name)
{
  /* for writing, which other people's are not open to, and which locks on some
   * network file systems ask for */
  int fd = openat (folder, name, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);

  if (fd < 0)
    return;
  if (gw_temp_file_is_abandoned (fd))
    unlinkat (folder, name, 0);
  close (fd);
}

/**
 * gw_temp_file_clean: (skip)
 * @folder: an open folder
 * @target: (nullable): the name of a file in it, or %NULL for every file
 *
 * Removes what saves of @target left behind that died. Where the folder cannot
 * be listed nothing happens.
 */
void
gw_temp_file_clean (int         folder,
                    const char *target)
{
  g_autofree char *prefix = target != NULL ? dup_prefix (target) : g_strdup (NAME_PREFIX);
  int fd = openat (folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *list = fd >= 0 ? fdopendir (fd) : NULL;
  struct dirent *entry;

  if (list == NULL)
    {
      if (fd >= 0)
        close (fd);
      return;
    }
  while ((entry = readdir (list)) != NULL)
    if (g_str_has_prefix (entry->d_name, prefix) && g_str_has_suffix (entry->d_name, NAME_SUFFIX))
      remove_if_abandoned (folder, entry->d_name);
  closedir (list);
}

/* Locks the new file. FALSE when somebody who cleans up was faster. */
static gboolean
hold (int fd)
{
  struct stat status;

  if (flock (fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    return FALSE;
  return fstat (fd, &status) != 0 || status.st_nlink > 0;
}

/**
 * gw_temp_file_open: (skip)
 * @self: what to fill in
 * @folder: an open folder, which must outlive @self
 * @target: the name of the file that is to be replaced
 * @mode: the permissions, less the umask
 *
 * Makes an empty file.
 *
 * Returns: whether that worked
 */
gboolean
gw_temp_file_open (GwTempFile *self,
                   int         folder,
                   const char *target,
                   mode_t      mode)
{
  g_autofree char *prefix = dup_prefix (target);
  guint i;

  *self = (GwTempFile) { .folder = folder, .fd = -1 };
  for (i = 0; i < MAX_NAMES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s%08x%04x" NAME_SUFFIX, prefix,
                                               g_random_int (), g_random_int () & 0xffff);
      int fd = (int) TEMP_FAILURE_RETRY (openat (folder, name,
                                                 O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));

      if (fd < 0 && errno != EEXIST)
        return FALSE;
      if (fd >= 0 && hold (fd))
        {
          self->fd = fd;
          self->name = g_steal_pointer (&name);
          return TRUE;
        }
      if (fd >= 0)
        close (fd);
    }
  errno = EEXIST;
  return FALSE;
}

/**
 * gw_temp_file_take_owner: (skip)
 * @self: the file
 * @old_status: the status of the file that is to be replaced
 *
 * Gives the file to the owner of the old one, which only root may do for others.
 *
 * Returns: whether it belongs to him
 */
gboolean
gw_temp_file_take_owner (GwTempFile        *self,
                         const struct stat *old_status)
{
  struct stat status;

  if (fstat (self->fd, &status) != 0)
    return FALSE;
  return status.st_uid == old_status->st_uid || fchown (self->fd, old_status->st_uid, (gid_t) -1) == 0;
}

/* Labels of this kind vouch for the old bytes. */
static gboolean
is_about_the_bytes (const char *name)
{
  return g_str_equal (name, "security.ima") || g_str_equal (name, "security.evm") ||
         g_str_equal (name, "security.capability");
}

static void
copy_attribute (int         from,
                int         to,
                const char *name)
{
  gssize size = fgetxattr (from, name, NULL, 0);
  g_autofree char *value = NULL;

  if (size < 0 || is_about_the_bytes (name))
    return;
  value = g_malloc ((gsize) size + 1);
  size = fgetxattr (from, name, value, (gsize) size);
  if (size >= 0)
    fsetxattr (to, name, value, (gsize) size, 0);
}

/* Best effort: some are the system's own, some file systems have none. */
static void
copy_attributes (int from,
                 int to)
{
  gssize size = flistxattr (from, NULL, 0);
  g_autofree char *names = NULL;
  const char *name;

  /* the folder may have handed down a list that lets others in */
  fremovexattr (to, ACCESS_LIST);
  if (size <= 0)
    return;
  names = g_malloc0 ((gsize) size + 1);
  size = flistxattr (from, names, (gsize) size);
  for (name = names; name < names + size; name += strlen (name) + 1)
    copy_attribute (from, to, name);
}

/* Not allowed, or unknown on this file system: no reason not to save. Anything
 * else is a disk in trouble. */
static gboolean
is_tolerable (int number)
{
  return number == EPERM || number == EINVAL || number == ENOTSUP || number == ENOSYS;
}

/**
 * gw_temp_file_take_access: (skip)
 * @self: the file
 * @old: the file that is to be replaced, open for reading
 * @old_status: its status
 *
 * Takes over group, permissions, access list and extended attributes, as far as
 * the system lets us. Where it does not, nobody may do more than before.
 *
 * Returns: whether the permissions could be set
 */
gboolean
gw_temp_file_take_access (GwTempFile        *self,
                          int                old,
                          const struct stat *old_status)
{
  mode_t mode = old_status->st_mode & 0777;
  struct stat status;

  if (fstat (self->fd, &status) != 0)
    return FALSE;
  if (status.st_gid != old_status->st_gid && fchown (self->fd, (uid_t) -1, old_status->st_gid) != 0)
    {
      if (!is_tolerable (errno))
        return FALSE;
      /* what was meant for another group is not for ours */
      mode = (mode & ~(mode_t) 070) | ((mode & 07) << 3);
    }

  copy_attributes (old, self->fd);
  return fchmod (self->fd, mode) == 0 || is_tolerable (errno);
}

/**
 * gw_temp_file_write: (skip)
 * @self: the file
 * @contents: what to write
 * @cancellable: (nullable): a cancellable
 *
 * Returns: whether everything was written; `ECANCELED` when cancelled
 */
gboolean
gw_temp_file_write (GwTempFile   *self,
                    GBytes       *contents,
                    GCancellable *cancellable)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (contents, &size);
  gsize done = 0;

  while (done < size)
    {
      gssize n;

      if (g_cancellable_is_cancelled (cancellable))
        {
          errno = ECANCELED;
          return FALSE;
        }
      n = TEMP_FAILURE_RETRY (write (self->fd, data + done, MIN (size - done, STEP)));
      if (n < 0)
        return FALSE;
      done += (gsize) n;
    }
  return TRUE;
}

/**
 * gw_temp_file_read: (skip)
 * @self: the file
 * @size: how much is expected
 *
 * Returns: (transfer full): what is in it, at most one byte more than @size, or
 *   %NULL
 */
GBytes *
gw_temp_file_read (GwTempFile *self,
                   gsize       size)
{
  g_autofree guint8 *data = g_malloc (size + 1);
  gsize done = 0;

  while (done <= size)
    {
      gssize n = TEMP_FAILURE_RETRY (pread (self->fd, data + done, size + 1 - done, (off_t) done));

      if (n < 0)
        return NULL;
      if (n == 0)
        break;
      done += (gsize) n;
    }
  return g_bytes_new_take (g_steal_pointer (&data), done);
}

/**
 * gw_temp_file_sync: (skip)
 * @self: the file
 *
 * Waits until the file is on the disk. After a failure the file is lost: the
 * kernel reports an error once, and a second try would succeed without reason.
 *
 * Returns: whether the disk has it
 */
gboolean
gw_temp_file_sync (GwTempFile *self)
{
  int twin;

  if (fsync (self->fd) != 0)
    return FALSE;
  /* some file systems only speak up on close; the twin leaves us the lock */
  twin = fcntl (self->fd, F_DUPFD_CLOEXEC, 0);
  return twin >= 0 && close (twin) == 0;
}

/**
 * gw_temp_file_replace: (skip)
 * @self: the file
 * @target: its new name, whatever had it before
 *
 * Returns: whether it has got it
 */
gboolean
gw_temp_file_replace (GwTempFile *self,
                      const char *target)
{
  if (renameat (self->folder, self->name, self->folder, target) != 0)
    return FALSE;
  g_clear_pointer (&self->name, g_free);
  return TRUE;
}

/**
 * gw_temp_file_appear: (skip)
 * @self: the file
 * @target: its new name, which nobody must have
 *
 * Returns: whether it has got it; `EEXIST` when there is a file of that name
 */
gboolean
gw_temp_file_appear (GwTempFile *self,
                     const char *target)
{
  struct stat status;

  if (renameat2 (self->folder, self->name, self->folder, target, RENAME_NOREPLACE) == 0)
    {
      g_clear_pointer (&self->name, g_free);
      return TRUE;
    }
  if (!is_tolerable (errno))
    return FALSE;

  if (linkat (self->folder, self->name, self->folder, target, 0) == 0)
    {
      unlinkat (self->folder, self->name, 0);
      g_clear_pointer (&self->name, g_free);
      return TRUE;
    }
  if (!is_tolerable (errno))
    return FALSE;

  /* neither way exists here: look first, with a gap that cannot be closed */
  if (fstatat (self->folder, target, &status, AT_SYMLINK_NOFOLLOW) == 0)
    {
      errno = EEXIST;
      return FALSE;
    }
  return errno == ENOENT && gw_temp_file_replace (self, target);
}

/**
 * gw_temp_file_discard: (skip)
 * @self: the file
 *
 * Closes the file, and removes it unless it has got another name.
 */
void
gw_temp_file_discard (GwTempFile *self)
{
  if (self->name != NULL)
    unlinkat (self->folder, self->name, 0);
  if (self->fd >= 0)
    close (self->fd);
  g_clear_pointer (&self->name, g_free);
  self->fd = -1;
}

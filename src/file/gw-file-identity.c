/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-file-identity.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "file/gw-file-errno.h"

#define DIGEST_SIZE 32

/* Time stamps stand still for a while (a tick of the kernel, two seconds on some
 * file systems): a change this soon after the last one may not show in them. */
#define STAMP_STEP (2 * G_USEC_PER_SEC)

/**
 * GwFileIdentity:
 *
 * What is known of a file that was read or written: device, inode, size, time
 * stamps, and the SHA-256 of its bytes. Time stamps alone prove nothing, since
 * programs that synchronise folders set them back; so an equal status answers
 * cheaply that nothing happened, and for everything else the bytes are compared.
 */
struct _GwFileIdentity
{
  guint64  device;
  guint64  inode;
  guint64  size;
  gint64   modified;            /* ns */
  gint64   changed;             /* ns */
  gboolean is_settled;          /* a later change shows in the time stamps */
  guint8   digest[DIGEST_SIZE];
};

G_DEFINE_BOXED_TYPE (GwFileIdentity, gw_file_identity, gw_file_identity_copy, gw_file_identity_free)

static gint64
nanoseconds (struct timespec time)
{
  return (gint64) time.tv_sec * 1000000000 + time.tv_nsec;
}

static void
take_status (GwFileIdentity    *self,
             const struct stat *status)
{
  self->device = status->st_dev;
  self->inode = status->st_ino;
  self->size = (guint64) status->st_size;
  self->modified = nanoseconds (status->st_mtim);
  self->changed = nanoseconds (status->st_ctim);
  self->is_settled = g_get_real_time () - MAX (self->modified, self->changed) / 1000 > STAMP_STEP;
}

/**
 * gw_file_identity_new:
 * @status: the file's status, taken from the open file
 * @contents: its bytes
 *
 * Returns: (transfer full): the identity
 */
GwFileIdentity *
gw_file_identity_new (const struct stat *status,
                      GBytes            *contents)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  GwFileIdentity *self;
  gsize length = DIGEST_SIZE;
  gsize size;
  gconstpointer data;

  g_return_val_if_fail (status != NULL && contents != NULL, NULL);

  self = g_new0 (GwFileIdentity, 1);
  take_status (self, status);
  data = g_bytes_get_data (contents, &size);
  g_checksum_update (checksum, data, (gssize) size);
  g_checksum_get_digest (checksum, self->digest, &length);
  return self;
}

/**
 * gw_file_identity_copy:
 * @self: an identity
 *
 * Returns: (transfer full): a copy
 */
GwFileIdentity *
gw_file_identity_copy (const GwFileIdentity *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_memdup2 (self, sizeof *self);
}

/**
 * gw_file_identity_free:
 * @self: (transfer full): an identity
 */
void
gw_file_identity_free (GwFileIdentity *self)
{
  g_free (self);
}

/**
 * gw_file_identity_dup_digest:
 * @self: an identity
 *
 * Returns: (transfer full): the SHA-256 of the bytes, 64 hexadecimal digits
 */
char *
gw_file_identity_dup_digest (const GwFileIdentity *self)
{
  GString *text = g_string_sized_new (DIGEST_SIZE * 2);
  guint i;

  g_return_val_if_fail (self != NULL, NULL);

  for (i = 0; i < DIGEST_SIZE; i++)
    g_string_append_printf (text, "%02x", self->digest[i]);
  return g_string_free (text, FALSE);
}

/**
 * gw_file_identity_has_status:
 * @self: an identity
 * @status: a status
 *
 * Returns: whether device, inode, size and time stamps are those of @self
 */
gboolean
gw_file_identity_has_status (const GwFileIdentity *self,
                             const struct stat    *status)
{
  g_return_val_if_fail (self != NULL && status != NULL, FALSE);

  return self->device == (guint64) status->st_dev && self->inode == (guint64) status->st_ino &&
         self->size == (guint64) status->st_size && self->modified == nanoseconds (status->st_mtim) &&
         self->changed == nanoseconds (status->st_ctim);
}

/* Whether the bytes of @fd are those of @self: 1 yes, 0 no, -1 with errno. */
static int
compare_bytes (const GwFileIdentity *self,
               int                   fd)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *buffer = g_malloc (1 << 16);
  guint8 digest[DIGEST_SIZE];
  gsize length = DIGEST_SIZE;
  guint64 size = 0;

  while (size <= self->size)
    {
      gssize n = TEMP_FAILURE_RETRY (read (fd, buffer, 1 << 16));

      if (n < 0)
        return -1;
      if (n == 0)
        break;
      g_checksum_update (checksum, buffer, n);
      size += (gsize) n;
    }
  g_checksum_get_digest (checksum, digest, &length);
  return size == self->size && memcmp (digest, self->digest, DIGEST_SIZE) == 0;
}

static GwFileState
unknown (const char  *name,
         int          number,
         GError     **error)
{
  if (number == ENOENT || number == ENOTDIR)
    return GW_FILE_GONE;
  g_propagate_error (error, gw_file_error_new_read (name, number));
  return GW_FILE_UNKNOWN;
}

static GwFileState
check_open_file (GwFileIdentity *self,
                 int             fd,
                 const char     *name,
                 GError        **error)
{
  struct stat status;
  int same;

  if (fstat (fd, &status) != 0)
    return unknown (name, errno, error);
  if (!S_ISREG (status.st_mode) || (guint64) status.st_size != self->size)
    return GW_FILE_CHANGED;

  same = compare_bytes (self, fd);
  if (same < 0)
    return unknown (name, errno, error);
  if (same == 0)
    return GW_FILE_CHANGED;
  take_status (self, &status);
  return GW_FILE_SAME;
}

/**
 * gw_file_identity_check_at: (skip)
 * @self: an identity
 * @folder: an open folder, or `AT_FDCWD`
 * @name: a file in it
 * @error: return location for a #GwFileError
 *
 * As gw_file_identity_check().
 *
 * Returns: what became of the file
 */
GwFileState
gw_file_identity_check_at (GwFileIdentity *self,
                           int             folder,
                           const char     *name,
                           GError        **error)
{
  struct stat status;
  GwFileState state;
  int fd;

  g_return_val_if_fail (self != NULL && name != NULL, GW_FILE_UNKNOWN);

  if (fstatat (folder, name, &status, 0) != 0)
    return unknown (name, errno, error);
  if (self->is_settled && gw_file_identity_has_status (self, &status))
    return GW_FILE_SAME;

  fd = (int) TEMP_FAILURE_RETRY (openat (folder, name, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (fd < 0)
    return unknown (name, errno, error);
  state = check_open_file (self, fd, name, error);
  close (fd);
  return state;
}

/**
 * gw_file_identity_check:
 * @self: an identity, taken when the file was read or written; when the file was
 *   only touched, the new status is noted in it
 * @path: the file; symbolic links are followed
 * @error: return location for a #GwFileError, set for %GW_FILE_UNKNOWN only
 *
 * Looks whether somebody changed a file: at its status first, at its bytes when
 * the status differs. May read the whole file; not for the main loop.
 *
 * Returns: what became of the file
 */
GwFileState
gw_file_identity_check (GwFileIdentity  *self,
                        const char      *path,
                        GError         **error)
{
  return gw_file_identity_check_at (self, AT_FDCWD, path, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-safe-save.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "file/gw-file-errno.h"
#include "file/gw-temp-file.h"

/*
 * The new bytes go into a temporary file beside the target, are read back and
 * checked there, reach the disk, and only then take the target's name in one
 * step. At every moment the name leads to the old bytes or to the new ones,
 * whole. Nothing is ever written into the old file: where it cannot be replaced
 * the user is told what to do instead.
 */

#define MAX_LINKS    40
#define MAX_ATTEMPTS 3
#define PROOF_ASIDE  65536      /* bytes, from which on a thread is worth its while */

/* Whether the loader takes the contents, found out while they are written */
typedef struct
{
  GwSafeSaveVerify verify;
  gpointer         data;
  GBytes          *contents;
  GThread         *thread;
  GError          *error;       /* once it is done */
  gboolean         taken;
} Proof;

typedef struct
{
  /* what was asked for */
  const char      *path;
  GBytes          *contents;
  GwSafeSaveFlags  flags;
  GCancellable    *cancellable;

  /* where it goes */
  char            *name;        /* of the target in its folder */
  int              folder;
  int              old;         /* the file that is there, or -1 */
  struct stat      old_status;
  GwFileIdentity  *expected;

  GwTempFile       temp;
  Proof            proof;
} Save;

static gboolean
fail (Save         *self,
      GwFileError   code,
      const char   *sentence,
      GError      **error)
{
  g_propagate_error (error, gw_file_error_new_at (self->path, code, sentence));
  return FALSE;
}

static gboolean
fail_write (Save    *self,
            int      number,
            GError **error)
{
  if (number != ECANCELED || !g_cancellable_set_error_if_cancelled (self->cancellable, error))
    g_propagate_error (error, gw_file_error_new_write (self->path, number));
  return FALSE;
}

/* The file that @path stands for: a symbolic link stays, and its target is
 * replaced, also when that does not exist yet. NULL with errno. */
static char *
dup_target (const char *path)
{
  g_autofree char *target = g_strdup (path);
  guint i;

  for (i = 0; i < MAX_LINKS; i++)
    {
      char buffer[PATH_MAX];
      gssize length = readlink (target, buffer, sizeof buffer - 1);
      g_autofree char *folder = NULL;
      g_autofree char *link = NULL;

      if (length < 0)
        return errno == EINVAL || errno == ENOENT ? g_steal_pointer (&target) : NULL;
      link = g_strndup (buffer, (gsize) length);
      folder = g_path_get_dirname (target);
      g_free (target);
      target = g_path_is_absolute (link) ? g_steal_pointer (&link) : g_build_filename (folder, link, NULL);
    }
  errno = ELOOP;
  return NULL;
}

static int
open_folder (const char *path)
{
  int fd = (int) TEMP_FAILURE_RETRY (open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC));

  /* it may be closed to looks and open to writes; then it cannot be synced */
  if (fd < 0 && errno == EACCES)
    fd = open (path, O_PATH | O_DIRECTORY | O_CLOEXEC);
  return fd;
}

static gboolean
find_target (Save    *self,
             GError **error)
{
  g_autofree char *target = dup_target (self->path);
  g_autofree char *folder = NULL;

  if (target == NULL)
    return fail_write (self, errno, error);
  folder = g_path_get_dirname (target);
  self->name = g_path_get_basename (target);
  self->folder = open_folder (folder);
  if (self->folder < 0)
    return fail_write (self, errno, error);
  return TRUE;
}

/* Opens the file that is there, if any, and sees whether it may be replaced. */
static gboolean
look_at_old_file (Save    *self,
                  GError **error)
{
  if (fstatat (self->folder, self->name, &self->old_status, AT_SYMLINK_NOFOLLOW) != 0)
    return errno == ENOENT || fail_write (self, errno, error);
  if (!S_ISREG (self->old_status.st_mode))
    return fail_write (self, EISDIR, error);
  if (faccessat (self->folder, self->name, W_OK, AT_EACCESS) != 0)
    /* on a disk that is read-only, another name does not help */
    return errno == EROFS
           ? fail_write (self, errno, error)
           : fail (self, GW_FILE_ERROR_NO_PERMISSION,
                   GW_N_ ("This file is read-only. Save a copy under another name."), error);
  if (self->old_status.st_nlink > 1 && !(self->flags & GW_SAFE_SAVE_TAKE_OVER))
    return fail (self, GW_FILE_ERROR_HARD_LINKED,
                 GW_N_ ("This file has a second name (a hard link), which would keep the old plan. "
                        "Save a copy under another name."), error);

  self->old = (int) TEMP_FAILURE_RETRY (openat (self->folder, self->name,
                                          O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (self->old < 0 || fstat (self->old, &self->old_status) != 0)
    return fail_write (self, errno, error);
  return TRUE;
}

/* A file that is gone is nobody's work: it is written anew. */
static gboolean
check_expected (Save    *self,
                GError **error)
{
  struct stat status;

  if (self->flags & GW_SAFE_SAVE_OVERWRITE)
    return TRUE;
  if (self->expected == NULL)
    {
      if (fstatat (self->folder, self->name, &status, AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT || fail_write (self, errno, error);
      return fail (self, GW_FILE_ERROR_EXISTS, GW_N_ ("A file of this name already exists."), error);
    }

  switch (gw_file_identity_check_at (self->expected, self->folder, self->name, error))
    {
    case GW_FILE_SAME:
    case GW_FILE_GONE:
      return TRUE;
    case GW_FILE_CHANGED:
      return fail (self, GW_FILE_ERROR_CHANGED_ON_DISK,
                   GW_N_ ("Another program changed the file. Compare and merge, save a copy, or overwrite it."), error);
    case GW_FILE_UNKNOWN:
    default:
      return FALSE;
    }
}

static gboolean
open_temp_file (Save    *self,
                GError **error)
{
  const gboolean is_private = self->old >= 0 || (self->flags & GW_SAFE_SAVE_PRIVATE) != 0;

  if (gw_temp_file_open (&self->temp, self->folder, self->name, is_private ? 0600 : 0666))
    return TRUE;
  /* the file itself could be written: it is the folder that refuses */
  return fail_write (self, errno == EACCES || errno == EPERM ? EROFS : errno, error);
}

static gboolean
take_after_old_file (Save    *self,
                     GError **error)
{
  if (self->old < 0)
    return TRUE;
  if (!gw_temp_file_take_owner (&self->temp, &self->old_status))
    {
      if (errno != EPERM && errno != EINVAL && errno != EACCES)
        return fail_write (self, errno, error);
      if (!(self->flags & GW_SAFE_SAVE_TAKE_OVER))
        return fail (self, GW_FILE_ERROR_FOREIGN_OWNER,
                     GW_N_ ("This file belongs to somebody else, and saving would make it yours. "
                            "Save a copy under another name."), error);
    }
  return gw_temp_file_take_access (&self->temp, self->old, &self->old_status) ||
         fail_write (self, errno, error);
}

/* One attempt to get the bytes onto the disk. Sets @again when a signal broke
 * it off: then this file is not to be trusted, and a new one is. */
static gboolean
write_temp_file (Save      *self,
                 gboolean  *again,
                 GError   **error)
{
  *again = FALSE;
  if (!open_temp_file (self, error) || !take_after_old_file (self, error))
    return FALSE;
  if (!gw_temp_file_write (&self->temp, self->contents, self->cancellable))
    return fail_write (self, errno, error);
  if (!gw_temp_file_sync (&self->temp))
    {
      int number = errno;

      *again = number == EINTR;
      return fail_write (self, number, error);
    }
  return TRUE;
}

static gboolean
write_contents (Save    *self,
                GError **error)
{
  guint attempt;

  for (attempt = 1;; attempt++)
    {
      g_autoptr(GError) local = NULL;
      gboolean again;

      if (write_temp_file (self, &again, &local))
        return TRUE;
      if (!again || attempt == MAX_ATTEMPTS)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      gw_temp_file_discard (&self->temp);
    }
}

static gpointer
prove (gpointer data)
{
  Proof *proof = data;

  proof->taken = proof->verify == NULL || proof->verify (proof->contents, proof->data, &proof->error);
  return NULL;
}

static void
begin_proof (Save             *self,
             GwSafeSaveVerify  verify,
             gpointer          data)
{
  self->proof = (Proof) { .verify = verify, .data = data, .contents = self->contents };
  if (verify != NULL && g_bytes_get_size (self->contents) >= PROOF_ASIDE)
    self->proof.thread = g_thread_try_new ("proof", prove, &self->proof, NULL);
}

static gboolean
end_proof (Save    *self,
           GError **error)
{
  if (self->proof.thread != NULL)
    g_thread_join (g_steal_pointer (&self->proof.thread));
  else
    prove (&self->proof);
  if (!self->proof.taken)
    g_propagate_error (error, g_steal_pointer (&self->proof.error));
  return self->proof.taken;
}

/* The disk has the bytes that the proof is about, so it is about what is there. */
static gboolean
verify_contents (Save    *self,
                 GError **error)
{
  g_autoptr(GBytes) written = gw_temp_file_read (&self->temp, g_bytes_get_size (self->contents));

  if (written == NULL)
    return fail_write (self, errno, error);
  if (!g_bytes_equal (written, self->contents))
    return fail (self, GW_FILE_ERROR_FAILED,
                 GW_N_ ("What the disk gave back is not what was written; the old file is unchanged. "
                        "Save a copy on another disk."), error);
  return end_proof (self, error);
}

static gboolean
put_in_place (Save    *self,
              GError **error)
{
  gboolean done;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (self->old >= 0 || (self->flags & GW_SAFE_SAVE_OVERWRITE))
    done = gw_temp_file_replace (&self->temp, self->name);
  else
    done = gw_temp_file_appear (&self->temp, self->name);
  if (done)
    return TRUE;
  if (errno == EEXIST)
    return fail (self, GW_FILE_ERROR_EXISTS, GW_N_ ("A file of this name already exists."), error);
  return fail_write (self, errno, error);
}

/* The new name too has to reach the disk. Some file systems cannot tell. */
static gboolean
sync_folder (Save    *self,
             GError **error)
{
  if (TEMP_FAILURE_RETRY (fsync (self->folder)) == 0 ||
      errno == EBADF || errno == EINVAL || errno == ENOSYS || errno == ENOTSUP)
    return TRUE;
  return fail (self, GW_FILE_ERROR_NOT_CONFIRMED,
               GW_N_ ("The plan was written, but the disk did not confirm it. Save again, or save a copy elsewhere."),
               error);
}

static void
note_identity (Save            *self,
               GwFileIdentity **identity)
{
  struct stat status;

  if (identity != NULL && fstat (self->temp.fd, &status) == 0)
    *identity = gw_file_identity_new (&status, self->contents);
}

static void
clear_save (Save *self)
{
  gw_temp_file_discard (&self->temp);
  if (self->proof.thread != NULL)
    g_thread_join (g_steal_pointer (&self->proof.thread));
  g_clear_error (&self->proof.error);
  if (self->old >= 0)
    close (self->old);
  if (self->folder >= 0)
    close (self->folder);
  g_clear_pointer (&self->expected, gw_file_identity_free);
  g_clear_pointer (&self->name, g_free);
}

static gboolean
prepare (Save    *self,
         GError **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error) || !find_target (self, error))
    return FALSE;
  /* first, since it may free the space and the hard link that stand in the way */
  gw_temp_file_clean (self->folder, self->name);
  return look_at_old_file (self, error) && check_expected (self, error);
}

/**
 * gw_safe_save:
 * @path: where to; a symbolic link stays one, its target is replaced
 * @contents: the new bytes
 * @expected: (nullable): what gw_safe_load() or the last save said about the
 *   file, or %NULL when there must be none
 * @flags: what the user agreed to
 * @verify: (nullable) (scope call): asked whether the loader takes what is
 *   written, perhaps from another thread
 * @verify_data: closure of @verify
 * @new_identity: (out) (optional) (transfer full): for the next save
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GwFileError, `G_IO_ERROR_CANCELLED`, or what
 *   @verify set
 *
 * Replaces a file by new bytes, or makes it: all or nothing, also when the disk
 * is full, the program is killed or the power fails. Permissions, group, access
 * list and extended attributes stay as far as the system lets us; a new file
 * gets the usual ones. Blocks until the disk has everything; not for the main
 * loop.
 *
 * On any error the file is as it was, with one exception: with
 * %GW_FILE_ERROR_NOT_CONFIRMED it has the new bytes and @new_identity is set,
 * but a power failure might still bring the old ones back. The plan then counts
 * as modified, and its recovery copy is kept.
 *
 * Between the last look at the file and its replacement there remain some
 * microseconds in which another program's change would go unnoticed.
 *
 * Returns: whether the new bytes are on the disk
 */
gboolean
gw_safe_save (const char            *path,
              GBytes                *contents,
              const GwFileIdentity  *expected,
              GwSafeSaveFlags        flags,
              GwSafeSaveVerify       verify,
              gpointer               verify_data,
              GwFileIdentity       **new_identity,
              GCancellable          *cancellable,
              GError               **error)
{
  Save self = { 0 };
  gboolean done = FALSE;

  g_return_val_if_fail (path != NULL && contents != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  self = (Save) {
    .path = path, .contents = contents, .flags = flags, .cancellable = cancellable,
    .folder = -1, .old = -1, .temp = { .fd = -1 },
    .expected = expected != NULL ? gw_file_identity_copy (expected) : NULL,
  };
  begin_proof (&self, verify, verify_data);
  if (prepare (&self, error) &&
      write_contents (&self, error) &&
      verify_contents (&self, error) &&
      check_expected (&self, error) &&
      put_in_place (&self, error))
    {
      note_identity (&self, new_identity);
      done = sync_folder (&self, error);
    }
  clear_save (&self);
  return done;
}

/**
 * gw_safe_save_clean:
 * @path: a file; symbolic links are followed
 *
 * Removes what saves to it left behind that were killed. Blocks; not for the
 * main loop.
 */
void
gw_safe_save_clean (const char *path)
{
  Save self = { .path = path, .folder = -1, .old = -1, .temp = { .fd = -1 } };

  g_return_if_fail (path != NULL);

  if (find_target (&self, NULL))
    gw_temp_file_clean (self.folder, self.name);
  clear_save (&self);
}

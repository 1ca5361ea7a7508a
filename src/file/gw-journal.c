/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-journal.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "file/gw-file-errno.h"
#include "file/gw-journal-entry.h"
#include "file/gw-safe-load.h"
#include "file/gw-safe-save.h"
#include "file/gw-temp-file.h"

/*
 * A journal is a folder of a random name below the recovery folder:
 *
 *     lock               held (flock) by whoever writes or has found it
 *     00000007.journal   the generations; the highest number is the newest
 *     00000008.journal
 *     00000009.journal
 *
 * A new generation gets a new name, so no write ever touches an older one, and
 * the oldest goes only after the newest lies on the disk. A journal whose lock
 * can be taken was left behind by a program that did not close properly.
 */

#define LOCK_NAME     "lock"
#define SUFFIX        ".journal"
#define N_KEPT        3
#define MAX_NAMES     20

/* So many are found at once; what is left is found the next time */
#define MAX_FOUND     100
#define FOLDER_MODE   0700

struct _GwJournal
{
  char *path;
  int lock;
  guint last;                   /* the number of the newest generation */
};

static GwJournal *
journal_new_at (const char *folder,
                const char *name)
{
  GwJournal *self = g_new0 (GwJournal, 1);

  self->path = g_build_filename (folder, name, NULL);
  self->lock = -1;
  return self;
}

static int
open_lock (GwJournal *self,
           int        flags)
{
  g_autofree char *path = g_build_filename (self->path, LOCK_NAME, NULL);

  return (int) TEMP_FAILURE_RETRY (open (path, O_RDWR | O_NOFOLLOW | O_CLOEXEC | flags, 0600));
}

/* The lock must still be the one in the folder. */
static gboolean
keep_lock (GwJournal *self,
           int        fd,
           gboolean   is_ours)
{
  struct stat status;

  if (!is_ours || fstat (fd, &status) != 0 || status.st_nlink == 0)
    {
      close (fd);
      errno = EWOULDBLOCK;
      return FALSE;
    }
  self->lock = fd;
  return TRUE;
}

/* Of a new journal. Where there are no locks it has to do without. */
static gboolean
make_lock (GwJournal *self)
{
  int fd = open_lock (self, O_CREAT | O_EXCL);

  return fd >= 0 && keep_lock (self, fd, flock (fd, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK);
}

/* Of one that was left behind. */
static gboolean
take_lock (GwJournal *self,
           int        flags)
{
  int fd = open_lock (self, flags);

  return fd >= 0 && keep_lock (self, fd, gw_temp_file_is_abandoned (fd));
}

static guint
parse_number (const char *name)
{
  guint64 number;
  const char *end = strchr (name, '.');

  if (end == NULL || !g_str_equal (end, SUFFIX) || end == name)
    return 0;
  number = g_ascii_strtoull (name, (char **) &end, 10);
  return *end == '.' && number < G_MAXUINT ? (guint) number : 0;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  const guint first = *(const guint *) a, second = *(const guint *) b;

  return first < second ? -1 : first > second;
}

/* The numbers of the generations that are there, the oldest first. */
static GArray *
list_generations (GwJournal *self)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(GDir) folder = g_dir_open (self->path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      guint number = parse_number (name);

      if (number > 0)
        g_array_append_val (numbers, number);
    }
  g_array_sort (numbers, compare_numbers);
  return numbers;
}

static char *
dup_generation_path (GwJournal *self,
                     guint      number)
{
  g_autofree char *name = g_strdup_printf ("%08u" SUFFIX, number);

  return g_build_filename (self->path, name, NULL);
}

/* The newest goes last: whoever is killed meanwhile leaves no older one. */
static void
drop_generations (GwJournal *self,
                  guint      n_kept)
{
  g_autoptr(GArray) numbers = list_generations (self);

  for (guint i = 0; i + n_kept < numbers->len; i++)
    {
      g_autofree char *path = dup_generation_path (self, g_array_index (numbers, guint, i));

      unlink (path);
    }
}

static void
drop_temp_files (GwJournal *self)
{
  g_autoptr(GDir) folder = g_dir_open (self->path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_prefix (name, GW_TEMP_FILE_PREFIX))
      {
        g_autofree char *path = g_build_filename (self->path, name, NULL);

        unlink (path);
      }
}

/* Somebody who tidies up may take the empty folder away under our hands. */
static gboolean
make_folder (GwJournal *self)
{
  if (mkdir (self->path, FOLDER_MODE) != 0)
    return FALSE;
  if (make_lock (self))
    return TRUE;
  rmdir (self->path);
  return FALSE;
}

/**
 * gw_journal_new:
 * @folder: the recovery folder; made when it is not there
 * @error: return location for a #GwFileError
 *
 * Begins a journal. It counts as left behind once this process has died.
 *
 * Returns: (transfer full) (nullable): the journal, still empty
 */
GwJournal *
gw_journal_new (const char  *folder,
                GError     **error)
{
  int number = 0;

  g_return_val_if_fail (folder != NULL, NULL);

  if (g_mkdir_with_parents (folder, FOLDER_MODE) != 0)
    {
      g_propagate_error (error, gw_file_error_new_write (folder, errno));
      return NULL;
    }
  for (guint i = 0; i < MAX_NAMES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%08x%08x", g_random_int (), g_random_int ());
      g_autoptr(GwJournal) self = journal_new_at (folder, name);

      if (make_folder (self))
        return g_steal_pointer (&self);
      number = errno;
      if (number != EEXIST && number != ENOENT && number != EWOULDBLOCK)
        break;
    }
  g_propagate_error (error, gw_file_error_new_write (folder, number));
  return NULL;
}

/**
 * gw_journal_free:
 * @self: (transfer full): a journal
 *
 * Lets go of the journal; what lies in it stays, and will be found.
 */
void
gw_journal_free (GwJournal *self)
{
  if (self->lock >= 0)
    close (self->lock);
  g_free (self->path);
  g_free (self);
}

/**
 * gw_journal_is_gone:
 * @self: a journal
 *
 * Returns: whether somebody has taken its folder away: nothing can be written
 *   there any more
 */
gboolean
gw_journal_is_gone (GwJournal *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return access (self->path, F_OK) != 0 && errno == ENOENT;
}

/**
 * gw_journal_write:
 * @self: a journal
 * @entry: the newest state of the plan
 * @error: return location for a #GwFileError; what was there before is kept
 *
 * Adds a generation, and drops the oldest one beyond three.
 *
 * Returns: whether it lies on the disk
 */
gboolean
gw_journal_write (GwJournal             *self,
                  const GwJournalEntry  *entry,
                  GError               **error)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (self != NULL && entry != NULL, FALSE);

  bytes = gw_journal_entry_encode (entry);
  self->last++;
  path = dup_generation_path (self, self->last);
  if (!gw_safe_save (path, bytes, NULL, GW_SAFE_SAVE_PRIVATE, NULL, NULL, NULL, NULL, error))
    return FALSE;
  drop_generations (self, N_KEPT);
  /* where there are no locks, its age tells that somebody lives here */
  futimens (self->lock, NULL);
  return TRUE;
}

/**
 * gw_journal_read:
 * @self: a journal
 * @n_damaged: (out) (optional): how many newer generations had to be skipped,
 *   since they were damaged
 *
 * Returns: (transfer full) (nullable): the newest generation that is whole
 */
GwJournalEntry *
gw_journal_read (GwJournal *self,
                 guint     *n_damaged)
{
  g_autoptr(GArray) numbers = NULL;
  GwJournalEntry *entry = NULL;
  guint damaged = 0;

  g_return_val_if_fail (self != NULL, NULL);

  numbers = list_generations (self);
  for (guint i = numbers->len; i > 0 && entry == NULL; i--)
    {
      g_autofree char *path = dup_generation_path (self, g_array_index (numbers, guint, i - 1));
      g_autoptr(GBytes) bytes = gw_safe_load (path, NULL, NULL);

      entry = bytes != NULL ? gw_journal_entry_decode (bytes) : NULL;
      damaged += entry == NULL;
    }
  if (n_damaged != NULL)
    *n_damaged = damaged;
  return entry;
}

/**
 * gw_journal_remove:
 * @self: a journal
 *
 * Removes everything that lies in it, and the journal. It must not be written
 * any more.
 */
void
gw_journal_remove (GwJournal *self)
{
  g_autofree char *lock = NULL;

  g_return_if_fail (self != NULL);

  drop_generations (self, 0);
  drop_temp_files (self);
  lock = g_build_filename (self->path, LOCK_NAME, NULL);
  unlink (lock);
  rmdir (self->path);
}

/* Looks into one folder. NULL when somebody lives there, or nothing is left. */
static GwJournal *
find_at (const char *folder,
         const char *name)
{
  g_autoptr(GwJournal) self = journal_new_at (folder, name);
  g_autoptr(GArray) numbers = list_generations (self);

  /* the lock itself may have been lost, the work has not */
  if (!take_lock (self, numbers->len > 0 ? O_CREAT : 0))
    {
      if (errno == ENOENT)
        rmdir (self->path);
      return NULL;
    }
  g_array_unref (numbers);
  numbers = list_generations (self);
  if (numbers->len == 0)
    {
      gw_journal_remove (self);
      return NULL;
    }
  drop_temp_files (self);
  self->last = g_array_index (numbers, guint, numbers->len - 1);
  return g_steal_pointer (&self);
}

/**
 * gw_journal_find:
 * @folder: the recovery folder
 *
 * Looks for what programs left behind that did not close properly, and tidies
 * up what they left half done. Journals of documents that are open, here or in
 * another process, are left alone, and so are those found before as long as
 * they are held.
 *
 * Returns: (transfer full) (element-type GwJournal): the journals
 */
GPtrArray *
gw_journal_find (const char *folder)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_journal_free);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && found->len < MAX_FOUND && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GwJournal *journal = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : find_at (folder, name);

      if (journal != NULL)
        g_ptr_array_add (found, journal);
    }
  return found;
}

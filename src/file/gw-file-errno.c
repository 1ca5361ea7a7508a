/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-file-errno.h"

#include <errno.h>

typedef struct
{
  int         number;
  GwFileError code;
  const char *sentence;
} Meaning;

static const Meaning read_meanings[] = {
  { ENOENT, GW_FILE_ERROR_NOT_FOUND, GW_N_ ("There is no such file. It may have been moved or deleted.") },
  { ENOTDIR, GW_FILE_ERROR_NOT_FOUND, GW_N_ ("There is no such file. It may have been moved or deleted.") },
  { EACCES, GW_FILE_ERROR_NO_PERMISSION,
    GW_N_ ("You have no permission to read this file. Ask its owner for access.") },
  { EPERM, GW_FILE_ERROR_NO_PERMISSION,
    GW_N_ ("You have no permission to read this file. Ask its owner for access.") },
  { ENXIO, GW_FILE_ERROR_NOT_REGULAR, GW_N_ ("This is a folder or a device, not a file. Choose a file.") },
  { EISDIR, GW_FILE_ERROR_NOT_REGULAR, GW_N_ ("This is a folder or a device, not a file. Choose a file.") },
};

static const Meaning write_meanings[] = {
  { ENOSPC, GW_FILE_ERROR_NO_SPACE,
    GW_N_ ("There is not enough space. Nothing was written; the old file is unchanged. "
           "Free some space, or save a copy elsewhere.") },
  { EDQUOT, GW_FILE_ERROR_NO_SPACE,
    GW_N_ ("There is not enough space. Nothing was written; the old file is unchanged. "
           "Free some space, or save a copy elsewhere.") },
  { EFBIG, GW_FILE_ERROR_NO_SPACE,
    GW_N_ ("There is not enough space. Nothing was written; the old file is unchanged. "
           "Free some space, or save a copy elsewhere.") },
  { EACCES, GW_FILE_ERROR_NO_PERMISSION,
    GW_N_ ("You have no permission to write here. Save a copy in another folder.") },
  { EPERM, GW_FILE_ERROR_NO_PERMISSION,
    GW_N_ ("You have no permission to write here. Save a copy in another folder.") },
  { EROFS, GW_FILE_ERROR_READ_ONLY_FOLDER,
    GW_N_ ("This folder cannot be written to. Save a copy in another folder.") },
  { ENOENT, GW_FILE_ERROR_NOT_FOUND, GW_N_ ("The folder no longer exists. Save a copy in another folder.") },
  { ENOTDIR, GW_FILE_ERROR_NOT_FOUND, GW_N_ ("The folder no longer exists. Save a copy in another folder.") },
  { EISDIR, GW_FILE_ERROR_NOT_REGULAR, GW_N_ ("This is a folder or a device, not a file. Choose a file.") },
};

/**
 * gw_file_error_new_at: (skip)
 * @path: the file
 * @code: the kind of error
 * @sentence: what is wrong, without arguments
 *
 * Returns: (transfer full): an error about the file as a whole
 */
GError *
gw_file_error_new_at (const char *path,
                      GwFileError code,
                      const char *sentence)
{
  g_autofree char *name = g_filename_display_basename (path);
  GwFilePlace place = { .file = name };

  return gw_file_error_new (code, &place, sentence, NULL);
}

static GError *
new_from_number (const char    *path,
                 int            number,
                 const Meaning *meanings,
                 guint          n_meanings,
                 const char    *otherwise)
{
  g_autofree char *name = g_filename_display_basename (path);
  GwFilePlace place = { .file = name };
  guint i;

  for (i = 0; i < n_meanings; i++)
    if (meanings[i].number == number)
      return gw_file_error_new (meanings[i].code, &place, meanings[i].sentence, NULL);
  return gw_file_error_new (GW_FILE_ERROR_FAILED, &place, otherwise, g_strerror (number), NULL);
}

/**
 * gw_file_error_new_read: (skip)
 * @path: the file
 * @number: an `errno`
 *
 * Returns: (transfer full): why the file cannot be read
 */
GError *
gw_file_error_new_read (const char *path,
                        int         number)
{
  return new_from_number (path, number, read_meanings, G_N_ELEMENTS (read_meanings),
                          GW_N_ ("The file could not be read (%s)."));
}

/**
 * gw_file_error_new_write: (skip)
 * @path: the file
 * @number: an `errno`
 *
 * Returns: (transfer full): why the file cannot be written
 */
GError *
gw_file_error_new_write (const char *path,
                         int         number)
{
  return new_from_number (path, number, write_meanings, G_N_ELEMENTS (write_meanings),
                          GW_N_ ("The disk could not be written to (%s). "
                                 "Nothing was written; the old file is unchanged. Save a copy elsewhere."));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stdarg.h>

#include <glib.h>

#include "words/gw-words.h"

G_BEGIN_DECLS

/**
 * GW_FILE_WORD:
 * @word: an English word or phrase, a literal
 *
 * Marks an argument of gw_file_error_new() as one of our own words, so that it
 * is translated along with its sentence. Text out of a file never is: a member
 * called "plan" must not show up as another word.
 */
#define GW_FILE_WORD(word) (GW_FILE_WORD_MARK word)
#define GW_FILE_WORD_MARK  "\001"

/** The most characters of a file's text that a message repeats. */
#define GW_FILE_EXCERPT_MAX 60

#define GW_FILE_ERROR (gw_file_error_quark ())

/**
 * GwFileError:
 * @GW_FILE_ERROR_INVALID_JSON: the bytes are not the JSON that a plan may be
 * @GW_FILE_ERROR_TOO_LARGE: a cap on size, depth or count is exceeded
 * @GW_FILE_ERROR_WRONG_TYPE: a value has another type than its field
 * @GW_FILE_ERROR_OUT_OF_RANGE: a value has the right type and is out of range
 * @GW_FILE_ERROR_DUPLICATE_ID: two items share an id
 * @GW_FILE_ERROR_NOT_A_PLAN: JSON, but no plan
 * @GW_FILE_ERROR_NEWER_VERSION: a plan of a later version of the format
 * @GW_FILE_ERROR_NOT_FOUND: no such file or folder
 * @GW_FILE_ERROR_NOT_REGULAR: a folder, a device or a pipe
 * @GW_FILE_ERROR_EXISTS: there is a file already
 * @GW_FILE_ERROR_CHANGED_ON_DISK: another program changed the file
 * @GW_FILE_ERROR_NO_SPACE: the disk or the quota is full
 * @GW_FILE_ERROR_NO_PERMISSION: the file may not be read or written
 * @GW_FILE_ERROR_READ_ONLY_FOLDER: the folder takes no new file
 * @GW_FILE_ERROR_FOREIGN_OWNER: the file is somebody else's
 * @GW_FILE_ERROR_HARD_LINKED: the file has further names
 * @GW_FILE_ERROR_NOT_CONFIRMED: written, but the disk did not confirm it
 * @GW_FILE_ERROR_FAILED: anything else
 *
 * What can go wrong between a plan and its file.
 */
typedef enum
{
  GW_FILE_ERROR_INVALID_JSON,
  GW_FILE_ERROR_TOO_LARGE,
  GW_FILE_ERROR_WRONG_TYPE,
  GW_FILE_ERROR_OUT_OF_RANGE,
  GW_FILE_ERROR_DUPLICATE_ID,
  GW_FILE_ERROR_NOT_A_PLAN,
  GW_FILE_ERROR_NEWER_VERSION,
  GW_FILE_ERROR_NOT_FOUND,
  GW_FILE_ERROR_NOT_REGULAR,
  GW_FILE_ERROR_EXISTS,
  GW_FILE_ERROR_CHANGED_ON_DISK,
  GW_FILE_ERROR_NO_SPACE,
  GW_FILE_ERROR_NO_PERMISSION,
  GW_FILE_ERROR_READ_ONLY_FOLDER,
  GW_FILE_ERROR_FOREIGN_OWNER,
  GW_FILE_ERROR_HARD_LINKED,
  GW_FILE_ERROR_NOT_CONFIRMED,
  GW_FILE_ERROR_FAILED,
} GwFileError;

/**
 * GwFilePlace:
 * @file: (nullable): the file's name as shown
 * @line: the line, from 1; 0 when it is the file as a whole
 * @column: the column in characters, from 1
 * @path: (nullable): the value's path, such as `risks[2].impact`
 *
 * Where in a file something is wrong.
 */
typedef struct
{
  const char *file;
  guint       line;
  guint       column;
  const char *path;
} GwFilePlace;

/**
 * GwFileTranslate:
 * @sentence: an English sentence marked with GW_N_() or GW_FILE_WORD()
 * @data: closure
 *
 * Returns: the sentence in the reader's language
 */
typedef const char *(*GwFileTranslate) (const char *sentence,
                                        gpointer    data);

GQuark      gw_file_error_quark      (void);
GError     *gw_file_error_new        (GwFileError        code,
                                      const GwFilePlace *place,
                                      const char        *sentence,
                                      ...) G_GNUC_NULL_TERMINATED;
GError     *gw_file_error_new_valist (GwFileError        code,
                                      const GwFilePlace *place,
                                      const char        *sentence,
                                      va_list            arguments);

const char *gw_file_error_get_file   (const GError      *error);
guint       gw_file_error_get_line   (const GError      *error);
guint       gw_file_error_get_column (const GError      *error);
const char *gw_file_error_get_path   (const GError      *error);
char       *gw_file_error_dup_reason (const GError      *error,
                                      GwFileTranslate    translate,
                                      gpointer           data);
char       *gw_file_error_dup_text   (const GError      *error,
                                      GwFileTranslate    translate,
                                      gpointer           data);

char       *gw_file_excerpt          (const char        *text,
                                      gssize             length,
                                      guint              max);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <sys/stat.h>

G_BEGIN_DECLS

/* Private to the folder: the file that is written beside the one it is to
 * replace. Functions that fail set errno. */

#define GW_TEMP_FILE_PREFIX ".groundwork-"

typedef struct
{
  int   folder;                 /* borrowed */
  int   fd;
  char *name;                   /* NULL once it has got another name */
} GwTempFile;

gboolean gw_temp_file_is_abandoned (int               fd);
void     gw_temp_file_clean       (int                folder,
                                   const char        *target);
gboolean gw_temp_file_open        (GwTempFile        *self,
                                   int                folder,
                                   const char        *target,
                                   mode_t             mode);
gboolean gw_temp_file_take_owner  (GwTempFile        *self,
                                   const struct stat *old_status);
gboolean gw_temp_file_take_access (GwTempFile        *self,
                                   int                old,
                                   const struct stat *old_status);
gboolean gw_temp_file_write       (GwTempFile        *self,
                                   GBytes            *contents,
                                   GCancellable      *cancellable);
GBytes  *gw_temp_file_read        (GwTempFile        *self,
                                   gsize              size);
gboolean gw_temp_file_sync        (GwTempFile        *self);
gboolean gw_temp_file_replace     (GwTempFile        *self,
                                   const char        *target);
gboolean gw_temp_file_appear      (GwTempFile        *self,
                                   const char        *target);
void     gw_temp_file_discard     (GwTempFile        *self);

G_END_DECLS

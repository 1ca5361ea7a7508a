/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* An empty folder for each test; it goes with all that was put into it. */

typedef struct
{
  char *path;
} Folder;

typedef void (*FolderTest) (Folder        *folder,
                            gconstpointer  data);

void  folder_set_up    (Folder        *folder,
                        gconstpointer  data);
void  folder_tear_down (Folder        *folder,
                        gconstpointer  data);
guint folder_count     (const char    *path);
void  folder_remove    (const char    *path);

#define folder_add_test(name, function) \
  g_test_add (name, Folder, NULL, folder_set_up, function, folder_tear_down)

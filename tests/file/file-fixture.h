/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "file/gw-safe-load.h"
#include "file/gw-safe-save.h"

/* A folder with a file for each test, and ways to be somebody else. */

#define NOBODY   65534
#define STRANGER 65533

typedef struct
{
  char *folder;
  char *path;
} Fixture;

typedef void (*ChildFunc) (Fixture *self);

void            fixture_set_up     (Fixture       *self,
                                    gconstpointer  data);
guint           count_files        (const char *folder);
void            fixture_tear_down  (Fixture       *self,
                                    gconstpointer  data);
void            put_file           (const char *path,
                                    const char *text,
                                    mode_t      mode);
void            overwrite_in_place (const char *path,
                                    const char *text);
void            assert_holds       (const char *path,
                                    const char *text);
void            assert_mode        (const char *path,
                                    mode_t      mode);
GwFileIdentity *load_identity      (const char *path);
gboolean        save_full          (const char            *path,
                                    const char            *text,
                                    const GwFileIdentity  *expected,
                                    GwSafeSaveFlags        flags,
                                    GwSafeSaveVerify       verify,
                                    gpointer               data,
                                    GError               **error);
void            assert_saves       (const char           *path,
                                    const char           *text,
                                    const GwFileIdentity *expected,
                                    GwSafeSaveFlags       flags);
void            assert_refuses     (const char           *path,
                                    const GwFileIdentity *expected,
                                    GwFileError           code);
void            in_child           (Fixture   *self,
                                    uid_t      user,
                                    ChildFunc  function);
gboolean        is_root            (void);
void            as_nobody          (Fixture   *self,
                                    ChildFunc  function);
void            give_to_nobody     (const char *path);

#define ADD_FILE_TEST(path, function) \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The sample as a file, and windows as the application makes them. */

#include "session/gw-document.h"
#include "session/gw-state-folder.h"
#include "test-folder.h"
#include "ui-fixture.h"
#include "ui/window/gw-window.h"

G_BEGIN_DECLS

typedef struct
{
  Folder folder;
  GtkApplication *application;
  GSettings *settings;
  GwStateFolder *state;
  GListStore *found;
  GFile *file;
  char *path;
} SharingFixture;

void            sharing_set_up         (SharingFixture  *self,
                                        gconstpointer    data);
void            sharing_tear_down      (SharingFixture  *self,
                                        gconstpointer    data);
GwDocument     *sharing_load           (SharingFixture  *self);
void            sharing_set_text       (GwDocument      *document,
                                        guint            field,
                                        const char      *text);
const char     *sharing_get_text       (GwWindow        *window,
                                        guint            field);
void            sharing_change_elsewhere (SharingFixture *self,
                                        guint            field,
                                        const char      *text);
GwWindow       *sharing_make_window    (SharingFixture  *self);
void            sharing_show           (GwWindow        *window);
GwWindow       *sharing_open_window    (SharingFixture  *self);
void            sharing_wait_for_label (GwWindow        *window,
                                        const char      *text);
AdwAlertDialog *sharing_get_dialog     (GwWindow        *window);
void            sharing_respond        (GwWindow        *window,
                                        const char      *response);
gboolean        sharing_has_dialog     (gpointer         window);
gboolean        sharing_is_saved       (gpointer         window);

#define sharing_add_test(path, test) \
  g_test_add (path, SharingFixture, NULL, sharing_set_up, test, sharing_tear_down)

G_END_DECLS

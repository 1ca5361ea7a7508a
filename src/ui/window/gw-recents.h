/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GwRecent:
 * @file: the file
 * @title: the title of the plan when it was open
 * @opened: when that was, in seconds since 1970
 *
 * A plan that was open lately.
 */
typedef struct
{
  GFile *file;
  char *title;
  gint64 opened;
} GwRecent;

GPtrArray *gw_recents_list     (GSettings  *settings);
void       gw_recents_add      (GSettings  *settings,
                                GFile      *file,
                                const char *title);
void       gw_recents_remove   (GSettings  *settings,
                                GFile      *file);
char      *gw_recents_dup_page (GSettings  *settings,
                                const char *plan_id);
void       gw_recents_set_page (GSettings  *settings,
                                const char *plan_id,
                                const char *place);

G_END_DECLS

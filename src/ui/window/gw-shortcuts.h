/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GwShortcut:
 * @group: the heading it stands under, untranslated
 * @title: what it does, untranslated
 * @action: (nullable): the detailed action that it runs; %NULL for keys that a
 *   widget handles by itself
 * @accels: the keys, with spaces in between, the one to show first
 *
 * One line of the list of shortcuts.
 */
typedef struct
{
  const char *group;
  const char *title;
  const char *action;
  const char *accels;
} GwShortcut;

const GwShortcut *gw_shortcuts_get     (guint          *n_shortcuts);
void              gw_shortcuts_install (GtkApplication *application);

G_END_DECLS

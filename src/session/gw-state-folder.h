/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GW_TYPE_STATE_FOLDER (gw_state_folder_get_type ())
G_DECLARE_FINAL_TYPE (GwStateFolder, gw_state_folder, GW, STATE_FOLDER, GObject)

/**
 * GwStateWork:
 * @data: closure
 *
 * Work on what lies in the state folder. Done in another thread, one piece
 * after the other.
 */
typedef void (*GwStateWork) (gpointer data);

GwStateFolder *gw_state_folder_new          (const char     *path);
const char    *gw_state_folder_get_recovery (GwStateFolder  *self);
const char    *gw_state_folder_get_versions (GwStateFolder  *self);
const char    *gw_state_folder_get_memory   (GwStateFolder  *self);
void           gw_state_folder_push         (GwStateFolder  *self,
                                             GwStateWork     work,
                                             GwStateWork     done,
                                             gpointer        data);
void           gw_state_folder_finish       (GwStateFolder  *self);

G_END_DECLS

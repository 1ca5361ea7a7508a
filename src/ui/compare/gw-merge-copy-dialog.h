/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "session/gw-returned-copy.h"

G_BEGIN_DECLS

#define GW_TYPE_MERGE_COPY_DIALOG (gw_merge_copy_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GwMergeCopyDialog, gw_merge_copy_dialog, GW, MERGE_COPY_DIALOG, AdwDialog)

AdwDialog *gw_merge_copy_dialog_new (GwReturnedCopy *copy);

G_END_DECLS

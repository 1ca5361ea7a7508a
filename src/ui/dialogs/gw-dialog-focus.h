/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void gw_dialog_focus_when_shown (AdwDialog *dialog);

G_END_DECLS

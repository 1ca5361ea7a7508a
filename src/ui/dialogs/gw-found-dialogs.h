/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "session/gw-found-work.h"

G_BEGIN_DECLS

/* What is said about unsaved work that was left behind */
char      *gw_found_work_dup_label    (GwFoundWork *work);
char      *gw_found_work_dup_time     (GwFoundWork *work);
char      *gw_found_work_dup_counts   (GwFoundWork *work);
char      *gw_found_work_dup_damage   (GwFoundWork *work);
AdwDialog *gw_found_work_dialog_new   (GwFoundWork *work);
AdwDialog *gw_discard_work_dialog_new (GwFoundWork *work);

G_END_DECLS

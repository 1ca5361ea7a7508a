/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_REVIEW_DIALOG (gw_review_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GwReviewDialog, gw_review_dialog, GW, REVIEW_DIALOG, AdwDialog)

AdwDialog *gw_review_dialog_new (GwHistory  *history,
                                 const char *note);

G_END_DECLS

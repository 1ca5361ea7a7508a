/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plan/gw-plan.h"
#include "plan/gw-review.h"

G_BEGIN_DECLS

void gw_matrix_copy_picture (GtkWidget  *from,
                             GwPlan     *plan,
                             const char *view,
                             GwReview   *since,
                             gboolean    swap);
void gw_matrix_copy_table   (GtkWidget  *from,
                             GwPlan     *plan);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "plan/gw-plan.h"

G_BEGIN_DECLS

#define GW_TYPE_OWNER_CHOICE (gw_owner_choice_get_type ())
G_DECLARE_FINAL_TYPE (GwOwnerChoice, gw_owner_choice, GW, OWNER_CHOICE, GObject)

void        gw_owner_choice_list         (GListStore         *store,
                                          GwPlan             *plan,
                                          const char         *typed,
                                          const char         *nobody,
                                          gboolean            allow_new);
const char *gw_owner_choice_get_person   (GwOwnerChoice      *self);
const char *gw_owner_choice_get_new_name (GwOwnerChoice      *self);

G_END_DECLS

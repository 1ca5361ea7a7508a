/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plan/gw-plan.h"
#include "ui/risks/gw-risk-movements.h"

G_BEGIN_DECLS

#define GW_TYPE_REGISTER_FILTER (gw_register_filter_get_type ())
G_DECLARE_FINAL_TYPE (GwRegisterFilter, gw_register_filter, GW, REGISTER_FILTER, GtkFilter)

/**
 * GwRegisterScope:
 * @GW_REGISTER_ALL: every risk
 * @GW_REGISTER_UNPLACED: open ones that nobody has placed
 * @GW_REGISTER_ABOVE_APPETITE: open ones above the appetite
 * @GW_REGISTER_NO_OWNER: open ones without an owner
 * @GW_REGISTER_OVERDUE: open ones whose due or review date has passed
 * @GW_REGISTER_CLOSED: closed ones
 * @GW_REGISTER_MOVED: those that have moved since a review
 *
 * Which risks the register shows.
 */
typedef enum
{
  GW_REGISTER_ALL,
  GW_REGISTER_UNPLACED,
  GW_REGISTER_ABOVE_APPETITE,
  GW_REGISTER_NO_OWNER,
  GW_REGISTER_OVERDUE,
  GW_REGISTER_CLOSED,
  GW_REGISTER_MOVED,
} GwRegisterScope;

GwRegisterFilter *gw_register_filter_new       (GwPlan           *plan,
                                                GwRiskMovements  *movements);
void              gw_register_filter_set_scope (GwRegisterFilter *self,
                                                GwRegisterScope   scope);
void              gw_register_filter_set_text  (GwRegisterFilter *self,
                                                const char       *text);
void              gw_register_filter_set_stage (GwRegisterFilter *self,
                                                const char       *stage);
void              gw_register_filter_set_owner (GwRegisterFilter *self,
                                                const char       *owner);
gboolean          gw_register_filter_is_active (GwRegisterFilter *self);
void              gw_register_filter_refresh   (GwRegisterFilter *self);

G_END_DECLS

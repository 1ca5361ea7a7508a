/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-check.h"
#include "plan/gw-plan.h"

G_BEGIN_DECLS

const char *gw_ui_title_label      (const char   *title);
char       *gw_ui_person_label     (GwPlan       *plan,
                                    const char   *id);
char       *gw_ui_owner_label      (GwPlan       *plan,
                                    const char   *id);
const char *gw_ui_role_label       (const char   *code);
const char *gw_ui_response_label   (const char   *code);
const char *gw_ui_setting_label    (const char   *code);
const char *gw_ui_confidence_label (const char   *code);
const char *gw_ui_band_label       (GwBand        band);
const char *gw_ui_state_label      (GwCheckState  state);
char       *gw_ui_round_label      (const char   *id);

G_END_DECLS

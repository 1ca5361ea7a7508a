/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"
#include "plan/gw-risk.h"

G_BEGIN_DECLS

#define GW_TYPE_MEETING_VIEW (gw_meeting_view_get_type ())
G_DECLARE_FINAL_TYPE (GwMeetingView, gw_meeting_view, GW, MEETING_VIEW, AdwBreakpointBin)

GwMeetingView *gw_meeting_view_new      (GwHistory     *history,
                                         gboolean       editable,
                                         const char    *note);
char          *gw_meeting_view_dup_note (GwMeetingView *self);
GwRisk        *gw_meeting_view_get_risk (GwMeetingView *self);

G_END_DECLS

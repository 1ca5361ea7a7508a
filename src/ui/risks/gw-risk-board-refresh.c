/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-risk-board-private.h"
#include "ui/widgets/gw-turn.h"
#include "ui/widgets/gw-ui-words.h"

/* How the board follows the plan. Of very many risks it goes on to show those
 * that it knew until it has looked at all of them. */

/* A risk that has gone while it was held cannot be dropped. */
static void
cancel_without_risk (GwRiskBoard *self)
{
  GwRisk *risk = gw_board_drag_get_risk (self->drag);

  if (risk != NULL && !gw_board_marks_has_risk (self->model, risk))
    gw_risk_board_cancel (self);
}

void
gw_risk_board_forget_coming (GwRiskBoard *self)
{
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_pointer (&self->coming, gw_matrix_model_free);
}

/* Returns: whether there is more to look at */
static gboolean
look_at_risks (GwRiskBoard *self,
               gint64       until)
{
  GwReview *review = self->view == GW_MATRIX_VIEW_SINCE ? self->since : NULL;

  if (self->coming == NULL)
    self->coming = gw_matrix_model_begin (gw_history_get_plan (self->history), self->view, review);
  return gw_matrix_model_fill (self->coming, until);
}

static void
show_coming (GwRiskBoard *self)
{
  GwPlan *plan = gw_history_get_plan (self->history);

  g_clear_pointer (&self->model, gw_matrix_model_free);
  g_clear_pointer (&self->axes, gw_matrix_axes_free);
  g_clear_pointer (&self->tray_marks, g_array_unref);
  self->model = g_steal_pointer (&self->coming);
  self->tray_marks = gw_board_marks_new_tray (self->model);
  self->axes = gw_matrix_axes_new (plan, gw_ui_words ());
  self->limits = gw_plan_get_limits (plan);

  cancel_without_risk (self);
  gw_risk_board_update_headers (self);
  gw_risk_board_update_chips (self);
}

void
gw_risk_board_refresh (GwRiskBoard *self)
{
  gw_risk_board_forget_coming (self);
  look_at_risks (self, G_MAXINT64);
  show_coming (self);
}

static gboolean
refresh_cb (gpointer data)
{
  GwRiskBoard *self = data;

  if (look_at_risks (self, gw_turn_end ()))
    return G_SOURCE_CONTINUE;
  self->refresh_id = 0;
  show_coming (self);

  return G_SOURCE_REMOVE;
}

static gboolean
refresh_soon_cb (gpointer data)
{
  GwRiskBoard *self = data;

  /* of very many risks, frames and keys come between */
  self->refresh_id = 0;
  if (look_at_risks (self, gw_turn_end ()))
    self->refresh_id = g_idle_add (refresh_cb, self);
  else
    show_coming (self);

  return G_SOURCE_REMOVE;
}

/* A step may change many risks: they are looked at together, before the next
 * frame. */
void
gw_risk_board_queue_refresh (GwRiskBoard *self)
{
  if (self->coming != NULL)
    gw_risk_board_forget_coming (self);
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, refresh_soon_cb, self, NULL);
}

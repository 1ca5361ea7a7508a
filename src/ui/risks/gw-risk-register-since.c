/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-config.h"

#include <glib/gi18n.h>

#include "ui/risks/gw-risk-register-private.h"

/* Movement since a review: its column and its filter, which come and go. */

static void
update_scopes (GwRiskRegister *self,
               gboolean        moved)
{
  GtkStringList *list = GTK_STRING_LIST (gtk_drop_down_get_model (self->scopes));
  gboolean listed = g_list_model_get_n_items (G_LIST_MODEL (list)) > GW_REGISTER_MOVED;

  if (moved && !listed)
    gtk_string_list_append (list, C_("risks", "Moved"));
  if (moved || !listed)
    return;
  if (gtk_drop_down_get_selected (self->scopes) == GW_REGISTER_MOVED)
    gtk_drop_down_set_selected (self->scopes, GW_REGISTER_ALL);
  gtk_string_list_remove (list, GW_REGISTER_MOVED);
}

/**
 * gw_risk_register_set_since:
 * @self: a register
 * @review: (nullable): a review of the plan
 *
 * Shows how each risk has moved since @review, or no longer so.
 */
void
gw_risk_register_set_since (GwRiskRegister *self,
                            GwReview       *review)
{
  g_return_if_fail (GW_IS_RISK_REGISTER (self));

  if (gw_risk_movements_get_review (self->movements) == review)
    return;
  gw_risk_movements_set_review (self->movements, review);
  update_scopes (self, review != NULL);
  gw_risk_register_set_room (self, self->n_without_room, self->compact);
  gw_risk_register_refresh_cells (self);
  gw_risk_register_follow_later (self);
}

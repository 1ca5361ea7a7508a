/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-config.h"

#include <glib/gi18n.h>

#include "ui/risks/gw-risk-register-private.h"
#include "ui/widgets/gw-change-row.h"
#include "words/gw-format.h"

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

static char *
describe_removed (GPtrArray *risks)
{
  g_autofree char *sign = gw_ui_movement_text (GW_MOVEMENT_REMOVED);
  GString *text = g_string_new (sign);

  for (guint i = 0; i < risks->len; i++)
    {
      GwRisk *risk = g_ptr_array_index (risks, i);

      g_string_append (text, i == 0 ? ": " : " · ");
      gw_format_append (text, _("Risk %d, %s"), gw_risk_get_number (risk), gw_risk_get_label (risk));
    }
  return g_string_free_and_steal (text);
}

/* Rows are risks of the plan; what is no longer among them is named below. */
void
gw_risk_register_update_removed (GwRiskRegister *self)
{
  GwReview *review = gw_risk_movements_get_review (self->movements);
  g_autoptr(GPtrArray) risks = review != NULL ? gw_review_list_removed (review) : NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->removed), risks != NULL && risks->len > 0);
  if (risks == NULL || risks->len == 0)
    return;
  text = describe_removed (risks);
  gtk_label_set_label (self->removed, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->removed), text);
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
  gw_risk_register_update_removed (self);
  self->all_dirty = TRUE;
  gw_risk_register_follow_later (self);
}

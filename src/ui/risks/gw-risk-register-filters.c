/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-config.h"

#include <glib/gi18n.h>

#include "plan/gw-person.h"
#include "ui/risks/gw-risk-register-private.h"
#include "ui/widgets/gw-css-class.h"
#include "ui/widgets/gw-id-choice.h"
#include "ui/widgets/gw-labels.h"

/*
 * The choices above the register: which risks it shows.
 */

static void
list_stages (GwRiskRegister *self)
{
  GwList *stages = gw_item_get_list (gw_history_get_plan (self->history), GW_PLAN_STAGES);
  GPtrArray *labels = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (labels, g_strdup (_("All Stages")));
  g_ptr_array_add (ids, NULL);
  for (guint i = 0; i < gw_list_get_length (stages); i++)
    {
      GwItem *stage = gw_list_get (stages, i);
      const char *title = gw_item_get_text (stage, GW_STAGE_TITLE);

      g_ptr_array_add (labels, g_strdup (title != NULL ? title : gw_item_get_id (stage)));
      g_ptr_array_add (ids, g_strdup (gw_item_get_id (stage)));
    }
  gw_id_choice_fill (self->stages, labels, ids);
}

static void
list_owners (GwRiskRegister *self)
{
  GwPlan *plan = gw_history_get_plan (self->history);
  GwList *people = gw_item_get_list (plan, GW_PLAN_PEOPLE);
  GPtrArray *labels = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (labels, g_strdup (_("All Owners")));
  g_ptr_array_add (ids, NULL);
  for (guint i = 0; i < gw_list_get_length (people); i++)
    {
      const char *id = gw_item_get_id (gw_list_get (people, i));

      g_ptr_array_add (labels, gw_ui_person_label (plan, id));
      g_ptr_array_add (ids, g_strdup (id));
    }
  gw_id_choice_fill (self->owners, labels, ids);
}

static void
mark_filter_button (GwRiskRegister *self)
{
  gw_set_css_class (GTK_WIDGET (self->filter_button), "accent",
                    gw_id_choice_get (self->stages) != NULL || gw_id_choice_get (self->owners) != NULL);
}

static void
choice_changed_cb (GwRiskRegister *self)
{
  gw_register_filter_set_scope (self->filter, gtk_drop_down_get_selected (self->scopes));
  gw_register_filter_set_stage (self->filter, gw_id_choice_get (self->stages));
  gw_register_filter_set_owner (self->filter, gw_id_choice_get (self->owners));
  mark_filter_button (self);
}

static void
search_changed_cb (GwRiskRegister *self)
{
  gw_register_filter_set_text (self->filter, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
init_scopes (GwRiskRegister *self)
{
  g_autoptr(GtkStringList) list = gtk_string_list_new (NULL);

  /* in the order of GwRegisterScope */
  gtk_string_list_append (list, _("All"));
  gtk_string_list_append (list, _("Unplaced"));
  gtk_string_list_append (list, _("Above Appetite"));
  gtk_string_list_append (list, _("No Owner"));
  gtk_string_list_append (list, _("Overdue"));
  gtk_string_list_append (list, _("Closed"));
  gtk_drop_down_set_model (self->scopes, G_LIST_MODEL (list));
}

void
gw_risk_register_list_filters (GwRiskRegister *self)
{
  list_stages (self);
  list_owners (self);
}

void
gw_risk_register_init_filter (GwRiskRegister *self)
{
  init_scopes (self);
  gw_id_choice_init (self->stages);
  gw_id_choice_init (self->owners);
  gw_risk_register_list_filters (self);
  g_signal_connect_object (self->scopes, "notify::selected", G_CALLBACK (choice_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stages, "notify::selected", G_CALLBACK (choice_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->owners, "notify::selected", G_CALLBACK (choice_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
gw_risk_register_clear_filters (GwRiskRegister *self)
{
  gtk_drop_down_set_selected (self->scopes, GW_REGISTER_ALL);
  gtk_drop_down_set_selected (self->stages, 0);
  gtk_drop_down_set_selected (self->owners, 0);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gw_register_filter_set_text (self->filter, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-config.h"

#include <glib/gi18n.h>

#include "plan/gw-person.h"
#include "ui/risks/gw-risk-register-private.h"
#include "ui/widgets/gw-labels.h"

/*
 * The choices above the register: which risks it shows.
 */

/* The string list of a drop-down keeps the ids of its entries; the first is any. */
static GPtrArray *
get_ids (GtkDropDown *drop_down)
{
  return g_object_get_data (G_OBJECT (drop_down), "gw-ids");
}

static const char *
get_chosen (GtkDropDown *drop_down)
{
  GPtrArray *ids = get_ids (drop_down);
  guint selected = gtk_drop_down_get_selected (drop_down);

  return ids != NULL && selected < ids->len ? ids->pdata[selected] : NULL;
}

static gboolean
holds (GtkStringList *list,
       GPtrArray     *labels)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (list)) != labels->len)
    return FALSE;
  for (guint i = 0; i < labels->len; i++)
    if (!g_str_equal (gtk_string_list_get_string (list, i), labels->pdata[i]))
      return FALSE;
  return TRUE;
}

static guint
find_id (GPtrArray  *ids,
         const char *id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_strcmp0 (ids->pdata[i], id) == 0)
      return i;
  return 0;
}

/* Takes both arrays. What was chosen stays chosen while it is there. */
static void
fill (GwRiskRegister *self,
      GtkDropDown    *drop_down,
      GPtrArray      *labels,
      GPtrArray      *ids)
{
  GtkStringList *list = GTK_STRING_LIST (gtk_drop_down_get_model (drop_down));
  g_autofree char *chosen = g_strdup (get_chosen (drop_down));

  g_object_set_data_full (G_OBJECT (drop_down), "gw-ids", ids, (GDestroyNotify) g_ptr_array_unref);
  if (!holds (list, labels))
    {
      g_ptr_array_add (labels, NULL);
      gtk_string_list_splice (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)),
                              (const char *const *) labels->pdata);
    }
  gtk_drop_down_set_selected (drop_down, find_id (ids, chosen));
  g_ptr_array_unref (labels);
}

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
  fill (self, self->stages, labels, ids);
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
  fill (self, self->owners, labels, ids);
}

static void
mark_filter_button (GwRiskRegister *self)
{
  if (get_chosen (self->stages) != NULL || get_chosen (self->owners) != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->filter_button), "accent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->filter_button), "accent");
}

static void
choice_changed_cb (GwRiskRegister *self)
{
  gw_register_filter_set_scope (self->filter, gtk_drop_down_get_selected (self->scopes));
  gw_register_filter_set_stage (self->filter, get_chosen (self->stages));
  gw_register_filter_set_owner (self->filter, get_chosen (self->owners));
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

static void
init_ids (GtkDropDown *drop_down)
{
  g_autoptr(GtkStringList) list = gtk_string_list_new (NULL);

  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (list));
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
  init_ids (self->stages);
  init_ids (self->owners);
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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-config.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-items.h"
#include "edit/gw-edit-risks.h"
#include "file/gw-template.h"
#include "ui/dialogs/gw-catalog-dialog.h"
#include "ui/dialogs/gw-close-risk-dialog.h"
#include "ui/risks/gw-risk-register-private.h"
#include "ui/widgets/gw-toast.h"
#include "words/gw-format.h"

/*
 * What can be done with the selected risks. Whatever it is, it is one step
 * with one toast, for one risk as for many.
 */

static GPtrArray *
get_risks (GwRiskRegister *self)
{
  return gw_risk_selection_get_risks (self->selection);
}

/* --- Deeds */

static void
toast_deleted (GwRiskRegister *self,
               GPtrArray      *risks)
{
  g_autofree char *title = NULL;

  if (risks->len == 1)
    title = gw_format (_("“%s” deleted"), gw_risk_get_label (risks->pdata[0]));
  else
    title = g_strdup_printf (ngettext ("%d risk deleted", "%d risks deleted", risks->len),
                             (int) risks->len);
  gw_toast_step (GTK_WIDGET (self), self->history, title);
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GwRiskRegister *self = GW_RISK_REGISTER (widget);
  g_autoptr(GPtrArray) risks = g_ptr_array_ref (get_risks (self));

  if (risks->len > 0 && gw_edit_delete (self->history, risks))
    toast_deleted (self, risks);
}

static void
close_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GwRiskRegister *self = GW_RISK_REGISTER (widget);

  adw_dialog_present (gw_close_risk_dialog_new (self->history, get_risks (self)), widget);
}

static void
reopen_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GwRiskRegister *self = GW_RISK_REGISTER (widget);
  g_autoptr(GPtrArray) risks = g_ptr_array_ref (get_risks (self));
  g_autofree char *title = g_strdup_printf (ngettext ("%d risk reopened", "%d risks reopened",
                                                      risks->len), (int) risks->len);

  if (gw_edit_reopen_risk (self->history, risks))
    gw_toast_step (widget, self->history, title);
}

static void
unplace_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  GwRiskRegister *self = GW_RISK_REGISTER (widget);
  g_autoptr(GPtrArray) risks = g_ptr_array_ref (get_risks (self));
  g_autofree char *title = NULL;

  if (risks->len == 1)
    title = gw_format (_("“%s” returned to the tray"), gw_risk_get_label (risks->pdata[0]));
  else
    title = g_strdup_printf (ngettext ("%d risk returned to the tray",
                                       "%d risks returned to the tray", risks->len),
                             (int) risks->len);
  gw_history_begin (self->history, "return risk to tray");
  for (guint i = 0; i < risks->len; i++)
    gw_edit_clear_place (self->history, risks->pdata[i], GW_PLACEMENT_INHERENT);
  if (gw_history_end (self->history))
    gw_toast_step (widget, self->history, title);
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gw_risk_register_edit_focused (GW_RISK_REGISTER (widget));
}

static void
edit_column (GwRiskRegister   *self,
             GwRegisterColumn  column)
{
  GwRisk *risk = gw_risk_selection_get_risk (self->selection);

  if (risk != NULL)
    gw_risk_register_edit_later (self, risk, column);
}

static void
place_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  edit_column (GW_RISK_REGISTER (widget), GW_COLUMN_INHERENT);
}

static void
set_owner_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GwRiskRegister *self = GW_RISK_REGISTER (widget);

  if (get_risks (self)->len > 1)
    gw_field_button_popup (GW_FIELD_BUTTON (self->bar_owner));
  else
    edit_column (self, GW_COLUMN_OWNER);
}

static void
set_due_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  GwRiskRegister *self = GW_RISK_REGISTER (widget);

  if (get_risks (self)->len > 1)
    gw_field_button_popup (GW_FIELD_BUTTON (self->bar_due));
  else
    edit_column (self, GW_COLUMN_DUE);
}

static void
clear_filters_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  gw_risk_register_clear_filters (GW_RISK_REGISTER (widget));
}

void
gw_risk_register_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "register.edit", edit_action },
    { "register.place", place_action },
    { "register.unplace", unplace_action },
    { "register.close", close_action },
    { "register.reopen", reopen_action },
    { "register.set-owner", set_owner_action },
    { "register.set-due", set_due_action },
    { "register.delete", delete_action },
    { "register.clear-filters", clear_filters_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
}

/* --- What can be done now */

static guint
count (GPtrArray *risks,
       gboolean (*test) (GwRisk *))
{
  guint n = 0;

  for (guint i = 0; i < risks->len; i++)
    n += test (risks->pdata[i]) ? 1 : 0;
  return n;
}

static void
enable (GwRiskRegister *self,
        const char     *action,
        gboolean        enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, enabled && self->editable);
}

static void
update_bar (GwRiskRegister *self,
            GPtrArray      *risks)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%d selected", "%d selected", risks->len),
                                           (int) risks->len);

  gtk_label_set_text (self->bar_label, text);
  gtk_action_bar_set_revealed (self->bar, risks->len > 1 && self->editable);
}

void
gw_risk_register_update_actions (GwRiskRegister *self)
{
  GPtrArray *risks;
  guint n_closed;

  if (self->selection == NULL)
    return;
  risks = get_risks (self);
  n_closed = count (risks, gw_risk_is_closed);
  enable (self, "register.edit", risks->len == 1);
  enable (self, "register.place", risks->len == 1);
  enable (self, "register.unplace", count (risks, gw_risk_is_placed) > 0);
  enable (self, "register.close", n_closed < risks->len);
  enable (self, "register.reopen", n_closed > 0 && n_closed == risks->len);
  enable (self, "register.set-owner", risks->len > 0);
  enable (self, "register.set-due", risks->len > 0);
  enable (self, "register.delete", risks->len > 0);
  update_bar (self, risks);
}

/* --- Several at once */

static void
owner_chosen_cb (GwRiskRegister *self,
                 const char     *person,
                 const char     *new_name)
{
  g_autoptr(GPtrArray) risks = g_ptr_array_ref (get_risks (self));
  g_autofree char *title = g_strdup_printf (ngettext ("Owner of %d risk set", "Owner of %d risks set",
                                                      risks->len), (int) risks->len);
  gboolean changed;

  if (new_name != NULL)
    changed = gw_edit_set_new_owner (self->history, risks, new_name) != NULL;
  else
    changed = gw_edit_set_owner (self->history, risks, person);
  if (changed)
    gw_toast_step (GTK_WIDGET (self), self->history, title);
}

static void
due_chosen_cb (GwRiskRegister *self,
               const char     *date)
{
  g_autoptr(GPtrArray) risks = g_ptr_array_ref (get_risks (self));
  g_autofree char *title = g_strdup_printf (ngettext ("Due date of %d risk set",
                                                      "Due date of %d risks set", risks->len),
                                            (int) risks->len);

  if (gw_edit_set_due (self->history, risks, date))
    gw_toast_step (GTK_WIDGET (self), self->history, title);
}

void
gw_risk_register_init_bar (GwRiskRegister *self)
{
  gw_field_button_bind (GW_FIELD_BUTTON (self->bar_owner), self->history, NULL);
  g_signal_connect_object (self->bar_owner, "chosen", G_CALLBACK (owner_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bar_due, "chosen", G_CALLBACK (due_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * gw_risk_register_add_risk:
 * @self: a register
 *
 * Adds a risk of one's own and begins to edit its name.
 */
void
gw_risk_register_add_risk (GwRiskRegister *self)
{
  g_return_if_fail (GW_IS_RISK_REGISTER (self));

  gw_risk_register_edit_later (self, gw_edit_add_risk (self->history, _("New risk")),
                               GW_COLUMN_RISK);
}

/**
 * gw_risk_register_add_from_catalog:
 * @self: a register
 *
 * Lets the user choose from the catalogue, in the language of the plan.
 */
void
gw_risk_register_add_from_catalog (GwRiskRegister *self)
{
  GwPlan *plan;
  const char *language;
  g_autoptr(GListStore) catalog = NULL;

  g_return_if_fail (GW_IS_RISK_REGISTER (self));

  plan = gw_history_get_plan (self->history);
  language = gw_item_get_text (plan, GW_PLAN_LANGUAGE);
  catalog = gw_template_get_catalog (language != NULL ? language : "en");
  adw_dialog_present (gw_catalog_dialog_new (self->history, G_LIST_MODEL (catalog)),
                      GTK_WIDGET (self));
}

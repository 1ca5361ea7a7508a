/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/stage/gw-selection-bar.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-checks.h"
#include "edit/gw-edit-items.h"
#include "gw-config.h"
#include "ui/stage/gw-stage-deeds.h"
#include "ui/widgets/gw-date-button.h"
#include "ui/widgets/gw-owner-button.h"

/**
 * GwSelectionBar:
 *
 * What can be done with several checks at once, each in one step.
 */
struct _GwSelectionBar
{
  AdwBin parent_instance;

  /* Owned */
  GwStageContext *context;

  /* Template */
  GtkLabel *n_selected;
  GtkWidget *state;
  GwOwnerButton *owner;
  GwDateButton *due;
};

G_DEFINE_FINAL_TYPE (GwSelectionBar, gw_selection_bar, ADW_TYPE_BIN)

/* What needs something selected */
static const char *const actions[] = {
  "selection.set-answered",
  "selection.set-open",
  "selection.not-applicable",
  "selection.delete",
};

static void
update (GwSelectionBar *self)
{
  guint n_selected = gw_stage_context_get_n_selected (self->context);
  g_autofree char *label =
    g_strdup_printf (ngettext ("%u selected", "%u selected", n_selected), n_selected);

  gtk_label_set_label (self->n_selected, label);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], n_selected > 0);
  gtk_widget_set_sensitive (self->state, n_selected > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->owner), n_selected > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->due), n_selected > 0);
}

static GwHistory *
get_history (GwSelectionBar *self)
{
  return gw_stage_context_get_history (self->context);
}

static void
owner_chosen_cb (GwSelectionBar *self,
                 const char     *person,
                 const char     *new_name)
{
  g_autoptr(GPtrArray) checks = gw_stage_context_dup_selected (self->context);

  if (new_name != NULL)
    gw_edit_set_new_owner (get_history (self), checks, new_name);
  else
    gw_edit_set_owner (get_history (self), checks, person);
}

static void
due_chosen_cb (GwSelectionBar *self,
               const char     *date)
{
  g_autoptr(GPtrArray) checks = gw_stage_context_dup_selected (self->context);

  gw_edit_set_due (get_history (self), checks, date);
}

static void
set_state_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GwSelectionBar *self = GW_SELECTION_BAR (widget);
  g_autoptr(GPtrArray) checks = gw_stage_context_dup_selected (self->context);
  gboolean answered = g_str_equal (name, "selection.set-answered");

  gw_edit_set_check_state (get_history (self), checks,
                           answered ? GW_CHECK_ANSWERED : GW_CHECK_OPEN, NULL);
}

static void
not_applicable_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  GwSelectionBar *self = GW_SELECTION_BAR (widget);
  g_autoptr(GPtrArray) checks = gw_stage_context_dup_selected (self->context);

  gw_stage_ask_reason (widget, get_history (self), checks);
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GwSelectionBar *self = GW_SELECTION_BAR (widget);
  g_autoptr(GPtrArray) checks = gw_stage_context_dup_selected (self->context);

  gw_stage_delete_own (widget, get_history (self), checks);
  gw_stage_context_set_selecting (self->context, FALSE);
}

static void
end_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  gw_stage_context_set_selecting (GW_SELECTION_BAR (widget)->context, FALSE);
}

static void
gw_selection_bar_dispose (GObject *object)
{
  g_clear_object (&GW_SELECTION_BAR (object)->context);

  G_OBJECT_CLASS (gw_selection_bar_parent_class)->dispose (object);
}

static void
gw_selection_bar_class_init (GwSelectionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_selection_bar_dispose;

  gtk_widget_class_install_action (widget_class, actions[0], NULL, set_state_action);
  gtk_widget_class_install_action (widget_class, actions[1], NULL, set_state_action);
  gtk_widget_class_install_action (widget_class, actions[2], NULL, not_applicable_action);
  gtk_widget_class_install_action (widget_class, actions[3], NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "selection.end", NULL, end_action);

  g_type_ensure (GW_TYPE_OWNER_BUTTON);
  g_type_ensure (GW_TYPE_DATE_BUTTON);
  gtk_widget_class_set_template_from_resource (
    widget_class, GW_RESOURCE_PREFIX "/ui/stage/gw-selection-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GwSelectionBar, n_selected);
  gtk_widget_class_bind_template_child (widget_class, GwSelectionBar, state);
  gtk_widget_class_bind_template_child (widget_class, GwSelectionBar, owner);
  gtk_widget_class_bind_template_child (widget_class, GwSelectionBar, due);
  gtk_widget_class_bind_template_callback (widget_class, owner_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, due_chosen_cb);
}

static void
gw_selection_bar_init (GwSelectionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_selection_bar_set_context:
 * @self: a bar
 * @context: what the rows of the page have in common, once and for all
 *
 * Says whose selection it changes.
 */
void
gw_selection_bar_set_context (GwSelectionBar *self,
                              GwStageContext *context)
{
  g_return_if_fail (GW_IS_SELECTION_BAR (self));
  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  gw_field_button_bind (GW_FIELD_BUTTON (self->owner), gw_stage_context_get_history (context), NULL);
  gw_field_button_bind (GW_FIELD_BUTTON (self->due), gw_stage_context_get_history (context), NULL);
  g_signal_connect_object (context, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

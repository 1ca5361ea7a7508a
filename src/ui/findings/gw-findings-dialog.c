/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/findings/gw-findings-dialog.h"

#include <glib/gi18n.h>

#include "gw-config.h"
#include "plan/gw-findings.h"
#include "ui/findings/gw-finding-row.h"
#include "ui/widgets/gw-me.h"
#include "ui/widgets/gw-today.h"

/**
 * GwFindingsDialog:
 *
 * All findings of a plan with advice, those of one owner, or those that were
 * put aside. A click leads to the place.
 */
struct _GwFindingsDialog
{
  AdwDialog parent_instance;

  /* Owned */
  GwHistory *history;
  GListStore *store;
  guint update_id;

  /* Template */
  AdwToggleGroup *filter;
  GtkStack *stack;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (GwFindingsDialog, gw_findings_dialog, ADW_TYPE_DIALOG)

static gboolean
is_shown (GwFindingsDialog *self,
          GwFinding        *finding,
          const char       *me)
{
  const char *filter = adw_toggle_group_get_active_name (self->filter);
  gboolean dismissed = gw_finding_get_dismissal (finding) != NULL;

  if (g_strcmp0 (filter, "dismissed") == 0)
    return dismissed;
  if (g_strcmp0 (filter, "mine") == 0 && (me == NULL || g_strcmp0 (gw_finding_get_owner (finding), me) != 0))
    return FALSE;
  return !dismissed;
}

static void
update (GwFindingsDialog *self)
{
  GwPlan *plan = gw_history_get_plan (self->history);
  g_autofree char *today = gw_today ();
  g_autoptr(GPtrArray) findings = gw_plan_get_findings (plan, today);
  g_autoptr(GPtrArray) shown = g_ptr_array_new ();
  const char *me = gw_me_find (plan);

  for (guint i = 0; i < findings->len; i++)
    if (is_shown (self, g_ptr_array_index (findings, i), me))
      g_ptr_array_add (shown, g_ptr_array_index (findings, i));
  adw_toggle_set_enabled (adw_toggle_group_get_toggle_by_name (self->filter, "mine"), me != NULL);
  g_list_store_splice (self->store, 0, g_list_model_get_n_items (G_LIST_MODEL (self->store)),
                       shown->pdata, shown->len);
  gtk_stack_set_visible_child_name (self->stack, shown->len > 0 ? "list" : "empty");
}

static gboolean
update_idle_cb (gpointer data)
{
  GwFindingsDialog *self = data;

  self->update_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
plan_changed_cb (GwFindingsDialog *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_idle_cb, self);
}

static void
filter_changed_cb (GwFindingsDialog *self)
{
  if (self->history != NULL)
    update (self);
}

static void
setup_cb (GwFindingsDialog *self,
          GtkListItem      *item)
{
  gtk_list_item_set_child (item, gw_finding_row_new (self->history, TRUE));
}

static void
bind_cb (GwFindingsDialog *self,
         GtkListItem      *item)
{
  GwFindingRow *row = GW_FINDING_ROW (gtk_list_item_get_child (item));

  gw_finding_row_set_finding (row, gtk_list_item_get_item (item));
}

static void
unbind_cb (GwFindingsDialog *self,
           GtkListItem      *item)
{
  gw_finding_row_set_finding (GW_FINDING_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
activate_cb (GwFindingsDialog *self,
             guint             position)
{
  g_autoptr(GwFinding) finding = g_list_model_get_item (G_LIST_MODEL (self->store), position);

  gw_finding_lead (GTK_WIDGET (self), finding);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
gw_findings_dialog_dispose (GObject *object)
{
  GwFindingsDialog *self = GW_FINDINGS_DIALOG (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  /* The dialog leaves its child behind */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_FINDINGS_DIALOG);
  g_clear_object (&self->store);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (gw_findings_dialog_parent_class)->dispose (object);
}

static void
gw_findings_dialog_class_init (GwFindingsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_findings_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, GW_RESOURCE_PREFIX "/ui/findings/gw-findings-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GwFindingsDialog, filter);
  gtk_widget_class_bind_template_child (widget_class, GwFindingsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GwFindingsDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
gw_findings_dialog_init (GwFindingsDialog *self)
{
  self->store = g_list_store_new (GW_TYPE_FINDING);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_findings_dialog_new:
 * @history: the history of a plan
 *
 * Returns: (transfer floating): a dialog with the findings of the plan
 */
AdwDialog *
gw_findings_dialog_new (GwHistory *history)
{
  GwFindingsDialog *self;
  g_autoptr(GtkSelectionModel) model = NULL;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  self = g_object_new (GW_TYPE_FINDINGS_DIALOG, NULL);
  self->history = g_object_ref (history);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->store))));
  gtk_list_view_set_model (self->list, model);
  g_signal_connect_object (gw_history_get_plan (history), "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return ADW_DIALOG (self);
}

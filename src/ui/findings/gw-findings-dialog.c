/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/findings/gw-findings-dialog.h"

#include <glib/gi18n.h>

#include "gw-config.h"
#include "plan/gw-findings.h"
#include "ui/findings/gw-finding-row.h"
#include "ui/findings/gw-findings-run.h"
#include "ui/findings/gw-findings-store.h"
#include "ui/widgets/gw-day.h"
#include "ui/widgets/gw-later.h"
#include "ui/widgets/gw-me.h"

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
  GwFindingsRun *run;
  GwFindingsStore *store;
  GwLater later;

  /* Template */
  AdwToggleGroup *filter;
  GtkStack *stack;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (GwFindingsDialog, gw_findings_dialog, ADW_TYPE_DIALOG)

typedef struct
{
  gboolean dismissed;
  gboolean mine;
  const char *me;               /* NULL when nobody is */
} Filter;

static Filter
get_filter (GwFindingsDialog *self)
{
  const char *name = adw_toggle_group_get_active_name (self->filter);

  return (Filter) {
    .dismissed = g_strcmp0 (name, "dismissed") == 0,
    .mine = g_strcmp0 (name, "mine") == 0,
    .me = gw_me_find (gw_history_get_plan (self->history)),
  };
}

static gboolean
is_shown (const Filter *filter,
          GwFinding    *finding)
{
  if ((gw_finding_get_dismissal (finding) != NULL) != filter->dismissed)
    return FALSE;
  return !filter->mine || (filter->me != NULL && g_strcmp0 (gw_finding_get_owner (finding), filter->me) == 0);
}

static void
show_findings (gpointer   owner,
               GPtrArray *findings)
{
  GwFindingsDialog *self = owner;
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);
  const Filter filter = get_filter (self);

  for (guint i = 0; i < findings->len; i++)
    if (is_shown (&filter, g_ptr_array_index (findings, i)))
      g_ptr_array_add (shown, g_object_ref (g_ptr_array_index (findings, i)));
  adw_toggle_set_enabled (adw_toggle_group_get_toggle_by_name (self->filter, "mine"), filter.me != NULL);
  gtk_stack_set_visible_child_name (self->stack, shown->len > 0 ? "list" : "empty");
  gw_findings_store_show (self->store, shown);
}

static void
update (GwFindingsDialog *self)
{
  gw_findings_run_start (self->run, gw_history_get_plan (self->history));
}

/* A row tells of its risk alone; what else it tells may come from anywhere. */
static void
plan_changed_cb (GwFindingsDialog *self,
                 GwItem           *item)
{
  gw_findings_store_touch (self->store, GW_IS_RISK (item) ? item : NULL);
  gw_later_queue (&self->later);
}

/* What is overdue is told by how much. */
static void
day_changed_cb (GwFindingsDialog *self)
{
  plan_changed_cb (self, NULL);
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
  g_autoptr(GwFinding) finding = g_list_model_get_item (gw_findings_store_get_model (self->store), position);

  gw_finding_lead (GTK_WIDGET (self), finding);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
gw_findings_dialog_dispose (GObject *object)
{
  GwFindingsDialog *self = GW_FINDINGS_DIALOG (object);

  gw_later_stop (&self->later);
  g_clear_pointer (&self->run, gw_findings_run_free);
  /* The dialog leaves its child behind */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_FINDINGS_DIALOG);
  g_clear_pointer (&self->store, gw_findings_store_free);
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
  gw_later_init (&self->later, G_PRIORITY_DEFAULT_IDLE, (GSourceOnceFunc) update, self);
  self->store = gw_findings_store_new ();
  self->run = gw_findings_run_new (show_findings, self);
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
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (gw_findings_store_get_model (self->store))));
  gtk_list_view_set_model (self->list, model);
  g_signal_connect_object (gw_history_get_plan (history), "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gw_day_follow (self, G_CALLBACK (day_changed_cb));
  update (self);
  return ADW_DIALOG (self);
}

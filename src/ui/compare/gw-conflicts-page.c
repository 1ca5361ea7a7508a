/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/compare/gw-conflicts-page.h"

#include "gw-config.h"

#include "ui/compare/gw-conflict-row.h"

/**
 * GwConflictsPage:
 *
 * What merging could not decide, one by one.
 */
struct _GwConflictsPage
{
  GwPlanPage parent_instance;

  /* Template */
  GtkStack *stack;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (GwConflictsPage, gw_conflicts_page, GW_TYPE_PLAN_PAGE)

static GListModel *
get_conflicts (GwConflictsPage *self)
{
  return G_LIST_MODEL (gw_item_get_list (gw_plan_page_get_plan (GW_PLAN_PAGE (self)), GW_PLAN_CONFLICTS));
}

static void
setup_cb (GwConflictsPage *self,
          GtkListItem     *list_item)
{
  gtk_list_item_set_child (list_item, g_object_new (GW_TYPE_CONFLICT_ROW, NULL));
  gtk_list_item_set_activatable (list_item, FALSE);
  gtk_list_item_set_focusable (list_item, FALSE);
}

static void
bind_cb (GwConflictsPage *self,
         GtkListItem     *list_item)
{
  GwPlanPage *page = GW_PLAN_PAGE (self);

  gw_conflict_row_set_conflict (GW_CONFLICT_ROW (gtk_list_item_get_child (list_item)),
                                gw_plan_page_get_history (page), gtk_list_item_get_item (list_item),
                                gw_plan_page_get_editable (page));
}

static void
unbind_cb (GwConflictsPage *self,
           GtkListItem     *list_item)
{
  gw_conflict_row_set_conflict (GW_CONFLICT_ROW (gtk_list_item_get_child (list_item)),
                                gw_plan_page_get_history (GW_PLAN_PAGE (self)), NULL, FALSE);
}

static void
conflicts_changed_cb (GwConflictsPage *self)
{
  gboolean any = g_list_model_get_n_items (get_conflicts (self)) > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "conflicts" : "empty");
}

static void
gw_conflicts_page_constructed (GObject *object)
{
  GwConflictsPage *self = GW_CONFLICTS_PAGE (object);
  GListModel *conflicts = get_conflicts (self);
  g_autoptr(GtkNoSelection) model = gtk_no_selection_new (g_object_ref (conflicts));

  G_OBJECT_CLASS (gw_conflicts_page_parent_class)->constructed (object);

  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
  g_signal_connect_object (conflicts, "items-changed", G_CALLBACK (conflicts_changed_cb), self, G_CONNECT_SWAPPED);
  conflicts_changed_cb (self);
}

/* Rows ask when they are bound, so they are bound anew. */
static void
gw_conflicts_page_editable_changed (GwPlanPage *page,
                                    gboolean    editable)
{
  GwConflictsPage *self = GW_CONFLICTS_PAGE (page);
  g_autoptr(GtkListItemFactory) factory = g_object_ref (gtk_list_view_get_factory (self->list));

  gtk_list_view_set_factory (self->list, NULL);
  gtk_list_view_set_factory (self->list, factory);
}

static void
gw_conflicts_page_class_init (GwConflictsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = gw_conflicts_page_constructed;
  GW_PLAN_PAGE_CLASS (klass)->editable_changed = gw_conflicts_page_editable_changed;

  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/compare/gw-conflicts-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GwConflictsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GwConflictsPage, list);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
gw_conflicts_page_init (GwConflictsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_conflicts_page_new:
 * @history: the history of a plan
 *
 * Returns: (transfer floating): the conflicts of the plan
 */
GwConflictsPage *
gw_conflicts_page_new (GwHistory *history)
{
  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  return g_object_new (GW_TYPE_CONFLICTS_PAGE, "history", history, NULL);
}

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
  AdwBin parent_instance;

  /* Owned */
  GwHistory *history;

  gboolean editable;

  /* Template */
  GtkStack *stack;
  GtkListView *list;
};

typedef enum
{
  PROP_EDITABLE = 1,
} GwConflictsPageProperty;

static GParamSpec *properties[PROP_EDITABLE + 1];

G_DEFINE_FINAL_TYPE (GwConflictsPage, gw_conflicts_page, ADW_TYPE_BIN)

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
  gw_conflict_row_set_conflict (GW_CONFLICT_ROW (gtk_list_item_get_child (list_item)), self->history,
                                gtk_list_item_get_item (list_item), self->editable);
}

static void
unbind_cb (GwConflictsPage *self,
           GtkListItem     *list_item)
{
  gw_conflict_row_set_conflict (GW_CONFLICT_ROW (gtk_list_item_get_child (list_item)), self->history, NULL, FALSE);
}

static void
conflicts_changed_cb (GwConflictsPage *self)
{
  GListModel *conflicts = G_LIST_MODEL (gw_item_get_list (gw_history_get_plan (self->history), GW_PLAN_CONFLICTS));

  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (conflicts) > 0 ? "conflicts" : "empty");
}

static void
set_history (GwConflictsPage *self,
             GwHistory       *history)
{
  GListModel *conflicts = G_LIST_MODEL (gw_item_get_list (gw_history_get_plan (history), GW_PLAN_CONFLICTS));
  g_autoptr(GtkNoSelection) model = gtk_no_selection_new (g_object_ref (conflicts));

  self->history = g_object_ref (history);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
  g_signal_connect_object (conflicts, "items-changed", G_CALLBACK (conflicts_changed_cb), self, G_CONNECT_SWAPPED);
  conflicts_changed_cb (self);
}

static void
gw_conflicts_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  GwConflictsPage *self = GW_CONFLICTS_PAGE (object);

  switch ((GwConflictsPageProperty) prop_id)
    {
    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Rows ask when they are bound, so they are bound anew. */
static void
set_editable (GwConflictsPage *self,
              gboolean         editable)
{
  g_autoptr(GtkListItemFactory) factory = g_object_ref (gtk_list_view_get_factory (self->list));

  if (self->editable == editable)
    return;
  self->editable = editable;
  gtk_list_view_set_factory (self->list, NULL);
  gtk_list_view_set_factory (self->list, factory);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITABLE]);
}

static void
gw_conflicts_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  GwConflictsPage *self = GW_CONFLICTS_PAGE (object);

  switch ((GwConflictsPageProperty) prop_id)
    {
    case PROP_EDITABLE:
      set_editable (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_conflicts_page_dispose (GObject *object)
{
  GwConflictsPage *self = GW_CONFLICTS_PAGE (object);

  /* Its rows go while the history is still there */
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (gw_conflicts_page_parent_class)->dispose (object);
}

static void
gw_conflicts_page_class_init (GwConflictsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gw_conflicts_page_get_property;
  object_class->set_property = gw_conflicts_page_set_property;
  object_class->dispose = gw_conflicts_page_dispose;

  /**
   * GwConflictsPage:editable:
   *
   * Whether the plan may be changed here.
   */
  properties[PROP_EDITABLE] =
    g_param_spec_boolean ("editable", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

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
  self->editable = TRUE;
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
  GwConflictsPage *self;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  self = g_object_new (GW_TYPE_CONFLICTS_PAGE, NULL);
  set_history (self, history);
  return self;
}

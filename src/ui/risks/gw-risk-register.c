/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-risk-register.h"

#include "gw-config.h"
#include "ui/risks/gw-risk-register-private.h"
#include "ui/widgets/gw-day.h"
#include "ui/widgets/gw-today.h"
#include "ui/widgets/gw-turn.h"

/**
 * GwRiskRegister:
 *
 * The risks as a table: sorted, filtered, edited in place.
 *
 * Nothing watches single risks. When the plan has changed, one deferred pass
 * reads the cells again that are on the screen. Order and filter follow in the
 * same pass, except while the row that changed has the focus or a cell is being
 * edited: then they wait until it has lost it, so that a row never jumps away
 * under the hands of who edits it.
 */

typedef enum
{
  PROP_EDITABLE = 1,
} GwRiskRegisterProperty;

static GParamSpec *properties[PROP_EDITABLE + 1];

G_DEFINE_FINAL_TYPE (GwRiskRegister, gw_risk_register, GTK_TYPE_WIDGET)

/* --- The page of the stack */

/* Where there are no risks at all, the page of the risks says so. */
static void
update_page (GwRiskRegister *self)
{
  if (g_list_model_get_n_items (gw_register_order_get_shown (self->order)) > 0)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else if (!gw_register_order_is_busy (self->order))
    gtk_stack_set_visible_child_name (self->stack, "none");
}

/* --- Selection */

static gboolean
has_focus (GwRiskRegister *self)
{
  GtkWidget *focus = self->root != NULL ? gtk_root_get_focus (self->root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view));
}

static void
shown_cb (GwRiskRegister *self,
          guint           position)
{
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_column_view_scroll_to (self->view, position, NULL,
                               has_focus (self) && self->editing == NULL
                               ? GTK_LIST_SCROLL_FOCUS : GTK_LIST_SCROLL_NONE, NULL);
  gw_risk_register_update_actions (self);
}

/* --- Following changes */

/* Neither follows the other while the rows change their order. */
static void
rows_changing_cb (GwRiskRegister *self)
{
  if (self->link != NULL)
    gw_selection_link_hold (self->link);
}

static void
rows_changed_cb (GwRiskRegister *self)
{
  gw_selection_link_release (self->link);
  update_page (self);
}

static void
order_found_cb (GwRiskRegister *self)
{
  update_page (self);
  if (self->following)
    gw_selection_link_show (self->link);
  self->following = FALSE;
}

static void
sorted_cb (GwRiskRegister *self)
{
  /* A sorted column tells of a change once more while it goes. */
  if (self->link == NULL)
    return;
  if (gw_register_order_is_busy (self->order))
    self->following = TRUE;
  else
    gw_selection_link_show (self->link);
}

/* Where only risks have changed, the others stay where they are. */
static void
follow (GwRiskRegister *self)
{
  self->stale = FALSE;
  self->following = TRUE;
  if (self->all_dirty || g_hash_table_size (self->dirty) == 0)
    gw_register_filter_refresh (self->filter);
  else
    gw_register_order_move (self->order, self->dirty);
  g_hash_table_remove_all (self->dirty);
  self->all_dirty = FALSE;
}

void
gw_risk_register_refresh_cells (GwRiskRegister *self)
{
  g_autofree char *today = gw_today ();
  GHashTableIter iter;
  gpointer cell;

  if (g_set_str (&self->today, today))
    self->all_dirty = TRUE;
  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    gw_register_cell_refresh (cell, self->today, self->compact);
}

/* Whether a row must not move now: it is edited, or changed and has the focus */
static gboolean
must_wait (GwRiskRegister *self)
{
  if (self->editing != NULL)
    return TRUE;
  return has_focus (self) && self->focus_risk != NULL && !self->all_dirty &&
         g_hash_table_contains (self->dirty, self->focus_risk);
}

static gboolean
look_again (gpointer data)
{
  GwRiskRegister *self = data;

  /* Cells look up people and stages by their id. */
  if (gw_plan_sum_up (gw_history_get_plan (self->history), gw_turn_end ()))
    return G_SOURCE_CONTINUE;
  self->idle_id = 0;
  gw_risk_register_refresh_cells (self);
  gw_risk_register_list_filters (self);
  gw_risk_register_update_removed (self);
  if (must_wait (self))
    self->stale = TRUE;
  else
    follow (self);
  return G_SOURCE_REMOVE;
}

void
gw_risk_register_follow_later (GwRiskRegister *self)
{
  if (self->idle_id == 0)
    self->idle_id = g_idle_add (look_again, self);
}

static void
plan_changed_cb (GwRiskRegister *self,
                 GwItem         *item)
{
  if (GW_IS_RISK (item))
    g_hash_table_add (self->dirty, g_object_ref (item));
  else
    self->all_dirty = TRUE;
  gw_risk_register_follow_later (self);
}

/* Whatever is due may be overdue now. */
static void
day_changed_cb (GwRiskRegister *self)
{
  self->all_dirty = TRUE;
  gw_risk_register_follow_later (self);
}

static void
focus_moved_cb (GwRiskRegister *self)
{
  GtkWidget *focus = gtk_root_get_focus (self->root);
  GwRegisterCell *cell = gw_risk_register_find_cell (self, focus, GW_N_COLUMNS);
  gpointer risk = cell != NULL ? gw_register_cell_get_risk (cell) : NULL;

  if (risk == self->focus_risk)
    return;
  self->focus_risk = risk;
  if (self->stale)
    gw_risk_register_follow_later (self);
}

/* --- Life */

static void
gw_risk_register_root (GtkWidget *widget)
{
  GwRiskRegister *self = GW_RISK_REGISTER (widget);

  GTK_WIDGET_CLASS (gw_risk_register_parent_class)->root (widget);
  self->root = gtk_widget_get_root (widget);
  g_signal_connect_object (self->root, "notify::focus-widget", G_CALLBACK (focus_moved_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
gw_risk_register_unroot (GtkWidget *widget)
{
  GwRiskRegister *self = GW_RISK_REGISTER (widget);

  gw_risk_register_save_layout (self);
  g_signal_handlers_disconnect_by_func (self->root, focus_moved_cb, self);
  self->root = NULL;
  GTK_WIDGET_CLASS (gw_risk_register_parent_class)->unroot (widget);
}

static void
gw_risk_register_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  GwRiskRegister *self = GW_RISK_REGISTER (object);

  switch ((GwRiskRegisterProperty) prop_id)
    {
    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_editable (GwRiskRegister *self,
              gboolean        editable)
{
  if (self->editable == editable)
    return;
  self->editable = editable;
  gw_risk_register_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITABLE]);
}

static void
gw_risk_register_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch ((GwRiskRegisterProperty) prop_id)
    {
    case PROP_EDITABLE:
      set_editable (GW_RISK_REGISTER (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_risk_register_dispose (GObject *object)
{
  GwRiskRegister *self = GW_RISK_REGISTER (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_handle_id (&self->edit_id, g_source_remove);
  g_clear_handle_id (&self->save_id, g_source_remove);
  g_clear_object (&self->link);
  if (self->order != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->order, self);
      g_signal_handlers_disconnect_by_data (gw_register_order_get_shown (self->order), self);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_RISK_REGISTER);
  for (guint i = 0; i < GW_N_COLUMNS; i++)
    g_clear_object (&self->columns[i]);
  g_clear_object (&self->column_actions);
  g_clear_object (&self->model);
  g_clear_object (&self->order);
  g_clear_object (&self->filter);
  g_clear_object (&self->selection);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (gw_risk_register_parent_class)->dispose (object);
}

static void
gw_risk_register_finalize (GObject *object)
{
  GwRiskRegister *self = GW_RISK_REGISTER (object);

  g_hash_table_unref (self->cells);
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->dirty);
  gw_risk_movements_free (self->movements);
  g_free (self->today);

  G_OBJECT_CLASS (gw_risk_register_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GW_TYPE_OWNER_BUTTON);
  g_type_ensure (GW_TYPE_DATE_BUTTON);
  gtk_widget_class_set_template_from_resource (
    widget_class, GW_RESOURCE_PREFIX "/ui/risks/gw-risk-register.ui");
  gtk_widget_class_bind_template_child (widget_class, GwRiskRegister, bin);
  gtk_widget_class_bind_template_child (widget_class, GwRiskRegister, search);
  gtk_widget_class_bind_template_child (widget_class, GwRiskRegister, scopes);
  gtk_widget_class_bind_template_child (widget_class, GwRiskRegister, filter_button);
  gtk_widget_class_bind_template_child (widget_class, GwRiskRegister, stages);
  gtk_widget_class_bind_template_child (widget_class, GwRiskRegister, owners);
  gtk_widget_class_bind_template_child (widget_class, GwRiskRegister, stack);
  gtk_widget_class_bind_template_child (widget_class, GwRiskRegister, view);
  gtk_widget_class_bind_template_child (widget_class, GwRiskRegister, menu);
  gtk_widget_class_bind_template_child (widget_class, GwRiskRegister, menu_model);
  gtk_widget_class_bind_template_child (widget_class, GwRiskRegister, removed);
  gtk_widget_class_bind_template_child (widget_class, GwRiskRegister, bar);
  gtk_widget_class_bind_template_child (widget_class, GwRiskRegister, bar_label);
  gtk_widget_class_bind_template_child (widget_class, GwRiskRegister, bar_owner);
  gtk_widget_class_bind_template_child (widget_class, GwRiskRegister, bar_due);
  gtk_widget_class_bind_template_child (widget_class, GwRiskRegister, bar_close);
}

static void
gw_risk_register_class_init (GwRiskRegisterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gw_risk_register_get_property;
  object_class->set_property = gw_risk_register_set_property;
  object_class->dispose = gw_risk_register_dispose;
  object_class->finalize = gw_risk_register_finalize;
  widget_class->root = gw_risk_register_root;
  widget_class->unroot = gw_risk_register_unroot;

  /**
   * GwRiskRegister:editable:
   *
   * Whether the plan can be changed here.
   */
  properties[PROP_EDITABLE] =
    g_param_spec_boolean ("editable", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  bind_template (widget_class);
  gw_risk_register_install_actions (widget_class);
}

static void
gw_risk_register_init (GwRiskRegister *self)
{
  self->editable = TRUE;
  self->movements = gw_risk_movements_new ();
  self->cells = g_hash_table_new (NULL, NULL);
  self->rows = g_hash_table_new (NULL, NULL);
  self->dirty = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->today = gw_today ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
init_models (GwRiskRegister *self)
{
  GwPlan *plan = gw_history_get_plan (self->history);
  GListModel *shown;

  self->filter = gw_register_filter_new (plan, self->movements);
  gw_risk_register_init_columns (self);
  self->order = gw_register_order_new (plan, self->filter, self->movements, gtk_column_view_get_sorter (self->view),
                                       self->rows);
  shown = gw_register_order_get_shown (self->order);
  g_signal_connect_object (shown, "items-changed", G_CALLBACK (rows_changing_cb), self, G_CONNECT_SWAPPED);
  self->model = gtk_multi_selection_new (g_object_ref (shown));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->model));
}

static void
connect_models (GwRiskRegister *self)
{
  g_signal_connect_object (gw_history_get_plan (self->history), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  gw_day_follow (self, G_CALLBACK (day_changed_cb));
  g_signal_connect_object (self->order, "found", G_CALLBACK (order_found_cb), self, G_CONNECT_SWAPPED);
  self->link = gw_selection_link_new (GTK_SELECTION_MODEL (self->model), self->selection);
  g_signal_connect_object (gw_register_order_get_shown (self->order), "items-changed", G_CALLBACK (rows_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->link, "shown", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->link, "chosen", G_CALLBACK (gw_risk_register_update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (sorted_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * gw_risk_register_new:
 * @history: the history of the plan
 * @selection: what is selected on the page
 *
 * Returns: (transfer floating): the risks of the plan as a table
 */
GwRiskRegister *
gw_risk_register_new (GwHistory       *history,
                      GwRiskSelection *selection)
{
  GwRiskRegister *self;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (GW_IS_RISK_SELECTION (selection), NULL);

  self = g_object_new (GW_TYPE_RISK_REGISTER, NULL);
  self->history = g_object_ref (history);
  self->selection = g_object_ref (selection);
  init_models (self);
  gw_risk_register_init_keys (self);
  gw_risk_register_init_filter (self);
  gw_risk_register_init_bar (self);
  connect_models (self);
  update_page (self);
  gw_selection_link_show (self->link);
  return self;
}

/**
 * gw_risk_register_show_risk:
 * @self: a register
 * @risk: a risk of the plan
 *
 * Selects a risk, shows its row and gives it the focus. A filter that hides it
 * is taken away.
 */
void
gw_risk_register_show_risk (GwRiskRegister *self,
                            GwRisk         *risk)
{
  guint position;

  g_return_if_fail (GW_IS_RISK_REGISTER (self));
  g_return_if_fail (GW_IS_RISK (risk));

  gw_register_order_finish (self->order);
  if (!gw_selection_link_find_position (self->link, risk, &position))
    gw_risk_register_clear_filters (self);
  gw_register_order_finish (self->order);
  gw_risk_selection_set_risk (self->selection, risk);
  if (!gw_selection_link_find_position (self->link, risk, &position))
    return;
  gtk_column_view_scroll_to (self->view, position, NULL, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * gw_risk_register_reveal_risk:
 * @self: a register
 * @risk: a risk of the plan
 *
 * Scrolls to its row, if it is listed.
 */
void
gw_risk_register_reveal_risk (GwRiskRegister *self,
                              GwRisk         *risk)
{
  guint position;

  g_return_if_fail (GW_IS_RISK_REGISTER (self));
  g_return_if_fail (GW_IS_RISK (risk));

  if (gw_selection_link_find_position (self->link, risk, &position))
    gtk_column_view_scroll_to (self->view, position, NULL, GTK_LIST_SCROLL_NONE, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/stage/gw-stage-page-private.h"

#include "ui/gate/gw-stage-gate.h"
#include "ui/stage/gw-stage-end.h"
#include "ui/stage/gw-stage-row.h"

/* The rows of the page by key: what has the focus, and what a key does there. */

static gboolean
is_on_list_item (GwStagePage *self,
                 GwStageRow  *row)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return row != NULL && gtk_root_get_focus (root) == gtk_widget_get_parent (GTK_WIDGET (row));
}

static gboolean
has_focus_inside (GwStagePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));
}

/* A row that has just opened knows its height one frame later, and so does a
 * page that has just been made. */
static gboolean
scroll_again_cb (GtkWidget     *widget,
                 GdkFrameClock *clock,
                 gpointer       data)
{
  GwStagePage *self = GW_STAGE_PAGE (widget);
  guint position;

  if (++self->n_ticks < 2)
    return G_SOURCE_CONTINUE;
  if (gw_stage_rows_find (self->rows, self->wanted, &position))
    gtk_list_view_scroll_to (self->list, position,
                             has_focus_inside (self) ? GTK_LIST_SCROLL_NONE : GTK_LIST_SCROLL_FOCUS, NULL);
  g_clear_object (&self->wanted);
  return G_SOURCE_REMOVE;
}

/*
 * gw_stage_page_focus_item:
 * @self: a stage page
 * @item: (type GObject): a row
 *
 * Brings a row into view and focuses it.
 */
void
gw_stage_page_focus_item (GwStagePage *self,
                          gpointer     item)
{
  guint position;

  gw_stage_rows_update (self->rows);
  if (!gw_stage_rows_find (self->rows, item, &position))
    return;
  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_FOCUS, NULL);
  self->n_ticks = 0;
  if (self->wanted == NULL)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_again_cb, NULL, NULL);
  g_set_object (&self->wanted, item);
}

/* Keys reach the row of the list, whose widget inside knows the deed. */
static gboolean
forward_to_row (GwStagePage *self,
                const char  *action)
{
  GwStageRow *row = gw_stage_row_get_focused (GTK_WIDGET (self->list));
  GtkWidget *child = row != NULL ? adw_bin_get_child (ADW_BIN (row)) : NULL;
  g_autoptr(GObject) item = NULL;

  if (child == NULL)
    return FALSE;
  item = g_object_ref (gw_stage_row_get_item (row));
  if (!gtk_widget_activate_action (child, action, NULL))
    return FALSE;
  if (g_str_has_prefix (action, "row.move-"))
    gw_stage_page_focus_item (self, item);
  return TRUE;
}

static gboolean
forward_key (GtkWidget *widget,
             GVariant  *parameter,
             gpointer   data)
{
  return forward_to_row (GW_STAGE_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static gboolean
escape_key (GtkWidget *widget,
            GVariant  *parameter,
            gpointer   data)
{
  GwStagePage *self = GW_STAGE_PAGE (widget);
  g_autoptr(GwCheck) expanded = NULL;

  g_set_object (&expanded, gw_stage_context_get_expanded (self->context));
  if (expanded != NULL)
    {
      gw_stage_context_set_expanded (self->context, NULL);
      gw_stage_page_focus_item (self, expanded);
      return TRUE;
    }
  if (!gw_stage_context_get_selecting (self->context))
    return FALSE;
  gw_stage_context_set_selecting (self->context, FALSE);
  return TRUE;
}

/*
 * gw_stage_page_press_key:
 *
 * Before the list view takes these keys for a selection that it has not.
 *
 * Returns: whether the key did something
 */
gboolean
gw_stage_page_press_key (GwStagePage     *self,
                         guint            keyval,
                         guint            keycode,
                         GdkModifierType  state)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0;
  gboolean selecting = gw_stage_context_get_selecting (self->context);

  if (!is_on_list_item (self, gw_stage_row_get_focused (GTK_WIDGET (self->list))))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_space)
    return forward_to_row (self, control || selecting ? "row.select" : "row.toggle");
  if (control && (keyval == GDK_KEY_a || keyval == GDK_KEY_A))
    return gtk_widget_activate_action (GTK_WIDGET (self), "stage.select-all", NULL);
  return GDK_EVENT_PROPAGATE;
}

/*
 * gw_stage_page_activate_row:
 *
 * What Enter does on a row.
 */
void
gw_stage_page_activate_row (GwStagePage *self,
                            guint        position)
{
  g_autoptr(GObject) item = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (GW_IS_CHECK (item))
    forward_to_row (self, gw_stage_context_get_selecting (self->context) ? "row.select"
                                                                         : "row.expand");
  else if (GW_IS_STAGE_END (item) || GW_IS_STAGE_GATE (item))
    gtk_widget_child_focus (GTK_WIDGET (gw_stage_row_get_focused (GTK_WIDGET (self->list))), GTK_DIR_TAB_FORWARD);
}

/*
 * gw_stage_page_add_keys:
 *
 * Says which keys do something on a row, wherever in it the focus is.
 */
void
gw_stage_page_add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keyval;
    GdkModifierType state;
    const char *action;
  } keys[] = {
    { GDK_KEY_Up, GDK_ALT_MASK, "row.move-up" },
    { GDK_KEY_Down, GDK_ALT_MASK, "row.move-down" },
    { GDK_KEY_Menu, 0, "row.menu" },
    { GDK_KEY_F10, GDK_SHIFT_MASK, "row.menu" },
    { GDK_KEY_F2, 0, "row.edit" },
    { GDK_KEY_Delete, 0, "row.delete" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].keyval, keys[i].state, forward_key, "s",
                                  keys[i].action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_key, NULL);
}

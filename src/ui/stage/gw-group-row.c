/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/stage/gw-group-row.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-items.h"
#include "gw-config.h"
#include "ui/stage/gw-stage-deeds.h"

/**
 * GwGroupRow:
 *
 * The heading of a group of checks, with how many of them are answered.
 */
struct _GwGroupRow
{
  AdwBin parent_instance;

  /* Owned */
  GwStageContext *context;
  GwGroup *group;

  guint update_id;

  /* Template */
  GtkLabel *title;
  GtkLabel *count;
  GtkMenuButton *more;
};

G_DEFINE_FINAL_TYPE (GwGroupRow, gw_group_row, ADW_TYPE_BIN)

static char *
make_count (GwGroup *group)
{
  GwList *checks = gw_item_get_list (group, GW_GROUP_CHECKS);
  guint n_answered = 0;

  for (guint i = 0; i < gw_list_get_length (checks); i++)
    if (gw_check_get_state (gw_list_get (checks, i)) == GW_CHECK_ANSWERED)
      n_answered++;
  return g_strdup_printf (_("%d of %d answered"), (int) n_answered, (int) gw_list_get_length (checks));
}

static void
update (GwGroupRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean editable = gw_stage_context_get_editable (self->context);
  g_autofree char *count = NULL;
  const char *title;

  if (self->group == NULL)
    return;
  count = make_count (self->group);
  title = gw_item_get_text (self->group, GW_GROUP_TITLE);
  gtk_label_set_label (self->title, title != NULL ? title : "");
  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count),
                          gw_list_get_length (gw_item_get_list (self->group, GW_GROUP_CHECKS)) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->more), editable);
  gtk_widget_action_set_enabled (widget, "row.edit", editable && gw_stage_is_own (self->group));
  gtk_widget_action_set_enabled (widget, "row.delete", editable && gw_stage_is_own (self->group));
  gtk_widget_action_set_enabled (widget, "row.move-up", editable);
  gtk_widget_action_set_enabled (widget, "row.move-down", editable);
}

static gboolean
update_cb (gpointer data)
{
  GwGroupRow *self = data;

  self->update_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Many checks may change in one step. */
static void
await_update (GwGroupRow *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GwGroupRow *self = GW_GROUP_ROW (widget);

  gw_stage_ask_title (widget, gw_stage_context_get_history (self->context), self->group);
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GwGroupRow *self = GW_GROUP_ROW (widget);

  gw_stage_move (gw_stage_context_get_history (self->context), self->group,
                 g_str_equal (name, "row.move-up") ? -1 : 1);
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GwGroupRow *self = GW_GROUP_ROW (widget);
  g_autoptr(GPtrArray) groups = gw_edit_items_one (self->group);

  gw_stage_delete_own (widget, gw_stage_context_get_history (self->context), groups);
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gtk_menu_button_popup (GW_GROUP_ROW (widget)->more);
}

static void
gw_group_row_dispose (GObject *object)
{
  GwGroupRow *self = GW_GROUP_ROW (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->context);
  g_clear_object (&self->group);

  G_OBJECT_CLASS (gw_group_row_parent_class)->dispose (object);
}

static void
gw_group_row_class_init (GwGroupRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_group_row_dispose;

  gtk_widget_class_install_action (widget_class, "row.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "row.move-up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "row.move-down", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "row.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "row.menu", NULL, menu_action);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/stage/gw-group-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GwGroupRow, title);
  gtk_widget_class_bind_template_child (widget_class, GwGroupRow, count);
  gtk_widget_class_bind_template_child (widget_class, GwGroupRow, more);
}

static void
gw_group_row_init (GwGroupRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_group_row_new:
 * @context: what the rows of the page have in common
 *
 * Returns: (transfer floating): a heading of no group yet
 */
GtkWidget *
gw_group_row_new (GwStageContext *context)
{
  GwGroupRow *self = g_object_new (GW_TYPE_GROUP_ROW, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (context, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gw_stage_context_get_plan (context), "changed",
                           G_CALLBACK (await_update), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * gw_group_row_bind:
 * @self: a heading
 * @group: (nullable): the group it shows from now on
 */
void
gw_group_row_bind (GwGroupRow *self,
                   GwGroup    *group)
{
  g_return_if_fail (GW_IS_GROUP_ROW (self));

  g_set_object (&self->group, group);
  update (self);
}

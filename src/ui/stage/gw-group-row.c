/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/stage/gw-group-row.h"

#include "edit/gw-edit-items.h"
#include "gw-config.h"
#include "plan/gw-check-counts.h"
#include "plan/gw-group.h"
#include "ui/stage/gw-stage-deeds.h"
#include "ui/widgets/gw-late-menu.h"
#include "ui/widgets/gw-ui-words.h"

/**
 * GwGroupRow:
 *
 * The heading of a group of checks, with how many of them are answered.
 */
struct _GwGroupRow
{
  GwStagePart parent_instance;

  /* Template */
  GtkLabel *title;
  GtkLabel *count;
  GtkMenuButton *more;
  GMenuModel *row_menu;
};

G_DEFINE_FINAL_TYPE (GwGroupRow, gw_group_row, GW_TYPE_STAGE_PART)

static char *
make_count (GPtrArray *checks)
{
  GwCheckCounts counts = { 0 };

  for (guint i = 0; i < checks->len; i++)
    gw_check_counts_add (&counts, g_ptr_array_index (checks, i));
  return gw_check_counts_format (&counts, gw_ui_words ());
}

static void
gw_group_row_update (GwStagePart *part)
{
  GwGroupRow *self = GW_GROUP_ROW (part);
  GtkWidget *widget = GTK_WIDGET (part);
  GwGroup *group = gw_stage_part_get_item (part);
  gboolean editable = gw_stage_context_get_editable (gw_stage_part_get_context (part));
  g_autoptr(GPtrArray) checks = gw_stage_context_dup_checks (gw_stage_part_get_context (part), group);
  g_autofree char *count = make_count (checks);
  const char *title = gw_item_get_text (group, GW_GROUP_TITLE);

  gtk_label_set_label (self->title, title != NULL ? title : "");
  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), checks->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->more), editable);
  gtk_widget_action_set_enabled (widget, "row.edit", editable && gw_stage_is_own (group));
  gtk_widget_action_set_enabled (widget, "row.delete", editable && gw_stage_is_own (group));
  gw_stage_enable_moves (widget, group, editable);
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GwStagePart *part = GW_STAGE_PART (widget);

  gw_stage_ask_title (widget, gw_stage_part_get_history (part), gw_stage_part_get_item (part));
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GwStagePart *part = GW_STAGE_PART (widget);

  gw_stage_move (gw_stage_part_get_history (part), gw_stage_part_get_item (part),
                 g_str_equal (name, "row.move-up") ? -1 : 1);
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GwStagePart *part = GW_STAGE_PART (widget);
  g_autoptr(GPtrArray) groups = gw_edit_items_one (gw_stage_part_get_item (part));

  gw_stage_delete_own (widget, gw_stage_part_get_history (part), groups);
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gtk_menu_button_popup (GW_GROUP_ROW (widget)->more);
}

static void
gw_group_row_class_init (GwGroupRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GW_STAGE_PART_CLASS (klass)->update = gw_group_row_update;

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
  gtk_widget_class_bind_template_child (widget_class, GwGroupRow, row_menu);
}

static void
gw_group_row_init (GwGroupRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_ui_set_late_menu (self->more, self->row_menu);
}

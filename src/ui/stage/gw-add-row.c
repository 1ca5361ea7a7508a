/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/stage/gw-add-row.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-checks.h"
#include "gw-config.h"
#include "ui/stage/gw-stage-end.h"
#include "ui/widgets/gw-css-class.h"
#include "ui/widgets/gw-trimmed.h"

/**
 * GwAddRow:
 *
 * The last row of a group, where a check is added by typing its question, and
 * of the stage, where a group is. Without a right to edit it only closes the
 * card of the group. In a stage that has no group yet it is a card itself, and
 * says how one begins.
 */
struct _GwAddRow
{
  GwStagePart parent_instance;

  /* Template */
  GtkWidget *hint;
  GtkEntry *entry;
};

G_DEFINE_FINAL_TYPE (GwAddRow, gw_add_row, GW_TYPE_STAGE_PART)

static gboolean
is_empty_stage (gpointer owner)
{
  return GW_IS_STAGE (owner) && gw_list_get_length (gw_item_get_list (owner, GW_STAGE_GROUPS)) == 0;
}

static void
gw_add_row_update (GwStagePart *part)
{
  GwAddRow *self = GW_ADD_ROW (part);
  gboolean editable = gw_stage_context_get_editable (gw_stage_part_get_context (part));
  gpointer owner = gw_stage_end_get_owner (gw_stage_part_get_item (part));
  gboolean of_group = GW_IS_GROUP (owner);
  gboolean first = is_empty_stage (owner);
  const char *label = of_group ? _("Add Check") : _("Add Group");

  gtk_widget_set_visible (self->hint, first);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), editable);
  gtk_entry_set_placeholder_text (self->entry, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gw_set_css_class (GTK_WIDGET (self), "gw-card", of_group || first);
}

/* On Enter, and when the focus leaves: what was typed is not lost. */
static void
add_cb (GwAddRow *self)
{
  g_autofree char *text = gw_dup_trimmed (self->entry);
  GwStageEnd *end = gw_stage_part_get_item (GW_STAGE_PART (self));
  GwHistory *history;
  gpointer owner;

  if (*text == '\0' || end == NULL)
    return;
  history = gw_stage_part_get_history (GW_STAGE_PART (self));
  owner = gw_stage_end_get_owner (end);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  if (GW_IS_GROUP (owner))
    gw_edit_add_check (history, owner, text);
  else
    gw_edit_add_group (history, owner, text);
}

static gboolean
key_pressed_cb (GwAddRow        *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if (keyval != GDK_KEY_Escape || gtk_entry_get_text_length (self->entry) == 0)
    return GDK_EVENT_PROPAGATE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  return GDK_EVENT_STOP;
}

static void
gw_add_row_leave (GwStagePart *part)
{
  add_cb (GW_ADD_ROW (part));
}

static void
gw_add_row_class_init (GwAddRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GwStagePartClass *part_class = GW_STAGE_PART_CLASS (klass);

  part_class->update = gw_add_row_update;
  part_class->leave = gw_add_row_leave;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/stage/gw-add-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GwAddRow, hint);
  gtk_widget_class_bind_template_child (widget_class, GwAddRow, entry);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
gw_add_row_init (GwAddRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

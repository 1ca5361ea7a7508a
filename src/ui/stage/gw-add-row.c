/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/stage/gw-add-row.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-checks.h"
#include "gw-config.h"

/**
 * GwAddRow:
 *
 * The last row of a group, where a check is added by typing its question, and
 * of the stage, where a group is. Without a right to edit it only closes the
 * card of the group.
 */
struct _GwAddRow
{
  AdwBin parent_instance;

  /* Owned */
  GwStageContext *context;
  GwStageEnd *end;

  /* Template */
  GtkEntry *entry;
};

G_DEFINE_FINAL_TYPE (GwAddRow, gw_add_row, ADW_TYPE_BIN)

static void
update (GwAddRow *self)
{
  gboolean editable = gw_stage_context_get_editable (self->context);
  gboolean of_group = self->end != NULL && GW_IS_GROUP (gw_stage_end_get_owner (self->end));
  const char *label = of_group ? _("Add Check") : _("Add Group");

  gtk_widget_set_visible (GTK_WIDGET (self->entry), editable);
  gtk_entry_set_placeholder_text (self->entry, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  if (of_group)
    gtk_widget_add_css_class (GTK_WIDGET (self), "gw-card");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "gw-card");
}

/* On Enter, and when the focus leaves: what was typed is not lost. */
static void
add_cb (GwAddRow *self)
{
  g_autofree char *text =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  GwHistory *history;
  gpointer owner;

  if (*text == '\0' || self->end == NULL)
    return;
  history = gw_stage_context_get_history (self->context);
  owner = gw_stage_end_get_owner (self->end);
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
gw_add_row_dispose (GObject *object)
{
  GwAddRow *self = GW_ADD_ROW (object);

  g_clear_object (&self->context);
  g_clear_object (&self->end);

  G_OBJECT_CLASS (gw_add_row_parent_class)->dispose (object);
}

static void
gw_add_row_class_init (GwAddRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_add_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/stage/gw-add-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GwAddRow, entry);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
gw_add_row_init (GwAddRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_add_row_new:
 * @context: what the rows of the page have in common
 *
 * Returns: (transfer floating): a row that adds to nothing yet
 */
GtkWidget *
gw_add_row_new (GwStageContext *context)
{
  GwAddRow *self = g_object_new (GW_TYPE_ADD_ROW, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (context, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * gw_add_row_bind:
 * @self: a row
 * @end: (nullable): the end of the group or stage it adds to
 */
void
gw_add_row_bind (GwAddRow   *self,
                 GwStageEnd *end)
{
  g_return_if_fail (GW_IS_ADD_ROW (self));

  add_cb (self);
  g_set_object (&self->end, end);
  update (self);
}

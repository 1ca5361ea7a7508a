/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-import-row-view.h"

#include "gw-config.h"

#include <glib/gi18n.h>

/**
 * GwImportRowView:
 *
 * One row of a table to be imported: what it would do, field by field, to be
 * taken or left out; or why it cannot be taken.
 */
struct _GwImportRowView
{
  GtkWidget parent_instance;

  /* Owned */
  GwImportItem *item;

  /* Template */
  GtkWidget *box;
  GtkCheckButton *check;
  GtkLabel *kind;
  GtkLabel *label;
  GtkLabel *details;
};

G_DEFINE_FINAL_TYPE (GwImportRowView, gw_import_row_view, GTK_TYPE_WIDGET)

static void
toggled_cb (GwImportRowView *self)
{
  if (self->item == NULL || gw_import_item_get_taken (self->item) == gtk_check_button_get_active (self->check))
    return;
  gw_import_item_set_taken (self->item, gtk_check_button_get_active (self->check));
  gtk_widget_activate_action (GTK_WIDGET (self), "import.count", NULL);
}

static void
gw_import_row_view_dispose (GObject *object)
{
  GwImportRowView *self = GW_IMPORT_ROW_VIEW (object);

  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_IMPORT_ROW_VIEW);

  G_OBJECT_CLASS (gw_import_row_view_parent_class)->dispose (object);
}

static void
gw_import_row_view_class_init (GwImportRowViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_import_row_view_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, GW_RESOURCE_PREFIX "/ui/dialogs/gw-import-row-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GwImportRowView, box);
  gtk_widget_class_bind_template_child (widget_class, GwImportRowView, check);
  gtk_widget_class_bind_template_child (widget_class, GwImportRowView, kind);
  gtk_widget_class_bind_template_child (widget_class, GwImportRowView, label);
  gtk_widget_class_bind_template_child (widget_class, GwImportRowView, details);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
gw_import_row_view_init (GwImportRowView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_import_row_view_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
gw_import_row_view_new (void)
{
  return g_object_new (GW_TYPE_IMPORT_ROW_VIEW, NULL);
}

/**
 * gw_import_row_view_set_item:
 * @self: a row
 * @item: what it shows
 *
 * Shows it.
 */
void
gw_import_row_view_set_item (GwImportRowView *self,
                             GwImportItem    *item)
{
  gboolean is_refused = gw_import_item_get_kind (item) == GW_IMPORT_REFUSED;
  g_autofree char *label = gw_import_item_dup_label (item);
  g_autofree char *details = gw_import_item_dup_details (item);

  g_set_object (&self->item, item);
  gtk_label_set_text (self->kind, gw_import_kind_get_word (gw_import_item_get_kind (item)));
  gtk_label_set_text (self->label, label);
  gtk_widget_set_visible (GTK_WIDGET (self->label), *label != '\0');
  gtk_label_set_text (self->details, details);
  gtk_widget_set_visible (GTK_WIDGET (self->details), *details != '\0');
  gtk_widget_remove_css_class (GTK_WIDGET (self->kind), is_refused ? "accent" : "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->kind), is_refused ? "error" : "accent");
  /* there is nothing to choose; the text stays in its column */
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), !is_refused);
  gtk_widget_set_opacity (GTK_WIDGET (self->check), is_refused ? 0 : 1);
  gtk_check_button_set_active (self->check, gw_import_item_get_taken (item));
}

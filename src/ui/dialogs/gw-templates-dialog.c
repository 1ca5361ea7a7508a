/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-templates-dialog.h"

#include <glib/gi18n.h>

#include "gw-config.h"

#include "session/gw-template-store.h"
#include "ui/dialogs/gw-file-dialogs.h"
#include "ui/widgets/gw-trimmed.h"
#include "words/gw-format.h"

/**
 * GwTemplatesDialog:
 *
 * The templates of one's own: to be called otherwise, to be removed, and to be
 * found in their folder.
 */
struct _GwTemplatesDialog
{
  AdwDialog parent_instance;

  /* Owned */
  char *folder;
  GPtrArray *rows;              /* borrowed from the group */

  /* Template */
  AdwPreferencesGroup *group;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkWidget *folder_button;
};

G_DEFINE_FINAL_TYPE (GwTemplatesDialog, gw_templates_dialog, ADW_TYPE_DIALOG)

#define NAME_KEY "gw-template-name"

static void show_templates (GwTemplatesDialog *self);

static const char *
get_name (gpointer row)
{
  return g_object_get_data (row, NAME_KEY);
}

static void
show_error (GwTemplatesDialog *self,
            const char        *name,
            const GError      *error)
{
  g_autofree char *path = gw_template_store_get_path (self->folder, name);
  g_autoptr(GFile) file = g_file_new_for_path (path);

  adw_dialog_present (gw_template_error_dialog_new (file, error), GTK_WIDGET (self));
}

/* --- Removing */

typedef struct
{
  GwTemplatesDialog *self;
  char *name;
  GBytes *bytes;
} Removal;

static void
removal_free (gpointer  data,
              GClosure *closure)
{
  Removal *removal = data;

  g_free (removal->name);
  g_bytes_unref (removal->bytes);
  g_free (removal);
}

static void
restore_cb (Removal *removal)
{
  g_autoptr(GError) error = NULL;

  if (!gw_template_store_restore (removal->self->folder, removal->name, removal->bytes, &error))
    show_error (removal->self, removal->name, error);
  show_templates (removal->self);
}

static void
offer_undo (GwTemplatesDialog *self,
            const char        *name,
            GBytes            *bytes)
{
  g_autofree char *title = gw_format (_("Template “%s” removed"), name);
  AdwToast *toast = adw_toast_new (title);
  Removal *removal = g_new (Removal, 1);

  *removal = (Removal) { self, g_strdup (name), g_bytes_ref (bytes) };
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, title);
  adw_toast_set_button_label (toast, _("Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (restore_cb), removal, removal_free, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
remove_clicked_cb (GwTemplatesDialog *self,
                   GtkButton         *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ENTRY_ROW);
  g_autofree char *name = g_strdup (get_name (row));
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = gw_template_store_remove (self->folder, name, &error);

  if (bytes != NULL)
    offer_undo (self, name, bytes);
  else
    show_error (self, name, error);
  show_templates (self);
}

/* --- Rows */

static void
renamed_cb (GwTemplatesDialog *self,
            AdwEntryRow       *row)
{
  g_autofree char *title = gw_dup_trimmed (row);
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;

  if (*title != '\0')
    name = gw_template_store_rename (self->folder, get_name (row), title, &error);
  if (error != NULL)
    show_error (self, get_name (row), error);
  show_templates (self);
}

static GtkWidget *
new_row (GwTemplatesDialog *self,
         const char        *name)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  g_object_set_data_full (G_OBJECT (row), NAME_KEY, g_strdup (name), g_free);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Name"));
  gtk_editable_set_text (GTK_EDITABLE (row), name);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (button, _("Remove"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (row, "apply", G_CALLBACK (renamed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
  return row;
}

static void
show_templates (GwTemplatesDialog *self)
{
  g_autoptr(GPtrArray) names = gw_template_store_list (self->folder);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < names->len; i++)
    {
      g_ptr_array_add (self->rows, new_row (self, names->pdata[i]));
      adw_preferences_group_add (self->group, g_ptr_array_index (self->rows, i));
    }
  gtk_widget_set_sensitive (self->folder_button, g_file_test (self->folder, G_FILE_TEST_IS_DIR));
  gtk_stack_set_visible_child_name (self->stack, names->len > 0 ? "list" : "none");
}

static void
open_folder_cb (GwTemplatesDialog *self)
{
  g_autoptr(GFile) file = g_file_new_for_path (self->folder);
  g_autoptr(GtkFileLauncher) launcher = gtk_file_launcher_new (file);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_launcher_launch (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, NULL, NULL);
}

/* --- Life */

static void
gw_templates_dialog_dispose (GObject *object)
{
  /* The dialog leaves its child behind */
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_TEMPLATES_DIALOG);

  G_OBJECT_CLASS (gw_templates_dialog_parent_class)->dispose (object);
}

static void
gw_templates_dialog_finalize (GObject *object)
{
  GwTemplatesDialog *self = GW_TEMPLATES_DIALOG (object);

  g_ptr_array_unref (self->rows);
  g_free (self->folder);

  G_OBJECT_CLASS (gw_templates_dialog_parent_class)->finalize (object);
}

static void
gw_templates_dialog_class_init (GwTemplatesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_templates_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = gw_templates_dialog_finalize;
  gtk_widget_class_set_template_from_resource (
    widget_class, GW_RESOURCE_PREFIX "/ui/dialogs/gw-templates-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GwTemplatesDialog, group);
  gtk_widget_class_bind_template_child (widget_class, GwTemplatesDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, GwTemplatesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GwTemplatesDialog, folder_button);
  gtk_widget_class_bind_template_callback (widget_class, open_folder_cb);
}

static void
gw_templates_dialog_init (GwTemplatesDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_templates_dialog_new:
 * @folder: where the templates lie
 *
 * Returns: (transfer floating): a dialog to manage them
 */
AdwDialog *
gw_templates_dialog_new (const char *folder)
{
  GwTemplatesDialog *self = g_object_new (GW_TYPE_TEMPLATES_DIALOG, NULL);

  self->folder = g_strdup (folder);
  show_templates (self);
  return ADW_DIALOG (self);
}

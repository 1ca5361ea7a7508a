/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-shortcuts-dialog.h"

#include <glib/gi18n.h>

#include "ui/window/gw-shortcuts.h"

/* As it stands on the key: GTK leaves the names of some keys untranslated, in
 * the form in which programs write them. */
static GtkWidget *
make_key (const char *accel)
{
  g_autofree char *text = NULL;
  GdkModifierType modifiers;
  GtkWidget *label;
  guint key;

  if (!gtk_accelerator_parse (accel, &key, &modifiers))
    g_return_val_if_reached (NULL);
  text = gtk_accelerator_get_label (key, modifiers);
  label = gtk_label_new (g_strdelimit (text, "_", ' '));
  gtk_widget_add_css_class (label, "gw-keycap");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  return label;
}

/* Several keys go below each other where a line has no room for them. */
static GtkWidget *
make_keys (const char *accels)
{
  g_auto(GStrv) parts = g_strsplit (accels, " ", -1);
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_align (ADW_WRAP_BOX (box), 1);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  for (guint i = 0; parts[i] != NULL; i++)
    adw_wrap_box_append (ADW_WRAP_BOX (box), make_key (parts[i]));
  return box;
}

static GtkWidget *
make_row (const GwShortcut *shortcut)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE,
                                 "title", gettext (shortcut->title), NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_keys (shortcut->accels));
  return row;
}

static AdwPreferencesGroup *
make_group (const char *title)
{
  return g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", gettext (title), NULL);
}

static GtkWidget *
make_page (void)
{
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = NULL;
  const char *title = NULL;
  const GwShortcut *shortcuts;
  guint n_shortcuts;

  shortcuts = gw_shortcuts_get (&n_shortcuts);
  for (guint i = 0; i < n_shortcuts; i++)
    {
      if (g_strcmp0 (title, shortcuts[i].group) != 0)
        {
          title = shortcuts[i].group;
          group = make_group (title);
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
        }
      adw_preferences_group_add (group, make_row (&shortcuts[i]));
    }
  return page;
}

/* A plain dialog leaves its child behind */
static void
closed_cb (AdwDialog *dialog)
{
  adw_dialog_set_child (dialog, NULL);
}

/**
 * gw_shortcuts_dialog_new:
 *
 * Returns: (transfer floating): the list of all keys
 */
AdwDialog *
gw_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), make_page ());
  adw_dialog_set_title (dialog, _("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 640);
  adw_dialog_set_child (dialog, view);
  /* the help knows it by that */
  gtk_widget_set_name (GTK_WIDGET (dialog), "GwShortcutsDialog");
  g_signal_connect (dialog, "closed", G_CALLBACK (closed_cb), NULL);
  return dialog;
}

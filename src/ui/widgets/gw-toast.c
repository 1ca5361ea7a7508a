/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-toast.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/widgets/gw-announce.h"

#define STEP_KEY "gw-step"
#define OVERLAY_KEY "gw-overlay"

static AdwToast *
make_toast (const char *title)
{
  /* The title is set after use-markup, else it is read as markup once. */
  return g_object_new (ADW_TYPE_TOAST, "use-markup", FALSE, "title", title, NULL);
}

static void
show_toast (GtkWidget *from,
            AdwToast  *toast)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (from, ADW_TYPE_TOAST_OVERLAY);

  if (overlay == NULL)
    return;
  /* it holds the toast, so it is there as long as the toast */
  g_object_set_data (G_OBJECT (toast), OVERLAY_KEY, overlay);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), g_object_ref (toast));
}

static guint
get_step (AdwToast *toast)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (toast), STEP_KEY));
}

/* The button belongs to one step, and can be clicked twice while it fades. */
static void
undo_clicked_cb (AdwToast  *toast,
                 GwHistory *history)
{
  if (gw_history_get_step (history) != get_step (toast))
    return;
  gw_history_undo (history);
  gw_announce_step (g_object_get_data (G_OBJECT (toast), OVERLAY_KEY), _("Undo: %s"),
                    gw_history_get_redo_name (history));
}

static void
history_changed_cb (GwHistory  *history,
                    GParamSpec *pspec,
                    AdwToast   *toast)
{
  if (gw_history_get_step (history) != get_step (toast))
    adw_toast_dismiss (toast);
}

/**
 * gw_toast_step:
 * @from: a widget below the toast overlay that shows it
 * @history: the history of the plan
 * @title: what was done, as plain text
 *
 * Says what the step just made has done, with a button that takes back this
 * step and no other. The toast goes with the next change.
 */
void
gw_toast_step (GtkWidget  *from,
               GwHistory  *history,
               const char *title)
{
  g_autoptr(AdwToast) toast = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (GW_IS_HISTORY (history));

  toast = make_toast (title);
  g_object_set_data (G_OBJECT (toast), STEP_KEY, GUINT_TO_POINTER (gw_history_get_step (history)));
  adw_toast_set_button_label (toast, _("Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_clicked_cb), history,
                           G_CONNECT_DEFAULT);
  g_signal_connect_object (history, "notify::undo-name", G_CALLBACK (history_changed_cb), toast,
                           G_CONNECT_DEFAULT);
  show_toast (from, toast);
}

static void
show_in_folder_cb (AdwToast *toast,
                   GFile    *file)
{
  g_autoptr(GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_open_containing_folder (launcher, NULL, NULL, NULL, NULL);
}

static void
unref_file (gpointer  file,
            GClosure *closure)
{
  g_object_unref (file);
}

/**
 * gw_toast_file:
 * @from: a widget below the toast overlay that shows it
 * @file: a file that was written
 * @title: what happened, as plain text
 *
 * Says that a file was written, with a button that shows it in its folder.
 */
void
gw_toast_file (GtkWidget  *from,
               GFile      *file,
               const char *title)
{
  g_autoptr(AdwToast) toast = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (G_IS_FILE (file));

  toast = make_toast (title);
  adw_toast_set_button_label (toast, _("Show in Folder"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (show_in_folder_cb), g_object_ref (file),
                         unref_file, G_CONNECT_DEFAULT);
  show_toast (from, toast);
}

/**
 * gw_toast_plain:
 * @from: a widget below the toast overlay that shows it
 * @title: what happened, as plain text
 *
 * Says something that cannot be undone.
 */
void
gw_toast_plain (GtkWidget  *from,
                const char *title)
{
  g_autoptr(AdwToast) toast = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));

  toast = make_toast (title);
  show_toast (from, toast);
}

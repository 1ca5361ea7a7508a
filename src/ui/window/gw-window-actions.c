/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-window-private.h"

#include <glib/gi18n.h>

#include "plan/gw-check.h"
#include "session/gw-template-store.h"
#include "ui/dialogs/gw-find-dialog.h"
#include "ui/dialogs/gw-import-file.h"
#include "ui/dialogs/gw-properties-dialog.h"
#include "ui/dialogs/gw-round-dialog.h"
#include "ui/dialogs/gw-review-dialog.h"
#include "ui/dialogs/gw-save-template.h"
#include "ui/export/gw-export-dialog.h"
#include "ui/levels/gw-levels-dialog.h"
#include "ui/print/gw-print-dialog.h"
#include "ui/widgets/gw-announce.h"
#include "ui/widgets/gw-flush.h"
#include "ui/window/gw-help-pages.h"
#include "ui/window/gw-help.h"
#include "ui/window/gw-place.h"
#include "ui/window/gw-window-compare.h"
#include "ui/window/gw-window-open.h"
#include "ui/window/gw-window-save.h"
#include "ui/window/gw-window-sharing.h"
#include "words/gw-format.h"

static GwHistory *
get_history (GwWindow *self)
{
  return gw_document_get_history (self->document);
}

static void
present (GwWindow  *self,
         AdwDialog *dialog)
{
  gw_ui_flush_typing (GTK_WINDOW (self));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gw_window_choose_file (GW_WINDOW (widget));
}

static void
close_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gw_window_save (GW_WINDOW (widget));
}

static void
save_as_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  gw_window_save_as (GW_WINDOW (widget));
}

static void
save_copy_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  gw_window_save_copy (GW_WINDOW (widget));
}

static void
save_template_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  GwWindow *self = GW_WINDOW (widget);
  g_autofree char *folder = gw_template_store_get_folder ();

  present (self, gw_save_template_dialog_new (gw_document_get_plan (self->document), folder, widget));
}

static void
import_checks_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  gw_import_file_ask (widget, get_history (GW_WINDOW (widget)), GW_TYPE_CHECK);
}

static void
merge_file_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  gw_window_ask_foreign (GW_WINDOW (widget));
}

static void
compare_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  gw_window_compare (GW_WINDOW (widget));
}

static void
merge_copy_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  gw_window_merge_copy (GW_WINDOW (widget));
}

static void
merge_sibling_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  gw_window_merge_sibling (GW_WINDOW (widget));
}

/* What is being typed is undone in its text first */
static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  GwHistory *history = get_history (GW_WINDOW (widget));

  if (gw_ui_undo_typing (GTK_WINDOW (widget)))
    return;
  gw_history_undo (history);
  gw_announce_step (widget, _("Undo: %s"), gw_history_get_redo_name (history));
}

static void
redo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  GwHistory *history = get_history (GW_WINDOW (widget));

  if (gw_ui_redo_typing (GTK_WINDOW (widget)))
    return;
  gw_history_redo (history);
  gw_announce_step (widget, _("Redo: %s"), gw_history_get_undo_name (history));
}

static void
find_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  GwWindow *self = GW_WINDOW (widget);

  present (self, gw_find_dialog_new (gw_document_get_plan (self->document)));
}

/* A dialog that is only just there has no focus yet */
static GtkWidget *
find_part_in_use (GwWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (dialog != NULL && (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (dialog))))
    return GTK_WIDGET (dialog);
  return focus;
}

/* Of the part in use, else of the page that is shown */
static const char *
find_help_page (GwWindow *self)
{
  const char *page = gw_help_page_of_widget (find_part_in_use (self));

  if (page != NULL)
    return page;
  if (self->view == NULL)
    return GW_HELP_START;
  if (adw_bin_get_child (self->meeting_bin) != NULL)
    return GW_HELP_MEETING;
  return gw_help_page_of_place (gw_document_get_plan (self->document), gw_plan_view_get_place (self->view));
}

static void
help_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gw_help_open (GTK_WINDOW (widget), find_help_page (GW_WINDOW (widget)));
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  GwWindow *self = GW_WINDOW (widget);

  /* Before the dialog reads the plan */
  gw_ui_flush_typing (GTK_WINDOW (self));
  present (self, gw_print_dialog_new (self->document));
}

static void
exported_cb (GwWindow *self,
             GFile    *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *title = gw_format (_("Exported to “%s”"), name);

  if (self->view != NULL)
    gw_plan_view_toast_file (self->view, file, title);
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  GwWindow *self = GW_WINDOW (widget);
  AdwDialog *dialog;

  /* Before the dialog reads the plan */
  gw_ui_flush_typing (GTK_WINDOW (self));
  dialog = gw_export_dialog_new (self->document);
  g_signal_connect_object (dialog, "exported", G_CALLBACK (exported_cb), self, G_CONNECT_SWAPPED);
  present (self, dialog);
}

static void
properties_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  GwWindow *self = GW_WINDOW (widget);

  present (self, gw_properties_dialog_new (get_history (self)));
}

static void
levels_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  GwWindow *self = GW_WINDOW (widget);

  present (self, gw_levels_dialog_new (get_history (self), !gw_document_is_read_only (self->document)));
}

static void
meeting_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  gw_window_toggle_meeting (GW_WINDOW (widget));
}

static void
record_review_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  GwWindow *self = GW_WINDOW (widget);

  present (self, gw_review_dialog_new (get_history (self), NULL));
}

static void
show_page_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  GwWindow *self = GW_WINDOW (widget);

  if (self->view != NULL)
    gw_plan_view_show_page (self->view, g_variant_get_string (parameter, NULL));
}

static void
show_conflicts_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  gw_plan_view_show_page (GW_WINDOW (widget)->view, GW_PLACE_CONFLICTS);
}

static void
show_item_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  GwWindow *self = GW_WINDOW (widget);

  if (self->view != NULL)
    gw_plan_view_show_item (self->view, g_variant_get_string (parameter, NULL));
}

static void
show_round_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  gw_plan_view_show_round (GW_WINDOW (widget)->view, g_variant_get_string (parameter, NULL));
}

static void
start_round_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  GwWindow *self = GW_WINDOW (widget);

  present (self, gw_round_dialog_new (get_history (self)));
}

static void
next_page_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  gw_plan_view_step_page (GW_WINDOW (widget)->view, 1);
}

static void
previous_page_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  gw_plan_view_step_page (GW_WINDOW (widget)->view, -1);
}

static void
toggle_sidebar_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  gw_plan_view_toggle_sidebar (GW_WINDOW (widget)->view);
}

/* GTK opens the menu of a button that can be seen; a dialog has none. */
static void
main_menu_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (widget)) == NULL)
    gw_plan_view_show_menu (GW_WINDOW (widget)->view);
}

/**
 * gw_window_install_actions:
 * @widget_class: the class of the window
 *
 * Declares what can be done in a window.
 */
void
gw_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_action);
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, save_copy_action);
  gtk_widget_class_install_action (widget_class, "win.save-template", NULL, save_template_action);
  gtk_widget_class_install_action (widget_class, "win.import-checks", NULL, import_checks_action);
  gtk_widget_class_install_action (widget_class, "win.merge-file", NULL, merge_file_action);
  gtk_widget_class_install_action (widget_class, "win.merge-sibling", NULL, merge_sibling_action);
  gtk_widget_class_install_action (widget_class, "win.compare", NULL, compare_action);
  gtk_widget_class_install_action (widget_class, "win.merge-copy", NULL, merge_copy_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.help", NULL, help_action);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.properties", NULL, properties_action);
  gtk_widget_class_install_action (widget_class, "win.levels", NULL, levels_action);
  gtk_widget_class_install_action (widget_class, "win.meeting", NULL, meeting_action);
  gtk_widget_class_install_action (widget_class, "win.record-review", NULL, record_review_action);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_action);
  gtk_widget_class_install_action (widget_class, "win.show-conflicts", NULL, show_conflicts_action);
  gtk_widget_class_install_action (widget_class, "win.show-item", "s", show_item_action);
  gtk_widget_class_install_action (widget_class, "win.show-round", "s", show_round_action);
  gtk_widget_class_install_action (widget_class, "win.start-round", NULL, start_round_action);
  gtk_widget_class_install_action (widget_class, "win.next-page", NULL, next_page_action);
  gtk_widget_class_install_action (widget_class, "win.previous-page", NULL, previous_page_action);
  gtk_widget_class_install_action (widget_class, "win.toggle-sidebar", NULL, toggle_sidebar_action);
  gtk_widget_class_install_action (widget_class, "win.main-menu", NULL, main_menu_action);
}

static void
enable (GwWindow   *self,
        const char *action_name,
        gboolean    enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action_name, enabled);
}

/**
 * gw_window_update_actions:
 * @self: a window
 *
 * Switches on what can be done now.
 */
void
gw_window_update_actions (GwWindow *self)
{
  gboolean shown = self->document != NULL;
  gboolean saving = shown && gw_document_is_saving (self->document);
  gboolean writable = shown && !gw_document_is_read_only (self->document);
  gboolean meeting = adw_bin_get_child (self->meeting_bin) != NULL;
  GwHistory *history = shown ? get_history (self) : NULL;

  enable (self, "win.save", writable && !saving);
  enable (self, "win.save-as", writable && !saving);
  enable (self, "win.save-copy", shown && !saving);
  enable (self, "win.merge-file", writable && !saving && gw_document_get_file (self->document) != NULL);
  enable (self, "win.merge-sibling", writable && !saving);
  enable (self, "win.compare", shown);
  enable (self, "win.merge-copy", writable && !saving);
  enable (self, "win.undo", writable && gw_history_can_undo (history));
  enable (self, "win.redo", writable && gw_history_can_redo (history));
  enable (self, "win.find", shown);
  enable (self, "win.print", shown);
  enable (self, "win.export", shown);
  enable (self, "win.properties", writable);
  enable (self, "win.levels", shown);
  enable (self, "win.meeting", shown);
  enable (self, "win.record-review", writable);
  enable (self, "win.show-page", shown);
  enable (self, "win.show-conflicts", shown);
  enable (self, "win.show-item", shown);
  enable (self, "win.show-round", shown);
  enable (self, "win.start-round", writable);
  enable (self, "win.next-page", shown);
  enable (self, "win.previous-page", shown);
  enable (self, "win.toggle-sidebar", shown);
  enable (self, "win.main-menu", shown && !meeting);
}

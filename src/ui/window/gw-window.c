/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-window.h"

#include <glib/gi18n.h>

#include "gw-config.h"

#include "ui/widgets/gw-dialogs.h"
#include "ui/widgets/gw-hidden-focus.h"
#include "ui/widgets/gw-flush.h"
#include "ui/window/gw-open-plans.h"
#include "ui/window/gw-recents.h"
#include "ui/window/gw-start-page.h"
#include "ui/window/gw-window-found.h"
#include "ui/window/gw-window-open.h"
#include "ui/widgets/gw-text-limit.h"
#include "ui/window/gw-window-private.h"
#include "ui/window/gw-window-save.h"
#include "ui/window/gw-window-sharing.h"
#include "words/gw-direction.h"

/* Window managers and switchers get the title too, and show one line of it */
#define MAX_TITLE 200

G_DEFINE_FINAL_TYPE (GwWindow, gw_window, ADW_TYPE_APPLICATION_WINDOW)

static void
update_title (GwWindow *self)
{
  const char *title = self->document != NULL
    ? gw_item_get_text (gw_document_get_plan (self->document), GW_PLAN_TITLE) : NULL;

  g_autofree char *beginning = gw_text_limit (title, MAX_TITLE);
  g_autofree char *straight = NULL;

  if (beginning != NULL)
    title = beginning;
  straight = gw_direction_isolate (title != NULL ? title : "Groundwork");
  gtk_window_set_title (GTK_WINDOW (self), straight);
}

static void
title_changed_cb (GwWindow *self)
{
  update_title (self);
}

static void
document_changed_cb (GwWindow *self)
{
  gw_later_queue (&self->later);
}

static void
keep_recent (GwWindow *self)
{
  GFile *file = gw_document_get_file (self->document);
  const char *title = gw_item_get_text (gw_document_get_plan (self->document), GW_PLAN_TITLE);

  if (file != NULL)
    gw_recents_add (self->settings, file, title != NULL ? title : "");
  gw_open_plans_keep (gtk_window_get_application (GTK_WINDOW (self)), self->settings, NULL);
}

static void
file_changed_cb (GwWindow *self)
{
  keep_recent (self);
}

/* Where the plan was left the last time */
static void
show_last_page (GwWindow *self)
{
  const char *id = gw_item_get_id (gw_document_get_plan (self->document));
  g_autofree char *place = gw_recents_dup_page (self->settings, id);

  if (place != NULL)
    gw_plan_view_show_page (self->view, place);
}

static void
keep_last_page (GwWindow *self)
{
  if (self->document != NULL && gw_document_get_file (self->document) != NULL)
    gw_recents_set_page (self->settings,
                         gw_item_get_id (gw_document_get_plan (self->document)),
                         gw_plan_view_get_place (self->view));
}

static void
keep_size (GwWindow *self)
{
  gboolean maximized = gtk_window_is_maximized (GTK_WINDOW (self));
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (self->settings, "window-maximized", maximized);
  if (maximized || width <= 0 || height <= 0)
    return;
  g_settings_set_int (self->settings, "window-width", CLAMP (width, 360, 16384));
  g_settings_set_int (self->settings, "window-height", CLAMP (height, 294, 16384));
}

static void
restore_size (GwWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static gboolean
gw_window_close_request (GtkWindow *window)
{
  GwWindow *self = GW_WINDOW (window);

  gw_ui_flush_typing (window);
  if (!self->may_close && gw_window_guard_close (self))
    return GDK_EVENT_STOP;
  keep_size (self);
  keep_last_page (self);
  gw_open_plans_keep (gtk_window_get_application (window), self->settings, self);
  gw_window_end_sharing (self, TRUE);
  return GTK_WINDOW_CLASS (gw_window_parent_class)->close_request (window);
}

static gboolean
files_dropped_cb (GwWindow     *self,
                  const GValue *value)
{
  g_autoptr(GPtrArray) files = g_ptr_array_new ();

  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    g_ptr_array_add (files, l->data);
  if (files->len == 0)
    return FALSE;
  g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))),
                      (GFile **) files->pdata, (int) files->len, "");
  return TRUE;
}

static void
take_dropped_files (GwWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (files_dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* Made when it is first seen: a window that comes with its plan has none */
static void
start_shown_cb (GwWindow *self)
{
  GtkWidget *page;

  if (adw_bin_get_child (self->start_bin) != NULL)
    return;
  page = g_object_new (GW_TYPE_START_PAGE, NULL);
  gw_start_page_set_settings (GW_START_PAGE (page), self->settings);
  adw_bin_set_child (self->start_bin, page);
  gw_window_show_found (self);
}

static void
gw_window_dispose (GObject *object)
{
  GwWindow *self = GW_WINDOW (object);

  gw_later_stop (&self->later);
  gw_window_stop_loading (self);
  gw_window_end_sharing (self, FALSE);
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_WINDOW);
  self->view = NULL;
  g_clear_object (&self->document);
  g_clear_object (&self->found);
  g_clear_object (&self->state);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->meeting_note, g_free);

  G_OBJECT_CLASS (gw_window_parent_class)->dispose (object);
}

static void
gw_window_class_init (GwWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = gw_window_close_request;

  /**
   * GwWindow::stays:
   * @self: a window
   *
   * It was to close and does not: the user has cancelled, or the plan could not
   * be saved.
   */
  g_signal_new ("stays", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/window/gw-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GwWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, start_bin);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, plan_bin);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, meeting_bin);
  gtk_widget_class_bind_template_callback (widget_class, start_shown_cb);
  gw_window_install_actions (widget_class);
}

static void
gw_window_init (GwWindow *self)
{
  gw_later_init (&self->later, G_PRIORITY_DEFAULT_IDLE, (GSourceOnceFunc) gw_window_update_actions, self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_dialogs_watch (GTK_WINDOW (self));
  gw_hidden_focus_let_go (GTK_WINDOW (self));
  take_dropped_files (self);
}

/**
 * gw_window_new:
 * @application: the application
 * @settings: its settings
 *
 * Returns: (transfer none): a window at its start page
 */
GwWindow *
gw_window_new (GtkApplication *application,
               GSettings      *settings)
{
  GwWindow *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (GW_TYPE_WINDOW, "application", application, NULL);
  self->settings = g_object_ref (settings);
  restore_size (self);
  gw_window_update_actions (self);
  return self;
}

/**
 * gw_window_set_state:
 * @self: a window at its start page
 * @state: where recovery copies and versions are kept
 * @found: (element-type GwFoundWork): unsaved work that was left behind
 *
 * Keeps what the user does in it from now on, and offers what was left behind.
 */
void
gw_window_set_state (GwWindow      *self,
                     GwStateFolder *state,
                     GListStore    *found)
{
  g_return_if_fail (GW_IS_WINDOW (self) && self->state == NULL && self->document == NULL);
  g_return_if_fail (GW_IS_STATE_FOLDER (state) && G_IS_LIST_STORE (found));

  self->state = g_object_ref (state);
  self->found = g_object_ref (found);
  gw_window_watch_found (self);
}

/**
 * gw_window_is_empty:
 * @self: a window
 *
 * Returns: whether it waits at its start page
 */
gboolean
gw_window_is_empty (GwWindow *self)
{
  g_return_val_if_fail (GW_IS_WINDOW (self), FALSE);

  return self->document == NULL && self->loading == NULL;
}

/**
 * gw_window_shows_file:
 * @self: a window
 * @file: a file
 *
 * Returns: whether the window shows that file or is about to, by whatever name
 */
gboolean
gw_window_shows_file (GwWindow *self,
                      GFile    *file)
{
  GFile *own;

  g_return_val_if_fail (GW_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  own = self->document != NULL ? gw_document_get_file (self->document) : self->loading;
  return own != NULL && gw_window_is_same_file (own, file);
}

/**
 * gw_window_must_ask:
 * @self: a window
 *
 * Returns: whether closing it would lose something, or has to wait for a save
 */
gboolean
gw_window_must_ask (GwWindow *self)
{
  g_return_val_if_fail (GW_IS_WINDOW (self), FALSE);

  if (self->document == NULL || self->may_close)
    return FALSE;
  gw_ui_flush_typing (GTK_WINDOW (self));
  return self->asking || gw_document_is_saving (self->document) ||
         gw_history_is_modified (gw_document_get_history (self->document));
}

/**
 * gw_window_get_document:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the plan that it shows
 */
GwDocument *
gw_window_get_document (GwWindow *self)
{
  g_return_val_if_fail (GW_IS_WINDOW (self), NULL);

  return self->document;
}

/**
 * gw_window_set_document:
 * @self: an empty window
 * @document: the plan to show from now on
 *
 * Shows a plan.
 */
void
gw_window_set_document (GwWindow   *self,
                        GwDocument *document)
{
  g_return_if_fail (GW_IS_WINDOW (self) && self->document == NULL);
  g_return_if_fail (GW_IS_DOCUMENT (document));

  self->document = g_object_ref (document);
  self->view = GW_PLAN_VIEW (gw_plan_view_new (document));
  adw_bin_set_child (self->plan_bin, GTK_WIDGET (self->view));
  gtk_stack_set_visible_child_name (self->stack, "plan");

  g_signal_connect_object (gw_document_get_plan (document), "notify::title",
                           G_CALLBACK (title_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::file", G_CALLBACK (file_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify", G_CALLBACK (document_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gw_document_get_history (document), "notify",
                           G_CALLBACK (document_changed_cb), self, G_CONNECT_SWAPPED);
  gw_window_begin_sharing (self);
  keep_recent (self);
  show_last_page (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  update_title (self);
  gw_window_update_actions (self);
  gw_window_offer_found (self);
}

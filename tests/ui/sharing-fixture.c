/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sharing-fixture.h"

#include "edit/gw-edit-items.h"
#include "file/gw-template.h"
#include "gw-config.h"
#include "lib/test-documents.h"
#include "session/gw-found-work.h"
#include "session/gw-worker.h"
#include "ui/window/gw-application.h"

void
sharing_set_up (SharingFixture *self,
                gconstpointer   data)
{
  g_autoptr(GBytes) sample = gw_sample_get_bytes ("en");
  g_autofree char *state = NULL;

  folder_set_up (&self->folder, data);
  state = g_build_filename (self->folder.path, "state", NULL);
  self->path = g_build_filename (self->folder.path, "plan.mlproj", NULL);
  self->file = g_file_new_for_path (self->path);
  self->state = gw_state_folder_new (state);
  self->found = g_list_store_new (GW_TYPE_FOUND_WORK);
  self->settings = g_settings_new (GW_APP_ID);
  g_settings_reset (self->settings, "recent-plans");
  g_settings_reset (self->settings, "last-pages");
  self->application = GTK_APPLICATION (g_application_get_default ());
  g_assert_true (g_file_set_contents (self->path, g_bytes_get_data (sample, NULL),
                                      (gssize) g_bytes_get_size (sample), NULL));
}

void
sharing_tear_down (SharingFixture *self,
                   gconstpointer   data)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (self->application)) != NULL)
    gtk_window_destroy (windows->data);
  ui_settle ();
  gw_worker_wait ();
  ui_settle ();
  gw_state_folder_finish (self->state);
  ui_settle ();
  g_clear_object (&self->found);
  g_clear_object (&self->state);
  g_clear_object (&self->settings);
  g_clear_object (&self->file);
  g_free (self->path);
  folder_tear_down (&self->folder, data);
}

GwDocument *
sharing_load (SharingFixture *self)
{
  return test_document_load (self->file, FALSE, NULL);
}

void
sharing_set_text (GwDocument *document,
                  guint       field,
                  const char *text)
{
  gw_edit_set_text (gw_document_get_history (document), gw_document_get_plan (document), field, text);
}

const char *
sharing_get_text (GwWindow *window,
                  guint     field)
{
  return gw_item_get_text (gw_document_get_plan (gw_window_get_document (window)), field);
}

void
sharing_change_elsewhere (SharingFixture *self,
                          guint           field,
                          const char     *text)
{
  g_autoptr(GwDocument) other = sharing_load (self);

  sharing_set_text (other, field, text);
  g_assert_true (test_document_save (other, self->file, GW_SAVE_DEFAULT, NULL));
}

GwWindow *
sharing_make_window (SharingFixture *self)
{
  GwWindow *window = gw_window_new (self->application, self->settings);

  gw_window_set_state (window, self->state, self->found);
  return window;
}

void
sharing_show (GwWindow *window)
{
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
}

GwWindow *
sharing_open_window (SharingFixture *self)
{
  g_autoptr(GwDocument) document = sharing_load (self);
  GwWindow *window = sharing_make_window (self);

  gw_window_set_document (window, document);
  sharing_show (window);
  return window;
}

typedef struct
{
  GwWindow *window;
  const char *text;
} Label;

static gboolean
is_shown (gpointer data)
{
  Label *label = data;

  return ui_find_label (GTK_WIDGET (label->window), label->text) != NULL;
}

void
sharing_wait_for_label (GwWindow   *window,
                        const char *text)
{
  Label label = { window, text };

  ui_wait_for (is_shown, &label);
}

AdwAlertDialog *
sharing_get_dialog (GwWindow *window)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  return ADW_ALERT_DIALOG (dialog);
}

void
sharing_respond (GwWindow   *window,
                 const char *response)
{
  AdwAlertDialog *dialog = sharing_get_dialog (window);

  g_assert_true (adw_alert_dialog_has_response (dialog, response));
  g_signal_emit_by_name (dialog, "response", response);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

gboolean
sharing_has_dialog (gpointer window)
{
  return adw_application_window_get_visible_dialog (window) != NULL;
}

gboolean
sharing_is_saved (gpointer window)
{
  return !gw_document_is_modified (gw_window_get_document (window));
}

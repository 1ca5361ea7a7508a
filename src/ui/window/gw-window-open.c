/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-window-open.h"

#include <glib/gi18n.h>

#include "ui/dialogs/gw-file-dialogs.h"
#include "ui/window/gw-window-private.h"

/* Sooner, a spinner would only flicker */
#define SPINNER_DELAY 200

/**
 * gw_window_make_filter:
 *
 * Returns: (transfer full): what a plan's file is recognised by in file choosers
 */
GtkFileFilter *
gw_window_make_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("ML project plans"));
  gtk_file_filter_add_suffix (filter, "mlproj");
  return filter;
}

static char *
dup_identity (GFile *file)
{
  g_autoptr(GFileInfo) info = NULL;

  if (!g_file_is_native (file))
    return NULL;
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  return info != NULL
         ? g_strdup (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE)) : NULL;
}

/**
 * gw_window_is_same_file:
 * @a: a file
 * @b: another
 *
 * Returns: whether they are the same file, by whatever name
 */
gboolean
gw_window_is_same_file (GFile *a,
                        GFile *b)
{
  g_autofree char *id_a = NULL;
  g_autofree char *id_b = NULL;

  if (g_file_equal (a, b))
    return TRUE;
  id_a = dup_identity (a);
  id_b = dup_identity (b);
  return id_a != NULL && g_strcmp0 (id_a, id_b) == 0;
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr(GwWindow) self = data;
  g_autoptr(GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (file != NULL && application != NULL)
    g_application_open (G_APPLICATION (application), &file, 1, "");
}

/**
 * gw_window_choose_file:
 * @self: a window
 *
 * Lets the user choose a plan to open.
 */
void
gw_window_choose_file (GwWindow *self)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr(GtkFileFilter) filter = gw_window_make_filter ();

  gtk_file_dialog_set_title (dialog, _("Open Plan"));
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_open (dialog, GTK_WINDOW (self), NULL, file_chosen_cb, g_object_ref (self));
}

static void
show_spinner_cb (gpointer data)
{
  GwWindow *self = data;

  self->spinner_id = 0;
  gtk_stack_set_visible_child_name (self->stack, "loading");
}

/**
 * gw_window_stop_loading:
 * @self: a window
 *
 * Ends what is being opened, if anything is.
 */
void
gw_window_stop_loading (GwWindow *self)
{
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->loading);
}

static void load (GwWindow *self,
                  GFile    *file,
                  gboolean  repair);

static void
copy_response_cb (GwWindow   *self,
                  const char *response,
                  gpointer    dialog)
{
  GwDocument *document = g_object_get_data (dialog, "document");

  if (g_strcmp0 (response, "open") == 0 && gw_window_is_empty (self))
    gw_window_set_document (self, document);
}

/* What was left out is named before the copy is shown */
static void
offer_copy (GwWindow   *self,
            GwDocument *document)
{
  AdwDialog *dialog = gw_left_out_dialog_new (gw_document_get_left_out (document));

  g_object_set_data_full (G_OBJECT (dialog), "document", g_object_ref (document), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (copy_response_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
error_response_cb (GwWindow   *self,
                   const char *response,
                   gpointer    dialog)
{
  GFile *file = g_object_get_data (dialog, "file");

  if (g_strcmp0 (response, "repair") == 0 && gw_window_is_empty (self))
    load (self, file, TRUE);
}

static void
show_error (GwWindow     *self,
            GFile        *file,
            const GError *error)
{
  AdwDialog *dialog = gw_open_error_dialog_new (file, error);

  g_object_set_data_full (G_OBJECT (dialog), "file", g_object_ref (file), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (error_response_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
take_document (GwWindow   *self,
               GwDocument *document)
{
  GPtrArray *left_out = gw_document_get_left_out (document);

  if (left_out != NULL && left_out->len > 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "start");
      offer_copy (self, document);
    }
  else
    gw_window_set_document (self, document);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GwWindow) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GwDocument) document = gw_document_load_finish (result, &error);
  g_autoptr(GFile) file = g_steal_pointer (&self->loading);

  /* The window has closed meanwhile */
  if (file == NULL)
    return;
  g_clear_object (&self->cancellable);
  gw_window_stop_loading (self);
  if (document != NULL)
    {
      take_document (self, document);
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "start");
  show_error (self, file, error);
}

static void
load (GwWindow *self,
      GFile    *file,
      gboolean  repair)
{
  self->loading = g_object_ref (file);
  self->cancellable = g_cancellable_new ();
  self->spinner_id = g_timeout_add_once (SPINNER_DELAY, show_spinner_cb, self);
  /* Of a window that comes with its plan the start page would only flash by */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_stack_set_visible_child_name (self->stack, "plan");
  gw_document_load_async (file, repair, self->cancellable, loaded_cb, g_object_ref (self));
}

/**
 * gw_window_open_file:
 * @self: an empty window
 * @file: the file of a plan
 *
 * Opens a plan here. Meanwhile the window waits; when it cannot be opened the
 * window says why.
 */
void
gw_window_open_file (GwWindow *self,
                     GFile    *file)
{
  g_return_if_fail (GW_IS_WINDOW (self) && gw_window_is_empty (self));
  g_return_if_fail (G_IS_FILE (file));

  load (self, file, FALSE);
}

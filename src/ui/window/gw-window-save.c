/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-window-save.h"

#include <glib/gi18n.h>
#include <string.h>

#include "file/gw-file-error.h"
#include "session/gw-portal-file.h"
#include "ui/dialogs/gw-file-dialogs.h"
#include "ui/widgets/gw-announce.h"
#include "ui/widgets/gw-flush.h"
#include "ui/widgets/gw-labels.h"
#include "ui/window/gw-window-open.h"
#include "ui/window/gw-window-private.h"
#include "ui/window/gw-window-sharing.h"
#include "words/gw-file-name.h"

#define EXTENSION ".mlproj"

/* One way to the file, with all that may be asked on it */
typedef struct
{
  GwWindow *window;
  GFile *file;
  GwSaveFlags flags;
  gboolean close;               /* the window, when it went well */
} Save;

static void write_file  (Save *save);
static void choose_file (Save *save);

static Save *
save_new (GwWindow    *window,
          GwSaveFlags  flags,
          gboolean     close)
{
  Save *save = g_new0 (Save, 1);

  save->window = g_object_ref (window);
  save->flags = flags;
  save->close = close;
  return save;
}

static void
save_free (gpointer data)
{
  Save *save = data;

  g_clear_object (&save->window);
  g_clear_object (&save->file);
  g_free (save);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Save, save_free)

static Save *
save_again (Save        *save,
            GwSaveFlags  flags)
{
  Save *again = save_new (save->window, flags, save->close);

  again->file = g_object_ref (save->file);
  return again;
}

/* The dialog carries what it asks about; each answer goes its own way */
static void
ask (Save      *save,
     AdwDialog *dialog,
     GCallback  callback)
{
  g_object_set_data_full (G_OBJECT (dialog), "save", save, save_free);
  g_signal_connect (dialog, "response", callback, NULL);
  adw_dialog_present (dialog, GTK_WIDGET (save->window));
}

static Save *
get_save (gpointer dialog)
{
  return g_object_get_data (dialog, "save");
}

static void
error_response_cb (AdwAlertDialog *dialog,
                   const char     *response)
{
  Save *save = get_save (dialog);

  if (g_strcmp0 (response, "save-as") == 0)
    choose_file (save_new (save->window, save->flags & GW_SAVE_COPY, save->close));
}

static void
changed_response_cb (AdwAlertDialog *dialog,
                     const char     *response)
{
  Save *save = get_save (dialog);

  if (g_strcmp0 (response, "merge") == 0)
    gw_window_merge_and_save (save->window, save->close);
  else if (g_strcmp0 (response, "overwrite") == 0)
    write_file (save_again (save, save->flags | GW_SAVE_OVERWRITE));
  else if (g_strcmp0 (response, "copy") == 0)
    choose_file (save_new (save->window, GW_SAVE_COPY, FALSE));
}

/* The plan's own file, and not one that happens to have the name */
static gboolean
can_merge (Save         *save,
           const GError *error)
{
  GFile *own = gw_document_get_file (save->window->document);

  return g_error_matches (error, GW_FILE_ERROR, GW_FILE_ERROR_CHANGED_ON_DISK) && own != NULL &&
         g_file_equal (own, save->file) && save->window->watch != NULL;
}

static void
show_error (Save         *save,
            const GError *error)
{
  if (g_error_matches (error, GW_FILE_ERROR, GW_FILE_ERROR_CHANGED_ON_DISK) ||
      g_error_matches (error, GW_FILE_ERROR, GW_FILE_ERROR_EXISTS))
    ask (save, gw_changed_on_disk_dialog_new (save->file, can_merge (save, error)), G_CALLBACK (changed_response_cb));
  else
    ask (save, gw_save_error_dialog_new (save->file, error), G_CALLBACK (error_response_cb));
}

/* Whatever is asked now may take long, and be about more than closing. */
static void
tell_stays (Save *save)
{
  if (save->close)
    g_signal_emit_by_name (save->window, "stays");
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(Save) save = data;
  g_autoptr(GError) error = NULL;
  GwWindow *window = save->window;
  const gboolean done = gw_document_save_finish (GW_DOCUMENT (source), result, &error);

  /* The window has waited for that, and has closed */
  if (window->document == NULL)
    return;
  if (!done)
    {
      tell_stays (save);
      show_error (g_steal_pointer (&save), error);
      return;
    }
  if (window->view != NULL && (save->flags & GW_SAVE_COPY) != 0)
    gw_plan_view_toast (window->view, _("Saved a copy"));
  else if (!save->close)
    gw_announce (GTK_WIDGET (window), _("Saved"));
  if (save->close)
    gtk_window_close (GTK_WINDOW (window));
}

static void
write_file (Save *save)
{
  GwDocument *document = save->window->document;

  if (document == NULL || gw_document_is_saving (document))
    {
      save_free (save);
      return;
    }
  gw_document_save_async (document, save->file, save->flags, NULL, saved_cb, save);
}

/* The chooser asks before a file is replaced, but not for the name that it gets
 * with its ending: that one is refused by the document when it is taken. Where
 * only the chosen name exists the ending cannot be added. */
static void
take_file (Save  *save,
           GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  if (g_str_has_suffix (name, EXTENSION) || gw_portal_file_is_lent (file))
    {
      save->file = g_object_ref (file);
      save->flags |= GW_SAVE_OVERWRITE;
    }
  else
    {
      g_autofree char *full = g_strconcat (name, EXTENSION, NULL);
      g_autoptr(GFile) folder = g_file_get_parent (file);

      save->file = g_file_get_child (folder, full);
    }
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr(Save) save = data;
  g_autoptr(GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file == NULL)
    tell_stays (save);
  if (file == NULL || save->window->document == NULL)
    return;
  take_file (save, file);
  write_file (g_steal_pointer (&save));
}

static char *
suggest_name (GwDocument *document)
{
  const char *title = gw_item_get_text (gw_document_get_plan (document), GW_PLAN_TITLE);
  GFile *file = gw_document_get_file (document);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  if (name != NULL && g_utf8_validate (name, -1, NULL))
    return g_steal_pointer (&name);
  return gw_file_name_from_title (title, _("Plan"), EXTENSION);
}

static void
choose_file (Save *save)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr(GtkFileFilter) filter = gw_window_make_filter ();
  GwDocument *document = save->window->document;
  g_autofree char *name = suggest_name (document);
  GFile *file = gw_document_get_file (document);
  g_autoptr(GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;

  gtk_file_dialog_set_title (dialog, (save->flags & GW_SAVE_COPY) != 0 ? _("Save a Copy")
                                                                       : _("Save As"));
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_set_initial_name (dialog, name);
  if (folder != NULL)
    gtk_file_dialog_set_initial_folder (dialog, folder);
  gtk_file_dialog_save (dialog, GTK_WINDOW (save->window), NULL, file_chosen_cb, save);
}

static void
save_document (GwWindow *self,
               gboolean  close)
{
  GFile *file = gw_document_get_file (self->document);
  Save *save = save_new (self, GW_SAVE_DEFAULT, close);

  if (file == NULL)
    choose_file (save);
  else
    {
      save->file = g_object_ref (file);
      write_file (save);
    }
}

/**
 * gw_window_save:
 * @self: a window with a plan that may be written
 *
 * Saves the plan, and asks where to when it has no file yet.
 */
void
gw_window_save (GwWindow *self)
{
  gw_ui_flush_typing (GTK_WINDOW (self));
  save_document (self, FALSE);
}

/**
 * gw_window_save_and_close:
 * @self: a window with a plan that may be written
 * @close: whether to close it then
 *
 * Saves the plan where it lies.
 */
void
gw_window_save_and_close (GwWindow *self,
                          gboolean  close)
{
  save_document (self, close);
}

/**
 * gw_window_save_as:
 * @self: a window with a plan that may be written
 *
 * Asks for a file and saves the plan there from now on.
 */
void
gw_window_save_as (GwWindow *self)
{
  gw_ui_flush_typing (GTK_WINDOW (self));
  choose_file (save_new (self, GW_SAVE_DEFAULT, FALSE));
}

/**
 * gw_window_save_copy:
 * @self: a window with a plan
 *
 * Asks for a file and writes a copy there.
 */
void
gw_window_save_copy (GwWindow *self)
{
  gw_ui_flush_typing (GTK_WINDOW (self));
  choose_file (save_new (self, GW_SAVE_COPY, FALSE));
}

static gboolean
close_now_cb (gpointer data)
{
  gtk_window_close (data);
  return G_SOURCE_REMOVE;
}

static void
close_response_cb (GwWindow   *self,
                   const char *response)
{
  self->asking = FALSE;
  if (g_strcmp0 (response, "discard") == 0)
    {
      self->may_close = TRUE;
      /* not under the dialog, which is still there: closing would take it first */
      g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_now_cb, g_object_ref (self), g_object_unref);
    }
  else if (g_strcmp0 (response, "save") == 0)
    save_document (self, TRUE);
  else
    g_signal_emit_by_name (self, "stays");
}

static void
ask_before_closing (GwWindow *self)
{
  const char *title = gw_item_get_text (gw_document_get_plan (self->document), GW_PLAN_TITLE);
  AdwDialog *dialog = gw_close_dialog_new (gw_ui_title_label (title));

  self->asking = TRUE;
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
saving_ended_cb (GwWindow *self)
{
  if (gw_document_is_saving (self->document))
    return;
  g_signal_handlers_disconnect_by_func (self->document, saving_ended_cb, self);
  gtk_window_close (GTK_WINDOW (self));
}

/**
 * gw_window_guard_close:
 * @self: a window that is about to close
 *
 * Keeps it open while the plan has changes that only the user can decide about,
 * or while it is being saved.
 *
 * Returns: whether it must stay open for now
 */
gboolean
gw_window_guard_close (GwWindow *self)
{
  if (self->document == NULL)
    return FALSE;
  if (self->asking)
    return TRUE;
  if (gw_document_is_saving (self->document))
    {
      g_signal_handlers_disconnect_by_func (self->document, saving_ended_cb, self);
      g_signal_connect_object (self->document, "notify::saving", G_CALLBACK (saving_ended_cb),
                               self, G_CONNECT_SWAPPED);
      return TRUE;
    }
  if (!gw_history_is_modified (gw_document_get_history (self->document)))
    return FALSE;
  ask_before_closing (self);
  return TRUE;
}

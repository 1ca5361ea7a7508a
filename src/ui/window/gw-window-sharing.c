/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-window-sharing.h"

#include <glib/gi18n.h>

#include "session/gw-siblings.h"
#include "ui/dialogs/gw-file-dialogs.h"
#include "ui/widgets/gw-flush.h"
#include "ui/window/gw-window-compare.h"
#include "ui/window/gw-window-private.h"
#include "ui/window/gw-window-save.h"
#include "words/gw-format.h"

/*
 * What a window says about the work of others on its file, and what it does so
 * that its own outlives a crash.
 */

/* What is less urgent than any other banner */
static void
show_sibling (GwWindow *self)
{
  g_autofree char *name = self->sibling != NULL ? g_file_get_basename (self->sibling) : NULL;
  g_autofree char *shown = name != NULL ? g_filename_display_name (name) : NULL;
  g_autofree char *title = NULL;

  if (shown == NULL)
    {
      gw_plan_view_set_banner (self->view, NULL, NULL, NULL);
      return;
    }
  title = gw_format (_("A copy with different content is in the same folder: %s"), shown);
  gw_plan_view_set_banner (self->view, title, _("_Merge…"), "win.merge-sibling");
}

static void
foreign_cb (GwWindow *self)
{
  switch (gw_document_watch_get_foreign (self->watch))
    {
    case GW_FOREIGN_CHANGED:
      gw_plan_view_set_banner (self->view, _("Another program changed the file."),
                               _("Compare and _Merge…"), "win.merge-file");
      break;
    case GW_FOREIGN_GONE:
      gw_plan_view_set_banner (self->view, _("The file was deleted or moved."),
                               _("Save _As…"), "win.save-as");
      break;
    case GW_FOREIGN_UNREADABLE:
      gw_plan_view_set_banner (self->view, _("Another program changed the file, which no longer holds this plan."),
                               _("Save _As…"), "win.save-as");
      break;
    case GW_FOREIGN_NONE:
    default:
      show_sibling (self);
    }
}

static char *
dup_merged_text (gboolean was_modified,
                 guint    n_clashes)
{
  if (!was_modified)
    return g_strdup (_("Changed file reloaded"));
  if (n_clashes == 0)
    return g_strdup (_("Merged with the changed file"));
  return g_strdup_printf (ngettext ("Merged; %d conflict is left to solve", "Merged; %d conflicts are left to solve",
                                    n_clashes), (int) n_clashes);
}

/**
 * gw_window_tell_kept:
 * @self: a window whose plan was merged
 * @n_kept: in how many places both sides have moved something
 *
 * Tells where ours stays. That is no conflict, as nothing is lost by it, but
 * nobody is to wonder.
 */
void
gw_window_tell_kept (GwWindow *self,
                     guint     n_kept)
{
  g_autofree char *text = NULL;

  if (n_kept == 0)
    return;
  text = g_strdup_printf (ngettext ("Moved on both sides in %d place; yours is kept",
                                    "Moved on both sides in %d places; yours are kept", n_kept),
                          (int) n_kept);
  gw_plan_view_toast (self->view, text);
}

/* Where the plan had it all there is nothing to take back, and where nobody has
 * asked there is nothing to tell either. */
static void
tell_merged (GwWindow *self,
             gboolean  was_modified,
             gboolean  changed,
             guint     n_clashes)
{
  g_autofree char *text = dup_merged_text (was_modified, n_clashes);

  if (changed)
    gw_plan_view_toast_step (self->view, text);
  else if (was_modified)
    gw_plan_view_toast (self->view, text);
}

/* Saving goes on where the merge has nothing left to ask */
static void
merged_cb (GwWindow *self,
           gboolean  was_modified,
           gboolean  changed,
           guint     n_clashes,
           guint     n_kept)
{
  /* what nobody has asked for comes to a plan that has nothing to save */
  const gboolean saving = self->save_merged && was_modified, closing = self->close_merged;

  self->save_merged = self->close_merged = FALSE;
  tell_merged (self, was_modified, changed, n_clashes);
  gw_window_tell_kept (self, n_kept);
  if (saving && n_clashes == 0)
    gw_window_save_and_close (self, closing);
}

static void
failing_cb (GwWindow *self)
{
  gboolean failing;

  g_object_get (self->recovery, "failing", &failing, NULL);
  if (failing)
    gw_plan_view_toast (self->view, _("Changes cannot be kept for recovery; save soon"));
}

/* Not every file system tells what happens on it */
static void
active_cb (GwWindow *self)
{
  if (self->watch != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    gw_document_watch_look (self->watch);
}

static void
sibling_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(GwWindow) self = data;

  g_clear_object (&self->sibling);
  self->sibling = gw_siblings_find_finish (GW_DOCUMENT (source), result);
  if (self->watch != NULL && gw_document_watch_get_foreign (self->watch) == GW_FOREIGN_NONE)
    show_sibling (self);
}

/* What cloud folders and git leave behind when two have written at once */
static void
look_for_sibling (GwWindow *self)
{
  if (gw_document_get_file (self->document) != NULL)
    gw_siblings_find_async (self->document, sibling_cb, g_object_ref (self));
}

/**
 * gw_window_merge_sibling:
 * @self: a window with a copy of its plan beside it
 *
 * Offers to merge the copy, and says no more about it.
 */
void
gw_window_merge_sibling (GwWindow *self)
{
  g_autoptr(GFile) file = g_steal_pointer (&self->sibling);

  if (file == NULL)
    return;
  show_sibling (self);
  gw_window_merge_file (self, file);
}

/**
 * gw_window_begin_sharing:
 * @self: a window that has just got its plan
 *
 * Watches the file, and keeps unsaved changes for recovery, from now on.
 */
void
gw_window_begin_sharing (GwWindow *self)
{
  self->watch = gw_document_watch_new (self->document);
  g_signal_connect_object (self->watch, "notify::foreign", G_CALLBACK (foreign_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->watch, "merged", G_CALLBACK (merged_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::is-active", G_CALLBACK (active_cb), self, G_CONNECT_SWAPPED);
  if (self->state == NULL)
    return;
  gw_document_set_state (self->document, self->state);
  if (gw_document_is_read_only (self->document))
    return;
  self->recovery = gw_recovery_new (self->document, self->state);
  g_signal_connect_object (self->recovery, "notify::failing", G_CALLBACK (failing_cb), self, G_CONNECT_SWAPPED);
  look_for_sibling (self);
}

/**
 * gw_window_end_sharing:
 * @self: a window
 * @clean: whether the user has decided about the changes, so that nothing is
 *   kept for recovery any more
 *
 * Ends it.
 */
void
gw_window_end_sharing (GwWindow *self,
                       gboolean  clean)
{
  if (clean && self->recovery != NULL)
    gw_recovery_close (self->recovery);
  g_clear_object (&self->recovery);
  /* A look that is under way keeps it, and may still find something. */
  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);
  g_clear_object (&self->sibling);
}

static void
foreign_response_cb (GwWindow   *self,
                     const char *response)
{
  if (self->watch == NULL)
    return;
  self->save_merged = self->close_merged = FALSE;
  if (g_strcmp0 (response, "merge") == 0)
    gw_document_watch_merge (self->watch);
  else if (g_strcmp0 (response, "mine") == 0)
    gw_document_watch_keep_mine (self->watch);
  else if (g_strcmp0 (response, "copy") == 0)
    gw_window_save_copy (self);
}

/**
 * gw_window_ask_foreign:
 * @self: a window whose file was changed by another program
 *
 * Lets the user choose what becomes of both versions.
 */
void
gw_window_ask_foreign (GwWindow *self)
{
  AdwDialog *dialog;

  gw_ui_flush_typing (GTK_WINDOW (self));
  dialog = gw_foreign_dialog_new (gw_document_get_file (self->document));
  g_signal_connect_object (dialog, "response", G_CALLBACK (foreign_response_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/**
 * gw_window_merge_and_save:
 * @self: a window whose plan could not be saved, as its file has changed
 * @close: whether to close it when it is saved
 *
 * Merges what lies in the file, and saves if that leaves no conflict.
 */
void
gw_window_merge_and_save (GwWindow *self,
                          gboolean  close)
{
  g_return_if_fail (self->watch != NULL);

  self->save_merged = TRUE;
  self->close_merged = close;
  gw_document_watch_merge (self->watch);
}

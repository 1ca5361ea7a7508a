/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-window-found.h"

#include <glib/gi18n.h>

#include "ui/dialogs/gw-found-dialogs.h"
#include "ui/window/gw-window-private.h"

/* Set on work that is being read */
#define RESTORING_KEY "gw-restoring"

/*
 * Unsaved work that was left behind is offered on the start page, and again when
 * its file is opened. What is neither restored nor discarded waits.
 */

static void
forget (GwWindow    *self,
        GwFoundWork *work)
{
  guint position;

  if (g_list_store_find (self->found, work, &position))
    g_list_store_remove (self->found, position);
}

/* Where the file is open already the work belongs there */
static GwWindow *
find_target (GwWindow    *self,
             GwFoundWork *work)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GList *windows = application != NULL ? gtk_application_get_windows (application) : NULL;

  for (GList *l = windows; l != NULL; l = l->next)
    if (GW_IS_WINDOW (l->data) && GW_WINDOW (l->data)->document != NULL &&
        gw_found_work_belongs_to (work, GW_WINDOW (l->data)->document))
      return l->data;
  return self;
}

/* A plan that stands for itself, beside the one that is open */
static GwWindow *
get_window_for (GwWindow   *self,
                GwDocument *document)
{
  GwWindow *window = self;

  if (self->document == document)
    return self;
  if (!gw_window_is_empty (self))
    {
      window = gw_window_new (gtk_window_get_application (GTK_WINDOW (self)), self->settings);
      gw_window_set_state (window, self->state, self->found);
    }
  gw_window_set_document (window, document);
  return window;
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(GwWindow) self = data;
  g_autoptr(GwDocument) document = gw_found_work_restore_finish (GW_FOUND_WORK (source), result);
  GwWindow *window;

  g_object_set_data (source, RESTORING_KEY, NULL);
  /* The window has closed meanwhile: the work waits on */
  if (gtk_window_get_application (GTK_WINDOW (self)) == NULL)
    return;
  forget (self, GW_FOUND_WORK (source));
  window = get_window_for (self, document);
  if (window->recovery != NULL)
    gw_found_work_hand_over (GW_FOUND_WORK (source), window->recovery);
  gw_plan_view_toast (window->view, _("Unsaved work restored"));
  gtk_window_present (GTK_WINDOW (window));
}

/**
 * gw_window_restore_work:
 * @self: a window
 * @work: what was left behind, and can be read
 *
 * Brings unsaved work back: where its file is open, else here, else in a window
 * of its own. Who asks for it twice gets it once.
 */
void
gw_window_restore_work (GwWindow    *self,
                        GwFoundWork *work)
{
  GwWindow *target = find_target (self, work);
  GwDocument *document = target->document != NULL && gw_found_work_belongs_to (work, target->document)
    ? target->document : NULL;

  if (g_object_get_data (G_OBJECT (work), RESTORING_KEY) != NULL)
    return;
  g_object_set_data (G_OBJECT (work), RESTORING_KEY, work);
  gw_found_work_restore_async (work, document, restored_cb, g_object_ref (target));
}

static void
discard_response_cb (GwWindow   *self,
                     const char *response,
                     gpointer    dialog)
{
  GwFoundWork *work = g_object_get_data (dialog, "work");

  if (g_strcmp0 (response, "discard") != 0)
    return;
  gw_found_work_discard (work);
  forget (self, work);
}

static void
present (GwWindow    *self,
         AdwDialog   *dialog,
         GwFoundWork *work,
         GCallback    callback)
{
  g_object_set_data_full (G_OBJECT (dialog), "work", g_object_ref (work), g_object_unref);
  g_signal_connect_object (dialog, "response", callback, self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/**
 * gw_window_discard_work:
 * @self: a window
 * @work: what was left behind
 *
 * Asks, and removes it for good.
 */
void
gw_window_discard_work (GwWindow    *self,
                        GwFoundWork *work)
{
  present (self, gw_discard_work_dialog_new (work), work, G_CALLBACK (discard_response_cb));
}

static void
offer_response_cb (GwWindow   *self,
                   const char *response,
                   gpointer    dialog)
{
  GwFoundWork *work = g_object_get_data (dialog, "work");

  if (g_strcmp0 (response, "restore") == 0)
    gw_window_restore_work (self, work);
  else if (g_strcmp0 (response, "discard") == 0)
    discard_response_cb (self, response, dialog);
}

/* In full: what would come back */
static void
show_work (GwWindow    *self,
           GwFoundWork *work)
{
  present (self, gw_found_work_dialog_new (work), work, G_CALLBACK (offer_response_cb));
}

/**
 * gw_window_offer_found:
 * @self: a window
 *
 * Offers what was left behind of the plan that it shows, once.
 */
void
gw_window_offer_found (GwWindow *self)
{
  guint n_items = self->found != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->found)) : 0;

  for (guint i = 0; self->document != NULL && !self->offered && i < n_items; i++)
    {
      g_autoptr(GwFoundWork) work = g_list_model_get_item (G_LIST_MODEL (self->found), i);

      if (!gw_found_work_belongs_to (work, self->document))
        continue;
      self->offered = TRUE;
      show_work (self, work);
    }
}

/**
 * gw_window_show_found:
 * @self: a window that has just got its start page, or its state
 *
 * Shows on the start page what was left behind, once there are both.
 */
void
gw_window_show_found (GwWindow *self)
{
  GtkWidget *page = adw_bin_get_child (self->start_bin);

  if (page == NULL || self->found == NULL)
    return;
  gw_start_page_set_found (GW_START_PAGE (page), G_LIST_MODEL (self->found));
  g_signal_connect_object (page, "show-work", G_CALLBACK (show_work), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "restore-work", G_CALLBACK (gw_window_restore_work), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "discard-work", G_CALLBACK (gw_window_discard_work), self, G_CONNECT_SWAPPED);
}

/**
 * gw_window_watch_found:
 * @self: a window that has just got its state
 *
 * Shows what was left behind, also what is found later on.
 */
void
gw_window_watch_found (GwWindow *self)
{
  gw_window_show_found (self);
  g_signal_connect_object (self->found, "items-changed", G_CALLBACK (gw_window_offer_found), self,
                           G_CONNECT_SWAPPED);
}

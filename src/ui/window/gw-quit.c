/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-quit.h"

#include "ui/window/gw-open-plans.h"

#define KEY "open-plans"

/**
 * GwQuit:
 *
 * The way out of the app: first every window with changes asks what becomes of
 * them, each by itself, and the others close once all are answered. So whoever
 * presses Cancel finds everything as it was.
 *
 * What was open when it began is what the next start opens again, though the
 * windows close one by one.
 */
struct _GwQuit
{
  GObject parent_instance;

  /* Owned */
  GSettings *settings;
  GPtrArray *plans;             /* addresses of files; NULL while nobody quits */

  /* Borrowed: owns this */
  GtkApplication *application;

  guint go_on_id;
};

G_DEFINE_FINAL_TYPE (GwQuit, gw_quit, G_TYPE_OBJECT)

/* A new plan may get its file on the way. */
static void
take_plans (GwQuit *self)
{
  g_auto(GStrv) uris = g_settings_get_strv (self->settings, KEY);

  for (guint i = 0; self->plans != NULL && uris[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (self->plans, uris[i], g_str_equal, NULL))
      g_ptr_array_add (self->plans, g_strdup (uris[i]));
}

static void
finish (GwQuit *self)
{
  g_autoptr(GPtrArray) plans = g_steal_pointer (&self->plans);

  g_clear_handle_id (&self->go_on_id, g_source_remove);
  g_settings_set_strv (self->settings, KEY, (const char *const *) plans->pdata);
}

static gboolean
ask_windows (GList *windows)
{
  gboolean asked = FALSE;

  for (GList *l = windows; l != NULL; l = l->next)
    if (GW_IS_WINDOW (l->data) && gw_window_must_ask (l->data))
      {
        gtk_window_close (l->data);
        asked = TRUE;
      }
  return asked;
}

static void
go_on (GwQuit *self)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (self->application));

  if (windows == NULL)
    finish (self);
  else if (!ask_windows (windows))
    for (GList *l = windows; l != NULL; l = l->next)
      gtk_window_close (l->data);
}

static gboolean
go_on_cb (gpointer data)
{
  GwQuit *self = data;

  self->go_on_id = 0;
  go_on (self);
  return G_SOURCE_REMOVE;
}

/* The last one that goes takes the main loop along. */
static void
window_removed_cb (GwQuit *self)
{
  if (self->plans == NULL)
    return;
  if (gtk_application_get_windows (self->application) == NULL)
    finish (self);
  else if (self->go_on_id == 0)
    self->go_on_id = g_idle_add (go_on_cb, self);
}

static void
gw_quit_dispose (GObject *object)
{
  GwQuit *self = GW_QUIT (object);

  g_clear_handle_id (&self->go_on_id, g_source_remove);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (gw_quit_parent_class)->dispose (object);
}

static void
gw_quit_class_init (GwQuitClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_quit_dispose;
}

static void
gw_quit_init (GwQuit *self)
{
}

/**
 * gw_quit_new:
 * @application: the application, which owns the result
 * @settings: its settings
 *
 * Returns: (transfer full): the way out, not taken yet
 */
GwQuit *
gw_quit_new (GtkApplication *application,
             GSettings      *settings)
{
  GwQuit *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (GW_TYPE_QUIT, NULL);
  self->application = application;
  self->settings = g_object_ref (settings);
  g_signal_connect_object (application, "window-removed", G_CALLBACK (window_removed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (settings, "changed::" KEY, G_CALLBACK (take_plans), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * gw_quit_begin:
 * @self: the way out
 *
 * Closes all windows, after asking about what is not saved.
 */
void
gw_quit_begin (GwQuit *self)
{
  g_return_if_fail (GW_IS_QUIT (self));

  if (self->plans == NULL)
    self->plans = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  take_plans (self);
  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next)
    {
      g_signal_handlers_disconnect_by_func (l->data, gw_quit_give_up, self);
      if (GW_IS_WINDOW (l->data))
        g_signal_connect_object (l->data, "stays", G_CALLBACK (gw_quit_give_up), self, G_CONNECT_SWAPPED);
    }
  go_on (self);
}

/**
 * gw_quit_give_up:
 * @self: the way out
 *
 * Stays after all, if somebody was about to quit: what is open is what is
 * remembered.
 */
void
gw_quit_give_up (GwQuit *self)
{
  g_return_if_fail (GW_IS_QUIT (self));

  g_clear_handle_id (&self->go_on_id, g_source_remove);
  if (self->plans == NULL)
    return;
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  gw_open_plans_keep (self->application, self->settings, NULL);
}

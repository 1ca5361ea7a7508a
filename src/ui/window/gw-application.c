/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-application.h"

#include <glib/gi18n.h>

#include "gw-config.h"

#include "groundwork-ui.h"
#include "session/gw-found-work.h"
#include "session/gw-versions.h"
#include "session/gw-worker.h"
#include "session/gw-template-store.h"
#include "ui/dialogs/gw-new-plan-dialog.h"
#include "ui/dialogs/gw-preferences-dialog.h"
#include "ui/dialogs/gw-shortcuts-dialog.h"
#include "ui/dialogs/gw-welcome-dialog.h"
#include "ui/widgets/gw-drawing.h"
#include "ui/widgets/gw-slow-click.h"
#include "ui/widgets/gw-text-limit.h"
#include "ui/widgets/gw-ui-words.h"
#include "ui/widgets/gw-whole-text.h"
#include "ui/widgets/gw-word-breaks.h"
#include "ui/window/gw-open-plans.h"
#include "ui/window/gw-quit.h"
#include "ui/window/gw-shortcuts.h"
#include "ui/window/gw-window.h"

/**
 * GwApplication:
 *
 * The process: one window a plan, and what is the same in all of them.
 */
struct _GwApplication
{
  AdwApplication parent_instance;

  /* Owned */
  GSettings *settings;
  GwStateFolder *state;
  GListStore *found;            /* unsaved work that was left behind */
  GwQuit *quit;
};

G_DEFINE_FINAL_TYPE (GwApplication, gw_application, ADW_TYPE_APPLICATION)

/* What libadwaita 1.7 looks up in the catalogue of the app instead of its own:
 * the name of the button that closes a dialog */
static const char *const borrowed_words[] G_GNUC_UNUSED = { N_("Close") };

typedef gboolean (*WindowTest) (GwWindow *window,
                                gpointer  data);

static GwWindow *
find_window (GwApplication *self,
             WindowTest     test,
             gpointer       data)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *l = windows; l != NULL; l = l->next)
    if (GW_IS_WINDOW (l->data) && test (l->data, data))
      return l->data;
  return NULL;
}

static gboolean
window_is_any (GwWindow *window,
               gpointer  data)
{
  return TRUE;
}

static gboolean
window_is_empty (GwWindow *window,
                 gpointer  data)
{
  return gw_window_is_empty (window);
}

static gboolean
window_shows_file (GwWindow *window,
                   gpointer  file)
{
  return gw_window_shows_file (window, file);
}

static gboolean
window_shows_sample (GwWindow *window,
                     gpointer  id)
{
  GwDocument *document = gw_window_get_document (window);

  return document != NULL && gw_document_get_file (document) == NULL &&
         g_strcmp0 (gw_item_get_id (gw_document_get_plan (document)), id) == 0;
}

/* A window that waits at its start page is used before another one is made */
static GwWindow *
get_empty_window (GwApplication *self)
{
  GwWindow *window = find_window (self, window_is_empty, NULL);

  if (window != NULL)
    return window;
  window = gw_window_new (GTK_APPLICATION (self), self->settings);
  gw_window_set_state (window, self->state, self->found);
  return window;
}

static void
show_document (GwApplication *self,
               GwDocument    *document)
{
  GwWindow *window = get_empty_window (self);

  gw_quit_give_up (self->quit);
  gw_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
}

static void
open_file (GwApplication *self,
           GFile         *file)
{
  GwWindow *window = find_window (self, window_shows_file, file);

  /* nobody quits who opens something */
  gw_quit_give_up (self->quit);
  if (window == NULL)
    {
      window = get_empty_window (self);
      gw_window_open_file (window, file);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
plan_created_cb (GwApplication *self,
                 GwPlan        *plan)
{
  g_autoptr(GwDocument) document = gw_document_new (plan, TRUE);

  show_document (self, document);
}

static void
new_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  GwApplication *self = user_data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autofree char *templates = gw_template_store_get_folder ();
  AdwDialog *dialog = gw_new_plan_dialog_new (self->settings, templates);

  if (window == NULL)
    {
      window = GTK_WINDOW (get_empty_window (self));
      gtk_window_present (window);
    }
  g_signal_connect_object (dialog, "created", G_CALLBACK (plan_created_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

static void
sample_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  GwApplication *self = user_data;
  g_autoptr(GwDocument) document =
    gw_document_new_sample (gw_words_get_language (gw_ui_words ()));
  GwWindow *window = find_window (self, window_shows_sample,
                                  (gpointer) gw_item_get_id (gw_document_get_plan (document)));

  if (window != NULL)
    gtk_window_present (GTK_WINDOW (window));
  else
    show_document (self, document);
}

static void
welcome_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  GwApplication *self = user_data;

  adw_dialog_present (gw_welcome_dialog_new (self->settings),
                      GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (self))));
}

static void
shortcuts_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  GtkApplication *application = user_data;

  adw_dialog_present (gw_shortcuts_dialog_new (),
                      GTK_WIDGET (gtk_application_get_active_window (application)));
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  GwApplication *self = user_data;
  g_autofree char *templates = gw_template_store_get_folder ();

  adw_dialog_present (gw_preferences_dialog_new (self->settings, self->state, templates),
                      GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (self))));
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  GtkApplication *application = user_data;
  AdwDialog *dialog = adw_about_dialog_new ();

  g_object_set (dialog,
                "application-icon", GW_APP_ID,
                "application-name", "Groundwork",
                "developer-name", _("The Groundwork authors"),
                "version", GW_VERSION,
                "license-type", GTK_LICENSE_GPL_3_0,
                "comments", _("Plan machine-learning projects and their risks"),
                NULL);
  adw_dialog_present (dialog, GTK_WIDGET (gtk_application_get_active_window (application)));
}

/* The process ends with the last window. */
static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GwApplication *self = user_data;

  gw_quit_begin (self->quit);
}

static const GActionEntry actions[] = {
  { "new", new_action },
  { "sample", sample_action },
  { "welcome", welcome_action },
  { "preferences", preferences_action },
  { "shortcuts", shortcuts_action },
  { "about", about_action },
  { "quit", quit_action },
};

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(GwApplication) self = data;
  g_autoptr(GPtrArray) found = gw_found_work_list_finish (result);

  for (guint i = 0; i < found->len; i++)
    g_list_store_append (self->found, g_ptr_array_index (found, i));
}

static void
look_for_unsaved_work (GwApplication *self)
{
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "groundwork", NULL);

  self->state = gw_state_folder_new (path);
  self->found = g_list_store_new (GW_TYPE_FOUND_WORK);
  gw_found_work_list_async (self->state, found_cb, g_object_ref (self));
  gw_versions_tidy (self->state);
}

static void
gw_application_startup (GApplication *application)
{
  GwApplication *self = GW_APPLICATION (application);

  gw_ui_register_resource ();
  G_APPLICATION_CLASS (gw_application_parent_class)->startup (application);

  self->settings = g_settings_new (GW_APP_ID);
  self->quit = gw_quit_new (GTK_APPLICATION (self), self->settings);
  gw_drawing_follow (self->settings);
  look_for_unsaved_work (self);
  gtk_window_set_default_icon_name (GW_APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  gw_shortcuts_install (GTK_APPLICATION (self));
  gw_text_limit_install ();
  gw_whole_text_install ();
  gw_word_breaks_install ();
  gw_slow_click_install ();
}

/* What was asked for last is still written, and removed */
static void
gw_application_shutdown (GApplication *application)
{
  GwApplication *self = GW_APPLICATION (application);

  G_APPLICATION_CLASS (gw_application_parent_class)->shutdown (application);
  gw_state_folder_finish (self->state);
  gw_worker_wait ();
}

/* What was open at the end, in the order in which it was opened */
static void
reopen_plans (GwApplication *self)
{
  g_autoptr(GPtrArray) files = gw_open_plans_list (self->settings);

  for (guint i = 0; i < files->len; i++)
    open_file (self, g_ptr_array_index (files, i));
}

static void
gw_application_activate (GApplication *application)
{
  GwApplication *self = GW_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL && find_window (self, window_is_any, NULL) == NULL)
    reopen_plans (self);
  if (window == NULL)
    window = GTK_WINDOW (find_window (self, window_is_any, NULL));
  if (window == NULL)
    window = GTK_WINDOW (get_empty_window (self));
  gtk_window_present (window);
  if (gw_window_is_empty (GW_WINDOW (window)) && gw_welcome_dialog_is_due (self->settings))
    welcome_action (NULL, NULL, self);
}

static void
gw_application_open (GApplication  *application,
                     GFile        **files,
                     int            n_files,
                     const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    open_file (GW_APPLICATION (application), files[i]);
}

static int
gw_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  g_autoptr(GError) error = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Groundwork %s\n", GW_VERSION);
      return 0;
    }
  if (!g_variant_dict_contains (options, "sample"))
    return -1;

  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }
  g_action_group_activate_action (G_ACTION_GROUP (application), "sample", NULL);
  return -1;
}

static void
gw_application_finalize (GObject *object)
{
  GwApplication *self = GW_APPLICATION (object);

  g_clear_object (&self->quit);
  g_clear_object (&self->found);
  g_clear_object (&self->state);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (gw_application_parent_class)->finalize (object);
}

static void
gw_application_class_init (GwApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = gw_application_finalize;
  application_class->startup = gw_application_startup;
  application_class->shutdown = gw_application_shutdown;
  application_class->activate = gw_application_activate;
  application_class->open = gw_application_open;
  application_class->handle_local_options = gw_application_handle_local_options;
}

static void
gw_application_init (GwApplication *self)
{
  const GOptionEntry options[] = {
    { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open the sample plan"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Show the version"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
}

/**
 * gw_application_new:
 *
 * Returns: (transfer full): the application
 */
GwApplication *
gw_application_new (void)
{
  return g_object_new (GW_TYPE_APPLICATION,
                       "application-id", GW_APP_ID,
                       "resource-base-path", GW_RESOURCE_PREFIX,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

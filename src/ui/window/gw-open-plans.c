/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-open-plans.h"

#define KEY "open-plans"

static char *
dup_uri (gpointer window)
{
  GwDocument *document = GW_IS_WINDOW (window) ? gw_window_get_document (window) : NULL;
  GFile *file = document != NULL ? gw_document_get_file (document) : NULL;

  return file != NULL ? g_file_get_uri (file) : NULL;
}

/**
 * gw_open_plans_keep:
 * @application: the application
 * @settings: its settings
 * @closing: (nullable): a window that is about to close
 *
 * Remembers which files are open. The last one that is closed stays in mind: it
 * was open at the end.
 */
void
gw_open_plans_keep (GtkApplication *application,
                    GSettings      *settings,
                    GwWindow       *closing)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) uris = NULL;

  g_return_if_fail (GTK_IS_APPLICATION (application) && G_IS_SETTINGS (settings));

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      g_autofree char *uri = l->data != closing ? dup_uri (l->data) : NULL;

      if (uri != NULL)
        g_strv_builder_add (builder, uri);
    }
  uris = g_strv_builder_end (builder);
  if (*uris != NULL)
    g_settings_set_strv (settings, KEY, (const char *const *) uris);
}

/**
 * gw_open_plans_list:
 * @settings: the settings of the app
 *
 * Returns: (transfer full) (element-type GFile): what was open and is still
 *   there, if the user wants it back
 */
GPtrArray *
gw_open_plans_list (GSettings *settings)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto(GStrv) uris = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), files);

  uris = g_settings_get_strv (settings, KEY);
  for (guint i = 0; g_settings_get_boolean (settings, "reopen") && uris[i] != NULL; i++)
    {
      g_autoptr(GFile) file = g_file_new_for_uri (uris[i]);

      if (g_file_query_exists (file, NULL))
        g_ptr_array_add (files, g_steal_pointer (&file));
    }
  return files;
}

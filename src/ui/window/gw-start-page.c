/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-start-page.h"

#include <glib/gi18n.h>

#include "gw-config.h"

#include "session/gw-portal-file.h"
#include "ui/widgets/gw-day.h"
#include "ui/widgets/gw-late-menu.h"
#include "ui/widgets/gw-today.h"
#include "ui/widgets/gw-ui-words.h"
#include "ui/window/gw-found-row.h"
#include "ui/window/gw-recents.h"
#include "words/gw-dates.h"

/**
 * GwStartPage:
 *
 * What a window shows without a plan: the ways to one.
 */
struct _GwStartPage
{
  AdwBin parent_instance;

  /* Owned */
  GSettings *settings;
  GCancellable *cancellable;

  /* Template */
  GtkMenuButton *menu_button;
  GMenuModel *start_menu;
  AdwPreferencesGroup *found_group;
  GtkListBox *found_list;
  AdwPreferencesGroup *recent_group;
  GtkListBox *recent_list;
};

enum
{
  SIGNAL_SHOW_WORK,
  SIGNAL_RESTORE_WORK,
  SIGNAL_DISCARD_WORK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwStartPage, gw_start_page, ADW_TYPE_BIN)

static char *
dup_day (gint64 seconds)
{
  g_autoptr(GDateTime) when = g_date_time_new_from_unix_local (seconds);
  g_autofree char *date = when != NULL ? g_date_time_format (when, "%Y-%m-%d") : NULL;
  g_autofree char *today = gw_today ();

  return date != NULL ? gw_date_format_relative (gw_ui_words (), date, today) : NULL;
}

/* Where it lies, else what it is called: the title is that of the plan */
static void
show_place (GtkWidget *row,
            GFile     *file,
            GFileInfo *info)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *folder = gw_portal_file_dup_folder (file, info);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), folder != NULL ? folder : shown);
}

static GtkWidget *
make_row (GwRecent *recent)
{
  g_autofree char *name = g_file_get_basename (recent->file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *day = dup_day (recent->opened);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title-lines", 1,
                                 "subtitle-lines", 1,
                                 "activatable", TRUE,
                                 NULL);
  GtkWidget *label = gtk_label_new (day);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 *recent->title != '\0' ? recent->title : shown);
  show_place (row, recent->file, NULL);
  gtk_widget_set_tooltip_text (row, shown);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "caption");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  g_object_set_data_full (G_OBJECT (row), "file", g_object_ref (recent->file), g_object_unref);
  return row;
}

static void
show_group (GwStartPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->recent_group),
                          gtk_list_box_get_row_at_index (self->recent_list, 0) != NULL);
}

/* A file that is gone drops out; one that cannot be looked at may come back */
static void
looked_at_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr(GtkWidget) row = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);
  GwStartPage *self = GW_START_PAGE (gtk_widget_get_ancestor (row, GW_TYPE_START_PAGE));

  if (self == NULL)
    return;
  if (info != NULL)
    show_place (row, G_FILE (source), info);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return;
  gtk_list_box_remove (self->recent_list, row);
  gw_recents_remove (self->settings, G_FILE (source));
  show_group (self);
}

static void
fill (GwStartPage *self)
{
  g_autoptr(GPtrArray) recents = gw_recents_list (self->settings);

  gtk_list_box_remove_all (self->recent_list);
  for (guint i = 0; i < recents->len; i++)
    {
      GwRecent *recent = g_ptr_array_index (recents, i);
      GtkWidget *row = make_row (recent);

      gtk_list_box_append (self->recent_list, row);
      g_file_query_info_async (recent->file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," GW_PORTAL_FILE_ATTRIBUTES,
                               G_FILE_QUERY_INFO_NONE, G_PRIORITY_LOW, self->cancellable,
                               looked_at_cb, g_object_ref (row));
    }
  show_group (self);
}

static void
row_activated_cb (GwStartPage   *self,
                  GtkListBoxRow *row)
{
  GFile *file = g_object_get_data (G_OBJECT (row), "file");
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_WINDOW);
  GtkApplication *application = window != NULL
    ? gtk_window_get_application (GTK_WINDOW (window)) : NULL;

  if (application != NULL)
    g_application_open (G_APPLICATION (application), &file, 1, "");
}

static void
show_cb (GwStartPage *self,
         GwFoundWork *work)
{
  g_signal_emit (self, signals[SIGNAL_SHOW_WORK], 0, work);
}

static void
restore_cb (GwStartPage *self,
            GwFoundWork *work)
{
  g_signal_emit (self, signals[SIGNAL_RESTORE_WORK], 0, work);
}

static void
discard_cb (GwStartPage *self,
            GwFoundWork *work)
{
  g_signal_emit (self, signals[SIGNAL_DISCARD_WORK], 0, work);
}

static GtkWidget *
make_found_row (gpointer item,
                gpointer data)
{
  GtkWidget *row = gw_found_row_new (item);

  g_signal_connect_object (row, "show-work", G_CALLBACK (show_cb), data, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "restore", G_CALLBACK (restore_cb), data, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "discard", G_CALLBACK (discard_cb), data, G_CONNECT_SWAPPED);
  return row;
}

static void
found_changed_cb (GListModel  *found,
                  guint        position,
                  guint        n_removed,
                  guint        n_added,
                  GwStartPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->found_group), g_list_model_get_n_items (found) > 0);
}

static void
gw_start_page_dispose (GObject *object)
{
  GwStartPage *self = GW_START_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_START_PAGE);

  G_OBJECT_CLASS (gw_start_page_parent_class)->dispose (object);
}

static guint
add_signal (GwStartPageClass *klass,
            const char       *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 1, GW_TYPE_FOUND_WORK);
}

static void
gw_start_page_class_init (GwStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_start_page_dispose;
  signals[SIGNAL_SHOW_WORK] = add_signal (klass, "show-work");
  signals[SIGNAL_RESTORE_WORK] = add_signal (klass, "restore-work");
  signals[SIGNAL_DISCARD_WORK] = add_signal (klass, "discard-work");

  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/window/gw-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GwStartPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, GwStartPage, start_menu);
  gtk_widget_class_bind_template_child (widget_class, GwStartPage, found_group);
  gtk_widget_class_bind_template_child (widget_class, GwStartPage, found_list);
  gtk_widget_class_bind_template_child (widget_class, GwStartPage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, GwStartPage, recent_list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
gw_start_page_init (GwStartPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_ui_set_late_menu (self->menu_button, self->start_menu);
}

/**
 * gw_start_page_set_settings:
 * @self: a start page
 * @settings: the settings, with the plans that were open lately
 *
 * Gives it its settings, once.
 */
void
gw_start_page_set_settings (GwStartPage *self,
                            GSettings   *settings)
{
  g_return_if_fail (GW_IS_START_PAGE (self) && self->settings == NULL);
  g_return_if_fail (G_IS_SETTINGS (settings));

  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::recent-plans", G_CALLBACK (fill), self,
                           G_CONNECT_SWAPPED);
  gw_day_follow (self, G_CALLBACK (fill));
  fill (self);
}

/**
 * gw_start_page_set_found:
 * @self: a start page
 * @found: a list of #GwFoundWork
 *
 * Offers unsaved work that was left behind: the signals `restore-work` and
 * `discard-work` tell what the user wants.
 */
void
gw_start_page_set_found (GwStartPage *self,
                         GListModel  *found)
{
  g_return_if_fail (GW_IS_START_PAGE (self));
  g_return_if_fail (G_IS_LIST_MODEL (found));

  gtk_list_box_bind_model (self->found_list, found, make_found_row, self, NULL);
  g_signal_connect_object (found, "items-changed", G_CALLBACK (found_changed_cb), self, G_CONNECT_DEFAULT);
  found_changed_cb (found, 0, 0, 0, self);
}

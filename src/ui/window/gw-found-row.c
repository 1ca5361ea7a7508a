/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-found-row.h"

#include "gw-config.h"

#include "ui/dialogs/gw-found-dialogs.h"
#include "words/gw-format.h"

/**
 * GwFoundRow:
 *
 * Unsaved work that was left behind, in a list: what it is, and what can become
 * of it.
 */
struct _GwFoundRow
{
  AdwActionRow parent_instance;

  /* Owned */
  GwFoundWork *work;

  /* Template */
  GtkButton *restore_button;
};

enum
{
  SIGNAL_SHOW,
  SIGNAL_RESTORE,
  SIGNAL_DISCARD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwFoundRow, gw_found_row, ADW_TYPE_ACTION_ROW)

static void
activated_cb (GwFoundRow *self)
{
  g_signal_emit (self, signals[SIGNAL_SHOW], 0, self->work);
}

static void
restore_clicked_cb (GwFoundRow *self)
{
  g_signal_emit (self, signals[SIGNAL_RESTORE], 0, self->work);
}

static void
discard_clicked_cb (GwFoundRow *self)
{
  g_signal_emit (self, signals[SIGNAL_DISCARD], 0, self->work);
}

static char *
dup_subtitle (GwFoundWork *work)
{
  GFile *file = gw_found_work_get_file (work);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *shown = name != NULL ? g_filename_display_name (name) : NULL;
  g_autofree char *counts = gw_found_work_dup_counts (work);
  g_autofree char *damage = gw_found_work_dup_damage (work);
  g_autofree char *time = NULL;

  if (gw_found_work_get_time (work) == 0)
    return g_steal_pointer (&counts);
  time = gw_found_work_dup_time (work);
  return gw_format ("%s%s%s\n%s%s%s", shown != NULL ? shown : "", shown != NULL ? " · " : "", time,
                    counts, damage != NULL ? "\n" : "", damage != NULL ? damage : "");
}

static void
gw_found_row_dispose (GObject *object)
{
  GwFoundRow *self = GW_FOUND_ROW (object);

  g_clear_object (&self->work);
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_FOUND_ROW);

  G_OBJECT_CLASS (gw_found_row_parent_class)->dispose (object);
}

static guint
add_signal (GwFoundRowClass *klass,
            const char      *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 1, GW_TYPE_FOUND_WORK);
}

static void
gw_found_row_class_init (GwFoundRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_found_row_dispose;
  signals[SIGNAL_SHOW] = add_signal (klass, "show-work");
  signals[SIGNAL_RESTORE] = add_signal (klass, "restore");
  signals[SIGNAL_DISCARD] = add_signal (klass, "discard");

  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/window/gw-found-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GwFoundRow, restore_button);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, discard_clicked_cb);
}

static void
gw_found_row_init (GwFoundRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_found_row_new:
 * @work: what was left behind
 *
 * Returns: (transfer floating): a row about it
 */
GtkWidget *
gw_found_row_new (GwFoundWork *work)
{
  GwFoundRow *self;
  g_autofree char *label = NULL;
  g_autofree char *subtitle = NULL;

  g_return_val_if_fail (GW_IS_FOUND_WORK (work), NULL);

  self = g_object_new (GW_TYPE_FOUND_ROW, NULL);
  self->work = g_object_ref (work);
  label = gw_found_work_dup_label (work);
  subtitle = dup_subtitle (work);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->restore_button), gw_found_work_is_readable (work));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), gw_found_work_is_readable (work));
  return GTK_WIDGET (self);
}

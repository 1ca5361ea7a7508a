/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-welcome-dialog.h"

#include "gw-config.h"

#define WELCOMED_KEY "welcomed"
#define RECENTS_KEY "recent-plans"

/**
 * GwWelcomeDialog:
 *
 * What the app is for, on one page, at the first start. It can be skipped; else
 * it ends in the sample plan or a new one.
 */
struct _GwWelcomeDialog
{
  AdwDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (GwWelcomeDialog, gw_welcome_dialog, ADW_TYPE_DIALOG)

/* The dialog is gone before another one or a plan takes its place. */
static void
go_on (GtkWidget  *widget,
       const char *action)
{
  g_autoptr(GtkWidget) window = GTK_WIDGET (g_object_ref (gtk_widget_get_root (widget)));

  adw_dialog_close (ADW_DIALOG (widget));
  gtk_widget_activate_action (window, action, NULL);
}

static void
skip_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
sample_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  go_on (widget, "app.sample");
}

static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  go_on (widget, "app.new");
}

static void
gw_welcome_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_WELCOME_DIALOG);

  G_OBJECT_CLASS (gw_welcome_dialog_parent_class)->dispose (object);
}

static void
gw_welcome_dialog_class_init (GwWelcomeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_welcome_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/dialogs/gw-welcome-dialog.ui");
  gtk_widget_class_install_action (widget_class, "welcome.skip", NULL, skip_action);
  gtk_widget_class_install_action (widget_class, "welcome.sample", NULL, sample_action);
  gtk_widget_class_install_action (widget_class, "welcome.new", NULL, new_action);
}

static void
gw_welcome_dialog_init (GwWelcomeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_welcome_dialog_is_due:
 * @settings: the settings of the app
 *
 * Returns: whether nobody has seen the welcome yet, nor opened a plan
 */
gboolean
gw_welcome_dialog_is_due (GSettings *settings)
{
  g_autoptr(GVariant) recents = g_settings_get_value (settings, RECENTS_KEY);

  return !g_settings_get_boolean (settings, WELCOMED_KEY) && g_variant_n_children (recents) == 0;
}

/**
 * gw_welcome_dialog_new:
 * @settings: the settings of the app, which know from now on that it was shown
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
gw_welcome_dialog_new (GSettings *settings)
{
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  g_settings_set_boolean (settings, WELCOMED_KEY, TRUE);
  return g_object_new (GW_TYPE_WELCOME_DIALOG, NULL);
}

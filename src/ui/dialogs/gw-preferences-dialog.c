/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-preferences-dialog.h"

#include <glib/gi18n.h>

#include "gw-config.h"

#include "draw/gw-palette.h"
#include "file/gw-version-store.h"
#include "ui/dialogs/gw-template-choice.h"
#include "ui/dialogs/gw-templates-dialog.h"
#include "ui/widgets/gw-alert.h"

/**
 * GwPreferencesDialog:
 *
 * What the user decides once for all plans, and what is kept on this computer.
 */
struct _GwPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  /* Owned */
  GwStateFolder *state;
  GSettings *settings;
  char *templates;

  /* Template */
  AdwSwitchRow *reopen_row;
  AdwEntryRow *me_row;
  AdwComboRow *language_row;
  AdwComboRow *template_row;
  AdwComboRow *palette_row;
  AdwComboRow *paper_row;
  AdwActionRow *versions_row;
  GtkButton *clear_button;
};

G_DEFINE_FINAL_TYPE (GwPreferencesDialog, gw_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

/* --- What new plans begin with */

/* In the order of the row's model; the first is that of the app */
static const char *const languages[] = { "", "ko", "en" };

static void
language_chosen_cb (GwPreferencesDialog *self)
{
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "new-plan-language",
                           languages[adw_combo_row_get_selected (self->language_row)]);
}

static void
template_chosen_cb (GwPreferencesDialog *self)
{
  const char *chosen = gw_template_choice_get (self->template_row);

  if (self->settings != NULL && chosen != NULL)
    g_settings_set_string (self->settings, "new-plan-template", chosen);
}

static void
show_new_plans (GwPreferencesDialog *self,
                GSettings           *settings)
{
  g_autofree char *language = g_settings_get_string (settings, "new-plan-language");
  g_autofree char *template = g_settings_get_string (settings, "new-plan-template");

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (languages[i], language))
      adw_combo_row_set_selected (self->language_row, i);
  gw_template_choice_fill (self->template_row, self->templates);
  gw_template_choice_select (self->template_row, template);
}

static void
templates_closed_cb (GwPreferencesDialog *self)
{
  if (self->template_row != NULL)
    gw_template_choice_fill (self->template_row, self->templates);
}

static void
templates_cb (GwPreferencesDialog *self)
{
  AdwDialog *dialog = gw_templates_dialog_new (self->templates);

  g_signal_connect_object (dialog, "closed", G_CALLBACK (templates_closed_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* --- How it looks */

/* In the order of the row's model */
static const char *const papers[] = { "", "A4", "A3", "Letter" };

static void
palette_chosen_cb (GwPreferencesDialog *self)
{
  const guint selected = adw_combo_row_get_selected (self->palette_row);

  if (self->settings != NULL)
    g_settings_set_string (self->settings, "palette", gw_palette_choice_get_name (selected));
}

static void
paper_chosen_cb (GwPreferencesDialog *self)
{
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "paper", papers[adw_combo_row_get_selected (self->paper_row)]);
}

static void
show_looks (GwPreferencesDialog *self,
            GSettings           *settings)
{
  g_autofree char *palette = g_settings_get_string (settings, "palette");
  g_autofree char *paper = g_settings_get_string (settings, "paper");

  adw_combo_row_set_selected (self->palette_row, gw_palette_choice_parse (palette));
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_str_equal (papers[i], paper))
      adw_combo_row_set_selected (self->paper_row, i);
}

/* --- What is kept */

/* How much is kept is counted in the thread that keeps it */
typedef struct
{
  GwPreferencesDialog *self;
  gboolean clear;
  guint64 size;
} Count;

static void
count_work (gpointer data)
{
  Count *count = data;
  const char *folder = gw_state_folder_get_versions (count->self->state);

  if (count->clear)
    gw_version_store_clear (folder);
  count->size = gw_version_store_get_size (folder);
}

static void
count_done (gpointer data)
{
  Count *count = data;
  g_autoptr(GwPreferencesDialog) self = count->self;
  g_autofree char *size = g_format_size_full (count->size, G_FORMAT_SIZE_IEC_UNITS);

  if (self->versions_row != NULL)
    {
      adw_action_row_set_subtitle (self->versions_row, size);
      gtk_widget_set_sensitive (GTK_WIDGET (self->clear_button), count->size > 0);
    }
  g_free (count);
}

static void
count_versions (GwPreferencesDialog *self,
                gboolean             clear)
{
  Count *count = g_new0 (Count, 1);

  count->self = g_object_ref (self);
  count->clear = clear;
  gw_state_folder_push (self->state, count_work, count_done, count);
}

static void
clear_response_cb (GwPreferencesDialog *self,
                   const char          *response)
{
  if (g_strcmp0 (response, "clear") == 0)
    count_versions (self, TRUE);
}

static void
clear_clicked_cb (GwPreferencesDialog *self)
{
  AdwAlertDialog *dialog =
    gw_alert_new (_("Clear Earlier Versions?"),
                  _("Copies that come back can then no longer be merged with what they were made from. "
                    "Your plans stay as they are."));

  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "clear", _("C_lear"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "clear", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "cancel");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (clear_response_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
gw_preferences_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_PREFERENCES_DIALOG);

  G_OBJECT_CLASS (gw_preferences_dialog_parent_class)->dispose (object);
}

static void
gw_preferences_dialog_finalize (GObject *object)
{
  GwPreferencesDialog *self = GW_PREFERENCES_DIALOG (object);

  g_clear_object (&self->state);
  g_clear_object (&self->settings);
  g_free (self->templates);

  G_OBJECT_CLASS (gw_preferences_dialog_parent_class)->finalize (object);
}

static void
gw_preferences_dialog_class_init (GwPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_preferences_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = gw_preferences_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/dialogs/gw-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GwPreferencesDialog, reopen_row);
  gtk_widget_class_bind_template_child (widget_class, GwPreferencesDialog, me_row);
  gtk_widget_class_bind_template_child (widget_class, GwPreferencesDialog, language_row);
  gtk_widget_class_bind_template_child (widget_class, GwPreferencesDialog, template_row);
  gtk_widget_class_bind_template_child (widget_class, GwPreferencesDialog, palette_row);
  gtk_widget_class_bind_template_child (widget_class, GwPreferencesDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, GwPreferencesDialog, versions_row);
  gtk_widget_class_bind_template_child (widget_class, GwPreferencesDialog, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, language_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, template_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, palette_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, paper_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, templates_cb);
}

static void
gw_preferences_dialog_init (GwPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_preferences_dialog_new:
 * @settings: the settings of the app
 * @state: where versions are kept
 * @templates: where the user's templates lie
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
gw_preferences_dialog_new (GSettings     *settings,
                           GwStateFolder *state,
                           const char    *templates)
{
  GwPreferencesDialog *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (GW_IS_STATE_FOLDER (state), NULL);

  self = g_object_new (GW_TYPE_PREFERENCES_DIALOG, NULL);
  self->state = g_object_ref (state);
  self->templates = g_strdup (templates);
  g_settings_bind (settings, "reopen", self->reopen_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "me", self->me_row, "text", G_SETTINGS_BIND_DEFAULT);
  show_new_plans (self, settings);
  show_looks (self, settings);
  self->settings = g_object_ref (settings);
  count_versions (self, FALSE);
  return ADW_DIALOG (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-new-plan-dialog.h"

#include <string.h>

#include <glib/gi18n.h>

#include "gw-config.h"

#include "file/gw-template-plan.h"
#include "file/gw-template.h"
#include "session/gw-document.h"
#include "session/gw-template-store.h"
#include "ui/dialogs/gw-file-dialogs.h"
#include "ui/dialogs/gw-template-choice.h"
#include "ui/dialogs/gw-templates-dialog.h"
#include "ui/widgets/gw-today.h"
#include "ui/widgets/gw-ui-words.h"

/**
 * GwNewPlanDialog:
 *
 * Asks for what a plan needs to begin: a title, a language, a template.
 */
struct _GwNewPlanDialog
{
  AdwDialog parent_instance;

  /* Owned */
  char *folder;
  GFile *file;                  /* of the template that is being read */
  GCancellable *reading;

  /* Template */
  AdwEntryRow *title_row;
  AdwComboRow *language_row;
  AdwPreferencesGroup *template_group;
  AdwComboRow *template_row;
};

enum
{
  CREATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwNewPlanDialog, gw_new_plan_dialog, ADW_TYPE_DIALOG)

/* In the order of the rows' models */
static const char *const languages[] = { "ko", "en" };

static void
template_chosen_cb (GwNewPlanDialog *self)
{
  g_autofree char *meaning = gw_template_choice_dup_meaning (gw_template_choice_get (self->template_row));

  adw_preferences_group_set_description (self->template_group, meaning);
}

static char *
dup_title (GwNewPlanDialog *self)
{
  char *title = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title_row)));

  return g_strstrip (title);
}

static void
title_changed_cb (GwNewPlanDialog *self)
{
  g_autofree char *title = dup_title (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "new-plan.create", *title != '\0');
}

static const char *
get_language (GwNewPlanDialog *self)
{
  return languages[adw_combo_row_get_selected (self->language_row)];
}

static void
finish (GwNewPlanDialog *self,
        GwPlan          *plan)
{
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[CREATED], 0, plan);
}

/* A template of one's own is a file, read beside the main loop. */
static void
template_loaded_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      data)
{
  g_autoptr(GwNewPlanDialog) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GwDocument) document = gw_document_load_finish (result, &error);
  g_autofree char *title = self->title_row != NULL ? dup_title (self) : NULL;
  g_autofree char *today = gw_today ();
  g_autoptr(GwPlan) plan = NULL;

  if (title == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  title_changed_cb (self);
  if (document == NULL)
    {
      adw_dialog_present (gw_open_error_dialog_new (self->file, error), GTK_WIDGET (self));
      return;
    }
  plan = gw_template_begin_plan (gw_document_get_plan (document), get_language (self), title, today);
  finish (self, plan);
}

static void
load_template (GwNewPlanDialog *self,
               const char      *name)
{
  g_autofree char *path = gw_template_store_get_path (self->folder, name);

  g_clear_object (&self->file);
  self->file = g_file_new_for_path (path);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "new-plan.create", FALSE);
  gw_document_load_async (self->file, FALSE, self->reading, template_loaded_cb, g_object_ref (self));
}

static void
create_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  GwNewPlanDialog *self = GW_NEW_PLAN_DIALOG (widget);
  const char *chosen = gw_template_choice_get (self->template_row);
  g_autofree char *title = dup_title (self);
  g_autofree char *today = gw_today ();
  g_autoptr(GwPlan) plan = NULL;

  if (g_str_has_prefix (chosen, GW_TEMPLATE_OWN))
    {
      load_template (self, chosen + strlen (GW_TEMPLATE_OWN));
      return;
    }
  plan = gw_template_new_plan (*chosen != '\0' ? chosen : NULL, get_language (self), title, today);
  finish (self, plan);
}

/* What was renamed or removed meanwhile is offered no more. */
static void
templates_closed_cb (GwNewPlanDialog *self)
{
  if (self->template_row == NULL)
    return;
  gw_template_choice_fill (self->template_row, self->folder);
  template_chosen_cb (self);
}

static void
templates_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  GwNewPlanDialog *self = GW_NEW_PLAN_DIALOG (widget);
  AdwDialog *dialog = gw_templates_dialog_new (self->folder);

  g_signal_connect_object (dialog, "closed", G_CALLBACK (templates_closed_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
select_language (GwNewPlanDialog *self,
                 const char      *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_strcmp0 (languages[i], language) == 0)
      adw_combo_row_set_selected (self->language_row, i);
}

/* Who closes it while a template is being read wants no plan. */
static void
gw_new_plan_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (GW_NEW_PLAN_DIALOG (dialog)->reading);
}

static void
gw_new_plan_dialog_dispose (GObject *object)
{
  /* The dialog leaves its child behind */
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_NEW_PLAN_DIALOG);

  G_OBJECT_CLASS (gw_new_plan_dialog_parent_class)->dispose (object);
}

static void
gw_new_plan_dialog_finalize (GObject *object)
{
  GwNewPlanDialog *self = GW_NEW_PLAN_DIALOG (object);

  g_clear_object (&self->file);
  g_clear_object (&self->reading);
  g_free (self->folder);

  G_OBJECT_CLASS (gw_new_plan_dialog_parent_class)->finalize (object);
}

static void
gw_new_plan_dialog_class_init (GwNewPlanDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_new_plan_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = gw_new_plan_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->closed = gw_new_plan_dialog_closed;

  /**
   * GwNewPlanDialog::created:
   * @self: the dialog
   * @plan: (type GwPlan): the new plan
   *
   * A plan was made as asked for; the dialog has closed.
   */
  signals[CREATED] =
    g_signal_new ("created", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, GW_TYPE_PLAN);

  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/dialogs/gw-new-plan-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GwNewPlanDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, GwNewPlanDialog, language_row);
  gtk_widget_class_bind_template_child (widget_class, GwNewPlanDialog, template_row);
  gtk_widget_class_bind_template_child (widget_class, GwNewPlanDialog, template_group);
  gtk_widget_class_bind_template_callback (widget_class, template_chosen_cb);
  gtk_widget_class_install_action (widget_class, "new-plan.create", NULL, create_action);
  gtk_widget_class_install_action (widget_class, "new-plan.templates", NULL, templates_action);
}

static void
gw_new_plan_dialog_init (GwNewPlanDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->reading = g_cancellable_new ();
  select_language (self, gw_words_get_language (gw_ui_words ()));
  g_signal_connect_object (self->title_row, "changed", G_CALLBACK (title_changed_cb), self,
                           G_CONNECT_SWAPPED);
  title_changed_cb (self);
}

/**
 * gw_new_plan_dialog_new:
 * @settings: (nullable): the settings of the app, where it is kept what new
 *   plans begin with
 * @folder: where the user's templates lie
 *
 * Returns: (transfer floating): a dialog for a new plan
 */
AdwDialog *
gw_new_plan_dialog_new (GSettings  *settings,
                        const char *folder)
{
  GwNewPlanDialog *self = g_object_new (GW_TYPE_NEW_PLAN_DIALOG, NULL);
  g_autofree char *template = settings != NULL ? g_settings_get_string (settings, "new-plan-template") : NULL;
  g_autofree char *language = settings != NULL ? g_settings_get_string (settings, "new-plan-language") : NULL;

  self->folder = g_strdup (folder);
  gw_template_choice_fill (self->template_row, folder);
  gw_template_choice_select (self->template_row, template);
  select_language (self, language);
  template_chosen_cb (self);
  return ADW_DIALOG (self);
}

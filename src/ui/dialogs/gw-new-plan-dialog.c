/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-new-plan-dialog.h"

#include <glib/gi18n.h>

#include "gw-config.h"

#include "file/gw-template.h"
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

  /* Template */
  AdwEntryRow *title_row;
  AdwComboRow *language_row;
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
static const char *const templates[] = { "standard", NULL };

static char *
template_description (GwNewPlanDialog *self,
                   guint            selected)
{
  return g_strdup (selected == 0
                   ? _("Six stages with their checks, and four risks to begin with")
                   : _("Without stages, checks or risks"));
}

static char *
dup_title (GwNewPlanDialog *self)
{
  char *title = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title_row)));

  return g_strstrip (title);
}

static void
create_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  GwNewPlanDialog *self = GW_NEW_PLAN_DIALOG (widget);
  g_autofree char *title = dup_title (self);
  g_autofree char *today = gw_today ();
  g_autoptr(GwPlan) plan = NULL;

  plan = gw_template_new_plan (templates[adw_combo_row_get_selected (self->template_row)],
                               languages[adw_combo_row_get_selected (self->language_row)],
                               title, today);
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[CREATED], 0, plan);
}

static void
title_changed_cb (GwNewPlanDialog *self)
{
  g_autofree char *title = dup_title (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "new-plan.create", *title != '\0');
}

static void
select_language (GwNewPlanDialog *self,
                 const char      *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_strcmp0 (languages[i], language) == 0)
      adw_combo_row_set_selected (self->language_row, i);
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
gw_new_plan_dialog_class_init (GwNewPlanDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_new_plan_dialog_dispose;

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
  gtk_widget_class_bind_template_callback (widget_class, template_description);
  gtk_widget_class_install_action (widget_class, "new-plan.create", NULL, create_action);
}

static void
gw_new_plan_dialog_init (GwNewPlanDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  select_language (self, gw_words_get_language (gw_ui_words ()));
  g_signal_connect_object (self->title_row, "changed", G_CALLBACK (title_changed_cb), self,
                           G_CONNECT_SWAPPED);
  title_changed_cb (self);
}

/**
 * gw_new_plan_dialog_new:
 *
 * Returns: (transfer floating): a dialog for a new plan
 */
AdwDialog *
gw_new_plan_dialog_new (void)
{
  return g_object_new (GW_TYPE_NEW_PLAN_DIALOG, NULL);
}

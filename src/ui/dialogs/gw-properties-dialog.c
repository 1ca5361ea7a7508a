/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-properties-dialog.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-items.h"
#include "edit/gw-edit-language.h"
#include "edit/gw-edit-plan.h"
#include "file/gw-wordings.h"
#include "ui/case/gw-people-list.h"
#include "ui/widgets/gw-date-button.h"
#include "ui/widgets/gw-open-choice.h"
#include "ui/widgets/gw-owner-button.h"
#include "ui/widgets/gw-text-row.h"

/**
 * GwPropertiesDialog:
 *
 * What belongs to the plan as a whole: its title, owner and dates, and the
 * people who take part.
 */
struct _GwPropertiesDialog
{
  AdwDialog parent_instance;

  /* Owned */
  GwHistory *history;

  /* Borrowed */
  AdwPreferencesPage *page;
  GwDateButton *started;
  GwDateButton *review_on;
  AdwComboRow *language;

  gboolean updating;
};

G_DEFINE_FINAL_TYPE (GwPropertiesDialog, gw_properties_dialog, ADW_TYPE_DIALOG)

static GwPlan *
get_plan (GwPropertiesDialog *self)
{
  return gw_history_get_plan (self->history);
}

static AdwPreferencesGroup *
add_group (GwPropertiesDialog *self,
           const char         *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  if (title != NULL)
    adw_preferences_group_set_title (group, title);
  adw_preferences_page_add (self->page, group);
  return group;
}

static void
add_row (AdwPreferencesGroup *group,
         const char          *title,
         GtkWidget           *suffix)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (suffix, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix);
  adw_preferences_group_add (group, row);
}

static void
started_chosen_cb (GwPropertiesDialog *self,
                   const char         *date)
{
  gw_edit_set_text (self->history, get_plan (self), GW_PLAN_STARTED, date);
}

static void
review_chosen_cb (GwPropertiesDialog *self,
                  const char         *date)
{
  gw_edit_set_text (self->history, get_plan (self), GW_PLAN_REVIEW_ON, date);
}

static GwDateButton *
add_date (GwPropertiesDialog  *self,
          AdwPreferencesGroup *group,
          const char          *title,
          GCallback            callback)
{
  GtkWidget *button = gw_date_button_new ();

  g_object_set (button, "title", title, NULL);
  g_signal_connect_object (button, "chosen", callback, self, G_CONNECT_SWAPPED);
  add_row (group, title, button);
  return GW_DATE_BUTTON (button);
}

static void
update_dates (GwPropertiesDialog *self)
{
  gw_field_button_set_value (GW_FIELD_BUTTON (self->started), gw_item_get_text (get_plan (self), GW_PLAN_STARTED));
  gw_field_button_set_value (GW_FIELD_BUTTON (self->review_on), gw_item_get_text (get_plan (self), GW_PLAN_REVIEW_ON));
}

static void
add_plan (GwPropertiesDialog *self)
{
  AdwPreferencesGroup *group = add_group (self, NULL);
  GtkWidget *title = gw_text_row_new (_("Title"));
  GtkWidget *owner = gw_owner_button_new ();
  g_autoptr(GPtrArray) items = gw_edit_items_one (get_plan (self));

  gw_text_row_bind (GW_TEXT_ROW (title), self->history, get_plan (self), GW_PLAN_TITLE);
  adw_preferences_group_add (group, title);
  gw_field_button_bind (GW_FIELD_BUTTON (owner), self->history, items);
  add_row (group, _("Owner"), owner);
  self->started = add_date (self, group, _("Started"), G_CALLBACK (started_chosen_cb));
  self->review_on = add_date (self, group, _("Next review"), G_CALLBACK (review_chosen_cb));
  g_signal_connect_object (get_plan (self), "notify::started", G_CALLBACK (update_dates), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_plan (self), "notify::review-on", G_CALLBACK (update_dates), self,
                           G_CONNECT_SWAPPED);
  update_dates (self);
}

/* --- Language */

/* In the order of the row's model */
static const char *const languages[] = { "ko", "en" };

static void
show_language (GwPropertiesDialog *self)
{
  const char *language = gw_item_get_text (get_plan (self), GW_PLAN_LANGUAGE);
  guint position = 0;

  while (position < G_N_ELEMENTS (languages) && g_strcmp0 (languages[position], language) != 0)
    position++;
  self->updating = TRUE;
  gw_open_choice_show (self->language, position, language != NULL ? language : C_("code", "Not chosen"));
  self->updating = FALSE;
}

static void
language_chosen_cb (GwPropertiesDialog *self)
{
  const guint selected = adw_combo_row_get_selected (self->language);
  g_autoptr(GwWordings) wordings = NULL;

  if (self->updating || selected >= G_N_ELEMENTS (languages))
    return;
  wordings = gw_wordings_new ();
  gw_edit_set_language (self->history, languages[selected], gw_wordings_find, wordings);
}

static void
add_language (GwPropertiesDialog *self)
{
  const char *const names[] = { _("Korean"), _("English"), NULL };
  AdwPreferencesGroup *group = add_group (self, NULL);

  adw_preferences_group_set_description (
    group, _("With the language, the wording of checks and risks from the standard template changes. "
             "Answers and your own wording stay."));
  self->language = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->language), _("Language of the Plan"));
  gw_open_choice_fill (self->language, names);
  show_language (self);
  adw_preferences_group_add (group, GTK_WIDGET (self->language));
  g_signal_connect_object (self->language, "notify::selected", G_CALLBACK (language_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_plan (self), "notify::language", G_CALLBACK (show_language), self, G_CONNECT_SWAPPED);
}

static void
add_people (GwPropertiesDialog *self)
{
  AdwPreferencesGroup *group = add_group (self, NULL);

  adw_preferences_group_add (group, gw_people_list_new (self->history));
}

static void
gw_properties_dialog_dispose (GObject *object)
{
  GwPropertiesDialog *self = GW_PROPERTIES_DIALOG (object);

  /* A dialog keeps its child beyond its end unless it is taken away */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (gw_properties_dialog_parent_class)->dispose (object);
}

static void
gw_properties_dialog_class_init (GwPropertiesDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_properties_dialog_dispose;
}

static void
gw_properties_dialog_init (GwPropertiesDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();

  self->page = ADW_PREFERENCES_PAGE (page);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (ADW_DIALOG (self), _("Plan Properties"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 520);
  adw_dialog_set_content_height (ADW_DIALOG (self), 640);
  adw_dialog_set_child (ADW_DIALOG (self), view);
}

/**
 * gw_properties_dialog_new:
 * @history: the history of a plan
 *
 * Returns: (transfer floating): a dialog for what belongs to the plan as a whole
 */
AdwDialog *
gw_properties_dialog_new (GwHistory *history)
{
  GwPropertiesDialog *self;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  self = g_object_new (GW_TYPE_PROPERTIES_DIALOG, NULL);
  self->history = g_object_ref (history);
  add_plan (self);
  add_language (self);
  add_people (self);
  return ADW_DIALOG (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/case/gw-person-row.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-items.h"
#include "edit/gw-edit-people.h"
#include "ui/case/gw-remove-person-dialog.h"
#include "ui/widgets/gw-date-button.h"
#include "ui/widgets/gw-day.h"
#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-open-choice.h"
#include "ui/widgets/gw-text-row.h"
#include "ui/widgets/gw-today.h"
#include "ui/widgets/gw-ui-words.h"
#include "words/gw-dates.h"
#include "words/gw-format.h"

/**
 * GwPersonRow:
 *
 * Somebody who takes part: name, role, contact, and since when they have left;
 * to be opened and edited.
 */
struct _GwPersonRow
{
  AdwExpanderRow parent_instance;

  /* Owned */
  GwHistory *history;
  GwPerson *person;

  /* Borrowed */
  GtkWidget *name_row;
  AdwComboRow *role_row;
  GwFieldButton *left;

  gboolean editable;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (GwPersonRow, gw_person_row, ADW_TYPE_EXPANDER_ROW)

/* In the order of the choice */
static const char *const roles[] = {
  NULL, "sme", "data-scientist", "research-engineer", "domain-expert", "data-engineer",
  "decision-maker", "stakeholder",
};

static guint
find_role (const char *role)
{
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_strcmp0 (roles[i], role) == 0)
      return i;
  return G_N_ELEMENTS (roles);
}

static void
fill_roles (GwPersonRow *self)
{
  const char *labels[G_N_ELEMENTS (roles) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    labels[i] = roles[i] != NULL ? gw_ui_role_label (roles[i]) : _("No role");
  gw_open_choice_fill (self->role_row, labels);
}

/* Data scientist · left on 3 March 2026, or leaves then */
static char *
dup_subtitle (GwPersonRow *self,
              const char  *role)
{
  const char *left = gw_item_get_text (self->person, GW_PERSON_LEFT_ON);
  g_autofree char *today = gw_today ();
  g_autofree char *date = NULL;

  if (left == NULL)
    return g_strdup (role);
  date = gw_date_format (gw_ui_words (), left, GW_DATE_FORM_LONG);
  if (gw_person_has_left (self->person, today))
    /* Translators: the first %s is a role, the second a date */
    return gw_format (_("%s · left on %s"), role, date);
  /* Translators: the first %s is a role, the second a date that is still to come */
  return gw_format (_("%s · leaves on %s"), role, date);
}

static void
update (GwPersonRow *self)
{
  const char *name = gw_item_get_text (self->person, GW_PERSON_NAME);
  const char *role = gw_item_get_text (self->person, GW_PERSON_ROLE);
  const char *label = role != NULL ? gw_ui_role_label (role) : _("No role");
  g_autofree char *subtitle = dup_subtitle (self, label);

  self->updating = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name != NULL ? name : label);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gw_field_button_set_value (self->left, gw_item_get_text (self->person, GW_PERSON_LEFT_ON));
  gw_open_choice_show (self->role_row, find_role (role), role);
  self->updating = FALSE;
}

static void
role_selected_cb (GwPersonRow *self)
{
  guint selected = adw_combo_row_get_selected (self->role_row);

  if (!self->updating && selected < G_N_ELEMENTS (roles))
    gw_edit_set_text (self->history, self->person, GW_PERSON_ROLE, roles[selected]);
}

static void
left_chosen_cb (GwPersonRow *self,
                const char  *date)
{
  gw_edit_set_left (self->history, self->person, date);
}

static void
remove_cb (GwPersonRow *self)
{
  gw_remove_person (GTK_WIDGET (self), self->history, self->person);
}

static GtkWidget *
add_text (GwPersonRow *self,
          const char  *title,
          guint        index)
{
  GtkWidget *row = gw_text_row_new (title);

  gw_text_row_bind (GW_TEXT_ROW (row), self->history, self->person, index);
  gtk_editable_set_editable (GTK_EDITABLE (row), self->editable);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  return row;
}

static void
add_role (GwPersonRow *self)
{
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "use-markup", FALSE, "use-subtitle", TRUE,
                                 "title", _("Role"), NULL);

  self->role_row = ADW_COMBO_ROW (row);
  fill_roles (self);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (role_selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_sensitive (row, self->editable);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
add_left (GwPersonRow *self)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", _("Left the project"), NULL);
  GtkWidget *button = gw_date_button_new ();

  self->left = GW_FIELD_BUTTON (button);
  g_object_set (button, "placeholder", C_("left the project", "No"), NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (row, self->editable);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_signal_connect_object (button, "chosen", G_CALLBACK (left_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
add_remove (GwPersonRow *self)
{
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("_Remove…"));
  gtk_widget_add_css_class (row, "destructive-action");
  g_signal_connect_object (row, "activated", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
gw_person_row_dispose (GObject *object)
{
  GwPersonRow *self = GW_PERSON_ROW (object);

  g_clear_object (&self->history);
  g_clear_object (&self->person);

  G_OBJECT_CLASS (gw_person_row_parent_class)->dispose (object);
}

static void
gw_person_row_class_init (GwPersonRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_person_row_dispose;
}

static void
gw_person_row_init (GwPersonRow *self)
{
  g_object_set (self, "use-markup", FALSE, NULL);
}

/**
 * gw_person_row_new:
 * @history: the history of a plan
 * @person: a person of the plan
 * @editable: whether it may be changed
 *
 * Returns: (transfer floating): a row for the person
 */
GtkWidget *
gw_person_row_new (GwHistory *history,
                   GwPerson  *person,
                   gboolean   editable)
{
  GwPersonRow *self;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (GW_IS_PERSON (person), NULL);

  self = g_object_new (GW_TYPE_PERSON_ROW, NULL);
  self->history = g_object_ref (history);
  self->person = g_object_ref (person);
  self->editable = editable;
  self->name_row = add_text (self, _("Name"), GW_PERSON_NAME);
  add_role (self);
  add_text (self, _("Contact"), GW_PERSON_CONTACT);
  add_left (self);
  if (editable)
    add_remove (self);
  g_signal_connect_object (person, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gw_day_follow (self, G_CALLBACK (update));
  update (self);
  return GTK_WIDGET (self);
}

/**
 * gw_person_row_edit:
 * @self: a row
 *
 * Opens the row, with the focus in the name.
 */
void
gw_person_row_edit (GwPersonRow *self)
{
  g_return_if_fail (GW_IS_PERSON_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (self->name_row);
}

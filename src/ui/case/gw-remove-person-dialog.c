/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/case/gw-remove-person-dialog.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-items.h"
#include "edit/gw-edit-people.h"
#include "gw-config.h"
#include "plan/gw-plan.h"
#include "ui/dialogs/gw-dialog-toast.h"
#include "ui/widgets/gw-alert.h"
#include "ui/widgets/gw-alert-items.h"
#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-owner-button.h"
#include "ui/widgets/gw-today.h"
#include "words/gw-format.h"

/**
 * GwRemovePersonDialog:
 *
 * Asks what becomes of what somebody looks after, before they go: somebody
 * takes over, they stay as having left, or it is left unknown.
 */
struct _GwRemovePersonDialog
{
  AdwAlertDialog parent_instance;

  /* Owned */
  GwHistory *history;
  GwPerson *person;

  /* Template */
  GtkCheckButton *hand_over;
  GtkCheckButton *mark_left;
  GtkCheckButton *leave_unknown;
  GwFieldButton *successor;
};

G_DEFINE_FINAL_TYPE (GwRemovePersonDialog, gw_remove_person_dialog, ADW_TYPE_ALERT_DIALOG)

/* To hand over there must be somebody else. */
static const char *
get_successor (GwRemovePersonDialog *self)
{
  const char *id = gw_field_button_get_value (self->successor);

  if (gw_plan_find_typed (gw_history_get_plan (self->history), id, GW_TYPE_PERSON) == NULL)
    return NULL;
  return g_strcmp0 (id, gw_item_get_id (self->person)) != 0 ? id : NULL;
}

static void
changed_cb (GwRemovePersonDialog *self)
{
  const gboolean handed_over = gtk_check_button_get_active (self->hand_over);

  gw_alert_allow (ADW_ALERT_DIALOG (self), !handed_over || get_successor (self) != NULL);
}

static void
chosen_cb (GwRemovePersonDialog *self,
           const char           *person)
{
  gw_field_button_set_value (self->successor,
                             g_strcmp0 (person, gw_item_get_id (self->person)) != 0 ? person : NULL);
  gtk_check_button_set_active (self->hand_over, TRUE);
  changed_cb (self);
}

static char *
dup_name (GwHistory *history,
          GwPerson  *person)
{
  return gw_ui_person_label (gw_history_get_plan (history), gw_item_get_id (person));
}

/* Who has decided or recorded something stays as having left. */
static void
say (GtkWidget  *from,
     GwHistory  *history,
     GwPerson   *person,
     const char *name)
{
  gboolean gone = gw_item_get_parent (person) == NULL;
  g_autofree char *title = gw_format (gone ? _("“%s” removed") : _("“%s” marked as having left"), name);

  gw_dialog_toast_step (from, history, title);
}

static gboolean
delete_person (GwHistory *history,
               GwPerson  *person)
{
  g_autoptr(GPtrArray) items = gw_edit_items_one (person);

  return gw_edit_delete (history, items);
}

static void
gw_remove_person_dialog_response (AdwAlertDialog *dialog,
                                  const char     *response)
{
  GwRemovePersonDialog *self = GW_REMOVE_PERSON_DIALOG (dialog);
  g_autofree char *today = gw_today ();
  g_autofree char *name = NULL;
  gboolean changed = FALSE;

  if (!g_str_equal (response, "apply"))
    return;
  name = dup_name (self->history, self->person);
  if (gtk_check_button_get_active (self->mark_left))
    changed = gw_edit_set_left (self->history, self->person, today);
  else if (gtk_check_button_get_active (self->hand_over))
    changed = gw_edit_replace_person (self->history, self->person, get_successor (self), today);
  else
    changed = delete_person (self->history, self->person);
  if (changed)
    say (GTK_WIDGET (self), self->history, self->person, name);
}

static void
gw_remove_person_dialog_dispose (GObject *object)
{
  GwRemovePersonDialog *self = GW_REMOVE_PERSON_DIALOG (object);

  g_clear_object (&self->history);
  g_clear_object (&self->person);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_REMOVE_PERSON_DIALOG);

  G_OBJECT_CLASS (gw_remove_person_dialog_parent_class)->dispose (object);
}

static void
gw_remove_person_dialog_class_init (GwRemovePersonDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_remove_person_dialog_dispose;
  ADW_ALERT_DIALOG_CLASS (klass)->response = gw_remove_person_dialog_response;
  g_type_ensure (GW_TYPE_OWNER_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/case/gw-remove-person-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GwRemovePersonDialog, hand_over);
  gtk_widget_class_bind_template_child (widget_class, GwRemovePersonDialog, mark_left);
  gtk_widget_class_bind_template_child (widget_class, GwRemovePersonDialog, leave_unknown);
  gtk_widget_class_bind_template_child (widget_class, GwRemovePersonDialog, successor);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
gw_remove_person_dialog_init (GwRemovePersonDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_alert_wrap (ADW_ALERT_DIALOG (self));
}

static void
ask (GtkWidget *from,
     GwHistory *history,
     GwPerson  *person,
     guint      n_items)
{
  GwRemovePersonDialog *self = g_object_new (GW_TYPE_REMOVE_PERSON_DIALOG, NULL);
  g_autofree char *name = dup_name (history, person);
  g_autoptr(GPtrArray) items = NULL;

  self->history = g_object_ref (history);
  self->person = g_object_ref (person);
  gw_field_button_bind (self->successor, history, NULL);
  g_object_set (self->successor, "placeholder", _("Choose…"), NULL);
  adw_alert_dialog_format_heading (ADW_ALERT_DIALOG (self), _("Remove “%s”?"), name);
  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (self),
                                ngettext ("%u item of the plan names this person.",
                                          "%u items of the plan name this person.", n_items), n_items);
  items = gw_edit_items_one (person);
  gw_alert_follow (ADW_ALERT_DIALOG (self), history, items, "apply");
  /* The successor may leave as well. */
  g_signal_connect_object (gw_history_get_plan (history), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (self), from);
}

/* The row that was clicked goes with the person. */
static void
remove_at_once (GtkWidget *from,
                GwHistory *history,
                GwPerson  *person)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (from));
  g_autoptr(GwHistory) kept_history = g_object_ref (history);
  g_autoptr(GwPerson) kept = g_object_ref (person);
  g_autofree char *name = dup_name (history, person);

  if (delete_person (kept_history, kept))
    say (root, kept_history, kept, name);
}

/**
 * gw_remove_person:
 * @from: a widget of the page or dialog
 * @history: the history of the plan
 * @person: somebody of the plan
 *
 * Takes a person out of the plan; who is named somewhere only after asking what
 * becomes of that.
 */
void
gw_remove_person (GtkWidget *from,
                  GwHistory *history,
                  GwPerson  *person)
{
  GPtrArray *referrers;

  g_return_if_fail (GW_IS_HISTORY (history));
  g_return_if_fail (GW_IS_PERSON (person));

  referrers = gw_plan_get_referrers (gw_history_get_plan (history), gw_item_get_id (person));
  if (referrers != NULL && referrers->len > 0)
    ask (from, history, person, referrers->len);
  else
    remove_at_once (from, history, person);
}

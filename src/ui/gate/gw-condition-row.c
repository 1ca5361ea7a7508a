/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/gate/gw-condition-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "edit/gw-edit-checks.h"
#include "edit/gw-edit-items.h"
#include "gw-config.h"
#include "ui/widgets/gw-css-class.h"
#include "ui/widgets/gw-date-button.h"
#include "ui/widgets/gw-day.h"
#include "ui/widgets/gw-owner-button.h"
#include "ui/widgets/gw-toast.h"
#include "ui/widgets/gw-today.h"
#include "words/gw-format.h"

/**
 * GwConditionRow:
 *
 * A condition of a decision: whether it is fulfilled, who sees to it and until
 * when.
 */
struct _GwConditionRow
{
  GtkListBoxRow parent_instance;

  /* Owned */
  GwHistory *history;
  GwCheck *condition;

  gboolean updating;

  /* Template */
  GtkCheckButton *fulfilled;
  GtkLabel *question;
  GtkLabel *answer;
  GwOwnerButton *owner;
  GwDateButton *due;
  GtkWidget *delete;
};

G_DEFINE_FINAL_TYPE (GwConditionRow, gw_condition_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_overdue (GwConditionRow *self)
{
  g_autofree char *today = gw_today ();

  gw_set_css_class (GTK_WIDGET (self->due), "error", gw_check_is_overdue (self->condition, today));
}

static void
update (GwConditionRow *self)
{
  const char *question = gw_item_get_text (self->condition, GW_CHECK_QUESTION);
  const char *answer = gw_item_get_text (self->condition, GW_CHECK_ANSWER);
  g_autofree char *name = gw_format ("%s: %s", _("Fulfilled"), question != NULL ? question : "");
  g_autofree char *button = gw_format ("%s: %s", _("Delete Condition"), question != NULL ? question : "");

  self->updating = TRUE;
  gtk_check_button_set_active (self->fulfilled,
                               gw_check_get_state (self->condition) != GW_CHECK_OPEN);
  self->updating = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fulfilled), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->delete), GTK_ACCESSIBLE_PROPERTY_LABEL, button, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  question != NULL ? question : "", -1);
  gtk_label_set_label (self->question, question != NULL ? question : "");
  gtk_label_set_label (self->answer, answer != NULL ? answer : "");
  gtk_widget_set_visible (GTK_WIDGET (self->answer), answer != NULL);
  show_overdue (self);
}

static void
fulfilled_toggled_cb (GwConditionRow *self)
{
  g_autoptr(GPtrArray) checks = NULL;

  if (self->updating || self->condition == NULL)
    return;
  checks = gw_edit_items_one (self->condition);
  gw_edit_set_check_state (self->history, checks,
                           gtk_check_button_get_active (self->fulfilled) ? GW_CHECK_ANSWERED : GW_CHECK_OPEN,
                           NULL);
}

static void
delete_clicked_cb (GwConditionRow *self)
{
  g_autoptr(GPtrArray) checks = gw_edit_items_one (self->condition);
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));

  /* The row may be gone before the toast comes. */
  if (gw_edit_delete (self->history, checks))
    gw_toast_step (list, self->history, _("Condition deleted"));
}

static void
gw_condition_row_dispose (GObject *object)
{
  GwConditionRow *self = GW_CONDITION_ROW (object);

  g_clear_object (&self->history);
  g_clear_object (&self->condition);
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_CONDITION_ROW);

  G_OBJECT_CLASS (gw_condition_row_parent_class)->dispose (object);
}

static void
gw_condition_row_class_init (GwConditionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_condition_row_dispose;
  g_type_ensure (GW_TYPE_OWNER_BUTTON);
  g_type_ensure (GW_TYPE_DATE_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/gate/gw-condition-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GwConditionRow, fulfilled);
  gtk_widget_class_bind_template_child (widget_class, GwConditionRow, question);
  gtk_widget_class_bind_template_child (widget_class, GwConditionRow, answer);
  gtk_widget_class_bind_template_child (widget_class, GwConditionRow, owner);
  gtk_widget_class_bind_template_child (widget_class, GwConditionRow, due);
  gtk_widget_class_bind_template_child (widget_class, GwConditionRow, delete);
  gtk_widget_class_bind_template_callback (widget_class, fulfilled_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
}

static void
gw_condition_row_init (GwConditionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_condition_row_new:
 * @history: the history of the plan
 * @condition: a condition of a decision
 *
 * Returns: (transfer floating): a row that shows it and follows it
 */
GtkWidget *
gw_condition_row_new (GwHistory *history,
                      GwCheck   *condition)
{
  GwConditionRow *self;
  g_autoptr(GPtrArray) checks = NULL;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (GW_IS_CHECK (condition), NULL);

  self = g_object_new (GW_TYPE_CONDITION_ROW, NULL);
  self->history = g_object_ref (history);
  self->condition = g_object_ref (condition);
  checks = gw_edit_items_one (condition);
  gw_field_button_bind (GW_FIELD_BUTTON (self->owner), history, checks);
  gw_field_button_bind (GW_FIELD_BUTTON (self->due), history, checks);
  g_signal_connect_object (condition, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gw_day_follow (self, G_CALLBACK (show_overdue));
  update (self);
  return GTK_WIDGET (self);
}

/**
 * gw_condition_row_get_condition:
 * @self: a row
 *
 * Returns: (transfer none): the condition it shows
 */
GwCheck *
gw_condition_row_get_condition (GwConditionRow *self)
{
  g_return_val_if_fail (GW_IS_CONDITION_ROW (self), NULL);

  return self->condition;
}

/**
 * gw_condition_row_set_editable:
 * @self: a row
 * @editable: whether it may be changed
 */
void
gw_condition_row_set_editable (GwConditionRow *self,
                               gboolean        editable)
{
  g_return_if_fail (GW_IS_CONDITION_ROW (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self->fulfilled), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->owner), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->due), editable);
  gtk_widget_set_visible (self->delete, editable);
}

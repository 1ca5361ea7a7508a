/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/case/gw-people-list.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-plan.h"
#include "gw-config.h"
#include "plan/gw-plan.h"
#include "ui/case/gw-person-row.h"

/**
 * GwPeopleList:
 *
 * Who takes part in the project, each a row to be opened and edited.
 */
struct _GwPeopleList
{
  AdwBin parent_instance;

  /* Owned */
  GwHistory *history;

  gboolean editable;

  /* Template */
  GtkWidget *add;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (GwPeopleList, gw_people_list, ADW_TYPE_BIN)

static GwList *
get_people (GwPeopleList *self)
{
  return gw_item_get_list (gw_history_get_plan (self->history), GW_PLAN_PEOPLE);
}

static GtkWidget *
make_row (gpointer item,
          gpointer data)
{
  GwPeopleList *self = data;

  return gw_person_row_new (self->history, item, self->editable);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  GwPeopleList *self = GW_PEOPLE_LIST (widget);
  GwPerson *person = gw_edit_add_person (self->history, _("New person"), NULL);

  if (person != NULL)
    gw_people_list_show (self, person);
}

static void
gw_people_list_dispose (GObject *object)
{
  GwPeopleList *self = GW_PEOPLE_LIST (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->history);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_PEOPLE_LIST);

  G_OBJECT_CLASS (gw_people_list_parent_class)->dispose (object);
}

static void
gw_people_list_class_init (GwPeopleListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_people_list_dispose;
  gtk_widget_class_install_action (widget_class, "people.add", NULL, add_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/case/gw-people-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GwPeopleList, add);
  gtk_widget_class_bind_template_child (widget_class, GwPeopleList, list);
}

static void
gw_people_list_init (GwPeopleList *self)
{
  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill (GwPeopleList *self)
{
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (get_people (self)), make_row, self, NULL);
}

/**
 * gw_people_list_new:
 * @history: the history of the plan
 *
 * Returns: (transfer floating): a list of its people
 */
GtkWidget *
gw_people_list_new (GwHistory *history)
{
  GwPeopleList *self;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  self = g_object_new (GW_TYPE_PEOPLE_LIST, NULL);
  self->history = g_object_ref (history);
  fill (self);
  return GTK_WIDGET (self);
}

/**
 * gw_people_list_set_editable:
 * @self: a list
 * @editable: whether it may be changed
 */
void
gw_people_list_set_editable (GwPeopleList *self,
                             gboolean      editable)
{
  g_return_if_fail (GW_IS_PEOPLE_LIST (self));

  if (self->editable == editable)
    return;
  self->editable = editable;
  gtk_widget_set_visible (self->add, editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.add", editable);
  fill (self);
}

/**
 * gw_people_list_show:
 * @self: a list
 * @person: somebody in it
 *
 * Opens the row of the person, with the focus in the name.
 */
void
gw_people_list_show (GwPeopleList *self,
                     GwPerson     *person)
{
  guint position;

  g_return_if_fail (GW_IS_PEOPLE_LIST (self));

  if (gw_list_find (get_people (self), person, &position))
    gw_person_row_edit (GW_PERSON_ROW (gtk_list_box_get_row_at_index (self->list, (int) position)));
}

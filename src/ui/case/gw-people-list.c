/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/case/gw-people-list.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-plan.h"
#include "gw-config.h"
#include "plan/gw-plan.h"
#include "ui/case/gw-people-search.h"
#include "ui/case/gw-person-row.h"
#include "ui/widgets/gw-long-list.h"

/**
 * GwPeopleList:
 *
 * Who takes part in the project, each a row to be opened and edited; to be
 * searched where they are many.
 */
struct _GwPeopleList
{
  AdwBin parent_instance;

  /* Owned */
  GwHistory *history;
  GtkFilterListModel *found;

  gboolean editable;

  /* Template */
  GtkWidget *add;
  GtkSearchEntry *search;
  GtkLabel *empty_title;
  GtkLabel *empty_body;
  GwLongList *list;
};

/* As many are seen at a glance */
#define FEW 20

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

static gboolean
is_searched (GwPeopleList *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
}

/* Who is looked for may be gone, or the last of many: the search stays to be ended. */
static void
people_changed_cb (GwPeopleList *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->search), gw_list_get_length (get_people (self)) > FEW || is_searched (self));
}

static void
search_changed_cb (GwPeopleList *self)
{
  const gboolean searched = is_searched (self);

  gtk_label_set_label (self->empty_title, searched ? _("Nobody Found") : _("Nobody Yet"));
  gtk_label_set_label (self->empty_body, searched ? _("No name, role or contact contains that.")
                                                  : _("Say who takes part, and in which role."));
  people_changed_cb (self);
}

static void
search_stopped_cb (GwPeopleList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
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
    gw_long_list_bind (self->list, NULL, NULL, NULL);
  g_clear_object (&self->found);
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
  g_type_ensure (GW_TYPE_LONG_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/case/gw-people-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GwPeopleList, add);
  gtk_widget_class_bind_template_child (widget_class, GwPeopleList, search);
  gtk_widget_class_bind_template_child (widget_class, GwPeopleList, empty_title);
  gtk_widget_class_bind_template_child (widget_class, GwPeopleList, empty_body);
  gtk_widget_class_bind_template_child (widget_class, GwPeopleList, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
}

static void
gw_people_list_init (GwPeopleList *self)
{
  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_long_list_set_label (self->list, _("People and Roles"));
}

static void
fill (GwPeopleList *self)
{
  gw_long_list_bind (self->list, G_LIST_MODEL (self->found), make_row, self);
}

static void
set_up_search (GwPeopleList *self)
{
  self->found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (get_people (self))),
                                           gw_people_search_new (GTK_EDITABLE (self->search)));
  g_signal_connect_object (get_people (self), "items-changed", G_CALLBACK (people_changed_cb), self, G_CONNECT_SWAPPED);
  people_changed_cb (self);
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
  set_up_search (self);
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

static gboolean
find (GwPeopleList *self,
      GwPerson     *person,
      guint        *position)
{
  const guint n_found = g_list_model_get_n_items (G_LIST_MODEL (self->found));

  for (*position = 0; *position < n_found; (*position)++)
    {
      g_autoptr(GwPerson) found = g_list_model_get_item (G_LIST_MODEL (self->found), *position);

      if (found == person)
        return TRUE;
    }
  return FALSE;
}

/**
 * gw_people_list_show:
 * @self: a list
 * @person: somebody in it
 *
 * Opens the row of the person, with the focus in the name; a search in which
 * they are not found ends.
 */
void
gw_people_list_show (GwPeopleList *self,
                     GwPerson     *person)
{
  guint position;

  g_return_if_fail (GW_IS_PEOPLE_LIST (self));
  g_return_if_fail (GW_IS_PERSON (person));

  if (!find (self, person, &position))
    {
      gtk_editable_set_text (GTK_EDITABLE (self->search), "");
      g_signal_emit_by_name (self->search, "search-changed");
    }
  if (find (self, person, &position))
    gw_person_row_edit (GW_PERSON_ROW (gw_long_list_show_row (self->list, position)));
}

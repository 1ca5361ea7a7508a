/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/case/gw-case-list.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-case.h"
#include "gw-config.h"
#include "plan/gw-plan.h"
#include "ui/case/gw-case-row.h"
#include "ui/widgets/gw-long-list.h"

/**
 * GwCaseList:
 *
 * The objectives, the constraints or the estimates of the business case, each
 * a row to be opened. The case need not be there: the first addition makes it.
 */
struct _GwCaseList
{
  AdwBin parent_instance;

  /* Owned */
  GwHistory *history;

  guint index;                  /* the field of the case */
  gboolean editable;

  /* Template */
  GtkLabel *title;
  AdwWrapBox *buttons;
  GwLongList *list;
  GtkLabel *empty_title;
  GtkLabel *empty_body;
};

/* A button that adds something, and the kind that it will be of */
typedef struct
{
  const char *label;
  const char *kind;
} Addition;

typedef struct
{
  guint index;
  const char *title;
  const char *empty_title;
  const char *empty_body;
  Addition additions[2];
} Section;

static const Section sections[] = {
  { GW_CASE_OBJECTIVES, N_("Objectives"), N_("No Objectives Yet"),
    N_("Say what should improve, from which value to which, and by when."), { { N_("Add Objective"), NULL } } },
  { GW_CASE_CONSTRAINTS, N_("Constraints"), N_("No Constraints Yet"),
    N_("Say what limits the project: performance, infrastructure, time and money."),
    { { N_("Add Constraint"), NULL } } },
  { GW_CASE_ESTIMATES, N_("Cost and Benefit"), N_("No Estimates Yet"),
    N_("Estimate cost and benefit as ranges, so that the verdict can compare them."),
    { { N_("Add Cost"), "cost" }, { N_("Add Benefit"), "benefit" } } },
};

G_DEFINE_FINAL_TYPE (GwCaseList, gw_case_list, ADW_TYPE_BIN)

static const Section *
get_section (GwCaseList *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (sections[i].index == self->index)
      return &sections[i];
  g_assert_not_reached ();
}

static GwPlan *
get_plan (GwCaseList *self)
{
  return gw_history_get_plan (self->history);
}

static GtkWidget *
make_row (gpointer item,
          gpointer data)
{
  GwCaseList *self = data;

  return gw_case_row_new (self->history, item, self->editable);
}

static void
fill (GwCaseList *self)
{
  GwCase *kase = gw_item_get_child (get_plan (self), GW_PLAN_CASE);

  gw_long_list_bind (self->list, kase != NULL ? G_LIST_MODEL (gw_item_get_list (kase, self->index)) : NULL,
                     make_row, self);
}

static gpointer
add (GwCaseList *self,
     const char *kind)
{
  switch (self->index)
    {
    case GW_CASE_OBJECTIVES:
      return gw_edit_add_objective (self->history, NULL);
    case GW_CASE_CONSTRAINTS:
      return gw_edit_add_constraint (self->history, NULL);
    default:
      return gw_edit_add_estimate (self->history, kind);
    }
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  GwCaseList *self = GW_CASE_LIST (widget);
  gpointer item = self->editable ? add (self, g_variant_get_string (parameter, NULL)) : NULL;

  if (item != NULL)
    gw_case_list_show_item (self, item, NULL);
}

static void
add_button (GwCaseList     *self,
            const Addition *addition)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), gettext (addition->label));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "case-list.add");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", addition->kind != NULL ? addition->kind : "");
  adw_wrap_box_append (self->buttons, button);
}

static void
set_up (GwCaseList *self)
{
  const Section *section = get_section (self);

  gtk_label_set_label (self->title, gettext (section->title));
  gtk_label_set_label (self->empty_title, gettext (section->empty_title));
  gtk_label_set_label (self->empty_body, gettext (section->empty_body));
  gw_long_list_set_label (self->list, gettext (section->title));
  for (guint i = 0; i < G_N_ELEMENTS (section->additions) && section->additions[i].label != NULL; i++)
    add_button (self, &section->additions[i]);
}

static void
gw_case_list_dispose (GObject *object)
{
  GwCaseList *self = GW_CASE_LIST (object);

  if (self->list != NULL)
    gw_long_list_bind (self->list, NULL, NULL, NULL);
  g_clear_object (&self->history);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_CASE_LIST);

  G_OBJECT_CLASS (gw_case_list_parent_class)->dispose (object);
}

static void
gw_case_list_class_init (GwCaseListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_case_list_dispose;
  gtk_widget_class_install_action (widget_class, "case-list.add", "s", add_action);
  g_type_ensure (GW_TYPE_LONG_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/case/gw-case-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GwCaseList, title);
  gtk_widget_class_bind_template_child (widget_class, GwCaseList, buttons);
  gtk_widget_class_bind_template_child (widget_class, GwCaseList, list);
  gtk_widget_class_bind_template_child (widget_class, GwCaseList, empty_title);
  gtk_widget_class_bind_template_child (widget_class, GwCaseList, empty_body);
}

static void
gw_case_list_init (GwCaseList *self)
{
  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_case_list_new:
 * @history: the history of the plan
 * @index: %GW_CASE_OBJECTIVES, %GW_CASE_CONSTRAINTS or %GW_CASE_ESTIMATES
 *
 * Returns: (transfer floating): a list of them
 */
GtkWidget *
gw_case_list_new (GwHistory *history,
                  guint      index)
{
  GwCaseList *self;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  self = g_object_new (GW_TYPE_CASE_LIST, NULL);
  self->history = g_object_ref (history);
  self->index = index;
  set_up (self);
  g_signal_connect_object (gw_item_get_list (get_plan (self), GW_PLAN_CASE), "items-changed",
                           G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
  return GTK_WIDGET (self);
}

/**
 * gw_case_list_set_editable:
 * @self: a list
 * @editable: whether it may be changed
 */
void
gw_case_list_set_editable (GwCaseList *self,
                           gboolean    editable)
{
  g_return_if_fail (GW_IS_CASE_LIST (self));

  if (self->editable == editable)
    return;
  self->editable = editable;
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), editable);
  fill (self);
}

/**
 * gw_case_list_show_item:
 * @self: a list
 * @item: an item
 * @field: (nullable): a field of it
 *
 * Opens the item, with the focus in the field.
 *
 * Returns: whether it is one of the list
 */
gboolean
gw_case_list_show_item (GwCaseList    *self,
                        GwItem        *item,
                        const GwField *field)
{
  GwCase *kase = gw_item_get_child (get_plan (self), GW_PLAN_CASE);
  guint position;

  g_return_val_if_fail (GW_IS_CASE_LIST (self), FALSE);

  if (kase == NULL || !gw_list_find (gw_item_get_list (kase, self->index), item, &position))
    return FALSE;
  gw_case_row_edit (GW_CASE_ROW (gw_long_list_show_row (self->list, position)), field);
  return TRUE;
}

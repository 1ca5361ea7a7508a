/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/case/gw-case-page.h"

#include <glib/gi18n.h>

#include "gw-config.h"
#include "plan/gw-case.h"
#include "plan/gw-person.h"
#include "plan/gw-plan.h"
#include "ui/case/gw-case-list.h"
#include "ui/case/gw-people-list.h"
#include "ui/case/gw-question-row.h"
#include "ui/case/gw-range-view.h"
#include "ui/case/gw-verdict-card.h"
#include "ui/widgets/gw-area-row.h"
#include "ui/widgets/gw-number-row.h"
#include "ui/widgets/gw-text-row.h"

/**
 * GwCasePage:
 *
 * The business case of a plan from its verdict down to the people: what the
 * project is for, whether ML suits it, what it brings and costs.
 */
struct _GwCasePage
{
  AdwBin parent_instance;

  /* Owned */
  GwHistory *history;
  GPtrArray *fields;            /* what edits each field of the case, borrowed, or NULL */

  /* Borrowed */
  GtkWidget *card;
  GtkWidget *people;
  GtkWidget *shown;             /* what to bring into view, NULL when that has gone */

  guint tick_id;
  guint n_ticks;

  /* Template */
  GtkViewport *viewport;
  GtkBox *sections;
};

static const guint lists[] = { GW_CASE_OBJECTIVES, GW_CASE_CONSTRAINTS, GW_CASE_ESTIMATES };

G_DEFINE_FINAL_TYPE (GwCasePage, gw_case_page, ADW_TYPE_BIN)

/* --- Sections */

static void
add (GwCasePage *self,
     GtkWidget  *section)
{
  gtk_box_append (self->sections, section);
}

static void
take_field (GwCasePage *self,
            guint       index,
            GtkWidget  *widget)
{
  if (index >= self->fields->len)
    g_ptr_array_set_size (self->fields, (int) index + 1);
  self->fields->pdata[index] = widget;
}

static AdwPreferencesGroup *
add_group (GwCasePage *self,
           const char *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  if (title != NULL)
    adw_preferences_group_set_title (group, title);
  add (self, GTK_WIDGET (group));
  return group;
}

static void
add_problem (GwCasePage *self)
{
  AdwPreferencesGroup *group = add_group (self, _("Business Problem"));
  GtkWidget *row = gw_area_row_new (_("What is to be solved, and why now"));

  gw_area_row_bind_case (GW_AREA_ROW (row), self->history, GW_CASE_PROBLEM);
  adw_preferences_group_add (group, row);
  take_field (self, GW_CASE_PROBLEM, row);
}

static void
add_questions (GwCasePage *self)
{
  AdwPreferencesGroup *group = add_group (self, _("Suitability"));
  guint n_questions;
  const GwCaseQuestion *questions = gw_case_get_questions (&n_questions);

  for (guint i = 0; i < n_questions; i++)
    {
      GtkWidget *row = gw_question_row_new (self->history, gettext (questions[i].question), questions[i].field);

      adw_preferences_group_add (group, row);
      take_field (self, questions[i].field, row);
      take_field (self, questions[i].field + 1, row);
    }
}

static void
add_list (GwCasePage *self,
          guint       index)
{
  GtkWidget *list = gw_case_list_new (self->history, index);

  add (self, list);
  take_field (self, index, list);
}

static void
add_picture (GwCasePage *self)
{
  GtkWidget *bin = adw_bin_new ();
  GtkWidget *view = gw_range_view_new (gw_history_get_plan (self->history));

  gtk_widget_set_margin_start (view, 6);
  gtk_widget_set_margin_end (view, 6);
  adw_bin_set_child (ADW_BIN (bin), view);
  gtk_widget_add_css_class (bin, "card");
  g_object_bind_property (view, "visible", bin, "visible", G_BINDING_SYNC_CREATE);
  add (self, bin);
}

static void
add_scale (GwCasePage *self)
{
  AdwPreferencesGroup *group = add_group (self, NULL);
  GtkWidget *currency = gw_text_row_new (_("Currency, such as KRW or EUR"));
  GtkWidget *horizon = gw_number_row_new (_("Horizon in months (12 when empty)"));

  gw_text_row_bind_case (GW_TEXT_ROW (currency), self->history, GW_CASE_CURRENCY);
  gw_number_row_bind_case (GW_NUMBER_ROW (horizon), self->history, GW_CASE_HORIZON_MONTHS);
  adw_preferences_group_add (group, currency);
  adw_preferences_group_add (group, horizon);
  take_field (self, GW_CASE_CURRENCY, currency);
  take_field (self, GW_CASE_HORIZON_MONTHS, horizon);
}

static void
build (GwCasePage *self)
{
  self->card = gw_verdict_card_new (self->history);
  add (self, self->card);
  add_problem (self);
  add_questions (self);
  add_list (self, GW_CASE_OBJECTIVES);
  add_list (self, GW_CASE_CONSTRAINTS);
  add_list (self, GW_CASE_ESTIMATES);
  add_picture (self);
  add_scale (self);
  self->people = gw_people_list_new (self->history);
  add (self, self->people);
}

/* --- Showing */

/* What has just opened knows its place one frame later. */
static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  GwCasePage *self = GW_CASE_PAGE (widget);

  if (++self->n_ticks < 2)
    return G_SOURCE_CONTINUE;
  self->tick_id = 0;
  if (self->shown != NULL)
    gtk_viewport_scroll_to (self->viewport, self->shown, NULL);
  return G_SOURCE_REMOVE;
}

static void
bring_into_view (GwCasePage *self,
                 GtkWidget  *widget)
{
  g_set_weak_pointer (&self->shown, widget);
  self->n_ticks = 0;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

static void
show_case_field (GwCasePage *self,
                 guint       index)
{
  GtkWidget *widget = index < self->fields->len ? self->fields->pdata[index] : NULL;

  if (widget == NULL)
    widget = self->card;
  gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  if (GW_IS_QUESTION_ROW (widget) || GTK_IS_EDITABLE (widget))
    gtk_widget_grab_focus (widget);
  bring_into_view (self, widget);
}

static void
show_in_list (GwCasePage    *self,
              GwItem        *item,
              const GwField *field)
{
  GtkRoot *root;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    gw_case_list_show_item (self->fields->pdata[lists[i]], item, field);
  if (GW_IS_PERSON (item))
    gw_people_list_show (GW_PEOPLE_LIST (self->people), GW_PERSON (item));
  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (root != NULL && gtk_root_get_focus (root) != NULL &&
      gtk_widget_is_ancestor (gtk_root_get_focus (root), GTK_WIDGET (self)))
    bring_into_view (self, gtk_root_get_focus (root));
}

/* --- Class */

static void
gw_case_page_dispose (GObject *object)
{
  GwCasePage *self = GW_CASE_PAGE (object);

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  g_clear_weak_pointer (&self->shown);
  g_clear_object (&self->history);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_CASE_PAGE);

  G_OBJECT_CLASS (gw_case_page_parent_class)->dispose (object);
}

static void
gw_case_page_finalize (GObject *object)
{
  g_ptr_array_unref (GW_CASE_PAGE (object)->fields);

  G_OBJECT_CLASS (gw_case_page_parent_class)->finalize (object);
}

static void
gw_case_page_class_init (GwCasePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gw_case_page_dispose;
  object_class->finalize = gw_case_page_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/case/gw-case-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GwCasePage, viewport);
  gtk_widget_class_bind_template_child (widget_class, GwCasePage, sections);
}

static void
gw_case_page_init (GwCasePage *self)
{
  self->fields = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_case_page_new:
 * @history: the history of the plan
 *
 * Returns: (transfer floating): a page for its business case
 */
GtkWidget *
gw_case_page_new (GwHistory *history)
{
  GwCasePage *self;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  self = g_object_new (GW_TYPE_CASE_PAGE, NULL);
  self->history = g_object_ref (history);
  build (self);
  return GTK_WIDGET (self);
}

static void
set_field_editable (GtkWidget *widget,
                    gboolean   editable)
{
  if (GW_IS_QUESTION_ROW (widget))
    gw_question_row_set_editable (GW_QUESTION_ROW (widget), editable);
  else if (GW_IS_CASE_LIST (widget))
    gw_case_list_set_editable (GW_CASE_LIST (widget), editable);
  else if (GW_IS_AREA_ROW (widget))
    gw_area_row_set_editable (GW_AREA_ROW (widget), editable);
  else if (GTK_IS_EDITABLE (widget))
    gtk_editable_set_editable (GTK_EDITABLE (widget), editable);
}

/**
 * gw_case_page_set_editable:
 * @self: a page
 * @editable: whether the plan may be changed
 */
void
gw_case_page_set_editable (GwCasePage *self,
                           gboolean    editable)
{
  g_return_if_fail (GW_IS_CASE_PAGE (self));

  gw_verdict_card_set_editable (GW_VERDICT_CARD (self->card), editable);
  gw_people_list_set_editable (GW_PEOPLE_LIST (self->people), editable);
  for (guint i = 0; i < self->fields->len; i++)
    if (self->fields->pdata[i] != NULL)
      set_field_editable (self->fields->pdata[i], editable);
}

/**
 * gw_case_page_shows:
 * @item: a live item of a plan
 * @field: (nullable): one of its fields
 *
 * Returns: whether it belongs to what a business case page shows: the case and
 *   what lies below it, and the people
 */
gboolean
gw_case_page_shows (GwItem        *item,
                    const GwField *field)
{
  if (GW_IS_PLAN (item))
    return field != NULL && (field->index == GW_PLAN_CASE || field->index == GW_PLAN_PEOPLE);
  if (GW_IS_PERSON (item))
    return TRUE;
  while (item != NULL && !GW_IS_CASE (item))
    item = gw_item_get_parent (item);
  return item != NULL;
}

/**
 * gw_case_page_show_item:
 * @self: a page
 * @item: an item of which gw_case_page_shows() is true
 * @field: (nullable): a field of it
 *
 * Brings it into view, opened, with the focus in the field.
 */
void
gw_case_page_show_item (GwCasePage    *self,
                        GwItem        *item,
                        const GwField *field)
{
  g_return_if_fail (GW_IS_CASE_PAGE (self));
  g_return_if_fail (GW_IS_ITEM (item));

  if (GW_IS_PLAN (item))
    bring_into_view (self, field != NULL && field->index == GW_PLAN_PEOPLE ? self->people : self->card);
  else if (GW_IS_CASE (item))
    show_case_field (self, field != NULL ? field->index : GW_CASE_VERDICT_OVERRIDE);
  else
    show_in_list (self, item, field);
}

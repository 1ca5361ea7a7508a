/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-sidebar.h"

#include <glib/gi18n.h>

#include "gw-config.h"

#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-turn.h"
#include "ui/widgets/gw-ui-words.h"
#include "ui/window/gw-place.h"
#include "ui/window/gw-sidebar-row.h"
#include "words/gw-dates.h"
#include "words/gw-format.h"

/**
 * GwSidebar:
 *
 * The pages of a plan. It follows the plan after a change, of very many stages in
 * turns of the main loop.
 */
struct _GwSidebar
{
  AdwBin parent_instance;

  /* Owned */
  GwPlan *plan;
  char *round;                  /* the earlier one that is looked at */
  GPtrArray *places;            /* of the rows that there are to be */
  char *wanted;                 /* the place whose row is selected once it is there */

  guint n_done;                 /* rows that are as the plan is now */
  guint update_id;
  gboolean stale;

  /* Template */
  GtkListBox *list;
};

#define N_FIRST 40              /* rows, more than are seen */

G_DEFINE_FINAL_TYPE (GwSidebar, gw_sidebar, ADW_TYPE_BIN)

static GwSidebarRow *
get_row (GwSidebar *self,
         int        index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  return row != NULL ? GW_SIDEBAR_ROW (row) : NULL;
}

static GwSidebarRow *
find_row (GwSidebar  *self,
          const char *place)
{
  GwSidebarRow *row;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    if (g_strcmp0 (gw_sidebar_row_get_place (row), place) == 0)
      return row;
  return NULL;
}

static GPtrArray *
list_places (GwSidebar *self)
{
  GwPlan *plan = self->plan;
  GwRound *round = gw_plan_find_past_round (plan, self->round);
  GPtrArray *places = g_ptr_array_new_with_free_func (g_free);
  GwList *stages = gw_item_get_list (plan, GW_PLAN_STAGES);

  g_ptr_array_add (places, g_strdup (GW_PLACE_OVERVIEW));
  for (guint i = 0; i < gw_list_get_length (stages); i++)
    {
      GwStage *stage = gw_list_get (stages, i);

      if (round != NULL && gw_stage_is_in_ring (stage))
        g_ptr_array_add (places, gw_place_dup_past (round, stage));
      else
        g_ptr_array_add (places, g_strdup (gw_place_of_stage (stage)));
    }
  g_ptr_array_add (places, g_strdup (GW_PLACE_RISKS));
  g_ptr_array_add (places, g_strdup (GW_PLACE_REVIEWS));
  return places;
}

/* Whether the rows that there are stand for the first of the places */
static gboolean
has_rows_of (GwSidebar *self,
             GPtrArray *places)
{
  GwSidebarRow *row;

  for (guint i = 0; (row = get_row (self, (int) i)) != NULL; i++)
    if (i >= places->len || g_strcmp0 (gw_sidebar_row_get_place (row), places->pdata[i]) != 0)
      return FALSE;
  return TRUE;
}

static void
begin (GwSidebar *self)
{
  GwSidebarRow *selected = GW_SIDEBAR_ROW (gtk_list_box_get_selected_row (self->list));

  g_clear_pointer (&self->places, g_ptr_array_unref);
  self->places = list_places (self);
  self->n_done = 0;
  self->stale = FALSE;
  if (has_rows_of (self, self->places))
    return;
  g_set_str (&self->wanted, selected != NULL ? gw_sidebar_row_get_place (selected) : NULL);
  gtk_list_box_remove_all (self->list);
}

static void
do_row (GwSidebar *self,
        guint      index)
{
  GwSidebarRow *row = get_row (self, (int) index);

  if (row != NULL)
    {
      gw_sidebar_row_update (row);
      return;
    }
  row = GW_SIDEBAR_ROW (gw_sidebar_row_new (self->plan, self->places->pdata[index]));
  gtk_list_box_append (self->list, GTK_WIDGET (row));
  if (g_strcmp0 (self->wanted, self->places->pdata[index]) == 0)
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
}

static gboolean
is_done (GwSidebar *self)
{
  return self->places == NULL || self->n_done == self->places->len;
}

static void
do_rows (GwSidebar *self,
         guint      n_rows,
         gint64     until)
{
  const guint end = MIN (n_rows, self->places->len);

  do
    do_row (self, self->n_done++);
  while (self->n_done < end && g_get_monotonic_time () < until);
  if (is_done (self))
    gtk_list_box_invalidate_headers (self->list);
}

static gboolean
update_idle_cb (gpointer data)
{
  GwSidebar *self = data;

  if (gw_plan_sum_up (self->plan, gw_turn_end ()))
    return G_SOURCE_CONTINUE;
  if (self->stale)
    begin (self);
  if (!is_done (self))
    do_rows (self, G_MAXUINT, gw_turn_end ());
  if (!is_done (self))
    return G_SOURCE_CONTINUE;
  self->update_id = 0;
  return G_SOURCE_REMOVE;
}

static void
update_later (GwSidebar *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_idle_cb, self);
}

/* Those that are seen at once, of very many the others later */
static void
update (GwSidebar *self)
{
  begin (self);
  do_rows (self, N_FIRST, G_MAXINT64);
  if (!is_done (self))
    update_later (self);
}

static void
finish (GwSidebar *self)
{
  if (self->stale)
    begin (self);
  if (!is_done (self))
    do_rows (self, G_MAXUINT, G_MAXINT64);
}

static void
plan_changed_cb (GwSidebar *self)
{
  self->stale = TRUE;
  update_later (self);
}

static void
row_activated_cb (GwSidebar     *self,
                  GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s",
                              gw_sidebar_row_get_place (GW_SIDEBAR_ROW (row)));
}

/* --- The heading of the ring */

static char *
dup_round_item (GwSidebar *self,
                GwRound   *round)
{
  const char *closed = gw_item_get_text (round, GW_ROUND_CLOSED);
  g_autofree char *label = gw_ui_round_label (gw_item_get_id (round));
  g_autofree char *date = closed != NULL ? gw_date_format (gw_ui_words (), closed, GW_DATE_FORM_LONG) : NULL;

  if (gw_plan_find_past_round (self->plan, gw_item_get_id (round)) == NULL)
    /* Translators: %s is a round such as "Round 2" */
    return gw_format (_("%s · current"), label);
  /* Translators: a round such as "Round 1", and the date on which it was closed */
  return date != NULL ? gw_format (_("%1$s · closed %2$s"), label, date) : g_steal_pointer (&label);
}

static void
append_round (GwSidebar *self,
              GMenu     *menu,
              GwRound   *round)
{
  g_autofree char *label = dup_round_item (self, round);
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "win.show-round", "s", gw_item_get_id (round));
  g_menu_append_item (menu, item);
}

static void
make_round_menu (GtkMenuButton *button,
                 gpointer       data)
{
  GwSidebar *self = data;
  GwList *list = gw_item_get_list (self->plan, GW_PLAN_ROUNDS);
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) rounds = g_menu_new ();
  g_autoptr(GMenu) deeds = g_menu_new ();

  for (guint i = gw_list_get_length (list); i > 0; i--)
    append_round (self, rounds, gw_list_get (list, i - 1));
  g_menu_append (deeds, _("Start Next Round…"), "win.start-round");
  if (gw_list_get_length (list) > 1)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (rounds));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (deeds));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static GtkWidget *
make_heading (GwSidebar  *self,
              const char *text)
{
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON,
                                    "label", text,
                                    "always-show-arrow", TRUE,
                                    "halign", GTK_ALIGN_START,
                                    /* in line with the rows, which have that margin in their style */
                                    "margin-start", 6,
                                    "margin-top", 6,
                                    "margin-bottom", 3,
                                    "tooltip-text", _("Rounds"),
                                    NULL);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "gw-round");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), make_round_menu, self, NULL);
  return button;
}

static gboolean
has_heading (GtkListBoxRow *row,
             const char    *heading)
{
  GtkWidget *header = gtk_list_box_row_get_header (row);

  return GTK_IS_MENU_BUTTON (header) &&
         g_strcmp0 (gtk_menu_button_get_label (GTK_MENU_BUTTON (header)), heading) == 0;
}

/* A heading over the ring, a gap after it; the same heading stays, with what is
 * open of it */
static void
set_header (GtkListBoxRow *row,
            GtkListBoxRow *before,
            gpointer       data)
{
  g_autofree char *heading = gw_sidebar_row_dup_heading (GW_SIDEBAR_ROW (row));
  g_autofree char *last = before != NULL ? gw_sidebar_row_dup_heading (GW_SIDEBAR_ROW (before)) : NULL;
  GtkWidget *header = NULL;

  if (g_strcmp0 (heading, last) == 0)
    header = NULL;
  else if (heading != NULL && has_heading (row, heading))
    return;
  else if (heading != NULL)
    header = make_heading (data, heading);
  else
    header = g_object_new (GTK_TYPE_SEPARATOR, "margin-top", 6, "margin-bottom", 6, NULL);
  gtk_list_box_row_set_header (row, header);
}

/* The heading is no row, so that arrows do not lead to it */
static void
round_menu_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  GwSidebarRow *row;

  for (int i = 0; (row = get_row (GW_SIDEBAR (widget), i)) != NULL; i++)
    {
      GtkWidget *header = gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (row));

      if (GTK_IS_MENU_BUTTON (header))
        gtk_menu_button_popup (GTK_MENU_BUTTON (header));
    }
}

static gboolean
gw_sidebar_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GW_SIDEBAR (widget)->list);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
gw_sidebar_dispose (GObject *object)
{
  GwSidebar *self = GW_SIDEBAR (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->round, g_free);
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_pointer (&self->wanted, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_SIDEBAR);

  G_OBJECT_CLASS (gw_sidebar_parent_class)->dispose (object);
}

static void
gw_sidebar_class_init (GwSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_sidebar_dispose;
  widget_class->grab_focus = gw_sidebar_grab_focus;

  gtk_widget_class_install_action (widget_class, "sidebar.round-menu", NULL, round_menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "sidebar.round-menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "sidebar.round-menu", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/window/gw-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, GwSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
gw_sidebar_init (GwSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, set_header, self, NULL);
}

/**
 * gw_sidebar_set_plan:
 * @self: a sidebar without a plan
 * @plan: the plan whose pages it shows
 *
 * Gives it its plan, once.
 */
void
gw_sidebar_set_plan (GwSidebar *self,
                     GwPlan    *plan)
{
  g_return_if_fail (GW_IS_SIDEBAR (self) && self->plan == NULL);
  g_return_if_fail (GW_IS_PLAN (plan));

  self->plan = g_object_ref (plan);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * gw_sidebar_select:
 * @self: a sidebar
 * @place: (nullable): the name of a page
 *
 * Marks the page as the one that is shown. The stages of the ring are then those
 * of its round. A focus that is on another page goes with it.
 */
void
gw_sidebar_select (GwSidebar  *self,
                   const char *place)
{
  GtkWidget *row;
  GwRound *round;
  GwStage *stage;
  gboolean focused;

  g_return_if_fail (GW_IS_SIDEBAR (self));

  focused = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;
  stage = gw_place_parse (self->plan, place, &round);
  if (stage != NULL && gw_stage_is_in_ring (stage) &&
      g_set_str (&self->round, round != NULL ? gw_item_get_id (round) : NULL))
    update (self);
  row = (GtkWidget *) find_row (self, place);
  g_set_str (&self->wanted, row == NULL ? place : NULL);
  gtk_list_box_select_row (self->list, (GtkListBoxRow *) row);
  if (focused && row != NULL)
    gtk_widget_grab_focus (row);
}

/**
 * gw_sidebar_dup_neighbor:
 * @self: a sidebar
 * @offset: 1 for the page after the one that is shown, -1 for the one before
 *
 * Returns: (transfer full) (nullable): the name of that page, if there is one
 */
char *
gw_sidebar_dup_neighbor (GwSidebar *self,
                         int        offset)
{
  GtkListBoxRow *selected;
  GwSidebarRow *row;
  int index;

  g_return_val_if_fail (GW_IS_SIDEBAR (self), NULL);

  finish (self);
  selected = gtk_list_box_get_selected_row (self->list);
  index = selected != NULL ? gtk_list_box_row_get_index (selected) + offset : 0;
  row = index >= 0 ? get_row (self, index) : NULL;
  return row != NULL ? g_strdup (gw_sidebar_row_get_place (row)) : NULL;
}

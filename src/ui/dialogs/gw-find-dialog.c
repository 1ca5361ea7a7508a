/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-find-dialog.h"

#include <glib/gi18n.h>

#include "gw-config.h"

#include "plan/gw-search.h"
#include "ui/dialogs/gw-find-groups.h"
#include "ui/dialogs/gw-find-labels.h"
#include "ui/widgets/gw-announce.h"
#include "ui/widgets/gw-trimmed.h"
#include "ui/window/gw-place.h"

/* How many items are searched between two looks at the clock, and how many rows
 * go; a row costs much more to make or to drop than an item to look at. And how
 * long the main loop may be kept, in microseconds */
#define ITEMS_A_STEP 15
#define ROWS_A_STEP 25
#define BUDGET 3000

/* So many letters stand around a match: few before it, so that it is seen in
 * the narrowest window too */
#define LETTERS_BEFORE 20
#define LETTERS_AFTER 100

/**
 * GwFindDialog:
 *
 * Searches the whole plan and leads to what it has found.
 */
struct _GwFindDialog
{
  AdwDialog parent_instance;

  /* Owned */
  GwPlan *plan;
  GwSearch *search;
  GtkSingleSelection *selection;
  char *wanted;                 /* what is looked for, or will be */

  guint step_id;
  guint leave_id;               /* while the results of another search go */

  /* Template */
  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkListView *list;
  GtkLabel *count_label;
};

G_DEFINE_FINAL_TYPE (GwFindDialog, gw_find_dialog, ADW_TYPE_DIALOG)

static GListModel *
get_hits (GwFindDialog *self)
{
  return self->search != NULL ? gw_search_get_hits (self->search) : NULL;
}

static void
show_state (GwFindDialog *self)
{
  GListModel *hits = get_hits (self);
  guint n_hits = hits != NULL ? g_list_model_get_n_items (hits) : 0;
  g_autofree char *count = g_strdup_printf (ngettext ("%d result", "%d results", n_hits), (int) n_hits);
  const char *page = "start";

  if (self->wanted == NULL)
    n_hits = 0;
  else if (n_hits > 0)
    page = "results";
  else if (self->search != NULL && self->step_id == 0)
    page = "none";
  else if (self->search != NULL)
    page = gtk_stack_get_visible_child_name (self->stack);
  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_label_set_label (self->count_label, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count_label), n_hits > 0);
}

/* The keys stay where one types, away from what was found */
static void
tell_count (GwFindDialog *self)
{
  gboolean found = gtk_widget_get_visible (GTK_WIDGET (self->count_label));

  gw_announce (GTK_WIDGET (self), found ? gtk_label_get_label (self->count_label) : _("No Results Found"));
}

static gboolean
step_cb (gpointer data)
{
  GwFindDialog *self = data;
  gint64 end = g_get_monotonic_time () + BUDGET;
  gboolean more;

  do
    more = gw_search_step (self->search, ITEMS_A_STEP);
  while (more && g_get_monotonic_time () < end);

  if (!more)
    self->step_id = 0;
  show_state (self);
  if (!more)
    tell_count (self);
  return more ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* The rows have gone already, all but a few. */
static void
drop_search (GwFindDialog *self)
{
  GListModel *model = gtk_single_selection_get_model (self->selection);

  g_clear_handle_id (&self->step_id, g_source_remove);
  g_clear_handle_id (&self->leave_id, g_source_remove);
  if (self->search == NULL)
    return;
  g_object_ref (model);
  gtk_single_selection_set_model (self->selection, NULL);
  gw_find_groups_leave (model, g_steal_pointer (&self->search));
}

static void
begin_search (GwFindDialog *self)
{
  g_autoptr(GListModel) model = NULL;

  if (self->wanted != NULL)
    {
      self->search = gw_search_new (self->plan, self->wanted);
      model = gw_find_groups_new (self->plan, get_hits (self));
      gtk_single_selection_set_model (self->selection, model);
      self->step_id = g_idle_add (step_cb, self);
    }
  show_state (self);
}

/* Dropping all rows of a long list at once would keep the main loop. */
static gboolean
leave_cb (gpointer data)
{
  GwFindDialog *self = data;
  GListModel *model = gtk_single_selection_get_model (self->selection);
  gint64 end = g_get_monotonic_time () + BUDGET;
  gboolean more;

  do
    more = gw_find_groups_shrink (model, ROWS_A_STEP);
  while (more && g_get_monotonic_time () < end);
  if (more)
    return G_SOURCE_CONTINUE;
  self->leave_id = 0;
  drop_search (self);
  begin_search (self);
  return G_SOURCE_REMOVE;
}

static void
search_changed_cb (GwFindDialog *self)
{
  g_autofree char *trimmed = gw_dup_trimmed (self->entry);

  /* The entry speaks up a little later, and the dialog may have closed */
  if (self->plan == NULL)
    return;
  g_set_str (&self->wanted, *trimmed != '\0' ? trimmed : NULL);
  g_clear_handle_id (&self->step_id, g_source_remove);
  if (self->search == NULL)
    begin_search (self);
  else if (self->leave_id == 0)
    self->leave_id = g_idle_add (leave_cb, self);
  show_state (self);
}

static void
lead_to (GwFindDialog *self,
         guint         position)
{
  g_autoptr(GwSearchHit) hit = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  GwItem *item = hit != NULL ? gw_search_hit_get_item (hit) : NULL;
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_WINDOW);

  /* What has no id is shown by what it is part of */
  while (item != NULL && gw_plan_find (self->plan, gw_item_get_id (item)) != item && !GW_IS_PLAN (item))
    item = gw_item_get_parent (item);
  if (item == NULL || window == NULL)
    return;

  adw_dialog_close (ADW_DIALOG (self));
  if (GW_IS_PLAN (item))
    gtk_widget_activate_action (window, "win.show-page", "s", GW_PLACE_OVERVIEW);
  else
    gtk_widget_activate_action (window, "win.show-item", "s", gw_item_get_id (item));
}

static void
hit_activated_cb (GwFindDialog *self,
                  guint         position)
{
  lead_to (self, position);
}

static void
entry_activated_cb (GwFindDialog *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (position != GTK_INVALID_LIST_POSITION)
    lead_to (self, position);
}

static void
select_neighbor (GwFindDialog *self,
                 int           offset)
{
  int n_hits = (int) g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  int position = (int) gtk_single_selection_get_selected (self->selection) + offset;

  if (position >= 0 && position < n_hits)
    gtk_list_view_scroll_to (self->list, (guint) position, GTK_LIST_SCROLL_SELECT, NULL);
}

static void
next_cb (GwFindDialog *self)
{
  select_neighbor (self, 1);
}

static void
previous_cb (GwFindDialog *self)
{
  select_neighbor (self, -1);
}

static gboolean
arrow_pressed_cb (GwFindDialog    *self,
                  guint            keyval,
                  guint            keycode,
                  GdkModifierType  state)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_Up)
    return GDK_EVENT_PROPAGATE;
  select_neighbor (self, keyval == GDK_KEY_Down ? 1 : -1);
  return GDK_EVENT_STOP;
}

static void
stop_cb (GwFindDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static GtkWidget *
make_label (const char *css_class,
            int         lines)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (label), lines > 1);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *context = make_label ("caption", 1);

  gtk_widget_add_css_class (context, "dimmed");
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), make_label (NULL, 2));
  gtk_box_append (GTK_BOX (box), context);
  gtk_list_item_set_child (list_item, box);
}

static void
show_excerpt (GtkLabel    *label,
              GwSearchHit *hit)
{
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *excerpt = gw_search_hit_dup_excerpt (hit, LETTERS_BEFORE, LETTERS_AFTER, &bold->start_index,
                                                        &bold->end_index);

  pango_attr_list_insert (attributes, bold);
  gtk_label_set_label (label, excerpt);
  gtk_label_set_attributes (label, attributes);
}

static void
bind_row_cb (GwFindDialog *self,
             GtkListItem  *list_item)
{
  GwSearchHit *hit = gtk_list_item_get_item (list_item);
  GtkWidget *box = gtk_list_item_get_child (list_item);
  g_autofree char *context = gw_find_dup_context (hit);

  show_excerpt (GTK_LABEL (gtk_widget_get_first_child (box)), hit);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), context);
}

static void
setup_header_cb (GtkSignalListItemFactory *factory,
                 GtkListHeader            *header)
{
  GtkWidget *label = make_label ("heading", 1);

  gtk_widget_set_margin_top (label, 12);
  gtk_widget_set_margin_start (label, 12);
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (GwFindDialog  *self,
                GtkListHeader *header)
{
  GwSearchHit *hit = gtk_list_header_get_item (header);
  const char *place = gw_place_of_item (gw_search_hit_get_item (hit));
  g_autofree char *title = gw_place_dup_title (self->plan, place);

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), title);
}

static void
watch_arrows (GwFindDialog *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (arrow_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), controller);
}

static void
gw_find_dialog_closed (AdwDialog *dialog)
{
  GwFindDialog *self = GW_FIND_DIALOG (dialog);

  drop_search (self);
  g_clear_object (&self->plan);
}

static void
gw_find_dialog_dispose (GObject *object)
{
  GwFindDialog *self = GW_FIND_DIALOG (object);

  g_clear_handle_id (&self->step_id, g_source_remove);
  g_clear_handle_id (&self->leave_id, g_source_remove);
  g_clear_pointer (&self->wanted, g_free);
  /* The dialog leaves its child behind */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_FIND_DIALOG);
  g_clear_object (&self->selection);
  g_clear_object (&self->search);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (gw_find_dialog_parent_class)->dispose (object);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, hit_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_header_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_header_cb);
}

static void
gw_find_dialog_class_init (GwFindDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_find_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = gw_find_dialog_closed;

  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/dialogs/gw-find-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GwFindDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, GwFindDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GwFindDialog, list);
  gtk_widget_class_bind_template_child (widget_class, GwFindDialog, count_label);
  bind_callbacks (widget_class);
}

static void
gw_find_dialog_init (GwFindDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->selection = gtk_single_selection_new (NULL);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  watch_arrows (self);
}

/**
 * gw_find_dialog_new:
 * @plan: a plan
 *
 * Returns: (transfer floating): a dialog that searches it
 */
AdwDialog *
gw_find_dialog_new (GwPlan *plan)
{
  GwFindDialog *self;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);

  self = g_object_new (GW_TYPE_FIND_DIALOG, NULL);
  self->plan = g_object_ref (plan);
  return ADW_DIALOG (self);
}

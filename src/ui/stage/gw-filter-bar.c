/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/stage/gw-filter-bar.h"

#include <glib/gi18n.h>

#include "gw-config.h"
#include "plan/gw-person.h"
#include "ui/widgets/gw-me.h"
#include "ui/widgets/gw-id-choice.h"
#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-owner-button.h"

/* What no person has for an id */
#define MINE ":mine"
#define NOBODY ":nobody"

/**
 * GwFilterBar:
 *
 * Chooses which checks are shown, by their state and by their owner. Who *mine*
 * means is chosen here too, and kept for every plan.
 */
struct _GwFilterBar
{
  AdwBin parent_instance;

  /* Owned */
  GwHistory *history;
  char *chosen;                 /* whose checks, as was told last */

  guint update_id;
  gboolean updating;            /* the drop-down follows the people */

  /* Template */
  AdwToggleGroup *toggles;
  GtkDropDown *owners;
  GwOwnerButton *me;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwFilterBar, gw_filter_bar, ADW_TYPE_BIN)

/* In the order of GwStageFilter */
static const char *const filter_names[] = { "all", "open", "overdue" };

static void
emit_changed (GwFilterBar *self)
{
  if (self->history != NULL && !self->updating)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
is_mine (GwFilterBar *self)
{
  return g_strcmp0 (gw_id_choice_get (self->owners), MINE) == 0;
}

static void
add_choice (GPtrArray  *labels,
            GPtrArray  *ids,
            char       *label,
            const char *id)
{
  g_ptr_array_add (labels, label);
  g_ptr_array_add (ids, g_strdup (id));
}

/* People who have left may still own checks, and somebody has to take over. */
static void
list_owners (GwFilterBar *self)
{
  GwPlan *plan = gw_history_get_plan (self->history);
  GwList *people = gw_item_get_list (plan, GW_PLAN_PEOPLE);
  GPtrArray *labels = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  add_choice (labels, ids, g_strdup (_("All Owners")), NULL);
  add_choice (labels, ids, g_strdup (C_("filter", "Mine")), MINE);
  add_choice (labels, ids, g_strdup (_("No Owner")), NOBODY);
  for (guint i = 0; i < gw_list_get_length (people); i++)
    {
      const char *id = gw_item_get_id (gw_list_get (people, i));

      add_choice (labels, ids, gw_ui_person_label (plan, id), id);
    }
  gw_id_choice_fill (self->owners, labels, ids);
}

/* Somebody who has gone from the plan is no longer me, and may come back. */
static void
follow_me (GwFilterBar *self)
{
  GwPlan *plan = gw_history_get_plan (self->history);
  const char *me = gw_field_button_get_value (GW_FIELD_BUTTON (self->me));

  if (me == NULL || gw_plan_find_typed (plan, me, GW_TYPE_PERSON) == NULL)
    gw_field_button_set_value (GW_FIELD_BUTTON (self->me), gw_me_find (plan));
}

static void
update (GwFilterBar *self)
{
  GwStageOwner owner = gw_filter_bar_get_owner (self);
  g_autofree char *person = g_strdup (gw_filter_bar_get_person (self));

  self->updating = TRUE;
  list_owners (self);
  follow_me (self);
  g_set_str (&self->chosen, gw_id_choice_get (self->owners));
  gtk_widget_set_visible (GTK_WIDGET (self->me), is_mine (self));
  self->updating = FALSE;
  if (gw_filter_bar_get_owner (self) != owner ||
      g_strcmp0 (gw_filter_bar_get_person (self), person) != 0)
    emit_changed (self);
}

static gboolean
update_cb (gpointer data)
{
  GwFilterBar *self = data;

  self->update_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* People come, go and change their names. */
static void
plan_changed_cb (GwFilterBar *self,
                 GwItem      *item)
{
  if ((GW_IS_PERSON (item) || GW_IS_PLAN (item)) && self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
filter_chosen_cb (GwFilterBar *self)
{
  emit_changed (self);
}

/* Another place among the choices is no other choice. */
static void
owner_chosen_cb (GwFilterBar *self)
{
  if (self->updating || !g_set_str (&self->chosen, gw_id_choice_get (self->owners)))
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->me), is_mine (self));
  emit_changed (self);
}

static void
me_chosen_cb (GwFilterBar *self,
              const char  *person)
{
  gw_me_set (gw_history_get_plan (self->history), person);
  gw_field_button_set_value (GW_FIELD_BUTTON (self->me), person);
  emit_changed (self);
}

static void
gw_filter_bar_dispose (GObject *object)
{
  GwFilterBar *self = GW_FILTER_BAR (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer (&self->chosen, g_free);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (gw_filter_bar_parent_class)->dispose (object);
}

static void
gw_filter_bar_class_init (GwFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_filter_bar_dispose;

  g_type_ensure (GW_TYPE_OWNER_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/stage/gw-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GwFilterBar, toggles);
  gtk_widget_class_bind_template_child (widget_class, GwFilterBar, owners);
  gtk_widget_class_bind_template_child (widget_class, GwFilterBar, me);
  gtk_widget_class_bind_template_callback (widget_class, filter_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, owner_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, me_chosen_cb);

  /**
   * GwFilterBar::changed:
   * @self: the bar
   *
   * Another filter was chosen, or another person as *me*.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
gw_filter_bar_init (GwFilterBar *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_id_choice_init (self->owners);
  self->updating = FALSE;
}

/**
 * gw_filter_bar_bind:
 * @self: a filter bar
 * @history: the history of the plan, once and for all
 */
void
gw_filter_bar_bind (GwFilterBar *self,
                    GwHistory   *history)
{
  g_return_if_fail (GW_IS_FILTER_BAR (self));
  g_return_if_fail (GW_IS_HISTORY (history));

  g_set_object (&self->history, history);
  gw_field_button_bind (GW_FIELD_BUTTON (self->me), history, NULL);
  g_signal_connect_object (gw_history_get_plan (history), "changed", G_CALLBACK (plan_changed_cb),
                           self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * gw_filter_bar_get_filter:
 * @self: a filter bar
 *
 * Returns: in which state checks are shown
 */
GwStageFilter
gw_filter_bar_get_filter (GwFilterBar *self)
{
  const char *name = adw_toggle_group_get_active_name (self->toggles);

  for (guint i = 0; i < G_N_ELEMENTS (filter_names); i++)
    if (g_strcmp0 (name, filter_names[i]) == 0)
      return i;
  return GW_STAGE_FILTER_ALL;
}

/**
 * gw_filter_bar_get_owner:
 * @self: a filter bar
 *
 * Returns: whose checks are shown
 */
GwStageOwner
gw_filter_bar_get_owner (GwFilterBar *self)
{
  const char *id;

  g_return_val_if_fail (GW_IS_FILTER_BAR (self), GW_STAGE_OWNER_ANY);

  id = gw_id_choice_get (self->owners);
  if (id == NULL)
    return GW_STAGE_OWNER_ANY;
  return g_str_equal (id, NOBODY) ? GW_STAGE_OWNER_NOBODY : GW_STAGE_OWNER_PERSON;
}

/**
 * gw_filter_bar_get_person:
 * @self: a filter bar
 *
 * Returns: (transfer none) (nullable): the id of the person whose checks are
 *   shown, %NULL while nobody has said who *mine* means
 */
const char *
gw_filter_bar_get_person (GwFilterBar *self)
{
  g_return_val_if_fail (GW_IS_FILTER_BAR (self), NULL);

  if (gw_filter_bar_get_owner (self) != GW_STAGE_OWNER_PERSON)
    return NULL;
  return is_mine (self) ? gw_field_button_get_value (GW_FIELD_BUTTON (self->me)) : gw_id_choice_get (self->owners);
}

/**
 * gw_filter_bar_clear:
 * @self: a filter bar
 *
 * Chooses to show every check.
 */
void
gw_filter_bar_clear (GwFilterBar *self)
{
  g_return_if_fail (GW_IS_FILTER_BAR (self));

  adw_toggle_group_set_active_name (self->toggles, filter_names[GW_STAGE_FILTER_ALL]);
  gw_id_choice_set (self->owners, NULL);
}

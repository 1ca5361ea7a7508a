/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/stage/gw-filter-bar.h"

#include "gw-config.h"
#include "ui/stage/gw-me.h"
#include "ui/widgets/gw-owner-button.h"

/**
 * GwFilterBar:
 *
 * Chooses which checks are shown. Who *mine* means is chosen here too, and
 * kept for every plan.
 */
struct _GwFilterBar
{
  AdwBin parent_instance;

  /* Owned */
  GwHistory *history;

  /* Template */
  AdwToggleGroup *toggles;
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
static const char *const filter_names[] = { "all", "open", "overdue", "mine" };

static void
filter_chosen_cb (GwFilterBar *self)
{
  if (self->history == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->me),
                          gw_filter_bar_get_filter (self) == GW_STAGE_FILTER_MINE);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
me_chosen_cb (GwFilterBar *self,
              const char  *person)
{
  gw_me_set (gw_history_get_plan (self->history), person);
  gw_owner_button_set_owner (self->me, person);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
gw_filter_bar_dispose (GObject *object)
{
  g_clear_object (&GW_FILTER_BAR (object)->history);

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
  gtk_widget_class_bind_template_child (widget_class, GwFilterBar, me);
  gtk_widget_class_bind_template_callback (widget_class, filter_chosen_cb);
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
  gtk_widget_init_template (GTK_WIDGET (self));
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

  g_set_object (&self->history, history);
  gw_owner_button_bind (self->me, history, NULL);
  gw_owner_button_set_owner (self->me, gw_me_find (gw_history_get_plan (history)));
}

/**
 * gw_filter_bar_get_filter:
 * @self: a filter bar
 *
 * Returns: what is chosen
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
 * gw_filter_bar_set_filter:
 * @self: a filter bar
 * @filter: what to choose
 */
void
gw_filter_bar_set_filter (GwFilterBar   *self,
                          GwStageFilter  filter)
{
  g_return_if_fail (GW_IS_FILTER_BAR (self));

  adw_toggle_group_set_active_name (self->toggles, filter_names[filter]);
}

/**
 * gw_filter_bar_get_me:
 * @self: a filter bar
 *
 * Returns: (transfer none) (nullable): the id of the person that *mine* means
 */
const char *
gw_filter_bar_get_me (GwFilterBar *self)
{
  g_return_val_if_fail (GW_IS_FILTER_BAR (self), NULL);

  return gw_owner_button_get_owner (self->me);
}

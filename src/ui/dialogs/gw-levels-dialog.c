/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-levels-dialog.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-items.h"
#include "edit/gw-edit-plan.h"
#include "plan/gw-scales.h"
#include "ui/widgets/gw-labels.h"

/**
 * GwLevelsDialog:
 *
 * What the levels of both axes mean in this plan, where its bands begin, and
 * the highest score it accepts.
 */
struct _GwLevelsDialog
{
  AdwDialog parent_instance;

  /* Owned */
  GwHistory *history;

  /* Borrowed */
  AdwSpinRow *bands[GW_N_BANDS - 1];
  AdwSpinRow *appetite;
  AdwEntryRow *meanings[2][GW_LEVELS];

  guint update_id;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (GwLevelsDialog, gw_levels_dialog, ADW_TYPE_DIALOG)

static GwPlan *
get_plan (GwLevelsDialog *self)
{
  return gw_history_get_plan (self->history);
}

/* Limits rise: each leaves room for those above and below */
static void
set_ranges (GwLevelsDialog *self,
            GwLimits       *limits)
{
  for (int i = 0; i < GW_N_BANDS - 1; i++)
    {
      int low = i > 0 ? limits->bands[i - 1] + 1 : 1;
      int high = i < GW_N_BANDS - 2 ? limits->bands[i + 1] - 1 : GW_LEVELS * GW_LEVELS - 1;

      adw_spin_row_set_range (self->bands[i], low, high);
      adw_spin_row_set_value (self->bands[i], limits->bands[i]);
    }
  adw_spin_row_set_value (self->appetite, limits->appetite);
}

static GwItem *
find_level (GwLevelsDialog *self,
            gboolean        of_impact,
            int             level)
{
  GwItem *scales = gw_item_get_child (get_plan (self), GW_PLAN_SCALES);
  g_autofree char *id = g_strdup_printf ("%d", level);

  if (scales == NULL)
    return NULL;
  return gw_list_find_id (gw_item_get_list (scales, of_impact ? GW_SCALES_IMPACT
                                                              : GW_SCALES_PROBABILITY), id);
}

static void
show_meaning (GwLevelsDialog *self,
              gboolean        of_impact,
              int             level)
{
  GwItem *item = find_level (self, of_impact, level);
  const char *meaning = item != NULL ? gw_item_get_text (item, GW_LEVEL_MEANING) : NULL;
  GtkEditable *row = GTK_EDITABLE (self->meanings[of_impact][level - 1]);

  if (g_strcmp0 (gtk_editable_get_text (row), meaning != NULL ? meaning : "") != 0)
    gtk_editable_set_text (row, meaning != NULL ? meaning : "");
}

static void
update (GwLevelsDialog *self)
{
  GwLimits limits = gw_plan_get_limits (get_plan (self));

  self->updating = TRUE;
  set_ranges (self, &limits);
  for (int level = 1; level <= GW_LEVELS; level++)
    {
      show_meaning (self, FALSE, level);
      show_meaning (self, TRUE, level);
    }
  self->updating = FALSE;
}

static gboolean
update_idle_cb (gpointer data)
{
  GwLevelsDialog *self = data;

  self->update_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
plan_changed_cb (GwLevelsDialog *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_idle_cb, self);
}

static void
limit_changed_cb (GwLevelsDialog *self)
{
  GwLimits limits;

  if (self->updating)
    return;
  for (int i = 0; i < GW_N_BANDS - 1; i++)
    limits.bands[i] = (int) adw_spin_row_get_value (self->bands[i]);
  limits.appetite = (int) adw_spin_row_get_value (self->appetite);
  gw_edit_set_limits (self->history, &limits);
}

static void
meaning_applied_cb (GwLevelsDialog *self,
                    AdwEntryRow    *row)
{
  gboolean of_impact = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "of-impact"));
  int level = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "level"));
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  gw_history_begin (self->history, N_("edit levels and bands"));
  gw_edit_set_text (self->history, gw_edit_ensure_level (self->history, of_impact, level),
                    GW_LEVEL_MEANING, text);
  gw_history_end (self->history);
}

static AdwSpinRow *
add_spin (GwLevelsDialog      *self,
          AdwPreferencesGroup *group,
          const char          *title,
          double               low)
{
  GtkWidget *row = adw_spin_row_new_with_range (low, GW_LEVELS * GW_LEVELS, 1);

  g_object_set (row, "use-markup", FALSE, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_object (row, "notify::value", G_CALLBACK (limit_changed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
  return ADW_SPIN_ROW (row);
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page,
           const char         *title,
           const char         *description)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  adw_preferences_page_add (page, group);
  return group;
}

static void
add_bands (GwLevelsDialog     *self,
           AdwPreferencesPage *page)
{
  AdwPreferencesGroup *group = add_group (page, _("Bands"), _("The highest score of each band; Critical is what lies above."));

  for (int i = 0; i < GW_N_BANDS - 1; i++)
    self->bands[i] = add_spin (self, group, gw_ui_band_label ((GwBand) (GW_BAND_LOW + i)), 1);

  group = add_group (page, _("Appetite"), _("The highest score that the project accepts; 0 when it is not settled."));
  self->appetite = add_spin (self, group, _("Appetite"), 0);
}

static void
add_meanings (GwLevelsDialog     *self,
              AdwPreferencesPage *page,
              gboolean            of_impact)
{
  AdwPreferencesGroup *group = add_group (page, of_impact ? _("Impact") : _("Probability"),
                                          _("What the levels mean"));

  for (int level = 1; level <= GW_LEVELS; level++)
    {
      g_autofree char *title = g_strdup_printf (_("Level %d"), level);
      GtkWidget *row = adw_entry_row_new ();

      g_object_set (row, "use-markup", FALSE, "show-apply-button", TRUE, NULL);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      g_object_set_data (G_OBJECT (row), "of-impact", GINT_TO_POINTER (of_impact));
      g_object_set_data (G_OBJECT (row), "level", GINT_TO_POINTER (level));
      g_signal_connect_object (row, "apply", G_CALLBACK (meaning_applied_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (group, row);
      self->meanings[of_impact][level - 1] = ADW_ENTRY_ROW (row);
    }
}

static void
gw_levels_dialog_dispose (GObject *object)
{
  GwLevelsDialog *self = GW_LEVELS_DIALOG (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  /* A dialog keeps its child beyond its end unless it is taken away */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (gw_levels_dialog_parent_class)->dispose (object);
}

static void
gw_levels_dialog_class_init (GwLevelsDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_levels_dialog_dispose;
}

static void
gw_levels_dialog_init (GwLevelsDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();

  self->updating = TRUE;
  add_bands (self, ADW_PREFERENCES_PAGE (page));
  add_meanings (self, ADW_PREFERENCES_PAGE (page), FALSE);
  add_meanings (self, ADW_PREFERENCES_PAGE (page), TRUE);

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (ADW_DIALOG (self), _("Levels and Bands"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 520);
  adw_dialog_set_content_height (ADW_DIALOG (self), 640);
  adw_dialog_set_child (ADW_DIALOG (self), view);
}

/**
 * gw_levels_dialog_new:
 * @history: the history of a plan
 *
 * Returns: (transfer floating): a dialog for the levels and bands of the plan
 */
AdwDialog *
gw_levels_dialog_new (GwHistory *history)
{
  GwLevelsDialog *self;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  self = g_object_new (GW_TYPE_LEVELS_DIALOG, NULL);
  self->history = g_object_ref (history);
  g_signal_connect_object (gw_history_get_plan (history), "changed", G_CALLBACK (plan_changed_cb),
                           self, G_CONNECT_SWAPPED);
  update (self);
  return ADW_DIALOG (self);
}

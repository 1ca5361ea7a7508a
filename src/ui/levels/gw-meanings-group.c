/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/levels/gw-meanings-group.h"

#include <glib/gi18n.h>

#include "gw-config.h"

#include "draw/gw-matrix-axes.h"
#include "file/gw-meanings.h"
#include "plan/gw-level.h"
#include "plan/gw-scales.h"
#include "ui/widgets/gw-text-limit.h"
#include "ui/widgets/gw-ui-words.h"
#include "words/gw-format.h"

/**
 * GwMeaningsGroup:
 *
 * Edits what the five levels of an axis mean, from nothing or from a template.
 * It keeps what is typed to itself until it is asked.
 */
struct _GwMeaningsGroup
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  GPtrArray *templates;         /* of GwMeanings, in the plan's language */
  char *meanings[GW_LEVELS];    /* what the rows began with */

  /* Template */
  GtkMenuButton *template_button;

  /* Borrowed: children */
  GtkEditable *rows[GW_LEVELS];
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwMeaningsGroup, gw_meanings_group, ADW_TYPE_PREFERENCES_GROUP)

static void
changed_cb (GwMeaningsGroup *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
take_template_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  GwMeaningsGroup *self = GW_MEANINGS_GROUP (widget);

  for (guint i = 0; i < self->templates->len; i++)
    {
      const GwMeanings *template = g_ptr_array_index (self->templates, i);

      if (!g_str_equal (template->id, g_variant_get_string (parameter, NULL)))
        continue;
      for (int level = 0; level < GW_LEVELS; level++)
        {
          gtk_editable_set_editable (self->rows[level], TRUE);
          gtk_editable_set_text (self->rows[level], template->levels[level]);
        }
    }
}

static void
gw_meanings_group_dispose (GObject *object)
{
  GwMeaningsGroup *self = GW_MEANINGS_GROUP (object);

  g_clear_pointer (&self->templates, g_ptr_array_unref);
  for (int level = 0; level < GW_LEVELS; level++)
    g_clear_pointer (&self->meanings[level], g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_MEANINGS_GROUP);

  G_OBJECT_CLASS (gw_meanings_group_parent_class)->dispose (object);
}

static void
gw_meanings_group_class_init (GwMeaningsGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_meanings_group_dispose;

  /**
   * GwMeaningsGroup::changed:
   * @self: the group
   *
   * Something else stands in a row.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "meanings.take-template", "s", take_template_action);
  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/levels/gw-meanings-group.ui");
  gtk_widget_class_bind_template_child (widget_class, GwMeaningsGroup, template_button);
}

static void
gw_meanings_group_init (GwMeaningsGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The texts become part of the plan, so they are in its language; what leads
 * to them is read here. */
static void
fill_templates (GwMeaningsGroup *self,
                const char      *language,
                gboolean         of_impact)
{
  g_autoptr(GPtrArray) titles = gw_meanings_list (of_impact, gw_words_get_language (gw_ui_words ()));
  g_autoptr(GMenu) menu = g_menu_new ();

  self->templates = gw_meanings_list (of_impact, language);
  for (guint i = 0; i < titles->len; i++)
    {
      const GwMeanings *template = g_ptr_array_index (titles, i);
      g_autoptr(GMenuItem) item = g_menu_item_new (template->title, NULL);

      g_menu_item_set_action_and_target (item, "meanings.take-template", "s", template->id);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->template_button, G_MENU_MODEL (menu));
}

static const char *
get_meaning (GwPlan   *plan,
             gboolean  of_impact,
             int       level)
{
  char id[] = { (char) ('0' + level), '\0' };
  GwItem *scales = gw_item_get_child (plan, GW_PLAN_SCALES);
  GwItem *item = NULL;

  if (scales != NULL)
    item = gw_list_find_id (gw_item_get_list (scales, of_impact ? GW_SCALES_IMPACT : GW_SCALES_PROBABILITY), id);
  return item != NULL ? gw_item_get_text (item, GW_LEVEL_MEANING) : NULL;
}

static void
add_row (GwMeaningsGroup *self,
         const char      *label,
         const char      *meaning,
         int              level)
{
  /* Translators: a level: its number and its name, as in “5: Very high” */
  g_autofree char *title = gw_format (_("%d: %s"), level, label);
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "use-markup", FALSE, NULL);
  g_autofree char *beginning = gw_text_limit (meaning, GW_TEXT_LIMIT);

  /* not above: properties of one call are told of in no order */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  self->rows[level - 1] = GTK_EDITABLE (row);
  if (beginning != NULL)
    meaning = beginning;
  gtk_editable_set_text (GTK_EDITABLE (row), meaning != NULL ? meaning : "");
  /* Of what is longer than that, nothing gets lost unless a template takes its place. */
  gtk_editable_set_editable (GTK_EDITABLE (row), beginning == NULL);
  self->meanings[level - 1] = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

/**
 * gw_meanings_group_fill:
 * @self: an empty group
 * @plan: the plan whose levels are edited
 * @of_impact: whether the levels of impact, else those of probability
 *
 * Gives it its axis, once.
 */
void
gw_meanings_group_fill (GwMeaningsGroup *self,
                        GwPlan          *plan,
                        gboolean         of_impact)
{
  g_autoptr(GwMatrixAxes) axes = NULL;

  g_return_if_fail (GW_IS_MEANINGS_GROUP (self) && self->templates == NULL);
  g_return_if_fail (GW_IS_PLAN (plan));

  axes = gw_matrix_axes_new (plan, gw_ui_words ());
  for (int level = 1; level <= GW_LEVELS; level++)
    add_row (self, gw_matrix_axes_get_label (axes, of_impact ? GW_AXIS_IMPACT : GW_AXIS_PROBABILITY, level),
             get_meaning (plan, of_impact, level), level);
  fill_templates (self, gw_item_get_text (plan, GW_PLAN_LANGUAGE), of_impact);
}

/**
 * gw_meanings_group_dup_changed:
 * @self: a group
 * @level: 1 to 5
 *
 * Returns: (transfer full) (nullable): what the level is to mean; %NULL when
 *   that is what it began with
 */
char *
gw_meanings_group_dup_changed (GwMeaningsGroup *self,
                               int              level)
{
  const char *text;

  g_return_val_if_fail (GW_IS_MEANINGS_GROUP (self), NULL);
  g_return_val_if_fail (level >= 1 && level <= GW_LEVELS, NULL);

  text = gtk_editable_get_text (self->rows[level - 1]);
  return g_str_equal (text, self->meanings[level - 1]) ? NULL : g_strstrip (g_strdup (text));
}

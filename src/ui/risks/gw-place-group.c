/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-place-group.h"

#include "gw-config.h"

#include <glib/gi18n.h>

#include "plan/gw-level.h"
#include "ui/risks/gw-risk-labels.h"
#include "words/gw-format.h"

/**
 * GwPlaceGroup:
 *
 * One of the two places of a risk as a pair of drop-downs, with what the
 * levels mean and what they amount to.
 *
 * Half a place is none: when only one level is chosen, it waits here for the
 * other and nothing is written.
 */
struct _GwPlaceGroup
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  GwHistory *history;
  GwRisk *risk;

  GwPlacement placement;
  GwPosition written;           /* when the plan was last read */
  gboolean updating;

  /* Template */
  GtkWidget *readout;
  AdwComboRow *probability;
  AdwComboRow *impact;
};

G_DEFINE_FINAL_TYPE (GwPlaceGroup, gw_place_group, ADW_TYPE_PREFERENCES_GROUP)

static GwPosition
get_written (GwPlaceGroup *self)
{
  return self->placement == GW_PLACEMENT_RESIDUAL ? gw_risk_get_residual (self->risk)
                                                  : gw_risk_get_inherent (self->risk);
}

static GwPosition
get_chosen (GwPlaceGroup *self)
{
  return (GwPosition) {
    (int) adw_combo_row_get_selected (self->probability),
    (int) adw_combo_row_get_selected (self->impact),
  };
}

static void
append_meaning (GwPlaceGroup *self,
                GString      *text,
                AdwComboRow  *row)
{
  int level = (int) adw_combo_row_get_selected (row);
  GwLevel *item = level >= 1 && level <= GW_LEVELS
                  ? gw_risk_labels_find_level (gw_history_get_plan (self->history), row == self->impact, level)
                  : NULL;
  const char *meaning = item != NULL ? gw_item_get_text (item, GW_LEVEL_MEANING) : NULL;

  if (meaning != NULL && *meaning != '\0')
    gw_format_append (text, "%s%s: %s", text->len > 0 ? "\n" : "",
                      adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), meaning);
}

/* What the levels mean stands above the rows: within, a long one would take the
 * room of the level itself. */
static void
show_readout (GwPlaceGroup *self)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *markup = NULL;

  gw_band_pill_set_place (self->readout, gw_history_get_plan (self->history), get_chosen (self));
  append_meaning (self, text, self->probability);
  append_meaning (self, text, self->impact);
  markup = g_markup_escape_text (text->str, -1);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), *markup != '\0' ? markup : NULL);
}

static void
write_place (GwPlaceGroup *self)
{
  GwPosition written = get_written (self);
  GwPosition chosen = get_chosen (self);

  if (gw_position_is_placed (chosen))
    gw_edit_place_risk (self->history, self->risk, self->placement, chosen);
  else if (gw_position_is_placed (written))
    gw_edit_clear_place (self->history, self->risk, self->placement);
}

static void
selected_cb (GwPlaceGroup *self)
{
  if (self->updating || self->risk == NULL)
    return;
  write_place (self);
  show_readout (self);
}

static char *
dup_level_label (GwPlaceGroup *self,
                 gboolean      of_impact,
                 int           level)
{
  GwPlan *plan = gw_history_get_plan (self->history);

  if (level == 0)
    return g_strdup (_("Unplaced"));
  return gw_format ("%d %s", level, gw_risk_labels_get_level_word (plan, of_impact, level));
}

/* Only where a word has changed: a new model would close an open list. */
static void
fill_row (GwPlaceGroup *self,
          AdwComboRow  *row,
          gboolean      of_impact)
{
  GListModel *present = adw_combo_row_get_model (row);
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  gboolean same = present != NULL;

  for (int level = 0; level <= GW_LEVELS; level++)
    {
      g_autofree char *label = dup_level_label (self, of_impact, level);

      gtk_string_list_append (labels, label);
      same = same && g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (present), level), label) == 0;
    }
  if (!same)
    adw_combo_row_set_model (row, G_LIST_MODEL (labels));
}

static void
show_written (GwPlaceGroup *self)
{
  gboolean was_placed = gw_position_is_placed (self->written);

  fill_row (self, self->probability, FALSE);
  fill_row (self, self->impact, TRUE);
  self->written = get_written (self);
  if (!was_placed && !gw_position_is_placed (self->written))
    return;
  adw_combo_row_set_selected (self->probability, (guint) self->written.probability);
  adw_combo_row_set_selected (self->impact, (guint) self->written.impact);
}

static void
gw_place_group_dispose (GObject *object)
{
  GwPlaceGroup *self = GW_PLACE_GROUP (object);

  g_clear_object (&self->risk);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (gw_place_group_parent_class)->dispose (object);
}

static void
gw_place_group_class_init (GwPlaceGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_place_group_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, GW_RESOURCE_PREFIX "/ui/risks/gw-place-group.ui");
  gtk_widget_class_bind_template_child (widget_class, GwPlaceGroup, readout);
  gtk_widget_class_bind_template_child (widget_class, GwPlaceGroup, probability);
  gtk_widget_class_bind_template_child (widget_class, GwPlaceGroup, impact);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
gw_place_group_init (GwPlaceGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_css_class (self->readout, "band-pill");
  gtk_widget_add_css_class (self->readout, "numeric");
}

/**
 * gw_place_group_bind:
 * @self: a place group
 * @history: the history of the plan
 * @placement: which of the two places it shows
 *
 * Says what it shows; once.
 */
void
gw_place_group_bind (GwPlaceGroup *self,
                     GwHistory    *history,
                     GwPlacement   placement)
{
  g_return_if_fail (GW_IS_PLACE_GROUP (self));
  g_return_if_fail (GW_IS_HISTORY (history));

  g_set_object (&self->history, history);
  self->placement = placement;
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self),
                                   placement == GW_PLACEMENT_INHERENT
                                   ? _("Inherent risk (before response)")
                                   : _("Residual risk (after response)"));
}

/**
 * gw_place_group_set_risk:
 * @self: a place group
 * @risk: (nullable): a risk of the plan
 *
 * Shows another risk.
 */
void
gw_place_group_set_risk (GwPlaceGroup *self,
                         GwRisk       *risk)
{
  g_return_if_fail (GW_IS_PLACE_GROUP (self));

  if (g_set_object (&self->risk, risk))
    {
      self->updating = TRUE;
      self->written = (GwPosition) { 0, 0 };
      adw_combo_row_set_selected (self->probability, 0);
      adw_combo_row_set_selected (self->impact, 0);
      self->updating = FALSE;
    }
  gw_place_group_refresh (self);
}

/**
 * gw_place_group_refresh:
 * @self: a place group
 *
 * Reads the plan again. A single level that waits for the other one stays,
 * unless the plan has a place now.
 */
void
gw_place_group_refresh (GwPlaceGroup *self)
{
  gboolean possible;

  g_return_if_fail (GW_IS_PLACE_GROUP (self));

  if (self->risk == NULL)
    return;
  self->updating = TRUE;
  show_written (self);
  self->updating = FALSE;
  /* from the tray a risk always takes its inherent place first */
  possible = self->placement == GW_PLACEMENT_INHERENT ||
             gw_position_is_placed (gw_risk_get_inherent (self->risk));
  gtk_widget_set_sensitive (GTK_WIDGET (self->probability), possible);
  gtk_widget_set_sensitive (GTK_WIDGET (self->impact), possible);
  show_readout (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-risk-labels.h"

#include <glib/gi18n.h>

#include "plan/gw-scales.h"
#include "ui/widgets/gw-labels.h"
#include "words/gw-format.h"

/*
 * How levels, places and bands are called and shown in the risk views.
 */

static const char *const band_classes[] = {
  "band-none", "band-low", "band-medium", "band-high", "band-critical", NULL,
};

/**
 * gw_risk_labels_find_level:
 * @plan: a plan
 * @of_impact: the axis: impact, else probability
 * @level: 1 to 5
 *
 * Returns: (transfer none) (nullable): what the plan says about a level
 */
GwLevel *
gw_risk_labels_find_level (GwPlan  *plan,
                           gboolean of_impact,
                           int      level)
{
  gpointer scales = gw_item_get_child (plan, GW_PLAN_SCALES);
  char id[] = { (char) ('0' + level), '\0' };

  if (scales == NULL)
    return NULL;
  return (GwLevel *) gw_list_find_id (gw_item_get_list (scales, of_impact ? GW_SCALES_IMPACT
                                                                          : GW_SCALES_PROBABILITY), id);
}

/**
 * gw_risk_labels_get_standard:
 * @level: 1 to 5
 *
 * Returns: (transfer none): the standard word of a level
 */
const char *
gw_risk_labels_get_standard (int level)
{
  static const char *const words[] = {
    N_("Very low"), N_("Low"), N_("Medium"), N_("High"), N_("Very high"),
  };

  g_return_val_if_fail (level >= 1 && level <= GW_LEVELS, NULL);

  return _(words[level - 1]);
}

/**
 * gw_risk_labels_get_level_word:
 * @plan: a plan
 * @of_impact: the axis
 * @level: 1 to 5
 *
 * Returns: (transfer none): the plan's own word for a level, else the standard one
 */
const char *
gw_risk_labels_get_level_word (GwPlan  *plan,
                               gboolean of_impact,
                               int      level)
{
  GwLevel *item = gw_risk_labels_find_level (plan, of_impact, level);
  const char *label = item != NULL ? gw_item_get_text (item, GW_LEVEL_LABEL) : NULL;

  return label != NULL ? label : gw_risk_labels_get_standard (level);
}

/**
 * gw_risk_labels_name_place:
 * @plan: a plan
 * @place: a cell of the matrix, or none
 *
 * Returns: (transfer full): the cell in words, with score and band
 */
char *
gw_risk_labels_name_place (GwPlan     *plan,
                           GwPosition  place)
{
  GwLimits limits = gw_plan_get_limits (plan);
  int score = gw_position_get_score (place);

  if (!gw_position_is_placed (place))
    return g_strdup (_("Unplaced"));
  /* Translators: a cell of the risk matrix, as a screen reader says it. */
  return g_strdup_printf (_("Probability %d, impact %d, score %d, %s"), place.probability,
                          place.impact, score, gw_ui_band_label (gw_limits_get_band (&limits, score)));
}

/**
 * gw_risk_labels_name_risk:
 * @plan: a plan
 * @risk: one of its risks
 *
 * Returns: (transfer full): the risk in words, for screen readers
 */
char *
gw_risk_labels_name_risk (GwPlan *plan,
                          GwRisk *risk)
{
  g_autofree char *place = gw_risk_labels_name_place (plan, gw_risk_get_current (risk));

  /* Translators: number and name of a risk, then where it lies. */
  return gw_format (_("Risk %d, %s: %s"), gw_risk_get_number (risk),
                    gw_risk_get_label (risk), place);
}

/**
 * gw_band_pill_new:
 *
 * Returns: (transfer floating): a pill that shows a score and its band in words
 */
GtkWidget *
gw_band_pill_new (void)
{
  GtkWidget *pill = gtk_label_new (NULL);

  gtk_widget_add_css_class (pill, "band-pill");
  gtk_widget_add_css_class (pill, "numeric");
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  return pill;
}

/**
 * gw_band_pill_set_place:
 * @pill: a pill
 * @plan: the plan whose bands count
 * @place: a position, or none
 *
 * Shows the score and the band of @place, nothing for none.
 */
void
gw_band_pill_set_place (GtkWidget  *pill,
                        GwPlan     *plan,
                        GwPosition  place)
{
  GwLimits limits = gw_plan_get_limits (plan);
  int score = gw_position_get_score (place);
  GwBand band = gw_limits_get_band (&limits, score);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (pill, band != GW_BAND_NONE);
  if (band == GW_BAND_NONE)
    return;
  text = g_strdup_printf ("%d %s", score, gw_ui_band_label (band));
  gtk_label_set_text (GTK_LABEL (pill), text);
  for (guint i = 0; band_classes[i] != NULL; i++)
    gtk_widget_remove_css_class (pill, band_classes[i]);
  gtk_widget_add_css_class (pill, band_classes[band]);
}

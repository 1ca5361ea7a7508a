/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-outcome.h"

#include <glib/gi18n.h>

#include "plan/gw-basis.h"
#include "words/gw-format.h"

/* How gate decisions look: each outcome has a word, a shape and a colour. */

static const struct
{
  const char *icon;
  const char *css_class;
} looks[GW_N_OUTCOMES] = {
  { "dialog-question-symbolic", "dimmed" },
  { "gw-go-symbolic", "success" },
  { "gw-conditional-symbolic", "warning" },
  { "gw-hold-symbolic", "dimmed" },
  { "gw-stop-symbolic", "error" },
};

/**
 * gw_ui_outcome_label:
 * @outcome: what was decided
 *
 * Returns: (transfer none) (nullable): its word
 */
const char *
gw_ui_outcome_label (GwOutcome outcome)
{
  const char *word = gw_outcome_get_word (outcome);

  return word != NULL ? gettext (word) : NULL;
}

/**
 * gw_ui_outcome_icon:
 * @outcome: what was decided
 *
 * Returns: (transfer none): the name of its icon
 */
const char *
gw_ui_outcome_icon (GwOutcome outcome)
{
  return looks[outcome].icon;
}

/**
 * gw_ui_decision_label:
 * @decision: (nullable): a decision
 *
 * Returns: (transfer none): what it says; an outcome of another version as it
 *   is
 */
const char *
gw_ui_decision_label (GwDecision *decision)
{
  const char *label, *code;

  if (decision == NULL)
    return _("No decision yet");
  label = gw_ui_outcome_label (gw_decision_get_outcome (decision));
  code = gw_item_get_text (decision, GW_DECISION_OUTCOME);
  if (label != NULL)
    return label;
  return code != NULL ? code : _("No decision yet");
}

/**
 * gw_ui_decision_state:
 * @decision: (nullable): a decision
 *
 * Returns: (transfer full): what it says, and whether that still holds
 */
char *
gw_ui_decision_state (GwDecision *decision)
{
  const char *label = gw_ui_decision_label (decision);

  if (decision != NULL && gw_decision_is_stale (decision))
    return gw_format ("%s, %s", label, _("Changed since the decision"));
  return g_strdup (label);
}

/**
 * gw_ui_show_outcome_choice:
 * @image: an image
 * @outcome: what was decided
 *
 * Makes @image the icon of an outcome, in its colour.
 */
void
gw_ui_show_outcome_choice (GtkImage  *image,
                           GwOutcome  outcome)
{
  for (guint i = 0; i < GW_N_OUTCOMES; i++)
    gtk_widget_remove_css_class (GTK_WIDGET (image), looks[i].css_class);
  gtk_image_set_from_icon_name (image, looks[outcome].icon);
  gtk_widget_add_css_class (GTK_WIDGET (image), looks[outcome].css_class);
}

/**
 * gw_ui_show_outcome:
 * @image: an image
 * @decision: (nullable): a decision
 *
 * Makes @image the icon of what was decided; hides it where nothing was.
 */
void
gw_ui_show_outcome (GtkImage   *image,
                    GwDecision *decision)
{
  gtk_widget_set_visible (GTK_WIDGET (image), decision != NULL);
  if (decision != NULL)
    gw_ui_show_outcome_choice (image, gw_decision_get_outcome (decision));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-labels.h"

#include <glib/gi18n.h>

#include "plan/gw-person.h"
#include "plan/gw-round.h"
#include "ui/widgets/gw-code-label.h"
#include "ui/widgets/gw-today.h"
#include "words/gw-format.h"

static const GwCodeLabel roles[] = {
  { "sme", NULL, N_("Subject matter expert (SME)") },
  { "data-scientist", NULL, N_("Data scientist") },
  { "research-engineer", NULL, N_("Research engineer") },
  { "domain-expert", NULL, N_("Domain expert") },
  { "data-engineer", NULL, N_("Data engineer") },
  { "decision-maker", NULL, N_("Decision maker") },
  { "stakeholder", NULL, N_("Other stakeholder") },
};

static const GwCodeLabel responses[] = {
  { "avoid", "response", NC_("response", "Avoid") },
  { "reduce", "response", NC_("response", "Reduce") },
  { "transfer", "response", NC_("response", "Transfer") },
  { "accept", "response", NC_("response", "Accept") },
};

static const GwCodeLabel settings[] = {
  { "offline", NULL, N_("Offline") },
  { "live", "evaluation", NC_("evaluation", "Live") },
};

static const GwCodeLabel confidences[] = {
  { "low", NULL, N_("Low") },
  { "medium", NULL, N_("Medium") },
  { "high", NULL, N_("High") },
};

/**
 * gw_ui_role_label:
 * @code: (nullable): a role of a person
 *
 * Returns: (transfer none) (nullable): its word in the interface's language; a
 *   role of the user's own is shown as it is
 */
const char *
gw_ui_role_label (const char *code)
{
  return gw_code_label_find (roles, G_N_ELEMENTS (roles), code);
}

/**
 * gw_ui_response_label:
 * @code: (nullable): a response to a risk
 *
 * Returns: (transfer none) (nullable): its word, an unknown code as it is
 */
const char *
gw_ui_response_label (const char *code)
{
  return gw_code_label_find (responses, G_N_ELEMENTS (responses), code);
}

/**
 * gw_ui_confidence_label:
 * @code: (nullable): a confidence
 *
 * Returns: (transfer none) (nullable): its word, an unknown code as it is
 */
const char *
gw_ui_confidence_label (const char *code)
{
  return gw_code_label_find (confidences, G_N_ELEMENTS (confidences), code);
}

/**
 * gw_ui_setting_label:
 * @code: (nullable): where an evaluation took place
 *
 * Returns: (transfer none) (nullable): its word, an unknown code as it is
 */
const char *
gw_ui_setting_label (const char *code)
{
  return gw_code_label_find (settings, G_N_ELEMENTS (settings), code);
}

/**
 * gw_ui_band_label:
 * @band: a band
 *
 * Returns: (transfer none): its word, that of an unplaced risk for none
 */
const char *
gw_ui_band_label (GwBand band)
{
  switch (band)
    {
    case GW_BAND_LOW:
      return _("Low");
    case GW_BAND_MEDIUM:
      return _("Medium");
    case GW_BAND_HIGH:
      return _("High");
    case GW_BAND_CRITICAL:
      return _("Critical");
    case GW_BAND_NONE:
    default:
      return _("Unplaced");
    }
}

/**
 * gw_ui_state_label:
 * @state: where a check stands
 *
 * Returns: (transfer none): its word
 */
const char *
gw_ui_state_label (GwCheckState state)
{
  switch (state)
    {
    case GW_CHECK_ANSWERED:
      return _("Answered");
    case GW_CHECK_NOT_APPLICABLE:
      return _("Not applicable");
    case GW_CHECK_OPEN:
    default:
      return C_("check state", "Open");
    }
}

/**
 * gw_ui_person_label:
 * @plan: a plan
 * @id: (nullable): the id of a person, who may be missing
 *
 * Returns: (transfer full) (nullable): the name, else the role's word, else the
 *   id; %NULL for nobody
 */
char *
gw_ui_person_label (GwPlan     *plan,
                    const char *id)
{
  gpointer person = gw_plan_find_typed (plan, id, GW_TYPE_PERSON);
  const char *text;

  if (person == NULL)
    return g_strdup (id);
  text = gw_item_get_text (person, GW_PERSON_NAME);
  if (text == NULL)
    text = gw_ui_role_label (gw_item_get_text (person, GW_PERSON_ROLE));
  return g_strdup (text != NULL ? text : id);
}

/**
 * gw_ui_owner_label:
 * @plan: a plan
 * @id: (nullable): the id of a person, who may be missing
 *
 * As gw_ui_person_label(), for who looks after something: it also says when
 * they have left.
 *
 * Returns: (transfer full) (nullable): the name
 */
char *
gw_ui_owner_label (GwPlan     *plan,
                   const char *id)
{
  gpointer person = gw_plan_find_typed (plan, id, GW_TYPE_PERSON);
  g_autofree char *name = gw_ui_person_label (plan, id);
  g_autofree char *today = gw_today ();

  if (person == NULL || !gw_person_has_left (person, today))
    return g_steal_pointer (&name);
  /* Translators: %s is a person who does not take part any more */
  return gw_format (_("%s (left)"), name);
}

/**
 * gw_ui_round_label:
 * @id: the id of a round
 *
 * Returns: (transfer full): what it is called; an id that is no number as it is
 */
char *
gw_ui_round_label (const char *id)
{
  int number = gw_round_id_parse (id);

  return number > 0 ? g_strdup_printf (_("Round %d"), number) : g_strdup (id);
}

/**
 * gw_ui_title_label:
 * @title: (nullable): the title of a plan
 *
 * Returns: (transfer none): what to call the plan, also when it has none
 */
const char *
gw_ui_title_label (const char *title)
{
  return title != NULL && *title != '\0' ? title : _("Untitled Plan");
}

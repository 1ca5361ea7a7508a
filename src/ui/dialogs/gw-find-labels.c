/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-find-labels.h"

#include <glib/gi18n.h>

#include "plan/gw-check.h"
#include "plan/gw-constraint.h"
#include "plan/gw-field-word.h"
#include "plan/gw-group.h"
#include "plan/gw-risk.h"
#include "ui/widgets/gw-code-label.h"
#include "words/gw-format.h"

/* Texts that are called otherwise in a list of texts than beside each other in
 * their item */
static const GwCodeLabel fields[] = {
  { "closed_reason", "closed", NC_("closed", "Reason") },
  { "label", NULL, N_("Level") },
  { "meaning", NULL, N_("What the levels mean") },
  { "name", NULL, N_("Person") },
  { "problem", NULL, N_("Business Case") },
  { "statement", NULL, N_("Objective") },
  { "url", NULL, N_("Evidence") },
  { "verdict_reason", "verdict", NC_("verdict", "Reason") },
};

static const char *
get_field_label (GwItem        *item,
                 const GwField *field)
{
  const char *label = gw_code_label_find (fields, G_N_ELEMENTS (fields), field->name);

  if (GW_IS_CHECK (item) && field->index == GW_CHECK_REASON)
    return C_("not applicable", "Reason");
  if (GW_IS_CONSTRAINT (item) && field->index == GW_CONSTRAINT_STATEMENT)
    return _("Constraint");
  if (g_str_has_suffix (field->name, "_note"))
    return _("Note");
  return label != field->name ? label : gettext (gw_field_get_word (field));
}

/* What the text belongs to, where that is not the text itself */
static char *
dup_owner_label (GwSearchHit *hit)
{
  const GwField *field = gw_search_hit_get_field (hit);

  for (GwItem *item = gw_search_hit_get_item (hit); item != NULL; item = gw_item_get_parent (item))
    {
      if (GW_IS_RISK (item))
        return gw_format (_("Risk %d, %s"), gw_risk_get_number (GW_RISK (item)),
                          gw_risk_get_label (GW_RISK (item)));
      if (GW_IS_CHECK (item) && !(item == gw_search_hit_get_item (hit) &&
                                  field->index == GW_CHECK_QUESTION))
        return g_strdup (gw_item_get_text (item, GW_CHECK_QUESTION));
      if (GW_IS_GROUP (item))
        return g_strdup (gw_item_get_text (item, GW_GROUP_TITLE));
    }
  return NULL;
}

/**
 * gw_find_dup_context:
 * @hit: a hit
 *
 * Returns: (transfer full): what kind of text it is and what it belongs to
 */
char *
gw_find_dup_context (GwSearchHit *hit)
{
  const char *label = get_field_label (gw_search_hit_get_item (hit), gw_search_hit_get_field (hit));
  g_autofree char *owner = dup_owner_label (hit);

  return owner != NULL ? gw_format ("%s · %s", label, owner) : g_strdup (label);
}

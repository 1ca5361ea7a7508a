/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-find-labels.h"

#include <glib/gi18n.h>

#include "plan/gw-check.h"
#include "plan/gw-group.h"
#include "plan/gw-risk.h"

/* What the fields that hold text are called; others show nothing */
static const struct
{
  const char *name;
  const char *context;
  const char *label;
} fields[] = {
  { "title", NULL, N_("Title") },
  { "short", NULL, N_("Title") },
  { "summary", NULL, N_("Summary") },
  { "question", NULL, N_("Question") },
  { "answer", NULL, N_("Answer") },
  { "description", NULL, N_("Description") },
  { "note", NULL, N_("Note") },
  { "reason", "not applicable", NC_("not applicable", "Reason") },
  { "closed_reason", "closed", NC_("closed", "Reason") },
  { "placement_reason", NULL, N_("Reason for placement") },
  { "response_plan", NULL, N_("Response") },
  { "name", NULL, N_("Person") },
  { "contact", NULL, N_("Contact") },
  { "url", NULL, N_("Evidence") },
  { "meaning", NULL, N_("What the levels mean") },
  { "label", NULL, N_("Level") },
  { "statement", NULL, N_("Objective") },
  { "judgement", NULL, N_("Evaluation") },
  { "problem", NULL, N_("Business Case") },
};

static const char *
get_field_label (const GwField *field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_strcmp0 (fields[i].name, field->name) == 0)
      return fields[i].context != NULL
             ? g_dpgettext2 (NULL, fields[i].context, fields[i].label) : gettext (fields[i].label);
  return NULL;
}

/* What the text belongs to, where that is not the text itself */
static char *
dup_owner_label (GwSearchHit *hit)
{
  const GwField *field = gw_search_hit_get_field (hit);

  for (GwItem *item = gw_search_hit_get_item (hit); item != NULL; item = gw_item_get_parent (item))
    {
      if (GW_IS_RISK (item))
        return g_strdup_printf (_("Risk %d, %s"), gw_risk_get_number (GW_RISK (item)),
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
  const char *label = get_field_label (gw_search_hit_get_field (hit));
  g_autofree char *owner = dup_owner_label (hit);

  if (label != NULL && owner != NULL)
    return g_strdup_printf ("%s · %s", label, owner);
  return g_strdup (label != NULL ? label : owner != NULL ? owner : "");
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-findings-rules.h"

#include "plan/gw-person.h"

/* What is found about the people, and references to what is not there. */

static gboolean
is_present_sme (GwFindings *self,
                GwPerson   *person)
{
  return g_strcmp0 (gw_item_get_text (person, GW_PERSON_ROLE), "sme") == 0 &&
         !gw_findings_is_past (self, gw_item_get_text (person, GW_PERSON_LEFT_ON), NULL);
}

static void
check_sme (GwFindings *self)
{
  GwList *people = gw_item_get_list (self->plan, GW_PLAN_PEOPLE);

  if (gw_list_get_length (gw_item_get_list (self->plan, GW_PLAN_STAGES)) == 0)
    return;
  for (guint i = 0; i < gw_list_get_length (people); i++)
    if (is_present_sme (self, gw_list_get (people, i)))
      return;
  gw_findings_add (self, GW_RULE_NO_SME, self->plan, GW_PLAN_PEOPLE);
}

/* One finding an item is enough: it leads there. */
static void
check_references (GwItem  *item,
                  gpointer data)
{
  GwFindings *self = data;
  GwItemClass *klass = GW_ITEM_GET_CLASS (item);
  const guint n_fields = gw_item_class_get_n_fields (klass);

  for (guint i = 0; i < n_fields; i++)
    {
      const GwField *field = gw_item_class_get_field (klass, i);
      const char *id = field->kind == GW_FIELD_REF ? gw_item_get_text (item, i) : NULL;

      if (id == NULL || gw_plan_find_typed (self->plan, id, field->item_type) != NULL)
        continue;
      gw_finding_set_text (gw_findings_add (self, GW_RULE_UNKNOWN_REFERENCE, item, (int) i), id);
      return;
    }
}

/*
 * gw_findings_people:
 * @self: the search
 *
 * Looks for an SME, and at every reference; records keep what was so then.
 */
void
gw_findings_people (GwFindings *self)
{
  check_sme (self);
  gw_item_visit (self->plan, check_references, self);
}

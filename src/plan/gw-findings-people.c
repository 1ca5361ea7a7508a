/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-findings-rules.h"

#include "plan/gw-person.h"

/* What is found about the people, and references to what is not there. */

static gboolean
is_present_sme (GwFindings *self,
                GwPerson   *person)
{
  return g_strcmp0 (gw_item_get_text (person, GW_PERSON_ROLE), "sme") == 0 &&
         !gw_person_has_left (person, self->today);
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

/*
 * gw_findings_references:
 * @item: an item of the plan
 * @search: (type GwFindings): the search
 *
 * Looks at what one item refers to. One finding an item is enough: it leads there.
 */
void
gw_findings_references (GwItem   *item,
                        gpointer  search)
{
  GwFindings *self = search;
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

/* Records keep what was so then; risks are looked at some at a time. */
static void
check_references_of (GwFindings    *self,
                     const GwField *field)
{
  GwList *list = NULL;

  if (gw_field_holds_items (field) && field->kind != GW_FIELD_RECORDS && field->index != GW_PLAN_RISKS)
    list = gw_item_peek_list (self->plan, field->index);
  for (guint i = 0; list != NULL && i < gw_list_get_length (list); i++)
    gw_item_visit (gw_list_get (list, i), gw_findings_references, self);
}

/*
 * gw_findings_people:
 * @self: the search
 *
 * Looks for an SME, and at every reference but those of risks.
 */
void
gw_findings_people (GwFindings *self)
{
  GwItemClass *klass = GW_ITEM_GET_CLASS (self->plan);

  check_sme (self);
  gw_findings_references (GW_ITEM (self->plan), self);
  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    check_references_of (self, gw_item_class_get_field (klass, i));
}

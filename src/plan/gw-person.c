/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-person.h"

#include <string.h>

/**
 * GwPerson:
 *
 * Somebody who takes part in the project: a name and a role.
 */
struct _GwPerson
{
  GwItem parent_instance;
};

G_DEFINE_FINAL_TYPE (GwPerson, gw_person, GW_TYPE_ITEM)

static const char *const role_codes[] = {
  "sme",
  "data-scientist",
  "research-engineer",
  "domain-expert",
  "data-engineer",
  "decision-maker",
  "stakeholder",
  NULL,
};

static void
declare_fields (GwItemClass *klass)
{
  gw_item_class_set_name (klass, "person", GW_ID_PLAN);
  gw_item_class_add_text (klass, GW_PERSON_NAME, "name");
  gw_item_class_add_code (klass, GW_PERSON_ROLE, "role", role_codes);
  gw_item_class_add_text (klass, GW_PERSON_CONTACT, "contact");
  gw_item_class_add_date (klass, GW_PERSON_LEFT_ON, "left_on");
}

static void
gw_person_class_init (GwPersonClass *klass)
{
  declare_fields (GW_ITEM_CLASS (klass));
}

static void
gw_person_init (GwPerson *self)
{
}

/**
 * gw_person_has_left:
 * @self: a person
 * @day: a date, `YYYY-MM-DD`
 *
 * Who leaves later still takes part; on the first day without them they have left.
 *
 * Returns: whether they do not take part on @day any more
 */
gboolean
gw_person_has_left (GwPerson   *self,
                    const char *day)
{
  const char *left_on;

  g_return_val_if_fail (GW_IS_PERSON (self) && day != NULL, FALSE);

  left_on = gw_item_get_text (self, GW_PERSON_LEFT_ON);
  /* Dates of this form are in order as texts. */
  return left_on != NULL && strcmp (left_on, day) <= 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lib/test-plans.h"

#include "plan/gw-item-write.h"

void
test_set_text (gpointer    item,
               guint       index,
               const char *text)
{
  GwValue value;

  gw_value_init_text (&value, text);
  gw_item_take_value (item, gw_item_get_field (item, index), &value);
}

void
test_set_level (gpointer item,
                guint    index,
                int      level)
{
  GwValue value = GW_VALUE_INIT;

  if (level > 0)
    gw_value_init_integer (&value, level);
  gw_item_take_value (item, gw_item_get_field (item, index), &value);
}

void
test_set_number (gpointer item,
                 guint    index,
                 double   number)
{
  GwValue value;

  gw_value_init_number (&value, number);
  gw_item_take_value (item, gw_item_get_field (item, index), &value);
}

void
test_set_position (GwRisk *risk,
                   guint   first,
                   int     probability,
                   int     impact)
{
  test_set_level (risk, first, probability);
  test_set_level (risk, first + 1, impact);
}

/* Adds an item of the list's class at its end; the list keeps it. */
gpointer
test_add (gpointer    parent,
          guint       index,
          const char *id)
{
  GwList *list = gw_item_get_list (parent, index);
  g_autoptr(GwItem) item = g_object_new (gw_list_get_field (list)->item_type, NULL);

  if (id != NULL)
    gw_item_set_id (item, id);
  gw_list_append (list, item);
  return item;
}

GwRisk *
test_add_risk (GwPlan     *plan,
               const char *id,
               int         number,
               const char *title)
{
  GwRisk *risk = test_add (plan, GW_PLAN_RISKS, id);

  test_set_level (risk, GW_RISK_NUMBER, number);
  test_set_text (risk, GW_RISK_TITLE, title);
  return risk;
}

GwPerson *
test_add_person (GwPlan     *plan,
                 const char *id,
                 const char *name)
{
  GwPerson *person = test_add (plan, GW_PLAN_PEOPLE, id);

  test_set_text (person, GW_PERSON_NAME, name);
  return person;
}

/* Two people, two stages with two groups of three checks each, three risks:
 * K1 unplaced, K2 placed, K3 placed before and after the response. */
GwPlan *
test_plan_new (void)
{
  static const char *const stages[] = { "problem", "data" };
  GwPlan *plan = gw_plan_new ();
  GwRisk *risk;

  gw_item_set_id (GW_ITEM (plan), "plan1");
  test_set_text (plan, GW_PLAN_TITLE, "A plan");
  test_add_person (plan, "p1", "Data scientist");
  test_add_person (plan, "p2", "도메인 전문가");
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      GwStage *stage = test_add (plan, GW_PLAN_STAGES, stages[i]);

      for (guint j = 0; j < 2; j++)
        {
          g_autofree char *group_id = g_strdup_printf ("g%u%u", i, j);
          GwGroup *group = test_add (stage, GW_STAGE_GROUPS, group_id);

          for (guint k = 0; k < 3; k++)
            {
              g_autofree char *id = g_strdup_printf ("c%u%u%u", i, j, k);

              test_set_text (test_add (group, GW_GROUP_CHECKS, id), GW_CHECK_QUESTION, id);
            }
        }
    }
  test_add_risk (plan, "K1", 1, "Labels are noisy");
  risk = test_add_risk (plan, "K2", 2, "The model drifts");
  test_set_position (risk, GW_RISK_PROBABILITY, 2, 3);
  risk = test_add_risk (plan, "K3", 3, "비용을 과소평가할 리스크");
  test_set_position (risk, GW_RISK_PROBABILITY, 4, 5);
  test_set_position (risk, GW_RISK_RESIDUAL_PROBABILITY, 3, 4);
  return plan;
}

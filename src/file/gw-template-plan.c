/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-template-plan.h"

#include "file/gw-wordings.h"
#include "plan/gw-case.h"
#include "plan/gw-check.h"
#include "plan/gw-group.h"
#include "plan/gw-ids.h"
#include "plan/gw-item-write.h"
#include "plan/gw-record-scope.h"
#include "plan/gw-round.h"
#include "plan/gw-scales.h"

/*
 * A template of one's own is a plan file: what is asked, without what somebody
 * answered. So what a template keeps is said here, and a new field of a plan is
 * left out until somebody thinks of it: better a template that lacks something
 * than one that hands an answer on to other projects. Members that this version
 * does not know are left out for the same reason.
 */

#define BIT GW_FIELD_SET

static GwFieldSet
get_kept (GwItem *item)
{
  if (GW_IS_PLAN (item))
    return BIT (GW_PLAN_TITLE) | BIT (GW_PLAN_LANGUAGE) | BIT (GW_PLAN_TEMPLATE) | BIT (GW_PLAN_CASE) |
           BIT (GW_PLAN_SCALES) | BIT (GW_PLAN_STAGES) | BIT (GW_PLAN_RISKS);
  if (GW_IS_CASE (item))
    return BIT (GW_CASE_CURRENCY) | BIT (GW_CASE_HORIZON_MONTHS);
  if (GW_IS_STAGE (item))
    return BIT (GW_STAGE_ORIGIN) | BIT (GW_STAGE_TITLE) | BIT (GW_STAGE_GROUPS);
  if (GW_IS_CHECK (item))
    return BIT (GW_CHECK_ORIGIN) | BIT (GW_CHECK_QUESTION) | BIT (GW_CHECK_EXPECTS);
  if (GW_IS_RISK (item))
    return BIT (GW_RISK_ORIGIN) | BIT (GW_RISK_TITLE) | BIT (GW_RISK_SHORT) | BIT (GW_RISK_DESCRIPTION) |
           BIT (GW_RISK_STAGE);
  /* groups, scales and their levels hold nothing else */
  return GW_FIELD_SET_ALL;
}

static GwItem *
copy_item (GwItem *item)
{
  GwItemClass *klass = GW_ITEM_GET_CLASS (item);
  GwItem *copy = g_object_new (G_OBJECT_TYPE (item), NULL);
  GwFieldSet kept = get_kept (item);

  gw_item_set_id (copy, gw_item_get_id (item));
  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    {
      const GwField *field = gw_item_class_get_field (klass, i);
      GwList *list = gw_field_holds_items (field) ? gw_item_peek_list (item, i) : NULL;
      GwValue value;

      if ((kept & BIT (i)) == 0)
        continue;
      for (guint j = 0; list != NULL && j < gw_list_get_length (list); j++)
        {
          g_autoptr(GwItem) below = copy_item (gw_list_get (list, j));

          gw_list_append (gw_item_get_list (copy, i), below);
        }
      if (gw_field_holds_items (field))
        continue;
      gw_value_copy (gw_item_get_value (item, i), &value);
      gw_item_take_value (copy, field, &value);
    }
  return copy;
}

static void
set_text (gpointer    item,
          guint       index,
          const char *text)
{
  GwValue value;

  gw_value_init_text (&value, text);
  gw_item_take_value (item, gw_item_get_field (item, index), &value);
}

/* Closed risks are of the past; the others are numbered anew. */
static void
settle_risks (GwPlan *copy,
              GwPlan *plan)
{
  GwList *risks = gw_item_get_list (copy, GW_PLAN_RISKS);
  GwList *sources = gw_item_get_list (plan, GW_PLAN_RISKS);
  gint64 number = 0;

  for (guint i = gw_list_get_length (risks); i > 0; i--)
    if (gw_risk_is_closed (gw_list_get (sources, i - 1)))
      gw_list_splice (risks, i - 1, 1, NULL);
  for (guint i = 0; i < gw_list_get_length (risks); i++)
    {
      GwItem *risk = gw_list_get (risks, i);
      GwValue value;

      gw_value_init_integer (&value, ++number);
      gw_item_take_value (risk, gw_item_get_field (risk, GW_RISK_NUMBER), &value);
    }
}

/**
 * gw_template_make_from_plan:
 * @plan: a plan
 * @title: what the template is called
 *
 * Makes a template of a plan: its stages, groups and checks, the wording of its
 * open risks, its scales, the currency and the horizon of its case. Answers,
 * states, positions, responses, dates, people, reviews, rounds, evaluations and
 * decisions are left out; what comes from the standard template still says so.
 *
 * Returns: (transfer full): the template, a plan with an id of its own
 */
GwPlan *
gw_template_make_from_plan (GwPlan     *plan,
                            const char *title)
{
  g_autofree char *id = gw_id_new ();
  GwPlan *copy;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);

  copy = GW_PLAN (copy_item (GW_ITEM (plan)));
  gw_item_set_id (GW_ITEM (copy), id);
  set_text (copy, GW_PLAN_TITLE, title);
  settle_risks (copy, plan);
  return copy;
}

static void
add_first_round (GwPlan     *plan,
                 const char *today)
{
  g_autoptr(GwItem) round = g_object_new (GW_TYPE_ROUND, NULL);

  gw_item_set_id (round, "1");
  set_text (round, GW_ROUND_STARTED, today);
  gw_list_append (gw_item_get_list (plan, GW_PLAN_ROUNDS), round);
}

typedef struct
{
  GwWordings *wordings;
  const char *language;
} Translation;

static void
translate_item (GwItem   *item,
                gpointer  data)
{
  const Translation *translation = data;
  GwItemClass *klass = GW_ITEM_GET_CLASS (item);

  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    {
      const GwField *field = gw_item_class_get_field (klass, i);
      const char *wording = gw_wordings_find (item, field, translation->language, translation->wordings);

      if (wording != NULL)
        set_text (item, i, wording);
    }
}

/**
 * gw_template_begin_plan:
 * @template_plan: a template of one's own, or any plan
 * @language: (nullable): `ko` or `en`; %NULL for that of the template
 * @title: (nullable): the plan's title
 * @today: today's date, `YYYY-MM-DD`
 *
 * Makes a plan from a template; of any other plan, whatever was answered is
 * left out as in [func@template_make_from_plan]. In the other language, what
 * comes from the standard template is worded in it.
 *
 * Returns: (transfer full): a plan with an id of its own
 */
GwPlan *
gw_template_begin_plan (GwPlan     *template_plan,
                        const char *language,
                        const char *title,
                        const char *today)
{
  GwPlan *plan;

  g_return_val_if_fail (GW_IS_PLAN (template_plan) && today != NULL, NULL);

  plan = gw_template_make_from_plan (template_plan, title);
  set_text (plan, GW_PLAN_STARTED, today);
  add_first_round (plan, today);
  if (language != NULL && g_strcmp0 (gw_item_get_text (plan, GW_PLAN_LANGUAGE), language) != 0)
    {
      g_autoptr(GwWordings) wordings = gw_wordings_new ();
      Translation translation = { wordings, language };

      gw_item_visit (plan, translate_item, &translation);
      set_text (plan, GW_PLAN_LANGUAGE, language);
    }
  return plan;
}

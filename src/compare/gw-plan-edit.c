/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/gw-plan-edit.h"

static void
member_free (gpointer data)
{
  GwPlanMember *member = data;

  g_free (member->key);
  g_clear_pointer (&member->made_of, gw_snapshot_unref);
  g_free (member);
}

static void
edit_free (gpointer data)
{
  GwPlanEdit *edit = data;

  g_free (edit->key);
  gw_value_clear (&edit->value);
  g_clear_pointer (&edit->extras, g_ptr_array_unref);
  g_clear_pointer (&edit->members, g_ptr_array_unref);
  g_free (edit);
}

static GwPlanEdit *
add (GPtrArray      *edits,
     GwPlanEditKind  kind,
     const char     *key,
     const GwField  *field)
{
  GwPlanEdit *edit = g_new0 (GwPlanEdit, 1);

  edit->kind = kind;
  edit->key = g_strdup (key);
  edit->field = field;
  g_ptr_array_add (edits, edit);
  return edit;
}

/**
 * gw_plan_edits_new:
 *
 * Returns: (transfer full) (element-type GwPlanEdit): nothing to do yet
 */
GPtrArray *
gw_plan_edits_new (void)
{
  return g_ptr_array_new_with_free_func (edit_free);
}

/**
 * gw_plan_edits_set_value:
 * @edits: (element-type GwPlanEdit): what to add to
 * @key: an item
 * @field: one of its fields that hold a value
 * @value: what it becomes
 *
 * Adds the change of a field.
 */
void
gw_plan_edits_set_value (GPtrArray     *edits,
                         const char    *key,
                         const GwField *field,
                         const GwValue *value)
{
  gw_value_copy (value, &add (edits, GW_PLAN_EDIT_VALUE, key, field)->value);
}

/**
 * gw_plan_edits_set_extras:
 * @edits: (element-type GwPlanEdit): what to add to
 * @key: an item
 * @extras: (nullable) (element-type GwExtra): what its unknown members become
 *
 * Adds the change of unknown members.
 */
void
gw_plan_edits_set_extras (GPtrArray  *edits,
                          const char *key,
                          GPtrArray  *extras)
{
  add (edits, GW_PLAN_EDIT_EXTRAS, key, NULL)->extras =
    extras != NULL ? g_ptr_array_ref (extras) : NULL;
}

/**
 * gw_plan_edits_set_list:
 * @edits: (element-type GwPlanEdit): what to add to
 * @key: an item
 * @field: one of its fields that hold items
 *
 * Adds the change of a list.
 *
 * Returns: (transfer none) (element-type GwPlanMember): what it becomes, empty
 *   still: see [func@plan_edits_add_member]
 */
GPtrArray *
gw_plan_edits_set_list (GPtrArray     *edits,
                        const char    *key,
                        const GwField *field)
{
  GPtrArray *members = g_ptr_array_new_with_free_func (member_free);

  add (edits, GW_PLAN_EDIT_LIST, key, field)->members = members;
  return members;
}

/**
 * gw_plan_edits_add_member:
 * @members: (element-type GwPlanMember): what a list becomes
 * @key: (nullable): what the item is called
 * @made_of: (nullable): the state it is made of when it is not in the plan yet
 *
 * Adds an item at the end.
 */
void
gw_plan_edits_add_member (GPtrArray  *members,
                          const char *key,
                          GwSnapshot *made_of)
{
  GwPlanMember *member = g_new0 (GwPlanMember, 1);

  member->key = g_strdup (key);
  member->made_of = made_of != NULL ? gw_snapshot_ref (made_of) : NULL;
  g_ptr_array_add (members, member);
}

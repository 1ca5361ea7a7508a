/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-import-people.h"

#include "edit/gw-edit-plan.h"
#include "exchange/gw-table-columns.h"

/* A table names people in every row, so they are looked up by a hash. */
struct _GwTablePeople
{
  /* Owned */
  GPtrArray *people;
  GHashTable *by_name;          /* folded name → the first person of that name */
  GHashTable *names;            /* id → name, of those who alone have it */
};

/*
 * gw_table_people_new:
 * @plan: a plan
 *
 * Returns: (transfer full): its people as they are now
 */
GwTablePeople *
gw_table_people_new (GwPlan *plan)
{
  GwTablePeople *self = g_new0 (GwTablePeople, 1);
  GwList *people = gw_item_get_list (plan, GW_PLAN_PEOPLE);

  self->people = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->names = gw_table_names_new (plan);
  for (guint i = 0; i < gw_list_get_length (people); i++)
    {
      GwPerson *person = gw_list_get (people, i);
      const char *name = gw_item_get_text (person, GW_PERSON_NAME);
      g_autofree char *folded = name != NULL ? gw_edit_fold_name (name) : NULL;

      g_ptr_array_add (self->people, g_object_ref (person));
      if (folded != NULL && !g_hash_table_contains (self->by_name, folded))
        g_hash_table_insert (self->by_name, g_steal_pointer (&folded), person);
    }
  return self;
}

void
gw_table_people_free (GwTablePeople *self)
{
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->by_name);
  g_ptr_array_unref (self->people);
  g_free (self);
}

/*
 * gw_table_people_get_names:
 * @self: people
 *
 * Returns: (transfer none): see [func@table_names_new]
 */
GHashTable *
gw_table_people_get_names (GwTablePeople *self)
{
  return self->names;
}

/*
 * gw_table_people_find:
 * @self: people
 * @name: a name as typed
 *
 * Returns: (transfer none) (nullable): whom gw_edit_find_person() finds
 */
GwPerson *
gw_table_people_find (GwTablePeople *self,
                      const char    *name)
{
  g_autofree char *folded = gw_edit_fold_name (name);

  return *folded != '\0' ? g_hash_table_lookup (self->by_name, folded) : NULL;
}

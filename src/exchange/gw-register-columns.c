/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-register-columns.h"

#include "edit/gw-edit-text.h"
#include "plan/gw-person.h"

/* All follows from what the class declares: a new field of a risk is a new
 * column without a line here. */

static void
column_free (gpointer data)
{
  GwRegisterColumn *column = data;

  g_free (column->name);
  g_free (column);
}

static void
add_column (GPtrArray            *columns,
            const char           *name,
            GwRegisterColumnKind  kind,
            const GwField        *field)
{
  GwRegisterColumn *column = g_new (GwRegisterColumn, 1);

  column->name = g_strdup (name);
  column->kind = kind;
  column->field = field;
  g_ptr_array_add (columns, column);
}

/* People are shown by name, which is what somebody who edits the table
 * writes, and by id, which tells two of one name apart. */
static void
add_person_columns (GPtrArray     *columns,
                    const GwField *field)
{
  g_autofree char *id_name = g_strconcat (field->name, "_id", NULL);

  add_column (columns, field->name, GW_REGISTER_COLUMN_NAME, field);
  add_column (columns, id_name, GW_REGISTER_COLUMN_VALUE, field);
}

/*
 * gw_register_columns_new:
 *
 * Returns: (transfer full) (element-type GwRegisterColumn): the columns
 */
GPtrArray *
gw_register_columns_new (void)
{
  GwItemClass *klass = g_type_class_get (GW_TYPE_RISK);
  GPtrArray *columns = g_ptr_array_new_with_free_func (column_free);

  add_column (columns, "id", GW_REGISTER_COLUMN_ID, NULL);
  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    {
      const GwField *field = gw_item_class_get_field (klass, i);

      if (gw_field_holds_items (field))
        continue;
      if (field->kind == GW_FIELD_REF && field->item_type == GW_TYPE_PERSON)
        add_person_columns (columns, field);
      else if (gw_edit_can_set_from_text (field))
        add_column (columns, field->name, GW_REGISTER_COLUMN_VALUE, field);
      else
        add_column (columns, field->name, GW_REGISTER_COLUMN_FIXED, field);
    }
  add_column (columns, "score", GW_REGISTER_COLUMN_SCORE, NULL);
  add_column (columns, "band", GW_REGISTER_COLUMN_BAND, NULL);
  return columns;
}

/*
 * gw_register_names_new:
 * @plan: a plan
 *
 * Returns: (transfer full): the names of its people that only one of them
 *   has, by id; both borrowed from the plan
 */
GHashTable *
gw_register_names_new (GwPlan *plan)
{
  GHashTable *names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) owners = g_hash_table_new (g_str_hash, g_str_equal);
  GwList *people = gw_item_get_list (plan, GW_PLAN_PEOPLE);

  for (guint i = 0; i < gw_list_get_length (people); i++)
    {
      GwItem *person = gw_list_get (people, i);
      const char *name = gw_item_get_text (person, GW_PERSON_NAME);
      const char *other;

      if (name == NULL)
        continue;
      other = g_hash_table_lookup (owners, name);
      if (other != NULL)
        g_hash_table_remove (names, other);
      else
        g_hash_table_insert (names, (gpointer) gw_item_get_id (person), (gpointer) name);
      g_hash_table_insert (owners, (gpointer) name, (gpointer) gw_item_get_id (person));
    }
  return names;
}

/* The name; the id where there is none, or where it would be somebody else's */
static char *
get_name (GHashTable *names,
          const char *id)
{
  const char *name = id != NULL ? g_hash_table_lookup (names, id) : NULL;

  return g_strdup (name != NULL ? name : id != NULL ? id : "");
}

static char *
get_band (GwPlan *plan,
          GwRisk *risk)
{
  static const char *const codes[] = { "", "low", "medium", "high", "critical" };

  return g_strdup (codes[gw_plan_get_band (plan, risk)]);
}

/*
 * gw_register_get_cell:
 * @plan: the plan
 * @names: from [func@register_names_new]
 * @risk: (nullable): a risk, %NULL for one that does not exist yet
 * @column: a column
 *
 * Returns: (transfer full): what the cell says; empty when nothing is there,
 *   for a missing level as well
 */
char *
gw_register_get_cell (GwPlan                 *plan,
                      GHashTable             *names,
                      GwRisk                 *risk,
                      const GwRegisterColumn *column)
{
  int score;

  if (risk == NULL)
    return g_strdup ("");
  switch (column->kind)
    {
    case GW_REGISTER_COLUMN_ID:
      return g_strdup (gw_item_get_id (risk));
    case GW_REGISTER_COLUMN_VALUE:
    case GW_REGISTER_COLUMN_FIXED:
      return gw_edit_format_value (column->field, gw_item_get_value (risk, column->field->index));
    case GW_REGISTER_COLUMN_NAME:
      return get_name (names, gw_item_get_text (risk, column->field->index));
    case GW_REGISTER_COLUMN_SCORE:
      score = gw_risk_get_score (risk);
      return score > 0 ? g_strdup_printf ("%d", score) : g_strdup ("");
    case GW_REGISTER_COLUMN_BAND:
      return get_band (plan, risk);
    default:
      g_assert_not_reached ();
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-table-columns.h"

#include "edit/gw-edit-text.h"
#include "plan/gw-check.h"
#include "plan/gw-evaluation.h"
#include "plan/gw-group.h"
#include "plan/gw-person.h"

/* All follows from what the class declares: a new field of a risk, a check or
 * an evaluation is a new column without a line here. */

static void
column_free (gpointer data)
{
  GwTableColumn *column = data;

  g_free (column->name);
  g_free (column);
}

static void
add_column (GPtrArray            *columns,
            const char           *name,
            GwTableColumnKind  kind,
            const GwField        *field)
{
  GwTableColumn *column = g_new (GwTableColumn, 1);

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

  add_column (columns, field->name, GW_TABLE_COLUMN_NAME, field);
  add_column (columns, id_name, GW_TABLE_COLUMN_VALUE, field);
}

static void
add_field_column (GPtrArray     *columns,
                  const GwField *field)
{
  if (gw_field_holds_items (field))
    return;
  if (field->kind == GW_FIELD_REF && field->item_type == GW_TYPE_PERSON)
    add_person_columns (columns, field);
  else if (gw_edit_can_set_from_text (field))
    add_column (columns, field->name, GW_TABLE_COLUMN_VALUE, field);
  else
    add_column (columns, field->name, GW_TABLE_COLUMN_FIXED, field);
}

/* What is not declared: where a check stands, and what follows from the values */
static void
add_place_columns (GPtrArray *columns,
                   GType      type)
{
  if (type != GW_TYPE_CHECK)
    return;
  add_column (columns, "stage", GW_TABLE_COLUMN_STAGE, NULL);
  add_column (columns, "group", GW_TABLE_COLUMN_GROUP, NULL);
}

static void
add_derived_columns (GPtrArray *columns,
                     GType      type)
{
  if (type == GW_TYPE_EVALUATION)
    add_column (columns, "meets_target", GW_TABLE_COLUMN_TARGET, NULL);
  if (type != GW_TYPE_RISK)
    return;
  add_column (columns, "score", GW_TABLE_COLUMN_SCORE, NULL);
  add_column (columns, "band", GW_TABLE_COLUMN_BAND, NULL);
}

/*
 * gw_table_columns_new:
 * @type: the class of the items: risks, checks or evaluations
 *
 * Returns: (transfer full) (element-type GwTableColumn): the columns
 */
GPtrArray *
gw_table_columns_new (GType type)
{
  GwItemClass *klass = g_type_class_get (type);
  GPtrArray *columns = g_ptr_array_new_with_free_func (column_free);

  add_column (columns, "id", GW_TABLE_COLUMN_ID, NULL);
  add_place_columns (columns, type);
  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    add_field_column (columns, gw_item_class_get_field (klass, i));
  add_derived_columns (columns, type);
  return columns;
}

/*
 * gw_table_names_new:
 * @plan: a plan
 *
 * Returns: (transfer full): the names of its people that only one of them
 *   has, by id; both borrowed from the plan
 */
GHashTable *
gw_table_names_new (GwPlan *plan)
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

static const char *
get_band (GwPlan *plan,
          GwRisk *risk)
{
  static const char *const codes[] = { "", "low", "medium", "high", "critical" };

  return codes[gw_plan_get_band (plan, risk)];
}

static char *
get_score (GwRisk *risk)
{
  int score = gw_risk_get_score (risk);

  return score > 0 ? g_strdup_printf ("%d", score) : g_strdup ("");
}

/*
 * gw_table_get_place:
 * @check: (type GwItem): a check
 * @column: a column of places
 *
 * Returns: (transfer none) (nullable): the stage or group that it stands in
 */
GwItem *
gw_table_get_place (gpointer             check,
                    const GwTableColumn *column)
{
  GwItem *group = gw_item_get_parent (check);

  return column->kind == GW_TABLE_COLUMN_GROUP || group == NULL ? group : gw_item_get_parent (group);
}

static const char *
get_target (GwEvaluation *evaluation)
{
  if (!gw_evaluation_has_target (evaluation))
    return "";
  return gw_evaluation_misses_target (evaluation) ? "no" : "yes";
}

/*
 * gw_table_get_cell:
 * @plan: the plan
 * @names: from [func@table_names_new]
 * @item: (nullable) (type GwItem): an item, %NULL for one that does not exist yet
 * @column: a column
 *
 * Returns: (transfer full): what the cell says, as codes and ids; empty when
 *   nothing is there, for a missing level as well
 */
char *
gw_table_get_cell (GwPlan              *plan,
                   GHashTable          *names,
                   gpointer             item,
                   const GwTableColumn *column)
{
  GwItem *place;

  if (item == NULL)
    return g_strdup ("");
  switch (column->kind)
    {
    case GW_TABLE_COLUMN_ID:
      return g_strdup (gw_item_get_id (item));
    case GW_TABLE_COLUMN_VALUE:
    case GW_TABLE_COLUMN_FIXED:
      return gw_edit_format_value (column->field, gw_item_get_value (item, column->field->index));
    case GW_TABLE_COLUMN_NAME:
      return get_name (names, gw_item_get_text (item, column->field->index));
    case GW_TABLE_COLUMN_STAGE:
    case GW_TABLE_COLUMN_GROUP:
      place = gw_table_get_place (item, column);
      return g_strdup (place != NULL ? gw_item_get_id (place) : "");
    case GW_TABLE_COLUMN_SCORE:
      return get_score (item);
    case GW_TABLE_COLUMN_BAND:
      return g_strdup (get_band (plan, item));
    case GW_TABLE_COLUMN_TARGET:
      return g_strdup (get_target (item));
    default:
      g_assert_not_reached ();
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-table-private.h"

#include "edit/gw-edit-plan.h"
#include "edit/gw-edit-text.h"

/* What the cells of one row would change of one risk. */

/*
 * gw_table_find_cell:
 * @reader: the table
 * @cells: a row
 * @kind: which kind of column
 * @field: (nullable): the field of the column
 *
 * Returns: (transfer none) (nullable): what the cell says; %NULL when the
 *   table has no such column or the row ends before it
 */
const char *
gw_table_find_cell (const GwTableReader *reader,
                       const GwCsvRow         *cells,
                       GwTableColumnKind    kind,
                       const GwField          *field)
{
  for (guint i = 0; i < reader->positions->len && i < cells->n_cells; i++)
    {
      const GwTableColumn *column = g_ptr_array_index (reader->positions, i);

      if (column != NULL && column->kind == kind && column->field == field)
        return cells->cells[i];
    }
  return NULL;
}

/* With line breaks as plans have them: spreadsheets write others */
static char *
fold_lines (const char *text)
{
  GString *folded = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    {
      if (c[0] == '\r' && c[1] == '\n')
        continue;
      g_string_append_c (folded, *c == '\r' ? '\n' : *c);
    }
  return g_string_free (folded, FALSE);
}

/* What a cell says, when that is something else than the plan says. Thus what
 * was exported changes nothing, whatever it was. */
static char *
get_new_text (const GwTableReader *reader,
              const GwCsvRow         *cells,
              GwRisk                 *risk,
              GwTableColumnKind    kind,
              const GwField          *field)
{
  const GwTableColumn column = { .kind = kind, .field = field };
  const char *cell = gw_table_find_cell (reader, cells, kind, field);
  g_autofree char *present = gw_table_get_cell (reader->plan, reader->names, (GwItem *) risk, &column);
  g_autofree char *present_folded = fold_lines (present);
  g_autofree char *folded = cell != NULL ? fold_lines (cell) : NULL;

  return g_strcmp0 (folded, present_folded) != 0 ? g_steal_pointer (&folded) : NULL;
}

static GwImportChange *
append_change (const GwTableReader *reader,
               GwRisk                 *risk,
               GwTableColumnKind    kind,
               const GwField          *field,
               const char             *text,
               GwValue                *value,
               GPtrArray              *changes)
{
  const GwTableColumn column = { .kind = kind, .field = field };
  GwImportChange *change = g_new0 (GwImportChange, 1);

  change->field = field;
  change->before = gw_table_get_cell (reader->plan, reader->names, (GwItem *) risk, &column);
  change->after = g_strdup (text);
  change->value = *value;
  g_ptr_array_add (changes, change);

  return change;
}

static void
add_change (const GwTableReader *reader,
            GwRisk                 *risk,
            GwTableColumnKind    kind,
            const GwField          *field,
            const char             *text,
            GwValue                *value,
            GPtrArray              *changes)
{
  /* Texts that differ may mean the same: "04" and "4" */
  if (risk != NULL && gw_value_equal (gw_item_get_value (risk, field->index), value))
    gw_value_clear (value);
  else
    append_change (reader, risk, kind, field, text, value, changes);
}

static char *
read_value (const GwTableReader *reader,
            const GwCsvRow         *cells,
            GwRisk                 *risk,
            const GwField          *field,
            GPtrArray              *changes)
{
  g_autofree char *text = get_new_text (reader, cells, risk, GW_TABLE_COLUMN_VALUE, field);
  g_autoptr(GError) error = NULL;
  GwValue value;

  if (text == NULL)
    return NULL;
  if (!gw_edit_parse_value (reader->plan, field, text, reader->words, &value, &error))
    return g_strdup (error->message);
  add_change (reader, risk, GW_TABLE_COLUMN_VALUE, field, text, &value, changes);
  return NULL;
}

/* Somebody by name; by id where the name is not unique, as export writes it;
 * nobody when the plan does not know them */
static char *
find_person (const GwTableReader *reader,
             const GwField          *field,
             const char             *text,
             GwPerson              **person)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *excerpt = gw_edit_make_excerpt (stripped);
  GwPerson *named = gw_edit_find_person (reader->plan, stripped);

  *person = gw_plan_find_typed (reader->plan, stripped, GW_TYPE_PERSON);
  if (named != NULL && !g_hash_table_contains (reader->names, gw_item_get_id (named)))
    return gw_words_format (reader->words, "%s: several people are called “%s”", field->name, excerpt);
  if (named != NULL)
    *person = named;
  return NULL;
}

/* An id that nobody has says nothing about who is meant. */
static char *
find_known_person (const GwTableReader *reader,
                   const GwField          *field,
                   const char             *text,
                   GwPerson              **person)
{
  char *reason = find_person (reader, field, text, person);
  g_autofree char *excerpt = NULL;

  if (reason != NULL || *person != NULL)
    return reason;
  excerpt = gw_edit_make_excerpt (text);
  return gw_words_format (reader->words, "%s: the plan has no “%s”", field->name, excerpt);
}

/* Name and id are two cells for one value: the one that was edited counts; of
 * two that were, the id may be that of another plan, but they must not
 * contradict each other. */
static char *
choose_person (const GwTableReader *reader,
               const GwField          *field,
               const char             *name,
               const char             *id,
               GwPerson              **person)
{
  GwPerson *by_id = id != NULL ? gw_plan_find_typed (reader->plan, id, GW_TYPE_PERSON) : NULL;
  char *reason = NULL;

  *person = NULL;
  if (name != NULL && *name != '\0')
    {
      reason = find_person (reader, field, name, person);
      if (reason == NULL && by_id != NULL && *person != NULL && by_id != *person)
        return gw_words_format (reader->words, "%s: name and id are of two people", field->name);
    }
  else if (id != NULL && *id != '\0' && by_id == NULL)
    reason = find_known_person (reader, field, id, person);
  if (by_id != NULL)
    {
      g_clear_pointer (&reason, g_free);
      *person = by_id;
    }
  return reason;
}

/* A name that the plan does not know becomes a person with the import. */
static char *
read_newcomer (const GwTableReader *reader,
               GwRisk                 *risk,
               const GwField          *field,
               const char             *text,
               GPtrArray              *changes)
{
  GwItemClass *klass = g_type_class_get (GW_TYPE_PERSON);
  g_autofree char *name = g_strstrip (g_strdup (text));
  g_autoptr(GError) error = NULL;
  GwValue value;

  if (!gw_edit_parse_value (reader->plan, gw_item_class_find_field (klass, "name"), name, reader->words,
                            &value, &error))
    return g_strdup (error->message);
  append_change (reader, risk, GW_TABLE_COLUMN_NAME, field, name, &value, changes)->is_newcomer = TRUE;
  return NULL;
}

static gboolean
is_name (const char *cell)
{
  g_autofree char *name = g_strstrip (g_strdup (cell != NULL ? cell : ""));

  return *name != '\0';
}

static char *
read_person (const GwTableReader *reader,
             const GwCsvRow         *cells,
             GwRisk                 *risk,
             const GwField          *field,
             GPtrArray              *changes)
{
  g_autofree char *name = get_new_text (reader, cells, risk, GW_TABLE_COLUMN_NAME, field);
  g_autofree char *id = get_new_text (reader, cells, risk, GW_TABLE_COLUMN_VALUE, field);
  GwPerson *person;
  GwValue value;
  char *reason;

  if (name == NULL && id == NULL)
    return NULL;
  reason = choose_person (reader, field, name, id, &person);
  if (reason != NULL)
    return reason;
  if (person == NULL && is_name (name))
    return read_newcomer (reader, risk, field, name, changes);
  gw_value_init_text (&value, person != NULL ? gw_item_get_id (person) : NULL);
  add_change (reader, risk, name != NULL ? GW_TABLE_COLUMN_NAME : GW_TABLE_COLUMN_VALUE, field,
              name != NULL ? name : id, &value, changes);
  return NULL;
}

static gboolean
will_be_set (GwRisk        *risk,
             const GwField *field,
             GPtrArray     *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const GwImportChange *change = g_ptr_array_index (changes, i);

      if (change->field == field)
        return change->value.type != GW_VALUE_UNSET;
    }
  return risk != NULL && gw_item_is_set (risk, field->index);
}

/* A position is both of its levels: a row that sets or clears only one of
 * them would take a risk off the matrix without anybody saying so. */
static char *
check_positions (const GwTableReader *reader,
                 GwRisk                 *risk,
                 GPtrArray              *changes)
{
  GwItemClass *klass = g_type_class_get (GW_TYPE_RISK);

  for (guint i = 0; i < changes->len; i++)
    {
      const GwImportChange *change = g_ptr_array_index (changes, i);

      for (guint j = 0; change->field->kind == GW_FIELD_LEVEL && j < gw_item_class_get_n_fields (klass); j++)
        {
          const GwField *other = gw_item_class_get_field (klass, j);

          if (g_str_equal (other->unit, change->field->unit) &&
              will_be_set (risk, other, changes) != will_be_set (risk, change->field, changes))
            return gw_words_format (reader->words, "%s and %s go together", change->field->name, other->name);
        }
    }
  return NULL;
}

/*
 * gw_table_read_values:
 * @reader: the table
 * @cells: a row
 * @risk: (nullable): the risk it is about, %NULL for a new one
 * @changes: (element-type GwImportChange): where what it changes is added
 *
 * Returns: (transfer full) (nullable): why the row cannot be taken
 */
char *
gw_table_read_values (const GwTableReader *reader,
                         const GwCsvRow         *cells,
                         GwRisk                 *risk,
                         GPtrArray              *changes)
{
  GPtrArray *columns = reader->columns;

  for (guint i = 0; i < columns->len; i++)
    {
      const GwTableColumn *column = g_ptr_array_index (columns, i);
      gboolean is_person = column->field != NULL && column->field->item_type == GW_TYPE_PERSON;
      char *reason = NULL;

      if (column->kind == GW_TABLE_COLUMN_NAME)
        reason = read_person (reader, cells, risk, column->field, changes);
      else if (column->kind == GW_TABLE_COLUMN_VALUE && !is_person)
        reason = read_value (reader, cells, risk, column->field, changes);
      if (reason != NULL)
        return reason;
    }
  return check_positions (reader, risk, changes);
}

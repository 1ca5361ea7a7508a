/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-import-private.h"

#include <string.h>

#include "edit/gw-edit-text.h"
#include "exchange/gw-import-headings.h"
#include "exchange/gw-import-words.h"
#include "plan/gw-check.h"
#include "plan/gw-unit-words.h"

/* What the cells of one row would change of one item. */

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

static char *
get_present (const GwTableReader *reader,
             GwItem              *item,
             GwTableColumnKind    kind,
             const GwField       *field)
{
  const GwTableColumn column = { .kind = kind, .field = field };

  return gw_table_get_cell (reader->plan, gw_table_people_get_names (reader->people), item, &column);
}

/* What a cell says, when that is something else than the plan says. Thus what
 * was exported changes nothing, whatever it was. */
static char *
get_new_text (const GwTableReader *reader,
              const GwCsvRow      *cells,
              GwItem              *item,
              GwTableColumnKind    kind,
              const GwField       *field)
{
  const char *cell = gw_table_find_cell (reader->table, cells, kind, field);
  g_autofree char *present = NULL;
  g_autofree char *present_folded = NULL;
  g_autofree char *folded = NULL;

  if (cell == NULL || (item == NULL && *cell == '\0'))
    return NULL;
  present = get_present (reader, item, kind, field);
  present_folded = fold_lines (present);
  folded = fold_lines (cell);
  return g_strcmp0 (folded, present_folded) != 0 ? g_steal_pointer (&folded) : NULL;
}

static const GwTableColumn *
find_column (const GwTableReader *reader,
             GwTableColumnKind    kind,
             const GwField       *field)
{
  guint position = gw_table_find_position (reader->table, kind, field);

  return gw_table_get_column (reader->table, position - 1);
}

static GwImportChange *
append_change (const GwTableReader *reader,
               GwImportRow         *row,
               GwItem              *item,
               const GwTableColumn *column,
               const char          *text,
               GwValue             *value)
{
  GwImportChange *change = g_new0 (GwImportChange, 1);

  change->column = column;
  if (item != NULL)
    change->before = get_present (reader, item, column->kind, column->field);
  change->after = g_strdup (text);
  change->value = *value;
  g_ptr_array_add (row->changes, change);

  return change;
}

static void
add_change (const GwTableReader *reader,
            GwImportRow         *row,
            const GwTableColumn *column,
            const char          *text,
            GwValue             *value)
{
  GwItem *item = row->item;

  /* Texts that differ may mean the same: "04" and "4" */
  if (item != NULL ? gw_value_equal (gw_item_get_value (item, column->field->index), value)
                   : value->type == GW_VALUE_UNSET)
    gw_value_clear (value);
  else
    append_change (reader, row, item, column, text, value);
}

/* What the user calls a field; files call it otherwise. */
static const char *
get_word (const GwTableReader *reader,
          const GwField       *field)
{
  const GwTableColumn column = { .name = (char *) field->name, .field = field };

  return gw_words_get (reader->words, gw_table_column_get_word (&column));
}

static char *
name_field (const GwTableReader *reader,
            const GwField       *field,
            const char          *message)
{
  g_autofree char *prefix = g_strconcat (field->name, ": ", NULL);

  if (!g_str_has_prefix (message, prefix))
    return g_strdup (message);
  return g_strconcat (get_word (reader, field), ": ", message + strlen (prefix), NULL);
}

/* A plan keeps a code that it does not know: a newer version may know it. In a
 * table it is a slip, or a word of another tool. */
static char *
refuse_unknown_code (const GwTableReader *reader,
                     const GwField       *field,
                     const char          *text)
{
  g_autofree char *excerpt = NULL;
  g_autofree char *choices = NULL;

  if (field->codes == NULL || g_strv_contains (field->codes, text) || gw_table_is_nothing (text))
    return NULL;
  excerpt = gw_edit_make_excerpt (text);
  choices = gw_field_format_choices (field, reader->words);
  return gw_words_format (reader->words, "%s: expected %s, found “%s”", get_word (reader, field), choices, excerpt);
}

static char *
read_value (const GwTableReader *reader,
            const GwCsvRow      *cells,
            GwImportRow         *row,
            const GwTableColumn *column)
{
  const GwField *field = column->field;
  g_autofree char *text = get_new_text (reader, cells, row->item, column->kind, field);
  g_autofree char *translated = NULL;
  g_autoptr(GError) error = NULL;
  char *reason;
  GwValue value;

  if (text == NULL)
    return NULL;
  translated = gw_table_translate (reader->plan, field, text);
  reason = refuse_unknown_code (reader, field, translated);
  if (reason != NULL)
    return reason;
  if (!gw_edit_parse_value (reader->plan, field, translated, reader->words, &value, &error))
    return name_field (reader, field, error->message);
  add_change (reader, row, column, text, &value);
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
  GwPerson *named = gw_table_people_find (reader->people, stripped);

  *person = gw_plan_find_typed (reader->plan, stripped, GW_TYPE_PERSON);
  if (named != NULL && !g_hash_table_contains (gw_table_people_get_names (reader->people), gw_item_get_id (named)))
    return gw_words_format (reader->words, "%s: several people are called “%s”", get_word (reader, field), excerpt);
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
  return gw_words_format (reader->words, "%s: the plan has no “%s”", get_word (reader, field), excerpt);
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
        return gw_words_format (reader->words, "%s: name and id belong to different people", get_word (reader, field));
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
               GwImportRow         *row,
               const GwField       *field,
               const char          *text)
{
  GwItemClass *klass = g_type_class_get (GW_TYPE_PERSON);
  const GwTableColumn *column = find_column (reader, GW_TABLE_COLUMN_NAME, field);
  g_autofree char *name = g_strstrip (g_strdup (text));
  g_autoptr(GError) error = NULL;
  GwValue value;

  if (!gw_edit_parse_value (reader->plan, gw_item_class_find_field (klass, "name"), name, reader->words,
                            &value, &error))
    return g_strdup (error->message);
  append_change (reader, row, row->item, column, name, &value)->is_newcomer = TRUE;
  return NULL;
}

static char *
read_person (const GwTableReader *reader,
             const GwCsvRow      *cells,
             GwImportRow         *row,
             const GwField       *field)
{
  g_autofree char *name = get_new_text (reader, cells, row->item, GW_TABLE_COLUMN_NAME, field);
  g_autofree char *id = get_new_text (reader, cells, row->item, GW_TABLE_COLUMN_VALUE, field);
  GwTableColumnKind kind = name != NULL ? GW_TABLE_COLUMN_NAME : GW_TABLE_COLUMN_VALUE;
  GwPerson *person;
  GwValue value;
  char *reason;

  if (name == NULL && id == NULL)
    return NULL;
  reason = choose_person (reader, field, name, id, &person);
  if (reason != NULL)
    return reason;
  if (person == NULL && name != NULL && !gw_table_is_nothing (name))
    return read_newcomer (reader, row, field, name);
  gw_value_init_text (&value, person != NULL ? gw_item_get_id (person) : NULL);
  add_change (reader, row, find_column (reader, kind, field), name != NULL ? name : id, &value);
  return NULL;
}

static gboolean
will_be_set (const GwImportRow *row,
             const GwField     *field)
{
  for (guint i = 0; i < row->changes->len; i++)
    {
      const GwImportChange *change = g_ptr_array_index (row->changes, i);

      if (change->column->field == field)
        return change->value.type != GW_VALUE_UNSET;
    }
  return row->item != NULL && gw_item_is_set (row->item, field->index);
}

/* A position is both of its levels: a row that sets or clears only one of
 * them would take a risk off the matrix without anybody saying so. */
static char *
check_positions (const GwTableReader *reader,
                 GwImportRow         *row)
{
  GwItemClass *klass = g_type_class_get (gw_table_get_item_type (reader->table));

  for (guint i = 0; i < row->changes->len; i++)
    {
      const GwTableColumn *column = ((GwImportChange *) g_ptr_array_index (row->changes, i))->column;

      for (guint j = 0; column->field->kind == GW_FIELD_LEVEL && j < gw_item_class_get_n_fields (klass); j++)
        {
          const GwField *other = gw_item_class_get_field (klass, j);

          if (g_str_equal (other->unit, column->field->unit) &&
              will_be_set (row, other) != will_be_set (row, column->field))
            {
              row->column = gw_table_find_position (reader->table, column->kind, column->field);
              return gw_words_format (reader->words, "%s and %s go together", get_word (reader, column->field),
                                      get_word (reader, other));
            }
        }
    }
  return NULL;
}

/*
 * gw_table_read_values:
 * @reader: the table
 * @cells: a row
 * @row: what is known of the row: what it is about; gets what it changes, and
 *   which cell is refused
 *
 * Returns: (transfer full) (nullable): why the row cannot be taken
 */
char *
gw_table_read_values (const GwTableReader *reader,
                      const GwCsvRow      *cells,
                      GwImportRow         *row)
{
  GPtrArray *columns = gw_table_get_columns (reader->table);

  for (guint i = 0; i < columns->len; i++)
    {
      const GwTableColumn *column = g_ptr_array_index (columns, i);
      gboolean is_person = column->field != NULL && column->field->item_type == GW_TYPE_PERSON;
      char *reason = NULL;

      if (column->kind == GW_TABLE_COLUMN_NAME)
        reason = read_person (reader, cells, row, column->field);
      else if (column->kind == GW_TABLE_COLUMN_VALUE && !is_person)
        reason = read_value (reader, cells, row, column);
      if (reason != NULL)
        {
          row->column = gw_table_find_position (reader->table, column->kind, column->field);
          return reason;
        }
    }
  return check_positions (reader, row);
}

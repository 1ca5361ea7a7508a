/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-register-key.h"

/*
 * In which order the register shows risks. What a sorter of GTK looks up for
 * each comparison is here written once into a key of bytes: of the columns that
 * are sorted by, one after the other, then of the urgency. To compare two is
 * mostly to compare two numbers.
 */

#define LENGTH_SIZE sizeof (guint32)
#define HEAD_SIZE sizeof (guint64)

static GwRegisterColumn
find_column (GtkColumnViewColumn *column)
{
  const char *id = gtk_column_view_column_get_id (column);
  GwRegisterColumn index = 0;

  while (index < GW_N_COLUMNS && g_strcmp0 (gw_register_column_get_id (index), id) != 0)
    index++;
  return index;
}

/**
 * gw_register_sorting_read:
 * @sorting: what is filled
 * @sorter: (type GtkColumnViewSorter): that of the column view
 *
 * Asks by which columns the user sorts.
 */
void
gw_register_sorting_read (GwRegisterSorting *sorting,
                          GtkSorter         *sorter)
{
  GtkColumnViewSorter *columns = GTK_COLUMN_VIEW_SORTER (sorter);
  GtkColumnViewColumn *column;
  GtkSortType order;

  sorting->n_columns = 0;
  for (guint i = 0; (column = gtk_column_view_sorter_get_nth_sort_column (columns, i, &order)) != NULL; i++)
    {
      const GwRegisterColumn index = find_column (column);

      if (index == GW_N_COLUMNS || sorting->n_columns == GW_N_COLUMNS)
        continue;
      sorting->columns[sorting->n_columns] = index;
      sorting->descending[sorting->n_columns++] = order == GTK_SORT_DESCENDING;
    }
}

/* Open before closed, higher scores first, of equal ones the higher impact, then
 * the smaller number: as gw_risk_compare(). */
static guint64
get_urgency (GwRisk *risk)
{
  const GwPosition position = gw_risk_get_current (risk);
  const guint64 closed = gw_risk_is_closed (risk) ? 1 : 0;
  const guint64 score = (guint64) (0xff - gw_position_get_score (position));
  const guint64 impact = (guint64) (0xff - position.impact);
  const guint64 number = (guint32) gw_risk_get_number (risk) ^ 0x80000000u;

  return closed << 48 | score << 40 | impact << 32 | number;
}

static void
add_number (GByteArray *bytes,
            int         number)
{
  const guint32 ordered = GUINT32_TO_BE ((guint32) number ^ 0x80000000u);

  g_byte_array_append (bytes, (const guint8 *) &ordered, sizeof ordered);
}

/* With the byte that ends it, so that no key is the beginning of another one */
static void
add_text (GByteArray *bytes,
          const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *key = g_utf8_collate_key (folded, -1);

  g_byte_array_append (bytes, (const guint8 *) key, (guint) strlen (key) + 1);
}

static void
add_column (GByteArray       *bytes,
            GwRegisterColumn  column,
            GwPlan           *plan,
            GwRiskMovements  *movements,
            GwRisk           *risk)
{
  g_autofree char *text = NULL;

  if (gw_register_column_is_numeric (column))
    {
      add_number (bytes, gw_register_column_get_rank (column, movements, risk));
      return;
    }
  text = gw_register_column_get_text (column, plan, risk);
  /* Empty cells go last, whatever the language sorts first. */
  add_text (bytes, text != NULL && *text != '\0' ? text : "\xef\xbf\xbd");
}

static GByteArray *
make_bytes (const GwRegisterSorting *sorting,
            GwPlan                  *plan,
            GwRiskMovements         *movements,
            GwRisk                  *risk)
{
  const guint64 urgency = GUINT64_TO_BE (get_urgency (risk));
  GByteArray *bytes = g_byte_array_new ();

  for (guint i = 0; i < sorting->n_columns; i++)
    {
      guint start = bytes->len;

      add_column (bytes, sorting->columns[i], plan, movements, risk);
      for (; sorting->descending[i] && start < bytes->len; start++)
        bytes->data[start] = (guint8) ~bytes->data[start];
    }
  g_byte_array_append (bytes, (const guint8 *) &urgency, sizeof urgency);
  return bytes;
}

/**
 * gw_register_key_init:
 * @key: what is filled
 * @sorting: by what to sort
 * @plan: the plan of @risk
 * @movements: what has become of its risks
 * @risk: a risk
 * @place: where it stands in the plan
 *
 * Looks up where @risk belongs.
 */
void
gw_register_key_init (GwRegisterKey           *key,
                      const GwRegisterSorting *sorting,
                      GwPlan                  *plan,
                      GwRiskMovements         *movements,
                      GwRisk                  *risk,
                      guint                    place)
{
  g_autoptr(GByteArray) bytes = NULL;
  guint32 length;

  *key = (GwRegisterKey) { g_object_ref (risk), get_urgency (risk), NULL, place };
  if (sorting->n_columns == 0)
    return;
  bytes = make_bytes (sorting, plan, movements, risk);
  length = bytes->len - (guint32) HEAD_SIZE;
  memcpy (&key->head, bytes->data, HEAD_SIZE);
  key->head = GUINT64_FROM_BE (key->head);
  key->tail = g_malloc (LENGTH_SIZE + length);
  memcpy (key->tail, &length, LENGTH_SIZE);
  memcpy (key->tail + LENGTH_SIZE, bytes->data + HEAD_SIZE, length);
}

/**
 * gw_register_key_copy:
 * @key: what is filled
 * @other: a key
 *
 * Makes @key the same as @other.
 */
void
gw_register_key_copy (GwRegisterKey       *key,
                      const GwRegisterKey *other)
{
  guint32 length;

  *key = *other;
  g_object_ref (key->risk);
  if (other->tail == NULL)
    return;
  memcpy (&length, other->tail, LENGTH_SIZE);
  key->tail = g_memdup2 (other->tail, LENGTH_SIZE + length);
}

/**
 * gw_register_key_clear:
 * @key: a key
 *
 * Lets go of what it holds.
 */
void
gw_register_key_clear (GwRegisterKey *key)
{
  g_clear_object (&key->risk);
  g_clear_pointer (&key->tail, g_free);
}

static int
compare_tails (const guint8 *tail,
               const guint8 *other)
{
  guint32 length, other_length;
  int order;

  memcpy (&length, tail, LENGTH_SIZE);
  memcpy (&other_length, other, LENGTH_SIZE);
  order = memcmp (tail + LENGTH_SIZE, other + LENGTH_SIZE, MIN (length, other_length));
  return order != 0 ? order : (length > other_length) - (length < other_length);
}

/**
 * gw_register_key_compare:
 * @key: a key
 * @other: another of the same sorting
 *
 * Returns: less than 0 when @key comes first
 */
int
gw_register_key_compare (const GwRegisterKey *key,
                         const GwRegisterKey *other)
{
  int order = (key->head > other->head) - (key->head < other->head);

  if (order == 0 && key->tail != NULL && other->tail != NULL)
    order = compare_tails (key->tail, other->tail);
  return order != 0 ? order : (key->place > other->place) - (key->place < other->place);
}

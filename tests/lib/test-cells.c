/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lib/test-cells.h"

#include <string.h>

#include "file/gw-codec.h"

/* An item and where it stands */
typedef struct
{
  GwSnapshot *snapshot;
  char *place;                  /* owner's key and field; NULL for the plan */
  char *owner;
} Spot;

typedef struct
{
  GHashTable *then;             /* key → Spot, of what may have changed */
  GHashTable *now;
  GHashTable *cells;
} Walk;

static void
spot_free (gpointer data)
{
  Spot *spot = data;

  g_free (spot->place);
  g_free (spot->owner);
  g_free (spot);
}

static void
cell_free (gpointer data)
{
  TestCell *cell = data;

  g_free (cell->key);
  g_free (cell->unit);
  g_free (cell->value);
  g_free (cell);
}

static void
add_cell (Walk       *walk,
          const char *key,
          const char *unit,
          int         line,
          const char *value)
{
  TestCell *cell = g_new (TestCell, 1);
  char *name = line < 0 ? g_strdup_printf ("%s.%s", key, unit) : g_strdup_printf ("%s.%s#%d", key, unit, line);

  *cell = (TestCell) { g_strdup (key), g_strdup (unit), line, g_strdup (value != NULL ? value : "") };
  g_hash_table_insert (walk->cells, name, cell);
}

static char *
make_key (const char       *owner,
          const GwField    *field,
          const GwSnapshot *snapshot)
{
  const char *id = gw_snapshot_get_id (snapshot);
  const char *separator = g_str_equal (owner, ":") ? "" : "/";

  if (id != NULL && gw_snapshot_get_class (snapshot)->id_scope == GW_ID_PLAN)
    return g_strdup (id);
  return id != NULL ? g_strconcat (owner, separator, field->name, "/", id, NULL)
                    : g_strconcat (owner, separator, field->name, NULL);
}

static gboolean
is_record (const GwField *field)
{
  return GW_ITEM_CLASS (g_type_class_get (field->item_type))->immutable;
}

static void
note (GHashTable    *spots,
      GwSnapshot    *snapshot,
      const char    *key,
      const char    *owner,
      const GwField *field)
{
  Spot *spot = g_new0 (Spot, 1);

  spot->snapshot = snapshot;
  spot->owner = g_strdup (owner);
  spot->place = owner != NULL ? g_strconcat (owner, "/", field->name, NULL) : NULL;
  g_hash_table_insert (spots, g_strdup (key), spot);
}

static void
note_all (GHashTable    *spots,
          GwSnapshot    *snapshot,
          const char    *owner,
          const GwField *in)
{
  GwItemClass *klass = gw_snapshot_get_class (snapshot);
  g_autofree char *key = make_key (owner, in, snapshot);

  note (spots, snapshot, key, owner, in);
  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    {
      const GwField *field = gw_item_class_get_field (klass, i);

      if (gw_field_holds_items (field) && !is_record (field))
        for (guint j = 0; j < gw_snapshot_get_length (snapshot, i); j++)
          note_all (spots, gw_snapshot_get_item (snapshot, i, j), key, field);
    }
}

static void walk_pair (Walk          *walk,
                       GwSnapshot    *then,
                       GwSnapshot    *now,
                       const char    *owner,
                       const GwField *in);

/* The items of a list by what they are called */
static GHashTable *
index_list (GwSnapshot    *snapshot,
            const GwField *field,
            const char    *key)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < gw_snapshot_get_length (snapshot, field->index); i++)
    {
      GwSnapshot *item = gw_snapshot_get_item (snapshot, field->index, i);

      g_hash_table_insert (index, make_key (key, field, item), item);
    }
  return index;
}

static void
walk_list (Walk          *walk,
           GwSnapshot    *then,
           GwSnapshot    *now,
           const GwField *field,
           const char    *key)
{
  g_autoptr(GHashTable) before = index_list (then, field, key);
  g_autoptr(GHashTable) after = index_list (now, field, key);
  GHashTableIter iter;
  gpointer name, item;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &name, &item))
    if (!g_hash_table_contains (after, name))
      note_all (walk->then, item, key, field);
  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &name, &item))
    {
      GwSnapshot *twin = g_hash_table_lookup (before, name);

      if (twin == NULL)
        note_all (walk->now, item, key, field);
      else if (twin != item)
        walk_pair (walk, twin, item, key, field);
    }
}

static void
walk_pair (Walk          *walk,
           GwSnapshot    *then,
           GwSnapshot    *now,
           const char    *owner,
           const GwField *in)
{
  GwItemClass *klass = gw_snapshot_get_class (then);
  g_autofree char *key = owner != NULL ? make_key (owner, in, then) : g_strdup (":");

  g_assert_true (klass == gw_snapshot_get_class (now));
  note (walk->then, then, key, owner, in);
  note (walk->now, now, key, owner, in);
  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    {
      const GwField *field = gw_item_class_get_field (klass, i);

      if (gw_field_holds_items (field) && !is_record (field))
        walk_list (walk, then, now, field, key);
    }
}

/* --- What an item says */

static char *
encode_unit (GwSnapshot    *snapshot,
             const GwField *first,
             guint          n_fields)
{
  return snapshot != NULL ? gw_codec_encode_unit (snapshot, first, n_fields) : NULL;
}

static gboolean
add_lines (Walk          *walk,
           const char    *key,
           const GwField *field,
           GwSnapshot    *then,
           GwSnapshot    *now)
{
  const GwValue *a = gw_snapshot_get_value (then, field->index);
  const GwValue *b = gw_snapshot_get_value (now, field->index);
  g_auto(GStrv) before = NULL;
  g_auto(GStrv) after = NULL;
  guint n_lines;

  if (field->kind != GW_FIELD_LINES || a->type != GW_VALUE_TEXT || b->type != GW_VALUE_TEXT)
    return FALSE;
  before = g_strsplit (a->text, "\n", -1);
  after = g_strsplit (b->text, "\n", -1);
  n_lines = g_strv_length (before);
  if (n_lines < 2 || n_lines != g_strv_length (after))
    return FALSE;
  for (guint i = 0; i < n_lines; i++)
    if (!g_str_equal (before[i], after[i]))
      add_cell (walk, key, field->unit, (int) i, after[i]);
  return TRUE;
}

static gboolean
says_something (GwSnapshot    *item,
                const GwField *first,
                guint          n_fields)
{
  if (gw_field_holds_items (first))
    return gw_snapshot_get_length (item, first->index) > 0;
  for (guint i = first->index; i < first->index + n_fields; i++)
    if (gw_snapshot_get_value (item, i)->type != GW_VALUE_UNSET)
      return TRUE;
  return FALSE;
}

/* What a new item leaves unsaid is no edit: two sides may bring the same item,
 * as from the catalogue, and only one of them say it. */
static void
add_unit (Walk          *walk,
          const char    *key,
          GwSnapshot    *then,
          GwSnapshot    *now,
          const GwField *first,
          guint          n_fields)
{
  g_autofree char *before = encode_unit (then, first, n_fields);
  g_autofree char *after = encode_unit (now, first, n_fields);

  if (g_strcmp0 (before, after) == 0 || (then == NULL && !says_something (now, first, n_fields)))
    return;
  if (then == NULL || n_fields > 1 || !add_lines (walk, key, first, then, now))
    add_cell (walk, key, first->unit, -1, after);
}

static void
add_units (Walk       *walk,
           const char *key,
           GwSnapshot *then,
           GwSnapshot *now)
{
  GwItemClass *klass = gw_snapshot_get_class (now);
  guint n_fields = gw_item_class_get_n_fields (klass);

  for (guint i = 0, n; i < n_fields; i += n)
    {
      const GwField *first = gw_item_class_get_field (klass, i);

      for (n = 1; i + n < n_fields && g_str_equal (gw_item_class_get_field (klass, i + n)->unit, first->unit); n++)
        ;
      if (!gw_field_holds_items (first) || is_record (first))
        add_unit (walk, key, then, now, first, n);
    }
}

static const char *
find_extra (GwSnapshot *snapshot,
            const char *name)
{
  GPtrArray *extras = snapshot != NULL ? gw_block_get_extras (gw_snapshot_get_block (snapshot)) : NULL;

  for (guint i = 0; extras != NULL && i < extras->len; i++)
    if (g_str_equal (((GwExtra *) g_ptr_array_index (extras, i))->name, name))
      return ((GwExtra *) g_ptr_array_index (extras, i))->json;
  return NULL;
}

static void
add_extras (Walk       *walk,
            const char *key,
            GwSnapshot *then,
            GwSnapshot *now)
{
  GPtrArray *extras = gw_block_get_extras (gw_snapshot_get_block (now));
  GPtrArray *before = then != NULL ? gw_block_get_extras (gw_snapshot_get_block (then)) : NULL;

  for (guint i = 0; extras != NULL && i < extras->len; i++)
    {
      const GwExtra *extra = g_ptr_array_index (extras, i);

      if (g_strcmp0 (extra->json, find_extra (then, extra->name)) != 0)
        add_cell (walk, key, extra->name, -1, extra->json);
    }
  for (guint i = 0; before != NULL && i < before->len; i++)
    if (find_extra (now, ((GwExtra *) g_ptr_array_index (before, i))->name) == NULL)
      add_cell (walk, key, ((GwExtra *) g_ptr_array_index (before, i))->name, -1, NULL);
}

static gboolean
is_reordered (GwSnapshot    *then,
              GwSnapshot    *now,
              const GwField *field,
              const char    *key)
{
  g_autoptr(GHashTable) before = index_list (then, field, key);
  g_autoptr(GHashTable) after = index_list (now, field, key);
  guint j = 0;

  for (guint i = 0; i < gw_snapshot_get_length (then, field->index); i++)
    {
      g_autofree char *name = make_key (key, field, gw_snapshot_get_item (then, field->index, i));
      g_autofree char *there = NULL;

      if (!g_hash_table_contains (after, name))
        continue;
      do
        {
          g_free (there);
          there = make_key (key, field, gw_snapshot_get_item (now, field->index, j++));
        }
      while (!g_hash_table_contains (before, there));
      if (!g_str_equal (there, name))
        return TRUE;
    }
  return FALSE;
}

static void
add_orders (Walk       *walk,
            const char *key,
            GwSnapshot *then,
            GwSnapshot *now)
{
  GwItemClass *klass = gw_snapshot_get_class (now);

  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    {
      const GwField *field = gw_item_class_get_field (klass, i);
      g_autofree char *unit = g_strconcat ("~", field->name, NULL);

      if (gw_field_holds_items (field) && !is_record (field) && is_reordered (then, now, field, key))
        add_cell (walk, key, unit, -1, "reordered");
    }
}

static void
add_item (Walk       *walk,
          const char *key,
          const Spot *then,
          const Spot *now)
{
  if (now == NULL)
    {
      add_cell (walk, key, "", -1, "-");
      return;
    }
  if (then == NULL)
    add_cell (walk, key, "", -1, "+");
  else
    add_orders (walk, key, then->snapshot, now->snapshot);
  if (now->place != NULL && (then == NULL || !g_str_equal (then->place, now->place)))
    add_cell (walk, key, "@", -1, now->place);
  add_units (walk, key, then != NULL ? then->snapshot : NULL, now->snapshot);
  add_extras (walk, key, then != NULL ? then->snapshot : NULL, now->snapshot);
}

/* What is another between two states. States of one plan share what did not
 * change, and only what they do not share is looked at. */
GHashTable *
test_cells_between (GwSnapshot *then,
                    GwSnapshot *now)
{
  Walk walk;
  GHashTableIter iter;
  gpointer key, spot;

  walk.then = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, spot_free);
  walk.now = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, spot_free);
  walk.cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, cell_free);
  if (then != now)
    walk_pair (&walk, then, now, NULL, NULL);
  g_hash_table_iter_init (&iter, walk.then);
  while (g_hash_table_iter_next (&iter, &key, &spot))
    add_item (&walk, key, spot, g_hash_table_lookup (walk.now, key));
  g_hash_table_iter_init (&iter, walk.now);
  while (g_hash_table_iter_next (&iter, &key, &spot))
    if (!g_hash_table_contains (walk.then, key))
      add_item (&walk, key, NULL, spot);
  g_hash_table_unref (walk.then);
  g_hash_table_unref (walk.now);
  return walk.cells;
}

/* --- Two sets of cells */

static const TestCell *
find (GHashTable *cells,
      const char *key,
      const char *unit)
{
  g_autofree char *name = g_strdup_printf ("%s.%s", key, unit);

  return g_hash_table_lookup (cells, name);
}

static gboolean
is_deleted (GHashTable *cells,
            const char *key)
{
  const TestCell *cell = find (cells, key, "");

  return cell != NULL && g_str_equal (cell->value, "-");
}

/* Whether a text was changed in lines that touch, or as a whole */
static gboolean
touches_lines (GHashTable     *cells,
               const TestCell *cell)
{
  if (cell->line < 0)
    {
      /* whole against lines: rare enough to be looked for the long way */
      g_autofree char *start = g_strdup_printf ("%s.%s#", cell->key, cell->unit);
      GHashTableIter iter;
      gpointer name;

      g_hash_table_iter_init (&iter, cells);
      while (g_hash_table_iter_next (&iter, &name, NULL))
        if (g_str_has_prefix (name, start))
          return TRUE;
      return FALSE;
    }
  for (int line = MAX (cell->line - 1, 0); line <= cell->line + 1; line++)
    {
      g_autofree char *name = g_strdup_printf ("%s.%s#%d", cell->key, cell->unit, line);

      if (g_hash_table_contains (cells, name))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_in_the_way (GHashTable     *cells,
               const TestCell *cell)
{
  const TestCell *same = find (cells, cell->key, cell->unit);
  const char *slash;

  if (same != NULL && (*cell->unit == '~' || *cell->unit == '@' || !g_str_equal (same->value, cell->value)))
    return TRUE;
  if (!g_str_equal (cell->value, "-") && is_deleted (cells, cell->key))
    return TRUE;
  if (touches_lines (cells, cell))
    return TRUE;
  if (g_str_equal (cell->unit, "@") && (slash = strrchr (cell->value, '/')) != NULL)
    {
      g_autofree char *owner = g_strndup (cell->value, slash - cell->value);

      return is_deleted (cells, owner);
    }
  return FALSE;
}

static gboolean
none_is_in_the_way (GHashTable *a,
                    GHashTable *b)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, b);
  while (g_hash_table_iter_next (&iter, NULL, &cell))
    if (is_in_the_way (a, cell))
      return FALSE;
  return TRUE;
}

/* Whether two people can have changed this without meeting */
gboolean
test_cells_are_apart (GHashTable *a,
                      GHashTable *b)
{
  return none_is_in_the_way (a, b) && none_is_in_the_way (b, a);
}

/* Whether the order of a list was changed */
gboolean
test_cells_have_order (GHashTable    *cells,
                       const char    *owner,
                       const GwField *field)
{
  g_autofree char *unit = g_strconcat ("~", field->name, NULL);

  return find (cells, owner, unit) != NULL;
}

/* Numbers of new risks are given anew where they meet; orders are looked at by
 * themselves. */
gboolean
test_cell_is_compared (const TestCell *cell)
{
  return *cell->unit != '~' && !g_str_equal (cell->unit, "number");
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lib/test-merges.h"

#include "compare/gw-tree.h"
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-risks.h"
#include "file/gw-codec.h"
#include "file/gw-template.h"
#include "lib/test-edits.h"
#include "session/gw-plan-apply.h"

/* The most new risks of one side */
#define MORE_RISKS 30

static GwPlan *
decode (GBytes *bytes)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "plan", GW_DECODE_DEFAULT, &error);

  g_assert_no_error (error);
  return g_object_ref (decoded->plan);
}

GwSnapshot *
test_merge_load (GBytes *bytes)
{
  g_autoptr(GwPlan) plan = decode (bytes);

  return gw_item_get_snapshot (plan);
}

GwSnapshot *
test_history_get_state (GwHistory *history)
{
  return gw_item_get_snapshot (gw_history_get_plan (history));
}

static void
add_risk (GwHistory *history,
          GRand     *rand,
          guint      i)
{
  g_autofree char *title = g_strdup_printf ("시간이 지나면서 모델의 정확도가 떨어질 리스크 %u", i);
  GwRisk *risk = gw_edit_add_risk (history, title);
  const GwPosition position = { g_rand_int_range (rand, 1, 6), g_rand_int_range (rand, 1, 6) };

  gw_edit_place_risk (history, risk, GW_PLACEMENT_INHERENT, position);
  gw_edit_set_text (history, risk, GW_RISK_RESPONSE_PLAN, "드리프트 알림을 두고 다시 학습한다.");
  if (g_rand_boolean (rand))
    gw_edit_set_text (history, risk, GW_RISK_NOTE, "one\ntwo\nthree\nfour\nfive\nsix");
}

/* The sample plan with more risks, as a file */
GBytes *
test_merge_make_base (GRand *rand,
                      guint  n_risks)
{
  g_autoptr(GBytes) sample = gw_sample_get_bytes (g_rand_boolean (rand) ? "ko" : "en");
  g_autoptr(GwPlan) plan = decode (sample);
  g_autoptr(GwHistory) history = gw_history_new (plan);
  g_autoptr(GwSnapshot) snapshot = NULL;
  TestEdits edits;

  gw_history_begin (history, "fill");
  for (guint i = gw_list_get_length (gw_item_get_list (plan, GW_PLAN_RISKS)); i < n_risks; i++)
    add_risk (history, rand, i);
  test_edits_init (&edits, history, rand, n_risks + MORE_RISKS);
  for (guint i = 0; i < 20; i++)
    test_edits_make (&edits);
  test_edits_clear (&edits);
  gw_history_end (history);
  snapshot = gw_item_get_snapshot (plan);
  return gw_codec_encode (snapshot);
}

/* --- Making a pair */

static GwHistory *
open_plan (GBytes      *bytes,
           GwSnapshot **start)
{
  g_autoptr(GwPlan) plan = decode (bytes);

  *start = gw_item_get_snapshot (plan);
  return gw_history_new (plan);
}

static GHashTable *
get_cells (GwHistory  *history,
           GwSnapshot *start)
{
  g_autoptr(GwSnapshot) state = test_history_get_state (history);

  return test_cells_between (start, state);
}

/* Takes an edit back that meets what the other side has done. */
static void
keep_apart (GwHistory  *history,
            GwSnapshot *start,
            GHashTable *others)
{
  g_autoptr(GHashTable) cells = get_cells (history, start);

  if (!test_cells_are_apart (others, cells))
    gw_history_undo (history);
}

static void
make_edits (GwHistory  *history,
            GwSnapshot *start,
            GRand      *rand,
            guint       n_edits,
            GHashTable *others)
{
  GwList *risks = gw_item_get_list (gw_history_get_plan (history), GW_PLAN_RISKS);
  TestEdits edits;

  test_edits_init (&edits, history, rand, gw_list_get_length (risks) + MORE_RISKS);
  for (guint i = 0; i < n_edits; i++)
    {
      guint step = gw_history_get_step (history);

      test_edits_make (&edits);
      if (others != NULL && gw_history_get_step (history) != step)
        keep_apart (history, start, others);
    }
  test_edits_clear (&edits);
}

/* Opens the plan for both sides, who have not changed it yet. */
void
test_pair_open (TestPair *self,
                GBytes   *bytes)
{
  self->bytes = g_bytes_ref (bytes);
  self->base = test_merge_load (bytes);
  self->ours = open_plan (bytes, &self->our_start);
  self->theirs = open_plan (bytes, &self->their_start);
  self->our_cells = get_cells (self->ours, self->our_start);
  self->their_cells = get_cells (self->theirs, self->their_start);
}

static void
note_cells (GHashTable **cells,
            GwHistory   *history,
            GwSnapshot  *start)
{
  g_hash_table_unref (*cells);
  *cells = get_cells (history, start);
}

/* Looks at what both sides have changed. */
void
test_pair_note_edits (TestPair *self)
{
  note_cells (&self->our_cells, self->ours, self->our_start);
  note_cells (&self->their_cells, self->theirs, self->their_start);
}

/* Makes random edits on both sides; `apart`: such that no one meets another. */
void
test_pair_init (TestPair *self,
                GBytes   *bytes,
                GRand    *rand,
                guint     n_ours,
                guint     n_theirs,
                gboolean  apart)
{
  test_pair_open (self, bytes);
  make_edits (self->ours, self->our_start, rand, n_ours, NULL);
  note_cells (&self->our_cells, self->ours, self->our_start);
  make_edits (self->theirs, self->their_start, rand, n_theirs, apart ? self->our_cells : NULL);
  note_cells (&self->their_cells, self->theirs, self->their_start);
}

void
test_pair_clear (TestPair *self)
{
  g_bytes_unref (self->bytes);
  gw_snapshot_unref (self->base);
  g_object_unref (self->ours);
  g_object_unref (self->theirs);
  gw_snapshot_unref (self->our_start);
  gw_snapshot_unref (self->their_start);
  g_hash_table_unref (self->our_cells);
  g_hash_table_unref (self->their_cells);
}

/* Merges into ours, in one step that can be undone. */
GwMerge *
test_pair_merge (TestPair   *self,
                 GwSnapshot *theirs)
{
  g_autoptr(GwSnapshot) ours = test_history_get_state (self->ours);
  GwMerge *merge = gw_merge_new (self->base, ours, theirs);

  gw_plan_apply_merge (self->ours, merge, "theirs.mlproj");
  return merge;
}

GHashTable *
test_pair_get_cells (TestPair *self)
{
  return get_cells (self->ours, self->our_start);
}

/* --- What has to hold */

static gboolean
is_below (GwSnapshot *plan,
          const char *key,
          const char *above)
{
  g_autoptr(GwTree) tree = gw_tree_new (plan);

  for (const GwNode *node = gw_tree_find (tree, key); node != NULL; node = node->owner)
    if (g_str_equal (node->key, above))
      return TRUE;
  return FALSE;
}

/* What a clash tells of is not silent, nor what comes or goes with it. */
static gboolean
is_told (TestPair       *self,
         GwMerge        *merge,
         const TestCell *cell)
{
  g_autoptr(GwSnapshot) theirs = test_history_get_state (self->theirs);
  g_autoptr(GwSnapshot) merged = test_history_get_state (self->ours);

  for (guint i = 0; merge != NULL && i < merge->clashes->len; i++)
    {
      GwClash *clash = g_ptr_array_index (merge->clashes, i);

      if (g_str_equal (clash->key, cell->key))
        return TRUE;
      if (clash->kind != GW_CLASH_BOTH_CHANGED &&
          (is_below (theirs, cell->key, clash->key) || is_below (self->base, cell->key, clash->key) ||
           is_below (merged, cell->key, clash->key)))
        return TRUE;
    }
  for (guint i = 0; merge != NULL && *cell->unit == '@' && i < merge->moved->len; i++)
    if (g_str_equal (g_ptr_array_index (merge->moved, i), cell->key))
      return TRUE;
  return FALSE;
}

static gboolean
is_conflict (GHashTable     *cells,
             const TestCell *cell)
{
  g_autofree char *name = g_strconcat (cell->key, ".@", NULL);
  const TestCell *place = g_hash_table_lookup (cells, name);

  return place != NULL && g_str_equal (place->value, ":/conflicts");
}

/* Cells of one side that the result has not; those that both have changed
 * count when it has neither. */
static guint
count_missing (TestPair   *self,
               GHashTable *side,
               GHashTable *other,
               GHashTable *result,
               GwMerge    *merge)
{
  guint n_missing = 0;
  GHashTableIter iter;
  gpointer name, data;

  g_hash_table_iter_init (&iter, side);
  while (g_hash_table_iter_next (&iter, &name, &data))
    {
      const TestCell *cell = data;
      const TestCell *there = g_hash_table_lookup (result, name);

      if (!test_cell_is_compared (cell) || (there != NULL && g_str_equal (there->value, cell->value)) ||
          is_told (self, merge, cell))
        continue;
      g_printerr ("lost: %s = %s, not %s\n", (char *) name, cell->value, there != NULL ? there->value : "(as before)");
      n_missing++;
    }
  return n_missing;
}

static guint
count_alien (TestPair   *self,
             GHashTable *result,
             GwMerge    *merge)
{
  guint n_alien = 0;
  GHashTableIter iter;
  gpointer name, data;

  g_hash_table_iter_init (&iter, result);
  while (g_hash_table_iter_next (&iter, &name, &data))
    {
      const TestCell *cell = data;

      if (g_hash_table_contains (self->our_cells, name) || g_hash_table_contains (self->their_cells, name) ||
          !test_cell_is_compared (cell) || is_conflict (result, cell) || is_told (self, merge, cell))
        continue;
      g_printerr ("nobody's: %s = %s\n", (char *) name, cell->value);
      n_alien++;
    }
  return n_alien;
}

/* How many changes the result lacks, or has without anybody's doing; `merge`:
 * its clashes excuse what they tell of. */
guint
test_pair_count_lost (TestPair   *self,
                      GHashTable *cells,
                      GwMerge    *merge)
{
  return count_missing (self, self->our_cells, self->their_cells, cells, merge) +
         count_missing (self, self->their_cells, self->our_cells, cells, merge) +
         count_alien (self, cells, merge);
}

/* The keys of a list that another version of it has as well */
static GPtrArray *
get_common (const GwNode *owner,
            const GwNode *other,
            guint         field)
{
  GPtrArray *keys = g_ptr_array_new ();
  g_autoptr(GHashTable) there = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; other->children != NULL && i < other->children->len; i++)
    if (((GwNode *) g_ptr_array_index (other->children, i))->field == field)
      g_hash_table_add (there, (gpointer) ((GwNode *) g_ptr_array_index (other->children, i))->key);
  for (guint i = 0; owner->children != NULL && i < owner->children->len; i++)
    {
      GwNode *child = g_ptr_array_index (owner->children, i);

      if (child->field == field && g_hash_table_contains (there, child->key))
        g_ptr_array_add (keys, (gpointer) child->key);
    }
  return keys;
}

static gboolean
have_same_order (const GwNode *a,
                 const GwNode *b,
                 guint         field)
{
  g_autoptr(GPtrArray) left = get_common (a, b, field);
  g_autoptr(GPtrArray) right = get_common (b, a, field);

  for (guint i = 0; i < left->len; i++)
    if (!g_str_equal (g_ptr_array_index (left, i), g_ptr_array_index (right, i)))
      return FALSE;
  return TRUE;
}

/* Who has not reordered a list has no say where the other one has. */
static gboolean
is_misplaced (GHashTable    *cells,
              GHashTable    *other_cells,
              const GwNode  *side,
              const GwNode  *merged,
              const GwField *field)
{
  if (side == NULL || have_same_order (side, merged, field->index))
    return FALSE;
  return test_cells_have_order (cells, merged->key, field) ||
         !test_cells_have_order (other_cells, merged->key, field);
}

static void
print_list (const char *name,
            GwTree     *tree,
            const char *key,
            guint       field)
{
  const GwNode *owner = gw_tree_find (tree, key);

  g_printerr ("  %s:", name);
  for (guint i = 0; owner != NULL && owner->children != NULL && i < owner->children->len; i++)
    {
      const GwNode *child = g_ptr_array_index (owner->children, i);

      if (child->field == field)
        g_printerr (" %s", child->key);
    }
  g_printerr ("\n");
}

/* How many lists are not in the order that they should have */
guint
test_pair_count_misplaced (TestPair   *self,
                           GwSnapshot *ours,
                           GwSnapshot *merged)
{
  g_autoptr(GwSnapshot) theirs = test_history_get_state (self->theirs);
  g_autoptr(GwTree) our_tree = gw_tree_new (ours);
  g_autoptr(GwTree) their_tree = gw_tree_new (theirs);
  g_autoptr(GwTree) tree = gw_tree_new (merged);
  g_autoptr(GwTree) base_tree = gw_tree_new (self->base);
  guint n_misplaced = 0;

  for (guint i = 0; i < gw_tree_get_n_nodes (tree); i++)
    {
      const GwNode *node = gw_tree_get_node (tree, i);
      GwItemClass *klass = gw_snapshot_get_class (node->snapshot);

      for (guint j = 0; node->children != NULL && j < gw_item_class_get_n_fields (klass); j++)
        {
          const GwField *field = gw_item_class_get_field (klass, j);

          if (gw_field_holds_items (field) &&
              (is_misplaced (self->our_cells, self->their_cells, gw_tree_find (our_tree, node->key), node, field) ||
               is_misplaced (self->their_cells, self->our_cells, gw_tree_find (their_tree, node->key), node, field)))
            {
              g_printerr ("misplaced: %s/%s\n", node->key, field->name);
              print_list ("base", base_tree, node->key, j);
              print_list ("ours", our_tree, node->key, j);
              print_list ("theirs", their_tree, node->key, j);
              print_list ("merged", tree, node->key, j);
              n_misplaced++;
            }
        }
    }
  return n_misplaced;
}

static guint
count_repeated (GwSnapshot *item,
                GHashTable *ids,
                GHashTable *numbers)
{
  GwItemClass *klass = gw_snapshot_get_class (item);
  guint n_repeated = 0;

  if (klass->id_scope == GW_ID_PLAN && !g_hash_table_add (ids, (gpointer) gw_snapshot_get_id (item)))
    n_repeated++;
  if (klass == g_type_class_peek (GW_TYPE_RISK))
    {
      const GwValue *number = gw_snapshot_get_value (item, GW_RISK_NUMBER);

      if (number->type == GW_VALUE_INTEGER && !g_hash_table_add (numbers, GINT_TO_POINTER (number->integer)))
        n_repeated++;
    }
  for (guint i = 0; !klass->immutable && i < gw_item_class_get_n_fields (klass); i++)
    if (gw_field_holds_items (gw_item_class_get_field (klass, i)))
      for (guint j = 0; j < gw_snapshot_get_length (item, i); j++)
        n_repeated += count_repeated (gw_snapshot_get_item (item, i, j), ids, numbers);
  return n_repeated;
}

/* How many ids, and numbers of risks, the live items have twice */
guint
test_plan_count_duplicates (GwSnapshot *plan)
{
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) numbers = g_hash_table_new (NULL, NULL);

  return count_repeated (plan, ids, numbers);
}

/* Merges a pair whose sides do not meet, and counts what is wrong with it. */
TestFaults
test_pair_check (TestPair *self)
{
  g_autoptr(GwSnapshot) ours = test_history_get_state (self->ours);
  g_autoptr(GwSnapshot) theirs = test_history_get_state (self->theirs);
  g_autoptr(GwMerge) merge = test_pair_merge (self, theirs);
  g_autoptr(GwSnapshot) merged = test_history_get_state (self->ours);
  g_autoptr(GHashTable) cells = test_pair_get_cells (self);
  g_autoptr(GBytes) bytes = gw_codec_encode (merged);
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "merged", GW_DECODE_DEFAULT, NULL);

  return (TestFaults) {
    .n_false = merge->clashes->len,
    .n_lost = test_pair_count_lost (self, cells, NULL) + test_pair_count_misplaced (self, ours, merged),
    .n_duplicates = test_plan_count_duplicates (merged),
    .n_invalid = decoded == NULL,
  };
}

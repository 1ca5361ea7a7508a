/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-block.h"

struct _GwBlock
{
  gatomicrefcount ref_count;
  guint n_values;
  GPtrArray *extras;            /* owned, NULL when there are none; shared by copies */
  GwValue values[];
};

static void
extra_free (gpointer data)
{
  GwExtra *extra = data;

  g_free (extra->name);
  g_free (extra->json);
  g_free (extra);
}

/**
 * gw_block_new:
 * @n_values: how many values it has
 *
 * Returns: (transfer full): a block of unset values
 */
GwBlock *
gw_block_new (guint n_values)
{
  GwBlock *block = g_malloc0 (sizeof (GwBlock) + n_values * sizeof (GwValue));

  g_atomic_ref_count_init (&block->ref_count);
  block->n_values = n_values;
  return block;
}

/**
 * gw_block_ref:
 * @block: a block
 *
 * Returns: (transfer full): @block
 */
GwBlock *
gw_block_ref (GwBlock *block)
{
  g_return_val_if_fail (block != NULL, NULL);

  g_atomic_ref_count_inc (&block->ref_count);
  return block;
}

/**
 * gw_block_unref:
 * @block: (transfer full): a block
 *
 * Lets @block go.
 */
void
gw_block_unref (GwBlock *block)
{
  g_return_if_fail (block != NULL);

  if (!g_atomic_ref_count_dec (&block->ref_count))
    return;
  for (guint i = 0; i < block->n_values; i++)
    gw_value_clear (&block->values[i]);
  g_clear_pointer (&block->extras, g_ptr_array_unref);
  g_free (block);
}

/**
 * gw_block_own:
 * @block: (transfer full): a block
 *
 * Makes @block safe to write: a copy when somebody else holds it too.
 *
 * Returns: (transfer full): @block, or a copy of it
 */
GwBlock *
gw_block_own (GwBlock *block)
{
  GwBlock *copy;

  g_return_val_if_fail (block != NULL, NULL);

  if (g_atomic_ref_count_compare (&block->ref_count, 1))
    return block;
  copy = gw_block_new (block->n_values);
  for (guint i = 0; i < block->n_values; i++)
    gw_value_copy (&block->values[i], &copy->values[i]);
  if (block->extras != NULL)
    copy->extras = g_ptr_array_ref (block->extras);
  gw_block_unref (block);
  return copy;
}

/**
 * gw_block_get:
 * @block: a block
 * @slot: which value
 *
 * Returns: (transfer none): the value
 */
const GwValue *
gw_block_get (const GwBlock *block,
              guint          slot)
{
  g_assert (slot < block->n_values);

  return &block->values[slot];
}

/**
 * gw_block_take:
 * @block: a block that nobody else holds
 * @slot: which value
 * @value: (transfer full): what it becomes; unset afterwards
 *
 * Writes one value.
 */
void
gw_block_take (GwBlock *block,
               guint    slot,
               GwValue *value)
{
  g_return_if_fail (g_atomic_ref_count_compare (&block->ref_count, 1));
  g_return_if_fail (slot < block->n_values);

  gw_value_clear (&block->values[slot]);
  block->values[slot] = *value;
  *value = (GwValue) GW_VALUE_INIT;
}

/**
 * gw_block_add_extra:
 * @block: a block that nobody else holds
 * @after: the index of the known field before it, -1 at the start
 * @name: the member's name
 * @json: its value as JSON
 *
 * Keeps a member that this version does not know. Only loading does this;
 * extras are shared between copies and replaced as a whole later.
 */
void
gw_block_add_extra (GwBlock    *block,
                    int         after,
                    const char *name,
                    const char *json)
{
  g_return_if_fail (g_atomic_ref_count_compare (&block->ref_count, 1));

  if (block->extras == NULL)
    block->extras = gw_extras_new ();
  gw_extras_add (block->extras, after, name, json);
}

/**
 * gw_block_get_extras:
 * @block: a block
 *
 * Returns: (transfer none) (nullable) (element-type GwExtra): the unknown
 *   members, in the order of the file; never written to
 */
GPtrArray *
gw_block_get_extras (const GwBlock *block)
{
  return block->extras;
}

/**
 * gw_block_set_extras:
 * @block: a block that nobody else holds
 * @extras: (nullable) (element-type GwExtra): the unknown members
 *
 * Replaces the unknown members.
 */
void
gw_block_set_extras (GwBlock   *block,
                     GPtrArray *extras)
{
  g_return_if_fail (g_atomic_ref_count_compare (&block->ref_count, 1));

  if (extras != NULL)
    g_ptr_array_ref (extras);
  g_clear_pointer (&block->extras, g_ptr_array_unref);
  block->extras = extras;
}

/**
 * gw_extras_new:
 *
 * Returns: (transfer full) (element-type GwExtra): no unknown members yet
 */
GPtrArray *
gw_extras_new (void)
{
  return g_ptr_array_new_with_free_func (extra_free);
}

/**
 * gw_extras_add:
 * @extras: (element-type GwExtra): what to add to
 * @after: the index of the known field before it, -1 at the start
 * @name: the member's name as its token
 * @json: its value as JSON
 *
 * Adds an unknown member.
 */
void
gw_extras_add (GPtrArray  *extras,
               int         after,
               const char *name,
               const char *json)
{
  GwExtra *extra = g_new (GwExtra, 1);

  extra->after = after;
  extra->name = g_strdup (name);
  extra->json = g_strdup (json);
  g_ptr_array_add (extras, extra);
}

static gboolean
extra_equal (const GwExtra *a,
             const GwExtra *b)
{
  return a->after == b->after && g_str_equal (a->name, b->name) && g_str_equal (a->json, b->json);
}

/**
 * gw_extras_equal:
 * @a: (nullable) (element-type GwExtra): unknown members
 * @b: (nullable) (element-type GwExtra): others
 *
 * Returns: whether they are the same, in the same order
 */
gboolean
gw_extras_equal (GPtrArray *a,
                 GPtrArray *b)
{
  guint length = a != NULL ? a->len : 0;

  if (a == b)
    return TRUE;
  if (length != (b != NULL ? b->len : 0))
    return FALSE;
  for (guint i = 0; i < length; i++)
    if (!extra_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}

static const GwExtra *
find_extra (GPtrArray  *extras,
            const char *name)
{
  for (guint i = 0; i < extras->len; i++)
    if (g_str_equal (((GwExtra *) g_ptr_array_index (extras, i))->name, name))
      return g_ptr_array_index (extras, i);
  return NULL;
}

/**
 * gw_extras_match:
 * @a: (nullable) (element-type GwExtra): unknown members
 * @b: (nullable) (element-type GwExtra): others
 *
 * Returns: whether they say the same, wherever they stand: the order of members
 *   means nothing in JSON
 */
gboolean
gw_extras_match (GPtrArray *a,
                 GPtrArray *b)
{
  guint length = a != NULL ? a->len : 0;

  if (a == b)
    return TRUE;
  if (length != (b != NULL ? b->len : 0))
    return FALSE;
  for (guint i = 0; i < length; i++)
    {
      const GwExtra *extra = g_ptr_array_index (a, i);
      const GwExtra *twin = find_extra (b, extra->name);

      if (twin == NULL || !g_str_equal (extra->json, twin->json))
        return FALSE;
    }
  return TRUE;
}

/**
 * gw_block_equal:
 * @a: a block
 * @b: another of the same class
 *
 * Returns: whether values and unknown members say the same, see
 *   [func@extras_match]
 */
gboolean
gw_block_equal (const GwBlock *a,
                const GwBlock *b)
{
  if (a == b)
    return TRUE;
  g_return_val_if_fail (a->n_values == b->n_values, FALSE);

  for (guint i = 0; i < a->n_values; i++)
    if (!gw_value_equal (&a->values[i], &b->values[i]))
      return FALSE;
  return gw_extras_match (a->extras, b->extras);
}

/**
 * gw_block_get_n_extras:
 * @block: a block
 *
 * Returns: how many unknown members it keeps
 */
guint
gw_block_get_n_extras (const GwBlock *block)
{
  return block->extras != NULL ? block->extras->len : 0;
}

/**
 * gw_block_get_extra:
 * @block: a block
 * @i: less than [func@block_get_n_extras]
 *
 * Returns: (transfer none): an unknown member, in the order of the file
 */
const GwExtra *
gw_block_get_extra (const GwBlock *block,
                    guint          i)
{
  return g_ptr_array_index (block->extras, i);
}

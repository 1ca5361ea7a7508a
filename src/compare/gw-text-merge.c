/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/gw-text-merge.h"

#include <string.h>

/* How large the table of a comparison may be, in cells: beyond it, texts are
 * taken to share only their beginning and end. */
#define MAX_CELLS (4 * 1024 * 1024)

static gboolean
same (GPtrArray *then,
      guint      i,
      GPtrArray *now,
      guint      j)
{
  return g_str_equal (g_ptr_array_index (then, i), g_ptr_array_index (now, j));
}

/* The longest common subsequence of the middles, by the textbook table. */
static void
match_middle (GPtrArray *then,
              GPtrArray *now,
              guint      start,
              guint      n_then,
              guint      n_now,
              guint     *matches)
{
  gsize width = n_now + 1;
  g_autofree guint *table = NULL;
  guint i = 0, j = 0;

  if (n_then == 0 || n_now == 0 || (gsize) n_then * n_now > MAX_CELLS)
    return;
  table = g_new0 (guint, (n_then + 1) * width);
  for (i = n_then; i-- > 0; )
    for (j = n_now; j-- > 0; )
      table[i * width + j] = same (then, start + i, now, start + j)
                               ? table[(i + 1) * width + j + 1] + 1
                               : MAX (table[(i + 1) * width + j], table[i * width + j + 1]);
  for (i = 0, j = 0; i < n_then && j < n_now; )
    {
      if (same (then, start + i, now, start + j))
        matches[start + i++] = start + j++;
      else if (table[(i + 1) * width + j] >= table[i * width + j + 1])
        i++;
      else
        j++;
    }
}

/**
 * gw_sequence_match:
 * @then: (element-type utf8): pieces of a text
 * @now: (element-type utf8): pieces of another
 *
 * Finds the longest sequence of pieces that both have.
 *
 * Returns: (transfer full): for each piece of @then its place in @now, or
 *   %G_MAXUINT where it has none; places rise
 */
guint *
gw_sequence_match (GPtrArray *then,
                   GPtrArray *now)
{
  guint *matches = g_new (guint, MAX (then->len, 1));
  guint start = 0, end = 0;

  memset (matches, 0xff, MAX (then->len, 1) * sizeof (guint));
  while (start < then->len && start < now->len && same (then, start, now, start))
    {
      matches[start] = start;
      start++;
    }
  while (end < then->len - start && end < now->len - start &&
         same (then, then->len - 1 - end, now, now->len - 1 - end))
    {
      matches[then->len - 1 - end] = now->len - 1 - end;
      end++;
    }
  match_middle (then, now, start, then->len - start - end, now->len - start - end, matches);
  return matches;
}

static GPtrArray *
split (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  const char *end;

  if (*text == '\0')
    return lines;
  for (; (end = strchr (text, '\n')) != NULL; text = end + 1)
    g_ptr_array_add (lines, g_strndup (text, (gsize) (end - text)));
  g_ptr_array_add (lines, g_strdup (text));
  return lines;
}

typedef struct
{
  GPtrArray *base, *ours, *theirs;
  const guint *to_ours, *to_theirs;
  GPtrArray *merged;            /* of borrowed lines */
} Merge;

static void
take (GPtrArray *merged,
      GPtrArray *lines,
      guint      from,
      guint      to)
{
  for (guint i = from; i < to; i++)
    g_ptr_array_add (merged, g_ptr_array_index (lines, i));
}

static gboolean
stretches_equal (GPtrArray *a,
                 guint      a_from,
                 guint      a_to,
                 GPtrArray *b,
                 guint      b_from,
                 guint      b_to)
{
  if (a_to - a_from != b_to - b_from)
    return FALSE;
  for (guint i = 0; i < a_to - a_from; i++)
    if (!same (a, a_from + i, b, b_from + i))
      return FALSE;
  return TRUE;
}

/* A stretch between two lines that all three share: one side may differ. */
static gboolean
merge_stretch (Merge *merge,
               guint  b0,
               guint  b1,
               guint  o0,
               guint  o1,
               guint  t0,
               guint  t1)
{
  if (stretches_equal (merge->base, b0, b1, merge->ours, o0, o1))
    take (merge->merged, merge->theirs, t0, t1);
  else if (stretches_equal (merge->base, b0, b1, merge->theirs, t0, t1) ||
           stretches_equal (merge->ours, o0, o1, merge->theirs, t0, t1))
    take (merge->merged, merge->ours, o0, o1);
  else
    return FALSE;
  return TRUE;
}

static gboolean
merge_lines (Merge *merge)
{
  guint b = 0, o = 0, t = 0;

  for (guint i = 0; i < merge->base->len; i++)
    {
      guint to_ours = merge->to_ours[i], to_theirs = merge->to_theirs[i];

      if (to_ours == G_MAXUINT || to_theirs == G_MAXUINT)
        continue;
      if (!merge_stretch (merge, b, i, o, to_ours, t, to_theirs))
        return FALSE;
      take (merge->merged, merge->base, i, i + 1);
      b = i + 1;
      o = to_ours + 1;
      t = to_theirs + 1;
    }
  return merge_stretch (merge, b, merge->base->len, o, merge->ours->len, t, merge->theirs->len);
}

/**
 * gw_text_merge:
 * @base: a text
 * @ours: what we have made of it
 * @theirs: what they have made of it
 *
 * Merges two changes of a text by line, as diff3 does. Changes of neighbouring
 * lines are not told apart and do not merge.
 *
 * Returns: (transfer full) (nullable): the text with both changes; %NULL when
 *   both have changed the same lines
 */
char *
gw_text_merge (const char *base,
               const char *ours,
               const char *theirs)
{
  g_autoptr(GPtrArray) base_lines = split (base);
  g_autoptr(GPtrArray) our_lines = split (ours);
  g_autoptr(GPtrArray) their_lines = split (theirs);
  g_autoptr(GPtrArray) merged = g_ptr_array_new ();
  g_autofree guint *to_ours = gw_sequence_match (base_lines, our_lines);
  g_autofree guint *to_theirs = gw_sequence_match (base_lines, their_lines);
  Merge merge = { base_lines, our_lines, their_lines, to_ours, to_theirs, merged };

  if (!merge_lines (&merge))
    return NULL;
  g_ptr_array_add (merged, NULL);
  return g_strjoinv ("\n", (char **) merged->pdata);
}

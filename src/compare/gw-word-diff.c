/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/gw-word-diff.h"

#include <string.h>

#include "compare/gw-text-merge.h"

/*
 * Two texts word by word. A word is a run of letters and digits of one kind of
 * script, so that a Korean particle after a Latin word is one of its own;
 * ideographs and signs stand alone, and spaces between two are one piece.
 */

typedef enum
{
  PIECE_SPACE,
  PIECE_SIGN,
  PIECE_IDEOGRAPH,
  PIECE_HANGUL,
  PIECE_WORD,
} PieceKind;

static PieceKind
get_kind (gunichar letter)
{
  GUnicodeScript script;

  if (g_unichar_isspace (letter))
    return PIECE_SPACE;
  if (!g_unichar_isalnum (letter) && !g_unichar_ismark (letter))
    return PIECE_SIGN;
  script = g_unichar_get_script (letter);
  if (script == G_UNICODE_SCRIPT_HANGUL)
    return PIECE_HANGUL;
  if (script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA)
    return PIECE_IDEOGRAPH;
  return PIECE_WORD;
}

/* What combines with the letter before it belongs to it. */
static gboolean
goes_on (PieceKind kind,
         gunichar  letter)
{
  if (g_unichar_ismark (letter))
    return TRUE;
  return kind != PIECE_SIGN && kind != PIECE_IDEOGRAPH && get_kind (letter) == kind;
}

static GPtrArray *
split (const char *text)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (g_free);

  while (*text != '\0')
    {
      PieceKind kind = get_kind (g_utf8_get_char (text));
      const char *end = g_utf8_next_char (text);

      while (*end != '\0' && goes_on (kind, g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      g_ptr_array_add (pieces, g_strndup (text, (gsize) (end - text)));
      text = end;
    }
  return pieces;
}

static gboolean
is_space (const char *piece)
{
  return get_kind (g_utf8_get_char (piece)) == PIECE_SPACE;
}

static void
add_range (GArray *ranges,
           guint   start,
           guint   end)
{
  GwTextRange *last = ranges->len > 0 ? &g_array_index (ranges, GwTextRange, ranges->len - 1) : NULL;
  GwTextRange range = { start, end };

  if (last != NULL && last->end == start)
    last->end = end;
  else
    g_array_append_val (ranges, range);
}

/* A space between two words that differ reads as one of them. */
static GArray *
make_ranges (GPtrArray      *pieces,
             const gboolean *shared)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (GwTextRange));
  guint start = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const char *piece = g_ptr_array_index (pieces, i);
      guint end = start + (guint) strlen (piece);
      gboolean joins = i > 0 && i + 1 < pieces->len && is_space (piece) && !shared[i - 1] && !shared[i + 1];

      if (!shared[i] || joins)
        add_range (ranges, start, end);
      start = end;
    }
  return ranges;
}

/**
 * gw_word_diff_new:
 * @then: (nullable): a text in UTF-8
 * @now: (nullable): another
 *
 * Finds the words that two texts do not share.
 *
 * Returns: (transfer full): where they differ
 */
GwWordDiff *
gw_word_diff_new (const char *then,
                  const char *now)
{
  GwWordDiff *self = g_new (GwWordDiff, 1);
  g_autoptr(GPtrArray) before = split (then != NULL ? then : "");
  g_autoptr(GPtrArray) after = split (now != NULL ? now : "");
  g_autofree guint *matches = gw_sequence_match (before, after);
  g_autofree gboolean *shared_then = g_new0 (gboolean, MAX (before->len, 1));
  g_autofree gboolean *shared_now = g_new0 (gboolean, MAX (after->len, 1));

  for (guint i = 0; i < before->len; i++)
    if (matches[i] != G_MAXUINT)
      shared_then[i] = shared_now[matches[i]] = TRUE;
  self->then = make_ranges (before, shared_then);
  self->now = make_ranges (after, shared_now);
  return self;
}

/**
 * gw_word_diff_free:
 * @self: (transfer full): a comparison
 *
 * Frees it.
 */
void
gw_word_diff_free (GwWordDiff *self)
{
  g_array_unref (self->then);
  g_array_unref (self->now);
  g_free (self);
}

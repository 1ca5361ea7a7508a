/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-search-hit.h"

#include <string.h>

/**
 * GwSearchHit:
 *
 * A text of the plan in which what was searched for occurs.
 */
struct _GwSearchHit
{
  GObject parent_instance;

  /* Owned */
  GwItem *item;
  char *folded;

  /* Borrowed from the class of the item */
  const GwField *field;
};

G_DEFINE_FINAL_TYPE (GwSearchHit, gw_search_hit, G_TYPE_OBJECT)

static gboolean
is_ascii (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar) *text >= 0x80)
      return FALSE;
  return TRUE;
}

/**
 * gw_search_fold:
 * @text: UTF-8
 *
 * Brings texts that a reader takes for the same into the same form: without
 * case, composed, and with compatibility characters replaced.
 *
 * Returns: (transfer full): the folded text
 */
char *
gw_search_fold (const char *text)
{
  g_autofree char *composed = NULL;
  g_autofree char *cased = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (is_ascii (text))
    return g_ascii_strdown (text, -1);

  composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  cased = g_utf8_casefold (composed != NULL ? composed : "", -1);
  /* Folding the case may take letters apart again */
  return g_utf8_normalize (cased, -1, G_NORMALIZE_NFKC);
}

/**
 * gw_search_contains:
 * @text: (nullable): UTF-8, or nothing, which contains nothing
 * @folded: what is looked for, as gw_search_fold() gives it
 *
 * Returns: whether a reader would find it in @text
 */
gboolean
gw_search_contains (const char *text,
                    const char *folded)
{
  g_autofree char *form = text != NULL ? gw_search_fold (text) : NULL;

  g_return_val_if_fail (folded != NULL, FALSE);

  return form != NULL && strstr (form, folded) != NULL;
}

static void
gw_search_hit_finalize (GObject *object)
{
  GwSearchHit *self = GW_SEARCH_HIT (object);

  g_clear_object (&self->item);
  g_clear_pointer (&self->folded, g_free);

  G_OBJECT_CLASS (gw_search_hit_parent_class)->finalize (object);
}

static void
gw_search_hit_class_init (GwSearchHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_search_hit_finalize;
}

static void
gw_search_hit_init (GwSearchHit *self)
{
}

/**
 * gw_search_hit_new:
 * @item: an item
 * @field: one of its fields that holds text
 * @folded: what was searched for, folded
 *
 * Returns: (transfer full): the hit
 */
GwSearchHit *
gw_search_hit_new (GwItem        *item,
                   const GwField *field,
                   const char    *folded)
{
  GwSearchHit *self = g_object_new (GW_TYPE_SEARCH_HIT, NULL);

  self->item = g_object_ref (item);
  self->field = field;
  self->folded = g_strdup (folded);
  return self;
}

/**
 * gw_search_hit_get_item:
 * @self: a hit
 *
 * Returns: (transfer none): the item that has the text; it may have left the
 *   plan since
 */
GwItem *
gw_search_hit_get_item (GwSearchHit *self)
{
  g_return_val_if_fail (GW_IS_SEARCH_HIT (self), NULL);

  return self->item;
}

/**
 * gw_search_hit_get_field:
 * @self: a hit
 *
 * Returns: the field that has the text
 */
const GwField *
gw_search_hit_get_field (GwSearchHit *self)
{
  g_return_val_if_fail (GW_IS_SEARCH_HIT (self), NULL);

  return self->field;
}

static gboolean
part_contains (const char *text,
               glong       from,
               glong       to,
               const char *folded)
{
  g_autofree char *part = g_utf8_substring (text, from, to);

  return gw_search_contains (part, folded);
}

/* Folding changes lengths, so the place of the match in the text as it is
 * written is the least end, then the greatest start, that still contain it. */
static void
find_match (const char *text,
            const char *folded,
            glong      *start,
            glong      *end)
{
  glong low = 0;
  glong high = g_utf8_strlen (text, -1);

  while (low < high)
    {
      glong middle = low + (high - low) / 2;

      if (part_contains (text, 0, middle, folded))
        high = middle;
      else
        low = middle + 1;
    }
  *end = high;

  low = 0;
  while (low < high)
    {
      glong middle = low + (high - low + 1) / 2;

      if (part_contains (text, middle, *end, folded))
        low = middle;
      else
        high = middle - 1;
    }
  *start = low;
}

static void
blank_breaks (char *line)
{
  for (; *line != '\0'; line++)
    if (g_ascii_iscntrl (*line))
      *line = ' ';
}

/* The letters from @from to before @to, in one line. */
static char *
dup_part (const char *text,
          glong       from,
          glong       to)
{
  char *part = g_utf8_substring (text, from, to);

  blank_breaks (part);
  return part;
}

/* An ellipsis for a word or two would hide more than it saves. */
static glong
find_first (glong start,
            guint before)
{
  const glong first = start - (glong) before;

  return first > (glong) before / 2 ? first : 0;
}

/* What stands before a match begins with a whole word, where there is one. */
static char *
dup_head (const char *text,
          glong       from,
          glong       to)
{
  g_autofree char *part = dup_part (text, MAX (0, from - 1), to);
  char *head = part;

  /* the letter before tells whether a word begins at @from */
  if (from > 0 && (head = strchr (part, ' ')) == NULL)
    head = g_utf8_next_char (part);
  return g_strdup (g_strchug (head));
}

/**
 * gw_search_hit_dup_excerpt:
 * @self: a hit
 * @before: how many characters to show before the match; half as many more where the text begins there
 * @after: how many to show after it
 * @match_start: (out) (optional): where the match begins in the excerpt, in bytes
 * @match_end: (out) (optional): where it ends; both or neither
 *
 * Returns: (transfer full): the first match in one line with what stands around
 *   it; the empty string when the text has changed since
 */
char *
gw_search_hit_dup_excerpt (GwSearchHit *self,
                           guint        before,
                           guint        after,
                           guint       *match_start,
                           guint       *match_end)
{
  g_autofree char *head = NULL;
  g_autofree char *match = NULL;
  g_autofree char *tail = NULL;
  const char *text;
  glong start, end, first, last, length;

  g_return_val_if_fail (GW_IS_SEARCH_HIT (self), NULL);

  text = gw_item_get_text (self->item, self->field->index);
  length = text != NULL ? g_utf8_strlen (text, -1) : 0;
  if (match_start != NULL)
    *match_start = *match_end = 0;
  if (text == NULL || !part_contains (text, 0, length, self->folded))
    return g_strdup ("");

  find_match (text, self->folded, &start, &end);
  first = find_first (start, before);
  last = MIN (length, end + (glong) after);
  head = dup_head (text, first, start);
  match = dup_part (text, start, end);
  tail = dup_part (text, end, last);
  g_strchomp (tail);
  if (match_start != NULL)
    {
      *match_start = (guint) (strlen (head) + (first > 0 ? strlen ("…") : 0));
      *match_end = *match_start + (guint) strlen (match);
    }
  return g_strconcat (first > 0 ? "…" : "", head, match, tail, last < length ? "…" : "", NULL);
}

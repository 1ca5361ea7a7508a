/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-text-words.h"

#include <string.h>

/* Between the parts of an enumeration, as in 법규·약관, a line may end */
static gboolean
ends_part (gunichar character)
{
  return character == 0x00b7;
}

static gboolean
is_hangul (gunichar character)
{
  return character >= 0xac00 && character <= 0xd7a3;
}

static gboolean
is_number_of (const char *text,
              gunichar    unit)
{
  const char *end = text + strspn (text, "0123456789");

  return end > text && g_utf8_get_char (end) == unit;
}

/* Dates and amounts are one word to the eye: 2026년 11월 26일, 4.8억 원 */
static gboolean
goes_on (const char *word,
         const char *space)
{
  const char *last = g_utf8_find_prev_char (word, space), *next = space + 1;

  if (last == NULL || last == word || !g_ascii_isdigit (last[-1]))
    return FALSE;
  switch (g_utf8_get_char (last))
    {
    case 0xb144:                /* year */
      return is_number_of (next, 0xc6d4);
    case 0xc6d4:                /* month */
      return is_number_of (next, 0xc77c);
    case 0xb9cc: case 0xc5b5:   /* ten thousand, a hundred million */
      return g_str_has_prefix (next, "원") || g_str_has_prefix (next, "명");
    default:
      return FALSE;
    }
}

/* In halves of a syllable, since letters, digits and signs of Latin are about half as wide. */
static guint
get_halves (gunichar character)
{
  return g_unichar_iswide (character) ? 2 : 1;
}

/* Pango 1.56 lets a line end behind these within what is to be kept whole, and aborts
 * where not even the part before it fits. */
static gboolean
ends_line (gunichar character)
{
  static const GUnicodeBreakType ends[] = {
    G_UNICODE_BREAK_AFTER,                      /* hyphens and dashes among them */
    G_UNICODE_BREAK_ZERO_WIDTH_SPACE,
    G_UNICODE_BREAK_MANDATORY,
    G_UNICODE_BREAK_CARRIAGE_RETURN,
    G_UNICODE_BREAK_LINE_FEED,
    G_UNICODE_BREAK_NEXT_LINE,
  };
  const GUnicodeBreakType type = g_unichar_break_type (character);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (type == ends[i])
      return TRUE;
  return character == 0x05a0;                   /* Pango takes it for a hyphen */
}

static void
keep_part (PangoAttrList *attributes,
           const char    *text,
           const char    *part,
           const char    *end)
{
  PangoAttribute *attribute = pango_attr_allow_breaks_new (FALSE);

  attribute->start_index = (guint) (part - text);
  attribute->end_index = (guint) (end - text);
  pango_attr_list_insert (attributes, attribute);
}

static void
keep_word (PangoAttrList *attributes,
           const char    *text,
           const char    *word,
           const char    *end)
{
  const char *part = word;

  for (const char *p = word; p < end;)
    {
      const gunichar character = g_utf8_get_char (p);

      p = g_utf8_next_char (p);
      if (p < end && !ends_line (character))
        continue;
      keep_part (attributes, text, part, p);
      part = p;
    }
}

/* Returns: whether it is Korean, and short enough to be kept whole */
static gboolean
keep_if_short (PangoAttrList *attributes,
               const char    *text,
               const char    *word,
               const char    *end,
               guint          longest)
{
  gboolean hangul = FALSE;
  guint64 halves = 0;

  for (const char *p = word; p < end; p = g_utf8_next_char (p))
    {
      hangul |= is_hangul (g_utf8_get_char (p));
      halves += get_halves (g_utf8_get_char (p));
    }
  if (!hangul || halves > 2 * (guint64) longest)
    return FALSE;
  keep_word (attributes, text, word, end);
  return TRUE;
}

/* What is too long together ends its lines at its spaces. */
static gboolean
keep_pieces (PangoAttrList *attributes,
             const char    *text,
             const char    *word,
             const char    *end,
             guint          longest)
{
  gboolean kept = FALSE;

  /* Nearly all are one piece, which has just been looked at. */
  if (memchr (word, ' ', (gsize) (end - word)) == NULL)
    return FALSE;
  for (const char *space; word < end; word = space + 1)
    {
      space = memchr (word, ' ', (gsize) (end - word));
      if (space == NULL)
        space = end;
      kept |= keep_if_short (attributes, text, word, space, longest);
    }
  return kept;
}

/**
 * gw_text_keep_words:
 * @attributes: the attributes of a text
 * @text: the text
 * @longest: words that are wider than so many syllables may break anywhere
 *
 * Korean breaks between words, and after a middle dot within one, though
 * Unicode allows it after any syllable. A date or an amount is one word, though
 * there are spaces in it.
 *
 * Returns: whether there is a word to keep whole
 */
gboolean
gw_text_keep_words (PangoAttrList *attributes,
                    const char    *text,
                    guint          longest)
{
  const char *word = text;
  gboolean kept = FALSE;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      const gboolean part = ends_part (g_utf8_get_char (p));
      const char *end = part ? g_utf8_next_char (p) : p;

      if (!part && *p != '\0' && *p != '\n' && (*p != ' ' || (longest > 0 && goes_on (word, p))))
        continue;
      kept |= keep_if_short (attributes, text, word, end, longest) ||
              keep_pieces (attributes, text, word, end, longest);
      if (*p == '\0')
        return kept;
      word = part ? end : p + 1;
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/gw-direction.h"

#include <string.h>

/*
 * What somebody has typed may run to the left, and may hold marks that turn
 * around whatever comes behind them. It turns neither other texts nor the words
 * of the program: where it is shown the letters stand as they were typed, and
 * where it is joined with others its direction stays its own. What is stored
 * never changes.
 */

#define FIRST_STRONG_ISOLATE 0x2068
#define POP_ISOLATE 0x2069
#define LEFT_TO_RIGHT_MARK 0x200e

/**
 * gw_direction_is_leftwards:
 * @character: a character
 *
 * Returns: whether it is one of Hebrew, Arabic and their like, or an invisible
 *   mark that counts as one
 */
gboolean
gw_direction_is_leftwards (gunichar character)
{
  /* The blocks that Unicode sets apart, and its marks */
  static const struct { gunichar first, last; } blocks[] = {
    { 0x590, 0x8ff }, { 0x200f, 0x200f }, { 0xfb1d, 0xfdff },
    { 0xfe70, 0xfefe }, { 0x10800, 0x10fff }, { 0x1e800, 0x1efff },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (blocks); i++)
    if (character >= blocks[i].first && character <= blocks[i].last)
      return TRUE;
  return FALSE;
}

/* Embeddings and overrides, and what ends them: nobody needs them where there
 * are isolates, and an override shows letters in another order than typed. */
static gboolean
is_turn (gunichar character)
{
  return character >= 0x202a && character <= 0x202e;
}

static gboolean
opens_isolate (gunichar character)
{
  return character >= 0x2066 && character <= FIRST_STRONG_ISOLATE;
}

/**
 * gw_direction_is_mark:
 * @character: a character
 *
 * Returns: whether it is one of those that keep the direction of texts that are
 *   joined
 */
gboolean
gw_direction_is_mark (gunichar character)
{
  return opens_isolate (character) || character == POP_ISOLATE || character == LEFT_TO_RIGHT_MARK;
}

static gboolean
ends_paragraph (gunichar character)
{
  return character == '\n' || character == '\r' || character == 0x85 || character == 0x2029 ||
         (character >= 0x1c && character <= 0x1e);
}

/* All marks of direction begin with this byte in UTF-8, and hardly anything else does. */
static gboolean
may_have_marks (const char *text)
{
  return strchr (text, 0xe2) != NULL;
}

static void
end_isolates (GString *text,
              guint   *n_open)
{
  for (; *n_open > 0; (*n_open)--)
    g_string_append_unichar (text, POP_ISOLATE);
}

/**
 * gw_direction_straighten:
 * @text: what somebody has typed
 *
 * Leaves out what turns letters around, and makes all isolates end in the
 * paragraph where they begin.
 *
 * Returns: (transfer full): the text, to be shown
 */
char *
gw_direction_straighten (const char *text)
{
  GString *straight;
  guint n_open = 0;

  g_return_val_if_fail (text != NULL, NULL);

  if (!may_have_marks (text))
    return g_strdup (text);
  straight = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (is_turn (character) || (character == POP_ISOLATE && n_open == 0))
        continue;
      if (opens_isolate (character))
        n_open++;
      else if (character == POP_ISOLATE)
        n_open--;
      else if (ends_paragraph (character))
        end_isolates (straight, &n_open);
      g_string_append_unichar (straight, character);
    }
  end_isolates (straight, &n_open);
  return g_string_free_and_steal (straight);
}

static gboolean
has_direction (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (gw_direction_is_leftwards (g_utf8_get_char (p)) || opens_isolate (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/**
 * gw_direction_isolate:
 * @text: (nullable): what somebody has typed
 *
 * Makes a text ready to be joined with others: the order of its letters stays its
 * own, and that of the others theirs. A text that runs to the right comes out as
 * it is.
 *
 * Returns: (transfer full): the text, between isolating marks where it needs them
 */
char *
gw_direction_isolate (const char *text)
{
  g_autofree char *straight = gw_direction_straighten (text != NULL ? text : "");
  GString *isolated;

  if (!has_direction (straight))
    return g_steal_pointer (&straight);
  isolated = g_string_new (NULL);
  g_string_append_unichar (isolated, FIRST_STRONG_ISOLATE);
  for (const char *p = straight; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (ends_paragraph (character))
        g_string_append_unichar (isolated, POP_ISOLATE);
      g_string_append_unichar (isolated, character);
      if (ends_paragraph (character))
        g_string_append_unichar (isolated, FIRST_STRONG_ISOLATE);
    }
  g_string_append_unichar (isolated, POP_ISOLATE);
  return g_string_free_and_steal (isolated);
}

/* Whether the first letter of a paragraph runs to the left */
static gboolean
begins_leftwards (const char *paragraph)
{
  for (const char *p = paragraph; *p != '\0' && !ends_paragraph (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character == LEFT_TO_RIGHT_MARK)
        return FALSE;
      if (gw_direction_is_leftwards (character))
        return TRUE;
      if (g_unichar_isalpha (character))
        return FALSE;
    }
  return FALSE;
}

/**
 * gw_direction_anchor:
 * @text: a text joined of isolated ones
 *
 * Pango takes the direction of a paragraph from its first letter, within an
 * isolate too. Here a paragraph of which the program has made the order runs as
 * the program does.
 *
 * Returns: (transfer full): the text, with a mark where a paragraph needs one
 */
char *
gw_direction_anchor (const char *text)
{
  GString *anchored;
  gboolean begins = TRUE;

  g_return_val_if_fail (text != NULL, NULL);

  if (!may_have_marks (text))
    return g_strdup (text);
  anchored = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (begins && begins_leftwards (p))
        g_string_append_unichar (anchored, LEFT_TO_RIGHT_MARK);
      begins = ends_paragraph (g_utf8_get_char (p));
      g_string_append_unichar (anchored, g_utf8_get_char (p));
    }
  return g_string_free_and_steal (anchored);
}

/**
 * gw_direction_remove:
 * @text: a text joined of isolated ones
 *
 * Takes away what keeps the direction of its parts, for what programs read.
 *
 * Returns: (transfer full): the text without marks
 */
char *
gw_direction_remove (const char *text)
{
  GString *bare;

  g_return_val_if_fail (text != NULL, NULL);

  if (!may_have_marks (text))
    return g_strdup (text);
  bare = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (!gw_direction_is_mark (character))
        g_string_append_unichar (bare, character);
    }
  return g_string_free_and_steal (bare);
}

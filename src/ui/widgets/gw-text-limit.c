/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-text-limit.h"

#include <string.h>

#include <string.h>

#include "ui/widgets/gw-rooted.h"
#include "words/gw-direction.h"
#include "words/gw-numbers.h"

/*
 * A plan may bring a title of a megabyte. Laying out a paragraph takes time by
 * the square of its length, minutes for 64 000 characters in two directions, and
 * its width does not fit what Pango counts in; so labels show the beginning of
 * it, and so does what it is typed into (see GwTyping). No label lets a text turn
 * itself around (see gw_direction_straighten()).
 */

/* Behind so many characters, at the start of a character */
static const char *
skip (const char *text,
      guint       n_characters)
{
  for (; n_characters > 0 && *text != '\0'; n_characters--)
    text = g_utf8_next_char (text);
  return text;
}

/* Where the first paragraph that is too long becomes so; the end if none is */
static const char *
find_long_paragraph (const char *text)
{
  for (;;)
    {
      const char *end = text + strcspn (text, "\r\n");
      const char *most = (gsize) (end - text) > GW_TEXT_PARAGRAPH ? skip (text, GW_TEXT_PARAGRAPH) : end;

      if (most < end || *end == '\0')
        return most;
      text = end + 1;
    }
}

/**
 * gw_text_limit:
 * @text: (nullable): a text
 * @n_characters: how many characters are shown
 *
 * Returns: (transfer full) (nullable): the beginning of @text with an ellipsis
 *   behind it, where it is longer or a paragraph of it is longer than
 *   %GW_TEXT_PARAGRAPH; %NULL if it is shown as it is
 */
char *
gw_text_limit (const char *text,
               guint       n_characters)
{
  const char *end;

  if (text == NULL)
    return NULL;
  end = MIN (skip (text, n_characters), find_long_paragraph (text));
  return *end != '\0' ? g_strdup_printf ("%.*s…", (int) (end - text), text) : NULL;
}

/* What has markup or a mnemonic is ours, and short. */
static char *
limit (GtkLabel *label)
{
  if (gtk_label_get_use_markup (label) || gtk_label_get_use_underline (label))
    return NULL;
  return gw_text_limit (gtk_label_get_label (label), GW_TEXT_LIMIT);
}

static void
limit_cb (GtkLabel *label)
{
  g_autofree char *beginning = limit (label);
  g_autofree char *straight =
    gw_direction_straighten (beginning != NULL ? beginning : gtk_label_get_label (label));
  g_autofree char *kept = gw_numbers_keep_ranges (straight);

  if (!g_str_equal (kept, gtk_label_get_label (label)))
    gtk_label_set_label (label, kept);
}

static void
watch (GtkWidget *widget)
{
  GtkLabel *label = GTK_LABEL (widget);

  if (g_signal_handler_find (label, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, limit_cb, NULL) != 0)
    return;
  g_signal_connect (label, "notify::label", G_CALLBACK (limit_cb), NULL);
  limit_cb (label);
}

/**
 * gw_text_limit_install:
 *
 * Lets all labels of the program, those inside of libadwaita's widgets as well,
 * show no more than %GW_TEXT_LIMIT characters of whatever they are given, in the
 * order in which they were typed, with ranges of numbers kept together, from now
 * on. To be called once.
 */
void
gw_text_limit_install (void)
{
  gw_rooted_watch (GTK_TYPE_LABEL, watch);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-text-limit.h"

/*
 * A plan may bring a title of a megabyte. Laying out a paragraph takes time by
 * the square of its length, and its width does not fit what Pango counts in; so
 * labels show the beginning of it. The whole of it is where it is edited.
 */

/**
 * gw_text_limit:
 * @text: (nullable): a text
 * @n_characters: how many characters are shown
 *
 * Returns: (transfer full) (nullable): the beginning of @text with an ellipsis
 *   behind it; %NULL if all of it is short enough
 */
char *
gw_text_limit (const char *text,
               guint       n_characters)
{
  const char *end;

  if (text == NULL || strlen (text) <= n_characters || g_utf8_strlen (text, -1) <= (glong) n_characters)
    return NULL;
  end = g_utf8_offset_to_pointer (text, (glong) n_characters);
  return g_strdup_printf ("%.*s…", (int) (end - text), text);
}

/* What has markup or a mnemonic is ours, and short. */
static void
limit_cb (GtkLabel *label)
{
  g_autofree char *shown = NULL;

  if (gtk_label_get_use_markup (label) || gtk_label_get_use_underline (label))
    return;
  shown = gw_text_limit (gtk_label_get_label (label), GW_TEXT_LIMIT);
  if (shown != NULL)
    gtk_label_set_label (label, shown);
}

/**
 * gw_text_limit_watch:
 * @label: a label
 *
 * Lets the label show no more than %GW_TEXT_LIMIT characters of whatever it is
 * given, now and later.
 */
void
gw_text_limit_watch (GtkLabel *label)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  if (g_signal_handler_find (label, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, limit_cb, NULL) != 0)
    return;
  g_signal_connect (label, "notify::label", G_CALLBACK (limit_cb), NULL);
  limit_cb (label);
}

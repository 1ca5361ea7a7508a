/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-announce.h"

#include <glib/gi18n.h>

/*
 * What can be seen but not heard: who listens to a screen reader is told of
 * changes away from the focus. Toasts and dialogs tell of themselves, and what
 * has the focus is read when it changes, so neither belongs here.
 */

/* The accessibility of GTK 4.18 for tests crashes when something is announced. */
static gboolean
can_announce (void)
{
  return g_strcmp0 (g_getenv ("GTK_A11Y"), "test") != 0;
}

/**
 * gw_announce:
 * @from: a widget of the window that this is about
 * @text: plain text
 *
 * Tells who cannot see it that something has changed.
 */
void
gw_announce (GtkWidget  *from,
             const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (text != NULL);

  if (can_announce ())
    gtk_accessible_announce (GTK_ACCESSIBLE (from), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * gw_announce_step:
 * @from: a widget of the window
 * @format: what is done with the step, with a place for its name, translated
 * @name: the name of the step, not translated
 *
 * Tells that a step was taken back or made again, which changes things anywhere
 * in the window.
 */
void
gw_announce_step (GtkWidget  *from,
                  const char *format,
                  const char *name)
{
  g_autofree char *text = NULL;

  g_return_if_fail (name != NULL);

  text = g_strdup_printf (format, gettext (name));
  gw_announce (from, text);
}

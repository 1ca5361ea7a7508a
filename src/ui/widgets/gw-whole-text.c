/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-whole-text.h"

#include "ui/widgets/gw-rooted.h"
#include "ui/widgets/gw-text-limit.h"

/* In a narrow window a field of one line shows a part of a title or a reason; the
 * whole of it is in its tooltip, as it is of the rows that show a line of it. */

static gboolean
is_wider (GtkWidget  *text,
          const char *shown)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (text, shown);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width > gtk_widget_get_width (text);
}

/* Else what it stands in may have something to say. */
static gboolean
query_tooltip_cb (GtkWidget  *text,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (text));
  g_autofree char *beginning = gw_text_limit (typed, GW_TEXT_LIMIT);
  const char *shown = beginning != NULL ? beginning : typed;

  if (!gtk_text_get_visibility (GTK_TEXT (text)) || !is_wider (text, shown))
    return FALSE;
  gtk_tooltip_set_text (tooltip, shown);
  return TRUE;
}

static void
watch (GtkWidget *widget)
{
  if (g_signal_handler_find (widget, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, query_tooltip_cb, NULL) != 0)
    return;
  gtk_widget_set_has_tooltip (widget, TRUE);
  g_signal_connect (widget, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

/**
 * gw_whole_text_install:
 *
 * Lets all fields of one line, those inside of libadwaita's rows as well, show all
 * of their text in a tooltip while it is wider than they are, from now on. To be
 * called once.
 */
void
gw_whole_text_install (void)
{
  gw_rooted_watch (GTK_TYPE_TEXT, watch);
}

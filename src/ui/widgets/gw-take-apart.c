/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-take-apart.h"

#include <adwaita.h>

/*
 * A window that becomes narrow hides the child of a breakpoint bin for a moment,
 * and pages that no longer fit. Where the focus is in there, GTK 4.18 keeps a
 * reference to what was hidden and never gives it back: it would stay after its
 * window, with all of the plan.
 */

static void
collect (GtkWidget *widget,
         GPtrArray *holders)
{
  if (ADW_IS_NAVIGATION_PAGE (widget) || ADW_IS_BREAKPOINT_BIN (widget))
    g_ptr_array_add (holders, g_object_ref (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, holders);
}

static void
empty_bin (AdwBreakpointBin *bin)
{
  GtkWidget *held = adw_breakpoint_bin_get_child (bin);
  g_autoptr(GObject) child = held != NULL ? g_object_ref (G_OBJECT (held)) : NULL;

  if (child == NULL)
    return;
  adw_breakpoint_bin_set_child (bin, NULL);
  g_object_run_dispose (child);
}

static void
empty (gpointer holder)
{
  if (ADW_IS_BREAKPOINT_BIN (holder))
    empty_bin (holder);
  else
    adw_navigation_page_set_child (holder, NULL);
}

/**
 * gw_take_apart:
 * @widget: a widget that is being disposed of
 *
 * Empties what libadwaita hides by itself in @widget, itself included, so that
 * nothing of a plan is held any more.
 */
void
gw_take_apart (GtkWidget *widget)
{
  g_autoptr(GPtrArray) holders = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (GTK_IS_WIDGET (widget));

  collect (widget, holders);
  for (guint i = holders->len; i > 0; i--)
    empty (holders->pdata[i - 1]);
}

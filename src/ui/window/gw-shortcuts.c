/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-shortcuts.h"

#include <glib/gi18n.h>

/* The one table: it sets the keys and fills the list of shortcuts. */
static const GwShortcut shortcuts[] = {
  { N_("General"), N_("New plan"), "app.new", "<Control>n" },
  { N_("General"), N_("Open a plan"), "win.open", "<Control>o" },
  { N_("General"), N_("Save"), "win.save", "<Control>s" },
  { N_("General"), N_("Save as"), "win.save-as", "<Shift><Control>s" },
  { N_("General"), N_("Print"), "win.print", "<Control>p" },
  { N_("General"), N_("Find in plan"), "win.find", "<Control>f" },
  { N_("General"), N_("Compare with another version"), "win.compare", "<Control>d" },
  { N_("General"), N_("Merge a copy that has come back"), "win.merge-copy", "<Control>m" },
  { N_("General"), N_("Record a review"), "win.record-review", "<Control>r" },
  { N_("General"), N_("Meeting: the matrix on the whole screen"), "win.meeting", "F11" },
  { N_("General"), N_("Plan properties"), "win.properties", "<Alt>Return" },
  { N_("General"), N_("Main menu"), "win.main-menu", "F10" },
  { N_("General"), N_("Preferences"), "app.preferences", "<Control>comma" },
  { N_("General"), N_("Help on this page"), "win.help", "F1" },
  { N_("General"), N_("Keyboard shortcuts"), "app.shortcuts", "<Control>question" },
  { N_("General"), N_("Close window"), "win.close", "<Control>w" },
  { N_("General"), N_("Quit"), "app.quit", "<Control>q" },

  { N_("Editing"), N_("Undo"), "win.undo", "<Control>z" },
  { N_("Editing"), N_("Redo"), "win.redo", "<Shift><Control>z <Control>y" },
  { N_("Editing"), N_("Leave a text as it was"), NULL, "Escape" },
  { N_("Editing"), N_("Menu of the selection"), NULL, "<Shift>F10 Menu" },

  { N_("Pages"), N_("Show or hide the sidebar"), "win.toggle-sidebar", "F9" },
  { N_("Pages"), N_("Next page"), "win.next-page", "<Control>Page_Down" },
  { N_("Pages"), N_("Previous page"), "win.previous-page", "<Control>Page_Up" },
  { N_("Pages"), N_("Menu of rounds, in the sidebar"), NULL, "<Shift>F10 Menu" },

  { N_("Checks"), N_("Mark a check as answered, or as open again"), NULL, "space" },
  { N_("Checks"), N_("Open a check to write the answer"), NULL, "Return" },
  { N_("Checks"), N_("Close it, or end the selection"), NULL, "Escape" },
  { N_("Checks"), N_("Select one more"), NULL, "<Control>space" },
  { N_("Checks"), N_("Select all"), NULL, "<Control>a" },
  { N_("Checks"), N_("Move up or down"), NULL, "<Alt>Up <Alt>Down" },
  { N_("Checks"), N_("Edit a check of your own"), NULL, "F2" },
  { N_("Checks"), N_("Delete checks of your own"), NULL, "Delete" },

  { N_("Matrix"), N_("Move among cells and risks"), NULL, "Left Right Up Down" },
  { N_("Matrix"), N_("Pick up a risk, or put it down"), NULL, "Return space" },
  { N_("Matrix"), N_("Put a risk back"), NULL, "Escape" },
  { N_("Matrix"), N_("Return to the tray"), NULL, "Delete" },

  { N_("Register"), N_("Edit a cell"), NULL, "Return F2" },
  { N_("Register"), N_("Next and previous cell"), NULL, "Tab <Shift>Tab" },
  { N_("Register"), N_("Delete the selected risks"), NULL, "Delete" },

  { N_("Meeting"), N_("Next risk"), NULL, "n Page_Down" },
  { N_("Meeting"), N_("Previous risk"), NULL, "p Page_Up" },
  { N_("Meeting"), N_("Leave the meeting"), NULL, "Escape" },

  { N_("Print preview"), N_("Turn the page, if it does not scroll"), NULL, "Page_Up Page_Down" },
  { N_("Print preview"), N_("First and last page"), NULL, "Home End" },
  { N_("Print preview"), N_("Zoom in and out"), NULL, "<Control>plus <Control>minus" },
  { N_("Print preview"), N_("Whole page"), NULL, "<Control>0" },
};

/**
 * gw_shortcuts_get:
 * @n_shortcuts: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_shortcuts): all keys, group by group
 */
const GwShortcut *
gw_shortcuts_get (guint *n_shortcuts)
{
  g_return_val_if_fail (n_shortcuts != NULL, NULL);

  *n_shortcuts = G_N_ELEMENTS (shortcuts);
  return shortcuts;
}

/**
 * gw_shortcuts_install:
 * @application: the application
 *
 * Gives the actions of the table their keys.
 */
void
gw_shortcuts_install (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_auto(GStrv) accels = NULL;

      if (shortcuts[i].action == NULL)
        continue;
      accels = g_strsplit (shortcuts[i].accels, " ", -1);
      gtk_application_set_accels_for_action (application, shortcuts[i].action,
                                             (const char *const *) accels);
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-found-list.h"

#include <glib/gi18n.h>

#include "ui/compare/gw-compared-item.h"
#include "ui/compare/gw-item-lines.h"

/* What was left behind, by name: enough to know what one decides about. */

/* So many are named of each kind; the rest is counted. */
#define MOST_NAMES 8

#define MOST_HEIGHT 240

/* A title can be as long as a book: laying that out would take its time. */
#define MOST_LETTERS 200

static const struct
{
  GwComparedKind kind;
  guint flags;
} kinds[] = {
  { GW_COMPARED_ADDED, GW_DIFFERENCE_ADDED },
  { GW_COMPARED_CHANGED, GW_DIFFERENCE_CHANGED },
  { GW_COMPARED_MOVED, GW_DIFFERENCE_MOVED | GW_DIFFERENCE_REORDERED },
  { GW_COMPARED_REMOVED, GW_DIFFERENCE_REMOVED },
};

static void
add_line (GtkBox     *box,
          const char *text,
          const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                                   "lines", 2,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);
}

/* Titles may have been given lines by other programs. */
static void
add_name (GtkBox         *box,
          GwComparedKind  kind,
          GwItem         *item)
{
  g_autofree char *whole = gw_ui_item_title (item);
  g_autofree char *title = g_utf8_substring (whole, 0, MIN (g_utf8_strlen (whole, -1), MOST_LETTERS));
  g_autofree char *line = NULL;

  g_strdelimit (title, "\r\n", ' ');
  line = g_strdup_printf ("%s  %s", gw_compared_kind_get_sign (kind), title);
  add_line (box, line, NULL);
}

static void
add_rest (GtkBox *box,
          guint   n)
{
  g_autofree char *text = g_strdup_printf (ngettext ("and %d more", "and %d more", n), (int) n);

  add_line (box, text, "dimmed");
}

static gboolean
is_told (const GwItemDifference *item,
         guint                   flags)
{
  return (item->flags & flags) != 0 && (item->flags & GW_DIFFERENCE_WITHIN) == 0;
}

static void
add_kind (GtkBox         *box,
          GwFoundWork    *work,
          GwComparedKind  kind,
          guint           flags)
{
  const GwDifference *difference = gw_found_work_get_difference (work);
  guint n_told = 0;

  for (guint i = 0; i < gw_difference_get_n_items (difference); i++)
    {
      const GwItemDifference *item = gw_difference_get_item (difference, i);

      if (!is_told (item, flags))
        continue;
      if (n_told == 0)
        add_line (box, gw_compared_kind_get_word (kind), "heading");
      if (n_told++ < MOST_NAMES)
        add_name (box, kind, gw_found_work_find_item (work, item));
    }
  if (n_told > MOST_NAMES)
    add_rest (box, n_told - MOST_NAMES);
}

/**
 * gw_found_list_new:
 * @work: what was left behind
 *
 * Returns: (transfer floating) (nullable): what differs from the file, by name;
 *   %NULL where there is nothing to compare it with
 */
GtkWidget *
gw_found_list_new (GwFoundWork *work)
{
  GtkWidget *box, *window;

  g_return_val_if_fail (GW_IS_FOUND_WORK (work), NULL);

  if (gw_found_work_get_difference (work) == NULL)
    return NULL;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (box, "gw-found-list");
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_kind (GTK_BOX (box), work, kinds[i].kind, kinds[i].flags);
  window = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                         "hscrollbar-policy", GTK_POLICY_NEVER,
                         "propagate-natural-height", TRUE,
                         "max-content-height", MOST_HEIGHT,
                         "focusable", TRUE,
                         "child", box,
                         NULL);
  gtk_widget_add_css_class (window, "card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (window), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Unsaved Work"), -1);
  return window;
}

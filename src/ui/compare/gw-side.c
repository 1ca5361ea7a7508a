/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/compare/gw-side.h"

#include <string.h>

#include <glib/gi18n.h>

#include "compare/gw-word-diff.h"

/* One of the texts that are compared, with the words in which they differ
 * marked by weight and lines: colour alone would not reach everybody. */

/* Longer texts are cut here: rows of a list cannot be pages. */
#define MOST_BYTES 4000

static char *
cut (const char *text)
{
  const char *end;

  if (strlen (text) <= MOST_BYTES)
    return g_strdup (text);
  end = g_utf8_find_prev_char (text, text + MOST_BYTES);
  return g_strdup_printf ("%.*s…", (int) (end - text), text);
}

static void
add (PangoAttrList  *attributes,
     PangoAttribute *attribute,
     GwTextRange     range)
{
  attribute->start_index = range.start;
  attribute->end_index = range.end;
  pango_attr_list_insert (attributes, attribute);
}

static PangoAttrList *
make_attributes (GArray      *ranges,
                 GwSideMarks  marks)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  for (guint i = 0; i < ranges->len; i++)
    {
      GwTextRange range = g_array_index (ranges, GwTextRange, i);

      add (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), range);
      if (marks == GW_SIDE_GONE)
        add (attributes, pango_attr_strikethrough_new (TRUE), range);
      else
        add (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), range);
    }
  return attributes;
}

static void
mark (GtkLabel    *label,
      const char  *text,
      const char  *other,
      GwSideMarks  marks)
{
  g_autofree char *other_text = cut (other != NULL ? other : "");
  g_autoptr(GwWordDiff) diff = gw_word_diff_new (other_text, text);
  g_autoptr(PangoAttrList) attributes = make_attributes (diff->now, marks);

  gtk_label_set_attributes (label, attributes);
}

static GtkWidget *
make_text (const char  *text,
           const char  *other,
           GwSideMarks  marks)
{
  g_autofree char *shown = cut (text != NULL ? text : "");
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "xalign", 0.0,
                                   "yalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                                   "selectable", FALSE,
                                   NULL);

  if (*shown == '\0')
    {
      gtk_label_set_label (GTK_LABEL (label), _("Empty"));
      gtk_widget_add_css_class (label, "dimmed");
      return label;
    }
  gtk_label_set_label (GTK_LABEL (label), shown);
  if (marks != GW_SIDE_PLAIN)
    mark (GTK_LABEL (label), shown, other, marks);
  return label;
}

/**
 * gw_side_new:
 * @heading: (nullable): whose text it is
 * @text: (nullable): plain text; %NULL where nothing is set
 * @other: (nullable): what it is compared with
 * @marks: how the words in which it differs are shown
 *
 * Returns: (transfer floating): a widget that shows the text
 */
GtkWidget *
gw_side_new (const char  *heading,
             const char  *text,
             const char  *other,
             GwSideMarks  marks)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_add_css_class (box, "gw-side");
  if (heading != NULL)
    {
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", heading, "xalign", 0.0,
                                       "ellipsize", PANGO_ELLIPSIZE_MIDDLE, NULL);

      gtk_widget_add_css_class (label, "caption-heading");
      gtk_widget_add_css_class (label, "dimmed");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_box_append (GTK_BOX (box), make_text (text, other, marks));
  return box;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-word-breaks.h"

#include "draw/gw-text.h"

/*
 * Labels that wrap break Korean between words. Most of them lie inside of
 * libadwaita's rows and pages, where nobody can set anything; so every label is
 * met when it first shows. A word that is longer than this breaks anywhere,
 * lest it make its label wider than a narrow window.
 */
#define LONGEST_WORD 10

static gboolean
is_break (PangoAttribute *attribute,
          gpointer        data)
{
  return attribute->klass->type == PANGO_ATTR_ALLOW_BREAKS;
}

static void
keep_words (GtkLabel *label)
{
  PangoAttrList *before = gtk_label_get_attributes (label);
  PangoAttrList *attributes = before != NULL ? pango_attr_list_copy (before) : pango_attr_list_new ();
  PangoAttrList *breaks = pango_attr_list_filter (attributes, is_break, NULL);
  const gboolean keeps = gw_text_keep_words (attributes, gtk_label_get_text (label), LONGEST_WORD);

  if (keeps || breaks != NULL)
    gtk_label_set_attributes (label, attributes);
  g_clear_pointer (&breaks, pango_attr_list_unref);
  pango_attr_list_unref (attributes);
}

static gboolean
map_hook (GSignalInvocationHint *hint,
          guint                  n_values,
          const GValue          *values,
          gpointer               data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (!GTK_IS_LABEL (widget) || !gtk_label_get_wrap (GTK_LABEL (widget)) ||
      g_signal_handler_find (widget, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, keep_words, NULL) != 0)
    return G_SOURCE_CONTINUE;
  g_signal_connect (widget, "notify::label", G_CALLBACK (keep_words), NULL);
  keep_words (GTK_LABEL (widget));
  return G_SOURCE_CONTINUE;
}

/**
 * gw_word_breaks_install:
 *
 * Lets all labels of the program that wrap keep Korean words whole, from now
 * on. To be called once.
 */
void
gw_word_breaks_install (void)
{
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, map_hook, NULL, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-word-breaks.h"

#include "draw/gw-text-words.h"

/*
 * Labels and texts that wrap break Korean between words. Most of them lie inside
 * of libadwaita's rows and pages, where nobody can set anything; so each is met
 * when it first shows. A word that is longer than this breaks anywhere, lest it
 * make its label wider than a narrow window; and where it breaks, no hyphen
 * comes in, which nobody has typed.
 */
#define LONGEST_WORD 10
#define WHOLE_WORD "gw-whole-word"
#define NO_HYPHEN "gw-no-hyphen"

static gboolean
is_break (PangoAttribute *attribute,
          gpointer        data)
{
  return attribute->klass->type == PANGO_ATTR_ALLOW_BREAKS;
}

/* Most labels have none, and are measured once more for each attribute that they are given. */
static gboolean
has_long_word (const char *text)
{
  for (gsize length; *text != '\0'; text += length + (text[length] != '\0'))
    {
      length = strcspn (text, " \n");
      if (length > LONGEST_WORD)
        return TRUE;
    }
  return FALSE;
}

static void
keep_words (GtkLabel *label)
{
  PangoAttrList *before = gtk_label_get_attributes (label);
  PangoAttrList *attributes = before != NULL ? pango_attr_list_copy (before) : pango_attr_list_new ();
  PangoAttrList *breaks = pango_attr_list_filter (attributes, is_break, NULL);
  const gboolean keeps = gw_text_keep_words (attributes, gtk_label_get_text (label), LONGEST_WORD);
  const gboolean is_long = has_long_word (gtk_label_get_text (label));

  if (is_long)
    pango_attr_list_change (attributes, pango_attr_insert_hyphens_new (FALSE));
  if (keeps || is_long || breaks != NULL)
    gtk_label_set_attributes (label, attributes);
  g_clear_pointer (&breaks, pango_attr_list_unref);
  pango_attr_list_unref (attributes);
}

static void
watch_label (GtkLabel *label)
{
  if (!gtk_label_get_wrap (label) ||
      g_signal_handler_find (label, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, keep_words, NULL) != 0)
    return;
  g_signal_connect (label, "notify::label", G_CALLBACK (keep_words), NULL);
  keep_words (label);
}

/* --- Texts that are edited: a tag does for a word there what an attribute does here */

static void
tag_words (GtkTextBuffer     *buffer,
           const GtkTextIter *from,
           const char        *text)
{
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  g_autoslist(PangoAttribute) words = NULL;

  gw_text_keep_words (attributes, text, LONGEST_WORD);
  words = pango_attr_list_get_attributes (attributes);
  for (GSList *l = words; l != NULL; l = l->next)
    {
      const PangoAttribute *word = l->data;
      GtkTextIter start = *from, end = *from;

      gtk_text_iter_forward_chars (&start, (int) g_utf8_strlen (text, word->start_index));
      gtk_text_iter_forward_chars (&end, (int) g_utf8_strlen (text, word->end_index));
      gtk_text_buffer_apply_tag_by_name (buffer, WHOLE_WORD, &start, &end);
    }
}

/* A line at a time, as a line may be all that has changed of a long text */
static void
tag_lines (GtkTextBuffer *buffer,
           int            first,
           int            last)
{
  for (int line = first; line <= last; line++)
    {
      GtkTextIter start, end;
      g_autofree char *text = NULL;

      gtk_text_buffer_get_iter_at_line (buffer, &start, line);
      end = start;
      if (!gtk_text_iter_ends_line (&end))
        gtk_text_iter_forward_to_line_end (&end);
      text = gtk_text_buffer_get_slice (buffer, &start, &end, TRUE);
      gtk_text_buffer_remove_tag_by_name (buffer, WHOLE_WORD, &start, &end);
      gtk_text_buffer_apply_tag_by_name (buffer, NO_HYPHEN, &start, &end);
      tag_words (buffer, &start, text);
    }
}

static void
inserted_cb (GtkTextBuffer     *buffer,
             const GtkTextIter *end,
             const char        *text,
             int                length)
{
  GtkTextIter start = *end;

  gtk_text_iter_backward_chars (&start, (int) g_utf8_strlen (text, length));
  tag_lines (buffer, gtk_text_iter_get_line (&start), gtk_text_iter_get_line (end));
}

static void
deleted_cb (GtkTextBuffer     *buffer,
            const GtkTextIter *start,
            const GtkTextIter *end)
{
  tag_lines (buffer, gtk_text_iter_get_line (start), gtk_text_iter_get_line (start));
}

static void
watch_text (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  if (gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), WHOLE_WORD) != NULL)
    return;
  gtk_text_buffer_create_tag (buffer, WHOLE_WORD, "allow-breaks", FALSE, NULL);
  gtk_text_buffer_create_tag (buffer, NO_HYPHEN, "insert-hyphens", FALSE, NULL);
  g_signal_connect_after (buffer, "insert-text", G_CALLBACK (inserted_cb), NULL);
  g_signal_connect_after (buffer, "delete-range", G_CALLBACK (deleted_cb), NULL);
  tag_lines (buffer, 0, gtk_text_buffer_get_line_count (buffer) - 1);
}

static gboolean
map_hook (GSignalInvocationHint *hint,
          guint                  n_values,
          const GValue          *values,
          gpointer               data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (GTK_IS_LABEL (widget))
    watch_label (GTK_LABEL (widget));
  else if (GTK_IS_TEXT_VIEW (widget))
    watch_text (GTK_TEXT_VIEW (widget));
  return G_SOURCE_CONTINUE;
}

/**
 * gw_word_breaks_install:
 *
 * Lets all labels and texts of the program that wrap keep Korean words whole
 * and show nothing that is not there, from now on. To be called once.
 */
void
gw_word_breaks_install (void)
{
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, map_hook, NULL, NULL);
}

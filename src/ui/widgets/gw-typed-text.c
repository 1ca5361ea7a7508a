/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-typed-text.h"

#include <string.h>

#include "edit/gw-edit-case.h"
#include "edit/gw-edit-text.h"
#include "ui/widgets/gw-ui-words.h"

/* What stands in an entry or a text view, and what it means to a field. */

/*
 * gw_typed_text_dup:
 * @widget: a #GtkEditable or #GtkTextView
 *
 * Returns: (transfer full): what it shows
 */
char *
gw_typed_text_dup (GtkWidget *widget)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (GTK_IS_EDITABLE (widget))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget)));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/*
 * gw_typed_text_dup_plain:
 * @widget: a #GtkEditable or #GtkTextView
 *
 * The field of an entry is one line, but a pasted text may not be.
 *
 * Returns: (transfer full): what it shows, of an entry in one line
 */
char *
gw_typed_text_dup_plain (GtkWidget *widget)
{
  char *text = gw_typed_text_dup (widget);

  return GTK_IS_EDITABLE (widget) ? g_strdelimit (text, "\r\n", ' ') : text;
}

/*
 * gw_typed_text_put:
 * @widget: a #GtkEditable or #GtkTextView
 * @text: what it is to show
 *
 * What comes from the plan is no typing, so Ctrl+Z in the text stops there.
 */
void
gw_typed_text_put (GtkWidget  *widget,
                   const char *text)
{
  if (GTK_IS_EDITABLE (widget))
    {
      GtkEditable *editable = GTK_EDITABLE (widget);

      gtk_editable_set_enable_undo (editable, FALSE);
      gtk_editable_set_text (editable, text);
      gtk_editable_set_enable_undo (editable, TRUE);
    }
  else
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));

      gtk_text_buffer_begin_irreversible_action (buffer);
      gtk_text_buffer_set_text (buffer, text, -1);
      gtk_text_buffer_end_irreversible_action (buffer);
    }
}

/* Numbers are shown with commas between thousands in every language, so they
 * are taken back with them, but nowhere else: 1,5 is no number. */
static void
drop_thousands (char *text)
{
  static const char *const pattern = "^\\s*[-+]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?\\s*$";
  char *to = text;

  if (strchr (text, ',') == NULL || !g_regex_match_simple (pattern, text, 0, 0))
    return;
  for (const char *from = text; *from != '\0'; from++)
    if (*from != ',')
      *to++ = *from;
  *to = '\0';
}

static const GwField *
get_field (gpointer item,
           guint    index)
{
  g_autoptr(GTypeClass) klass = NULL;

  if (item != NULL)
    return gw_item_get_field (item, index);
  klass = g_type_class_ref (GW_TYPE_CASE);
  return gw_item_class_get_field ((GwItemClass *) klass, index);
}

/*
 * gw_typed_text_parse:
 * @history: the history of the plan
 * @item: (type GwItem) (nullable): an item, %NULL for a business case to come
 * @index: a field of it that holds text or a number
 * @text: what was typed for it; of no use afterwards
 * @value: (out caller-allocates): an uninitialised value, set on success
 *
 * Returns: whether the text is a value of the field
 */
gboolean
gw_typed_text_parse (GwHistory *history,
                     gpointer   item,
                     guint      index,
                     char      *text,
                     GwValue   *value)
{
  const GwField *field = get_field (item, index);

  if (!gw_field_holds_text (field))
    drop_thousands (text);
  return gw_edit_parse_value (gw_history_get_plan (history), field, text, gw_ui_words (), value, NULL);
}

/*
 * gw_typed_text_write:
 * @history: the history of the plan
 * @item: (type GwItem) (nullable): an item, %NULL for a business case to come
 * @index: a field of it
 * @value: what it becomes
 * @visit: of the field
 *
 * Writes what was typed.
 */
void
gw_typed_text_write (GwHistory     *history,
                     gpointer       item,
                     guint          index,
                     const GwValue *value,
                     guint          visit)
{
  if (item != NULL)
    gw_edit_type_value (history, item, index, value, visit);
  else
    gw_edit_set_case_value (history, index, value);
}

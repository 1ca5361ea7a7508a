/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-text-row.h"

#include "ui/widgets/gw-typing.h"

/**
 * GwTextRow:
 *
 * A row of a boxed list for a field of one line. See #GwTyping for when it
 * writes.
 */
struct _GwTextRow
{
  AdwEntryRow parent_instance;

  /* Borrowed */
  GwTyping *typing;
};

G_DEFINE_FINAL_TYPE (GwTextRow, gw_text_row, ADW_TYPE_ENTRY_ROW)

static void
gw_text_row_class_init (GwTextRowClass *klass)
{
}

static void
gw_text_row_init (GwTextRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  self->typing = gw_typing_attach (GTK_WIDGET (self));
}

/**
 * gw_text_row_new:
 * @title: what the field is called
 *
 * Returns: (transfer floating): a row that edits nothing yet
 */
GtkWidget *
gw_text_row_new (const char *title)
{
  return g_object_new (GW_TYPE_TEXT_ROW, "title", title, NULL);
}

/**
 * gw_text_row_bind:
 * @self: a text row
 * @history: (nullable): the history of the plan
 * @item: (type GwItem) (nullable): an item, %NULL for none
 * @index: a field of @item that holds text
 *
 * Says which field it edits.
 */
void
gw_text_row_bind (GwTextRow *self,
                  GwHistory *history,
                  gpointer   item,
                  guint      index)
{
  g_return_if_fail (GW_IS_TEXT_ROW (self));

  gw_typing_bind (self->typing, history, item, index);
}

/**
 * gw_text_row_bind_case:
 * @self: a text row
 * @history: the history of the plan
 * @index: a field of the business case that holds text
 *
 * Says which field it edits; the case is made when the plan has none.
 */
void
gw_text_row_bind_case (GwTextRow *self,
                       GwHistory *history,
                       guint      index)
{
  g_return_if_fail (GW_IS_TEXT_ROW (self));

  gw_typing_bind_case (self->typing, history, index);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-text-field.h"

#include "ui/widgets/gw-typing.h"

/**
 * GwTextField:
 *
 * An entry for a field of one line. See #GwTyping for when it writes.
 */
struct _GwTextField
{
  GtkEntry parent_instance;

  /* Borrowed */
  GwTyping *typing;
};

G_DEFINE_FINAL_TYPE (GwTextField, gw_text_field, GTK_TYPE_ENTRY)

static void
gw_text_field_class_init (GwTextFieldClass *klass)
{
}

static void
gw_text_field_init (GwTextField *self)
{
  self->typing = gw_typing_attach (GTK_WIDGET (self));
}

/**
 * gw_text_field_new:
 *
 * Returns: (transfer floating): an entry that edits nothing yet
 */
GtkWidget *
gw_text_field_new (void)
{
  return g_object_new (GW_TYPE_TEXT_FIELD, NULL);
}

/**
 * gw_text_field_bind:
 * @self: a text field
 * @history: (nullable): the history of the plan
 * @item: (type GwItem) (nullable): an item, %NULL for none
 * @index: a field of @item that holds text
 *
 * Says which field it edits.
 */
void
gw_text_field_bind (GwTextField *self,
                    GwHistory   *history,
                    gpointer     item,
                    guint        index)
{
  g_return_if_fail (GW_IS_TEXT_FIELD (self));

  gw_typing_bind (self->typing, history, item, index);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-number-row.h"

#include <glib/gi18n.h>

#include "ui/widgets/gw-css-class.h"
#include "ui/widgets/gw-typing.h"

/**
 * GwNumberRow:
 *
 * A row of a boxed list for a field that holds a number. What is no number
 * stays as it was typed, and the row says so. See #GwTyping for when it writes.
 */
struct _GwNumberRow
{
  AdwEntryRow parent_instance;

  /* Owned */
  char *label;

  /* Borrowed */
  GwTyping *typing;
};

G_DEFINE_FINAL_TYPE (GwNumberRow, gw_number_row, ADW_TYPE_ENTRY_ROW)

/* An entry row has room for one text besides the entry: its title. */
static void
wrong_changed_cb (GwNumberRow *self)
{
  gboolean wrong = gw_typing_is_wrong (self->typing);
  g_autofree char *title = NULL;

  /* Translators: %s is the name of a field */
  title = wrong ? g_strdup_printf (_("%s: type a number such as 1200 or 0.5"), self->label)
                : g_strdup (self->label);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gw_set_css_class (GTK_WIDGET (self), "error", wrong);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
gw_number_row_finalize (GObject *object)
{
  g_free (GW_NUMBER_ROW (object)->label);

  G_OBJECT_CLASS (gw_number_row_parent_class)->finalize (object);
}

static void
gw_number_row_class_init (GwNumberRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_number_row_finalize;
}

static void
gw_number_row_init (GwNumberRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_editable_set_alignment (GTK_EDITABLE (self), 0);
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (self), GTK_INPUT_PURPOSE_NUMBER);
  self->typing = gw_typing_attach (GTK_WIDGET (self));
  g_signal_connect_object (self->typing, "wrong-changed", G_CALLBACK (wrong_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * gw_number_row_new:
 * @title: what the field is called
 *
 * Returns: (transfer floating): a row that edits nothing yet
 */
GtkWidget *
gw_number_row_new (const char *title)
{
  GwNumberRow *self = g_object_new (GW_TYPE_NUMBER_ROW, "title", title, NULL);

  self->label = g_strdup (title);
  return GTK_WIDGET (self);
}

/**
 * gw_number_row_bind:
 * @self: a number row
 * @history: (nullable): the history of the plan
 * @item: (type GwItem) (nullable): an item, %NULL for none
 * @index: a field of @item that holds a number
 *
 * Says which field it edits.
 */
void
gw_number_row_bind (GwNumberRow *self,
                    GwHistory   *history,
                    gpointer     item,
                    guint        index)
{
  g_return_if_fail (GW_IS_NUMBER_ROW (self));

  gw_typing_bind (self->typing, history, item, index);
}

/**
 * gw_number_row_bind_case:
 * @self: a number row
 * @history: the history of the plan
 * @index: a field of the business case that holds a number
 *
 * Says which field it edits; the case is made when the plan has none.
 */
void
gw_number_row_bind_case (GwNumberRow *self,
                         GwHistory   *history,
                         guint        index)
{
  g_return_if_fail (GW_IS_NUMBER_ROW (self));

  gw_typing_bind_case (self->typing, history, index);
}

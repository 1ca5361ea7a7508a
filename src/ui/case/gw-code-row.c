/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/case/gw-code-row.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-items.h"
#include "ui/widgets/gw-open-choice.h"

/**
 * GwCodeRow:
 *
 * A row of a boxed list for a field that holds a code: a choice among those
 * that are known and none, see gw_open_choice_show().
 */
struct _GwCodeRow
{
  AdwComboRow parent_instance;

  /* Owned */
  GwHistory *history;
  GwItem *item;

  guint index;
  const char *(*label) (const char *code);
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (GwCodeRow, gw_code_row, ADW_TYPE_COMBO_ROW)

static const char *const *
get_codes (GwCodeRow *self)
{
  return gw_item_get_field (self->item, self->index)->codes;
}

/* Returns where a code stands in the choice: 0 is none. */
static guint
find_code (GwCodeRow  *self,
           const char *code)
{
  const char *const *codes = get_codes (self);
  guint position = 0;

  if (code == NULL)
    return 0;
  while (codes[position] != NULL && !g_str_equal (codes[position], code))
    position++;
  return position + 1;
}

static void
fill (GwCodeRow *self)
{
  const char *const *codes = get_codes (self);
  g_autoptr(GPtrArray) labels = g_ptr_array_new_null_terminated (8, NULL, TRUE);

  g_ptr_array_add (labels, (gpointer) C_("code", "Not chosen"));
  for (guint i = 0; codes[i] != NULL; i++)
    g_ptr_array_add (labels, (gpointer) self->label (codes[i]));
  self->updating = TRUE;
  gw_open_choice_fill (ADW_COMBO_ROW (self), (const char *const *) labels->pdata);
  self->updating = FALSE;
}

static void
update (GwCodeRow *self)
{
  const char *code = gw_item_get_text (self->item, self->index);

  self->updating = TRUE;
  gw_open_choice_show (ADW_COMBO_ROW (self), find_code (self, code), code);
  self->updating = FALSE;
}

static void
selected_cb (GwCodeRow *self)
{
  const guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  const char *const *codes;

  if (self->updating || self->item == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  codes = get_codes (self);
  if (selected == 0)
    gw_edit_set_text (self->history, self->item, self->index, NULL);
  else if (selected <= g_strv_length ((char **) codes))
    gw_edit_set_text (self->history, self->item, self->index, codes[selected - 1]);
}

static void
gw_code_row_dispose (GObject *object)
{
  GwCodeRow *self = GW_CODE_ROW (object);

  self->updating = TRUE;
  g_clear_object (&self->history);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (gw_code_row_parent_class)->dispose (object);
}

static void
gw_code_row_class_init (GwCodeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_code_row_dispose;
}

static void
gw_code_row_init (GwCodeRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

/**
 * gw_code_row_new:
 * @title: what the field is called
 * @history: the history of the plan
 * @item: (type GwItem): an item
 * @index: a field of @item that holds a code
 * @label: gives the words of a code
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
gw_code_row_new (const char   *title,
                 GwHistory    *history,
                 gpointer      item,
                 guint         index,
                 const char *(*label) (const char *code))
{
  GwCodeRow *self = g_object_new (GW_TYPE_CODE_ROW, "title", title, NULL);
  g_autofree char *signal = g_strconcat ("notify::", gw_item_get_field (item, index)->pspec->name, NULL);

  self->history = g_object_ref (history);
  self->item = g_object_ref (item);
  self->index = index;
  self->label = label;
  g_signal_connect_object (item, signal, G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  fill (self);
  update (self);
  return GTK_WIDGET (self);
}

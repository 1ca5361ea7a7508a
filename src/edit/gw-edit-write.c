/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-private.h"

#include <string.h>

#include "plan/gw-check.h"
#include "plan/gw-ids.h"
#include "plan/gw-item-write.h"

/* What every verb does in the same way: writing a field, making an item. */

/* The first words make an open check answered, whoever writes them. Taking
 * them away does not open it again: "answered" says that it was dealt with. */
static gboolean
answers_check (gpointer       item,
               const GwField *field,
               const GwValue *value)
{
  return GW_IS_CHECK (item) && field->index == GW_CHECK_ANSWER &&
         value->type != GW_VALUE_UNSET &&
         !gw_item_is_set (item, GW_CHECK_ANSWER) && !gw_item_is_set (item, GW_CHECK_STATE);
}

/*
 * gw_edit_write:
 * @history: a history with an open step
 * @item: (type GwItem): a live item of the plan
 * @field: one of its fields that hold a value
 * @value: (transfer full): what it becomes; unset afterwards
 *
 * Writes a field, and what goes with it.
 */
void
gw_edit_write (GwHistory     *history,
               gpointer       item,
               const GwField *field,
               GwValue       *value)
{
  gboolean answers = answers_check (item, field, value);

  gw_history_set_value (history, item, field->index, value);
  if (answers)
    gw_history_set_text (history, item, GW_CHECK_STATE, "answered");
}

/*
 * gw_edit_is_live:
 * @history: a history
 * @item: (type GwItem): an item that was in the plan when somebody chose it
 *
 * Returns: whether it is still there: a merge may have taken it away meanwhile
 */
gboolean
gw_edit_is_live (GwHistory *history,
                 gpointer   item)
{
  return gw_item_get_root (item) == GW_ITEM (gw_history_get_plan (history));
}

/*
 * gw_edit_make_one_line:
 * @text: UTF-8
 *
 * Returns: (transfer full): @text with a space for each line break
 */
char *
gw_edit_make_one_line (const char *text)
{
  GString *line = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    {
      if (c[0] == '\r' && c[1] == '\n')
        continue;
      g_string_append_c (line, *c == '\n' || *c == '\r' ? ' ' : *c);
    }
  return g_string_free (line, FALSE);
}

/*
 * gw_edit_write_text:
 * @history: a history with an open step
 * @item: (type GwItem): a live item of the plan
 * @field: one of its fields that hold text
 * @text: (nullable): UTF-8; %NULL and the empty string unset it
 *
 * Writes a text; a field of one line gets one line.
 */
void
gw_edit_write_text (GwHistory     *history,
                    gpointer       item,
                    const GwField *field,
                    const char    *text)
{
  GwValue value;

  if (text != NULL && field->kind != GW_FIELD_LINES && strpbrk (text, "\r\n") != NULL)
    {
      g_autofree char *line = gw_edit_make_one_line (text);

      gw_value_init_text (&value, line);
    }
  else
    gw_value_init_text (&value, text);
  gw_edit_write (history, item, field, &value);
}

/*
 * gw_edit_new_item:
 * @type: a class of items with ids
 * @id: (nullable): its id, %NULL for a random one
 * @index: a field of text
 * @text: (nullable): what it says
 *
 * Returns: (transfer full): an item that stands nowhere yet
 */
gpointer
gw_edit_new_item (GType       type,
                  const char *id,
                  guint       index,
                  const char *text)
{
  GwItem *item = g_object_new (type, NULL);
  g_autofree char *random_id = id == NULL ? gw_id_new () : NULL;
  g_autofree char *line = text != NULL ? gw_edit_make_one_line (text) : NULL;
  GwValue value;

  gw_item_set_id (item, id != NULL ? id : random_id);
  gw_value_init_text (&value, line);
  gw_item_take_value (item, gw_item_get_field (item, index), &value);
  return item;
}

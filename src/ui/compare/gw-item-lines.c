/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/compare/gw-item-lines.h"

#include <glib/gi18n.h>

#include "compare/gw-unit.h"
#include "plan/gw-decision.h"
#include "plan/gw-field-word.h"
#include "plan/gw-finding.h"
#include "plan/gw-group.h"
#include "plan/gw-person.h"
#include "plan/gw-unit-words.h"
#include "ui/widgets/gw-ui-words.h"

/* Items of two versions in words, one line a unit. */

/* Codes that say where an item came from say nothing to its readers. */
static gboolean
is_worth_telling (const GwField *field)
{
  return !gw_field_holds_items (field) && !g_str_equal (field->name, "origin") && !g_str_equal (field->name, "number");
}

/**
 * gw_ui_item_title:
 * @item: (type GwItem): an item of any version
 *
 * Returns: (transfer full): what it is and what it is called
 */
char *
gw_ui_item_title (gpointer item)
{
  const char *text = NULL;

  if (GW_IS_GROUP (item))
    text = gw_item_get_text (item, GW_GROUP_TITLE);
  else if (GW_IS_PERSON (item))
    text = gw_item_get_text (item, GW_PERSON_NAME);
  return text != NULL ? g_strdup (text) : gw_item_format_place (item, NULL, gw_ui_words ());
}

/**
 * gw_ui_unit_text:
 * @item: (type GwItem) (nullable): an item of any version
 * @place: (type GwItem): an item of the plan whose people are meant
 * @field: the first field of a unit
 *
 * Returns: (transfer full) (nullable): what the unit says
 */
char *
gw_ui_unit_text (gpointer       item,
                 gpointer       place,
                 const GwField *field)
{
  if (item == NULL)
    return NULL;
  if (gw_field_holds_items (field))
    return gw_item_get_child (item, field->index) != NULL ? g_strdup (_("Kept record")) : NULL;
  return gw_item_format_unit_at (item, place, field, gw_ui_words ());
}

/**
 * gw_ui_item_lines:
 * @item: (type GwItem): an item of any version
 * @place: (type GwItem): an item of the plan whose people are meant
 *
 * Returns: (transfer full): all that is set, a line a unit
 */
char *
gw_ui_item_lines (gpointer item,
                  gpointer place)
{
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (item);
  GString *lines = g_string_new (NULL);
  GwUnit unit = { NULL, 0 };

  while (gw_unit_next (GW_ITEM_GET_CLASS (item), &unit))
    {
      g_autofree char *text = NULL;

      if (!is_worth_telling (unit.first) || !gw_unit_is_set (&unit, snapshot))
        continue;
      text = gw_ui_unit_text (item, place, unit.first);
      if (text != NULL)
        g_string_append_printf (lines, "%s%s: %s", lines->len > 0 ? "\n" : "",
                                gettext (gw_field_get_word (unit.first)), text);
    }
  return g_string_free_and_steal (lines);
}

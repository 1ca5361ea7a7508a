/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/gate/gw-basis-row.h"

#include <glib/gi18n.h>

#include "plan/gw-case.h"
#include "plan/gw-check.h"
#include "plan/gw-field-word.h"
#include "plan/gw-risk.h"
#include "plan/gw-unit-words.h"
#include "ui/widgets/gw-ui-words.h"

/* A row for what has become of one item of a basis: what it is, and of each unit what it
 * was and is. It leads to the item, where that is still there. */

#define LONGEST_VALUE 120

static char *
name_item (GwItem *item)
{
  const char *text = NULL;

  if (GW_IS_CHECK (item))
    text = gw_item_get_text (item, GW_CHECK_QUESTION);
  else if (GW_IS_RISK (item))
    text = gw_risk_get_label (GW_RISK (item));
  else if (GW_IS_CASE (item))
    text = _("Business Case");
  else
    {
      const GwField *field = gw_item_class_find_field (GW_ITEM_GET_CLASS (item), "statement");

      if (field == NULL)
        field = gw_item_class_find_field (GW_ITEM_GET_CLASS (item), "title");
      text = field != NULL ? gw_item_get_text (item, field->index) : NULL;
    }
  return g_strdup (text != NULL ? text : gw_item_get_id (item));
}

/* A value in a line: the beginning of a long one, a dash for none. */
static char *
dup_value (GwItem        *item,
           const GwField *field)
{
  g_autofree char *text = gw_item_format_unit (item, field, gw_ui_words ());
  g_autofree char *start = NULL;

  if (text == NULL)
    return g_strdup ("–");
  g_strdelimit (text, "\n", ' ');
  if (g_utf8_strlen (text, -1) <= LONGEST_VALUE)
    return g_steal_pointer (&text);
  start = g_utf8_substring (text, 0, LONGEST_VALUE);
  return g_strconcat (start, "…", NULL);
}

static void
append_unit (GString            *text,
             const GwItemChange *change,
             const GwField      *field)
{
  g_autofree char *then = dup_value (change->then, field);
  g_autofree char *now = dup_value (change->now, field);

  /* Translators: what has changed: the field, its value then and now */
  g_string_append_printf (text, _("%s: %s → %s"), gettext (gw_field_get_word (field)), then, now);
}

static char *
describe (const GwItemChange *change)
{
  GString *text;

  if (change->kind == GW_ITEM_ADDED)
    return g_strdup (_("Added"));
  if (change->kind == GW_ITEM_REMOVED)
    return g_strdup (_("Removed"));
  text = g_string_new (NULL);
  for (guint i = 0; i < change->units->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\n');
      append_unit (text, change, g_ptr_array_index (change->units, i));
    }
  return g_string_free_and_steal (text);
}

static void
lead_to (AdwActionRow *row,
         const char   *id)
{
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("Show"), -1);
  adw_action_row_add_suffix (row, arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-item");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
}

/**
 * gw_basis_row_new:
 * @change: the difference of one item
 *
 * Returns: (transfer floating): a row that says it
 */
GtkWidget *
gw_basis_row_new (const GwItemChange *change)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 2, NULL);
  g_autofree char *title = name_item (change->now != NULL ? change->now : change->then);
  g_autofree char *subtitle = describe (change);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (change->now != NULL && gw_item_get_id (change->now) != NULL)
    lead_to (ADW_ACTION_ROW (row), gw_item_get_id (change->now));
  return row;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-lead.h"

#include <string.h>

/* Leading to a field of the plan: an address for the action win.show-item,
 * which is the key of gw_plan_find_place(), with # and the name of a field. */

/* Only what stands alone below the plan has no id and can be shown. */
static char *
dup_key (gpointer item)
{
  GwList *list = gw_item_get_parent_list (item);

  if (list == NULL)
    return g_strdup (":");
  if (gw_item_get_id (item) != NULL)
    return g_strdup (gw_item_get_id (item));
  return g_strconcat (":", gw_list_get_field (list)->name, NULL);
}

/**
 * gw_lead_dup_address:
 * @item: (type GwItem): a live item of a plan
 * @field: (nullable): one of its fields
 *
 * Returns: (transfer full): where it is, such as `:case#estimable`
 */
char *
gw_lead_dup_address (gpointer       item,
                     const GwField *field)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (GW_IS_ITEM (item), NULL);

  key = dup_key (item);
  return field != NULL ? g_strconcat (key, "#", field->name, NULL) : g_steal_pointer (&key);
}

/**
 * gw_lead_find:
 * @plan: a plan
 * @address: what gw_lead_dup_address() makes, or just an id
 * @field: (out) (nullable): the field
 *
 * Returns: (transfer none) (nullable): the item that stands there
 */
GwItem *
gw_lead_find (GwPlan         *plan,
              const char     *address,
              const GwField **field)
{
  const char *hash = strrchr (address, '#');
  GwItem *item = gw_plan_find_place (plan, address);
  g_autofree char *key = NULL;

  *field = NULL;
  /* An id from a file may hold any sign. */
  if (item != NULL || hash == NULL)
    return item;
  key = g_strndup (address, (gsize) (hash - address));
  item = gw_plan_find_place (plan, key);
  if (item != NULL)
    *field = gw_item_class_find_field (GW_ITEM_GET_CLASS (item), hash + 1);
  return item;
}

/**
 * gw_lead_to:
 * @from: a widget in the window
 * @item: (type GwItem): a live item of the plan
 * @field: (nullable): one of its fields
 *
 * Leads there, whichever page shows it.
 */
void
gw_lead_to (GtkWidget     *from,
            gpointer       item,
            const GwField *field)
{
  g_autofree char *address = gw_lead_dup_address (item, field);

  /* The scales are edited in a dialog. */
  if (GW_IS_PLAN (item) && field != NULL && field->index == GW_PLAN_SCALES)
    gtk_widget_activate_action (from, "win.levels", NULL);
  else
    gtk_widget_activate_action (from, "win.show-item", "s", address);
}

static void
activated_cb (AdwActionRow *row,
              const char   *address)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "win.show-item", "s", address);
}

static void
free_address (gpointer  address,
              GClosure *closure)
{
  g_free (address);
}

/**
 * gw_lead_attach:
 * @row: a new row
 * @address: where an item or a field is, see gw_lead_dup_address()
 *
 * Lets the row lead there when it is activated, with an arrow that says so.
 *
 * The action is not named on the row: each widget with the name of an action has the
 * widgets above it watch that action once more, and GTK 4.18 does not take that back
 * with the row, so that lists that are made anew all day would gather them.
 */
void
gw_lead_attach (AdwActionRow *row,
                const char   *address)
{
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  g_return_if_fail (ADW_IS_ACTION_ROW (row));
  g_return_if_fail (address != NULL);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (activated_cb), g_strdup (address), free_address, 0);
  adw_action_row_add_suffix (row, arrow);
}

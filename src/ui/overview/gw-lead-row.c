/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/overview/gw-lead-row.h"

#include "ui/widgets/gw-lead.h"
#include "ui/window/gw-place.h"

static void
lead (GtkWidget  *row,
      const char *address)
{
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", address);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-item");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
}

/**
 * gw_lead_row_new:
 * @title: (nullable): what the row says, as plain text
 * @subtitle: (nullable): what it says below
 * @item: (type GwItem): a live item of the plan
 * @field: (nullable): one of its fields
 *
 * Returns: (transfer floating): an #AdwActionRow that leads there, if that is
 *   anywhere else: a plan without stages has no page for its business case
 */
GtkWidget *
gw_lead_row_new (const char    *title,
                 const char    *subtitle,
                 gpointer       item,
                 const GwField *field)
{
  g_autofree char *address = gw_lead_dup_address (item, field);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title-lines", 3,
                                 "subtitle-lines", 2,
                                 NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title != NULL ? title : "");
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (!g_str_equal (gw_place_of_field (item, field), GW_PLACE_OVERVIEW))
    lead (row, address);
  return row;
}

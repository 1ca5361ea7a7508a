/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/overview/gw-lead-row.h"

#include "ui/widgets/gw-lead.h"

/**
 * gw_lead_row_new:
 * @title: (nullable): what the row says, as plain text
 * @subtitle: (nullable): what it says below
 * @item: (type GwItem): a live item of the plan
 * @field: (nullable): one of its fields
 *
 * Returns: (transfer floating): an #AdwActionRow that leads there
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
                                 "activatable", TRUE,
                                 "title-lines", 3,
                                 "subtitle-lines", 2,
                                 "action-name", "win.show-item",
                                 NULL);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", address);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title != NULL ? title : "");
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  return row;
}
